//! From when a regulation holds, until when one may complain, how long it keeps.

use procedure::regulation::Severity::{Doubt, Fault, Hint};
use procedure::regulation::{Bound, Flaw, Place, Section};
use procedure::term::Length;

use crate::table::{all, section};

fn length(text: &str) -> Length {
    text.parse().unwrap()
}

/// S0.21, S2.11, S3.21, S4.20: a maximum, above the minimum, with a reason when it was chosen.
#[test]
fn a_retention_has_a_maximum_and_a_reason() {
    let kept = "keep = \"2 years\"\nbound = \"exactly\"";
    let place = || section(Section::Retention);
    let above = |at_least: &str, at_most: &str| Flaw::RetentionMinimumAboveMaximum {
        at_least: length(at_least),
        at_most: length(at_most),
    };
    all(&[
        (
            "S0.21",
            &[(kept, "keep = \"1 year\"\nbound = \"at_least\"")],
            &[(
                Doubt,
                place(),
                Flaw::NoRetentionMaximum {
                    at_least: length("1 year"),
                },
                false,
            )],
        ),
        (
            "S0.21: set",
            &[(
                kept,
                "keep = \"1 year\"\nbound = \"at_least\"\nat_most = \"2 years\"",
            )],
            &[],
        ),
        (
            "a minimum above the maximum",
            &[(
                kept,
                "keep = \"2 years\"\nbound = \"at_least\"\nat_most = \"18 months\"",
            )],
            &[(Fault, place(), above("2 years", "18 months"), false)],
        ),
        (
            "one length in two units",
            &[(
                kept,
                "keep = \"2 years\"\nbound = \"at_least\"\nat_most = \"24 months\"",
            )],
            &[],
        ),
        (
            "a year of 366 days",
            &[(
                kept,
                "keep = \"1 year\"\nbound = \"at_least\"\nat_most = \"365 days\"",
            )],
            &[(Fault, place(), above("1 year", "365 days"), false)],
        ),
        (
            "S2.11: longer than the text allows",
            &[(
                kept,
                "keep = \"2 years\"\nbound = \"at_most\"\nat_most = \"3 years\"",
            )],
            &[(
                Fault,
                place(),
                Flaw::RetentionBeyondText {
                    bound: Bound::AtMost,
                    keep: length("2 years"),
                    at_most: length("3 years"),
                },
                false,
            )],
        ),
        (
            "S2.11: earlier is allowed",
            &[(
                kept,
                "keep = \"2 years\"\nbound = \"at_most\"\nat_most = \"1 year\"",
            )],
            &[],
        ),
        (
            "S4.20: no reason",
            &[(kept, "keep = \"2 years\"\nbound = \"chosen\"")],
            &[(
                Doubt,
                place(),
                Flaw::RetentionChosen {
                    keep: length("2 years"),
                },
                false,
            )],
        ),
        (
            "S4.20: a reason",
            &[(
                kept,
                "keep = \"2 years\"\nbound = \"chosen\"\nnote = { nl = \"Zo lang kan er nog iets komen.\", en = \"So long something may still come.\" }",
            )],
            &[(
                Doubt,
                place(),
                Flaw::RetentionChosen {
                    keep: length("2 years"),
                },
                true,
            )],
        ),
        (
            "S1.21: from the receipt",
            &[("from = \"closed\"", "from = \"received\"")],
            &[(
                Hint,
                place(),
                Flaw::RetentionBeforeClosing {
                    from: "received".parse().unwrap(),
                },
                false,
            )],
        ),
    ]);
}

/// S0.22, S4.15, S4.19: closing, opening again, and looking back.
#[test]
fn closing_and_analysis_can_work() {
    let every = |every: &str| Flaw::AnalysisPeriodChosen {
        every: length(every),
    };
    all(&[
        (
            "S4.19",
            &[(
                "every = \"6 months\"",
                "every = \"6 months\"\nchosen = true",
            )],
            &[(Doubt, section(Section::Analysis), every("6 months"), false)],
        ),
        (
            "S0.22",
            &[("every = \"6 months\"", "every = \"1 year\"")],
            &[],
        ),
        (
            "weeks",
            &[("every = \"6 months\"", "every = \"26 weeks\"")],
            &[(
                Fault,
                section(Section::Analysis),
                Flaw::AnalysisNotInMonths {
                    every: length("26 weeks"),
                },
                false,
            )],
        ),
        (
            "S4.15: a term that is not there",
            &[(
                "restarts = [\"decision\"]",
                "restarts = [\"decision\", \"verdict\"]",
            )],
            &[(
                Fault,
                section(Section::Closing),
                Flaw::UnknownRestart {
                    id: "verdict".parse().unwrap(),
                },
                false,
            )],
        ),
        (
            "never",
            &[(
                "after = [\"decision.posted\"]\nrestarts",
                "after = []\nrestarts",
            )],
            &[(Doubt, section(Section::Closing), Flaw::NothingCloses, false)],
        ),
    ]);
}

