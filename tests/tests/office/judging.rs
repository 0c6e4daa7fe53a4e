//! Finding and measures on their sheet: typed, kept, laid down, found, told by letter.

use acceptance::{Refused, ask, words};
use office::wire::*;

use crate::hearings::heard;
use crate::notes::Case;

impl Case {
    fn sheet(&self) -> Judgement {
        self.asked("judgement_open", &self.which()).unwrap()
    }

    fn which(&self) -> DossierId {
        DossierId {
            dossier: self.dossier.clone(),
        }
    }

    fn keep(&self, parts: Vec<PartForm>) -> Result<JudgementKept, Refused> {
        let request = JudgementKeepRequest {
            dossier: self.dossier.clone(),
            parts,
        };
        ask(&self.desk.office, "judgement_keep", &request)
    }

    fn leave_sheet(&self) {
        let _: Nothing = self.asked("judgement_close", &self.which()).unwrap();
    }

    fn decide(&self, finding: Finding, reason: &str) -> Result<Judgement, Refused> {
        let request = JudgementDecideRequest {
            dossier: self.dossier.clone(),
            finding,
            reason: reason.into(),
        };
        ask(&self.desk.office, "judgement_decide", &request)
    }
}

/// A complaint of two parts.
fn divided() -> Case {
    let case = heard();
    case.named("Afspraken werden drie keer op de dag zelf afgezegd.");
    case.named("Niemand belde terug.");
    case
}

fn part(no: u16, finding: Option<PartFinding>, reasoning: &str) -> PartForm {
    PartForm {
        no,
        facts: Vec::new(),
        complainant: String::new(),
        respondent: String::new(),
        standard: String::new(),
        reasoning: reasoning.into(),
        finding,
    }
}

fn both(first: PartFinding, second: PartFinding) -> Vec<PartForm> {
    vec![
        part(1, Some(first), "De agenda noemt drie afzeggingen."),
        part(2, Some(second), "Er is op 3 november gebeld."),
    ]
}

/// What is typed survives a restart, and is one entry for a visit.
#[test]
fn what_is_typed_is_kept_and_laid_down_once() {
    let case = divided();
    let before = case.view().timeline.len();
    for reasoning in ["De", "De agenda", "De agenda noemt drie afzeggingen."] {
        let kept = case.keep(vec![part(1, None, reasoning)]).unwrap();
        assert_eq!(kept.derived, None);
    }
    assert_eq!(
        case.view().timeline.len(),
        before,
        "nothing is noted while typing"
    );
    let Case { desk, dossier } = case;
    let desk = desk.restarted();
    desk.unlock();
    let case = Case { desk, dossier };
    let sheet = case.sheet();
    assert!(sheet.kept_at.is_some());
    assert_eq!(
        sheet.parts[0].form.reasoning,
        "De agenda noemt drie afzeggingen."
    );
    case.leave_sheet();
    let sheet = case.sheet();
    assert_eq!(sheet.kept_at, None);
    assert_eq!(
        sheet.parts[0].form.reasoning,
        "De agenda noemt drie afzeggingen."
    );
    assert_eq!(case.view().timeline.len(), before + 1);
    assert_eq!(case.latest().0, "Onderdeel 1 van de klacht gewogen");
    case.leave_sheet();
    assert_eq!(case.view().timeline.len(), before + 1, "nothing changed");
}

#[test]
fn the_whole_follows_from_the_parts_or_says_why_not() {
    let case = divided();
    let kept = case
        .keep(both(PartFinding::Upheld, PartFinding::NotUpheld))
        .unwrap();
    assert_eq!(kept.derived, Some(Finding::Partly));
    let refused = case.decide(Finding::Upheld, " ").unwrap_err();
    assert_eq!(refused.error.fields[0].field, "reason");
    let sheet = case.decide(Finding::Partly, "").unwrap();
    let verdict = sheet.verdict.unwrap();
    assert_eq!(
        (verdict.finding, verdict.outdated),
        (Finding::Partly, false)
    );
    assert_eq!(case.latest().0, "Oordeel: deels gegrond");
    let entries = case.view().timeline.len();
    case.decide(Finding::Partly, "").unwrap();
    assert_eq!(
        case.view().timeline.len(),
        entries,
        "it was found so already"
    );
    // One part is seen otherwise: the whole has to be looked at again.
    case.keep(both(PartFinding::Upheld, PartFinding::Upheld))
        .unwrap();
    case.leave_sheet();
    assert!(case.sheet().verdict.unwrap().outdated);
    let warned = case.view().warnings.into_iter().map(|it| it.code);
    assert!(
        warned
            .into_iter()
            .any(|it| it == WarningCode::OutdatedFinding)
    );
    let sheet = case.decide(Finding::Upheld, "").unwrap();
    assert!(!sheet.verdict.unwrap().outdated);
}

