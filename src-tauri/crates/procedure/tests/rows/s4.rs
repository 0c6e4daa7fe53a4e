//! Krachtig Perspectief: terms, duties and what may be noted, up to the closing.

use procedure::address::{Address, AddressPart};
use procedure::event::{Event, Finding, PostingWay};
use procedure::intake::{Intake, Mandate, Representative};
use procedure::regulation::Side;
use procedure::situation::{Stage, Standing, Warning};
use procedure::step::Refusal;

use crate::common::events::*;
use crate::common::*;

pub(crate) const S4: &str = "krachtig-perspectief";

pub(crate) fn complete() -> Intake {
    Intake {
        description: "De afspraak ging twee keer niet door.".into(),
        incident_on: Some(day("2026-11-16")),
        ..complaint("2026-11-23")
    }
}

pub(crate) fn started() -> Life {
    Life::of(regulation(S4), complete())
}

/// The decision left on Friday 11 December.
pub(crate) fn decided() -> Life {
    started().answered("2026-11-24", "2026-12-11")
}

/// S4.03: who complains for another shows a mandate; letters go to them.
#[test]
fn a_representative_shows_a_mandate() {
    let mut party = complete().complainant;
    party.email = "r@voorbeeld.test".into();
    for (mandate, missing) in [
        (Mandate::Missing, true),
        (Mandate::Enclosed, false),
        (Mandate::NotNeeded, false),
    ] {
        let party = party.clone();
        let intake = Intake {
            representative: Some(Representative { party, mandate }),
            ..complete()
        };
        assert_eq!(intake.correspondent().email, "r@voorbeeld.test");
        let warnings = Life::of(regulation(S4), intake)
            .today("2026-11-23")
            .warnings();
        assert_eq!(
            warnings.contains(&Warning::MandateMissing),
            missing,
            "{mandate:?}"
        );
    }
}

/// S4.07: name and contact, the description and the dates must be there; papers need not.
#[test]
fn what_is_missing_is_named() {
    assert_eq!(started().today("2026-11-23").warnings(), []);
    let mut bare = complaint("2026-11-23");
    bare.complainant.email = String::new();
    let warnings = Life::of(regulation(S4), bare)
        .today("2026-11-23")
        .warnings();
    let missing = ["contact", "description", "incident"].map(key).to_vec();
    assert_eq!(warnings, [Warning::Incomplete(missing)]);
}

/// S4.08: the acknowledgement leaves within five working days, on paper or by e-mail.
#[test]
fn the_acknowledgement_leaves_within_five_working_days() {
    let case = started().today("2026-11-23");
    let owed = [(
        send("acknowledgement"),
        day("2026-11-30"),
        Some(day("2026-11-30")),
    )];
    assert_eq!(case.owed("acknowledgement"), owed);
    for way in [PostingWay::Ordinary, PostingWay::Email] {
        for (sent, standing) in [
            ("2026-11-30", Standing::Met(day("2026-11-30"))),
            ("2026-12-01", Standing::MetLate(day("2026-12-01"))),
        ] {
            let life = started().sent_by(sent, "acknowledgement", Side::Complainant, way);
            assert_eq!(
                life.today(sent).standing("acknowledgement"),
                standing,
                "{way:?}"
            );
        }
    }
}

/// S4.09: information may be asked of the complainant and of the staff.
#[test]
fn information_may_be_asked() {
    let case = started().today("2026-11-25");
    for side in [Side::Complainant, Side::Respondent] {
        assert_eq!(case.against("2026-11-25", &information(side, false)), []);
    }
    let vague = Event::Information {
        side: Side::Respondent,
        received: false,
        what: String::new(),
    };
    assert_eq!(case.against("2026-11-25", &vague), [Refusal::NoText]);
}

/// S4.10: the text hears the complainant only; deciding without hearing the other is warned of,
/// and allowed.
#[test]
fn hearing_the_other_side_is_advised() {
    let life = started()
        .sent("2026-11-24", "acknowledgement", Side::Complainant)
        .sent("2026-11-25", "hearing_invitation", Side::Complainant);
    let decides = found(Finding::NotUpheld);
    assert_eq!(life.today("2026-12-01").against("2026-12-01", &decides), []);
    let case = life.on("2026-12-01", decides).today("2026-12-01");
    assert_eq!(case.warnings(), [Warning::NotHeard(Side::Respondent)]);
}

/// S4.11: four weeks; later is told with the reason before they end.
#[test]
fn a_delay_is_told_in_good_time() {
    assert_eq!(
        started().today("2026-11-23").due("decision"),
        Some(day("2026-12-21"))
    );
    let life = started().sent("2026-11-24", "acknowledgement", Side::Complainant);
    let bare = extended("decision", "2027-01-15", " ");
    assert_eq!(
        life.today("2026-12-14").against("2026-12-14", &bare),
        [Refusal::NoReason]
    );
    let decided = life.on(
        "2026-12-14",
        extended("decision", "2027-01-15", "Meer onderzoek."),
    );
    let case = decided.today("2026-12-22");
    assert!(
        case.warnings()
            .contains(&Warning::ExtendedLate(key("decision")))
    );
    assert_eq!(case.standing("decision"), Standing::Running);
    let told = decided.sent("2026-12-18", "extension", Side::Complainant);
    assert!(
        !told
            .today("2026-12-22")
            .warnings()
            .contains(&Warning::ExtendedLate(key("decision")))
    );
}