/// S0.24, S1.07, S2.18, S3.23, S4.19, S4.22: what the text says nothing of.
#[test]
fn a_silence_is_told() {
    let silent = |part| [(Hint, section(part), Flaw::Silent, false)];
    let limit = "[[filing_limit]]\nclause = \"filing\"\nfrom = \"incident\"\nwithin = \"1 year\"\nnote = { nl = \"U beslist wat u met een late klacht doet.\", en = \"You decide about a late complaint.\" }\n";
    let review_term = "from = \"road.review.opened\"\nwithin = \"4 weeks\"\nmet_by = [\"review_decision.posted\"]";
    let closed =
        "from = \"closed\"\nwithin = \"4 weeks\"\nmet_by = [\"closing_confirmation.posted\"]";
    let road = "[[road]]\nid = \"review\"\nname = { nl = \"Herziening\", en = \"Review\" }\nclause = \"review\"\nafter = [\"decision.posted\"]\nto = \"review\"\nwho = { nl = \"Een collega die er nog niet bij betrokken was.\", en = \"A colleague who was not involved.\" }\nwithin = \"2 weeks\"\n";
    let admission = "[admission]\nclause = \"filing\"\ndecided = true\ngrounds = [{ id = \"too_little\", name = { nl = \"Er is te weinig bekend.\", en = \"Too little is known.\" } }]\n";
    let independence = "[[independence]]\nclause = \"review\"\nrole = \"reviewer\"\nnot = [\"handler\", \"decider\"]\nfirmness = \"block\"\n";
    let confidentiality =
        "[confidentiality]\nclause = \"handling\"\nasked_of = [\"complainant\"]\n";
    all(&[
        (
            "S0.24, S2.18",
            &[(limit, "")],
            &silent(Section::FilingLimits),
        ),
        (
            "S0.24, S2.18",
            &[(admission, "")],
            &silent(Section::Admission),
        ),
        (
            "S1.07",
            &[(confidentiality, "")],
            &silent(Section::Confidentiality),
        ),
        (
            "S4.19",
            &[(
                "[analysis]\nclause = \"register\"\nevery = \"6 months\"\n",
                "",
            )],
            &silent(Section::Analysis),
        ),
        (
            "S4.22",
            &[(
                "[unforeseen]\nclause = \"register\"\ndecides = \"management\"\n",
                "",
            )],
            &silent(Section::Unforeseen),
        ),
        (
            "S0.24",
            &[(road, ""), (review_term, closed)],
            &silent(Section::Roads),
        ),
        (
            "S0.24",
            &[(independence, ""), (road, ""), (review_term, closed)],
            &[silent(Section::Independence), silent(Section::Roads)].concat(),
        ),
    ]);
}

/// S1.04, S3.03: what happens to a late complaint, and whether the limit holds.
#[test]
fn a_filing_limit_is_explained_and_not_too_short() {
    let note = "within = \"1 year\"\nnote = { nl = \"U beslist wat u met een late klacht doet.\", en = \"You decide about a late complaint.\" }";
    let limit = Place::FilingLimit(0);
    let silent = |within: &str| Flaw::LatenessSilent {
        within: length(within),
    };
    let short = |within: &str| Flaw::ShortFilingLimit {
        within: length(within),
    };
    all(&[
        (
            "S1.04",
            &[(note, "within = \"1 month\"")],
            &[(Doubt, limit.clone(), silent("1 month"), false)],
        ),
        (
            "S3.03",
            &[("within = \"1 year\"", "within = \"2 weeks\"")],
            &[
                (Doubt, limit.clone(), silent("2 weeks"), true),
                (Doubt, limit.clone(), short("2 weeks"), true),
            ],
        ),
        // In February four weeks are a month.
        (
            "four weeks",
            &[("within = \"1 year\"", "within = \"4 weeks\"")],
            &[(Doubt, limit, silent("4 weeks"), true)],
        ),
    ]);
}

/// S4.21: "after 1 January" leaves the day itself in doubt; a remark that names it answers.
#[test]
fn a_first_day_is_plain() {
    let after = (
        "applies_to = \"filed_on_or_after\"",
        "applies_to = \"filed_after\"",
    );
    let remark = |note: &str| {
        format!(
            "\n[[remark]]\nclause = \"register\"\nnote = {{ nl = \"{note}\", en = \"It asks.\" }}\n"
        )
    };
    let day = "2027-01-01".parse().unwrap();
    let told = |answered| {
        (
            Doubt,
            section(Section::InForce),
            Flaw::DoubtfulFirstDay { day },
            answered,
        )
    };
    all(&[
        ("S4.21", &[after], &[told(false)]),
        (
            "S4.21",
            &[
                after,
                ("", &remark("Over 1 januari vraagt het programma u zelf.")),
            ],
            &[told(true)],
        ),
        (
            "S4.21",
            &[after, ("", &remark("Over 11 januari zegt het niets."))],
            &[told(false)],
        ),
        (
            "adopted too late",
            &[("adopted_on = 2026-12-01", "adopted_on = 2027-01-02")],
            &[(
                Doubt,
                section(Section::InForce),
                Flaw::InForceBeforeAdopted {
                    adopted: "2027-01-02".parse().unwrap(),
                    from: day,
                },
                false,
            )],
        ),
        (
            "adopted on the day",
            &[("adopted_on = 2026-12-01", "adopted_on = 2027-01-01")],
            &[],
        ),
    ]);
}
