//! What deserves attention but blocks nothing: the product warns, a human decides.

use chrono::NaiveDate;

use super::deciding::{never_put, not_heard, unweighed};
use super::planning::{ROOM_DAYS, is_talk, outcome};
use super::seen::{Seen, is_signal};
use super::terms::TermState;
use super::{Ground, Stage, stage};
use crate::dossier::Dossier;
use crate::event::{Actor, GrievanceNo, StatementNo};
use crate::independence::standing_conflicts;
use crate::intake::{Answer, Channel, Intake, KNOWN, Known, Mandate, Who};
use crate::key::Key;
use crate::regulation::{Asked, AskedKind, Firmness, Involvement, Role, Rule, Side};
use crate::term::{self, Unit};

/// A warning about a dossier, or about an intake that is being typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Warning {
    /// Received before the incident that it complains of.
    ReceivedBeforeIncident,
    /// The letter is dated after it was received.
    DatedAfterReceipt,
    /// Registered this many days after it was received (S0.09).
    RegisteredLate(i64),
    /// It came after the filing limit, whose last day this was (S1.04, S3.03).
    FiledLate(NaiveDate),
    /// There is no address to write to (S2.16).
    NoPostalAddress,
    /// It came before the regulation was in force.
    BeforeRegulation(NaiveDate),
    /// It came on the very day of which the text says "after" (S4.21).
    DoubtfulDay(NaiveDate),
    /// The representative's mandate is not there (S4.03).
    MandateMissing,
    /// It came by a channel that the text does not name (S2.01).
    ChannelNotNamed,
    /// It was spoken, and under this regulation that is a signal until it is written down (S0.06).
    SpokenSignal,
    /// What the regulation asks a complaint to tell is missing (S3.05); the questions' ids.
    Incomplete(Vec<Key>),
    /// A letter by post arrives after the last day of the rule with this id, and there is no
    /// e-mail address (S2.02).
    PostTooSlow(Key),
    /// This many days lie between the end of one term and the end of the next (S1.15, S3.23).
    Squeeze(i64),
    /// The day to act for the rule with this id has passed already.
    AlreadyLate(Key),
    /// The extension of the rule with this id was, or will be, told after the old last day.
    ExtendedLate(Key),
    /// Somebody has a role that does not go with what they are or were (S1.22, S4.17).
    Dependent {
        /// Who.
        actor: Actor,
        /// The role.
        role: Role,
        /// What they are or were.
        involvement: Involvement,
        /// How firmly the regulation rules it out.
        firmness: Firmness,
    },
    /// The complaint is being decided while this side was not offered to be heard (S4.10).
    NotHeard(Side),
    /// The finding leans on this statement, which was never put to this side (S0.14).
    NeverPut(StatementNo, Side),
    /// The complaint is being decided while this part of it has no finding, or no reasons (S0.19).
    Unweighed(GrievanceNo),
    /// The parts were found otherwise since the whole was found.
    OutdatedFinding,
}

