//! The mirror (*spiegel*): what one side has been told of its complaint, and what it does not know
//! yet.
//!
//! What a letter tells follows from its kind and from when it was made: a letter that was made before
//! something happened did not tell it. What was said by telephone is a contact, whose words a human
//! judges; it tells nothing by itself.

use std::collections::BTreeMap;

use crate::dossier::{Dossier, Elsewhere, Letter, Point};
use crate::event::{
    Event, EventNo, HearingMoment, HearingNo, LetterNo, MeasureMoment, MeasureNo, Recorded,
    RoadMoment,
};
use crate::key::Key;
use crate::letter_kind::LetterKind;
use crate::regulation::{Body, Regulation, Role, Side};
use crate::situation::outcome_letter;

/// Something that a side should come to know.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum News {
    /// The complaint came in.
    Received,
    /// Somebody handles it, or somebody else does.
    Handler,
    /// The complainant was sent to somebody else first.
    Referred,
    /// It is not taken up.
    NotAdmitted,
    /// A term became longer.
    Extended(Key),
    /// A hearing was planned, or planned otherwise.
    HearingPlanned(HearingNo),
    /// A hearing does not take place.
    HearingCancelled(HearingNo),
    /// What was said in a hearing stands in a report.
    Report(HearingNo),
    /// The complaint was found.
    Outcome,
    /// A measure was agreed, or agreed otherwise.
    Measure(MeasureNo),
    /// A measure was carried out.
    MeasureDone(MeasureNo),
    /// The papers went to somebody else.
    Forwarded(Key),
    /// A road after a no has ruled.
    Ruled(Key),
    /// The dossier was closed.
    Closed,
    /// The dossier was opened again.
    Reopened,
}

/// By what a side was told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum By {
    /// A letter of the practice.
    Letter(LetterNo),
    /// A letter or message that was made elsewhere, by its entry.
    Elsewhere(EventNo),
}

/// One piece of news, and whether the side knows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Item {
    /// What.
    pub news: News,
    /// When it happened.
    pub at: Point,
    /// By what it was told first, and when that left.
    pub told: Option<(By, Point)>,
    /// The letter that usually tells it.
    pub letter: LetterKind,
}

/// What a side knows and does not know, in the order in which it happened.
#[must_use]
pub fn mirror(
    dossier: &Dossier,
    timeline: &[Recorded],
    regulation: &Regulation,
    side: Side,
) -> Vec<Item> {
    let mut news: BTreeMap<News, Point> = BTreeMap::new();
    let stands = |it: &&Recorded| !dossier.taken_back.contains(&it.no);
    for recorded in timeline.iter().filter(stands) {
        for it in brought(dossier, recorded, side) {
            match it {
                // What is called off is planned no more, and the other way round.
                News::HearingCancelled(no) => drop(news.remove(&News::HearingPlanned(no))),
                News::HearingPlanned(no) => drop(news.remove(&News::HearingCancelled(no))),
                News::Reopened => drop(news.remove(&News::Closed)),
                News::Closed => drop(news.remove(&News::Reopened)),
                _ => {}
            }
            news.insert(it, Point::of(recorded));
        }
    }
    let mut items: Vec<Item> = news
        .into_iter()
        .map(|(news, at)| Item {
            news,
            at,
            told: told(dossier, regulation, side, (news, at)),
            letter: tellers(news, regulation)[0],
        })
        .collect();
    items.sort_by_key(|it| (it.at, it.news));
    items
}

/// What an entry brings that concerns this side.
fn brought(dossier: &Dossier, recorded: &Recorded, side: Side) -> Vec<News> {
    let complainant = side == Side::Complainant;
    let news = match &recorded.event {
        Event::Registered(intake) => {
            let handler = intake.handler.map(|_| News::Handler);
            return std::iter::once(News::Received).chain(handler).collect();
        }
        Event::Assigned {
            role: Role::Handler,
            ..
        } => Some(News::Handler),
        Event::Referred { .. } => complainant.then_some(News::Referred),
        Event::Admission { granted: false, .. } => complainant.then_some(News::NotAdmitted),
        Event::Extended { term, .. } => Some(News::Extended(*term)),
        Event::Hearing {
            hearing: Some(no),
            sides,
            moment,
        } if sides.contains(&side) => of_hearing(dossier, *no, moment),
        Event::Found { part: None, .. } => Some(News::Outcome),
        Event::Measure { measure, moment } if complainant => of_measure(dossier, *measure, moment),
        Event::Road { road, moment } => match moment {
            RoadMoment::Forwarded { .. } => Some(News::Forwarded(*road)),
            RoadMoment::Ruled { .. } => Some(News::Ruled(*road)),
            _ => None,
        },
        Event::Closed { .. } => complainant.then_some(News::Closed),
        Event::Reopened { .. } => Some(News::Reopened),
        _ => None,
    };
    news.into_iter().collect()
}

