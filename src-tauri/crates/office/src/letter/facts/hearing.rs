//! The hearing that a letter invites to or reports of, and as what its reader comes.

use letters::{Facts, Value};
use procedure::dossier::Hearing;
use procedure::event::{Capacity, HearingMode, Participant, Plan};
use procedure::letter_kind::LetterKind;
use procedure::regulation::{HearingForm, Side};

use super::Asked;
use crate::words;

pub(super) fn put(facts: &mut Facts, asked: &Asked<'_>) {
    let planned = asked.planned();
    let held = held(asked).and_then(|hearing| hearing.held.as_ref());
    let of_plan = planned.and_then(|hearing| hearing.plan.as_ref());
    let form = match (of_plan, held) {
        (_, Some(held)) if asked.kind == LetterKind::HearingReport => Some(held.form),
        (Some(plan), _) => Some(plan.form),
        (None, held) => held.map(|held| held.form),
    };
    facts.put(
        "hearing_form",
        Value::Choice(match form {
            Some(HearingForm::Apart) => "apart",
            Some(HearingForm::Together) => "together",
            None => "not_stated",
        }),
    );
    put_plan(facts, asked, of_plan);
    put_guest(facts, asked, planned);
    facts.put_known("heard_on", held.map(|held| held.on));
}

fn put_plan(facts: &mut Facts, asked: &Asked<'_>, plan: Option<&Plan>) {
    let mode = plan.map_or(HearingMode::InPerson, |plan| plan.mode);
    facts.put(
        "hearing_mode",
        Value::Choice(match mode {
            HearingMode::InPerson => "in_person",
            HearingMode::Phone => "phone",
            HearingMode::Online => "online",
        }),
    );
    let Some(plan) = plan else {
        return;
    };
    let clock = |time| words::clock(time, asked.work.language);
    facts.put("hearing_on", plan.day);
    facts.put("hearing_place", plan.place.as_str());
    facts.put_known("hearing_time", plan.time.map(clock));
    facts.put_known("hearing_until", plan.until.map(clock));
    let mut people = plan.participants.iter();
    let chair = people.find(|it| it.capacity == Capacity::Chair);
    facts.put_known("hearing_chair", chair.map(|it| it.name.as_str()));
}

/// As what the reader comes, and with whom.
fn put_guest(facts: &mut Facts, asked: &Asked<'_>, hearing: Option<&Hearing>) {
    let invited = |hearing: &Hearing| {
        let guest = asked.work.guest?;
        hearing.participant(guest.participant).cloned()
    };
    let guest = hearing.and_then(invited);
    let capacity = guest.as_ref().map(|it| it.capacity);
    let as_what = match (capacity, asked.work.side) {
        (Some(Capacity::Companion), _) => "companion",
        (Some(Capacity::Interpreter), _) => "interpreter",
        (_, Side::Third) => "witness",
        _ => "party",
    };
    facts.put("guest", Value::Choice(as_what));
    let with = |it: &Participant| accompanied(asked, hearing?, it);
    facts.put_known("guest_of", guest.as_ref().and_then(with));
}

/// Whom somebody comes along with, by name.
fn accompanied(asked: &Asked<'_>, hearing: &Hearing, guest: &Participant) -> Option<String> {
    let mut people = hearing.participants();
    let party = people.find(|it| it.is_party() && it.side == guest.side);
    let intake = &asked.material.file.dossier.intake;
    match guest.side {
        Side::Complainant => Some(intake.complainant.in_sentence(asked.work.language)),
        _ => party.map(|it| it.name.clone()),
    }
}

/// The last hearing of the reader's side that was held.
fn held<'a>(asked: &Asked<'a>) -> Option<&'a Hearing> {
    let hearings = asked.hearings().filter(|it| it.held.is_some());
    hearings.max_by_key(|it| (it.held.as_ref().map(|held| held.on), it.no))
}

impl<'a> Asked<'a> {
    /// The hearing that the reader is invited to: their own, or the one that was last planned.
    pub(super) fn planned(&self) -> Option<&'a Hearing> {
        let planned = self.hearings().filter(|it| it.cancelled_on.is_none());
        planned.max_by_key(|it| it.planned)
    }

    /// The hearings that concern the reader. Whoever is no side reads of the complainant's, unless
    /// they were invited themselves.
    fn hearings(&self) -> impl Iterator<Item = &'a Hearing> + use<'a> {
        let guest = self.work.guest;
        let side = match self.work.side {
            Side::Third => Side::Complainant,
            side => side,
        };
        let hearings = self.material.file.dossier.hearings.values();
        hearings.filter(move |it| match guest {
            Some(guest) => it.no == guest.hearing,
            None => it.sides.contains(&side),
        })
    }
}
