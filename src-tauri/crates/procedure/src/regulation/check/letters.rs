//! Written duties without a letter, and hearings of one side.

use super::{Finding, Flaw, Mend, Place, Reading, Section};
use crate::letter_kind::LetterKind;
use crate::regulation::{Happening, Moment, Notice, Rule, Side};
use crate::situation::outcome_letter;

pub(super) fn flaws(reading: &Reading<'_>) -> Vec<Finding> {
    let mut findings = owed(reading);
    findings.extend(admission(reading));
    findings.extend(hearing(reading));
    for rule in reading.regulation.rules() {
        findings.extend(extension(reading, rule));
    }
    findings
}

fn owes(reading: &Reading<'_>, letter: LetterKind) -> bool {
    reading.asks(|met| met.letter_kind() == Some(letter))
}

fn owed(reading: &Reading<'_>) -> Vec<Finding> {
    let place = || Place::Section(Section::Terms);
    let mut findings = Vec::new();
    if !owes(reading, LetterKind::Acknowledgement) {
        findings.push(reading.doubt(place(), Flaw::NoAcknowledgement));
    }
    let letter = outcome_letter(reading.regulation);
    if !owes(reading, letter) {
        findings.push(reading.fault(place(), Flaw::NoOutcomeLetter { letter }));
    }
    findings
}

fn admission(reading: &Reading<'_>) -> Vec<Finding> {
    let decided = reading
        .regulation
        .admission
        .as_ref()
        .filter(|it| it.decided);
    let Some(admission) = decided else {
        return Vec::new();
    };
    let place = || Place::Section(Section::Admission);
    let mut findings = Vec::new();
    if !owes(reading, LetterKind::NotAdmitted) {
        findings.push(reading.doubt(place(), Flaw::RefusalWithoutLetter));
    }
    if admission.grounds.is_empty() {
        findings.push(reading.doubt(place(), Flaw::NoGrounds));
    }
    findings
}

fn hearing(reading: &Reading<'_>) -> Vec<Finding> {
    let offered = &reading.regulation.hearing.offered_to;
    let place = || Place::Section(Section::Hearing);
    let both = [Side::Complainant, Side::Respondent];
    let missing: Vec<Side> = both
        .into_iter()
        .filter(|side| !offered.contains(side))
        .collect();
    let mut findings = Vec::new();
    if !missing.is_empty() {
        let mend = Mend::OfferHearing(missing.clone());
        let finding = reading.doubt(place(), Flaw::HearingOneSided { missing });
        findings.push(finding.mended_by(mend));
    }
    let invites = |met: &Moment| {
        let letter = met.letter_kind() == Some(LetterKind::HearingInvitation);
        letter || matches!(met.what, Happening::HearingPlanned | Happening::HearingHeld)
    };
    if !offered.is_empty() && !reading.asks(invites) {
        let sides = offered.clone();
        findings.push(reading.hint(place(), Flaw::HearingWithoutInvitation { sides }));
    }
    findings
}

fn extension(reading: &Reading<'_>, rule: &Rule) -> Vec<Finding> {
    let Some(how) = &rule.extension else {
        return Vec::new();
    };
    let place = || Place::Rule(rule.id);
    let mut findings = Vec::new();
    if how.times == Some(0) {
        return vec![reading.fault(place(), Flaw::ExtensionNever)];
    }
    if !how.to.contains(&Side::Complainant) {
        findings.push(reading.doubt(place(), Flaw::ExtensionUntold).mended_by(
            Mend::TellExtension {
                rule: rule.id,
                to: Side::Complainant,
            },
        ));
    }
    if how.notice == Notice::Silent {
        findings.push(reading.doubt(place(), Flaw::ExtensionNoticeSilent));
    }
    if how.times.is_none() && how.at_most.is_none() {
        findings.push(reading.hint(place(), Flaw::ExtensionUnlimited));
    }
    let noted = how.note.is_some();
    findings
        .into_iter()
        .map(|finding| finding.or_answered(noted))
        .collect()
}
