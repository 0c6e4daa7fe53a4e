//! What is refused, beside which field, and that a refusal keeps nothing.

use office::wire::*;

use super::{Case, why};

/// A note that is refused beside its fields: the day, what was filled in, and what is refused.
type Refusal<'a> = (
    &'a str,
    &'a str,
    Vec<(&'a str, &'a str)>,
    Vec<(&'a str, FieldCode)>,
);

#[test]
fn every_refused_field_is_told_at_once_and_nothing_is_kept() {
    use FieldCode::*;
    let case = Case::acknowledged("coachcenter");
    case.note("measure_agree", &[("what", "agenda delen")]);
    let before = case.view().timeline.len();
    let long = "x".repeat(301);
    let call = |note: &'static str| vec![("side", "third"), ("way", "phone"), ("note", note)];
    let plan = |day: &'static str, time: &'static str| {
        vec![
            ("sides", "complainant"),
            ("form", "apart"),
            ("day", day),
            ("time", time),
            ("place", "kamer 2"),
        ]
    };
    let cases: Vec<Refusal<'_>> = vec![
        ("contact", "", call("gebeld"), vec![("on", Required)]),
        ("contact", "morgen", call("gebeld"), vec![("on", InFuture)]),
        (
            "contact",
            "30-2-2026",
            call("gebeld"),
            vec![("on", NoSuchDay)],
        ),
        ("contact", "ooit", call("gebeld"), vec![("on", NotADate)]),
        (
            "contact",
            "16-11-2026",
            call("gebeld"),
            vec![("on", TooEarly)],
        ),
        (
            "contact",
            "vandaag",
            call("\u{7}"),
            vec![("answers.note", UnseenCharacters)],
        ),
        (
            "contact",
            "ooit",
            vec![("side", "nobody"), ("way", ""), ("note", " ")],
            vec![
                ("on", NotADate),
                ("answers.side", UnknownChoice),
                ("answers.way", Required),
                ("answers.note", Required),
            ],
        ),
        (
            "informal_talk",
            "vandaag",
            vec![("with", &long), ("solved", "perhaps")],
            vec![("answers.with", TooLong), ("answers.solved", UnknownChoice)],
        ),
        (
            "measure_agree",
            "vandaag",
            vec![("what", "bellen"), ("by", "+3w"), ("test_on", "+2w")],
            vec![("answers.test_on", TooEarly)],
        ),
        (
            "hearing_plan",
            "vandaag",
            plan("18-11-2026", ""),
            vec![("answers.day", TooEarly)],
        ),
        (
            "hearing_plan",
            "vandaag",
            plan("1-1-2099", ""),
            vec![("answers.day", TooFar)],
        ),
        (
            "hearing_plan",
            "vandaag",
            plan("23-11", "25:00"),
            vec![("answers.time", NotATime)],
        ),
        (
            "hearing_held",
            "vandaag",
            vec![("sides", "complainant,nobody"), ("form", "apart")],
            vec![("answers.sides", UnknownChoice)],
        ),
        (
            "hearing_held",
            "vandaag",
            vec![("sides", ""), ("form", "apart")],
            vec![("answers.sides", Required)],
        ),
        (
            "extend",
            "vandaag",
            vec![("until", "17-12-2026")],
            vec![("answers.reason", Required), ("answers.until", NotLater)],
        ),
        (
            "measure_done",
            "vandaag",
            vec![("measure", "7")],
            vec![("answers.measure", UnknownChoice)],
        ),
        (
            "not_admit",
            "vandaag",
            vec![("ground", "ugly"), ("reason", "-")],
            vec![("answers.ground", UnknownChoice)],
        ),
        (
            "sent_elsewhere",
            "vandaag",
            vec![("kind", "poem"), ("way", "pigeon")],
            vec![
                ("answers.kind", UnknownChoice),
                ("answers.way", UnknownChoice),
            ],
        ),
    ];
    for (note, on, answers, expected) in cases {
        let faults = case.faults(note, on, &answers);
        let expected: Vec<(String, FieldCode)> = expected
            .iter()
            .map(|(field, code)| ((*field).to_owned(), *code))
            .collect();
        assert_eq!(faults, expected, "{note} {on} {answers:?}");
        assert_eq!(case.view().timeline.len(), before, "{note}");
    }
}

/// A form that does not speak of a field leaves what was proposed; one that empties it does not.
#[test]
fn what_is_proposed_holds_unless_it_is_emptied() {
    let case = Case::acknowledged("coachcenter");
    let save = |answers: &[(&str, &str)]| {
        let answer = |(name, value): &(&str, &str)| FieldAnswer {
            name: (*name).to_owned(),
            value: (*value).to_owned(),
            not_applicable: false,
        };
        let request = NoteSaveRequest {
            dossier: case.dossier.clone(),
            note: "sent_elsewhere.decision".into(),
            on: "vandaag".into(),
            answers: answers.iter().map(answer).collect(),
        };
        acceptance::ask::<DossierView>(&case.desk.office, "note_save", &request)
    };
    let emptied = save(&[("way", "email"), ("kind", "")]).unwrap_err();
    assert_eq!(emptied.error.fields[0].field, "answers.kind");
    save(&[("way", "email")]).unwrap();
    assert!(
        case.latest()
            .0
            .starts_with("Beslissing verstuurd aan de klager")
    );
}

