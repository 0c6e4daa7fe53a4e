//! What gives occasion for a letter that nothing asks for.
//!
//! A letter fits once since what it tells: a hearing that was planned anew asks for another
//! invitation, and a letter that counts already does not fit twice. Without that, two letters would
//! tell the same, and nobody knows which one holds.

use crate::dossier::{Dossier, Happened, Letter, Point};
use crate::letter_kind::LetterKind;
use crate::regulation::{Body, Happening, Outcome, Regulation, RoadStage, Side};
use crate::situation::{
    Ground, RoadStanding, RoadState, Situation, Stage, latest, outcome_letter, told,
};
use crate::step::Desk;

/// How far a complaint is, as the letters ask for it.
pub(super) struct Course<'a> {
    dossier: &'a Dossier,
    ground: Ground<'a>,
    situation: &'a Situation<'a>,
    /// When it was last opened again; before everything when it never was.
    anew: Point,
    /// Whether it is taken up, and when that was decided.
    admission: Option<(bool, Point)>,
}

impl<'a> Course<'a> {
    pub(super) fn of(desk: Desk<'a>, situation: &'a Situation<'a>) -> Self {
        let dossier = desk.dossier;
        let reopened = last(dossier, |it| it.what == Happening::Reopened);
        Self {
            dossier,
            ground: desk.ground,
            situation,
            anew: reopened.map_or(Point::BEGINNING, Happened::point),
            admission: admission(dossier),
        }
    }

    /// There is an occasion for this letter, and none that counts followed it.
    pub(super) fn allows(&self, kind: LetterKind, side: Side) -> bool {
        self.occasion(kind, side)
            .is_some_and(|since| kind.is_repeatable() || !self.made(kind, side, since))
            || self.misses(kind, side)
    }

    /// The last one that left came back or was declared void: whoever was to read it may still get
    /// it, also when what it was about has gone by.
    fn misses(&self, kind: LetterKind, side: Side) -> bool {
        let letters = self.dossier.letters.values();
        let left = letters.filter(|it| it.kind == kind && it.side == side && it.posted.is_some());
        let lost = left.filter(|it| !it.counts()).map(Letter::made).max();
        self.is_open() && lost.is_some_and(|since| !self.made(kind, side, since))
    }

    fn made(&self, kind: LetterKind, side: Side, since: Point) -> bool {
        self.dossier
            .made(kind, side)
            .any(|made| made.follows(since))
    }

    fn occasion(&self, kind: LetterKind, side: Side) -> Option<Point> {
        match (kind, side) {
            (LetterKind::HearingInvitation, _) => self.hearing(side),
            (LetterKind::HearingReport, _) => self.heard(side),
            (LetterKind::InspectionCover, _) => self.last_of(Happening::InspectionAsked, side),
            (LetterKind::Forwarding, Side::Third)
            | (LetterKind::ForwardingNotice, Side::Complainant) => self.forwarding(),
            (LetterKind::Acknowledgement, Side::Complainant) => self.acknowledgement(),
            (LetterKind::NotAdmitted, Side::Complainant) => self.refusal(),
            (LetterKind::Referral, Side::Complainant) => self.referral(),
            (LetterKind::Proposal, Side::Complainant) => self.proposal(),
            (_, Side::Third) => None,
            (kind, _) => self.to_a_party(kind),
        }
    }

    /// What either party may be told.
    fn to_a_party(&self, kind: LetterKind) -> Option<Point> {
        let beginning = Some(Point::BEGINNING);
        match kind {
            LetterKind::InformationRequest | LetterKind::InterimNotice => {
                beginning.filter(|_| self.is_handled())
            }
            LetterKind::Extension => self.extension(),
            LetterKind::MediationInvitation => self.mediation(),
            LetterKind::Decision => self.outcome(Outcome::Decision),
            LetterKind::ClosingConfirmation => self.end(),
            LetterKind::ReviewDecision => self.review(),
            LetterKind::Reopening => {
                let reopened = self.anew != Point::BEGINNING;
                (reopened && self.is_open()).then_some(self.anew)
            }
            LetterKind::Own(_) => beginning.filter(|_| self.is_open()),
            _ => None,
        }
    }