/// LETTERS.md, decision: per part the facts, both views, the standard, the reasoning, the finding.
#[test]
fn the_decision_tells_each_part_and_what_is_done_about_it() {
    let case = divided();
    let mut parts = both(PartFinding::Upheld, PartFinding::Withdrawn);
    parts[0] = PartForm {
        facts: vec![
            FactForm {
                text: "De afspraken stonden in de agenda".into(),
                source: "letter.1".into(),
                at: String::new(),
            },
            FactForm {
                text: "  ".into(),
                source: String::new(),
                at: String::new(),
            },
        ],
        complainant: "Ik stond drie keer voor een dichte deur.".into(),
        respondent: "Ik was ziek en heb gemaild.".into(),
        standard: "Afzeggen doen wij een dag van tevoren.".into(),
        ..parts[0].clone()
    };
    parts[0].facts[0].source = String::new();
    case.keep(parts).unwrap();
    for (what, told) in [
        ("Twee gesprekken bij een andere coach", "yes"),
        ("Rooster nalopen", "no"),
    ] {
        let answers = [("what", what), ("part", "1"), ("by", "+4w"), ("told", told)];
        case.note("measure_agree", &answers);
    }
    // The letter is begun from what is on the sheet, also when nobody left it.
    case.decide(Finding::Upheld, "").unwrap();
    let draft = case.begin("decision", Side::Complainant);
    let said = |key: &str| words(draft.blocks.iter().find(|it| it.key == key).unwrap());
    let reasons = said("reasons");
    let order = [
        "Onderdeel 1: Afspraken werden drie keer op de dag zelf afgezegd.",
        "De afspraken stonden in de agenda.",
        "Dit zegt u hierover:",
        "Ik stond drie keer voor een dichte deur.",
        "Dit zegt de andere kant hierover:",
        "Ik was ziek en heb gemaild.",
        "Afzeggen doen wij een dag van tevoren.",
        "De agenda noemt drie afzeggingen.",
        "Ons oordeel over dit onderdeel: gegrond.",
        "Onderdeel 2: Niemand belde terug.",
        "Dit onderdeel is ingetrokken.",
    ];
    let mut rest = reasons.as_str();
    for words in order {
        let at = rest.find(words);
        let at = at.unwrap_or_else(|| panic!("{words:?} is not, or not there, in {reasons}"));
        rest = &rest[at + words.len()..];
    }
    // The parts have the facts, both views and the standard: nobody is asked for them once more.
    for key in ["facts", "views", "standard"] {
        assert!(draft.blocks.iter().all(|it| it.key != key), "{key}");
    }
    let measures = said("measures");
    assert!(
        measures.contains("Twee gesprekken bij een andere coach"),
        "{measures}"
    );
    assert!(
        !measures.contains("Rooster"),
        "an inner measure is not told"
    );
    let respondent = case.begin("decision", Side::Respondent);
    let reasons = words(
        respondent
            .blocks
            .iter()
            .find(|it| it.key == "reasons")
            .unwrap(),
    );
    assert!(
        reasons.contains("Dit zegt de klager hierover:"),
        "{reasons}"
    );
    assert!(reasons.contains("Dit zegt u hierover:"), "{reasons}");
}

/// One part is the whole: its letter has no heading for it and no finding of its own.
#[test]
fn a_complaint_of_one_part_is_told_as_one() {
    let case = heard();
    case.named("Niemand belde terug.");
    let only = part(1, Some(PartFinding::NotUpheld), "Er is twee keer gebeld.");
    case.keep(vec![only]).unwrap();
    case.decide(Finding::NotUpheld, "").unwrap();
    let draft = case.begin("decision", Side::Complainant);
    let reasons = words(draft.blocks.iter().find(|it| it.key == "reasons").unwrap());
    assert!(!reasons.contains("Onderdeel"), "{reasons}");
    assert!(reasons.contains("Er is twee keer gebeld."), "{reasons}");
    let core = words(&draft.blocks[draft.blocks.iter().position(|it| it.key == "core").unwrap()]);
    assert!(core.contains("ongegrond"), "{core}");
}

#[test]
fn what_cannot_be_typed_is_told_beside_its_field_and_nothing_is_lost() {
    let case = divided();
    let first = part(1, None, "De agenda noemt drie afzeggingen.");
    case.keep(vec![first.clone()]).unwrap();
    let fact = |source: &str, at: &str| FactForm {
        text: "Er is gebeld.".into(),
        source: source.into(),
        at: at.into(),
    };
    let cases = [
        (
            PartForm {
                reasoning: "\u{7}".into(),
                ..first.clone()
            },
            ("parts.0.reasoning", FieldCode::UnseenCharacters),
        ),
        (
            PartForm {
                facts: vec![fact("", ""), fact("hearing.1", "tien")],
                ..first.clone()
            },
            ("parts.0.facts.1.at", FieldCode::OutOfBounds),
        ),
    ];
    for (form, (field, code)) in cases {
        let refused = case.keep(vec![form]).unwrap_err();
        let told = &refused.error.fields[0];
        assert_eq!((told.field.as_str(), told.code), (field, code));
    }
    // A paper that is not in the dossier is no source.
    let strange = PartForm {
        facts: vec![fact("document.99", "")],
        ..first
    };
    let refused = case.keep(vec![strange]).unwrap_err();
    assert_eq!(refused.error.params["why"], "no_such_entry");
    assert_eq!(
        case.sheet().parts[0].form.reasoning,
        "De agenda noemt drie afzeggingen."
    );
}

