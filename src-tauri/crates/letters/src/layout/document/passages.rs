//! The blocks of a document as rows.

use super::{
    super::{
        MM,
        blocks::{Blocks, Typing, announces, has_words},
        flow::{Bond, Row, hold_all, hold_paragraph},
        frame::{LEFT, MEASURE},
        line::{SetLine, widest},
        page::{Ink, Mark, Owner, Shape},
        tree::{Numbering, Role, Tree},
    },
    fields, strip, table,
};
use crate::{Clause, Document, DocumentBlock, Part, Proof, Rank, Span, TypesetFault, font::Face};

/// Between a number in the margin and the text.
const NUMBER_GAP: f32 = 3.5 * MM;
/// The widest number that the margin takes, clear of the holes of a binder.
const NUMBER_ROOM: f32 = LEFT - NUMBER_GAP - 16.0 * MM;
/// From the rule beside a note to its text.
const NOTE_INDENT: f32 = 5.0 * MM;

/// Everything under the title.
pub(super) fn rows(
    document: &Document,
    proof: Proof,
    tree: &mut Tree,
) -> Result<Vec<Row>, TypesetFault> {
    let typing = Typing::body(document.language, proof, document.stationery.size);
    let mut passages = Passages {
        blocks: Blocks::new(typing, tree),
        has_section: false,
        before: Before::Text,
    };
    for block in &document.blocks {
        passages.block(block)?;
    }
    Ok(passages.blocks.rows)
}

/// What stands above a block, which decides on the room between them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Before {
    Text,
    Heading,
    /// A table or strip, which ends in a rule or a frame.
    Figure,
}

struct Passages<'a> {
    blocks: Blocks<'a>,
    /// Whether subsections stand under a section, or right under the title.
    has_section: bool,
    before: Before,
}