    /// Whoever was told the outcome need not hear any more that the complaint came.
    fn acknowledgement(&self) -> Option<Point> {
        let complaint = matches!(self.situation.stage, Stage::Acknowledge | Stage::Handle)
            || self.situation.stage == Stage::Disagreement && self.told().is_none();
        complaint.then_some(Point::BEGINNING)
    }

    /// It was refused, or the decision whether it is taken up is still open (S1.08). Whoever was told
    /// the outcome was taken up, also when nobody noted that.
    fn refusal(&self) -> Option<Point> {
        let admission = self.regulation().admission.as_ref();
        let asked = admission.is_some_and(|it| it.decided);
        match self.admission {
            _ if !self.is_open() => None,
            Some((taken_up, at)) => (!taken_up).then_some(at),
            None => {
                let told = self.situation.stage == Stage::Disagreement;
                (asked && self.is_handled() && !told).then_some(self.anew)
            }
        }
    }

    fn referral(&self) -> Option<Point> {
        let referred = last(self.dossier, |it| it.what == Happening::Referred)?;
        self.is_open().then_some(referred.point())
    }

    /// A hearing is planned for this side, or the regulation offers it one that is still to come
    /// (S1.10).
    fn hearing(&self, side: Side) -> Option<Point> {
        let spoken_of = last(self.dossier, |it| {
            let hearing = matches!(
                it.what,
                Happening::HearingPlanned | Happening::HearingHeld | Happening::HearingWaived
            );
            hearing && it.side == Some(side)
        });
        match spoken_of {
            _ if !self.is_open() => None,
            Some(it) => {
                let to_come =
                    self.told().is_none_or(|told| it.point().follows(told)) || self.is_handled();
                let planned = it.what == Happening::HearingPlanned && to_come;
                planned.then_some(it.point())
            }
            None => {
                let offered = self.regulation().hearing.offered_to.contains(&side);
                let to_come = offered && self.is_handled() && !self.is_refused();
                to_come.then_some(Point::BEGINNING)
            }
        }
    }

    fn heard(&self, side: Side) -> Option<Point> {
        self.last_of(Happening::HearingHeld, side)
            .filter(|_| self.is_open())
    }

    /// A term that still runs was extended. Whom the regulation does not name may hear of it too.
    fn extension(&self) -> Option<Point> {
        let open = self.situation.terms.iter().filter(|state| state.is_open());
        open.filter_map(|state| {
            let how = state.rule.extension.as_ref()?;
            let told = how.letter == LetterKind::Extension;
            let last = state.extensions.last().filter(|_| told)?;
            Some(last.decided.decided())
        })
        .max()
    }

    /// The first proposal, and another on a road that leads to one (S3.13).
    fn proposal(&self) -> Option<Point> {
        let again = self.roads(|road| {
            let leads = road.road.to == Body::Proposal && self.may_be_walked(road);
            leads.then(|| self.opening(road)).flatten()
        });
        self.outcome(Outcome::Proposal).max(again)
    }

    /// The outcome is told once, and once more after each reopening (S4.15).
    fn outcome(&self, outcome: Outcome) -> Option<Point> {
        let decides = matches!(
            self.situation.stage,
            Stage::Handle | Stage::Answered | Stage::Disagreement
        );
        let fits = self.regulation().outcome == outcome && decides && !self.is_refused();
        fits.then_some(self.anew)
    }

    /// The outcome was told, or nothing more comes of it (S4.14).
    fn end(&self) -> Option<Point> {
        let told = matches!(
            self.situation.stage,
            Stage::Answered | Stage::Disagreement | Stage::Closed | Stage::Withdrawn
        );
        let ended = self.situation.ready_to_close || told && !self.is_worked_on_anew();
        let withdrawn = last(self.dossier, |it| it.what == Happening::Withdrawn);
        let since = withdrawn.map_or(self.anew, |it| it.point().max(self.anew));
        ended.then_some(since)
    }

    fn mediation(&self) -> Option<Point> {
        self.roads(|road| {
            let leads = road.road.to == Body::Mediation && self.may_be_walked(road);
            leads.then(|| self.opening(road)).flatten()
        })
    }

    /// The papers go to whoever does it once the road is taken (S1.17).
    fn forwarding(&self) -> Option<Point> {
        self.roads(|road| {
            let taken = road.road.papers_forwarded && self.is_walked(road);
            taken.then(|| self.taking(road)).flatten()
        })
    }