#[test]
fn what_the_stage_forbids_is_neither_offered_nor_asked() {
    let case = Case::acknowledged("krachtig-perspectief");
    case.sent("decision");
    case.note("close", &[("reason", "telefonisch bevestigd")]);
    for (note, refusal) in [
        ("close", "closed"),
        ("hearing_plan", "closed"),
        ("finding", "closed"),
        ("extend", "not_extendable"),
        ("proposal_answer", "closed"),
        ("measure_done", "no_such_measure"),
    ] {
        assert!(!case.is_offered(note), "{note}");
        assert_eq!(why(&case.form(note, None).unwrap_err()), refusal, "{note}");
        let request = NoteSaveRequest {
            dossier: case.dossier.clone(),
            note: note.into(),
            on: "vandaag".into(),
            answers: Vec::new(),
        };
        let saved = acceptance::ask::<DossierView>(&case.desk.office, "note_save", &request);
        assert_eq!(why(&saved.unwrap_err()), refusal, "{note}");
    }
    let open = Case::under("krachtig-perspectief");
    assert_eq!(why(&open.form("reopen", None).unwrap_err()), "not_closed");
    let withdraw = WithdrawRequest {
        dossier: open.dossier.clone(),
        on: "vandaag".into(),
        reason: String::new(),
    };
    let _: DossierView = acceptance::ask(&open.desk.office, "dossier_withdraw", &withdraw).unwrap();
    assert_eq!(why(&open.form("assign", None).unwrap_err()), "withdrawn");
    assert!(open.is_offered("reopen"));
}

/// LETTERS.md: a dossier is not closed while a letter is owed, unless the practice says why.
#[test]
fn closing_while_a_letter_is_owed_asks_why() {
    let case = Case::acknowledged("krachtig-perspectief");
    let form = case.form("close", None).unwrap();
    let reason = &form.fields[0];
    assert!(reason.required);
    let hint = reason.hint.as_deref().unwrap();
    assert!(
        hint.contains("Nog niet verstuurd: de beslissing."),
        "{hint}"
    );
    assert_eq!(
        case.faults("close", "vandaag", &[]),
        [("answers.reason".to_owned(), FieldCode::Required)]
    );
    case.note(
        "close",
        &[("reason", "De klager is verhuisd en onbereikbaar.")],
    );
    assert_eq!(case.stage(), DossierStage::Closed);
}

#[test]
fn what_does_not_exist_is_not_found() {
    let case = Case::under("coachcenter");
    let refused = case.form("applause", None).unwrap_err();
    assert_eq!(refused.error.code, FaultCode::NotFound);
    for dossier in ["999", "nonsense"] {
        let request = DossierId {
            dossier: dossier.into(),
        };
        let refused = acceptance::ask::<NoteList>(&case.desk.office, "note_list", &request);
        assert_eq!(refused.unwrap_err().error.code, FaultCode::NotFound);
    }
}

/// EXPERIENCE.md: undo instead of confirmation; the past stays visible.
#[test]
fn a_note_can_be_taken_back() {
    let case = Case::acknowledged("coachcenter");
    let owed = case.owed();
    let view = case.note("extend", &[("until", "12-1-2027"), ("reason", "ziekte")]);
    assert_ne!(case.owed(), owed);
    let title = "Termijn Uitspraak verlengd tot en met 12 januari 2027";
    let entry = |view: &DossierView| {
        let told =
            |it: &&TimelineEntry| it.kind == EventKind::Noted && it.title.as_deref() == Some(title);
        view.timeline.iter().find(told).cloned().unwrap()
    };
    assert!(entry(&view).can_undo && !entry(&view).undone);
    let view = case.undo(&entry(&view).event).unwrap();
    assert!(entry(&view).undone && !entry(&view).can_undo);
    let undoing =
        |it: &TimelineEntry| it.kind == EventKind::Undone && it.title.as_deref() == Some(title);
    assert!(
        view.timeline.iter().any(undoing),
        "it says what was taken back"
    );
    assert_eq!(case.owed(), owed);

    let agree = || case.note("measure_agree", &[("what", "agenda delen")]);
    let first = agree();
    case.undo(&first.timeline[0].event).unwrap();
    agree();
    let form = case.form("measure_done", None).unwrap();
    assert_eq!(
        form.fields[0].value, "2",
        "a number that was taken back is not given again"
    );
}