impl Passages<'_> {
    fn block(&mut self, block: &DocumentBlock) -> Result<(), TypesetFault> {
        let start = self.blocks.rows.len();
        let mut after = Before::Text;
        match block {
            DocumentBlock::Heading { rank, number, text } => {
                self.heading(*rank, number.as_deref(), text)?;
                after = Before::Heading;
            }
            DocumentBlock::Paragraph(spans) => self.blocks.running(spans)?,
            DocumentBlock::List { marker, items } => self.blocks.list(*marker, items)?,
            DocumentBlock::Clauses(clauses) => self.clauses(clauses)?,
            DocumentBlock::Note { label, text } => self.note(label, text)?,
            DocumentBlock::Facts(facts) => {
                table::facts(&mut self.blocks, facts)?;
                after = Before::Figure;
            }
            DocumentBlock::Table { head, rows } => {
                table::table(&mut self.blocks, head, rows)?;
                after = Before::Figure;
            }
            DocumentBlock::Strip(days) => {
                strip::strip(&mut self.blocks, days)?;
                after = Before::Figure;
            }
            DocumentBlock::Fields(fields) => fields::fields(&mut self.blocks, fields)?,
            DocumentBlock::Together(blocks) => return self.together(blocks),
        }
        self.space(start, after);
        Ok(())
    }

    /// Suits the room above a block to what stands there.
    fn space(&mut self, start: usize, after: Before) {
        let leading = self.blocks.typing.leading;
        let Some(row) = self.blocks.rows.get_mut(start) else {
            return;
        };
        row.above = match (self.before, after) {
            (Before::Heading, Before::Figure) => 0.7 * leading,
            (Before::Heading, _) => row.above.min(0.25 * leading),
            (Before::Figure, _) | (Before::Text, Before::Figure) => row.above.max(0.9 * leading),
            (Before::Text, _) => row.above,
        };
        self.before = after;
    }

    fn together(&mut self, blocks: &[DocumentBlock]) -> Result<(), TypesetFault> {
        let start = self.blocks.rows.len();
        for block in blocks {
            self.block(block)?;
        }
        hold_all(&mut self.blocks.rows[start..]);
        Ok(())
    }

    fn heading(
        &mut self,
        rank: Rank,
        number: Option<&str>,
        text: &str,
    ) -> Result<(), TypesetFault> {
        let body = self.blocks.typing;
        let (typing, above) = match rank {
            Rank::Section => (body.scaled(1.2, Face::SerifSemibold), 1.5),
            Rank::Subsection => (body.scaled(1.0, Face::SerifSemibold), 0.9),
        };
        let number = number.map(str::trim).filter(|number| !number.is_empty());
        let mut label = self.label(number.unwrap_or_default(), typing)?;
        let is_beside = fits_margin(&label);
        let text = match number {
            Some(number) if !is_beside => format!("{number}  {text}"),
            _ => text.to_owned(),
        };
        if !is_beside {
            label.clear();
        }
        if text.trim().is_empty() && label.is_empty() {
            return Ok(());
        }
        self.has_section |= rank == Rank::Section;
        let role = match rank {
            Rank::Subsection if self.has_section => Role::Heading(3),
            // A reader who goes from heading to heading must not miss a level.
            Rank::Section | Rank::Subsection => Role::Heading(2),
        };
        let owner = Owner::Node(self.blocks.tree.add(Tree::ROOT, role));
        let lines = typing.lines(&[Span::Text(text)], Part::Body, MEASURE)?;
        let above = above * body.leading;
        let mut rows = Row::of_lines(lines, LEFT, owner, typing.leading, above);
        put_beside(&mut rows, label, owner);
        rows.iter_mut().for_each(|row| row.bond = Bond::Held);
        self.blocks.rows.extend(rows);
        Ok(())
    }

    fn clauses(&mut self, clauses: &[Clause]) -> Result<(), TypesetFault> {
        let clauses: Vec<&Clause> = clauses
            .iter()
            .filter(|clause| has_words(&clause.text))
            .collect();
        if clauses.is_empty() {
            return Ok(());
        }
        let list = self
            .blocks
            .tree
            .add(Tree::ROOT, Role::List(Numbering::Decimal));
        for clause in clauses {
            let (label_owner, body) = self.blocks.item_nodes(list);
            self.clause(clause, label_owner, body)?;
            if announces(&clause.text) {
                self.blocks.hold_last();
            }
        }
        Ok(())
    }

    fn clause(&mut self, clause: &Clause, label: Owner, body: Owner) -> Result<(), TypesetFault> {
        let typing = self.blocks.typing;
        let small = typing.scaled(0.86, Face::Sans);
        let above = 0.45 * typing.leading;
        let number = self.label(clause.number.trim(), small)?;
        let lines = typing.lines(&clause.text, Part::Body, MEASURE)?;
        if fits_margin(&number) {
            let mut rows = Row::of_lines(lines, LEFT, body, typing.leading, above);
            put_beside(&mut rows, number, label);
            hold_paragraph(&mut rows);
            self.blocks.rows.extend(rows);
            return Ok(());
        }
        let mut rows = Row::of_lines(number, LEFT, label, typing.leading, above);
        rows.iter_mut().for_each(|row| row.bond = Bond::Held);
        let mut text = Row::of_lines(lines, LEFT, body, typing.leading, 0.0);
        hold_paragraph(&mut text);
        rows.extend(text);
        self.blocks.rows.extend(rows);
        Ok(())
    }

    /// A number in lines that end in a space for who listens.
    fn label(&self, number: &str, typing: Typing) -> Result<Vec<SetLine>, TypesetFault> {
        let spans = [Span::Text(number.to_owned())];
        let mut lines = typing.lines(&spans, Part::Body, MEASURE)?;
        lines.retain(|line| !line.runs.is_empty());
        lines.iter_mut().for_each(SetLine::end_with_space);
        Ok(lines)
    }

    /// Small, beside a faint rule, the label before the words.
    fn note(&mut self, label: &str, text: &[Span]) -> Result<(), TypesetFault> {
        if !has_words(text) {
            return Ok(());
        }
        let typing = self.blocks.typing.scaled(0.86, Face::Sans);
        let mut spans = Vec::with_capacity(text.len() + 1);
        if !label.trim().is_empty() {
            spans.push(Span::Strong(format!("{}  ", label.trim())));
        }
        spans.extend_from_slice(text);
        let lines = typing.lines(&spans, Part::Body, MEASURE - NOTE_INDENT)?;
        let owner = Owner::Node(self.blocks.tree.add(Tree::ROOT, Role::Note));
        let above = 0.6 * self.blocks.typing.leading;
        let mut rows = Row::of_lines(lines, LEFT + NOTE_INDENT, owner, typing.leading, above);
        for row in &mut rows {
            row.marks.push(Mark {
                owner: Owner::Furniture,
                x: LEFT + 0.5,
                y: -0.76 * typing.leading,
                shape: Shape::Rule {
                    right: 0.0,
                    down: typing.leading,
                    weight: 1.0,
                    ink: Ink::Faint,
                },
            });
        }
        hold_paragraph(&mut rows);
        self.blocks.rows.extend(rows);
        Ok(())
    }
}

fn fits_margin(label: &[SetLine]) -> bool {
    label.len() <= 1 && widest(label) <= NUMBER_ROOM
}

/// Puts a number in the margin, its end at the text.
fn put_beside(rows: &mut [Row], label: Vec<SetLine>, owner: Owner) {
    if let (Some(row), Some(line)) = (rows.first_mut(), label.into_iter().next()) {
        let x = LEFT - NUMBER_GAP - line.width;
        row.lines.insert(0, (x, owner, line));
    }
}
