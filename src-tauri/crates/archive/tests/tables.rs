//! Rows: numbers, events, letters, documents, drafts, settings, search.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod common;

use archive::dossier::{DossierId, DossierNumber, Filter, Order, Page, State};
use archive::search::Query;
use archive::{Archive, ArchiveError, Kind, Subject};
use archive::{document, dossier, draft, event, letter, regulation, search, setting, staff};
use common::{Practice, adopt, author, day, listing, register};
use proptest::prelude::*;

const FIRST: Page = Page {
    offset: 0,
    limit: 50,
};

fn practice() -> (Practice, Archive, DossierId) {
    let (practice, mut archive) = Practice::open();
    let regulation = adopt(&mut archive);
    let number = register(&mut archive, regulation, "\"de afspraak verviel\"").unwrap();
    let found = dossier::find_by_number(&archive.read(), number)
        .unwrap()
        .unwrap();
    (practice, archive, found.id)
}

#[test]
fn a_registered_complaint_is_there_after_reopening() {
    let (practice, mut archive, id) = practice();
    let wrote = archive.write(author(), "staff_added", |writing| {
        let handler = staff::add(writing, "Marit Holsteijn", "klachtenfunctionaris")?;
        setting::put(writing, "practice", "{\"name\":\"Praktijk Wilgenzoom\"}")?;
        Ok::<_, ArchiveError>(handler)
    });
    let handler = wrote.unwrap();
    archive.close().unwrap();

    let archive = practice.unlock().unwrap();
    assert_eq!(archive.warnings(), []);
    let reading = archive.read();
    let found = dossier::find(&reading, id).unwrap();
    assert_eq!(found.number.to_string(), "K-2026-001");
    assert_eq!(found.listing, listing(found.listing.regulation));
    let timeline = event::of_dossier(&reading, id).unwrap();
    assert_eq!(timeline[0].body, "\"de afspraak verviel\"");
    assert_eq!(timeline[0].recorded_at, common::at());
    assert_eq!(
        staff::find(&reading, handler).unwrap().role,
        "klachtenfunctionaris"
    );
    let practice = setting::find(&reading, "practice").unwrap().unwrap();
    assert_eq!(practice, "{\"name\":\"Praktijk Wilgenzoom\"}");
    assert_eq!(
        regulation::in_force_on(&reading, day())
            .unwrap()
            .unwrap()
            .content
            .version,
        "2026-1"
    );
}

#[test]
fn nothing_that_was_typed_is_readable_in_the_folder() {
    let (practice, mut archive, _) = practice();
    archive
        .save_draft("hearing/1", "\"afspraak\"", common::at())
        .unwrap();
    let check = |when: &str| {
        for (name, bytes) in practice.bytes() {
            for word in [
                "afspraak",
                "Aa, s.",
                "klachtenregeling",
                "SQLite",
                "dossier",
            ] {
                let found = bytes
                    .windows(word.len())
                    .any(|part| part == word.as_bytes());
                assert!(!found, "{word:?} in {name} {when}");
            }
        }
    };
    check("while it is open");
    archive.close().unwrap();
    check("when it is closed");
    assert!(!practice.file("archive.db-wal").exists());
}

#[test]
fn numbers_have_no_gaps_when_transactions_fail() {
    let (_practice, mut archive, _) = practice();
    let regulation = regulation::all(&archive.read()).unwrap()[0].id;
    for round in 0..20_u32 {
        let failed: Result<(), ArchiveError> = archive.write(author(), "failing", |writing| {
            dossier::register(writing, 2026, &listing(regulation))?;
            Err(ArchiveError::Dangling)
        });
        assert_eq!(failed, Err(ArchiveError::Dangling));
        let number = register(&mut archive, regulation, "{}").unwrap();
        assert_eq!(
            number,
            DossierNumber {
                year: 2026,
                sequence: round + 2
            }
        );
    }
    let other_year = archive.write(author(), "dossier_registered", |writing| {
        dossier::register(writing, 2027, &listing(regulation))
    });
    assert_eq!(other_year.unwrap().1.to_string(), "K-2027-001");
}

