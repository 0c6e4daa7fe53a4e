//! From facts to a draft: holes, edits, and the words of each kind of letter (LETTERS.md,
//! "Kinds"). `REWRITE_GOLDEN=1` writes the golden texts anew; read them aloud before keeping
//! them.

#![allow(
    clippy::unwrap_used,
    reason = "a test that cannot prepare its case has failed"
)]

mod common;

use std::collections::BTreeMap;

use common::known::everything;
use common::{assert_conforms, assert_golden, day, keep, letter};
use letters::{
    Ask, Block, Draft, Emphasis, Facts, Known, Letter, Piece, Proof, RemarkKind, Source, Span,
    TextBlock, TextKind, TypesetFault, Value, draft, greeting, shipped, typeset,
};
use procedure::letter_kind::{KINDS, LetterKind};
use procedure::{FormOfAddress, Language};

type Edits = BTreeMap<String, Vec<TextBlock>>;

const FORMS: [(Language, FormOfAddress, &str); 3] = [
    (Language::Nl, FormOfAddress::U, "nl-u"),
    (Language::Nl, FormOfAddress::Je, "nl-je"),
    (Language::En, FormOfAddress::U, "en"),
];

/// The story of the mock-ups, of which much is not known yet.
fn begun(language: Language, form: FormOfAddress) -> Facts {
    let mut facts = Facts::default();
    let restatement = match (language, form) {
        (Language::Nl, FormOfAddress::U) => "U kreeg een factuur voor een afgezegd gesprek",
        (Language::Nl, FormOfAddress::Je) => "Je kreeg een factuur voor een afgezegd gesprek",
        (Language::En, _) => "You received an invoice for a cancelled meeting",
    };
    for (name, choice) in [
        ("reader", "complainant"),
        ("channel", "post"),
        ("independence", "not_involved"),
        ("hearing", "both_sides"),
        ("companion", "allowed"),
        ("promise", "firm"),
        ("met_by", "arrival"),
        ("outcome", "decision"),
        ("verdict", "gegrond"),
        ("bound", "exactly"),
        ("regulation", "enclosed"),
    ] {
        facts.put(name, Value::Choice(choice));
    }
    facts.put("received_on", day(2026, 11, 19));
    facts.put("number", "K-2026-017");
    facts.put("restatement", restatement);
    facts
}

fn drafted(
    kind: LetterKind,
    (language, form): (Language, FormOfAddress),
    facts: &Facts,
    edits: &Edits,
) -> Draft {
    let ask = Ask {
        wording: shipped(kind, language),
        language,
        form,
        facts,
        edits,
    };
    draft(&ask).unwrap()
}

fn mark(kind: TextKind) -> &'static str {
    match kind {
        TextKind::Paragraph => "",
        TextKind::Heading => "## ",
        TextKind::Subheading => "### ",
        TextKind::Bullets | TextKind::Numbers => "- ",
        TextKind::Quote => "> ",
        TextKind::Table => "| ",
    }
}

fn words(cell: &[Piece]) -> String {
    let words = |piece: &Piece| match &piece.source {
        Source::Own { text } => text.clone(),
        Source::Fill { text, .. } => format!("_{text}_"),
        Source::Gap { label, .. } => format!("[[{label}]]"),
    };
    cell.iter().map(words).collect()
}

/// A draft to read aloud: what comes from the dossier between lines, a hole in brackets.
fn shown(draft: &Draft) -> String {
    let mut text = format!("[{}]\n", draft.subject);
    for block in &draft.blocks {
        text.push_str(&format!("\n{}:\n", block.key));
        for part in &block.content {
            for row in &part.rows {
                text.push_str(mark(part.kind));
                let cells: Vec<String> = row.iter().map(|cell| words(cell)).collect();
                text.push_str(&cells.join(" | "));
                text.push('\n');
            }
        }
    }
    text
}

