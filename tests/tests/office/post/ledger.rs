//! The ledger: in pages, searched, and with what became of each letter.

use acceptance::ask;
use office::wire::*;

use super::{finalised, leaving, post, room, undo, void};
use crate::desk::Desk;
use crate::notes::Case;

fn page(desk: &Desk, query: &str, after: Option<String>) -> SentPage {
    let query = query.into();
    ask(&desk.office, "post_sent", &PostSentRequest { query, after }).unwrap()
}

fn numbers(page: &SentPage) -> Vec<&str> {
    let letters = page.letters.iter();
    letters.map(|it| it.number.as_str()).collect()
}

/// Every letter is on one page and on one only, the latest first, whatever was taken back.
#[test]
fn the_ledger_is_given_in_pages() {
    let desk = Desk::wilgenzoom();
    for day in 0..3 {
        desk.days_pass(i64::from(day > 0));
        let letters: Vec<_> = (0..24)
            .map(|index| finalised(&desk, &format!("A. Visser {index}")))
            .collect();
        let refs: Vec<_> = letters.iter().collect();
        let posted = post(&desk, &leaving(&refs, PostingWay::Ordinary)).unwrap();
        for entry in posted.entries.iter().step_by(6) {
            undo(&desk, entry).unwrap();
        }
    }
    let first = room(&desk).sent;
    let second = page(&desk, "", first.next.clone());
    assert_eq!(
        (first.letters.len(), second.letters.len(), &second.next),
        (50, 10, &None)
    );
    let all: Vec<_> = [first, second]
        .into_iter()
        .flat_map(|it| it.letters)
        .collect();
    let days: Vec<_> = all.iter().map(|it| it.posted_on.as_str()).collect();
    assert!(days.is_sorted_by(|a, b| a >= b), "{days:?}");
    let mut numbers: Vec<_> = all.iter().map(|it| it.number.as_str()).collect();
    numbers.sort_unstable();
    numbers.dedup();
    assert_eq!(
        numbers.len(),
        60,
        "24 letters a day, of which four were taken back"
    );
}

/// A full last page has nothing after it.
#[test]
fn a_page_that_is_just_full_is_the_last() {
    let desk = Desk::wilgenzoom();
    let letters: Vec<_> = (0..50)
        .map(|index| finalised(&desk, &format!("A. Visser {index}")))
        .collect();
    let refs: Vec<_> = letters.iter().collect();
    post(&desk, &leaving(&refs, PostingWay::Ordinary)).unwrap();
    let sent = room(&desk).sent;
    assert_eq!((sent.letters.len(), sent.next), (50, None));
}

/// By number with or without its letter and its zeros, and by the name of who it went to.
#[test]
fn the_ledger_is_searched() {
    let desk = Desk::wilgenzoom();
    let names = [
        "S. van der Aa",
        "T. Aksoy",
        "C. van der Ven-van Dijk",
        "J. Gümüş",
    ];
    let letters = names.map(|name| finalised(&desk, name));
    post(&desk, &leaving(&letters.each_ref(), PostingWay::Ordinary)).unwrap();
    for (query, found) in [
        ("K-2026-002", &["K-2026-002/01"][..]),
        ("k-2026-2/1", &["K-2026-002/01"]),
        ("2026-003", &["K-2026-003/01"]),
        ("K-2026-002/02", &[]),
        ("K-2026-099", &[]),
        ("aksoy", &["K-2026-002/01"]),
        ("mevrouw aks", &["K-2026-002/01"]),
        ("van der", &["K-2026-003/01", "K-2026-001/01"]),
        ("vanderaa", &["K-2026-001/01"]),
        ("gumus", &["K-2026-004/01"]),
        // The word stands in each complaint, and is nobody's name.
        ("afspraken", &[]),
        ("zeppelin", &[]),
        ("'; DROP TABLE letter; --", &[]),
    ] {
        assert_eq!(numbers(&page(&desk, query, None)), found, "{query}");
    }
    assert_eq!(
        numbers(&page(&desk, "  ", None)).len(),
        4,
        "nothing typed finds all"
    );
}

