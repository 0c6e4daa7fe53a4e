//! How own texts are kept: what the audit chain tells of them, and how long they may be.

use acceptance::ask;
use office::wire::*;

use super::{OWN, PLACE, begun, letter, open, put, text_at};
use crate::desk::{Desk, pdf_text};

fn told(desk: &Desk, action: &str) -> usize {
    let entries = desk.audited().into_iter();
    entries.filter(|done| done == action).count()
}

/// A text is kept at each pause in the typing. The chain tells the visit to it once; another text,
/// another language, going back, and another day are told as such.
#[test]
fn the_chain_tells_a_visit_to_a_text_and_not_each_pause() {
    use Language::{En, Nl};
    let desk = Desk::wilgenzoom();
    let other = "contact.question";
    for end in 1..OWN.chars().count() {
        let typed: String = OWN.chars().take(end).collect();
        put(&desk, Nl, PLACE, Some(&typed));
    }
    for (language, place, text) in [
        (Nl, PLACE, Some("Wij bellen [u|je].")),
        (Nl, other, Some("Vragen?")),
        (Nl, other, Some("Vragen? Bel ons.")),
        (En, other, Some("Questions?")),
        (En, other, None),
        (En, other, None),
        (Nl, PLACE, Some("Wij bellen [u|je].")),
    ] {
        put(&desk, language, place, text);
    }
    assert_eq!(
        told(&desk, "wording_saved"),
        4,
        "two places, a language, back"
    );
    put(&desk, Nl, PLACE, Some(OWN));
    desk.days_pass(1);
    put(&desk, Nl, PLACE, Some("Wij bellen [u|je] dan."));
    assert_eq!(told(&desk, "wording_saved"), 6);
}

/// A text of thirty pages is kept and sent whole.
#[test]
fn an_own_text_may_be_thirty_pages_long() {
    let desk = Desk::wilgenzoom();
    let concept = begun(&desk);
    let paragraph = "Wij wegen wat er is gezegd en wat er is gedaan. ".repeat(12);
    let long = format!("{paragraph}\n\n").repeat(170) + "Dit is de laatste zin.";
    assert!(long.chars().count() > 90_000);
    let sheet = put(&desk, Language::Nl, PLACE, Some(&long));
    assert_eq!(text_at(&sheet, PLACE).flaws, []);
    let _: LetterDraft = ask(&desk.office, "letter_finalise", &letter(&concept)).unwrap();
    let pdf = acceptance::ask_bytes(&desk.office, "letter_pdf", &letter(&concept)).unwrap();
    let pages = pdf_text(&pdf).matches('\u{c}').count();
    assert!(pages >= 30, "{pages} pages");
    assert_eq!(
        text_at(&open(&desk, super::KIND, Language::Nl), PLACE).text,
        long
    );
}
