//! A hearing as its events leave it.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::{BrokenTimeline, Dossier, Letter, Point};
use crate::event::{
    DocumentNo, Event, EventNo, FrozenNotes, Guest, HearingMoment, HearingNo, Participant,
    ParticipantNo, Plan, RawNotes, Recorded,
};
use crate::letter_kind::LetterKind;
use crate::regulation::{HearingForm, Side};

/// A hearing as its events leave it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hearing {
    /// Its number in the dossier.
    pub no: HearingNo,
    /// The entries that tell of it, in order.
    pub entries: Vec<EventNo>,
    /// Whom it hears.
    pub sides: Vec<Side>,
    /// When it was planned, or last moved.
    pub planned: Option<Point>,
    /// How it was last planned; none when it was noted only after it was held.
    pub plan: Option<Plan>,
    /// What is known of who takes part, by number.
    pub attendance: BTreeMap<ParticipantNo, Attendance>,
    /// When it was called off.
    pub cancelled_on: Option<NaiveDate>,
    /// When and how it took place.
    pub held: Option<Held>,
    /// What the sides remarked on its report, in the order of entry.
    pub remarks: Vec<Remark>,
    /// How its report became final.
    pub settled: Option<Settled>,
    /// Copies of its report that were signed, in the order of entry.
    pub signed: Vec<DocumentNo>,
}

/// What is known of one who takes part.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Attendance {
    /// When they answered the invitation, whether they come, and how they told it.
    pub answer: Option<(NaiveDate, bool, String)>,
    /// When they were told to keep the matter confidential.
    pub told_on: Option<NaiveDate>,
    /// When they declared to do so.
    pub declared_on: Option<NaiveDate>,
}

/// How a hearing took place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Held {
    /// On which day.
    pub on: NaiveDate,
    /// In which form.
    pub form: HearingForm,
    /// The notes that were taken in this program.
    pub notes: Option<FrozenNotes>,
}

/// What a side remarked on a report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remark {
    /// The entry that tells it.
    pub no: EventNo,
    /// On which day.
    pub on: NaiveDate,
    /// Which side.
    pub side: Side,
    /// In their own words.
    pub text: String,
    /// The report was changed; otherwise the remark is annexed to it.
    pub taken_over: bool,
}

/// How a report became final.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Settled {
    /// On which day.
    pub on: NaiveDate,
    /// The report.
    pub document: DocumentNo,
    /// Which version of its text.
    pub version: u32,
    /// What became of the notes.
    pub notes: RawNotes,
}

impl Hearing {
    fn numbered(no: HearingNo) -> Self {
        Self {
            no,
            entries: Vec::new(),
            sides: Vec::new(),
            planned: None,
            plan: None,
            attendance: BTreeMap::new(),
            cancelled_on: None,
            held: None,
            remarks: Vec::new(),
            settled: None,
            signed: Vec::new(),
        }
    }

    /// It is planned, and was neither held nor called off.
    #[must_use]
    pub fn lies_ahead(&self) -> bool {
        self.plan.is_some() && self.held.is_none() && self.cancelled_on.is_none()
    }

    /// Its report is still to be made final.
    #[must_use]
    pub fn wants_report(&self) -> bool {
        self.held.as_ref().is_some_and(|held| held.notes.is_some()) && self.settled.is_none()
    }

    /// Who takes part, in the order in which they were asked.
    pub fn participants(&self) -> impl Iterator<Item = &Participant> {
        self.plan.iter().flat_map(|plan| &plan.participants)
    }

    /// Who takes part under a number.
    #[must_use]
    pub fn participant(&self, no: ParticipantNo) -> Option<&Participant> {
        self.participants().find(|it| it.no == no)
    }

    fn plan(&mut self, plan: &Plan, at: Point) {
        if self.plan.as_ref().is_none_or(|it| plan.is_moved_from(it)) {
            self.planned = Some(at);
            for attendance in self.attendance.values_mut() {
                attendance.answer = None;
            }
        }
        self.plan = Some(plan.clone());
    }

