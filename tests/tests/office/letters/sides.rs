//! Letters to more than one side, and to whoever is no side at all.

use acceptance::invented;
use office::wire::*;

use crate::notes::Case;

fn owed_to(case: &Case, kind: &str) -> Vec<Side> {
    let duties = case.duties().into_iter();
    let same = duties.filter(|duty| duty.letter_kind.as_deref() == Some(kind));
    let mut sides: Vec<Side> = same.map(|duty| duty.side).collect();
    sides.sort_by_key(|side| *side != Side::Complainant);
    sides
}

fn about(respondent: &str) -> IntakeForm {
    let answer = FieldAnswer {
        name: "respondent".into(),
        value: respondent.into(),
        not_applicable: false,
    };
    IntakeForm {
        handler: Some("1".into()),
        answers: vec![answer],
        ..invented::hoekzema()
    }
}

/// S1.14: both sides are told that it takes longer, and until when; one letter does not do for two.
#[test]
fn an_extension_is_told_to_both_sides() {
    let case = Case::acknowledged("coachcenter");
    let later = [
        ("term", "decision"),
        ("until", "12-1-2027"),
        ("reason", "Een collega is ziek."),
    ];
    case.note("extend", &later);
    let both = [Side::Complainant, Side::Respondent];
    assert_eq!(owed_to(&case, "extension"), both);
    let first = case.letter("extension", Side::Complainant, PostingWay::Ordinary);
    let paper = case.paper(&first);
    for words in [
        "17 december 2026",
        "dinsdag 12 januari 2027",
        "Een collega is ziek.",
    ] {
        assert!(paper.contains(words), "{words} in {paper}");
    }
    assert_eq!(owed_to(&case, "extension"), [Side::Respondent]);
    let second = case.letter("extension", Side::Respondent, PostingWay::Ordinary);
    assert!(case.paper(&second).contains("dinsdag 12 januari 2027"));
    assert_eq!(owed_to(&case, "extension"), []);
}

/// S0.15, S2.14, S3.14, S4.11: elsewhere the text names the complainant, and the other side may hear.
#[test]
fn where_the_text_names_one_side_only_that_side_is_owed() {
    for (preset, term) in [
        ("passie-profiel", "decision"),
        ("groeimeesters", "decision"),
        ("heelimperfect", "proposal"),
        ("krachtig-perspectief", "decision"),
    ] {
        let case = Case::acknowledged(preset);
        let later = [
            ("term", term),
            ("until", "12-1-2027"),
            ("reason", "Een collega is ziek."),
        ];
        case.note("extend", &later);
        assert_eq!(owed_to(&case, "extension"), [Side::Complainant], "{preset}");
        case.letter("extension", Side::Respondent, PostingWay::Ordinary);
        assert_eq!(owed_to(&case, "extension"), [Side::Complainant], "{preset}");
        case.letter("extension", Side::Complainant, PostingWay::Ordinary);
        assert_eq!(owed_to(&case, "extension"), [], "{preset}");
    }
}

/// S1.11: the invitations are owed from the day on which the acknowledgement really left, to each
/// side one, and the term is met by the last of them.
#[test]
fn both_sides_are_invited_after_the_acknowledgement_left() {
    let case = Case::of("coachcenter", about("2"));
    let draft = case.complete(&case.begin("acknowledgement", Side::Complainant));
    case.finalise(&draft).unwrap();
    assert_eq!(owed_to(&case, "hearing_invitation"), []);
    case.desk.days_pass(1);
    case.post(&draft, PostingWay::Ordinary).unwrap();
    let both = [Side::Complainant, Side::Respondent];
    assert_eq!(owed_to(&case, "hearing_invitation"), both);
    let standing = |view: &DossierView| {
        let mut terms = view.terms.iter();
        let term = terms.find(|term| term.rule == "hearing_invitation");
        let term = term.unwrap();
        (term.standing, term.due.clone().unwrap())
    };
    let due = "2026-12-04".to_owned();
    assert_eq!(standing(&case.view()), (TermStanding::Running, due.clone()));
    case.letter(
        "hearing_invitation",
        Side::Complainant,
        PostingWay::Ordinary,
    );
    assert_eq!(standing(&case.view()), (TermStanding::Running, due.clone()));
    let other = case.letter("hearing_invitation", Side::Respondent, PostingWay::Ordinary);
    assert_eq!(standing(&case.view()), (TermStanding::Met, due));
    // Whoever is invited about a complaint hears who complains, and no verdict.
    let paper = case.paper(&other);
    assert!(
        paper.contains("Geachte heer of mevrouw Veldkamp,"),
        "{paper}"
    );
    assert!(paper.contains("mevrouw Ria Hoekzema"), "{paper}");
    for verdict in ["gegrond", "terecht", "gelijk"] {
        assert!(!paper.contains(verdict), "{verdict} in {paper}");
    }
}

