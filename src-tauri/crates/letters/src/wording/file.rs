//! Wording files: what a kind of letter says, block by block, passage by passage.
//!
//! The program ships one file for each kind and language; a practice may put texts of its
//! own in the place of passages. Conditions stay with the program, which alone knows when
//! a passage is true.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::lint::SUBJECT;

/// What a kind of letter says in one language.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Wording {
    /// The template of "Betreft".
    pub subject: String,
    /// The text, in order.
    #[serde(rename = "block")]
    pub blocks: Vec<BlockWording>,
}

/// A block of a wording.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BlockWording {
    /// Names the block, as long as there are archives.
    pub key: String,
    /// What the window calls it.
    pub label: String,
    /// When the block has a place in the letter; always when none. What somebody wrote in it stays.
    #[serde(default)]
    pub when: Option<String>,
    /// It stands open for writing at once: each letter needs words of its own here.
    #[serde(default)]
    pub open: bool,
    /// What the writer is asked for, where the block has no text by itself.
    #[serde(default)]
    pub prompt: Option<String>,
    /// The letter can go without this block.
    #[serde(default)]
    pub optional: bool,
    /// Names whose values the block must keep saying when somebody rewrites it.
    #[serde(default)]
    pub needs: Vec<String>,
    /// The passages, in order.
    #[serde(default, rename = "passage")]
    pub passages: Vec<Passage>,
}

/// A passage of a block.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Passage {
    /// Names the passage within its block.
    pub key: String,
    /// When it stands in the letter; always when none.
    #[serde(default)]
    pub when: Option<String>,
    /// That condition in plain words.
    #[serde(default)]
    pub note: Option<String>,
    /// It begins a new paragraph.
    #[serde(default)]
    pub apart: bool,
    /// The template.
    pub text: String,
}

/// The texts that a practice put in the place of the program's.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwnWording {
    /// "Betreft".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub subject: Option<String>,
    /// Passages, by the key of the block, a full stop and the key of the passage.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub passages: BTreeMap<String, String>,
}

impl OwnWording {
    /// The text of a practice's own at a place.
    #[must_use]
    pub fn at(&self, place: &str) -> Option<&String> {
        match place {
            SUBJECT => self.subject.as_ref(),
            place => self.passages.get(place),
        }
    }

    /// Puts a text at a place; none gives the place back to the program's own text.
    pub fn put(&mut self, place: &str, text: Option<String>) {
        match (place, text) {
            (SUBJECT, text) => self.subject = text,
            (place, Some(text)) => {
                self.passages.insert(place.to_owned(), text);
            }
            (place, None) => {
                self.passages.remove(place);
            }
        }
    }

    /// Nothing was changed.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.subject.is_none() && self.passages.is_empty()
    }
}

impl Wording {
    /// The same with the texts of a practice. A text whose passage is gone is left out.
    #[must_use]
    pub fn with(&self, own: &OwnWording) -> Self {
        let mut wording = self.clone();
        if let Some(subject) = &own.subject {
            wording.subject.clone_from(subject);
        }
        for block in &mut wording.blocks {
            for passage in &mut block.passages {
                if let Some(text) = own.passages.get(&place(&block.key, &passage.key)) {
                    passage.text.clone_from(text);
                }
            }
        }
        wording
    }

    /// The block with this key.
    #[must_use]
    pub fn block(&self, key: &str) -> Option<&BlockWording> {
        self.blocks.iter().find(|block| block.key == key)
    }
}

/// Names a passage within its wording.
#[must_use]
pub fn place(block: &str, passage: &str) -> String {
    format!("{block}.{passage}")
}
