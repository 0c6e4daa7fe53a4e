//! What the body of a letter can hold: headings of two ranks, lists, quotations and
//! tables. `REWRITE_GOLDEN=1` writes the golden structure anew;
//! read it aloud before keeping it.

#![allow(
    clippy::unwrap_used,
    reason = "a test that cannot prepare its case has failed"
)]

mod common;

use common::{
    assert_conforms, assert_golden, decision::decision, keep, letter, paragraph, read_with,
    structure::structure,
};
use letters::{
    Block, Letter, Marker, Part, Pdf, Rank, Span, Stationery, TextSize, TypesetFault, typeset,
};

fn with(body: Vec<Block>) -> Letter {
    Letter { body, ..letter() }
}

fn text(text: &str) -> Vec<Span> {
    vec![Span::Text(text.into())]
}

fn heading(rank: Rank, text: &str) -> Block {
    Block::Heading {
        rank,
        text: text.into(),
    }
}

fn table(head: &[&str], rows: usize, cells: &[&str]) -> Block {
    Block::Table {
        head: head.iter().map(|cell| text(cell)).collect(),
        rows: vec![cells.iter().map(|cell| text(cell)).collect(); rows],
    }
}

/// The pages as text, each with its spaces alike.
fn pages(letter: &Letter) -> Option<Vec<String>> {
    let text = read_with("pdftotext", &["-raw", "{}", "-"], &typeset(letter).unwrap())?;
    let pages = text.trim_end_matches('\u{c}').split('\u{c}');
    let tidy = |page: &str| page.split_whitespace().collect::<Vec<_>>().join(" ");
    Some(pages.map(tidy).collect())
}

/// All words in the order in which they are heard, one after the other.
fn heard(pdf: &Pdf) -> String {
    let structure = structure(pdf);
    let words = structure
        .lines()
        .filter_map(|line| line.trim().strip_prefix('“'));
    words.map(|line| line.trim_end_matches('”')).collect()
}

#[test]
fn a_decision_is_read_as_it_was_meant() {
    let pdf = typeset(&decision(TextSize::Regular)).unwrap();
    assert_golden("letter.decision.txt", &structure(&pdf));
}

#[test]
fn headings_miss_no_level() {
    use Rank::{Section, Subsection};
    let cases: [(&[Rank], &[&str]); 3] = [
        (&[Section, Subsection, Section], &["H1", "H2", "H3", "H2"]),
        (
            &[Subsection, Section, Subsection],
            &["H1", "H2", "H2", "H3"],
        ),
        (&[Subsection, Subsection], &["H1", "H2", "H2"]),
    ];
    for (ranks, expected) in cases {
        let parts = |rank: &Rank| [heading(*rank, "Kopje"), paragraph("Tekst.")];
        let letter = with(ranks.iter().flat_map(parts).collect());
        let structure = structure(&typeset(&letter).unwrap());
        let levels = structure.lines().map(str::trim);
        let levels: Vec<&str> = levels.filter(|line| line.starts_with('H')).collect();
        assert_eq!(levels, expected, "{ranks:?}");
    }
}

#[test]
fn a_quotation_is_a_block_of_paragraphs() {
    let quote = Block::Quote(vec![
        text("Eerste alinea."),
        text(" "),
        text("Tweede alinea."),
    ]);
    let structure = structure(&typeset(&with(vec![quote])).unwrap());
    let quoted: Vec<&str> = structure
        .lines()
        .map(str::trim)
        .skip_while(|line| *line != "BlockQuote")
        .take(5)
        .collect();
    assert_eq!(
        quoted,
        [
            "BlockQuote",
            "P",
            "“Eerste alinea.”",
            "P",
            "“Tweede alinea.”"
        ]
    );
}

#[test]
fn the_head_of_a_table_is_shown_on_each_page_and_heard_once() {
    let body = vec![table(&["Kopregel", "Inhoud"], 90, &["cel", "iets"])];
    let letter = with(body);
    let structure = structure(&typeset(&letter).unwrap());
    assert_eq!(structure.matches("Kopregel").count(), 1);
    assert_eq!(structure.matches("“cel”").count(), 90);
    let Some(pages) = pages(&letter) else { return };
    assert!(pages.len() > 2, "{} pages", pages.len());
    for page in pages {
        assert_eq!(page.matches("Kopregel Inhoud").count(), 1, "{page}");
    }
}

