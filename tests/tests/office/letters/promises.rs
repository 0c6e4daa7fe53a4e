//! Days that a letter names for its reader, and what it says only where that is true.

use acceptance::{invented, words};
use office::wire::*;

use crate::notes::Case;

/// What a block of a letter says.
fn said(draft: &LetterDraft, key: &str) -> String {
    let mut blocks = draft.blocks.iter();
    words(blocks.find(|block| block.key == key).unwrap())
}

/// S4.11: received on Saturday 14 November, four weeks end on a Saturday. The acknowledgement
/// promised the Friday on which post still leaves, and the extension calls that the old day.
#[test]
fn an_extension_names_the_day_that_was_promised() {
    let form = IntakeForm {
        received_on: "14-11".into(),
        ..invented::hoekzema()
    };
    let case = Case::of("krachtig-perspectief", form);
    let promised = case.letter("acknowledgement", Side::Complainant, PostingWay::Ordinary);
    let paper = case.paper(&promised);
    assert!(paper.contains("vrijdag 11 december 2026"), "{paper}");
    let later = [
        ("term", "decision"),
        ("until", "12-1-2027"),
        ("reason", "Een collega is ziek."),
    ];
    case.note("extend", &later);
    let extension = case.letter("extension", Side::Complainant, PostingWay::Ordinary);
    let paper = case.paper(&extension);
    assert!(
        paper.contains("De uiterste datum was vrijdag 11 december 2026."),
        "{paper}"
    );
    // A second one tells the day of the first, which the practice itself chose.
    case.note("extend", &[("until", "19-1-2027"), later[0], later[2]]);
    let second = case.begin("extension", Side::Complainant);
    let paper = case.paper(&second);
    assert!(
        paper.contains("De uiterste datum was dinsdag 12 januari 2027."),
        "{paper}"
    );
}

/// What a decision waits for is asked three days before it; a reader keeps a week at least.
#[test]
fn an_answer_is_asked_in_time_for_the_decision() {
    // Acknowledged on 19 November; the decision is promised by 17 December.
    for (days, asked) in [
        (0, "donderdag 3 december 2026"),
        (14, "maandag 14 december 2026"),
        (25, "maandag 21 december 2026"),
    ] {
        let case = Case::acknowledged("coachcenter");
        case.desk.days_pass(days);
        let draft = case.begin("information_request", Side::Complainant);
        let paper = case.paper(&draft);
        assert!(paper.contains(asked), "{days}: {asked} in {paper}");
    }
}

/// S1.12: whoever comes along hears of the complaint and keeps it to themselves, on either side.
#[test]
fn whoever_comes_along_is_told_to_keep_silent() {
    const SILENCE: &str = "Ook die persoon houdt het gesprek vertrouwelijk.";
    let both = &[Side::Complainant, Side::Respondent][..];
    for (preset, sides, told) in [
        ("coachcenter", both, true),
        ("krachtig-perspectief", &both[..1], false),
    ] {
        let case = Case::acknowledged(preset);
        for side in sides.iter().copied() {
            let draft = case.begin("hearing_invitation", side);
            assert_eq!(
                case.paper(&draft).contains(SILENCE),
                told,
                "{preset} {side:?}"
            );
        }
    }
}

/// S1.11: the letter speaks of the slip as long as it lies behind it.
#[test]
fn a_slip_is_named_while_it_is_enclosed() {
    let case = Case::acknowledged("coachcenter");
    let draft = case.begin("hearing_invitation", Side::Complainant);
    let named = |draft: &LetterDraft| said(draft, "reply").contains("met de antwoordstrook");
    assert!(named(&draft));
    let options = LetterOptions {
        enclosures: Vec::new(),
        ..draft.options.clone()
    };
    assert!(!named(&case.choose(&draft, options)));
}

/// S1.19: a committee judges as one; whoever it was presided by is not the one who looked again.
#[test]
fn the_ruling_of_a_committee_is_told_as_its_own() {
    let case = Case::acknowledged("coachcenter");
    case.sent("decision");
    case.note("disagreement", &[("reason", "niet gehoord")]);
    case.note("road_open.committee", &[]);
    let ruled = [("finding", "partly"), ("note", "De kosten worden vergoed.")];
    case.note("road_ruled.committee", &ruled);
    let draft = case.begin("review_decision", Side::Complainant);
    let paper = case.paper(&draft);
    assert!(
        paper.contains("is opnieuw bekeken door de klachtencommissie."),
        "{paper}"
    );
}
