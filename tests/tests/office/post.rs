//! The post of all dossiers: what lies ready, what leaves together, and the ledger of what left.

mod ledger;

use acceptance::{Refused, ask, invented};
use office::wire::*;

use crate::desk::Desk;

/// A dossier of this complainant, with its acknowledgement finalised.
fn finalised(desk: &Desk, name: &str) -> LetterDraft {
    let mut form = IntakeForm {
        handler: Some("1".into()),
        ..invented::hoekzema()
    };
    form.complainant.name = name.into();
    let dossier = desk.register(form).dossier;
    let draft = desk.begin_acknowledgement(&dossier);
    finalise(desk, &draft.letter)
}

fn finalise(desk: &Desk, letter: &str) -> LetterDraft {
    let letter = letter.into();
    ask(&desk.office, "letter_finalise", &LetterId { letter }).unwrap()
}

/// Another letter in the same dossier.
fn asking(desk: &Desk, dossier: &str) -> LetterDraft {
    let request = LetterBeginRequest {
        dossier: dossier.into(),
        kind: "information_request".into(),
        side: Side::Complainant,
        guest: None,
    };
    let draft: LetterDraft = ask(&desk.office, "letter_begin", &request).unwrap();
    let mut lacking = draft.missing;
    while let Some(item) = lacking.first() {
        let filled = fill(desk, &draft.letter, item);
        assert!(
            filled.missing.len() < lacking.len(),
            "{item:?} is filled in"
        );
        lacking = filled.missing;
    }
    finalise(desk, &draft.letter)
}

/// Mends one thing that a letter lacks, where the window would.
fn fill(desk: &Desk, letter: &str, item: &MissingItem) -> LetterDraft {
    let text = "Wilt u ons het verslag sturen?";
    if let Some(key) = &item.at {
        let draft: LetterDraft = ask(
            &desk.office,
            "letter_open",
            &LetterId {
                letter: letter.into(),
            },
        )
        .unwrap();
        let save = LetterSaveRequest {
            letter: letter.into(),
            options: draft.options,
            blocks: vec![BlockText {
                key: key.clone(),
                content: Some(acceptance::paragraph(text)),
            }],
        };
        return ask(&desk.office, "letter_save", &save).unwrap();
    }
    let fill = LetterFillRequest {
        letter: letter.into(),
        field: item.field.clone(),
        text: text.into(),
    };
    ask(&desk.office, "letter_fill", &fill).unwrap()
}

fn room(desk: &Desk) -> PostRoom {
    ask(&desk.office, "post_open", &Nothing {}).unwrap()
}

fn ready(desk: &Desk) -> Vec<String> {
    let ready = room(desk).ready;
    ready.into_iter().map(|letter| letter.number).collect()
}

fn sent(desk: &Desk) -> Vec<String> {
    let sent = room(desk).sent.letters;
    sent.into_iter().map(|letter| letter.number).collect()
}

fn leaving(letters: &[&LetterDraft], way: PostingWay) -> PostAllRequest {
    let letters = letters.iter().map(|draft| PostedLetter {
        letter: draft.letter.clone(),
        code: String::new(),
    });
    PostAllRequest {
        on: "vandaag".into(),
        way,
        letters: letters.collect(),
    }
}

fn post(desk: &Desk, request: &PostAllRequest) -> Result<PostedAll, Refused> {
    ask(&desk.office, "post_all", request)
}

fn void(desk: &Desk, letter: &LetterDraft) {
    let request = LetterVoidRequest {
        letter: letter.letter.clone(),
        reason: "verkeerd adres".into(),
    };
    let _: DossierView = ask(&desk.office, "letter_void", &request).unwrap();
}

fn undo(desk: &Desk, entry: &UndoRequest) -> Result<DossierView, Refused> {
    ask(&desk.office, "event_undo", entry)
}

/// Five letters over three dossiers.
fn five(desk: &Desk) -> [LetterDraft; 5] {
    let one = finalised(desk, "R. Hoekzema");
    let two = finalised(desk, "T. Aksoy");
    let three = finalised(desk, "S. van der Aa");
    let more = [&one, &two].map(|letter| asking(desk, &letter.dossier));
    let [four, last] = more;
    [one, two, three, four, last]
}

