//! The words of the acknowledgement (LETTERS.md, "Kinds", first row), in each language
//! and form of address. `REWRITE_GOLDEN=1` writes the golden texts anew; read them aloud
//! before keeping them.

#![allow(
    clippy::unwrap_used,
    reason = "a test that cannot prepare its case has failed"
)]

mod common;

use std::collections::BTreeMap;

use common::{assert_conforms, assert_golden, day, keep, letter};
use letters::{
    AcknowledgementFacts, Block, Bound, Channel, Companion, Draft, Editable, FindingWord, Hearing,
    Independence, Letter, MetBy, Outcome, Piece, Promise, Proof, RegulationCopy, RemarkKind,
    RetentionUnit, RetentionWords, Span, TypesetFault, acknowledgement, greeting, typeset,
};
use procedure::{FormOfAddress, Language};

const FORMS: [(Language, FormOfAddress, &str); 3] = [
    (Language::Nl, FormOfAddress::U, "nl-u"),
    (Language::Nl, FormOfAddress::Je, "nl-je"),
    (Language::En, FormOfAddress::U, "en"),
];

/// The story of the mock-ups, with nothing missing.
fn whole(language: Language, form: FormOfAddress) -> AcknowledgementFacts {
    let restatement = match (language, form) {
        (Language::Nl, FormOfAddress::U) => {
            "U kreeg een factuur voor een gesprek dat u op tijd had afgezegd."
        }
        (Language::Nl, FormOfAddress::Je) => {
            "Je kreeg een factuur voor een gesprek dat je op tijd had afgezegd."
        }
        (Language::En, _) => "You received an invoice for a meeting that you cancelled in time.",
    };
    let (wish, role) = match language {
        Language::Nl => ("de factuur intrekken", "klachtenfunctionaris"),
        Language::En => ("to withdraw the invoice", "complaints officer"),
    };
    AcknowledgementFacts {
        received_on: day(2026, 11, 19),
        letter_dated: Some(day(2026, 11, 16)),
        channel: Channel::Post,
        number: "K-2026-017".into(),
        restatement: Some(restatement.into()),
        wish: Some(wish.into()),
        about: None,
        on_behalf_of: None,
        handler_name: Some("Marit Holsteijn".into()),
        handler_role: Some(role.into()),
        independence: Independence::NotInvolved,
        hearing: Hearing::BothSides,
        companion: Companion::Allowed,
        decision_by: Some(day(2026, 12, 17)),
        promise: Promise::Firm,
        met_by: MetBy::Arrival,
        outcome: Outcome::Decision,
        finding: FindingWord::Gegrond,
        retention: Some(RetentionWords {
            amount: 3,
            unit: RetentionUnit::Years,
            bound: Bound::Exactly,
        }),
        regulation_title: "Klachtenregeling 2026".into(),
        regulation: RegulationCopy::Enclosed,
        missing_items: Vec::new(),
        items_by: None,
        phone: Some("0199 55 01 23".into()),
        email: Some("klachten@wilgenzoom.example".into()),
    }
}

/// A complaint on behalf of somebody, by telephone, with everything the other way round.
fn other(language: Language, form: FormOfAddress) -> AcknowledgementFacts {
    let (person, items) = match language {
        Language::Nl => (
            "mevrouw De Wit",
            ["een ondertekende machtiging", "de factuur"],
        ),
        Language::En => ("Ms De Wit", ["a signed authorisation", "the invoice"]),
    };
    AcknowledgementFacts {
        letter_dated: None,
        channel: Channel::Phone,
        on_behalf_of: Some(person.into()),
        independence: Independence::Involved,
        hearing: Hearing::WhenNeeded,
        companion: Companion::NotStated,
        promise: Promise::Aim,
        met_by: MetBy::Dispatch,
        outcome: Outcome::Proposal,
        retention: Some(RetentionWords {
            amount: 2,
            unit: RetentionUnit::Years,
            bound: Bound::AtMost,
        }),
        regulation: RegulationCopy::OnRequest,
        missing_items: items.map(String::from).into(),
        items_by: Some(day(2026, 12, 3)),
        email: None,
        ..whole(language, form)
    }
}

/// Nothing that can be left out.
fn bare(language: Language, form: FormOfAddress) -> AcknowledgementFacts {
    AcknowledgementFacts {
        letter_dated: None,
        channel: Channel::Handed,
        restatement: None,
        wish: None,
        handler_name: None,
        handler_role: None,
        independence: Independence::NotStated,
        hearing: Hearing::NotStated,
        companion: Companion::NotStated,
        decision_by: None,
        retention: None,
        phone: None,
        email: None,
        ..whole(language, form)
    }
}

fn shown(draft: &Draft) -> String {
    let mut text = format!("[{}]\n", draft.subject);
    for block in &draft.blocks {
        text.push_str(&format!("\n{}:\n", block.key));
        for piece in &block.pieces {
            match piece {
                Piece::Text(words) => text.push_str(words),
                Piece::Fill { text: words, .. } => text.push_str(&format!("_{words}_")),
                Piece::Gap { label, .. } => text.push_str(&format!("[[{label}]]")),
            }
        }
        text.push('\n');
    }
    text
}

fn no_edits() -> BTreeMap<String, String> {
    BTreeMap::new()
}

#[test]
fn the_words_are_those_that_were_read_aloud() {
    type Story = fn(Language, FormOfAddress) -> AcknowledgementFacts;
    let stories: [(&str, Story); 3] = [("whole", whole), ("other", other), ("bare", bare)];
    for (language, form, name) in FORMS {
        for (story, facts) in stories {
            let draft = acknowledgement(&facts(language, form), language, form, &no_edits());
            assert_golden(
                &format!("acknowledgement.{name}.{story}.txt"),
                &shown(&draft),
            );
        }
    }
}

