//! Letters that are owed, and sides that are heard.

use procedure::letter_kind::LetterKind;
use procedure::regulation::Severity::{Doubt, Fault, Hint};
use procedure::regulation::{Flaw, Section, Side};

use crate::table::{all, found, rule, section};

/// S0.10, S0.16, S1.08, S1.09, S1.22: what is owed in writing has a letter that tells it.
#[test]
fn a_written_duty_without_a_letter_is_told() {
    all(&[
        (
            "S0.10",
            &[
                (
                    "met_by = [\"acknowledgement.delivered\"]",
                    "met_by = [\"registered\"]",
                ),
                // What hangs on that letter now waits for one that nobody owes.
                ("from = \"acknowledgement.posted\"", "from = \"registered\""),
            ],
            &[(
                Doubt,
                section(Section::Terms),
                Flaw::NoAcknowledgement,
                false,
            )],
        ),
        (
            "S1.22",
            &[(
                "met_by = [\"decision.posted\"]\nextension",
                "met_by = [\"finding\"]\nextension",
            )],
            &[(
                Fault,
                section(Section::Terms),
                Flaw::NoOutcomeLetter {
                    letter: LetterKind::Decision,
                },
                false,
            )],
        ),
        (
            "S3.11: a proposal is no decision",
            &[("outcome = \"decision\"", "outcome = \"proposal\"")],
            &[(
                Fault,
                section(Section::Terms),
                Flaw::NoOutcomeLetter {
                    letter: LetterKind::Proposal,
                },
                false,
            )],
        ),
        (
            "S1.08",
            &[(
                "met_by = [\"not_admitted.posted\"]",
                "met_by = [\"contact.complainant\"]",
            )],
            &[(
                Doubt,
                section(Section::Admission),
                Flaw::RefusalWithoutLetter,
                false,
            )],
        ),
        (
            "S1.09",
            &[(
                "grounds = [{ id = \"too_little\", name = { nl = \"Er is te weinig bekend.\", en = \"Too little is known.\" } }]",
                "other_grounds = true",
            )],
            &[(Doubt, section(Section::Admission), Flaw::NoGrounds, false)],
        ),
    ]);
    // Who takes up every complaint refuses none.
    assert_eq!(
        found(&[
            ("decided = true", "decided = false"),
            (
                "met_by = [\"not_admitted.posted\"]",
                "met_by = [\"contact.complainant\"]"
            ),
        ]),
        []
    );
}

/// S0.17, S1.14, S3.14, S4.11: an extension is told to the complainant, in time, and not for ever.
#[test]
fn an_extension_is_told_and_ends() {
    all(&[
        (
            "S1.14",
            &[(
                "to = [\"complainant\"], needs",
                "to = [\"respondent\"], needs",
            )],
            &[(Doubt, rule("decision"), Flaw::ExtensionUntold, false)],
        ),
        (
            "S4.11",
            &[(
                "times = 1 }",
                "times = 1, notice = \"silent\", note = { nl = \"Voor het einde.\", en = \"Before the end.\" } }",
            )],
            &[(Doubt, rule("decision"), Flaw::ExtensionNoticeSilent, true)],
        ),
        (
            "S0.17",
            &[(", times = 1 }", " }")],
            &[(Hint, rule("decision"), Flaw::ExtensionUnlimited, false)],
        ),
        (
            "a maximum is an end as well",
            &[("times = 1 }", "at_most = \"4 weeks\" }")],
            &[],
        ),
        (
            "none at all",
            &[("times = 1 }", "times = 0 }")],
            &[(Fault, rule("decision"), Flaw::ExtensionNever, false)],
        ),
    ]);
}

/// S0.14, S1.10, S4.10: both sides, and somebody invites them.
#[test]
fn both_sides_are_heard() {
    let invited = "met_by = [\"hearing_invitation.complainant.posted\", \"hearing_invitation.respondent.posted\"]";
    let both = "offered_to = [\"complainant\", \"respondent\"]";
    all(&[
        (
            "S4.10",
            &[(both, "offered_to = [\"complainant\"]")],
            &[(
                Doubt,
                section(Section::Hearing),
                Flaw::HearingOneSided {
                    missing: vec![Side::Respondent],
                },
                false,
            )],
        ),
        (
            "S2.18: nobody is heard, and the note says why",
            &[(
                both,
                "offered_to = []\nnote = { nl = \"De tekst zwijgt.\", en = \"The text is silent.\" }",
            )],
            &[(
                Doubt,
                section(Section::Hearing),
                Flaw::HearingOneSided {
                    missing: vec![Side::Complainant, Side::Respondent],
                },
                true,
            )],
        ),
        (
            "S0.14",
            &[(invited, "met_by = [\"interim_notice.posted\"]")],
            &[(
                Hint,
                section(Section::Hearing),
                Flaw::HearingWithoutInvitation {
                    sides: vec![Side::Complainant, Side::Respondent],
                },
                false,
            )],
        ),
        ("S1.10", &[(invited, "met_by = [\"hearing.held\"]")], &[]),
    ]);
}
