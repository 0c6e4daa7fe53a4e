use super::*;
use crate::regulation::Side;

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
            },
            r#"{"kind":"document_added","document":9,"title":"brief"}"#,
        ),
    ] {
        assert_eq!(serde_json::to_string(&event).unwrap(), kept);
        assert_eq!(serde_json::from_str::<Event>(kept).unwrap(), event);
    }
}
