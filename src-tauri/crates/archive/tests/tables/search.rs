//! Search: by beginnings, accents and keys, and whatever is typed.

use archive::search::Query;
use archive::{ArchiveError, letter, search};
use proptest::prelude::*;

use super::practice;
use crate::common::author;

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
