//! Coachcenter: what its text says that is kept as data.

use procedure::FormOfAddress;
use procedure::intake::Channel;
use procedure::regulation::{
    Body, Bound, Companion, Flaw, HearingForm, Need, Notice, Place, Role, Side, read, write,
};

use crate::common::*;
use crate::every::{findings, found, ids, note};

const S1: &str = "coachcenter";

/// S1.02: the client complains, about a trainer, the staff, another client or the organisation.
#[test]
fn a_complaint_is_about_one_of_four() {
    let scope = regulation(S1).scope;
    assert_eq!(ids(&scope.complainants), ["client"]);
    assert_eq!(
        ids(&scope.respondents),
        ["teacher", "staff", "client", "organisation"]
    );
}

/// S1.03: the management is the first instance and rules. S1.05: by e-mail or in writing to it.
#[test]
fn the_management_handles_and_rules() {
    let regulation = regulation(S1);
    for role in [Role::Handler, Role::Decider, Role::Management] {
        assert_eq!(regulation.roles[&role].nl, "directie", "{role:?}");
    }
    assert_eq!(rule_of(&regulation, "decision").by, Some(Role::Management));
    assert_eq!(regulation.scope.channels, [Channel::Email, Channel::Post]);
    assert!(note(&regulation.scope.note).contains("aan de directie"));
}

/// S1.04: the consequence of lateness is not in the text, and that is answered.
#[test]
fn lateness_has_a_note() {
    let regulation = regulation(S1);
    let [limit] = &regulation.filing_limits[..] else {
        panic!("one limit, not {:?}", regulation.filing_limits);
    };
    let flaw = Flaw::LatenessSilent {
        within: limit.within,
    };
    assert!(found(&regulation, &Place::FilingLimit(0), &flaw).answered);
    assert!(note(&limit.note).contains("u beslist"));
}

/// S1.07: the client and outsiders are asked to keep it confidential.
/// S1.12: somebody may come along, and is bound to it as well.
#[test]
fn companions_are_allowed_and_bound() {
    let regulation = regulation(S1);
    let confidentiality = regulation.confidentiality.as_ref().unwrap();
    assert_eq!(confidentiality.asked_of, [Side::Complainant, Side::Third]);
    assert!(note(&confidentiality.note).contains("per persoon"));
    assert_eq!(regulation.hearing.companion, Companion::Allowed);
}

/// S1.09: the grounds are open-ended. S1.10: both are heard, apart or together.
#[test]
fn grounds_and_forms_are_those_of_the_text() {
    let regulation = regulation(S1);
    let admission = regulation.admission.as_ref().unwrap();
    assert_eq!(
        ids(&admission.grounds),
        ["insufficient_data", "outside_scope"]
    );
    assert!(admission.decided && admission.other_grounds);
    let hearing = &regulation.hearing;
    assert_eq!(hearing.offered_to, [Side::Complainant, Side::Respondent]);
    assert_eq!(hearing.forms, [HearingForm::Apart, HearingForm::Together]);
}

/// S1.14: the extension goes to both and names the new term; until when to tell it is a choice.
#[test]
fn the_extension_goes_to_both() {
    let regulation = regulation(S1);
    let extension = rule_of(&regulation, "decision").extension.as_ref().unwrap();
    assert_eq!(extension.to, [Side::Complainant, Side::Respondent]);
    assert_eq!(extension.needs, [Need::NewDate]);
    assert_eq!(extension.notice, Notice::Silent);
}

/// S1.15: the check finds that the three terms do not go together.
#[test]
fn the_squeeze_is_reported() {
    let regulation = regulation(S1);
    let chain = [key("acknowledgement"), key("hearing_invitation")];
    let squeeze = findings(&regulation)
        .into_iter()
        .find(|finding| matches!(&finding.what, Flaw::Squeeze { before, .. } if *before == chain));
    let squeeze = squeeze.unwrap();
    assert_eq!(squeeze.place, Place::Rule(key("decision")));
    assert!(squeeze.answered);
}

/// S1.16, S1.18, S1.19: an independent committee, still to be composed, that may be challenged and
/// whose ruling binds; neither it nor the way to it has a term.
#[test]
fn the_committee_is_that_of_the_text() {
    let regulation = regulation(S1);
    let road = regulation.road(key("committee")).unwrap();
    assert_eq!(
        (road.to, road.appointed_by),
        (Body::Committee, Some(Role::Management))
    );
    assert!(road.challengeable && road.papers_forwarded);
    assert_eq!(road.binds, [Side::Complainant, Side::Respondent]);
    assert_eq!(road.within, None);
    assert!(note(&road.note).contains("geen termijn"));
    assert_eq!(
        heading(&regulation, "committee_ruling"),
        "Uitspraak Klachtencommissie"
    );
}

/// S1.21: two years; the start and the end of it are choices that stand beside it.
#[test]
fn two_years_from_a_chosen_start() {
    let retention = regulation(S1).retention;
    assert_eq!(
        (retention.keep.to_string(), retention.bound),
        ("2 years".into(), Bound::Exactly)
    );
    assert!(retention.start_silent);
    assert!(note(&retention.note).contains("vernietiging"));
}

/// S1.22: the check finds that the management picks the committee; a ruling leaves by letter.
#[test]
fn who_picks_the_committee_is_reported() {
    let regulation = regulation(S1);
    let picked = findings(&regulation).into_iter().find(|finding| {
        let by = Role::Management;
        matches!(&finding.what, Flaw::AppointedByInvolved { by: it, .. } if *it == by)
    });
    let picked = picked.unwrap();
    assert_eq!(picked.place, Place::Road(key("committee")));
    assert!(picked.answered);
    let decision = rule_of(&regulation, "decision");
    assert_eq!(decision.met_by, ["decision.posted".parse().unwrap()]);
    assert!(note(&decision.note).contains("op papier"));
}

/// S1.23: the form of address is one setting of the regulation, and a practice can change it.
#[test]
fn the_form_of_address_is_a_setting() {
    let mut regulation = regulation(S1);
    assert_eq!(regulation.address, FormOfAddress::U);
    regulation.address = FormOfAddress::Je;
    let again = read(&write(&regulation).unwrap()).unwrap();
    assert_eq!(again.address, FormOfAddress::Je);
    let told = |it: &procedure::regulation::Remark| it.note.nl.contains("'je'");
    assert!(again.remarks.iter().any(told));
}