/// A letter that was made elsewhere left as well: it stands in its place and is found, until that is
/// taken back. It is no letter of ours, so that there is none to open.
#[test]
fn what_was_sent_elsewhere_is_in_the_ledger() {
    let desk = Desk::wilgenzoom();
    let first = finalised(&desk, "T. Aksoy");
    post(&desk, &leaving(&[&first], PostingWay::Ordinary)).unwrap();
    desk.days_pass(1);
    let case = Case {
        dossier: first.dossier.clone(),
        desk,
    };
    let about = [("kind", "decision"), ("way", "registered")];
    case.note("sent_elsewhere", &about);
    let about = [
        ("kind", "decision"),
        ("side", "respondent"),
        ("way", "email"),
    ];
    case.note("sent_elsewhere", &about);
    let desk = &case.desk;
    desk.days_pass(1);
    let last = finalised(desk, "P. Visser");
    post(desk, &leaving(&[&last], PostingWay::Ordinary)).unwrap();

    let ledger = room(desk).sent.letters;
    let told: Vec<_> = ledger
        .iter()
        .map(|it| {
            let ours = it.letter.is_some();
            (it.number.as_str(), it.name.as_str(), it.way, ours)
        })
        .collect();
    assert_eq!(
        told,
        [
            (
                "K-2026-002/01",
                "Ontvangstbevestiging",
                PostingWay::Ordinary,
                true
            ),
            (
                "K-2026-001",
                "Beslissing aan beklaagde",
                PostingWay::Email,
                false
            ),
            ("K-2026-001", "Beslissing", PostingWay::Registered, false),
            (
                "K-2026-001/01",
                "Ontvangstbevestiging",
                PostingWay::Ordinary,
                true
            ),
        ]
    );
    let elsewhere = &ledger[2];
    assert_eq!(
        (elsewhere.to.as_str(), elsewhere.state),
        (ledger[3].to.as_str(), LetterState::Posted)
    );
    assert_eq!(
        (elsewhere.posted_on.as_str(), elsewhere.by.as_str()),
        ("2026-11-20", "Marit Holsteijn")
    );
    assert_eq!(
        numbers(&page(desk, "aksoy", None)),
        ["K-2026-001", "K-2026-001/01"]
    );
    let found = numbers(&page(desk, "2026-001", None)).len();
    assert_eq!(
        (found, numbers(&page(desk, "2026-001/01", None)).len()),
        (3, 1)
    );

    let entry = UndoRequest {
        dossier: first.dossier.clone(),
        event: elsewhere.event.clone(),
    };
    assert!(elsewhere.can_undo);
    undo(desk, &entry).unwrap();
    assert_eq!(room(desk).sent.letters.len(), 3);
}

/// Delivered, come back, void: the ledger tells it, and only the last entry can be taken back.
#[test]
fn the_ledger_tells_what_became_of_a_letter() {
    let desk = Desk::wilgenzoom();
    let letters = ["R. Hoekzema", "T. Aksoy", "S. van der Aa", "P. Visser"]
        .map(|name| finalised(&desk, name));
    post(&desk, &leaving(&letters.each_ref(), PostingWay::Ordinary)).unwrap();
    desk.days_pass(2);
    for (letter, command) in [
        (&letters[0], "letter_deliver"),
        (&letters[1], "letter_return"),
    ] {
        let fate = LetterFateRequest {
            letter: letter.letter.clone(),
            on: "vandaag".into(),
            note: String::new(),
        };
        let _: DossierView = ask(&desk.office, command, &fate).unwrap();
    }
    void(&desk, &letters[2]);
    let ledger = room(&desk).sent.letters;
    let told: Vec<_> = ledger
        .iter()
        .rev()
        .map(|it| {
            (
                it.state,
                it.fate_on.as_deref(),
                it.void_reason.as_deref(),
                it.can_undo,
            )
        })
        .collect();
    let day = Some("2026-11-21");
    assert_eq!(
        told,
        [
            (LetterState::Delivered, day, None, false),
            (LetterState::Returned, day, None, false),
            (LetterState::Void, None, Some("verkeerd adres"), false),
            (LetterState::Posted, None, None, true),
        ]
    );
    assert!(
        ledger
            .iter()
            .all(|it| it.by == "Marit Holsteijn" && it.posted_on == "2026-11-19")
    );
}

/// A place that no page gave is refused, and nothing else happens.
#[test]
fn a_made_up_place_is_refused() {
    let desk = Desk::wilgenzoom();
    for after in [
        "",
        "x",
        "2026-11-19",
        "2026-13-40.1.1",
        "2026-11-19.1.-1",
        "2026-11-19.1.1.1",
    ] {
        let request = PostSentRequest {
            query: String::new(),
            after: Some(after.into()),
        };
        let refused = ask::<SentPage>(&desk.office, "post_sent", &request).unwrap_err();
        assert_eq!(refused.error.code, FaultCode::UnreadableRequest, "{after}");
    }
}
