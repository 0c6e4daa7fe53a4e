//! The mirror: what each side was told, and what it does not know yet.

use office::wire::*;

use crate::hearings::heard;
use crate::notes::Case;

impl Case {
    fn mirror(&self, side: Side) -> Mirror {
        let request = MirrorRequest {
            dossier: self.dossier.clone(),
            side,
        };
        self.asked("mirror_open", &request).unwrap()
    }

    fn untold(&self, side: Side) -> Vec<String> {
        let untold = self.mirror(side).untold;
        untold.into_iter().map(|it| it.words).collect()
    }
}

#[test]
fn a_letter_tells_what_happened_before_it_was_made() {
    let case = heard();
    let mirror = case.mirror(Side::Complainant);
    assert!(mirror.untold.is_empty(), "{:?}", mirror.untold);
    assert_eq!(mirror.told.len(), 1);
    assert_eq!(mirror.told[0].words, "Ontvangstbevestiging, per e-mail");
    assert_eq!(
        mirror.told[0].tells,
        ["De klacht is ontvangen", "Wie de klacht behandelt"]
    );
    case.note(
        "finding",
        &[("finding", "partly"), ("reason", "De afspraak stond erin.")],
    );
    case.note(
        "measure_agree",
        &[("what", "Agenda delen."), ("by", "+4w"), ("told", "yes")],
    );
    case.note(
        "measure_agree",
        &[("what", "Rooster nalopen"), ("by", "+4w"), ("told", "no")],
    );
    let mirror = case.mirror(Side::Complainant);
    let words: Vec<&str> = mirror.untold.iter().map(|it| it.words.as_str()).collect();
    assert_eq!(
        words,
        ["Het oordeel: deels gegrond", "Maatregel: Agenda delen"],
        "an inner measure is nobody's news"
    );
    assert!(mirror.untold[0].fits && mirror.untold[0].letter_kind == "decision");
    // A concept is where one goes on, and tells nothing.
    let draft = case.begin("decision", Side::Complainant);
    let mirror = case.mirror(Side::Complainant);
    assert_eq!(
        mirror.untold[0].letter.as_deref(),
        Some(draft.letter.as_str())
    );
    case.letter("decision", Side::Complainant, PostingWay::Ordinary);
    assert!(case.untold(Side::Complainant).is_empty());
    assert!(
        case.untold(Side::Respondent)
            .contains(&"Het oordeel: deels gegrond".to_owned()),
        "the respondent has a mirror of their own"
    );
}

#[test]
fn what_comes_back_or_changes_is_not_known() {
    let case = heard();
    case.note(
        "finding",
        &[("finding", "upheld"), ("reason", "Het is zo.")],
    );
    let letter = case.letter("decision", Side::Complainant, PostingWay::Ordinary);
    assert!(case.untold(Side::Complainant).is_empty());
    case.note("measure_agree", &[("what", "Agenda delen"), ("by", "+4w")]);
    assert_eq!(
        case.untold(Side::Complainant),
        ["Maatregel: Agenda delen"],
        "it was agreed after the letter"
    );
    let request = LetterFateRequest {
        letter: letter.letter,
        on: "vandaag".into(),
        note: String::new(),
    };
    let _: DossierView = case.asked("letter_return", &request).unwrap();
    assert!(
        case.untold(Side::Complainant)
            .contains(&"Het oordeel: gegrond".to_owned())
    );
}

/// What was said by telephone is told with its words; what it made known is for a human to judge.
#[test]
fn a_talk_stands_among_what_was_told() {
    let case = heard();
    case.note(
        "contact",
        &[
            ("side", "complainant"),
            ("way", "phone"),
            ("note", "uitleg gegeven"),
        ],
    );
    let told = case.mirror(Side::Complainant).told;
    assert_eq!(
        told[1].words,
        "Telefoongesprek met de klager: uitleg gegeven"
    );
    assert!(told[1].tells.is_empty());
    assert!(case.mirror(Side::Respondent).told.is_empty());
}
