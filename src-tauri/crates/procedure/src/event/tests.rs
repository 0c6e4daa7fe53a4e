use super::*;
use crate::regulation::{HearingForm, Side};

/// Events are kept for years: their form in the archive may grow but not change.
#[test]
fn an_event_is_kept_in_the_form_it_has_always_had() {
    for (event, kept) in [
        (
            Event::Letter {
                letter: LetterNo(1),
                moment: LetterMoment::Posted {
                    way: PostingWay::Registered,
                    code: "3SABC".into(),
                },
            },
            r#"{"kind":"letter","letter":1,"moment":"posted","way":"registered","code":"3SABC"}"#,
        ),
        (
            Event::Letter {
                letter: LetterNo(2),
                moment: LetterMoment::Finalised {
                    kind: LetterKind::Acknowledgement,
                    side: Side::Complainant,
                    guest: None,
                    to: "mevrouw S. van der Aa".into(),
                    sha256: "00".into(),
                },
            },
            r#"{"kind":"letter","letter":2,"moment":"finalised","letter_kind":"acknowledgement","to":"mevrouw S. van der Aa","sha256":"00"}"#,
        ),
        (
            Event::TakenBack { event: EventNo(4) },
            r#"{"kind":"taken_back","event":4}"#,
        ),
        (
            Event::Withdrawn {
                reason: String::new(),
            },
            r#"{"kind":"withdrawn","reason":""}"#,
        ),
        (
            Event::DocumentAdded {
                document: DocumentNo(9),
                title: "brief".into(),
                hearing: None,
            },
            r#"{"kind":"document_added","document":9,"title":"brief"}"#,
        ),
        (
            Event::DocumentAdded {
                document: DocumentNo(9),
                title: "Ondertekend verslag".into(),
                hearing: Some(HearingNo(1)),
            },
            r#"{"kind":"document_added","document":9,"title":"Ondertekend verslag","hearing":1}"#,
        ),
        (
            Event::Hearing {
                hearing: None,
                sides: vec![Side::Complainant, Side::Respondent],
                moment: HearingMoment::Planned(Box::new(Plan::on(
                    NaiveDate::from_ymd_opt(2026, 11, 24).unwrap(),
                    "spreekkamer 2".into(),
                    HearingForm::Together,
                ))),
            },
            r#"{"kind":"hearing","sides":["complainant","respondent"],"moment":"planned","day":"2026-11-24","time":null,"place":"spreekkamer 2","form":"together"}"#,
        ),
        (
            Event::Hearing {
                hearing: None,
                sides: vec![Side::Complainant],
                moment: HearingMoment::Held {
                    form: HearingForm::Apart,
                    notes: None,
                },
            },
            r#"{"kind":"hearing","sides":["complainant"],"moment":"held","form":"apart"}"#,
        ),
        (
            Event::Hearing {
                hearing: None,
                sides: vec![Side::Respondent],
                moment: HearingMoment::Waived {
                    reason: "hij schreef alles op".into(),
                    how: String::new(),
                },
            },
            r#"{"kind":"hearing","sides":["respondent"],"moment":"waived","reason":"hij schreef alles op"}"#,
        ),
        (
            Event::Hearing {
                hearing: Some(HearingNo(2)),
                sides: vec![Side::Complainant],
                moment: HearingMoment::Answered {
                    participant: ParticipantNo(1),
                    coming: true,
                    how: "per telefoon".into(),
                },
            },
            r#"{"kind":"hearing","hearing":2,"sides":["complainant"],"moment":"answered","participant":1,"coming":true,"how":"per telefoon"}"#,
        ),
        (
            Event::Statement {
                statement: StatementNo(1),
                moment: StatementMoment::PutTo {
                    to: Side::Respondent,
                    put: Trace::Letter {
                        letter: LetterNo(3),
                    },
                    answer: String::new(),
                },
            },
            r#"{"kind":"statement","statement":1,"moment":"put_to","to":"respondent","put":{"where":"letter","letter":3},"answer":""}"#,
        ),
        (
            Event::Grievance {
                grievance: GrievanceNo(1),
                moment: GrievanceMoment::Named {
                    text: "De afspraak ging niet door.".into(),
                },
            },
            r#"{"kind":"grievance","grievance":1,"moment":"named","text":"De afspraak ging niet door."}"#,
        ),
    ] {
        assert_eq!(serde_json::to_string(&event).unwrap(), kept);
        assert_eq!(serde_json::from_str::<Event>(kept).unwrap(), event);
    }
}
