//! What cannot be meant is told with its place, whatever the file holds, and nothing panics.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use chrono::NaiveDate;
use procedure::regulation::{PRESETS, RegulationFault, read, write};
use proptest::prelude::*;

/// The second preset: it has roads, events, independence, a filing limit and two kinds of rules.
fn good() -> &'static str {
    PRESETS[1].source
}

/// The file with this in place of that, the first time.
fn with(from: &str, to: &str) -> String {
    assert!(good().contains(from), "{from}");
    good().replacen(from, to, 1)
}

/// The line and the column at which a text stands, from 1.
fn place_of(text: &str, wanted: &str) -> (usize, usize) {
    let at = text.find(wanted).unwrap();
    let before = &text[..at];
    let start = before.rfind('\n').map_or(0, |at| at + 1);
    (
        before.matches('\n').count() + 1,
        before[start..].chars().count() + 1,
    )
}

/// What the reader itself refuses stands at a line and a column.
#[test]
fn what_cannot_be_read_is_told_with_its_line_and_column() {
    for (text, at) in [
        (with("\"10 working days\"", "\"10 moons\""), "\"10 moons\""),
        (with("\"30 days\"", "\"0 days\""), "\"0 days\""),
        (
            with("\"30 days\"", "\"1000000000 days\""),
            "\"1000000000 days\"",
        ),
        (
            with("\"30 days\"", "\"99999999999999999999 days\""),
            "\"99999999999999999999 days\"",
        ),
        (with("\"30 days\"", "\"-3 days\""), "\"-3 days\""),
        (with("\"30 days\"", "30"), "30\n"),
        (
            with("\"10 working days\"", "\"werkdagen\""),
            "\"werkdagen\"",
        ),
        (
            with("\"acknowledgement.posted\"", "\"acknowledgement.burnt\""),
            "\"acknowledgement.burnt\"",
        ),
        (
            with("from = \"incident\"", "from = \"whenever\""),
            "\"whenever\"",
        ),
        (
            with("from = \"closed\"", "from = \"closed:0\""),
            "\"closed:0\"",
        ),
        (
            with("id = \"decision\"", "id = \"De Beslissing\""),
            "\"De Beslissing\"",
        ),
        (with("address = \"u\"", "address = \"gij\""), "\"gij\""),
        (with("to = \"committee\"", "to = \"heaven\""), "\"heaven\""),
        (with("schema = 2", "schema = -2"), "-2"),
        (with("strength = \"aim\"", "strenght = \"aim\""), "strenght"),
    ] {
        let fault = read(&text).expect_err(at);
        let RegulationFault::Unreadable { line, column, .. } = fault else {
            panic!("{at}: {fault}");
        };
        let (wanted_line, wanted_column) = place_of(&text, at);
        assert_eq!(
            (line, column),
            (Some(wanted_line), Some(wanted_column)),
            "{at}"
        );
    }
}

