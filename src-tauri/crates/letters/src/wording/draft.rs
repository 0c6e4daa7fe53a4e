//! A draft: what a letter says so far, where its words come from, and what is missing.

use std::collections::BTreeMap;

use procedure::{FormOfAddress, Language};

use super::facts::Facts;
use super::file::{BlockWording, Wording};
use super::passage::{Piece, Source, TextBlock, TextKind, plain_text};
use super::scene::{Scene, TemplateFault};
use super::vocabulary::{Shape, label, placeholder};
use crate::Block;

/// What a draft is made of.
#[derive(Clone, Copy, Debug)]
pub struct Ask<'a> {
    /// The wording of the kind of letter.
    pub wording: &'a Wording,
    /// Its language.
    pub language: Language,
    /// How the reader is addressed; it means nothing in English.
    pub form: FormOfAddress,
    /// What is known.
    pub facts: &'a Facts,
    /// By the key of a block, the text that a human put in its place. A text without words
    /// takes the block out.
    pub edits: &'a BTreeMap<String, Vec<TextBlock>>,
}

/// The text of a letter before it is set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// The language of the text.
    pub language: Language,
    /// How the reader is addressed.
    pub form: FormOfAddress,
    /// "Betreft".
    pub subject: String,
    /// The blocks in order. One that says nothing is here when it can be written.
    pub blocks: Vec<DraftBlock>,
    /// What the letter cannot do without.
    pub missing: Vec<Missing>,
}

/// A block of a draft.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DraftBlock {
    /// The name by which edits and the window know the block.
    pub key: String,
    /// The text.
    pub content: Vec<TextBlock>,
    /// Whether a human wrote this text.
    pub edited: bool,
    /// The wording says something here by itself, so that an edit can be given back to it.
    pub has_standard: bool,
    /// It is offered as a field at once: each letter needs words of its own here.
    pub open: bool,
    /// What the writer is asked for, where the block has no text by itself.
    pub prompt: Option<String>,
    /// Names whose values the block must say.
    pub needs: Vec<String>,
}

/// Something that the letter cannot do without.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Missing {
    /// The name of the vocabulary, or `block.` and the key of a block that must be written.
    pub name: String,
    /// The block that needs it; none for the subject.
    pub block: Option<String>,
}

/// Drafts a letter.
///
/// # Errors
/// When a template of the wording cannot be rendered.
pub fn draft(ask: &Ask<'_>) -> Result<Draft, TemplateFault> {
    let scene = Scene::new(ask.facts, ask.language, ask.form);
    let subject = scene.text(&ask.wording.subject)?;
    let mut blocks = Vec::with_capacity(ask.wording.blocks.len());
    for block in &ask.wording.blocks {
        blocks.extend(draft_block(ask, &scene, block)?);
    }
    let mut missing: Vec<Missing> = gaps(&subject, None).collect();
    for block in &blocks {
        missing.extend(gaps(&block.content, Some(&block.key)));
    }
    missing.dedup();
    Ok(Draft {
        language: ask.language,
        form: ask.form,
        subject: plain_text(&subject),
        blocks,
        missing,
    })
}

fn draft_block(
    ask: &Ask<'_>,
    scene: &Scene,
    wording: &BlockWording,
) -> Result<Option<DraftBlock>, TemplateFault> {
    let edit = ask.edits.get(&wording.key);
    if edit.is_none() && !has_place(scene, wording.when.as_ref())? {
        return Ok(None);
    }
    let standard = scene.text(&template(scene, wording)?)?;
    let has_standard = standard.iter().any(says_words);
    let content = match edit {
        Some(text) => resolved(text, ask.facts, ask.language),
        None => standard,
    };
    let says_nothing = content.iter().all(TextBlock::is_empty);
    let content = match &wording.prompt {
        Some(prompt) if says_nothing && !wording.optional => {
            vec![hole(&format!("block.{}", wording.key), prompt)]
        }
        _ if says_nothing => Vec::new(),
        _ => content,
    };
    if content.is_empty() && edit.is_none() && wording.prompt.is_none() {
        return Ok(None);
    }
    Ok(Some(DraftBlock {
        key: wording.key.clone(),
        content,
        edited: edit.is_some(),
        has_standard,
        open: wording.open,
        prompt: wording.prompt.clone(),
        needs: wording.needs.clone(),
    }))
}

/// A hole alone says nothing yet.
fn says_words(block: &TextBlock) -> bool {
    block.pieces().any(|piece| match &piece.source {
        Source::Own { text } | Source::Fill { text, .. } => !text.trim().is_empty(),
        Source::Gap { .. } => false,
    })
}

/// Its condition holds, or it has none.
fn has_place(scene: &Scene, when: Option<&String>) -> Result<bool, TemplateFault> {
    when.map_or(Ok(true), |condition| scene.holds(condition))
}

/// The passages whose conditions hold, as one template.
fn template(scene: &Scene, wording: &BlockWording) -> Result<String, TemplateFault> {
    let mut template = String::new();
    for passage in &wording.passages {
        if has_place(scene, passage.when.as_ref())? {
            template.push_str(if passage.apart { "\n\n" } else { "\n" });
            template.push_str(&passage.text);
        }
    }
    Ok(template)
}

/// A text that a human wrote, with the values in it as they are now.
fn resolved(text: &[TextBlock], facts: &Facts, language: Language) -> Vec<TextBlock> {
    let mut text = text.to_vec();
    for piece in text.iter_mut().flat_map(TextBlock::pieces_mut) {
        let name = match &piece.source {
            Source::Fill { name, .. } | Source::Gap { name, .. } => name.clone(),
            Source::Own { .. } => continue,
        };
        let printed = placeholder(&name).is_some_and(|row| {
            !matches!(
                row.shape,
                Shape::Choice(_) | Shape::Mark | Shape::Items | Shape::Records(_)
            )
        });
        match facts.shown(&name, language) {
            Some(shown) => piece.source = Source::Fill { name, text: shown },
            None if printed => {
                let label = label(&name, language).to_owned();
                piece.source = Source::Gap { name, label };
            }
            // A row of a list stays as it was: which row it was, nobody knows by now.
            None => {}
        }
    }
    text
}

fn hole(name: &str, label: &str) -> TextBlock {
    let source = Source::Gap {
        name: name.to_owned(),
        label: label.to_owned(),
    };
    TextBlock::single(TextKind::Paragraph, vec![Piece::plain(source)])
}

fn gaps<'a>(text: &'a [TextBlock], block: Option<&'a str>) -> impl Iterator<Item = Missing> + 'a {
    let pieces = text.iter().flat_map(TextBlock::pieces);
    pieces.filter_map(move |piece| match &piece.source {
        Source::Gap { name, .. } => Some(Missing {
            name: name.clone(),
            block: block.map(str::to_owned),
        }),
        Source::Own { .. } | Source::Fill { .. } => None,
    })
}

impl Draft {
    /// The text as the typesetter takes it, with a gap for each hole.
    #[must_use]
    pub fn body(&self) -> Vec<Block> {
        let blocks = self.blocks.iter().flat_map(|block| &block.content);
        blocks
            .filter(|block| !block.is_empty())
            .map(TextBlock::block)
            .collect()
    }
}

impl DraftBlock {
    /// The words of the block as one text, with holes left out.
    #[must_use]
    pub fn text(&self) -> String {
        plain_text(&self.content)
    }
}