/// Printed is not sent (S1.11): what was finalised lies ready, the oldest first, each with its day.
#[test]
fn what_was_finalised_lies_ready() {
    let desk = Desk::wilgenzoom();
    let first = finalised(&desk, "R. Hoekzema");
    desk.days_pass(1);
    let second = finalised(&desk, "T. Aksoy");
    let print = LetterPrintRequest {
        letter: first.letter.clone(),
        printer: None,
        copies: 1,
        sides: PrintSides::PrintersOwn,
        with_copies: false,
    };
    let _: DossierView = ask(&desk.office, "letter_print", &print).unwrap();
    let asked = asking(&desk, &second.dossier);
    let ready = room(&desk).ready;
    let told: Vec<_> = ready
        .iter()
        .map(|it| {
            (
                it.number.as_str(),
                it.to.as_str(),
                it.printed_on.is_some(),
                it.act_by.is_some(),
            )
        })
        .collect();
    assert_eq!(
        told,
        [
            ("K-2026-001/01", "mevrouw R. Hoekzema", true, true),
            ("K-2026-002/01", "mevrouw T. Aksoy", false, true),
            ("K-2026-002/02", "mevrouw T. Aksoy", false, false),
        ],
        "no rule asks for a request for information, so no day is told"
    );
    let duty = desk.view(&first.dossier).next.unwrap();
    assert_eq!(
        (ready[0].act_by.as_deref(), ready[0].days_left),
        (Some(duty.act_by.as_str()), Some(duty.days_left)),
        "the same day as in the dossier"
    );
    void(&desk, &asked);
    assert_eq!(self::ready(&desk), ["K-2026-001/01", "K-2026-002/01"]);
}

/// A letter that no rule asks for has no last day, wherever one reads of it.
#[test]
fn a_letter_without_a_last_day_has_none_anywhere() {
    let desk = Desk::wilgenzoom();
    let acknowledgement = finalised(&desk, "R. Hoekzema");
    asking(&desk, &acknowledgement.dossier);
    let view = desk.view(&acknowledgement.dossier);
    let duties: Vec<DutyRow> = view.next.into_iter().chain(view.duties).collect();
    let ready = room(&desk).ready;
    assert_eq!(ready.len(), 2);
    for row in ready {
        let mut waiting = duties.iter();
        let duty = waiting.find(|it| it.letter.as_deref() == Some(&row.letter));
        let due = duty.unwrap().due.is_some();
        assert_eq!(due, row.act_by.is_some(), "{}", row.name);
        assert_eq!(due, row.letter == acknowledgement.letter, "{}", row.name);
    }
}

/// Five letters over three dossiers leave at once, and each can be taken back by itself.
#[test]
fn a_batch_leaves_together_and_comes_back_row_by_row() {
    let desk = Desk::wilgenzoom();
    let letters = five(&desk);
    let all = letters.each_ref();
    let posted = post(&desk, &leaving(&all, PostingWay::Ordinary)).unwrap();
    assert_eq!(posted.entries.len(), 5);
    assert_eq!((ready(&desk).len(), sent(&desk).len()), (0, 5));
    for letter in &letters {
        let view = desk.view(&letter.dossier);
        let card = view
            .letters
            .iter()
            .find(|it| it.letter == letter.letter)
            .unwrap();
        assert_eq!(
            (card.state, card.posted_on.as_deref()),
            (LetterState::Posted, Some("2026-11-19"))
        );
    }
    for (back, entry) in posted.entries.iter().enumerate() {
        undo(&desk, entry).unwrap();
        assert_eq!(
            (ready(&desk).len(), sent(&desk).len()),
            (back + 1, 4 - back)
        );
    }
    let again = post(&desk, &leaving(&all, PostingWay::ByHand)).unwrap();
    assert_eq!((again.entries.len(), sent(&desk).len()), (5, 5));
}

/// One that was declared void in between refuses the whole, and is the one that is named.
#[test]
fn one_refused_letter_keeps_all_from_leaving() {
    let desk = Desk::wilgenzoom();
    let letters = five(&desk);
    void(&desk, &letters[3]);
    let before = desk.view(&letters[0].dossier);
    let refused = post(&desk, &leaving(&letters.each_ref(), PostingWay::Ordinary)).unwrap_err();
    let told: Vec<_> = refused
        .error
        .fields
        .iter()
        .map(|it| (it.field.clone(), it.code, it.params["why"].clone()))
        .collect();
    let field = format!("letters.{}", letters[3].letter);
    assert_eq!(
        (refused.error.code, told),
        (
            FaultCode::Fields,
            vec![(field, FieldCode::NotAllowed, "letter_void".to_owned())]
        )
    );
    assert_eq!((ready(&desk).len(), sent(&desk).len()), (4, 0));
    assert_eq!(desk.view(&letters[0].dossier), before, "nothing half done");
}

