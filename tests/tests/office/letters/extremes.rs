//! The "bad input" of the issue, on the way through the office: nothing overflows silently, and what
//! cannot be set is told where it can be mended. How it looks on paper is tested with the letters.

use acceptance::{Refused, ask, ask_bytes, invented, paragraph};
use office::wire::*;

use super::writing::id;
use crate::desk::pdf_text;
use crate::notes::Case;
use crate::papers::paper;

const SHORT: &str = "R. Hoekzema\nLange Akker 112\n9997 XB  NOORDERWOLD";

fn begun(change: impl FnOnce(&mut IntakeForm)) -> (Case, LetterDraft) {
    let mut form = IntakeForm {
        handler: Some("1".into()),
        ..invented::hoekzema()
    };
    change(&mut form);
    let case = Case::of("krachtig-perspectief", form);
    let draft = case.begin("acknowledgement", Side::Complainant);
    (case, draft)
}

fn faults(refused: &Refused) -> Vec<(&str, FieldCode)> {
    let fields = refused.error.fields.iter();
    fields.map(|it| (it.field.as_str(), it.code)).collect()
}

fn pages(case: &Case, draft: &LetterDraft) -> usize {
    let pdf = ask_bytes(&case.desk.office, "letter_pdf", &id(draft)).unwrap();
    pdf_text(&pdf).matches('\u{c}').count()
}

/// A name that no window shows asks for a shorter address where the address stands; the letter goes
/// on speaking to the person by the whole name, and follows the dossier again when that is mended.
#[test]
fn a_name_of_three_hundred_characters_asks_for_a_short_address() {
    let long = format!("Ria {}Roos", "Hoekzema-Wildeveld-".repeat(15));
    let (case, draft) = begun(|it| it.complainant.name.clone_from(&long));
    let [item] = draft.missing.as_slice() else {
        panic!("{:?}", draft.missing)
    };
    assert_eq!(
        (item.field.as_str(), item.mend),
        ("letter.addressee", Mend::Here)
    );
    assert!(item.label.contains("zes regels"), "{}", item.label);
    let pieces = &draft.blocks[0].content[0].rows[0][0];
    let hole = pieces.iter().find(|it| it.kind == PieceKind::Gap).unwrap();
    assert_eq!(hole.field.as_deref(), Some("letter.addressee"));
    assert_eq!(hole.text, item.label);
    assert!(
        case.paper(&draft).contains("korter"),
        "the paper shows the hole too"
    );
    assert_eq!(case.wanting(&draft), ["letter.addressee"]);

    let whole = SHORT.replace("R. Hoekzema", &long);
    let forty = "Regel van een adres\n".repeat(40);
    for too_long in [whole.as_str(), forty.as_str()] {
        let refused = case.fill(&draft, "letter.addressee", too_long).unwrap_err();
        assert_eq!(
            faults(&refused),
            [("letter.addressee", FieldCode::NotInWindow)]
        );
    }
    let filled = case.fill(&draft, "letter.addressee", SHORT).unwrap();
    assert_eq!(filled.missing, []);
    let [address] = filled.blocks[0].content[0].rows[0][0].as_slice() else {
        panic!("what is the letter's own is changed as a whole")
    };
    assert_eq!(address.text, SHORT);
    assert_eq!(address.field.as_deref(), Some("letter.addressee"));

    let mut form = case.view().intake;
    form.complainant.name = "Ria Hoekzema".into();
    let dossier = case.dossier.clone();
    let reason = String::new();
    let correct = CorrectRequest {
        dossier,
        form,
        reason,
    };
    let _: DossierView = ask(&case.desk.office, "dossier_correct", &correct).unwrap();
    let paper = case.paper(&filled);
    assert!(
        paper.contains("Ria Hoekzema") && !paper.contains("R. Hoekzema"),
        "{paper}"
    );
}

/// The short address stands on the frozen letter, and so on its envelope.
#[test]
fn a_short_address_is_frozen_with_the_letter() {
    let long = format!("Ria {}Roos", "Hoekzema-Wildeveld-".repeat(15));
    let (case, draft) = begun(|it| it.complainant.name = long);
    case.fill(&draft, "letter.addressee", SHORT).unwrap();
    let frozen = case.finalise(&draft).unwrap();
    assert!(
        case.paper(&frozen)
            .contains("R. Hoekzema Lange Akker 112 9997 XB")
    );
    let paper = paper(PaperKind::EnvelopeDl, &[&frozen]);
    let envelope = pdf_text(&ask_bytes(&case.desk.office, "paper_pdf", &paper).unwrap());
    let envelope = envelope.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(
        envelope.contains("R. Hoekzema Lange Akker 112 9997 XB NOORDERWOLD"),
        "{envelope}"
    );
}

