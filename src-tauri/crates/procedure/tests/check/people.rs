//! Who weighs a matter anew, and who picks them.

use procedure::regulation::Severity::{Doubt, Fault, Hint};
use procedure::regulation::{Flaw, Involvement, Role};

use crate::roads::other;
use crate::table::{all, found, road};

/// S4.17: who looks again is not who looked before. S1.22: nor does who is complained of pick them.
#[test]
fn who_weighs_anew_was_not_involved() {
    let blocked = "not = [\"handler\", \"decider\"]\nfirmness = \"block\"";
    let who = "who = { nl = \"Een collega die er nog niet bij betrokken was.\", en = \"A colleague who was not involved.\" }\n";
    let may = |may_have_been: &[Involvement], named| Flaw::MayBeInvolved {
        role: Role::Reviewer,
        may_have_been: may_have_been.to_vec(),
        named,
    };
    let both = [Involvement::Handler, Involvement::Decider];
    let appointed = (
        "to = \"review\"",
        "to = \"review\"\nappointed_by = \"management\"",
    );
    let by = |may_be: &[Involvement]| Flaw::AppointedByInvolved {
        by: Role::Management,
        may_be: may_be.to_vec(),
    };
    let rule = |firmness: &str| {
        format!(
            "\n[[independence]]\nclause = \"review\"\nrole = \"management\"\nnot = [\"respondent\"]\nfirmness = \"{firmness}\"\nnote = {{ nl = \"Kies dan iemand van buiten.\", en = \"Then choose an outsider.\" }}\n"
        )
    };
    let ruling = (
        "id = \"decision\"",
        "id = \"decision\"\nby = \"management\"",
    );
    all(&[
        (
            "S4.17: only a warning",
            &[
                (
                    blocked,
                    "not = [\"handler\", \"decider\"]\nfirmness = \"warn\"",
                ),
                (who, ""),
            ],
            &[(Fault, road("review"), may(&both, false), false)],
        ),
        (
            "S4.17: the decider is forgotten",
            &[(blocked, "not = [\"handler\"]\nfirmness = \"block\"")],
            &[(
                Doubt,
                road("review"),
                may(&[Involvement::Decider], true),
                false,
            )],
        ),
        (
            "S1.22",
            &[appointed],
            &[(Doubt, road("review"), by(&[Involvement::Respondent]), false)],
        ),
        (
            "S1.22: it ruled as well",
            &[appointed, ruling],
            &[(
                Doubt,
                road("review"),
                by(&[Involvement::Respondent, Involvement::Decider]),
                false,
            )],
        ),
        (
            "S1.22: warned, and explained",
            &[appointed, ("", &rule("warn"))],
            &[(Doubt, road("review"), by(&[Involvement::Respondent]), true)],
        ),
        ("S1.22: forbidden", &[appointed, ("", &rule("block"))], &[]),
    ]);
}

/// S1.16, S3.15: for a committee a warning will do; for a mediator it is a hint.
#[test]
fn outsiders_are_bound_less_firmly() {
    let weight = |body: &str, more: &str| {
        let road = other("\"road.review.ended\"", body, "");
        let found = found(&[("", &road), ("", more)]);
        let told = found
            .into_iter()
            .find(|it| matches!(it.what, Flaw::MayBeInvolved { .. }));
        told.map(|it| it.severity)
    };
    let warned = "\n[[independence]]\nclause = \"review\"\nrole = \"committee_member\"\nnot = [\"handler\", \"decider\"]\nfirmness = \"warn\"\n";
    assert_eq!(weight("committee", ""), Some(Doubt));
    assert_eq!(weight("committee", warned), None);
    assert_eq!(weight("mediation", ""), Some(Hint));
    assert_eq!(weight("outside", ""), None);
}