/// What reads but cannot be meant names the rule and what it speaks of.
#[test]
fn what_cannot_be_meant_is_told_with_its_rule() {
    let undeclared = |place: &str, name: &str| RegulationFault::Undeclared {
        place: place.into(),
        name: name.into(),
    };
    let refused = "unless = [\"admission.refused\"]";
    let unless = |moment: &str| with(refused, &format!("unless = [\"{moment}\"]"));
    for (text, expected) in [
        (
            unless("progress_letter.posted"),
            undeclared("rule \"hearing_invitation\"", "progress_letter.posted"),
        ),
        (
            unless("own.team_meeting"),
            undeclared("rule \"hearing_invitation\"", "own.team_meeting"),
        ),
        (
            unless("road.court.ruled"),
            undeclared("rule \"hearing_invitation\"", "road.court.ruled"),
        ),
        (
            unless("term.appeal.ends"),
            undeclared("rule \"hearing_invitation\"", "term.appeal.ends"),
        ),
        (
            unless("answer.delivered_on"),
            undeclared("rule \"hearing_invitation\"", "answer.delivered_on"),
        ),
        (
            with("from = \"incident\"", "from = \"answer.delivered_on\""),
            undeclared("filing_limit", "answer.delivered_on"),
        ),
        (
            with("letter = \"extension\"", "letter = \"exstension\""),
            undeclared("rule \"decision\"", "exstension"),
        ),
        (
            with("clause = \"handling\"", "clause = \"handel\""),
            RegulationFault::UnknownClause {
                place: "hearing".into(),
                clause: "handel".into(),
            },
        ),
        (
            with("id = \"decision\"", "id = \"acknowledgement\""),
            RegulationFault::DuplicateId("acknowledgement".into()),
        ),
        (
            with("id = \"tell_not_admitted\"", "id = \"decision\""),
            RegulationFault::DuplicateId("decision".into()),
        ),
        (
            with("id = \"outside_scope\"", "id = \"insufficient_data\""),
            RegulationFault::DuplicateId("insufficient_data".into()),
        ),
        (
            with("id = \"staff\"", "id = \"teacher\""),
            RegulationFault::DuplicateId("teacher".into()),
        ),
        (
            with("met_by = [\"decision.posted\"]", "met_by = [\"received\"]"),
            RegulationFault::NeverMet("decision".into()),
        ),
        (
            with("met_by = [\"decision.posted\"]", "met_by = []"),
            RegulationFault::NeverMet("decision".into()),
        ),
        (
            with("within = \"30 days\"\n", ""),
            RegulationFault::NoLength("decision".into()),
        ),
        (
            with("title = \"Klachtenprocedure\"", "title = \" \""),
            RegulationFault::Empty("title".into()),
        ),
        (
            with("name = { nl = \"Uitspraak\"", "name = { nl = \" \""),
            RegulationFault::Empty("name of \"decision\"".into()),
        ),
        (
            with("schema = 2", "schema = 3"),
            RegulationFault::NewerSchema(3),
        ),
        (
            with("schema = 2", "schema = 99999999999"),
            RegulationFault::NewerSchema(u32::MAX),
        ),
    ] {
        assert_eq!(read(&text).expect_err(&expected.to_string()), expected);
    }
}

/// A newer program's file is told as such, also when this program cannot read the rest.
#[test]
fn a_newer_file_is_told_first() {
    let newer = with("schema = 2", "schema = 7\nweather = \"fine\"");
    assert_eq!(read(&newer), Err(RegulationFault::NewerSchema(7)));
}

/// Another kind of file is no regulation.
#[test]
fn another_kind_of_file_is_refused() {
    for text in [
        "",
        " \n\n",
        "\u{feff}",
        "# only a remark\n",
        "schema = true",
        "[package]\nname = \"x\"",
    ] {
        assert_eq!(read(text), Err(RegulationFault::NoRegulation), "{text:?}");
    }
    for (text, at) in [
        ("%PDF-1.7\n%\u{fffd}\u{fffd}", 1),
        ("{\"schema\": 2, \"title\": \"Klachten\"}", 1),
        ("<!doctype html>", 1),
        ("\n\nschema =", 3),
    ] {
        match read(text) {
            Err(RegulationFault::Unreadable { line, column, .. }) => {
                assert_eq!(line, Some(at), "{text:?}");
                assert!(column.is_some(), "{text:?}");
            }
            other => panic!("{text:?}: {other:?}"),
        }
    }
}

/// Files from Windows have a mark before the first letter and other ends of lines.
#[test]
fn a_file_from_windows_reads_the_same() {
    let windows = format!("\u{feff}{}", good().replace('\n', "\r\n"));
    assert_eq!(read(&windows), read(good()));
    let broken = windows.replacen("\"30 days\"", "\"30 moons\"", 1);
    let Err(RegulationFault::Unreadable { line, .. }) = read(&broken) else {
        panic!("30 moons were read");
    };
    assert_eq!(line, Some(place_of(&broken, "30 moons").0));
}

/// Far days are days; a time is none.
#[test]
fn far_days_are_read_and_times_refused() {
    let dated = |from: &str| {
        let lines = format!(
            "address = \"u\"\nadopted_on = {from}\nin_force = {{ from = {from}, applies_to = \"filed_after\" }}"
        );
        with("address = \"u\"", &lines)
    };
    for far in ["1900-01-01", "9999-12-31"] {
        let regulation = read(&dated(far)).unwrap();
        let day: NaiveDate = far.parse().unwrap();
        assert_eq!(regulation.adopted_on, Some(day));
        let in_force = regulation.in_force.as_ref().unwrap();
        assert!(in_force.is_doubtful(day) && in_force.first_day() > day);
        assert_eq!(read(&write(&regulation).unwrap()), Ok(regulation));
    }
    for no_day in [
        "2026-02-30",
        "2026-11-21T10:00:00",
        "10:00:00",
        "\"2026-11-21\"",
    ] {
        let fault = read(&dated(no_day)).expect_err(no_day);
        assert!(
            matches!(fault, RegulationFault::Unreadable { line: Some(_), .. }),
            "{no_day}: {fault:?}"
        );
    }
}

