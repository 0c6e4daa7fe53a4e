//! Planning a hearing, inviting to it, and what becomes of the invitations.

use acceptance::ask_bytes;
use office::wire::*;

use super::heard;
use crate::desk::pdf_text;
use crate::judges::broken_rules;
use crate::notes::{Case, why};

fn invite(case: &Case, participant: u16) -> Result<LetterDraft, acceptance::Refused> {
    let request = LetterBeginRequest {
        dossier: case.dossier.clone(),
        kind: "hearing_invitation".into(),
        side: Side::Complainant,
        guest: Some(Guest {
            hearing: 1,
            participant,
        }),
    };
    case.asked("letter_begin", &request)
}

fn who(card: &HearingCard) -> Vec<(u16, Capacity, &str)> {
    let people = card.participants.iter();
    people
        .map(|it| (it.no, it.capacity, it.name.as_str()))
        .collect()
}

/// S1.10: both sides are heard, so that both are proposed, with whoever handles it.
#[test]
fn what_is_usual_is_proposed() {
    let case = heard();
    assert_eq!(case.room().unheard, [Side::Complainant, Side::Respondent]);
    let proposed = case.proposed();
    assert_eq!(proposed.sides, [Side::Complainant, Side::Respondent]);
    let people: Vec<_> = proposed
        .participants
        .iter()
        .map(|it| (it.capacity, it.name.as_str()))
        .collect();
    assert_eq!(
        people,
        [
            (Capacity::Complainant, "mevrouw Ria Hoekzema"),
            (Capacity::Respondent, "Jorn Veldkamp"),
            (Capacity::Chair, "Marit Holsteijn"),
        ]
    );
}

/// S1.11, S1.12: everybody who is asked gets a letter of their own, which says why they come.
#[test]
fn everybody_is_invited_by_a_letter_of_their_own() {
    let case = heard();
    let card = case.planned();
    assert_eq!(
        who(&card),
        [
            (1, Capacity::Complainant, "mevrouw Ria Hoekzema"),
            (2, Capacity::Companion, "de heer K. Post"),
            (3, Capacity::Respondent, "Jorn Veldkamp"),
            (4, Capacity::Chair, "Marit Holsteijn"),
        ]
    );
    for (participant, address, words) in [
        (
            1,
            "Mevrouw Ria Hoekzema Zandpad 41 bis",
            "praten over uw klacht",
        ),
        (
            2,
            "de heer K. Post Zandpad 43",
            "U komt mee met mevrouw Ria Hoekzema.",
        ),
        (3, "Jorn Veldkamp Kerkpad 8", "Wij horen graag uw kant"),
    ] {
        let draft = invite(&case, participant).unwrap();
        let paper = case.paper(&draft);
        for words in [
            address,
            words,
            "dinsdag 1 december 2026",
            "14.00 uur tot 15.30 uur",
            "spreekkamer 2",
            "Het gesprek is met Marit Holsteijn.",
            "uiterlijk op vrijdag 27 november 2026",
        ] {
            assert!(paper.contains(words), "{participant}: {words} in {paper}");
        }
        let draft = case.complete(&draft);
        case.finalise(&draft).unwrap();
        case.post(&draft, PostingWay::Ordinary).unwrap();
    }
    let refused = invite(&case, 4).unwrap_err();
    assert_eq!(
        refused.error.code,
        FaultCode::NotAllowed,
        "nobody invites the chair"
    );
    let again = invite(&case, 1).unwrap_err();
    assert_eq!(
        again.error.code,
        FaultCode::NotAllowed,
        "nobody is invited twice"
    );
    let card = &case.room().hearings[0];
    let invited: Vec<Option<LetterState>> = card
        .participants
        .iter()
        .map(|it| it.invitation.as_ref().map(|it| it.state))
        .collect();
    let posted = Some(LetterState::Posted);
    assert_eq!(invited, [posted, posted, posted, None]);
    // What is owed to each side is met by the letter to who is that side.
    let owed = case.owed();
    assert!(
        !owed.iter().any(|it| it.contains("hearing_invitation")),
        "{owed:?}"
    );
}

/// A letter to a companion meets no duty towards the side (S1.11).
#[test]
fn an_invitation_to_a_companion_leaves_the_duty_to_the_side() {
    let case = heard();
    case.planned();
    let draft = case.complete(&invite(&case, 2).unwrap());
    case.finalise(&draft).unwrap();
    case.post(&draft, PostingWay::Ordinary).unwrap();
    let owed = case.duties();
    let sides: Vec<Side> = owed
        .iter()
        .filter(|it| it.letter_kind.as_deref() == Some("hearing_invitation"))
        .map(|it| it.side)
        .collect();
    assert_eq!(sides, [Side::Complainant, Side::Respondent]);
}

