//! Events over all dossiers.

use archive::{ArchiveError, dossier, event, regulation};

use super::practice;
use crate::common::{author, day, listing};

/// Whatever the pages' length, the latest events of two kinds come once each and in one order.
#[test]
fn events_of_some_kinds_are_found_over_all_dossiers() {
    let (_practice, mut archive, first) = practice();
    let regulation = regulation::all(&archive.read()).unwrap()[0].id;
    let left = |on: u64| event::NewEvent {
        occurred_on: day() + chrono::Days::new(on),
        kind: if on == 1 { "elsewhere" } else { "posted" },
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
            event::append(writing, dossier, &left(on))?;
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
            let page = event::latest(&reading, &["posted", "elsewhere"], after, limit).unwrap();
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
    assert_eq!(
        event::latest(&reading, &["printed"], None, 5),
        Ok(Vec::new())
    );
}
