//! Running text as rows: paragraphs, lists and quotations, the same in letters and in
//! documents.

use procedure::Language;

use super::{
    MM,
    flow::{Bond, Row, hold_paragraph},
    frame::{LEFT, MEASURE},
    line::{SetLine, Style, widest},
    page::{Ink, Mark, Owner, Shape},
    paragraph::{Extent, Setting, extent, set_paragraph},
    put,
    tree::{NodeId, Numbering, Role, Tree},
};
use crate::{Marker, Part, Proof, Rank, Span, TextSize, TypesetFault, font::Face};

/// The indent of a list's text, and of a quotation.
const INDENT: f32 = 6.0 * MM;
/// From a number to the text of its item, at least.
const LABEL_GAP: f32 = 1.5 * MM;

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

    /// How wide a text asks to be.
    pub(crate) fn extent(&self, spans: &[Span], part: Part) -> Result<Extent, TypesetFault> {
        let pieces = put::pieces(spans, self.style, part, self.proof)?;
        Ok(extent(&pieces, Some(self.language)))
    }
}

/// What stands above a block, which decides on the room between them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Look {
    Text,
    Heading,
    /// A table or strip, which ends in a rule or a frame.
    Figure,
}

/// Blocks of text on their way to rows.
pub(crate) struct Blocks<'a> {
    pub(crate) typing: Typing,
    pub(crate) tree: &'a mut Tree,
    pub(crate) rows: Vec<Row>,
    /// Whether subsections stand under a section, or right under the title.
    has_section: bool,
    before: Look,
}

impl<'a> Blocks<'a> {
    pub(crate) fn new(typing: Typing, tree: &'a mut Tree) -> Self {
        Self {
            typing,
            tree,
            rows: Vec::new(),
            has_section: false,
            before: Look::Text,
        }
    }

    /// Suits the room above the rows from `start` on to what stands there.
    pub(crate) fn space(&mut self, start: usize, look: Look) {
        let leading = self.typing.leading;
        let Some(row) = self.rows.get_mut(start) else {
            return;
        };
        row.above = match (self.before, look) {
            (Look::Heading, Look::Figure) => 0.7 * leading,
            (Look::Heading, _) => row.above.min(0.25 * leading),
            (Look::Figure, _) | (Look::Text, Look::Figure) => row.above.max(0.9 * leading),
            (Look::Text, _) => row.above,
        };
        self.before = look;
    }

    /// The level of a heading: one who goes from heading to heading misses none.
    pub(crate) fn level(&mut self, rank: Rank) -> Role {
        self.has_section |= rank == Rank::Section;
        match rank {
            Rank::Subsection if self.has_section => Role::Heading(3),
            Rank::Section | Rank::Subsection => Role::Heading(2),
        }
    }

    /// The lines of a heading, which stay with what follows.
    pub(crate) fn heading(&mut self, lines: Vec<SetLine>, owner: Owner, leading: f32, above: f32) {
        let mut rows = Row::of_lines(lines, LEFT, owner, leading, above);
        rows.iter_mut().for_each(|row| row.bond = Bond::Held);
        if let Some(row) = rows.last_mut() {
            row.bond = Bond::Opens;
        }
        self.rows.extend(rows);
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
        let mut labels = Vec::with_capacity(items.len());
        for number in 1..=items.len() {
            let label = match marker {
                Marker::Bullet => "•".to_owned(),
                Marker::Number => format!("{number}."),
            };
            let label = [Span::Text(label)];
            labels.push(self.typing.lines(&label, Part::Body, MEASURE)?);
        }
        let width = labels.iter().map(|label| widest(label)).fold(0.0, f32::max);
        let indent = INDENT.max(width + LABEL_GAP);
        let list = self.tree.add(Tree::ROOT, Role::List(numbering));
        for (index, (item, label)) in items.into_iter().zip(labels).enumerate() {
            let above = if index == 0 { 0.35 } else { 0.2 } * self.typing.leading;
            self.item(list, label, item, indent, above)?;
        }
        Ok(())
    }

    fn item(
        &mut self,
        list: NodeId,
        mut label: Vec<SetLine>,
        spans: &[Span],
        indent: f32,
        above: f32,
    ) -> Result<(), TypesetFault> {
        let (label_owner, body) = self.item_nodes(list);
        let typing = self.typing;
        let lines = typing.lines(spans, Part::Body, MEASURE - indent)?;
        let mut rows = Row::of_lines(lines, LEFT + indent, body, typing.leading, above);
        label.iter_mut().for_each(SetLine::end_with_space);
        if let Some(row) = rows.first_mut() {
            let label = label.into_iter().map(|line| (LEFT, label_owner, line));
            row.lines.splice(0..0, label);
        }
        hold_paragraph(&mut rows);
        self.rows.extend(rows);
        Ok(())
    }

    /// Words of somebody else, indented beside a faint rule that runs on between the
    /// paragraphs. Upright: whole paragraphs in italics tire the eye, a reader's with
    /// little sight first.
    pub(crate) fn quote(&mut self, paragraphs: &[Vec<Span>]) -> Result<(), TypesetFault> {
        let paragraphs: Vec<&Vec<Span>> =
            paragraphs.iter().filter(|text| has_words(text)).collect();
        if paragraphs.is_empty() {
            return Ok(());
        }
        let typing = self.typing;
        let quote = self.tree.add(Tree::ROOT, Role::Quote);
        let mut rows: Vec<Row> = Vec::new();
        for (index, paragraph) in paragraphs.into_iter().enumerate() {
            let above = if index == 0 { 0.5 } else { 0.35 } * typing.leading;
            if let Some(row) = rows.last_mut() {
                row.marks = vec![beside(typing.leading, above)];
            }
            let lines = typing.lines(paragraph, Part::Body, MEASURE - INDENT)?;
            let owner = Owner::Node(self.tree.add(quote, Role::Paragraph));
            let mut set = Row::of_lines(lines, LEFT + INDENT, owner, typing.leading, above);
            for row in &mut set {
                row.marks.push(beside(typing.leading, 0.0));
            }
            hold_paragraph(&mut set);
            rows.extend(set);
        }
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

/// The faint rule beside a line, and beside the room under it.
pub(crate) fn beside(leading: f32, below: f32) -> Mark {
    Mark {
        owner: Owner::Furniture,
        x: LEFT + 0.5,
        y: -0.76 * leading,
        shape: Shape::Rule {
            right: 0.0,
            down: leading + below,
            weight: 1.0,
            ink: Ink::Faint,
        },
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
