//! Dossiers: their numbers, and the list.

use archive::dossier::{DossierNumber, Filter, Order, Page, State};
use archive::{ArchiveError, dossier, letter, regulation};

use super::practice;
use crate::common::{author, listing, register};

const FIRST: Page = Page {
    offset: 0,
    limit: 50,
};

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