#[test]
fn the_list_is_filtered_paged_and_counted() {
    let (_practice, mut archive, first) = practice();
    let regulation = regulation::all(&archive.read()).unwrap()[0].id;
    for _ in 0..4 {
        register(&mut archive, regulation, "{}").unwrap();
    }
    let closed = dossier::Listing {
        open: false,
        next_on: None,
        ..listing(regulation)
    };
    archive
        .write(author(), "dossier_closed", |writing| {
            dossier::project(writing, first, &closed)
        })
        .unwrap();
    let list = |state, order, page| {
        let filter = Filter {
            state,
            year: Some(2026),
            handler: None,
        };
        let found = dossier::list(&archive.read(), &filter, order, page).unwrap();
        found
            .iter()
            .map(|dossier| dossier.number.sequence)
            .collect::<Vec<_>>()
    };
    assert_eq!(list(State::Open, Order::Newest, FIRST), [5, 4, 3, 2]);
    assert_eq!(list(State::Closed, Order::Newest, FIRST), [1]);
    assert_eq!(list(State::All, Order::NextDuty, FIRST), [5, 4, 3, 2, 1]);
    assert_eq!(
        list(
            State::All,
            Order::Newest,
            Page {
                offset: 2,
                limit: 2
            }
        ),
        [3, 2]
    );
    let of = |handler: &str| Filter {
        handler: Some(handler.to_owned()),
        ..Filter::default()
    };
    let counts = |filter| dossier::counts(&archive.read(), &filter).unwrap();
    assert_eq!(
        counts(of("Marit Holsteijn")),
        dossier::Counts { open: 4, closed: 1 }
    );
    assert_eq!(counts(of("niemand")), dossier::Counts::default());
    assert_eq!(dossier::years(&archive.read()).unwrap(), [2026]);
}

#[test]
fn refusals_are_typed() {
    let (_practice, mut archive, id) = practice();
    let adopted = regulation::all(&archive.read()).unwrap().remove(0);
    let mut check =
        |expected: ArchiveError,
         work: &dyn Fn(&mut archive::Writing<'_>) -> Result<(), ArchiveError>| {
            assert_eq!(
                archive.write(author(), "refused", |writing| work(writing)),
                Err(expected)
            );
        };
    check(ArchiveError::Taken(Kind::Regulation), &|writing| {
        regulation::adopt(writing, &adopted.content).map(|_| ())
    });
    check(ArchiveError::Missing(Kind::Dossier), &|writing| {
        dossier::project(writing, DossierId(99), &listing(adopted.id))
    });
    check(ArchiveError::Dangling, &|writing| {
        let new = event::NewEvent {
            occurred_on: day(),
            kind: "received",
            body: "{}",
        };
        event::append(writing, DossierId(99), &new).map(|_| ())
    });
    check(ArchiveError::Missing(Kind::Letter), &|writing| {
        letter::redraft(writing, letter::LetterId(99), "{}")
    });
    check(ArchiveError::Missing(Kind::Document), &|writing| {
        document::attach(writing, document::DocumentId(99), id)
    });
}