/// Every row that is refused is named at once; what cannot be a batch is refused beside its field.
#[test]
fn what_cannot_leave_is_refused_beside_its_row() {
    let desk = Desk::wilgenzoom();
    let old = finalised(&desk, "R. Hoekzema");
    desk.days_pass(3);
    let new = finalised(&desk, "T. Aksoy");
    let concept = desk.begin_acknowledgement(&desk.register(invented::hoekzema()).dossier);
    let batch = |letters: &[&LetterDraft], on: &str| PostAllRequest {
        on: on.into(),
        ..leaving(letters, PostingWay::Ordinary)
    };
    let row = |draft: &LetterDraft| format!("letters.{}", draft.letter);
    let on = || "on".to_owned();
    for (request, expected) in [
        (
            batch(&[], "vandaag"),
            vec![("letters".to_owned(), FieldCode::Required)],
        ),
        (batch(&[&old], ""), vec![(on(), FieldCode::Required)]),
        (batch(&[&old], "31-11"), vec![(on(), FieldCode::NoSuchDay)]),
        (batch(&[&old], "morgen"), vec![(on(), FieldCode::InFuture)]),
        // On that day the second letter was not written yet.
        (
            batch(&[&old, &new], "gisteren"),
            vec![(row(&new), FieldCode::TooEarly)],
        ),
        (
            batch(&[&old, &concept], "vandaag"),
            vec![(row(&concept), FieldCode::NotAllowed)],
        ),
        // The same letter twice: the second time it has left.
        (
            batch(&[&old, &old], "vandaag"),
            vec![(row(&old), FieldCode::NotAllowed)],
        ),
        (
            batch(&[&concept, &new], "gisteren"),
            vec![
                (row(&concept), FieldCode::NotAllowed),
                (row(&new), FieldCode::TooEarly),
            ],
        ),
    ] {
        let refused = post(&desk, &request).unwrap_err();
        let fields = refused.error.fields.iter();
        let told: Vec<_> = fields.map(|it| (it.field.clone(), it.code)).collect();
        assert_eq!(told, expected);
    }
    for (letter, code) in [("999", FaultCode::NotFound), ("x", FaultCode::NotFound)] {
        let mut request = batch(&[&old], "vandaag");
        request.letters[0].letter = letter.into();
        assert_eq!(post(&desk, &request).unwrap_err().error.code, code);
    }
    assert_eq!(sent(&desk).len(), 0);
}

/// Registered post has a code of its own for each letter; other ways have none.
#[test]
fn registered_letters_have_their_codes() {
    let desk = Desk::wilgenzoom();
    let letters = ["R. Hoekzema", "T. Aksoy"].map(|name| finalised(&desk, name));
    let mut request = leaving(&letters.each_ref(), PostingWay::Registered);
    for (index, letter) in request.letters.iter_mut().enumerate() {
        letter.code = format!(" 3SWILG000{index} ");
    }
    let posted = post(&desk, &request).unwrap();
    let codes = |desk: &Desk| -> Vec<_> {
        let letters = room(desk).sent.letters.into_iter();
        letters.map(|it| (it.number, it.way, it.code)).collect()
    };
    assert_eq!(
        codes(&desk),
        [
            (
                "K-2026-002/01".into(),
                PostingWay::Registered,
                Some("3SWILG0001".into())
            ),
            (
                "K-2026-001/01".into(),
                PostingWay::Registered,
                Some("3SWILG0000".into())
            ),
        ]
    );
    for entry in &posted.entries {
        undo(&desk, entry).unwrap();
    }
    request.way = PostingWay::Ordinary;
    post(&desk, &request).unwrap();
    assert!(codes(&desk).iter().all(|(_, _, code)| code.is_none()));
    request.letters[0].code = "x".repeat(301);
    let refused = post(&desk, &request).unwrap_err();
    assert_eq!(refused.error.fields[0].code, FieldCode::TooLong);
}

/// What was to be told of the handling is moot once the complaint is withdrawn: it is not offered.
#[test]
fn a_withdrawn_complaint_has_nothing_ready() {
    let desk = Desk::wilgenzoom();
    let letter = finalised(&desk, "R. Hoekzema");
    let request = WithdrawRequest {
        dossier: letter.dossier.clone(),
        on: "vandaag".into(),
        reason: String::new(),
    };
    let _: DossierView = ask(&desk.office, "dossier_withdraw", &request).unwrap();
    assert_eq!(ready(&desk), Vec::<String>::new());
}