/// Who said yes to one day is asked again for another, by another letter.
#[test]
fn a_hearing_that_is_moved_is_asked_anew() {
    let case = heard();
    case.planned();
    let first = case.complete(&invite(&case, 1).unwrap());
    case.finalise(&first).unwrap();
    let answer = HearingAnswerRequest {
        dossier: case.dossier.clone(),
        hearing: 1,
        participant: 1,
        on: "vandaag".into(),
        coming: true,
        how: "gebeld".into(),
    };
    let room: HearingRoom = case.asked("hearing_answer", &answer).unwrap();
    assert!(
        room.hearings[0].participants[0]
            .answer
            .as_ref()
            .unwrap()
            .coming
    );
    let request = HearingPlanRef {
        dossier: case.dossier.clone(),
        hearing: Some(1),
    };
    let mut form: HearingPlanForm = case.asked("hearing_plan_form", &request).unwrap();
    assert_eq!(
        (form.day.as_str(), form.time.as_str()),
        ("1-12-2026", "14:00")
    );
    form.day = "3-12".into();
    let room: HearingRoom = case.asked("hearing_plan", &form).unwrap();
    let person = &room.hearings[0].participants[0];
    assert_eq!((&person.answer, &person.invitation), (&None, &None));
    let second = invite(&case, 1).unwrap();
    assert_ne!(second.letter, first.letter);
    assert!(case.paper(&second).contains("donderdag 3 december 2026"));
}

/// S1.07: whoever hears of the complaint is told to keep it to themselves, with the date.
#[test]
fn confidentiality_is_kept_per_participant() {
    let case = heard();
    case.planned();
    for (declared, on) in [(false, "18-11"), (true, "19-11")] {
        let request = HearingConfideRequest {
            dossier: case.dossier.clone(),
            hearing: 1,
            participant: 2,
            on: on.into(),
            declared,
        };
        let _: HearingRoom = case.asked("hearing_confide", &request).unwrap();
    }
    let person = &case.room().hearings[0].participants[1];
    assert_eq!(person.told_on.as_deref(), Some("2026-11-18"));
    assert_eq!(person.declared_on.as_deref(), Some("2026-11-19"));
}

/// Every field that cannot be meant is told beside itself, and nothing is kept.
#[test]
fn a_plan_that_cannot_be_meant_is_refused_beside_its_fields() {
    let case = heard();
    let mut form = HearingPlanForm {
        day: "31-2".into(),
        time: "25 uur".into(),
        place: " ".into(),
        sides: Vec::new(),
        ..case.proposed()
    };
    form.participants[0].name = String::new();
    form.participants[1].email = "jorn veldkamp".into();
    let refused = case
        .asked::<HearingRoom>("hearing_plan", &form)
        .unwrap_err();
    let fields: Vec<&str> = refused
        .error
        .fields
        .iter()
        .map(|it| it.field.as_str())
        .collect();
    for field in [
        "day",
        "time",
        "place",
        "sides",
        "participants.0.name",
        "participants.1.email",
    ] {
        assert!(fields.contains(&field), "{field} in {fields:?}");
    }
    let form = HearingPlanForm {
        day: "1-12".into(),
        time: "14.00".into(),
        until: "13.00".into(),
        reply_by: "2-12".into(),
        place: "kantoor".into(),
        ..case.proposed()
    };
    let refused = case
        .asked::<HearingRoom>("hearing_plan", &form)
        .unwrap_err();
    let faults: Vec<_> = refused
        .error
        .fields
        .iter()
        .map(|it| (it.field.as_str(), it.code))
        .collect();
    assert_eq!(
        faults,
        [
            ("until", FieldCode::TooEarly),
            ("reply_by", FieldCode::TooLate)
        ]
    );
    assert_eq!(case.room().hearings, []);
}

/// A hearing that is called off is neither invited to nor talked in.
#[test]
fn a_hearing_is_called_off_with_a_reason() {
    let case = heard();
    case.planned();
    let mut request = HearingCancelRequest {
        dossier: case.dossier.clone(),
        hearing: 1,
        reason: String::new(),
    };
    let refused = case
        .asked::<HearingRoom>("hearing_cancel", &request)
        .unwrap_err();
    assert_eq!(refused.error.fields[0].field, "reason");
    request.reason = "De klager is ziek.".into();
    let room: HearingRoom = case.asked("hearing_cancel", &request).unwrap();
    assert_eq!(room.hearings[0].state, HearingState::Cancelled);
    assert!(invite(&case, 1).is_err());
    let again = case
        .asked::<HearingRoom>("hearing_cancel", &request)
        .unwrap_err();
    assert_eq!(why(&again), "no_such_hearing");
}

