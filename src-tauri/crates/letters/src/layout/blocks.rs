//! Running text as rows: paragraphs and lists, the same in letters and in documents.

use procedure::Language;

use super::{
    MM,
    flow::{Bond, Row, hold_paragraph},
    frame::{LEFT, MEASURE},
    line::{SetLine, Style},
    page::{Ink, Owner},
    paragraph::{Setting, set_paragraph},
    put,
    tree::{NodeId, Numbering, Role, Tree},
};
use crate::{Marker, Part, Proof, Span, TextSize, TypesetFault, font::Face};

/// The indent of a list's text.
const INDENT: f32 = 6.0 * MM;

/// How running text is set.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Typing {
    pub(crate) language: Language,
    pub(crate) proof: Proof,
    pub(crate) style: Style,
    /// From baseline to baseline, in points.
    pub(crate) leading: f32,
}

impl Typing {
    /// The text of a letter or document.
    pub(crate) fn body(language: Language, proof: Proof, size: TextSize) -> Self {
        let (size, leading) = match size {
            TextSize::Regular => (11.0, 15.0),
            TextSize::Large => (14.0, 20.0),
        };
        let style = Style {
            face: Face::Serif,
            size,
            ink: Ink::Black,
        };
        Self {
            language,
            proof,
            style,
            leading,
        }
    }

    /// The same in another size and face.
    pub(crate) fn scaled(self, scale: f32, face: Face) -> Self {
        Self {
            style: Style {
                face,
                size: scale * self.style.size,
                ..self.style
            },
            leading: scale * self.leading,
            ..self
        }
    }

    /// Text in lines of a measure, with hyphens where they help.
    pub(crate) fn lines(
        &self,
        spans: &[Span],
        part: Part,
        measure: f32,
    ) -> Result<Vec<SetLine>, TypesetFault> {
        let pieces = put::pieces(spans, self.style, part, self.proof)?;
        let hyphenation = Some(self.language);
        Ok(set_paragraph(
            &pieces,
            Setting {
                measure,
                hyphenation,
            },
        ))
    }
}

/// Blocks of text on their way to rows.
pub(crate) struct Blocks<'a> {
    pub(crate) typing: Typing,
    pub(crate) tree: &'a mut Tree,
    pub(crate) rows: Vec<Row>,
}

impl<'a> Blocks<'a> {
    pub(crate) fn new(typing: Typing, tree: &'a mut Tree) -> Self {
        Self {
            typing,
            tree,
            rows: Vec::new(),
        }
    }

    /// A paragraph; one without words leaves nothing behind.
    pub(crate) fn paragraph(
        &mut self,
        spans: &[Span],
        part: Part,
        above: f32,
    ) -> Result<(), TypesetFault> {
        let lines = self.typing.lines(spans, part, MEASURE)?;
        if lines.iter().all(|line| line.runs.is_empty()) {
            return Ok(());
        }
        let owner = Owner::Node(self.tree.add(Tree::ROOT, Role::Paragraph));
        let mut rows = Row::of_lines(lines, LEFT, owner, self.typing.leading, above);
        hold_paragraph(&mut rows);
        self.rows.extend(rows);
        Ok(())
    }

    /// A paragraph of the running text. A line that announces a list stays with it.
    pub(crate) fn running(&mut self, spans: &[Span]) -> Result<(), TypesetFault> {
        self.paragraph(spans, Part::Body, 0.5 * self.typing.leading)?;
        if announces(spans) {
            self.hold_last();
        }
        Ok(())
    }

    /// A list, without the items that have no words.
    pub(crate) fn list(&mut self, marker: Marker, items: &[Vec<Span>]) -> Result<(), TypesetFault> {
        let numbering = match marker {
            Marker::Bullet => Numbering::Disc,
            Marker::Number => Numbering::Decimal,
        };
        let items: Vec<&Vec<Span>> = items.iter().filter(|item| has_words(item)).collect();
        if items.is_empty() {
            return Ok(());
        }
        let list = self.tree.add(Tree::ROOT, Role::List(numbering));
        for (index, item) in items.into_iter().enumerate() {
            let label = match marker {
                Marker::Bullet => "•".to_owned(),
                Marker::Number => format!("{}.", index + 1),
            };
            let above = if index == 0 { 0.35 } else { 0.2 } * self.typing.leading;
            self.item(list, label, item, above)?;
        }
        Ok(())
    }

    fn item(
        &mut self,
        list: NodeId,
        label: String,
        spans: &[Span],
        above: f32,
    ) -> Result<(), TypesetFault> {
        let (label_owner, body) = self.item_nodes(list);
        let typing = self.typing;
        let lines = typing.lines(spans, Part::Body, MEASURE - INDENT)?;
        let mut rows = Row::of_lines(lines, LEFT + INDENT, body, typing.leading, above);
        let mut label = typing.lines(&[Span::Text(label)], Part::Body, INDENT)?;
        label.iter_mut().for_each(SetLine::end_with_space);
        if let Some(row) = rows.first_mut() {
            let label = label.into_iter().map(|line| (LEFT, label_owner, line));
            row.lines.splice(0..0, label);
        }
        hold_paragraph(&mut rows);
        self.rows.extend(rows);
        Ok(())
    }

    /// The nodes of an item's label and text.
    pub(crate) fn item_nodes(&mut self, list: NodeId) -> (Owner, Owner) {
        let item = self.tree.add(list, Role::Item);
        let label = self.tree.add(item, Role::Label);
        let body = self.tree.add(item, Role::ItemBody);
        (Owner::Node(label), Owner::Node(body))
    }

    /// Keeps the last row with what follows.
    pub(crate) fn hold_last(&mut self) {
        if let Some(row) = self.rows.last_mut() {
            row.bond = Bond::Held;
        }
    }
}

/// Whether there is anything to read.
pub(crate) fn has_words(spans: &[Span]) -> bool {
    spans.iter().any(|span| !span.text().trim().is_empty())
}

/// Whether a text ends in what announces a list.
pub(crate) fn announces(spans: &[Span]) -> bool {
    let last = spans.iter().rfind(|span| !span.text().trim().is_empty());
    last.is_some_and(|span| span.text().trim_end().ends_with(':'))
}