#[test]
fn a_finished_letter_is_frozen_and_its_place_is_never_given_out_again() {
    let (_practice, mut archive, id) = practice();
    let about = document::NewDocument {
        dossier: Some(id),
        kind: "letter".to_owned(),
        title: "Ontvangstbevestiging".to_owned(),
        media_type: "application/pdf".to_owned(),
    };
    let begun = archive.write(author(), "letter_begun", |writing| {
        let (thrown_away, _) = letter::begin(writing, id, "acknowledgement", "draft", "{}")?;
        letter::discard(writing, thrown_away)?;
        letter::begin(writing, id, "acknowledgement", "draft", "{}")
    });
    let (letter, seq) = begun.unwrap();
    assert_eq!(seq.to_string(), "/02");
    let pdf = b"%PDF-1.7 invented";
    let frozen: Result<_, ArchiveError> = archive.write(author(), "letter_finalised", |writing| {
        letter::redraft(writing, letter, "{\"u\":true}")?;
        let document = document::store(writing, &about, &mut &pdf[..])?;
        letter::freeze(
            writing,
            letter,
            "final",
            "Geachte mevrouw Van der Aa",
            document.id,
        )?;
        letter::set_state(writing, letter, "posted")?;
        Ok(document)
    });
    let document = frozen.unwrap();
    for refused in [
        archive.write(author(), "refused", |writing| {
            letter::redraft(writing, letter, "{}")
        }),
        archive.write(author(), "refused", |writing| {
            letter::discard(writing, letter)
        }),
        archive.write(author(), "refused", |writing| {
            letter::freeze(writing, letter, "final", "iets anders", document.id)
        }),
    ] {
        assert_eq!(refused, Err(ArchiveError::Immutable));
    }
    let kept = letter::of_dossier(&archive.read(), id).unwrap().remove(0);
    assert_eq!(kept.state, "posted");
    assert_eq!(kept.draft, "{\"u\":true}");
    let frozen = kept.frozen.unwrap();
    assert_eq!(frozen.text, "Geachte mevrouw Van der Aa");
    assert_eq!(frozen.sha256, document.sha256);
    assert_eq!(
        document::read_all(&archive.read(), frozen.document).unwrap(),
        pdf
    );
}

/// Whatever the pages' length, the latest events of a kind come once each and in one order.
#[test]
fn events_of_a_kind_are_found_over_all_dossiers() {
    let (_practice, mut archive, first) = practice();
    let regulation = regulation::all(&archive.read()).unwrap()[0].id;
    let posted = |on: u64| event::NewEvent {
        occurred_on: day() + chrono::Days::new(on),
        kind: "posted",
        body: "{}",
    };
    let wrote: Result<_, ArchiveError> = archive.write(author(), "posted", |writing| {
        let (second, _) = dossier::register(writing, 2026, &listing(regulation))?;
        for (dossier, on) in [
            (first, 3),
            (second, 1),
            (first, 1),
            (second, 3),
            (second, 2),
        ] {
            event::append(writing, dossier, &posted(on))?;
        }
        Ok(second)
    });
    let second = wrote.unwrap();
    let reading = archive.read();
    let expected = [
        (3, second, 2),
        (3, first, 2),
        (2, second, 3),
        (1, second, 1),
        (1, first, 3),
    ];
    for limit in 1..=6 {
        let (mut found, mut after) = (Vec::new(), None);
        loop {
            let page = event::latest(&reading, "posted", after, limit).unwrap();
            found.extend(page.iter().copied());
            after = page.last().copied();
            if after.is_none() {
                break;
            }
        }
        let told: Vec<_> = found
            .iter()
            .map(|it| ((it.occurred_on - day()).num_days(), it.dossier, it.seq))
            .collect();
        assert_eq!(told, expected, "pages of {limit}");
    }
    assert_eq!(event::latest(&reading, "printed", None, 5), Ok(Vec::new()));
}

#[test]
fn dossiers_are_found_by_how_far_their_letters_are() {
    let (_practice, mut archive, first) = practice();
    let regulation = regulation::all(&archive.read()).unwrap()[0].id;
    let wrote: Result<_, ArchiveError> = archive.write(author(), "letters_begun", |writing| {
        let (second, _) = dossier::register(writing, 2026, &listing(regulation))?;
        for (dossier, state) in [
            (second, "printed"),
            (first, "printed"),
            (first, "printed"),
            (second, "concept"),
        ] {
            letter::begin(writing, dossier, "acknowledgement", state, "{}")?;
        }
        Ok(second)
    });
    let second = wrote.unwrap();
    let reading = archive.read();
    for (state, found) in [
        ("printed", vec![first, second]),
        ("concept", vec![second]),
        ("posted", vec![]),
    ] {
        assert_eq!(
            letter::dossiers_in_state(&reading, state),
            Ok(found),
            "{state}"
        );
    }
}

