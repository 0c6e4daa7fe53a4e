//! The regulation as a file and on paper.

use acceptance::{ask, ask_bytes};
use office::wire::*;

use super::{PRESETS, begin, chosen, export, import, list};
use crate::desk::{Desk, pdf_text};

/// A file that leaves and comes back is the same, for each of the five.
#[test]
fn a_regulation_leaves_and_comes_back_the_same() {
    let desk = Desk::wilgenzoom();
    let (name, _) = export(&desk, "1");
    assert_eq!(name, "klachtenregeling-versie-1.toml");
    for preset in PRESETS {
        begin(&desk, &format!("preset:{preset}"));
        let (name, first) = export(&desk, "draft");
        assert_eq!(name, "klachtenregeling-concept.toml");
        let dropped: RegulationList = ask(&desk.office, "regulation_drop", &Nothing {}).unwrap();
        assert!(dropped.draft.is_none());
        let sheet = import(&desk, first.as_bytes()).unwrap().sheet.unwrap();
        assert!(sheet.editable);
        assert_eq!(export(&desk, "draft").1, first, "{preset}");
    }
    std::fs::remove_file(chosen(&desk)).unwrap();
    let nothing: RegulationImported = ask(&desk.office, "regulation_import", &Nothing {}).unwrap();
    assert_eq!(nothing.sheet, None, "nobody chose a file");
}

/// What is no regulation is told with its place; the draft and the versions stay as they were.
#[test]
fn a_file_that_is_no_regulation_changes_nothing() {
    let desk = Desk::wilgenzoom();
    begin(&desk, "preset:coachcenter");
    let (_, good) = export(&desk, "draft");
    let versions = list(&desk).versions;
    let without = |part: &str, other: &str| {
        assert!(good.contains(part), "{part}");
        good.replacen(part, other, 1)
    };
    let mut many = without("[clauses]\n", "[clauses]\n");
    let clauses: String = (0..5_000)
        .map(|at| format!("c{at} = \"Kopje {at}\"\n"))
        .collect();
    many = many.replacen("[clauses]\n", &format!("[clauses]\n{clauses}"), 1);
    let cases: Vec<(Vec<u8>, &str, bool)> = vec![
        (
            b"%PDF-1.7\n\xe2\xe3\xcf\xd3".to_vec(),
            "no_regulation",
            false,
        ),
        (b"{\"schema\": 2}".to_vec(), "unreadable", true),
        (Vec::new(), "no_regulation", false),
        (b"title = \"x\"\n".to_vec(), "no_regulation", false),
        (
            without("within = \"30 days\"", "within = \"30 moons\"").into_bytes(),
            "unreadable",
            true,
        ),
        (
            without("within = \"30 days\"", "within = \"0 days\"").into_bytes(),
            "unreadable",
            true,
        ),
        (
            without("schema = 2", "schema = 99").into_bytes(),
            "newer_schema",
            false,
        ),
        (
            without("clause = \"objection\"", "clause = \"nowhere\"").into_bytes(),
            "unknown_clause",
            false,
        ),
        (
            without("id = \"hearing_invitation\"", "id = \"decision\"").into_bytes(),
            "duplicate_id",
            false,
        ),
        (
            without("title = \"Klachtenprocedure\"", "title = \" \"").into_bytes(),
            "empty",
            false,
        ),
        (many.into_bytes(), "too_many", false),
        (vec![b'#'; 3_000_000], "too_long", false),
    ];
    for (file, why, placed) in cases {
        let error = import(&desk, &file).unwrap_err();
        assert_eq!(error.code, FaultCode::BadRegulation, "{why}");
        assert_eq!(error.params["why"], why);
        assert_eq!(error.params.contains_key("line"), placed, "{why}");
        if placed {
            let line: usize = error.params["line"].parse().unwrap();
            assert!(line >= 1 && error.params.contains_key("column"));
        }
        assert_eq!(export(&desk, "draft").1, good, "{why}");
    }
    assert_eq!(list(&desk).versions, versions);
    let windows = format!("\u{feff}{}", good.replace('\n', "\r\n"));
    import(&desk, windows.as_bytes()).unwrap();
    assert_eq!(
        export(&desk, "draft").1,
        good,
        "a file from Windows is the same regulation"
    );
}

/// The klachtenregeling on paper: every preset, both languages, without what is the practice's own.
#[test]
fn the_regulation_is_handed_out_on_paper() {
    let desk = Desk::wilgenzoom();
    let pdf = |which: &str, language| {
        let request = RegulationPdfRequest {
            which: which.into(),
            language,
        };
        ask_bytes(&desk.office, "regulation_pdf", &request).unwrap()
    };
    let words = |bytes: &[u8]| {
        let text = pdf_text(bytes);
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    for preset in PRESETS {
        let sheet = begin(&desk, &format!("preset:{preset}"));
        for language in [Language::Nl, Language::En] {
            let bytes = pdf("draft", language);
            assert!(bytes.starts_with(b"%PDF-"), "{preset}");
            let archival = bytes.windows(11).any(|it| it == b"pdfaid:part");
            assert!(archival, "{preset} says that it is PDF/A");
            let text = words(&bytes);
            for own in ["klachten@wilgenzoom.example", "Praktijk Wilgenzoom"] {
                assert!(text.contains(own), "{preset}: {own}");
            }
            for hidden in ["Wederhoor", "toelichting", "Toelichting", "{", "**"] {
                assert!(!text.contains(hidden), "{preset}: {hidden}");
            }
            if language == Language::Nl {
                for term in sheet.sections.iter().filter(|it| it.section == "terms") {
                    for rule in &term.rules {
                        assert!(text.contains(&rule.short), "{preset}: {}", rule.short);
                    }
                }
            }
        }
    }
    // S2.10: what the text says too unclearly is never printed by itself.
    begin(&desk, "preset:groeimeesters");
    let text = words(&pdf("draft", Language::Nl));
    assert!(
        !text.contains("deze partij") && !text.contains("naar de rechter"),
        "{text}"
    );
    // S2.01: the text forgot the post; a letter is welcome all the same.
    assert!(
        text.contains("Per post Praktijk Wilgenzoom Kerkpad 8"),
        "{text}"
    );
    // S2.17: the form of address is the regulation's own.
    assert!(text.contains("Ben je niet tevreden over ons?"));
    begin(&desk, "preset:coachcenter");
    assert!(words(&pdf("draft", Language::Nl)).contains("Bent u niet tevreden over ons?"));

    let version = words(&pdf("1", Language::Nl));
    assert!(version.contains("Versie 1, voor klachten die binnenkomen na 1 oktober 2024"));
    assert!(
        version.contains(
            "Binnen 4 weken na ontvangst van de klacht sturen wij de klager de beslissing."
        )
    );
    assert!(version.contains("Alle termijnen op een rij"));
    let request = RegulationPdfRequest {
        which: "1".into(),
        language: Language::En,
    };
    let saved: SavedFile = ask(&desk.office, "regulation_pdf_save", &request).unwrap();
    assert_eq!(
        saved.file.as_deref(),
        Some("complaints-regulation-version-1.pdf")
    );
}