/// Sixty characters of street are a long street, and stand on the letter whole.
#[test]
fn a_street_of_sixty_characters_is_set_whole() {
    let street = "Burgemeester Jonkheer van Oudermeer tot Wilgenzoomdijkstraat";
    assert_eq!(street.chars().count(), 60);
    let (case, draft) = begun(|it| it.complainant.address.street = street.into());
    assert_eq!(draft.missing, []);
    case.finalise(&draft).unwrap();
    assert!(
        case.paper(&draft).contains(street),
        "{}",
        case.paper(&draft)
    );
}

/// Two hundred grievances in one letter: none is lost.
#[test]
fn two_hundred_grievances_are_one_letter() {
    let (case, draft) = begun(|_| {});
    let own = |text: &str| paragraph(text).remove(0).rows.remove(0).remove(0);
    let rows = (1..=200).map(|no| vec![own(&format!("Klachtonderdeel {no} van het verslag."))]);
    let list = TextBlock {
        kind: TextKind::Numbers,
        headed: false,
        rows: rows.collect(),
    };
    let draft = case.write(&draft, "steps", Some(vec![list])).unwrap();
    case.finalise(&draft).unwrap();
    let paper = case.paper(&draft);
    for no in 1..=200 {
        assert!(paper.contains(&format!("onderdeel {no} van")), "{no}");
    }
}

/// A table that no page holds is refused by its part, and what was typed is still there.
#[test]
fn a_table_wider_than_the_page_is_refused_and_kept() {
    let (case, draft) = begun(|_| {});
    let own = |text: &str| paragraph(text).remove(0).rows.remove(0).remove(0);
    let wide = TextBlock {
        kind: TextKind::Table,
        headed: true,
        rows: vec![vec![own("kolom"); 60]; 2],
    };
    let saved = case
        .write(&draft, "steps", Some(vec![wide.clone()]))
        .unwrap();
    for refused in [
        ask_bytes(&case.desk.office, "letter_pdf", &id(&saved)).unwrap_err(),
        case.finalise(&saved).unwrap_err(),
    ] {
        assert_eq!(refused.error.code, FaultCode::DoesNotFit);
        assert_eq!(refused.error.params["part"], "body");
    }
    let kept = case.look(&draft);
    let block = kept.blocks.iter().find(|it| it.key == "steps").unwrap();
    assert_eq!(block.content, [wide]);
}

/// The reasons of a decision may fill thirty pages: all of them are noted, and stand in the letter.
#[test]
fn a_decision_of_thirty_pages_is_one_letter() {
    let case = Case::acknowledged("krachtig-perspectief");
    let weighed = "Wij wegen wat er is gezegd en wat er is gedaan. ".repeat(12);
    let reasons = format!("{weighed}\n\n").repeat(200) + "Dit is de laatste reden.";
    case.note("finding", &[("finding", "upheld"), ("reason", &reasons)]);
    let draft = case.complete(&case.begin("decision", Side::Complainant));
    case.finalise(&draft).unwrap();
    assert!(pages(&case, &draft) >= 30);
    assert!(case.paper(&draft).contains("Dit is de laatste reden."));
}

/// A concept that was thrown away is not found again, whatever was begun since.
#[test]
fn a_discarded_concept_is_never_met_again() {
    let (case, draft) = begun(|_| {});
    case.drop_letter(&draft);
    let other = case.desk.register(invented::hoekzema()).dossier;
    let next = case.desk.begin_acknowledgement(&other);
    assert_ne!(next.letter, draft.letter);
    let text = paragraph("Van een ander.");
    let refused = case.write(&draft, "steps", Some(text)).unwrap_err();
    assert_eq!(refused.error.code, FaultCode::NotFound);
}

/// The audit chain tells that a letter was written at, and not each pause in the typing.
#[test]
fn the_chain_tells_the_writing_of_a_letter_once() {
    let (case, draft) = begun(|_| {});
    for end in 1..20 {
        let text = "Wij bellen u morgen op."
            .chars()
            .take(end)
            .collect::<String>();
        case.write(&draft, "steps", Some(paragraph(&text))).unwrap();
    }
    let told = case.desk.audited().into_iter();
    assert_eq!(told.filter(|done| done == "letter_drafted").count(), 1);
}