#[test]
fn a_scan_is_staged_attached_and_kept() {
    let (_practice, mut archive, id) = practice();
    let about = document::NewDocument {
        dossier: None,
        kind: "scan".to_owned(),
        title: "brief.pdf".to_owned(),
        media_type: "application/pdf".to_owned(),
    };
    let stored = archive
        .write(author(), "scan_staged", |writing| {
            document::store(writing, &about, &mut &b"x"[..])
        })
        .unwrap();
    assert_eq!(
        document::staged(&archive.read()).unwrap(),
        std::slice::from_ref(&stored)
    );
    archive
        .write(author(), "scan_attached", |writing| {
            document::attach(writing, stored.id, id)
        })
        .unwrap();
    assert_eq!(document::staged(&archive.read()).unwrap(), []);
    assert_eq!(
        document::of_dossier(&archive.read(), id).unwrap()[0].id,
        stored.id
    );
    let refused = archive.write(author(), "refused", |writing| {
        document::discard(writing, stored.id)
    });
    assert_eq!(refused, Err(ArchiveError::Immutable));
}

#[test]
fn drafts_are_kept_and_leave_no_audit_entry() {
    let (practice, mut archive, _) = practice();
    let before = archive::audit::latest(&archive.read(), 1).unwrap();
    for body in ["{\"n\":1}", "{\"n\":2}"] {
        archive.save_draft("hearing/1", body, common::at()).unwrap();
    }
    archive.close().unwrap();
    let mut archive = practice.unlock().unwrap();
    let kept = draft::find(&archive.read(), "hearing/1").unwrap().unwrap();
    assert_eq!(
        (kept.body.as_str(), kept.saved_at),
        ("{\"n\":2}", common::at())
    );
    archive.discard_draft("hearing/1", common::at()).unwrap();
    assert_eq!(draft::all(&archive.read()).unwrap(), []);
    assert_eq!(archive::audit::latest(&archive.read(), 1).unwrap(), before);
}

#[test]
fn words_are_found_by_beginning_accent_and_key() {
    let (_practice, mut archive, id) = practice();
    let letter = archive.write(author(), "letter_begun", |writing| {
        search::put_dossier(writing, id, "vanderberg", "V.d. Berg over de coördinatie")?;
        let (letter, _) = letter::begin(writing, id, "acknowledgement", "draft", "{}")?;
        search::put_letter(writing, id, letter, "Wij danken u voor uw brief")?;
        Ok::<_, ArchiveError>(letter)
    });
    let letter = letter.unwrap();
    let find = |query: Option<Query>| {
        let hits = search::find(&archive.read(), &query.unwrap(), search::Order::Newest, 10);
        hits.unwrap()
            .into_iter()
            .map(|hit| (hit.letter, hit.excerpt))
            .collect::<Vec<_>>()
    };
    let check = |typed: &str, expected: &[Option<letter::LetterId>]| {
        let found: Vec<_> = find(Query::parse(typed))
            .into_iter()
            .map(|hit| hit.0)
            .collect();
        assert_eq!(found, expected, "{typed}");
    };
    check("coordin", &[None]);
    check("COÖRDINATIE berg", &[None]);
    check("v.d.", &[None]);
    check("dank", &[Some(letter)]);
    check("ank", &[]);
    check("verviel", &[]);
    check("berg AND OR NOT", &[]);
    assert_eq!(Query::parse("  - \" * "), None);
    let by_key = find(Query::parse("Vanden Berg").map(|query| query.or_key("vanderb")));
    assert_eq!(by_key.len(), 1);
    assert_eq!(
        find(Query::parse("brief"))[0].1,
        "Wij danken u voor uw \u{e000}brief\u{e001}"
    );
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    /// Sizes around the border of a chunk, and sources that give a little at a time.
    #[test]
    fn documents_come_back_byte_for_byte(
        near in prop_oneof![Just(0), Just(1), Just(2)], off in -2_i64..=2, step in 1_usize..300_000,
    ) {
        let length = (near * document::CHUNK_LENGTH as i64 + off).max(0) as usize;
        let bytes: Vec<u8> = (0..length).map(|place| (place * 31 % 251) as u8).collect();
        let (_practice, mut archive) = Practice::open();
        let about = document::NewDocument {
            dossier: None,
            kind: "scan".to_owned(),
            title: "brief".to_owned(),
            media_type: "image/png".to_owned(),
        };
        let mut source = InSteps { bytes: &bytes, step };
        let stored = archive
            .write(author(), "scan_staged", |writing| document::store(writing, &about, &mut source))
            .unwrap();
        prop_assert_eq!(stored.length, length as u64);
        prop_assert!(document::read_all(&archive.read(), stored.id).unwrap() == bytes);
        prop_assert_eq!(document::find(&archive.read(), stored.id).unwrap(), stored);
    }
}