/// A part that was dropped, or a complaint that was withdrawn, while somebody typed elsewhere.
#[test]
fn what_fell_away_meanwhile_is_laid_down_no_more() {
    let case = divided();
    case.keep(both(PartFinding::Upheld, PartFinding::Upheld))
        .unwrap();
    let request = GrievanceDropRequest {
        dossier: case.dossier.clone(),
        grievance: 2,
        reason: "hoort bij onderdeel 1".into(),
    };
    let _: HearingRoom = case.asked("grievance_drop", &request).unwrap();
    case.leave_sheet();
    assert_eq!(case.latest().0, "Oordeel over onderdeel 1: gegrond");
    let sheet = case.sheet();
    assert_eq!(sheet.parts.len(), 1);
    assert_eq!(sheet.derived, Some(Finding::Upheld));
    let request = WithdrawRequest {
        dossier: case.dossier.clone(),
        on: "vandaag".into(),
        reason: String::new(),
    };
    let _: DossierView = case.asked("dossier_withdraw", &request).unwrap();
    assert!(!case.sheet().open);
    let refused = case.keep(vec![part(1, None, "te laat")]).unwrap_err();
    assert_eq!(refused.error.params["why"], "withdrawn");
}

/// Nothing that was typed is lost where it cannot be laid down now.
#[test]
fn what_cannot_be_laid_down_now_waits() {
    let case = divided();
    case.keep(both(PartFinding::Upheld, PartFinding::Upheld))
        .unwrap();
    let request = WithdrawRequest {
        dossier: case.dossier.clone(),
        on: "vandaag".into(),
        reason: String::new(),
    };
    let view: DossierView = case.asked("dossier_withdraw", &request).unwrap();
    case.leave_sheet();
    let sheet = case.sheet();
    assert!(!sheet.open && sheet.kept_at.is_some());
    assert_eq!(sheet.parts[1].form.reasoning, "Er is op 3 november gebeld.");
    let mut entries = view.timeline.into_iter();
    let withdrawn = entries.find(|it| it.kind == EventKind::Withdrawn).unwrap();
    let request = UndoRequest {
        dossier: case.dossier.clone(),
        event: withdrawn.event,
    };
    let _: DossierView = case.asked("event_undo", &request).unwrap();
    case.leave_sheet();
    assert_eq!(case.sheet().kept_at, None);
    assert_eq!(case.latest().0, "Oordeel over onderdeel 2: gegrond");
}

/// S2.07: who does it, until when, why it went wrong, whether it helped.
#[test]
fn a_measure_is_followed_to_its_end() {
    let case = divided();
    let answers = [
        ("what", "Agenda delen"),
        ("part", "2"),
        ("owner", "Jorn Veldkamp"),
        ("by", "1-12"),
        ("test_on", "1-3-2027"),
        ("cause", "Niemand zag de afzeggingen van een ander."),
    ];
    case.note("measure_agree", &answers);
    let measure = case.sheet().measures.into_iter().next().unwrap();
    assert_eq!(measure.grievance, Some(2));
    assert_eq!(measure.by.as_deref(), Some("2026-12-01"));
    assert_eq!(measure.test_on.as_deref(), Some("2027-03-01"));
    assert!(measure.told);
    // The form to change it begins with what was agreed.
    let form = case.form("measure_replan", Some("1")).unwrap();
    let value = |name: &str| {
        let field = form.fields.iter().find(|it| it.name == name);
        field.map(|it| it.value.clone()).unwrap()
    };
    assert_eq!(value("what"), "Agenda delen");
    assert_eq!(value("cause"), "Niemand zag de afzeggingen van een ander.");
    assert_eq!(value("told"), "yes");
    let refused = case.save(&form, "vandaag", &[("by", "8-12")]).unwrap_err();
    let told = &refused.error.fields[0];
    assert_eq!(
        (told.field.as_str(), told.code),
        ("answers.reason", FieldCode::Required)
    );
    let later = [("by", "8-12"), ("reason", "Het programma komt later.")];
    case.save(&form, "vandaag", &later).unwrap();
    assert_eq!(case.sheet().measures[0].by.as_deref(), Some("2026-12-08"));
    case.note("measure_done", &[("note", "Iedereen kan erbij.")]);
    case.note(
        "measure_test",
        &[("effective", "yes"), ("note", "Geen klachten meer.")],
    );
    let measure = case.sheet().measures.into_iter().next().unwrap();
    assert_eq!(measure.effective, Some(true));
    assert!(measure.done_on.is_some() && measure.tested_on.is_some());
}
