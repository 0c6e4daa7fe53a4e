//! The letters after a no, and with the dossier itself.

use procedure::event::Finding;
use procedure::regulation::Side;

use super::Fits::{No, Owed, Yes};
use super::{acknowledged, begun, check};
use crate::common::events::*;
use crate::common::*;

/// S2.09: after a disagreement the mediator may be asked in, by both.
#[test]
fn mediation_follows_a_disagreement() {
    let (first, second) = (
        "mediation_invitation.complainant",
        "mediation_invitation.respondent",
    );
    let decided = begun("groeimeesters").answered("2026-11-24", "2026-12-11");
    let disagrees = decided.on("2026-12-14", disagreed());
    let over = disagrees.on("2026-12-15", closed());
    let taken_later = over.on("2026-12-16", taken("mediation"));
    check(&[
        ("S2.09", &decided, "2026-12-14", &[(first, No)]),
        (
            "S2.09",
            &disagrees,
            "2026-12-14",
            &[(first, Yes), (second, Yes)],
        ),
        ("S2.09", &over, "2026-12-15", &[(first, No), (second, No)]),
        (
            "S2.09",
            &taken_later,
            "2026-12-16",
            &[(first, Yes), (second, Yes)],
        ),
    ]);
}

/// S1.17, S1.19: the papers go to the committee, and the ruling to both sides, also when the dossier
/// was closed; before the road is taken nothing goes there.
#[test]
fn a_committee_has_letters_of_its_own() {
    let (papers, notice) = ("forwarding.third", "forwarding_notice.complainant");
    let (first, second) = ("review_decision.complainant", "review_decision.respondent");
    let decided = begun("coachcenter").answered("2026-11-24", "2026-12-10");
    let over = decided.on("2026-12-11", closed());
    let composed = |life: &Life| {
        life.on("2027-01-11", taken("committee"))
            .on("2027-01-12", own("committee_composed"))
    };
    let sent = composed(&over)
        .on("2027-01-13", forwarded("committee", "de klachtencommissie"))
        .sent("2027-01-13", "forwarding", Side::Third);
    let rules = ruled("committee", Finding::NotUpheld);
    let given_up = sent.on("2027-02-01", ended("committee"));
    let ruled_before = composed(&decided).on("2027-02-01", rules.clone());
    check(&[
        (
            "S1.16",
            &decided,
            "2026-12-10",
            &[(papers, No), (notice, No), (first, No)],
        ),
        (
            "S1.17",
            &composed(&decided),
            "2027-01-12",
            &[
                (papers, Owed),
                (notice, Owed),
                ("forwarding.complainant", No),
            ],
        ),
        (
            "S1.17",
            &composed(&over),
            "2027-01-12",
            &[(papers, Owed), (notice, Owed), (first, Yes), (second, Yes)],
        ),
        (
            "S1.17",
            &sent,
            "2027-01-13",
            &[(papers, No), (notice, Owed)],
        ),
        (
            "S1.19",
            &sent.on("2027-02-01", rules),
            "2027-02-01",
            &[(first, Yes), (second, Yes)],
        ),
        (
            "S1.19",
            &given_up,
            "2027-02-01",
            &[(papers, No), (notice, No), (first, No)],
        ),
        ("S1.19", &ruled_before, "2027-02-01", &[(first, Yes)]),
        (
            "S1.19",
            &ruled_before.on("2027-02-02", closed()),
            "2027-02-02",
            &[(first, No)],
        ),
        (
            "S1.19",
            &ruled_before.on("2027-02-02", withdrawn()),
            "2027-02-02",
            &[(first, No)],
        ),
        (
            "S1.19",
            &sent.on("2027-01-14", withdrawn()),
            "2027-01-14",
            &[(notice, No), (first, No)],
        ),
    ]);
}

/// S4.17: the review tells both sides; nothing is forwarded.
#[test]
fn a_review_is_told() {
    let (first, second) = ("review_decision.complainant", "review_decision.respondent");
    let decided = begun("krachtig-perspectief").answered("2026-11-24", "2026-12-11");
    let reviewed = decided.on("2026-12-14", taken("review"));
    let told = reviewed.made("2026-12-21", "review_decision", Side::Respondent);
    check(&[
        (
            "S4.17",
            &decided,
            "2026-12-14",
            &[(first, No), (second, No)],
        ),
        (
            "S4.17",
            &reviewed,
            "2026-12-14",
            &[(first, Owed), (second, Yes), ("forwarding.third", No)],
        ),
        ("S4.17", &told, "2026-12-21", &[(first, Owed), (second, No)]),
    ]);
}

/// S3.19: who asks to see the dossier gets a letter with it, each time, also when it is closed or
/// the complaint was withdrawn.
#[test]
fn inspection_has_a_cover_letter() {
    let (first, second) = (
        "inspection_cover.complainant",
        "inspection_cover.respondent",
    );
    let life = acknowledged("heelimperfect");
    for stage in [
        life.clone(),
        life.on("2026-12-01", closed()),
        life.on("2026-12-01", withdrawn()),
    ] {
        let asked = stage.on("2026-12-02", inspection(Side::Respondent, false));
        let covered = asked.sent("2026-12-03", "inspection_cover", Side::Respondent);
        let again = covered.on("2026-12-03", inspection(Side::Respondent, false));
        check(&[
            ("S3.19", &stage, "2026-12-02", &[(first, No), (second, No)]),
            ("S3.19", &asked, "2026-12-02", &[(first, No), (second, Yes)]),
            ("S3.19", &covered, "2026-12-03", &[(second, No)]),
            ("S3.19", &again, "2026-12-03", &[(second, Yes)]),
        ]);
    }
}
