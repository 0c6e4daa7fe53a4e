//! Roads after a no: without an end, or back to where they began.

use procedure::letter_kind::LetterKind;
use procedure::regulation::Severity::{Doubt, Fault, Hint};
use procedure::regulation::{Body, Flaw, Side};

use crate::table::{all, found, road, rule};

const ROAD: &str = "
[[road]]
id = \"other\"
name = { nl = \"Verder\", en = \"Further\" }
clause = \"review\"
after = [AFTER]
to = \"BODY\"
MORE
";

pub(crate) fn other(after: &str, body: &str, more: &str) -> String {
    ROAD.replace("AFTER", after)
        .replace("BODY", body)
        .replace("MORE", more)
}

/// S1.16, S1.19, S2.08, S2.09, S2.10, S3.17, S4.16, S4.17: until when a road may be taken, and
/// until when it may last.
#[test]
fn a_road_without_an_end_is_told() {
    let ruled = "\n[[term]]\nid = \"ruling\"\nname = { nl = \"Uitspraak\", en = \"Ruling\" }\nclause = \"review\"\nfrom = \"road.other.opened\"\nwithin = \"8 weeks\"\nmet_by = [\"road.other.ruled\"]\n";
    let window = "\n[[term]]\nid = \"window\"\nname = { nl = \"Tijd\", en = \"Time\" }\nclause = \"review\"\nfrom = \"road.review.ended\"\nwithin = \"6 weeks\"\nwhose = \"complainant\"\nmet_by = [\"road.other.opened\"]\n";
    let not = "\n[[independence]]\nclause = \"review\"\nrole = \"committee_member\"\nnot = [\"handler\", \"decider\"]\nfirmness = \"warn\"\n";
    let after = "\"road.review.ended\"";
    let committee = other(after, "committee", "");
    let noted = other(
        after,
        "outside",
        "note = { nl = \"Zo staat het er.\", en = \"So it says.\" }",
    );
    let to = Body::Committee;
    let open = (Doubt, road("other"), Flaw::OpenEnded { to }, false);
    let lasting = (Doubt, road("other"), Flaw::NoRulingTerm { to }, false);
    let outside = Body::Outside;
    all(&[
        (
            "S1.16, S1.19",
            &[("", &committee), ("", not)],
            &[open.clone(), lasting.clone()],
        ),
        (
            "S1.16",
            &[("", &committee), ("", not), ("", ruled)],
            &[open],
        ),
        (
            "S4.16",
            &[("", &committee), ("", not), ("", window)],
            &[lasting],
        ),
        (
            "both",
            &[
                ("", &other(after, "committee", "within = \"6 weeks\"")),
                ("", not),
                ("", ruled),
            ],
            &[],
        ),
        (
            "S2.08, S3.17",
            &[("", &noted)],
            &[
                (Hint, road("other"), Flaw::OpenEnded { to: outside }, true),
                (
                    Hint,
                    road("other"),
                    Flaw::NoRulingTerm { to: outside },
                    true,
                ),
            ],
        ),
        (
            "S2.10: a court has its own terms",
            &[("", &other(after, "court", ""))],
            &[],
        ),
        (
            "S4.17",
            &[(
                "from = \"road.review.opened\"\nwithin = \"4 weeks\"\nmet_by = [\"review_decision.posted\"]",
                "from = \"closed\"\nwithin = \"4 weeks\"\nmet_by = [\"closing_confirmation.posted\"]",
            )],
            &[(
                Doubt,
                road("review"),
                Flaw::NoRulingTerm { to: Body::Review },
                false,
            )],
        ),
        (
            "never",
            &[("", &other("", "court", ""))],
            &[(Fault, road("other"), Flaw::RoadNeverOpens, false)],
        ),
    ]);
}

/// S3.13, S3.15: a second proposal and a talk with a mediator have terms of their own.
#[test]
fn a_term_that_ends_a_road_is_seen() {
    let second = "\n[[term]]\nid = \"again\"\nname = { nl = \"Tweede voorstel\", en = \"Second proposal\" }\nclause = \"review\"\nfrom = \"proposal.refused:1\"\nwithin = \"4 weeks\"\nmet_by = [\"proposal.posted:2\"]\n";
    let talk = "\n[[term]]\nid = \"talk\"\nname = { nl = \"Gesprek\", en = \"Talk\" }\nclause = \"review\"\nfrom = \"proposal.refused:2\"\nwithin = \"4 weeks\"\nmet_by = [\"road.other.held\"]\n";
    let proposals = [
        ("outcome = \"decision\"", "outcome = \"proposal\""),
        (
            "met_by = [\"decision.posted\"]\nextension",
            "met_by = [\"proposal.posted\"]\nextension",
        ),
    ];
    let without = |road: &str, rule: &str| {
        let found = found(&[proposals[0], proposals[1], ("", road), ("", rule)]);
        found.iter().any(|it| {
            matches!(it.what, Flaw::NoRulingTerm { .. }) && it.place == crate::table::road("other")
        })
    };
    let proposal = other("\"proposal.refused:1\"", "proposal", "");
    assert!(without(&proposal, ""));
    assert!(!without(&proposal, second));
    let mediation = other("\"proposal.refused:2\"", "mediation", "");
    assert!(without(&mediation, second));
    assert!(!without(&mediation, talk));
}

/// S1.17, S2.09: the papers are asked for, and a mediator does not bind.
#[test]
fn papers_and_binding_mediation_are_told() {
    let not = "\n[[independence]]\nclause = \"review\"\nrole = \"mediator\"\nnot = [\"handler\", \"decider\"]\nfirmness = \"warn\"\n";
    let talk = "\n[[term]]\nid = \"talk\"\nname = { nl = \"Gesprek\", en = \"Talk\" }\nclause = \"review\"\nfrom = \"road.other.opened\"\nwithin = \"4 weeks\"\nmet_by = [\"road.other.held\"]\n";
    let forward = "\n[[duty]]\nid = \"forward\"\nname = { nl = \"Doorzenden\", en = \"Forward\" }\nclause = \"review\"\nwhen = \"road.other.opened\"\npromptly = \"5 working days\"\nmet_by = [\"road.other.forwarded\", \"forwarding_notice.posted\"]\n";
    let papers = other(
        "\"road.review.ended\"",
        "mediation",
        "within = \"2 weeks\"\npapers_forwarded = true",
    );
    let binding = other(
        "\"road.review.ended\"",
        "mediation",
        "within = \"2 weeks\"\nbinds = [\"complainant\"]",
    );
    let asked = |letter| (Hint, road("other"), Flaw::PapersNotAsked { letter }, false);
    all(&[
        (
            "S1.17",
            &[("", &papers), ("", not), ("", talk)],
            &[
                asked(LetterKind::Forwarding),
                asked(LetterKind::ForwardingNotice),
            ],
        ),
        (
            "S1.17: asked",
            &[("", &papers), ("", not), ("", talk), ("", forward)],
            &[],
        ),
        (
            "S2.09",
            &[("", &binding), ("", not), ("", talk)],
            &[(
                Doubt,
                road("other"),
                Flaw::BindingMediation {
                    binds: vec![Side::Complainant],
                },
                false,
            )],
        ),
    ]);
}

/// S0.03, S0.04: sent to somebody else, with no way back.
#[test]
fn a_referral_without_a_return_is_told() {
    let refer = |note: &str| {
        format!(
            "\n[[duty]]\nid = \"refer\"\nname = {{ nl = \"Doorverwijzen\", en = \"Refer\" }}\nclause = \"filing\"\nwhen = \"answer.delivered_on\"\npromptly = \"1 working day\"\nmet_by = [\"referral.posted\"]\n{note}"
        )
    };
    let back = other("\"referral.posted\"", "court", "");
    let note = "note = { nl = \"Dan hoort u het wel.\", en = \"Then you will hear.\" }\n";
    let told = |answered| (Doubt, rule("refer"), Flaw::ReferralWithoutReturn, answered);
    all(&[
        ("S0.04", &[("", &refer(""))], &[told(false)]),
        ("S0.04: explained", &[("", &refer(note))], &[told(true)]),
        ("S0.04: with a road", &[("", &refer("")), ("", &back)], &[]),
    ]);
}

/// S0.04: roads that open after each other, also by way of a rule between them.
#[test]
fn an_escalation_that_leads_back_is_told() {
    let back = |from: &str, met_by: &str| {
        format!(
            "\n[[term]]\nid = \"anew\"\nname = {{ nl = \"Opnieuw\", en = \"Anew\" }}\nclause = \"review\"\nfrom = \"{from}\"\nwithin = \"2 weeks\"\nmet_by = [\"{met_by}\"]\n"
        )
    };
    let circle = |edits: &[(&str, &str)]| {
        let found = found(edits);
        found.into_iter().find_map(|it| match it.what {
            Flaw::LeadsBack { through } => Some((it.severity, through)),
            _ => None,
        })
    };
    let opened = |more: &str| format!("after = [\"decision.posted\"{more}]\nto = \"review\"");
    let review = "after = [\"decision.posted\"]\nto = \"review\"";
    let to_other = opened(", \"road.other.ruled\"");
    let pair = Some((Doubt, vec![road("review"), road("other")]));
    let from_review = other("\"road.review.ruled\"", "court", "");
    assert_eq!(circle(&[("", &from_review)]), None);
    assert_eq!(circle(&[(review, &to_other), ("", &from_review)]), pair);
    // Nothing but each other opens them.
    let closed = "after = [\"road.other.ruled\"]\nto = \"review\"";
    let closed = circle(&[(review, closed), ("", &from_review)]).map(|(severity, _)| severity);
    assert_eq!(closed, Some(Fault));
    let itself = opened(", \"road.review.ended\"");
    assert_eq!(
        circle(&[(review, &itself)]),
        Some((Doubt, vec![road("review")]))
    );
    // A new decision opens the road anew; a second one that is told apart does not.
    let anew = back("road.review.ruled", "decision.posted");
    assert_eq!(
        circle(&[("", &anew)]),
        Some((Doubt, vec![road("review"), rule("anew")]))
    );
    let first = "after = [\"decision.posted:1\"]\nto = \"review\"";
    let second = back("road.review.ruled", "decision.posted:2");
    assert_eq!(circle(&[(review, first), ("", &second)]), None);
}