/// A colleague gets the letter at the practice; of somebody else the intake knows a name alone.
#[test]
fn a_respondent_from_outside_is_addressed_by_hand() {
    let case = Case::of("coachcenter", about("2"));
    let to_colleague = case.begin("information_request", Side::Respondent);
    let missing =
        |draft: &LetterDraft, field: &str| draft.missing.iter().any(|it| it.field == field);
    assert!(!missing(&to_colleague, "letter.addressee"));
    let paper = case.paper(&to_colleague);
    assert!(
        paper.contains("Jorn Veldkamp Kerkpad 8 4999 XA OUDERMEER"),
        "{paper}"
    );

    // Of somebody who does not work here the intake keeps no name.
    let case = Case::acknowledged("coachcenter");
    let draft = case.begin("information_request", Side::Respondent);
    assert!(missing(&draft, "letter.addressee"));
    assert!(
        case.wanting(&draft)
            .contains(&"letter.addressee".to_owned())
    );
    let typed = "De heer B. Terpstra\nAkkerweg 3\n7799 ZA  VEENSTADE";
    case.fill(&draft, "letter.addressee", typed).unwrap();
    let draft = case.complete(&draft);
    assert!(case.paper(&draft).contains("Geachte heer of mevrouw,"));
    let options = LetterOptions {
        salutation: "Geachte heer Terpstra".into(),
        ..draft.options.clone()
    };
    let draft = case.choose(&draft, options);
    case.finalise(&draft).unwrap();
    let paper = case.paper(&draft);
    for words in [
        "De heer B. Terpstra Akkerweg 3 7799 ZA VEENSTADE",
        "Geachte heer Terpstra,",
    ] {
        assert!(paper.contains(words), "{words} in {paper}");
    }
    let posted = case.post(&draft, PostingWay::Registered).unwrap();
    assert_eq!(posted.letters[0].to, "De heer B. Terpstra");
}

/// S4.03: a representative gets the letter, and the subject names for whom they act.
#[test]
fn a_representative_gets_the_letter_of_the_complainant() {
    let mut form = about("2");
    let mut party = form.complainant.clone();
    party.name = "P. de Wit".into();
    party.gender = Gender::Mr;
    party.address.street = "Singel".into();
    form.representative = Some(RepresentativeForm {
        party,
        mandate: Mandate::Missing,
    });
    let case = Case::of("krachtig-perspectief", form);
    let draft = case.letter("acknowledgement", Side::Complainant, PostingWay::Ordinary);
    let paper = case.paper(&draft);
    for words in [
        "De heer P. de Wit Singel 41 bis 9997 XB NOORDERWOLD",
        "de klacht van mevrouw Ria Hoekzema",
        "Geachte heer De Wit,",
        "een machtiging van mevrouw Ria Hoekzema",
    ] {
        assert!(paper.contains(words), "{words} in {paper}");
    }
    let decision = case.letter("decision", Side::Complainant, PostingWay::Ordinary);
    let paper = case.paper(&decision);
    assert!(
        paper.contains("de klacht van mevrouw Ria Hoekzema"),
        "{paper}"
    );
    assert!(!paper.contains("uw klacht"), "{paper}");
}

/// S1.23, S2.17: je where the practice says je, English where it says English, in every letter that
/// an answer takes.
#[test]
fn a_letter_speaks_as_it_is_told_to() {
    let form = IntakeForm {
        summary: "Drie afspraken zijn op de dag zelf afgezegd.".into(),
        ..about("2")
    };
    let case = Case::of("krachtig-perspectief", form);
    for (language, address, greeted, closed) in [
        (
            Language::Nl,
            FormOfAddress::Je,
            "Beste mevrouw Hoekzema,",
            "Met vriendelijke groet,",
        ),
        (
            Language::En,
            FormOfAddress::U,
            "Dear Ms Hoekzema,",
            "Yours sincerely,",
        ),
    ] {
        let draft = case.complete(&case.begin("decision", Side::Complainant));
        let options = LetterOptions {
            language,
            address,
            ..draft.options.clone()
        };
        let draft = case.choose(&draft, options);
        let paper = case.paper(&draft);
        let order = [greeted, "K-2026-001", closed, "Marit Holsteijn"];
        for words in order {
            assert!(paper.contains(words), "{words} in {paper}");
        }
        let mixed = draft
            .remarks
            .iter()
            .find(|it| it.kind == RemarkKind::MixedAddress);
        assert_eq!(mixed, None, "{paper}");
        case.drop_letter(&draft);
    }
}

/// Nobody gets a copy of a letter to themselves, and a copy is named under the letter.
#[test]
fn a_copy_is_named_under_the_letter() {
    let case = Case::of("krachtig-perspectief", about("2"));
    let draft = case.begin("information_request", Side::Complainant);
    let offered: Vec<CopyTo> = draft.copies.iter().map(|it| it.to).collect();
    assert_eq!(offered, [CopyTo::File, CopyTo::Respondent]);
    let options = LetterOptions {
        copies: offered,
        ..draft.options.clone()
    };
    let draft = case.choose(&case.complete(&draft), options);
    let paper = case.paper(&draft);
    assert!(paper.contains("Kopie aan Jorn Veldkamp"), "{paper}");
    let kept = case.look(&draft).options.copies;
    assert_eq!(kept, [CopyTo::File, CopyTo::Respondent]);
    let to_them = case.begin("information_request", Side::Respondent);
    let offered: Vec<CopyTo> = to_them.copies.iter().map(|it| it.to).collect();
    assert_eq!(offered, [CopyTo::File, CopyTo::Complainant]);
}
