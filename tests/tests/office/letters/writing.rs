//! Writing letters in a case, as somebody at the desk does: begin, fill what is missing where the
//! letter says that it can be mended, finalise, print, post.

use acceptance::{Refused, ask, ask_bytes, paragraph};
use office::wire::*;

use crate::desk::pdf_text;
use crate::notes::{Case, walk};

/// A letter lacks fewer things than this.
const MANY: usize = 30;

/// What a writer gives who has little to say.
fn plausible(field: &str) -> &'static str {
    match field {
        "letter.addressee" => "Klachtencommissie Waterland\nPostbus 118\n7799 ZE  VEENSTADE",
        "handler" => "Marit Holsteijn",
        "complainant.address.town" => "Noorderwold",
        day if day.ends_with("_by") || day == "letter.next_contact" => "+12d",
        "letter.answer_within" => "+12d",
        _ => "Dit is op 16 november 2026 zo afgesproken.",
    }
}

pub(crate) fn id(draft: &LetterDraft) -> LetterId {
    LetterId {
        letter: draft.letter.clone(),
    }
}

impl Case {
    pub(crate) fn begin(&self, kind: &str, side: Side) -> LetterDraft {
        let begun = self.try_begin(kind, side);
        begun.unwrap_or_else(|refused| panic!("{kind} to {side:?}: {refused}"))
    }

    pub(crate) fn try_begin(&self, kind: &str, side: Side) -> Result<LetterDraft, Refused> {
        let request = LetterBeginRequest {
            dossier: self.dossier.clone(),
            kind: kind.into(),
            side,
            guest: None,
        };
        ask(&self.desk.office, "letter_begin", &request)
    }

    pub(crate) fn drop_letter(&self, draft: &LetterDraft) {
        let _: DossierView = ask(&self.desk.office, "letter_drop", &id(draft)).unwrap();
    }

    /// The letter as it stands now.
    pub(crate) fn look(&self, draft: &LetterDraft) -> LetterDraft {
        ask(&self.desk.office, "letter_open", &id(draft)).unwrap()
    }

    pub(crate) fn fill(
        &self,
        draft: &LetterDraft,
        field: &str,
        text: &str,
    ) -> Result<LetterDraft, Refused> {
        let request = LetterFillRequest {
            letter: draft.letter.clone(),
            field: field.into(),
            text: text.into(),
        };
        ask(&self.desk.office, "letter_fill", &request)
    }

    /// Puts a text in the place of a block's; none gives the block back to the wording.
    pub(crate) fn write(
        &self,
        draft: &LetterDraft,
        key: &str,
        content: Option<Vec<TextBlock>>,
    ) -> Result<LetterDraft, Refused> {
        let request = LetterSaveRequest {
            letter: draft.letter.clone(),
            options: draft.options.clone(),
            blocks: vec![BlockText {
                key: key.into(),
                content,
            }],
        };
        ask(&self.desk.office, "letter_save", &request)
    }

    pub(crate) fn choose(&self, draft: &LetterDraft, options: LetterOptions) -> LetterDraft {
        let request = LetterSaveRequest {
            letter: draft.letter.clone(),
            options,
            blocks: Vec::new(),
        };
        ask(&self.desk.office, "letter_save", &request).unwrap()
    }

    /// Fills everything that the letter lacks, each thing where the letter says that it is mended.
    pub(crate) fn complete(&self, draft: &LetterDraft) -> LetterDraft {
        let mut draft = self.look(draft);
        for _ in 0..MANY {
            let Some(item) = draft.missing.first().cloned() else {
                return draft;
            };
            let mended = match item.mend {
                Mend::Here => self
                    .fill(&draft, &item.field, plausible(&item.field))
                    .map(drop),
                Mend::Block => {
                    let text = paragraph("Dit is op 16 november 2026 zo afgesproken.");
                    self.write(&draft, item.at.as_deref().unwrap(), Some(text))
                        .map(drop)
                }
                Mend::Note => {
                    let note = item.at.as_deref().unwrap();
                    let given: &[(&str, &str)] = match note {
                        "hearing_plan" => &[("time", "10:30")],
                        _ => &[],
                    };
                    walk::note(self, note, item.about.as_deref(), given);
                    Ok(())
                }
                Mend::Settings => panic!("{}: {} is a setting", draft.kind, item.field),
            };
            if let Err(refused) = mended {
                panic!("{}: {}: {refused}", draft.kind, item.field);
            }
            let next = self.look(&draft);
            let mended = next.missing.iter().all(|it| it.field != item.field);
            assert!(mended, "{}: {} is missing still", draft.kind, item.field);
            draft = next;
        }
        panic!("there is no end to {:?}", draft.missing);
    }

    pub(crate) fn finalise(&self, draft: &LetterDraft) -> Result<LetterDraft, Refused> {
        ask(&self.desk.office, "letter_finalise", &id(draft))
    }

    pub(crate) fn print_letter(&self, draft: &LetterDraft) -> Result<DossierView, Refused> {
        let request = LetterPrintRequest {
            letter: draft.letter.clone(),
            printer: None,
            copies: 1,
            sides: PrintSides::PrintersOwn,
            with_copies: false,
        };
        ask(&self.desk.office, "letter_print", &request)
    }

    pub(crate) fn post(
        &self,
        draft: &LetterDraft,
        way: PostingWay,
    ) -> Result<DossierView, Refused> {
        let code = match way {
            PostingWay::Registered => "3SWILG0001",
            _ => "",
        };
        let request = LetterPostRequest {
            letter: draft.letter.clone(),
            on: "vandaag".into(),
            way,
            code: code.into(),
        };
        ask(&self.desk.office, "letter_post", &request)
    }

    /// A letter from beginning to posting.
    pub(crate) fn letter(&self, kind: &str, side: Side, way: PostingWay) -> LetterDraft {
        let draft = self.complete(&self.begin(kind, side));
        let done = self.finalise(&draft).map(drop);
        let done = done.and_then(|()| self.print_letter(&draft)).map(drop);
        let done = done.and_then(|()| self.post(&draft, way)).map(drop);
        done.unwrap_or_else(|refused| panic!("{kind} to {side:?}: {refused}"));
        self.look(&draft)
    }

    /// The words on the paper of a letter, as running text.
    pub(crate) fn paper(&self, draft: &LetterDraft) -> String {
        let pdf = ask_bytes(&self.desk.office, "letter_pdf", &id(draft)).unwrap();
        let text = pdf_text(&pdf).replace("\u{ad}\n", "");
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// What the letters are that may be made now, each as `decision.respondent`; what is owed has a
    /// star.
    pub(crate) fn letters_offered(&self) -> Vec<String> {
        let offers = self.view().letter_offers.into_iter();
        let shown = offers.map(|it| {
            let side = match it.side {
                Side::Complainant => "",
                Side::Respondent => ".respondent",
                Side::Third => ".third",
            };
            let star = if it.owed { "*" } else { "" };
            format!("{}{side}{star}", it.kind)
        });
        shown.collect()
    }

    /// Why a letter cannot be finalised: the fields that are missing.
    pub(crate) fn wanting(&self, draft: &LetterDraft) -> Vec<String> {
        let refused = self.finalise(draft).unwrap_err();
        assert_eq!(refused.error.code, FaultCode::LetterIncomplete, "{refused}");
        let fields = refused.error.fields.into_iter();
        fields.map(|fault| fault.field).collect()
    }
}