#[test]
fn the_words_of_every_kind_are_those_that_were_read_aloud() {
    let own = ("own", "own_letter".parse().unwrap());
    for (kind_name, kind) in KINDS.into_iter().chain([own]) {
        for (language, form, name) in FORMS {
            let mut text = String::new();
            // Choices differ by the place in their lists: another reader, finding, road each time.
            for pick in 0..3 {
                let facts = everything(language, pick);
                let draft = drafted(kind, (language, form), &facts, &Edits::new());
                text.push_str(&shown(&draft));
                text.push_str("\n\n");
            }
            let facts = begun(language, form);
            text.push_str(&shown(&drafted(
                kind,
                (language, form),
                &facts,
                &Edits::new(),
            )));
            assert_golden(&format!("wording/{kind_name}.{name}.txt"), &text);
        }
    }
}

#[test]
fn what_is_missing_is_named_and_holds_the_letter_back() {
    for (language, form, name) in FORMS {
        let facts = begun(language, form);
        let draft = drafted(
            LetterKind::Acknowledgement,
            (language, form),
            &facts,
            &Edits::new(),
        );
        let missing: Vec<(&str, &str)> = draft
            .missing
            .iter()
            .map(|missing| {
                (
                    missing.block.as_deref().unwrap_or(""),
                    missing.name.as_str(),
                )
            })
            .collect();
        let expected = [
            ("handler", "handler_name"),
            ("decision", "decision_by"),
            ("privacy", "retention"),
            ("contact", "contact"),
        ];
        assert_eq!(missing, expected, "{name}");
        let fault = typeset(&as_letter(&draft, Proof::Final)).unwrap_err();
        assert!(
            matches!(fault, TypesetFault::OpenGap { .. }),
            "{name}: {fault}"
        );
        let preview = typeset(&as_letter(&draft, Proof::Concept)).unwrap();
        keep(&preview, &format!("acknowledgement-{name}-begun.pdf"));
        assert_conforms(&preview, name);
    }
}

#[test]
fn a_whole_draft_becomes_a_letter() {
    for (language, form, name) in FORMS {
        let facts = everything(language, 0);
        let draft = drafted(
            LetterKind::Acknowledgement,
            (language, form),
            &facts,
            &Edits::new(),
        );
        let pdf = typeset(&as_letter(&draft, Proof::Final)).unwrap();
        keep(&pdf, &format!("acknowledgement-{name}-whole.pdf"));
        assert_conforms(&pdf, name);
        assert!(pdf.pages <= 2, "{name}: {} pages", pdf.pages);
        assert!(
            pdf.bytes.len() < 60_000,
            "{name}: {} bytes",
            pdf.bytes.len()
        );
    }
}

fn as_letter(draft: &Draft, proof: Proof) -> Letter {
    let mut letter = Letter {
        language: draft.language,
        subject: draft.subject.clone(),
        title: draft.subject.clone(),
        body: draft.body(),
        proof,
        ..letter()
    };
    letter.closing.greeting = greeting(draft.language).into();
    if draft.language == Language::En {
        letter.salutation = "Dear Ms Van der Aa,".into();
        letter.closing.role = "complaints officer".into();
    }
    letter
}

fn remarks(draft: &Draft, facts: &Facts) -> Vec<(RemarkKind, String)> {
    let known = Known {
        facts,
        written_on: day(2026, 11, 24),
        home: Language::Nl,
        is_strange: &|_| false,
    };
    let remarks = draft.remarks(known).into_iter();
    remarks.map(|it| (it.kind, it.quote)).collect()
}