/// The warnings of a dossier, in the order in which they matter. One that is over asks for
/// nobody's attention.
#[must_use]
pub fn warnings(dossier: &Dossier, terms: &[TermState<'_>], ground: Ground<'_>) -> Vec<Warning> {
    if dossier.is_over() {
        return Vec::new();
    }
    let seen = Seen::new(dossier, ground);
    let intake = &dossier.intake;
    let mut warnings = dependent(dossier, ground);
    warnings.extend(order_of_dates(intake));
    warnings.extend(registered_late(seen));
    warnings.extend(filed_late(seen));
    warnings.extend(version_doubt(intake, ground));
    warnings.extend(channel(intake, ground));
    if !intake.correspondent().address.missing().is_empty() {
        warnings.push(Warning::NoPostalAddress);
    }
    if intake
        .representative
        .as_ref()
        .is_some_and(|it| it.mandate == Mandate::Missing)
    {
        warnings.push(Warning::MandateMissing);
    }
    warnings.extend(incomplete(intake, ground));
    warnings.extend(not_heard(seen));
    warnings.extend(never_put(dossier));
    warnings.extend(unweighed(seen));
    let outdated = dossier.verdict_is_outdated();
    warnings.extend(outdated.then_some(Warning::OutdatedFinding));
    warnings.extend(terms.iter().filter_map(|state| too_slow(state, seen)));
    warnings.extend(squeeze(terms, ground));
    warnings.extend(late(terms, ground));
    warnings
}

fn dependent(dossier: &Dossier, ground: Ground<'_>) -> Vec<Warning> {
    standing_conflicts(dossier, ground.regulation)
        .into_iter()
        .map(|(actor, conflict)| Warning::Dependent {
            actor,
            role: conflict.role,
            involvement: conflict.involvement,
            firmness: conflict.firmness,
        })
        .collect()
}

fn order_of_dates(intake: &Intake) -> Vec<Warning> {
    let mut warnings = Vec::new();
    if intake
        .incident_on
        .is_some_and(|incident| incident > intake.received_on)
    {
        warnings.push(Warning::ReceivedBeforeIncident);
    }
    if intake
        .letter_dated
        .is_some_and(|dated| dated > intake.received_on)
    {
        warnings.push(Warning::DatedAfterReceipt);
    }
    warnings
}

/// The days lost before registering matter while the acknowledgement is owed; afterwards the
/// timeline tells them.
fn registered_late(seen: Seen<'_>) -> Option<Warning> {
    if stage(seen) != Stage::Acknowledge {
        return None;
    }
    let dossier = seen.dossier;
    let days = (dossier.registered_on - dossier.intake.received_on).num_days();
    (days > 0).then_some(Warning::RegisteredLate(days))
}

/// Of several limits the earliest counts (rule 7).
fn filed_late(seen: Seen<'_>) -> Option<Warning> {
    let ground = seen.ground;
    let last_day = |limit: &crate::regulation::FilingLimit| {
        let start = seen.starts(limit.from).into_iter().next()?;
        let term = term::compute(
            start,
            limit.within,
            limit.roll,
            ground.calendar,
            ground.transit,
        );
        Some(term.ok()?.due.day)
    };
    let limit = ground
        .regulation
        .filing_limits
        .iter()
        .filter_map(last_day)
        .min()?;
    (seen.dossier.intake.received_on > limit).then_some(Warning::FiledLate(limit))
}

fn version_doubt(intake: &Intake, ground: Ground<'_>) -> Option<Warning> {
    let in_force = ground.regulation.in_force.as_ref()?;
    if in_force.is_doubtful(intake.received_on) {
        return Some(Warning::DoubtfulDay(in_force.from));
    }
    let covered = intake.received_on >= in_force.first_day();
    (!covered).then_some(Warning::BeforeRegulation(in_force.from))
}

fn channel(intake: &Intake, ground: Ground<'_>) -> Option<Warning> {
    let scope = &ground.regulation.scope;
    if is_signal(intake, ground) {
        return Some(Warning::SpokenSignal);
    }
    // What is handed over at the door is a letter that needed no stamp.
    let written = intake.channel == Channel::Handed && scope.channels.contains(&Channel::Post);
    let named = scope.channels.is_empty() || scope.channels.contains(&intake.channel) || written;
    (!named).then_some(Warning::ChannelNotNamed)
}

fn incomplete(intake: &Intake, ground: Ground<'_>) -> Option<Warning> {
    let missing = missing(intake, &ground.regulation.asked);
    (!missing.is_empty()).then_some(Warning::Incomplete(missing))
}

/// What a complaint must tell and does not, by the ids of the questions. A question that was
/// marked as not applicable is answered. A yes or no that must be told asks for what must be
/// there, so that a no is its absence: the complaint is not signed (S3.05).
#[must_use]
pub fn missing(intake: &Intake, asked: &[Asked]) -> Vec<Key> {
    let told = |question: &&Asked| match intake.answers.get(&question.id) {
        Some(Answer::NotApplicable) => question.may_not_apply,
        Some(Answer::YesNo(there)) if question.kind == AskedKind::YesNo => *there,
        Some(Answer::Text(text)) if question.kind != AskedKind::Known => !text.trim().is_empty(),
        Some(_) if question.kind != AskedKind::Known => true,
        _ => known(question).is_some_and(|known| {
            intake.tells(known) || question.may_not_apply && is_of_others(known, intake)
        }),
    };
    asked
        .iter()
        .filter(|question| question.required && !told(question))
        .map(|question| question.id)
        .collect()
}

/// A private person has no organisation to name (S3.05).
fn is_of_others(known: Known, intake: &Intake) -> bool {
    known == Known::Organisation && matches!(intake.complainant.who, Who::Person(_))
}

fn known(question: &Asked) -> Option<Known> {
    let name = Some(question.id.as_str()).filter(|_| question.kind == AskedKind::Known)?;
    KNOWN
        .iter()
        .find(|(known, _)| *known == name)
        .map(|(_, known)| *known)
}

/// A letter that leaves today comes after the last moment, and no e-mail can go instead.
fn too_slow(state: &TermState<'_>, seen: Seen<'_>) -> Option<Warning> {
    let ground = seen.ground;
    let term = state.term.as_ref().filter(|_| state.is_open())?;
    let hours = term.length.unit() == Unit::Hours;
    let by_post = seen.dossier.intake.correspondent().email.is_empty();
    let waits = state
        .unmet
        .iter()
        .any(|moment| moment.letter_kind().is_some());
    let arrives = ground.calendar.delivery_of(ground.today, ground.transit);
    (hours && by_post && waits && arrives > term.due.day)
        .then_some(Warning::PostTooSlow(state.rule.id))
}

/// A term that starts when another letter is sent may leave hardly any days for the one that ends
/// the handling (S1.15: 10 working days and 10 working days in 30 days).
fn squeeze(terms: &[TermState<'_>], ground: Ground<'_>) -> Option<Warning> {
    let dues: Vec<(&Rule, NaiveDate)> = terms
        .iter()
        .filter(|state| state.is_open())
        .filter_map(|state| Some((state.rule, state.due()?.day)))
        .collect();
    let waiting = terms.iter().filter(|state| state.start.is_none());
    let gaps = waiting.filter_map(|state| {
        let kind = state.rule.from.letter_kind()?;
        let starts =
            |(rule, _): &&(&Rule, NaiveDate)| rule.letters().any(|(letter, _)| letter == kind);
        let (_, start) = dues.iter().find(starts)?;
        let end = term::compute(
            (*start).into(),
            state.rule.within?,
            state.rule.roll,
            ground.calendar,
            ground.transit,
        );
        let end = end.ok()?.due.day;
        let next = dues
            .iter()
            .map(|(_, due)| *due)
            .filter(|due| due > start)
            .min()?;
        Some((next - end).num_days())
    });
    gaps.chain(before_the_outcome(terms, ground))
        .filter(|days| *days < ROOM_DAYS)
        .min()
        .map(Warning::Squeeze)
}

/// The days between the end of each talk's term and that of the outcome (S3.23).
fn before_the_outcome(terms: &[TermState<'_>], ground: Ground<'_>) -> Vec<i64> {
    let Some(outcome) = outcome(terms, ground).and_then(TermState::due) else {
        return Vec::new();
    };
    let talks = terms.iter().filter(|state| is_talk(state));
    talks
        .filter_map(|state| Some((outcome.day - state.due()?.day).num_days()))
        .collect()
}

fn late(terms: &[TermState<'_>], ground: Ground<'_>) -> Vec<Warning> {
    let practice = |state: &&TermState<'_>| {
        state.is_open() && state.rule.whose == crate::regulation::Whose::Practice
    };
    let warning = |state: &TermState<'_>| {
        let late = state
            .act_by_at_latest()
            .is_some_and(|act_by| act_by < ground.today)
            || state.due().is_some_and(|due| ground.is_past(due));
        let told_late = state
            .extensions
            .last()
            .is_some_and(|extension| extension.is_late(ground.today));
        let id = state.rule.id;
        [
            late.then_some(Warning::AlreadyLate(id)),
            told_late.then_some(Warning::ExtendedLate(id)),
        ]
    };
    terms
        .iter()
        .filter(practice)
        .flat_map(warning)
        .flatten()
        .collect()
}