/// A hearing that was held needs no invitation any more, and its notes are no news until they are a
/// report.
fn of_hearing(dossier: &Dossier, no: HearingNo, moment: &HearingMoment) -> Option<News> {
    let hearing = dossier.hearings.get(&no)?;
    match moment {
        HearingMoment::Planned(_) if hearing.held.is_none() => Some(News::HearingPlanned(no)),
        HearingMoment::Cancelled { .. } => Some(News::HearingCancelled(no)),
        HearingMoment::Held { .. } => Some(News::Report(no)),
        _ => None,
    }
}

/// An inner matter is nobody's news, nor is what was dropped.
fn of_measure(dossier: &Dossier, no: MeasureNo, moment: &MeasureMoment) -> Option<News> {
    let measure = dossier.measures.get(&no)?;
    if measure.dropped || measure.agreed.untold {
        return None;
    }
    match moment {
        MeasureMoment::Agreed(_) | MeasureMoment::Replanned { .. } => Some(News::Measure(no)),
        MeasureMoment::Done { .. } => Some(News::MeasureDone(no)),
        MeasureMoment::Tested { .. } | MeasureMoment::Dropped { .. } => None,
    }
}

/// The kinds of letter that tell it, first the one that usually does.
fn tellers(news: News, regulation: &Regulation) -> Vec<LetterKind> {
    use LetterKind::*;
    let outcome = outcome_letter(regulation);
    match news {
        News::Received => vec![
            Acknowledgement,
            NotAdmitted,
            Referral,
            HearingInvitation,
            InformationRequest,
            outcome,
        ],
        // Every letter is signed by who handles the complaint.
        News::Handler => vec![
            Acknowledgement,
            InterimNotice,
            InformationRequest,
            HearingInvitation,
            HearingReport,
            Extension,
            outcome,
            ClosingConfirmation,
            Reopening,
        ],
        News::Referred => vec![Referral],
        News::NotAdmitted => vec![NotAdmitted],
        News::Extended(term) => {
            let rule = regulation.rule(term.as_str());
            let own = rule.and_then(|rule| rule.extension.as_ref());
            vec![own.map_or(Extension, |it| it.letter), outcome]
        }
        News::HearingPlanned(_) => vec![HearingInvitation],
        News::HearingCancelled(_) => vec![InterimNotice, HearingInvitation],
        News::Report(_) => vec![HearingReport],
        News::Outcome => vec![outcome, Decision],
        News::Measure(_) => vec![
            outcome,
            Decision,
            ReviewDecision,
            InterimNotice,
            ClosingConfirmation,
        ],
        News::MeasureDone(_) => vec![ClosingConfirmation, InterimNotice],
        News::Forwarded(_) => vec![ForwardingNotice],
        News::Ruled(road) => match regulation.road(road).map(|road| road.to) {
            Some(Body::Review) => vec![ReviewDecision, ClosingConfirmation],
            _ => vec![ClosingConfirmation, ReviewDecision],
        },
        News::Closed => vec![ClosingConfirmation],
        News::Reopened => vec![Reopening, outcome],
    }
}

fn told(
    dossier: &Dossier,
    regulation: &Regulation,
    side: Side,
    (news, at): (News, Point),
) -> Option<(By, Point)> {
    let kinds = tellers(news, regulation);
    let letters = dossier.letters.values().filter(|it| {
        it.side == side && it.counts() && kinds.contains(&it.kind) && it.made().follows(at)
    });
    let letters = letters.filter_map(|it: &Letter| {
        let left = it.posted.as_ref()?.left();
        Some((By::Letter(it.no), left))
    });
    let elsewhere = dossier
        .elsewhere
        .iter()
        .filter(|it| it.side == side && kinds.contains(&it.kind) && it.left().follows(at));
    let elsewhere = elsewhere.map(|it: &Elsewhere| (By::Elsewhere(it.no), it.left()));
    letters.chain(elsewhere).min_by_key(|(_, left)| *left)
}