    /// A review or a committee deals with it, or ruled. What it ruled before the dossier was closed
    /// is no longer told.
    fn review(&self) -> Option<Point> {
        self.roads(|road| {
            let ruled = Happening::Road(road.road.id, RoadStage::Ruled);
            let ruled = last(self.dossier, |it| it.what == ruled);
            let closed = self.dossier.closed_on;
            let news = |day| closed.is_none_or(|closed| day >= closed);
            let tells = match road.standing {
                RoadStanding::Done(day) => ruled.is_some() && news(day) && !self.is_withdrawn(),
                _ => self.is_walked(road),
            };
            let reviews = matches!(road.road.to, Body::Review | Body::Committee);
            (reviews && tells).then(|| self.taking(road)).flatten()
        })
    }

    fn roads(&self, occasion: impl Fn(&RoadState<'_>) -> Option<Point>) -> Option<Point> {
        self.situation.roads.iter().filter_map(occasion).max()
    }

    /// It is open, or was taken.
    fn may_be_walked(&self, road: &RoadState<'_>) -> bool {
        let open = road.standing == RoadStanding::Open && self.is_open();
        open || self.is_walked(road)
    }

    /// It was taken and has not ended. A road goes on when the dossier is closed.
    fn is_walked(&self, road: &RoadState<'_>) -> bool {
        matches!(road.standing, RoadStanding::Taken(_)) && !self.is_withdrawn()
    }

    /// What last opened it: the latest no.
    fn opening(&self, road: &RoadState<'_>) -> Option<Point> {
        let openings = road.road.after.iter().filter_map(|moment| {
            let on = latest(self.dossier, *moment, self.ground)?;
            let entry = last(self.dossier, |it| it.what == moment.what && it.on == on);
            let no = entry.map_or(Point::BEGINNING.no, |entry| entry.no);
            Some(Point { on, no })
        });
        openings.max().or_else(|| self.taking(road))
    }

    fn taking(&self, road: &RoadState<'_>) -> Option<Point> {
        let taken = Happening::Road(road.road.id, RoadStage::Opened);
        last(self.dossier, |it| it.what == taken).map(Happened::point)
    }

    fn last_of(&self, what: Happening, side: Side) -> Option<Point> {
        last(self.dossier, |it| it.what == what && it.side == Some(side)).map(Happened::point)
    }

    /// When the outcome was last told.
    fn told(&self) -> Option<Point> {
        told(self.dossier, self.regulation()).max()
    }

    fn regulation(&self) -> &Regulation {
        self.ground.regulation
    }

    fn is_open(&self) -> bool {
        !self.dossier.is_over()
    }

    fn is_withdrawn(&self) -> bool {
        self.dossier.withdrawn_on.is_some()
    }

    fn is_refused(&self) -> bool {
        matches!(self.admission, Some((false, _)))
    }

    fn is_handled(&self) -> bool {
        match self.situation.stage {
            Stage::Acknowledge | Stage::Handle | Stage::Disagreement => true,
            Stage::Answered => self.is_worked_on_anew(),
            Stage::Signal | Stage::Closed | Stage::Withdrawn => false,
        }
    }

    /// It was opened again, also when its terms were not, and no outcome followed.
    fn is_worked_on_anew(&self) -> bool {
        let outcome = outcome_letter(self.regulation());
        let reopened = self.is_open() && self.anew != Point::BEGINNING;
        let told = [outcome, LetterKind::NotAdmitted]
            .into_iter()
            .any(|kind| self.made(kind, Side::Complainant, self.anew));
        reopened && !told
    }
}

/// The last entry that is so.
fn last(dossier: &Dossier, is_so: impl Fn(&Happened) -> bool) -> Option<&Happened> {
    dossier.happened.iter().rev().find(|it| is_so(it))
}

/// A refusal does not outlive a reopening.
fn admission(dossier: &Dossier) -> Option<(bool, Point)> {
    let mut decided = None;
    for entry in &dossier.happened {
        match entry.what {
            Happening::Admitted => decided = Some((true, entry.point())),
            Happening::NotAdmitted => decided = Some((false, entry.point())),
            Happening::Reopened => decided = decided.filter(|(taken_up, _)| *taken_up),
            _ => {}
        }
    }
    decided
}
