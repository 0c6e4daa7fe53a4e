//! What a human chose and wrote in a letter, as its row keeps it.

use std::collections::BTreeMap;

use letters::TextBlock;
use procedure::event::Guest;
use procedure::regulation::Side;
use procedure::{FormOfAddress, Language};
use serde::{Deserialize, Deserializer, Serialize};

use crate::fault::Fault;
use crate::wire;

/// What a human chose and wrote in a letter.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Work {
    pub(crate) language: Language,
    pub(crate) address: FormOfAddress,
    /// To which side.
    #[serde(default = "complainant")]
    pub(crate) side: Side,
    /// To whom of a hearing, when it goes to one of several.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) guest: Option<Guest>,
    /// Large print; the practice's own setting when it was never chosen.
    #[serde(default)]
    pub(crate) large_print: Option<bool>,
    /// What lies behind the letter, in order; what is usual when it was never chosen.
    #[serde(default)]
    pub(crate) enclosures: Option<Vec<Enclosure>>,
    /// Who gets a copy.
    #[serde(default)]
    pub(crate) copies: Vec<CopyTo>,
    /// A salutation in the place of the usual; empty for the usual.
    #[serde(default)]
    pub(crate) salutation: String,
    /// What only this letter knows, by the name of the vocabulary; a day as `2026-12-17`.
    #[serde(default)]
    pub(crate) answers: BTreeMap<String, String>,
    /// The text that a human put in the place of a block's.
    #[serde(deserialize_with = "edits")]
    pub(crate) edits: BTreeMap<String, Vec<TextBlock>>,
}

/// What may lie behind a letter in the same PDF.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Enclosure {
    Regulation,
    ComplaintForm,
    AnswerSlip,
    HearingReport,
}

/// Who gets a copy.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum CopyTo {
    File,
    Complainant,
    Respondent,
}

impl Work {
    /// A letter that was just begun.
    pub(crate) fn begun(language: Language, address: FormOfAddress, side: Side) -> Self {
        Self {
            language,
            address,
            side,
            guest: None,
            large_print: None,
            enclosures: None,
            copies: Vec::new(),
            salutation: String::new(),
            answers: BTreeMap::new(),
            edits: BTreeMap::new(),
        }
    }

    /// Takes what was chosen in the window.
    pub(crate) fn choose(&mut self, options: &wire::LetterOptions) {
        self.language = options.language.into();
        self.address = options.address.into();
        self.large_print = Some(options.large_print);
        self.enclosures = Some(options.enclosures.iter().map(|it| (*it).into()).collect());
        self.copies = options.copies.iter().map(|it| (*it).into()).collect();
        options.salutation.trim().clone_into(&mut self.salutation);
    }

    /// As a row keeps it.
    pub(crate) fn read(draft: &str) -> Result<Self, Fault> {
        Ok(serde_json::from_str(draft)?)
    }

    /// As a row keeps it.
    pub(crate) fn kept(&self) -> Result<String, Fault> {
        Ok(serde_json::to_string(self)?)
    }
}

fn complainant() -> Side {
    Side::Complainant
}

/// An earlier program kept the text of a block as it was typed in a plain field.
fn edits<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<BTreeMap<String, Vec<TextBlock>>, D::Error> {
    #[derive(Deserialize)]
    #[serde(untagged)]
    enum Edit {
        Text(Vec<TextBlock>),
        Typed(String),
    }
    let edits = BTreeMap::<String, Edit>::deserialize(deserializer)?;
    let read = |(key, edit)| match edit {
        Edit::Text(text) => (key, text),
        Edit::Typed(text) => (key, TextBlock::typed(&text)),
    };
    Ok(edits.into_iter().map(read).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_letter_of_an_earlier_program_reads_as_it_was() {
        let kept = r#"{"language":"nl","address":"u","edits":{"account":"Dit.\n- een kopie"}}"#;
        let work = Work::read(kept).unwrap();
        assert_eq!(work.side, Side::Complainant);
        assert_eq!(
            letters::plain_text(&work.edits["account"]),
            "Dit.\n\n- een kopie"
        );
        let again = Work::read(&work.kept().unwrap()).unwrap();
        assert_eq!(again, work);
    }
}