#[test]
fn a_table_may_have_no_head_and_rows_of_any_length() {
    let rows = vec![
        vec![text("een")],
        vec![text("a"), text("b"), text("c")],
        Vec::new(),
    ];
    let whole = |head: &[&str]| {
        let head = head.iter().map(|cell| text(cell)).collect();
        let rows = rows.clone();
        structure(&typeset(&with(vec![Block::Table { head, rows }])).unwrap())
    };
    for (head, heads) in [(&[][..], 0), (&["Kop"][..], 3)] {
        let structure = whole(head);
        assert_eq!(structure.matches("TH").count(), heads, "{structure}");
        assert_eq!(structure.matches("TD").count(), 6, "{structure}");
    }
}

#[test]
fn a_table_breaks_its_words_before_it_leaves_the_page() {
    let long = "x".repeat(60);
    for size in [TextSize::Regular, TextSize::Large] {
        let stationery = Stationery {
            size,
            ..letter().stationery
        };
        let cells = [long.as_str(); 8];
        let body = vec![table(&cells, 3, &cells)];
        let letter = Letter {
            stationery,
            ..with(body)
        };
        let pdf = typeset(&letter).unwrap();
        keep(&pdf, &format!("table-narrow-{size:?}.pdf"));
        assert_conforms(&pdf, "narrow");
        assert!(
            heard(&pdf).contains(&long.repeat(32)),
            "{}",
            structure(&pdf)
        );
    }
    let too_many = with(vec![table(&["kop"; 9], 1, &["cel"; 9])]);
    let fault = TypesetFault::DoesNotFit { part: Part::Body };
    assert_eq!(typeset(&too_many), Err(fault));
}

#[test]
fn items_have_their_number_and_their_stress() {
    let item = vec![
        Span::Text("een ".into()),
        Span::Strong("nadrukkelijk".into()),
        Span::Emphasis(" woord".into()),
    ];
    let list = Block::List {
        marker: Marker::Number,
        items: vec![item; 120],
    };
    let structure = structure(&typeset(&with(vec![list])).unwrap());
    for number in [1, 9, 10, 99, 100, 120] {
        let label = format!("“{number}.”");
        assert!(structure.contains(&label), "{label} is not in {structure}");
    }
    assert_eq!(structure.matches("“een nadrukkelijk woord”").count(), 120);
}

/// Wherever it falls, a heading has two lines of its text under it, and the closing two
/// lines above it.
#[test]
fn what_belongs_together_stays_on_a_page() {
    let under = [
        paragraph("vervolg een"),
        Block::List {
            marker: Marker::Bullet,
            items: vec![text("vervolg een"), text("twee")],
        },
        Block::Quote(vec![text("vervolg een"), text("twee")]),
        table(&["vervolg een"], 2, &["twee"]),
    ];
    for block in under {
        for lines in (12..34).step_by(3) {
            let mut body = vec![paragraph("regel"); lines];
            body.extend([heading(Rank::Subsection, "Kopje"), block.clone()]);
            body.extend(vec![paragraph("twee"); 30]);
            body.extend([paragraph("voorlaatste"), paragraph("laatste")]);
            let Some(pages) = pages(&with(body)) else {
                return;
            };
            let page = pages.iter().find(|page| page.contains("Kopje")).unwrap();
            let after = page.split("Kopje").nth(1).unwrap();
            assert!(
                after.contains("vervolg een") && after.contains("twee"),
                "{lines}: {page}"
            );
            let page = pages
                .iter()
                .find(|page| page.contains("Met vriendelijke"))
                .unwrap();
            assert!(
                page.contains("voorlaatste laatste Met vriendelijke groet, Marit"),
                "{page}"
            );
        }
    }
}

#[test]
fn what_has_no_words_leaves_nothing_behind() {
    let none = || text(" \n\t");
    let empty = [
        paragraph(""),
        paragraph(&"\n".repeat(10_000)),
        heading(Rank::Section, " "),
        Block::List {
            marker: Marker::Number,
            items: vec![none(), Vec::new()],
        },
        Block::Quote(vec![none()]),
        Block::Table {
            head: vec![text("Kop")],
            rows: vec![vec![none()], Vec::new()],
        },
    ];
    let whole = typeset(&with(vec![paragraph("Eerst."), paragraph("Dan.")])).unwrap();
    for block in empty {
        let name = format!("{block:?}");
        let body = vec![paragraph("Eerst."), block, paragraph("Dan.")];
        let pdf = typeset(&with(body)).unwrap();
        assert_eq!(pdf.sha256_hex(), whole.sha256_hex(), "{name:.40}");
    }
}
