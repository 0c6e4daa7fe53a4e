//! The text that a writer puts in a letter: headings, lists, tables, quotations, and values that
//! follow the dossier.

use acceptance::{ask, ask_bytes, invented, words};
use office::wire::*;

use super::writing::id;
use crate::notes::Case;

fn own(text: &str) -> Piece {
    Piece {
        kind: PieceKind::Text,
        style: PieceStyle::Plain,
        text: text.into(),
        name: None,
        field: None,
    }
}

fn fill(name: &str) -> Piece {
    Piece {
        kind: PieceKind::Fill,
        name: Some(name.into()),
        ..own("wat hier stond")
    }
}

fn block(kind: TextKind, rows: Vec<Vec<Vec<Piece>>>) -> TextBlock {
    TextBlock {
        kind,
        headed: kind == TextKind::Table,
        rows,
    }
}

fn line(kind: TextKind, text: &str) -> TextBlock {
    block(kind, vec![vec![vec![own(text)]]])
}

/// A row of cells.
fn row(cells: &[&str]) -> Vec<Vec<Piece>> {
    cells.iter().map(|cell| vec![own(cell)]).collect()
}

fn decided() -> (Case, LetterDraft) {
    let form = IntakeForm {
        handler: Some("1".into()),
        ..invented::hoekzema()
    };
    let case = Case::of("krachtig-perspectief", form);
    case.sent("acknowledgement");
    case.note(
        "finding",
        &[("finding", "upheld"), ("reason", "te laat afgezegd")],
    );
    let draft = case.begin("decision", Side::Complainant);
    (case, draft)
}

fn block_of<'a>(draft: &'a LetterDraft, key: &str) -> &'a LetterBlock {
    draft.blocks.iter().find(|block| block.key == key).unwrap()
}

/// Issue, "rich text": every kind of block is kept, shown again as it was, and stands on the paper
/// in its order.
#[test]
fn every_kind_of_text_is_kept_and_printed() {
    let (case, draft) = decided();
    let items = |kind, first: &str| block(kind, vec![row(&[first]), row(&["het verslag"])]);
    let text = vec![
        line(TextKind::Heading, "Wat er gebeurde"),
        line(TextKind::Subheading, "In augustus"),
        line(TextKind::Paragraph, "Drie afspraken gingen niet door."),
        items(TextKind::Bullets, "de agenda"),
        items(TextKind::Numbers, "de mailwisseling"),
        line(TextKind::Quote, "Ik stond drie keer voor een dichte deur."),
        block(
            TextKind::Table,
            vec![
                row(&["Dag", "Afgezegd om"]),
                row(&["17 augustus 2026", "8.40 uur"]),
            ],
        ),
    ];
    let saved = case.write(&draft, "facts", Some(text.clone())).unwrap();
    let shown = block_of(&saved, "facts");
    assert!(shown.edited);
    assert_eq!(shown.content, text);
    case.finalise(&saved).unwrap();
    let paper = case.paper(&saved);
    let mut rest = paper.as_str();
    for words in [
        "Wat er gebeurde",
        "In augustus",
        "Drie afspraken gingen niet door.",
        "de agenda",
        "1.",
        "de mailwisseling",
        "2.",
        "Ik stond drie keer voor een dichte deur.",
        "Dag",
        "Afgezegd om",
        "17 augustus 2026",
        "8.40 uur",
    ] {
        let at = rest.find(words);
        let at = at.unwrap_or_else(|| panic!("{words} in its place in {paper}"));
        rest = &rest[at + words.len()..];
    }
}

/// A value in a writer's own text follows a correction of the dossier, and a final letter does not.
#[test]
fn a_value_follows_the_dossier_until_the_letter_is_final() {
    let (case, draft) = decided();
    let text = vec![block(
        TextKind::Paragraph,
        vec![vec![vec![
            own("Wij spraken over: "),
            fill("about"),
            own("."),
        ]]],
    )];
    let saved = case.write(&draft, "facts", Some(text)).unwrap();
    assert_eq!(
        words(block_of(&saved, "facts")),
        "Wij spraken over: loopbaantraject."
    );
    let correct = |about: &str| {
        let request = CorrectRequest {
            dossier: case.dossier.clone(),
            form: IntakeForm {
                about: about.into(),
                ..case.view().intake
            },
            reason: String::new(),
        };
        let _: DossierView = ask(&case.desk.office, "dossier_correct", &request).unwrap();
    };
    correct("het tussenverslag");
    let followed = case.look(&saved);
    assert_eq!(
        words(block_of(&followed, "facts")),
        "Wij spraken over: het tussenverslag."
    );
    case.finalise(&followed).unwrap();
    let frozen = ask_bytes(&case.desk.office, "letter_pdf", &id(&draft)).unwrap();
    correct("de factuur");
    let again = ask_bytes(&case.desk.office, "letter_pdf", &id(&draft)).unwrap();
    assert_eq!(frozen, again);
    assert!(case.paper(&draft).contains("het tussenverslag"));
}

/// A value that became unknown is a hole again: it blocks the letter, in a writer's text too.
#[test]
fn a_value_that_is_gone_is_a_hole() {
    let (case, draft) = decided();
    let text = vec![block(
        TextKind::Paragraph,
        vec![vec![vec![fill("hearing_place")]]],
    )];
    let saved = case.write(&draft, "facts", Some(text)).unwrap();
    let wanting = case.wanting(&saved);
    assert_eq!(wanting, ["hearing_place"]);
    let planned = [
        ("sides", "complainant"),
        ("form", "apart"),
        ("day", "+3d"),
        ("place", "Kerkpad 8"),
    ];
    case.note("hearing_plan", &planned);
    case.finalise(&saved).unwrap();
    assert!(case.paper(&saved).contains("Kerkpad 8"));
}

/// Giving a block back takes the writer's words away and brings those of the wording.
#[test]
fn a_block_is_given_back_to_the_wording() {
    let (case, draft) = decided();
    let was = words(block_of(&draft, "reasons"));
    let edit = acceptance::paragraph("Anders gezegd.");
    let edited = case.write(&draft, "reasons", Some(edit)).unwrap();
    assert_eq!(words(block_of(&edited, "reasons")), "Anders gezegd.");
    let back = case.write(&edited, "reasons", None).unwrap();
    assert!(!block_of(&back, "reasons").edited);
    assert_eq!(words(block_of(&back, "reasons")), was);
}
