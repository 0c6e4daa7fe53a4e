//! The parts of the complaint, how each was weighed, and what that makes of the whole.

use super::{BrokenTimeline, Dossier, Point};
use crate::event::{Event, Finding, GrievanceMoment, GrievanceNo, PartFinding, Recorded, Weighing};

/// A part of the complaint as its events leave it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Grievance {
    /// Its number in the dossier.
    pub no: GrievanceNo,
    /// In a sentence.
    pub text: String,
    /// How it was weighed; empty until somebody did.
    pub weighing: Weighing,
    /// When it was last weighed.
    pub weighed: Option<Point>,
    /// It is no part of the complaint any more.
    pub dropped: bool,
}

/// What was found of the whole complaint.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// When.
    pub at: Point,
    /// How.
    pub finding: Finding,
    /// Why; may be empty when the findings on the parts say it.
    pub reasons: String,
}

impl Grievance {
    fn take(&mut self, recorded: &Recorded, moment: &GrievanceMoment) {
        match moment {
            GrievanceMoment::Named { text } | GrievanceMoment::Reworded { text } => {
                self.text.clone_from(text);
            }
            GrievanceMoment::Weighed(weighing) => {
                self.weighing = weighing.as_ref().clone();
                self.weighed = Some(Point::of(recorded));
            }
            GrievanceMoment::Dropped { .. } => self.dropped = true,
        }
    }
}

impl Dossier {
    /// The parts of the complaint that stand, in order.
    pub fn standing_grievances(&self) -> impl Iterator<Item = &Grievance> {
        self.grievances.values().filter(|it| !it.dropped)
    }

    /// The number that a new part of the complaint gets. A number that was ever given is not given
    /// again: the notes of a talk name parts by it, and know nothing of what is taken back.
    #[must_use]
    pub fn next_grievance(&self) -> GrievanceNo {
        GrievanceNo(self.last_grievance.0.saturating_add(1))
    }

    /// What the findings on the parts make of the whole.
    #[must_use]
    pub fn derived_finding(&self) -> Option<Finding> {
        let findings = self.standing_grievances().map(|it| it.weighing.finding);
        derived(findings.collect::<Option<Vec<_>>>()?)
    }

    /// The whole was found otherwise than its parts were found since.
    #[must_use]
    pub fn verdict_is_outdated(&self) -> bool {
        let Some(verdict) = &self.verdict else {
            return false;
        };
        let newer = |it: &Point| it.no > verdict.at.no;
        let weighed_since = self
            .standing_grievances()
            .any(|it| it.weighed.as_ref().is_some_and(newer));
        let derived = self.derived_finding();
        weighed_since && derived.is_some_and(|derived| derived != verdict.finding)
    }

    /// Counts the parts that an entry begins, also one that was taken back.
    pub(super) fn count_grievance(&mut self, event: &Event) {
        if let Event::Grievance { grievance, .. } = event {
            self.last_grievance = self.last_grievance.max(*grievance);
        }
    }

    pub(super) fn take_grievance(
        &mut self,
        recorded: &Recorded,
        no: GrievanceNo,
        moment: &GrievanceMoment,
    ) -> Result<(), BrokenTimeline> {
        if let GrievanceMoment::Named { text } = moment {
            let grievance = Grievance {
                no,
                text: text.clone(),
                weighing: Weighing::default(),
                weighed: None,
                dropped: false,
            };
            self.grievances.insert(no, grievance);
            return Ok(());
        }
        self.grievances
            .get_mut(&no)
            .ok_or(BrokenTimeline::UnknownGrievance(recorded.no))?
            .take(recorded, moment);
        Ok(())
    }

    /// An earlier program told the finding on a part without weighing it; of a part that nobody
    /// named there is nothing to keep but the entry.
    pub(super) fn take_part_finding(
        &mut self,
        recorded: &Recorded,
        part: u16,
        (finding, reasons): (Finding, &str),
    ) {
        if let Some(grievance) = self.grievances.get_mut(&GrievanceNo(part)) {
            grievance.weighing.finding = Some(finding.into());
            reasons.clone_into(&mut grievance.weighing.reasoning);
            grievance.weighed = Some(Point::of(recorded));
        }
    }
}

/// Parts that fell away say nothing of the whole, and one without a finding says nothing beside
/// others. Of equal findings the whole is that; of different ones it is partly upheld.
fn derived(parts: Vec<PartFinding>) -> Option<Finding> {
    let mut findings: Vec<Finding> = parts.into_iter().filter_map(PartFinding::finding).collect();
    if findings.iter().any(|it| *it != Finding::None) {
        findings.retain(|it| *it != Finding::None);
    }
    let first = *findings.first()?;
    let agree = findings.iter().all(|it| *it == first);
    Some(if agree { first } else { Finding::Partly })
}

#[cfg(test)]
mod tests {
    use super::derived;
    use crate::event::Finding::{self, NotUpheld, Partly, Upheld};
    use crate::event::PartFinding as Part;

    #[test]
    fn the_whole_follows_from_its_parts() {
        let cases: [(&[Part], Option<Finding>); 10] = [
            (&[], None),
            (&[Part::Upheld], Some(Upheld)),
            (&[Part::Upheld, Part::Upheld], Some(Upheld)),
            (&[Part::NotUpheld, Part::NotUpheld], Some(NotUpheld)),
            (&[Part::Upheld, Part::NotUpheld], Some(Partly)),
            (&[Part::Partly, Part::Upheld], Some(Partly)),
            (&[Part::None, Part::NotUpheld], Some(NotUpheld)),
            (&[Part::None, Part::None], Some(Finding::None)),
            (
                &[Part::Settled, Part::Withdrawn, Part::Upheld],
                Some(Upheld),
            ),
            (&[Part::Settled, Part::Withdrawn], None),
        ];
        for (parts, whole) in cases {
            assert_eq!(derived(parts.to_vec()), whole, "{parts:?}");
        }
    }
}
