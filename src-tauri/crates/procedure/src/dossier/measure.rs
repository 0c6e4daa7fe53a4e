//! A measure as its events leave it.

use chrono::NaiveDate;

use super::{BrokenTimeline, Dossier};
use crate::event::{Agreed, DocumentNo, Event, MeasureMoment, MeasureNo, Recorded};

/// What became of one measure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Measure {
    /// Its number in the dossier.
    pub no: MeasureNo,
    /// As it is agreed now.
    pub agreed: Agreed,
    /// When it was carried out.
    pub done_on: Option<NaiveDate>,
    /// The paper that proves it.
    pub proof: Option<DocumentNo>,
    /// Whether it works, and when that was tested.
    pub tested: Option<(NaiveDate, bool)>,
    /// It is no longer needed.
    pub dropped: bool,
}

impl Measure {
    fn take(&mut self, recorded: &Recorded, moment: &MeasureMoment) {
        match moment {
            MeasureMoment::Agreed(agreed) | MeasureMoment::Replanned { agreed, .. } => {
                self.agreed = agreed.as_ref().clone();
            }
            MeasureMoment::Done { proof, .. } => {
                self.done_on = Some(recorded.on);
                self.proof = *proof;
            }
            MeasureMoment::Tested { effective, .. } => {
                self.tested = Some((recorded.on, *effective));
            }
            MeasureMoment::Dropped { .. } => self.dropped = true,
        }
    }
}

impl Dossier {
    /// The measures that stand, in order.
    pub fn standing_measures(&self) -> impl Iterator<Item = &Measure> {
        self.measures.values().filter(|it| !it.dropped)
    }

    /// The number that a new measure gets. A number that was ever given is not given again.
    #[must_use]
    pub fn next_measure(&self) -> MeasureNo {
        MeasureNo(self.last_measure.0.saturating_add(1))
    }

    /// Counts the measures that an entry begins, also one that was taken back.
    pub(super) fn count_measure(&mut self, event: &Event) {
        if let Event::Measure { measure, .. } = event {
            self.last_measure = self.last_measure.max(*measure);
        }
    }

    pub(super) fn take_measure(
        &mut self,
        recorded: &Recorded,
        no: MeasureNo,
        moment: &MeasureMoment,
    ) -> Result<(), BrokenTimeline> {
        if let MeasureMoment::Agreed(agreed) = moment {
            let measure = Measure {
                no,
                agreed: agreed.as_ref().clone(),
                done_on: None,
                proof: None,
                tested: None,
                dropped: false,
            };
            self.measures.insert(no, measure);
            return Ok(());
        }
        self.measures
            .get_mut(&no)
            .ok_or(BrokenTimeline::UnknownMeasure(recorded.no))?
            .take(recorded, moment);
        Ok(())
    }
}
