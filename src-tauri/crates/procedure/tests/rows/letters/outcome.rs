//! The letters that tell the outcome, and the end.

use procedure::regulation::{Body, PRESETS, Side};

use super::Fits::{No, Owed, Yes};
use super::{acknowledged, check};
use crate::common::events::*;
use crate::common::*;

/// S3.11, S3.13, S3.15: a proposal, after the first no a second, and after the second no a talk with
/// a mediator, to which both are invited.
#[test]
fn proposals_follow_each_other() {
    let (letter, mediation) = ("proposal.complainant", "mediation_invitation.complainant");
    let other = "mediation_invitation.respondent";
    let first = acknowledged("heelimperfect").sent("2026-12-01", "proposal", Side::Complainant);
    let no = first.on("2026-12-04", proposal_answered(false));
    let second = no.sent("2026-12-10", "proposal", Side::Complainant);
    let no_again = second.on("2026-12-14", proposal_answered(false));
    let taken_road = no_again.on("2026-12-15", taken("mediation"));
    let invited = taken_road.made("2026-12-15", "mediation_invitation", Side::Complainant);
    let outside = no_again.on("2026-12-15", taken("outside"));
    let yes = second.on("2026-12-14", proposal_answered(true));
    check(&[
        (
            "S3.11",
            &acknowledged("heelimperfect"),
            "2026-12-01",
            &[(letter, Owed), ("decision.complainant", No)],
        ),
        (
            "S3.11",
            &first,
            "2026-12-04",
            &[(letter, No), ("proposal.respondent", No)],
        ),
        (
            "S3.13",
            &no,
            "2026-12-04",
            &[(letter, Owed), (mediation, No)],
        ),
        ("S3.13", &second, "2026-12-10", &[(letter, No)]),
        (
            "S3.15",
            &no_again,
            "2026-12-14",
            &[(letter, No), (mediation, Yes), (other, Yes)],
        ),
        (
            "S3.15",
            &taken_road,
            "2026-12-15",
            &[(mediation, Owed), (other, Yes)],
        ),
        (
            "S3.17",
            &outside,
            "2026-12-15",
            &[
                ("review_decision.complainant", No),
                ("forwarding.third", No),
            ],
        ),
        (
            "S3.15",
            &invited,
            "2026-12-15",
            &[(mediation, No), (other, Yes)],
        ),
        (
            "S3.12",
            &yes,
            "2026-12-14",
            &[
                (letter, No),
                (mediation, No),
                ("closing_confirmation.complainant", Yes),
            ],
        ),
    ]);
}

/// S3.13: where another proposal is a road of its own, each no asks for one.
#[test]
fn a_road_may_lead_to_another_proposal() {
    let letter = "proposal.complainant";
    let life = acknowledged("heelimperfect").under(|regulation| {
        regulation.terms.retain(|rule| rule.id != key("proposal_2"));
        let road = &mut regulation.roads[0];
        road.to = Body::Proposal;
        road.after = vec!["proposal.refused".parse().unwrap()];
    });
    let first = life.sent("2026-12-01", "proposal", Side::Complainant);
    let no = first.on("2026-12-01", proposal_answered(false));
    let second = no.made("2026-12-01", "proposal", Side::Complainant);
    check(&[
        ("S3.11", &first, "2026-12-01", &[(letter, No)]),
        ("S3.13", &no, "2026-12-01", &[(letter, Yes)]),
        ("S3.13", &second, "2026-12-01", &[(letter, No)]),
    ]);
}

/// S4.12, S4.14, S4.15: a decision to each side, once, and once more when the dossier was opened
/// again; the confirmation follows it.
#[test]
fn a_decision_goes_to_each_side() {
    let (first, second) = ("decision.complainant", "decision.respondent");
    let end = "closing_confirmation.complainant";
    let (news, more) = ("reopening.complainant", "reopening.respondent");
    let life = acknowledged("krachtig-perspectief");
    let decided = life.sent("2026-12-11", "decision", Side::Complainant);
    let both = decided.made("2026-12-11", "decision", Side::Respondent);
    let confirmed = decided.sent("2026-12-14", "closing_confirmation", Side::Complainant);
    let over = confirmed.on("2026-12-14", closed());
    let again = over.on("2027-01-11", reopened("Er is een nieuwe e-mail.", false));
    let told = again.made("2027-01-11", "reopening", Side::Complainant);
    let anew = told.sent("2027-01-12", "decision", Side::Complainant);
    check(&[
        (
            "S4.12",
            &life,
            "2026-12-11",
            &[(first, Owed), (second, Yes), (end, No)],
        ),
        (
            "S4.14",
            &decided,
            "2026-12-11",
            &[(first, No), (second, Yes), (end, Owed)],
        ),
        ("S4.12", &both, "2026-12-11", &[(first, No), (second, No)]),
        (
            "S4.14",
            &over,
            "2026-12-14",
            &[(end, No), (first, No), (second, No), (news, No)],
        ),
        (
            "S4.15",
            &again,
            "2027-01-11",
            &[(news, Owed), (more, Yes), (first, Yes), (end, No)],
        ),
        (
            "S4.15",
            &again,
            "2027-01-11",
            &[("information_request.complainant", Yes)],
        ),
        (
            "S4.14",
            &confirmed.on("2026-12-15", withdrawn()),
            "2026-12-15",
            &[(end, Yes)],
        ),
        (
            "S4.15",
            &again.on("2027-01-11", closed()),
            "2027-01-11",
            &[(news, No), (more, No), (end, Yes)],
        ),
        ("S4.15", &told, "2027-01-11", &[(news, No), (more, Yes)]),
        ("S4.15", &anew, "2027-01-12", &[(first, No), (end, Owed)]),
        (
            "S4.15",
            &anew,
            "2027-01-12",
            &[("information_request.complainant", No)],
        ),
    ]);
}

/// LETTERS.md: of a complaint that is withdrawn only the end is confirmed.
#[test]
fn a_withdrawal_is_confirmed() {
    for preset in PRESETS {
        let life = acknowledged(preset.id).on("2026-11-30", withdrawn());
        let both = [
            "closing_confirmation.complainant",
            "closing_confirmation.respondent",
        ];
        let letters = life.today("2026-11-30").letters();
        assert_eq!(
            letters,
            (vec![], both.map(String::from).to_vec()),
            "{}",
            preset.id
        );
        let told = life.made("2026-11-30", "closing_confirmation", Side::Complainant);
        let letters = told.today("2026-11-30").letters();
        assert_eq!(letters.1, both[1..], "{}", preset.id);
        let posts = told.today("2026-11-30").owed_besides();
        assert_eq!(posts.len(), 1, "{}: {posts:?}", preset.id);
        let moot = acknowledged(preset.id)
            .made("2026-11-30", "interim_notice", Side::Respondent)
            .on("2026-11-30", withdrawn());
        assert_eq!(moot.today("2026-11-30").owed_besides(), [], "{}", preset.id);
    }
}