/// Every combination that a template can meet, so that none fails in a user's hands, and
/// none speaks in the wrong form, makes an undated promise or rambles.
#[test]
fn every_branch_reads_well() {
    let mut seen = 0;
    for (language, form, name) in FORMS {
        for facts in combinations(language, form) {
            let draft = acknowledgement(&facts, language, form, &no_edits());
            assert_eq!(draft.checks(), [], "{name}");
            assert_eq!(draft.missing, [], "{name}");
            for block in &draft.blocks {
                let text = block.text();
                for wrong in [
                    "  ", " .", " ,", "..", ",,", "{", "}", "\u{e000}", "\u{e002}",
                ] {
                    assert!(!text.contains(wrong), "{name}: {wrong:?} in {text}");
                }
                assert!(text.starts_with(char::is_uppercase), "{name}: {text}");
            }
            seen += 1;
        }
    }
    assert!(seen > 900, "only {seen} combinations");
}

fn combinations(language: Language, form: FormOfAddress) -> Vec<AcknowledgementFacts> {
    use Channel::{Email, Form, Handed, InPerson, Phone, Post};
    let mut all = Vec::new();
    for channel in [Post, Email, Form, Handed, Phone, InPerson] {
        for independence in [
            Independence::NotInvolved,
            Independence::Involved,
            Independence::NotStated,
        ] {
            for hearing in [Hearing::BothSides, Hearing::WhenNeeded, Hearing::NotStated] {
                for bound in [Bound::Exactly, Bound::AtLeast, Bound::AtMost] {
                    for base in [whole(language, form), other(language, form)] {
                        let mut facts = base;
                        facts.channel = channel;
                        facts.independence = independence;
                        facts.hearing = hearing;
                        facts.retention =
                            facts.retention.map(|kept| RetentionWords { bound, ..kept });
                        if bound == Bound::AtLeast {
                            facts.handler_role = None;
                            facts.about = Some(String::from("K. Vreeman"));
                            facts.finding = FindingWord::Terecht;
                            facts.phone = None;
                            facts.email = Some(String::from("klachten@wilgenzoom.example"));
                        }
                        all.push(facts);
                    }
                }
            }
        }
    }
    all
}

#[test]
fn what_is_missing_is_named_and_holds_the_letter_back() {
    for (language, form, name) in FORMS {
        let draft = acknowledgement(&bare(language, form), language, form, &no_edits());
        let missing: Vec<(&str, &str)> = draft
            .missing
            .iter()
            .map(|missing| (missing.block.as_str(), missing.field.as_str()))
            .collect();
        let expected = [
            ("account", "restatement"),
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
        keep(&preview, &format!("acknowledgement-{name}-bare.pdf"));
        assert_conforms(&preview, name);
    }
}

#[test]
fn a_whole_draft_becomes_a_letter() {
    for (language, form, name) in FORMS {
        for (story, facts) in [
            ("whole", whole(language, form)),
            ("other", other(language, form)),
        ] {
            let draft = acknowledgement(&facts, language, form, &no_edits());
            let pdf = typeset(&as_letter(&draft, Proof::Final)).unwrap();
            keep(&pdf, &format!("acknowledgement-{name}-{story}.pdf"));
            assert_conforms(&pdf, name);
            let most = if story == "whole" { 1 } else { 2 };
            assert!(pdf.pages <= most, "{name} {story}: {} pages", pdf.pages);
            assert!(
                pdf.bytes.len() < 60_000,
                "{name}: {} bytes",
                pdf.bytes.len()
            );
        }
    }
}

fn as_letter(draft: &Draft, proof: Proof) -> Letter {
    let mut letter = Letter {
        language: draft.language,
        subject: draft.subject.clone(),
        title: draft.subject.clone(),
        body: draft.body(),
        enclosures: draft.enclosures.clone(),
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

#[test]
fn an_edit_takes_the_place_of_a_block() {
    let (language, form) = (Language::Nl, FormOfAddress::U);
    let edits = BTreeMap::from([
        (
            "account".into(),
            "Eén regel.\nNog een.\n\nU stuurt:\n- de brief\n- de nota\n".into(),
        ),
        ("privacy".into(), " ".into()),
        (
            "decision".into(),
            "Wij zoeken het zo snel mogelijk uit. Jij hoort van ons.".into(),
        ),
    ]);
    let draft = acknowledgement(&bare(language, form), language, form, &edits);
    let fields: Vec<&str> = draft
        .missing
        .iter()
        .map(|missing| missing.field.as_str())
        .collect();
    assert_eq!(
        fields,
        ["handler_name", "contact"],
        "what was edited needs no field"
    );
    let account = draft
        .blocks
        .iter()
        .find(|block| block.key == "account")
        .unwrap();
    assert!(account.edited && account.editable == Editable::Open);
    let text = |text: &str| vec![Span::Text(text.into())];
    let body = draft.body();
    let lines = ["Eén regel.", "\n", "Nog een."].map(|line| Span::Text(line.into()));
    assert!(body.contains(&Block::Paragraph(lines.into())), "{body:?}");
    assert!(body.contains(&Block::Paragraph(text("U stuurt:"))));
    let items = vec![text("de brief"), text("de nota")];
    assert!(body.contains(&Block::List {
        marker: letters::Marker::Bullet,
        items
    }));
    let remarks: Vec<(RemarkKind, String)> = draft
        .checks()
        .into_iter()
        .map(|remark| (remark.kind, remark.quote))
        .collect();
    let expected = [
        (RemarkKind::UndatedPromise, "zo snel mogelijk".to_owned()),
        (RemarkKind::MixedAddress, "Jij".to_owned()),
    ];
    assert_eq!(remarks, expected);
}
