//! Texts and names as they come: endless, unseen, missing. A letter is made or refused; never lost.

use acceptance::{Refused, ask, invented, paragraph};
use office::wire::*;

use super::writing::id;
use crate::notes::Case;

fn begun(form: IntakeForm) -> (Case, LetterDraft) {
    let form = IntakeForm {
        handler: Some("1".into()),
        ..form
    };
    let case = Case::of("krachtig-perspectief", form);
    let draft = case.begin("acknowledgement", Side::Complainant);
    (case, draft)
}

fn faults(refused: &Refused) -> Vec<(&str, FieldCode)> {
    let fields = refused.error.fields.iter();
    fields.map(|it| (it.field.as_str(), it.code)).collect()
}

/// Issue, "bad input": what cannot be seen is refused beside its block, and nothing is kept of it.
#[test]
fn unseen_characters_are_refused_beside_their_block() {
    let (case, draft) = begun(invented::hoekzema());
    for hidden in ["\u{202e}", "\u{200f}", "\u{0}", "\u{2066}", "\u{e000}"] {
        let text = paragraph(&format!("Wij bellen {hidden}u."));
        let refused = case.write(&draft, "steps", Some(text)).unwrap_err();
        assert_eq!(
            faults(&refused),
            [("blocks.steps", FieldCode::UnseenCharacters)]
        );
        let refused = case
            .fill(&draft, "summary", &format!("Wij {hidden}u."))
            .unwrap_err();
        assert_eq!(faults(&refused), [("summary", FieldCode::UnseenCharacters)]);
    }
    assert!(case.look(&draft).blocks.iter().all(|block| !block.edited));
}

/// 200 kB of text is a letter of many pages, and more than 400,000 characters is no letter.
#[test]
fn an_endless_text_is_set_or_refused() {
    let (case, draft) = begun(invented::hoekzema());
    let sentence = "Op drie dagen ging de afspraak niet door. ";
    let long = paragraph(&sentence.repeat(200 * 1024 / sentence.len()));
    let saved = case.write(&draft, "steps", Some(long)).unwrap();
    let finalised = case.finalise(&saved).unwrap();
    assert_eq!(finalised.state, LetterState::Finalised);
    let paper = case.paper(&finalised);
    assert!(paper.matches("drie dagen").count() > 4_000);
    assert!(paper.contains("Met vriendelijke groet, Marit Holsteijn"));

    let (case, draft) = begun(invented::hoekzema());
    let endless = paragraph(&"a".repeat(400_001));
    let refused = case.write(&draft, "steps", Some(endless)).unwrap_err();
    assert_eq!(faults(&refused), [("blocks.steps", FieldCode::TooLong)]);
}

/// What has no width and turns nothing round does no harm: the letter reads as if it were not there.
#[test]
fn characters_without_width_do_no_harm() {
    let (case, draft) = begun(invented::hoekzema());
    let text = paragraph("Wij be\u{200b}llen\u{feff} u mor\u{ad}gen.");
    let saved = case.write(&draft, "steps", Some(text)).unwrap();
    case.finalise(&saved).unwrap();
    let paper: String = case.paper(&saved).chars().filter(char::is_ascii).collect();
    assert!(paper.contains("Wij bellen u morgen."), "{paper}");
}

/// A long name is divided over its lines, and one that no line of a form holds does not come in. Of
/// one between the two, which no window shows, `extremes` tells.
#[test]
fn a_very_long_name_is_set_whole_or_refused() {
    let named = |parts: usize| IntakeForm {
        complainant: PartyForm {
            name: format!("Ria {}Roos", "Hoekzema-Wildeveld-".repeat(parts)),
            ..invented::hoekzema().complainant
        },
        ..invented::hoekzema()
    };
    let (case, draft) = begun(named(4));
    let done = case.finalise(&draft).unwrap();
    let paper = case.paper(&done).replace([' ', '-'], "");
    assert!(paper.contains("WildeveldRoos"), "{paper}");

    let request = IntakeRequest { form: named(16) };
    let refused = ask::<Registered>(&case.desk.office, "dossier_register", &request).unwrap_err();
    assert_eq!(faults(&refused), [("complainant.name", FieldCode::TooLong)]);
}

