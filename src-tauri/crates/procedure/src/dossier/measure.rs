//! A measure as its events leave it.

use chrono::NaiveDate;

use super::{BrokenTimeline, Dossier};
use crate::event::{MeasureMoment, MeasureNo, Recorded};
use crate::key::Key;

/// What became of one measure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Measure {
    /// Its number in the dossier.
    pub no: MeasureNo,
    /// Which kind of the regulation's.
    pub kind: Option<Key>,
    /// What is to be done.
    pub what: String,
    /// Who does it.
    pub owner: String,
    /// Until when.
    pub by: Option<NaiveDate>,
    /// When it was carried out.
    pub done_on: Option<NaiveDate>,
    /// Whether it works, and when that was tested.
    pub tested: Option<(NaiveDate, bool)>,
    /// It is no longer needed.
    pub dropped: bool,
}

impl Dossier {
    pub(super) fn take_measure(
        &mut self,
        recorded: &Recorded,
        no: MeasureNo,
        moment: &MeasureMoment,
    ) -> Result<(), BrokenTimeline> {
        if let MeasureMoment::Agreed {
            measure_kind,
            what,
            owner,
            by,
        } = moment
        {
            let measure = Measure {
                no,
                kind: *measure_kind,
                what: what.clone(),
                owner: owner.clone(),
                by: *by,
                done_on: None,
                tested: None,
                dropped: false,
            };
            self.measures.insert(no, measure);
            return Ok(());
        }
        let measure = self
            .measures
            .get_mut(&no)
            .ok_or(BrokenTimeline::UnknownMeasure(recorded.no))?;
        match moment {
            MeasureMoment::Agreed { .. } => {}
            MeasureMoment::Done { .. } => measure.done_on = Some(recorded.on),
            MeasureMoment::Tested { effective, .. } => {
                measure.tested = Some((recorded.on, *effective));
            }
            MeasureMoment::Dropped { .. } => measure.dropped = true,
        }
        Ok(())
    }
}
