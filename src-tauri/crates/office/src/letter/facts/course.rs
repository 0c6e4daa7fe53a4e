//! What happened on the way: information asked, admission, referral, hearings, extensions.

use letters::Facts;
use procedure::event::Event;
use procedure::letter_kind::LetterKind;
use procedure::regulation::{Happening, Moment, RoadStage};

use super::Asked;
use super::regulation::last_day;
use crate::words;

pub(super) fn put(facts: &mut Facts, asked: &Asked<'_>) {
    put_asked(facts, asked);
    match asked.kind {
        LetterKind::NotAdmitted => put_not_admitted(facts, asked),
        LetterKind::Referral => put_referral(facts, asked),
        _ => {}
    }
    put_talk(facts, asked);
    put_extension(facts, asked);
}

/// What was last asked of this side and has not come since.
fn put_asked(facts: &mut Facts, asked: &Asked<'_>) {
    let wanted = asked.work.side;
    let latest = asked.material.latest(|event| match event {
        Event::Information {
            side,
            received,
            what,
        } if *side == wanted => Some((*received, what.as_str())),
        _ => None,
    });
    if let Some((_, (false, what))) = latest {
        facts.put("asked", what);
    }
}

fn put_not_admitted(facts: &mut Facts, asked: &Asked<'_>) {
    let material = asked.material;
    let (regulation, language) = (&material.file.regulation, asked.work.language);
    let refused = material.latest(|event| match event {
        Event::Admission {
            granted: false,
            ground,
            reason,
        } => Some((*ground, reason.as_str())),
        _ => None,
    });
    let Some((_, (ground, reason))) = refused else {
        return;
    };
    facts.put("reason", reason);
    let Some(admission) = &regulation.admission else {
        return;
    };
    let clause = regulation.clause_in(&admission.clause, language);
    facts.put("clause", clause);
    let named = ground.and_then(|key| admission.grounds.iter().find(|it| it.id == key));
    facts.put_known("ground", named.map(|it| it.name.in_language(language)));
}

fn put_referral(facts: &mut Facts, asked: &Asked<'_>) {
    let referred = asked.material.latest(|event| match event {
        Event::Referred { to, reason } => Some((to.as_str(), reason.as_str())),
        _ => None,
    });
    if let Some((_, (to, reason))) = referred {
        facts.put("referred_to", to);
        facts.put("reason", reason);
    }
}

/// The last day of the talk on a road, when the regulation gives it one (S3.15).
fn put_talk(facts: &mut Facts, asked: &Asked<'_>) {
    let held = |moment: &Moment| matches!(moment.what, Happening::Road(_, RoadStage::Held));
    let mut states = asked.material.situation.terms.iter();
    let talk = states.find(|state| state.is_open() && state.unmet.iter().any(held));
    facts.put_known("talk_by", talk.and_then(|state| Some(state.due()?.day)));
}

/// The extension that was decided last.
fn put_extension(facts: &mut Facts, asked: &Asked<'_>) {
    let language = asked.work.language;
    let states = asked.material.situation.terms.iter();
    let latest = states
        .flat_map(|state| state.extensions.iter().map(move |it| (state, it)))
        .max_by_key(|(_, extension)| extension.decided.on);
    let Some((state, extension)) = latest else {
        return;
    };
    // The reader was told the day on which a letter can still leave.
    let told_before = state.term.as_ref().filter(|it| it.due.day == extension.was);
    let old_day = told_before.map_or(extension.was, |term| last_day(state.rule, term));
    facts.put("old_day", old_day);
    facts.put("new_day", extension.decided.until);
    let told = state.rule.letters().next().map_or_else(
        || state.rule.name.clone(),
        |(kind, _)| words::letter(&asked.material.file.regulation, kind),
    );
    facts.put("extension_of", told.in_language(language));
    if asked.kind == LetterKind::Extension {
        facts.put("reason", extension.decided.reason.as_str());
    }
}