struct InSteps<'a> {
    bytes: &'a [u8],
    step: usize,
}

impl std::io::Read for InSteps<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        let end = self.step.min(buffer.len());
        self.bytes.read(&mut buffer[..end])
    }
}

#[test]
fn a_document_that_is_too_large_or_breaks_off_leaves_nothing() {
    let (_practice, mut archive) = Practice::open();
    let about = document::NewDocument {
        dossier: None,
        kind: "scan".to_owned(),
        title: "brief".to_owned(),
        media_type: "image/png".to_owned(),
    };
    struct Breaking(u32);
    impl std::io::Read for Breaking {
        fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
            self.0 -= 1;
            if self.0 == 0 {
                Err(std::io::ErrorKind::ConnectionReset.into())
            } else {
                Ok(buffer.len())
            }
        }
    }
    let stored = archive.write(author(), "scan_staged", |writing| {
        document::store(writing, &about, &mut std::io::repeat(7))
    });
    assert_eq!(stored, Err(ArchiveError::DocumentTooLarge));
    let stored = archive.write(author(), "scan_staged", |writing| {
        document::store(writing, &about, &mut Breaking(4))
    });
    assert_eq!(
        stored,
        Err(ArchiveError::Source(std::io::ErrorKind::ConnectionReset))
    );
    assert_eq!(document::staged(&archive.read()).unwrap(), []);
}

#[test]
fn any_text_can_be_searched_for() {
    let (_practice, archive, _) = practice();
    let check = |typed: &str| {
        if let Some(query) = Query::parse(typed) {
            let query = query.or_key(typed);
            search::find(&archive.read(), &query, search::Order::Best, 5).unwrap();
        }
    };
    for typed in [
        "\"",
        "a\"b*",
        "NEAR(a b)",
        "keys : x",
        "^a",
        "a\0b",
        "-a",
        "(",
        "ﬀ\u{301}",
        "१२",
        "a + b",
    ] {
        check(typed);
    }
    proptest!(ProptestConfig::with_cases(500), |(typed: String)| check(&typed));
    proptest!(ProptestConfig::with_cases(500), |(typed in "[a-z\"*():^+{}\\- ]{0,12}")| check(&typed));
}

#[test]
fn payloads_are_forgotten_and_the_chain_still_verifies() {
    let (_practice, mut archive, id) = practice();
    archive
        .write(author(), "dossier_forgotten", |writing| {
            archive::audit::forget(writing, Subject::Dossier(id))
        })
        .unwrap();
    let entries = archive::audit::about(&archive.read(), Subject::Dossier(id)).unwrap();
    assert_eq!(entries[0].action, "dossier_forgotten");
    assert_eq!(entries[1].action, "dossier_registered");
    let all = archive::audit::latest(&archive.read(), 100).unwrap().len() as u64;
    assert_eq!(
        archive.verify_audit(),
        Ok(archive::audit::Verdict::Sound { entries: all })
    );
}