/// S4.12: the outcome is a letter. S4.13: when upheld, a measure is owed.
#[test]
fn the_outcome_is_a_letter_with_measures() {
    assert_eq!(
        started().today("2026-12-01").acts("decision"),
        [send("decision")]
    );
    for (finding, owed) in [
        (Finding::Upheld, vec![act("measure.agreed")]),
        (Finding::NotUpheld, vec![]),
    ] {
        let life = started().on("2026-12-01", found(finding));
        assert_eq!(life.today("2026-12-01").owed_besides(), owed, "{finding:?}");
    }
}

/// S4.14: the confirmation is a second letter, or the decision is it.
#[test]
fn the_confirmation_is_one_letter_or_two() {
    let case = decided().today("2026-12-14");
    assert_eq!(
        case.acts("closing_confirmation"),
        [send("closing_confirmation")]
    );
    assert_eq!(case.against("2026-12-14", &closed()), [Refusal::LetterOwed]);
    assert!(!case.situation().ready_to_close);
    let two = decided().sent("2026-12-15", "closing_confirmation", Side::Complainant);
    let one = decided().on("2026-12-15", own("confirmed_in_decision"));
    for (life, standing) in [
        (two, Standing::Met(day("2026-12-15"))),
        (one, Standing::Lapsed),
    ] {
        let case = life.today("2026-12-15");
        assert_eq!(case.standing("closing_confirmation"), standing);
        assert!(case.situation().ready_to_close);
        assert_eq!(case.against("2026-12-15", &closed()), []);
    }
}

fn closed_dossier() -> Life {
    started()
        .sent("2026-11-24", "acknowledgement", Side::Complainant)
        .on(
            "2026-12-14",
            extended("decision", "2027-04-30", "Meer onderzoek."),
        )
        .sent("2026-12-14", "extension", Side::Complainant)
        .sent("2027-01-11", "decision", Side::Complainant)
        .sent("2027-01-12", "closing_confirmation", Side::Complainant)
        .on("2027-01-12", closed())
}

/// S4.15: on new information the dossier is opened again, with a reason, and the complainant is
/// told.
#[test]
fn news_opens_the_dossier_again() {
    let case = closed_dossier().today("2027-03-01");
    assert_eq!(
        case.against("2027-03-01", &reopened("", false)),
        [Refusal::NoReason]
    );
    let open = started().today("2026-12-01");
    let again = reopened("Er is een nieuwe e-mail.", false);
    assert_eq!(open.against("2026-12-01", &again), [Refusal::NotClosed]);
    let case = closed_dossier().on("2027-03-01", again).today("2027-03-01");
    assert_eq!(case.acts("reopening"), [send("reopening")]);
    assert_eq!(case.standing("decision"), Standing::Met(day("2027-01-11")));
    assert!(!case.situation().ready_to_close);
    assert_eq!(case.kept_until(), None);
}

/// S4.15: whether the four weeks start anew is a choice; if so, neither the old decision nor the
/// old extension counts, and a second decision asks for a second confirmation.
#[test]
fn the_terms_may_start_anew() {
    let life = closed_dossier()
        .on("2027-03-01", reopened("Er is een nieuwe e-mail.", true))
        .sent("2027-03-01", "reopening", Side::Complainant);
    let case = life.today("2027-03-02");
    assert_eq!(case.standing("reopening"), Standing::Met(day("2027-03-01")));
    assert_eq!(case.standing("decision"), Standing::Running);
    assert_eq!(case.due("decision"), Some(day("2027-03-29")));
    assert_eq!(case.situation().stage, Stage::Handle);
    let more = life.on(
        "2027-03-22",
        extended("decision", "2027-04-12", "Meer onderzoek."),
    );
    assert_eq!(
        more.today("2027-03-22").due("decision"),
        Some(day("2027-04-12"))
    );
    let again = life.sent("2027-03-15", "decision", Side::Complainant);
    let case = again.today("2027-03-15");
    assert_eq!(case.standing("decision"), Standing::Met(day("2027-03-15")));
    assert_eq!(
        case.acts("closing_confirmation"),
        [send("closing_confirmation")]
    );
}

/// S4.23: an address without a postcode is not complete.
#[test]
fn an_address_needs_its_postcode() {
    let address = Address {
        postcode: String::new(),
        ..complete().complainant.address
    };
    assert_eq!(address.missing(), [AddressPart::Postcode]);
    let mut intake = complete();
    intake.complainant.address = address;
    let warnings = Life::of(regulation(S4), intake)
        .today("2026-11-23")
        .warnings();
    assert_eq!(warnings, [Warning::NoPostalAddress]);
}