/// LETTERS.md: no town, no letter; it is filled in on the spot, and wrong ones are refused there.
#[test]
fn a_missing_town_is_filled_in_from_the_letter() {
    let mut form = invented::hoekzema();
    form.complainant.address.town = String::new();
    let (case, draft) = begun(form);
    assert_eq!(case.wanting(&draft), ["complainant.address.town"]);
    let field = "complainant.address.town";
    let long = case.fill(&draft, field, &"x".repeat(301)).unwrap_err();
    assert_eq!(faults(&long), [(field, FieldCode::TooLong)]);
    let filled = case.fill(&draft, field, "'s-Gravendorp").unwrap();
    assert_eq!(filled.missing, []);
    case.finalise(&filled).unwrap();
    assert!(
        case.paper(&filled).contains("9997 XB 'S-GRAVENDORP"),
        "{}",
        case.paper(&filled)
    );
}

/// A field that no letter has, or that is the dossier's own business, is not written.
#[test]
fn only_fields_that_are_there_are_filled() {
    let (case, draft) = begun(invented::hoekzema());
    for field in [
        "",
        "letter",
        "letter.received_on",
        "letter.nonsense",
        "complainant",
        "complainant.address",
        "practice",
        "practice.nonsense",
        "a.b.c.d",
    ] {
        let refused = case.fill(&draft, field, "tekst").unwrap_err();
        assert_eq!(refused.error.code, FaultCode::NotFound, "{field}");
    }
    let day = case.begin("information_request", Side::Complainant);
    for (typed, code) in [
        ("31-2-2027", FieldCode::NoSuchDay),
        ("gisteren", FieldCode::TooEarly),
        ("ooit", FieldCode::NotADate),
    ] {
        let refused = case.fill(&day, "letter.answer_by", typed).unwrap_err();
        assert_eq!(faults(&refused), [("letter.answer_by", code)], "{typed}");
    }
}

/// Rows that do not fit, cells without words, a block that no wording has: the letter stays whole.
#[test]
fn a_misshapen_text_does_no_harm() {
    let (case, draft) = begun(invented::hoekzema());
    let own = |text: &str| paragraph(text).remove(0).rows.remove(0).remove(0);
    let table = |rows| TextBlock {
        kind: TextKind::Table,
        headed: true,
        rows,
    };
    for rows in [
        vec![],
        vec![vec![]],
        vec![vec![vec![]]],
        vec![vec![own("een"), own("twee")], vec![own("drie")], vec![]],
        vec![vec![own("x"); 60]],
    ] {
        let saved = case.write(&draft, "steps", Some(vec![table(rows.clone())]));
        let set = saved.and_then(|saved| {
            acceptance::ask_bytes(&case.desk.office, "letter_pdf", &id(&saved)).map(drop)
        });
        if let Err(refused) = set {
            let code = refused.error.code;
            let told = code != FaultCode::Unexpected && code != FaultCode::NotFound;
            assert!(told, "{rows:?}: {refused}");
        }
    }
    case.write(&draft, "steps", None).unwrap();
    let kept = case
        .write(&draft, "nonsense", Some(paragraph("Wij bellen u.")))
        .unwrap();
    assert!(kept.blocks.iter().all(|block| block.key != "nonsense"));
    case.finalise(&kept).unwrap();
    assert!(!case.paper(&kept).contains("Wij bellen u."));
}

/// A letter that does not exist is not found, whatever is asked of it.
#[test]
fn a_letter_that_does_not_exist_is_not_found() {
    let (case, _) = begun(invented::hoekzema());
    for letter in ["999", "nonsense", "", "-1", "18446744073709551616"] {
        let named = LetterId {
            letter: letter.into(),
        };
        for command in ["letter_open", "letter_finalise"] {
            let refused = ask::<LetterDraft>(&case.desk.office, command, &named).unwrap_err();
            assert_eq!(
                refused.error.code,
                FaultCode::NotFound,
                "{command} {letter}"
            );
        }
    }
}