/// RFC 5545: the calendar of whoever takes part gets the day, and no name.
#[test]
fn a_hearing_goes_to_the_calendar_without_names() {
    let case = heard();
    case.planned();
    let request = HearingRef {
        dossier: case.dossier.clone(),
        hearing: 1,
    };
    let saved: SavedFile = case.asked("hearing_calendar", &request).unwrap();
    assert_eq!(saved.file.as_deref(), Some("K-2026-001-gesprek-1.ics"));
    let path = case.desk.home.path().join("saved/K-2026-001-gesprek-1.ics");
    let text = std::fs::read_to_string(path).unwrap();
    assert!(
        text.contains("SUMMARY:Hoorgesprek K-2026-001\r\n"),
        "{text}"
    );
    assert!(text.contains("LOCATION:spreekkamer 2\r\n"), "{text}");
    for name in ["Hoekzema", "Post", "Veldkamp", "Holsteijn"] {
        assert!(!text.contains(name), "{name} in {text}");
    }
}

/// Issue, point 2: the sheet names the parts, what is agreed and open, and the questions with room.
#[test]
fn a_hearing_is_prepared_on_a_sheet() {
    let case = heard();
    case.named("Afspraken op de dag zelf afgezegd");
    case.planned();
    let request = TalkBeginRequest {
        dossier: case.dossier.clone(),
        hearing: Some(1),
        side: None,
    };
    let talk: Talk = case.asked("talk_begin", &request).unwrap();
    let question = |grievance, text: &str| TalkQuestion {
        grievance,
        text: text.into(),
        asked: false,
    };
    let request = TalkPrepareRequest {
        talk: talk.talk.clone(),
        preparation: Preparation {
            agreed: "Er waren drie afspraken.".into(),
            open: "Wie belde er af?".into(),
            questions: vec![
                question(Some(1), "Hoe laat werd u gebeld?"),
                question(None, "Wat wilt u bereiken?"),
                question(None, "  "),
            ],
        },
    };
    let talk: Talk = case.asked("talk_prepare", &request).unwrap();
    assert_eq!(
        talk.preparation.questions.len(),
        2,
        "an empty question is none"
    );
    let request = PaperRequest {
        paper: PaperKind::HearingSheet,
        letters: Vec::new(),
        dossier: Some(case.dossier.clone()),
        hearing: Some(1),
        start: 1,
        language: None,
    };
    let pdf = ask_bytes(&case.desk.office, "paper_pdf", &request).unwrap();
    assert_eq!(broken_rules("hearing-sheet", &pdf), [""; 0]);
    let text = pdf_text(&pdf);
    for words in [
        "Gespreksblad",
        "K-2026-001",
        "mevrouw Ria Hoekzema",
        "Er waren drie afspraken.",
        "Wie belde er af?",
        "1. Afspraken op de dag zelf afgezegd",
        "Hoe laat werd u gebeld?",
        "Wat wilt u bereiken?",
        "U krijgt het verslag",
    ] {
        assert!(text.contains(words), "{words} in {text}");
    }
    let saved: SavedFile = case.asked("paper_save", &request).unwrap();
    assert_eq!(saved.file.as_deref(), Some("gespreksblad-K-2026-001.pdf"));
}

/// Turns of a talk and answers of the other side name a part by its number: who takes one back and
/// names another does not give it those.
#[test]
fn a_number_is_never_given_twice() {
    let case = heard();
    case.named("Afspraken op de dag zelf afgezegd");
    let said = StatementNoteRequest {
        dossier: case.dossier.clone(),
        side: Side::Complainant,
        text: "Hij zei dat het aan mij lag.".into(),
        grievance: None,
        hearing: None,
        letter: None,
        how: "gebeld".into(),
    };
    let _: HearingRoom = case.asked("statement_note", &said).unwrap();
    for title in [
        "Onderdeel 1 van de klacht benoemd",
        "Uitspraak van de klager die om weerwoord vraagt",
    ] {
        let timeline = case.view().timeline.into_iter();
        let mut told = timeline.filter(|it| it.title.as_deref() == Some(title));
        case.undo(&told.next().unwrap().event).unwrap();
    }
    let room = case.named("Geen antwoord op brieven");
    assert_eq!(room.grievances[0].no, 2);
    let room: HearingRoom = case.asked("statement_note", &said).unwrap();
    assert_eq!(room.statements[0].no, 2);
}