/// More than any regulation holds is refused: headings, rules, and everything else.
#[test]
fn endless_files_are_refused() {
    let many = |one: &dyn Fn(usize) -> String| {
        let more: String = (0..5_000).map(one).collect();
        format!("{}\n{more}", good())
    };
    let clauses: String = (0..5_000)
        .map(|no| format!("c{no} = \"Artikel {no}\"\n"))
        .collect();
    let text = "{ nl = \"x\", en = \"x\" }";
    for endless in [
        with("[clauses]\n", &format!("[clauses]\n{clauses}")),
        many(&|no| {
            format!(
                "[[duty]]\nid = \"d{no}\"\nname = {text}\nclause = \"filing\"\nwhen = \"received\"\nmet_by = [\"closed\"]\n"
            )
        }),
        many(&|_| format!("[[statement]]\nclause = \"filing\"\ntext = {text}\n")),
        many(&|_| format!("[[remark]]\nclause = \"filing\"\nnote = {text}\n")),
        many(&|no| format!("[[letter]]\nid = \"l{no}\"\nname = {text}\n")),
        many(&|no| format!("[[event]]\nid = \"e{no}\"\nname = {text}\n")),
        many(&|_| {
            "[[filing_limit]]\nclause = \"filing\"\nfrom = \"incident\"\nwithin = \"1 month\"\n"
                .into()
        }),
        many(&|_| {
            "[[independence]]\nclause = \"filing\"\nrole = \"handler\"\nnot = []\nfirmness = \"warn\"\n".into()
        }),
        many(&|no| {
            format!(
                "[[road]]\nid = \"r{no}\"\nname = {text}\nclause = \"filing\"\nafter = []\nto = \"court\"\n"
            )
        }),
    ] {
        assert_eq!(read(&endless), Err(RegulationFault::TooMany(1_000)));
    }
    let long = format!("{}\n# {}", good(), "x".repeat(2_000_000));
    assert_eq!(read(&long), Err(RegulationFault::TooLong(2_000_000)));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    /// Any change of any bytes is read or refused; what reads is written and reads back.
    #[test]
    fn a_spoilt_file_never_panics(
        preset in 0..5_usize,
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>(), 0..3_u8), 1..6),
    ) {
        let mut bytes = PRESETS[preset].source.as_bytes().to_vec();
        for (at, byte, how) in changes {
            let at = at.index(bytes.len());
            match how {
                0 => bytes[at] = byte,
                1 => drop(bytes.remove(at)),
                _ => bytes.insert(at, byte),
            }
        }
        let text = String::from_utf8_lossy(&bytes);
        if let Ok(regulation) = read(&text) {
            prop_assert_eq!(read(&write(&regulation).unwrap()).unwrap().title, regulation.title);
        }
    }

    /// Any text at all is answered.
    #[test]
    fn any_text_is_answered(text in ".{0,200}") {
        prop_assert!(read(&text).is_err());
        let headed = format!("schema = 2\n{text}");
        prop_assert!(read(&headed).is_err());
    }
}

/// A paper in English has the English heading where the file has one, and the regulation's
/// own elsewhere; a paper in Dutch always has the regulation's own.
#[test]
fn an_english_paper_has_the_english_heading_where_there_is_one() {
    use procedure::Language::{En, Nl};
    let regulation = read(good()).unwrap();
    let (key, english) = regulation.clauses_en.iter().next().unwrap();
    let dutch = regulation.clauses[key].clone();
    assert_ne!(*english, dutch);
    assert_eq!(regulation.clause_in(key, En), english);
    assert_eq!(regulation.clause_in(key, Nl), dutch);
    assert_eq!(regulation.title_in(En), regulation.title_en);
    assert_eq!(regulation.title_in(Nl), regulation.title);
    let mut bare = regulation.clone();
    bare.clauses_en.remove(key);
    bare.title_en.clear();
    assert_eq!(bare.clause_in(key, En), dutch);
    assert_eq!(bare.title_in(En), bare.title);
}