#[test]
fn an_edit_takes_the_place_of_a_block() {
    let (language, form) = (Language::Nl, FormOfAddress::U);
    let text = "Eén regel.\nNog een.\n\nU stuurt:\n- de brief\n- de nota\n";
    let hasty = "Wij zoeken het zo snel mogelijk uit. Jij hoort van ons.";
    let edits = Edits::from([
        ("account".into(), TextBlock::typed(text)),
        ("privacy".into(), Vec::new()),
        ("decision".into(), TextBlock::typed(hasty)),
    ]);
    let facts = begun(language, form);
    let draft = drafted(
        LetterKind::Acknowledgement,
        (language, form),
        &facts,
        &edits,
    );
    let missing: Vec<&str> = draft.missing.iter().map(|it| it.name.as_str()).collect();
    assert_eq!(
        missing,
        ["handler_name", "contact"],
        "what was edited needs no field"
    );
    assert!(
        draft
            .blocks
            .iter()
            .any(|block| block.key == "account" && block.edited)
    );
    assert!(
        draft
            .blocks
            .iter()
            .any(|block| block.key == "privacy" && block.content.is_empty())
    );
    let text = |text: &str| vec![Span::Text(text.into())];
    let body = draft.body();
    let lines = ["Eén regel.", "\nNog een."].map(|line| Span::Text(line.into()));
    assert!(body.contains(&Block::Paragraph(lines.into())), "{body:?}");
    assert!(body.contains(&Block::Paragraph(text("U stuurt:"))));
    let items = vec![text("de brief"), text("de nota")];
    assert!(body.contains(&Block::List {
        marker: letters::Marker::Bullet,
        items
    }));
    let expected = [
        // What the complainant is thought to say was rewritten, and is no longer said.
        (
            RemarkKind::MissingElement,
            "de klacht in één of twee zinnen".to_owned(),
        ),
        (RemarkKind::UndatedPromise, "zo snel mogelijk".to_owned()),
        (RemarkKind::MixedAddress, "Jij".to_owned()),
    ];
    assert_eq!(remarks(&draft, &facts), expected);
}

/// Words of the dossier are told once, where they first stand, and only as long as they stand there.
#[test]
fn words_of_the_dossier_in_another_language_are_told_once() {
    let (language, form) = (Language::En, FormOfAddress::U);
    let told = |facts: &Facts, edits: &Edits| -> Vec<(String, String)> {
        let draft = drafted(LetterKind::Acknowledgement, (language, form), facts, edits);
        let known = Known {
            facts,
            written_on: day(2026, 11, 24),
            home: Language::Nl,
            is_strange: &|_| false,
        };
        let remarks = draft.remarks(known).into_iter();
        let found = remarks.filter(|it| it.kind == RemarkKind::Untranslated);
        found.map(|it| (it.block, it.quote)).collect()
    };
    let mut facts = begun(language, form);
    assert_eq!(told(&facts, &Edits::new()), [], "it reads as English");
    facts.put("wish", "Geld terug.");
    let wish = ("account".to_owned(), "Geld terug".to_owned());
    assert_eq!(told(&facts, &Edits::new()), [wish]);
    facts.put("restatement", "U kreeg een factuur. Die klopt niet.");
    let restated = ("account".to_owned(), "U kreeg een factuur".to_owned());
    assert_eq!(told(&facts, &Edits::new()), [restated]);
    let translated = TextBlock::typed("You received an invoice and want your money back.");
    let edits = Edits::from([("account".into(), translated)]);
    assert_eq!(told(&facts, &edits), []);
}

#[test]
fn a_value_in_an_edit_follows_the_dossier() {
    let (language, form) = (Language::Nl, FormOfAddress::U);
    let fill = |name: &str, text: &str| Piece {
        emphasis: Emphasis::Strong,
        ..Piece::plain(Source::Fill {
            name: name.into(),
            text: text.into(),
        })
    };
    let written = vec![
        Piece::own("U hoort vóór "),
        fill("decision_by", "1 januari 2020"),
        Piece::own(" van "),
        fill("nobody_knows", "iemand"),
        Piece::own("."),
    ];
    let edits = Edits::from([(
        "decision".into(),
        vec![TextBlock::single(TextKind::Paragraph, written)],
    )]);
    let mut facts = begun(language, form);
    let decision = |facts: &Facts| {
        let draft = drafted(LetterKind::Acknowledgement, (language, form), facts, &edits);
        let holds = draft.missing.iter().any(|it| it.name == "decision_by");
        let block = draft.blocks.into_iter().find(|it| it.key == "decision");
        (block.unwrap().text(), holds)
    };
    assert_eq!(
        decision(&facts),
        ("U hoort vóór  van iemand.".to_owned(), true)
    );
    facts.put("decision_by", day(2026, 12, 17));
    let follows = "U hoort vóór donderdag 17 december 2026 van iemand.".to_owned();
    assert_eq!(decision(&facts), (follows, false));
}