    fn take(&mut self, recorded: &Recorded, sides: &[Side], moment: &HearingMoment) {
        let on = recorded.on;
        self.entries.push(recorded.no);
        match moment {
            HearingMoment::Planned(plan) => {
                self.sides = sides.to_vec();
                self.plan(
                    plan,
                    Point {
                        on,
                        no: recorded.no,
                    },
                );
            }
            HearingMoment::Answered {
                participant,
                coming,
                how,
            } => self.of(*participant).answer = Some((on, *coming, how.clone())),
            HearingMoment::Confided {
                participant,
                declared: true,
            } => self.of(*participant).declared_on = Some(on),
            HearingMoment::Confided { participant, .. } => self.of(*participant).told_on = Some(on),
            HearingMoment::Cancelled { .. } => self.cancelled_on = Some(on),
            HearingMoment::Held { form, notes } => {
                self.sides = sides.to_vec();
                self.held = Some(Held {
                    on,
                    form: *form,
                    notes: notes.clone(),
                });
            }
            HearingMoment::Remarked { text, taken_over } => {
                let remark = |side: &Side| Remark {
                    no: recorded.no,
                    on,
                    side: *side,
                    text: text.clone(),
                    taken_over: *taken_over,
                };
                self.remarks.extend(sides.iter().map(remark));
            }
            HearingMoment::Settled {
                document,
                version,
                notes,
            } => {
                self.settled = Some(Settled {
                    on,
                    document: *document,
                    version: *version,
                    notes: *notes,
                });
            }
            HearingMoment::Waived { .. } => {}
        }
    }

    fn of(&mut self, participant: ParticipantNo) -> &mut Attendance {
        self.attendance.entry(participant).or_default()
    }
}

impl Dossier {
    /// The number that a new hearing gets. A number that was ever given is not given again.
    #[must_use]
    pub fn next_hearing(&self) -> HearingNo {
        HearingNo(self.last_hearing.0.saturating_add(1))
    }

    /// The hearing that hears all these sides, was planned last and lies ahead.
    #[must_use]
    pub fn hearing_ahead(&self, sides: &[Side]) -> Option<&Hearing> {
        let mut latest = self.hearings.values().rev();
        latest.find(|it| it.lies_ahead() && sides.iter().all(|side| it.sides.contains(side)))
    }

    /// The invitation that counts of one who takes part: of a hearing that was moved, the one to the
    /// new moment. A letter to a side as a whole invites the first who is that side.
    #[must_use]
    pub fn invitation(&self, guest: Guest) -> Option<&Letter> {
        let hearing = self.hearings.get(&guest.hearing)?;
        let participant = hearing.participant(guest.participant)?;
        let planned = hearing.planned?;
        let mut party = hearing.participants().filter(|it| it.is_party());
        let first = party.find(|it| it.side == participant.side);
        let is_first = first.is_some_and(|it| it.no == participant.no);
        let to_them = |letter: &&Letter| match letter.guest {
            Some(it) => it == guest,
            None => is_first && letter.side == participant.side,
        };
        let letters = self.letters.values().rev().filter(|it| it.counts());
        letters
            .filter(|it| it.kind == LetterKind::HearingInvitation && it.made().follows(planned))
            .find(to_them)
    }

    pub(super) fn take_hearing(
        &mut self,
        recorded: &Recorded,
        no: Option<HearingNo>,
        sides: &[Side],
        moment: &HearingMoment,
    ) -> Result<(), BrokenTimeline> {
        let planned = match (no, moment) {
            // That a side will not be heard is told of the side, not of a hearing.
            (_, HearingMoment::Waived { .. }) => return Ok(()),
            (None, HearingMoment::Held { .. }) => self.hearing_ahead(sides).map(|it| it.no),
            _ => None,
        };
        let no = planned.or(no).unwrap_or(self.last_hearing);
        if !begins(moment) && !self.hearings.contains_key(&no) {
            return Err(BrokenTimeline::UnknownHearing(recorded.no));
        }
        let hearing = self.hearings.entry(no);
        hearing
            .or_insert_with(|| Hearing::numbered(no))
            .take(recorded, sides, moment);
        Ok(())
    }

    /// Counts the hearings that an entry begins, also one that was taken back: an earlier program
    /// gave hearings no number, and theirs must stay the same whatever is taken back.
    pub(super) fn count_hearing(&mut self, event: &Event) {
        let Event::Hearing {
            hearing, moment, ..
        } = event
        else {
            return;
        };
        if begins(moment) {
            let next = self.next_hearing();
            let no = hearing.unwrap_or(next);
            self.last_hearing = self.last_hearing.max(no);
        }
    }
}

fn begins(moment: &HearingMoment) -> bool {
    matches!(
        moment,
        HearingMoment::Planned(_) | HearingMoment::Held { .. }
    )
}
