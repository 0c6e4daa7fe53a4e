//! The blocks of a document as rows.

use super::{
    super::{
        MM,
        blocks::{Blocks, Look, Typing, announces, beside, has_words},
        flow::{Bond, Row, hold_all, hold_paragraph},
        frame::{LEFT, MEASURE},
        line::{SetLine, widest},
        page::Owner,
        table,
        tree::{Numbering, Role, Tree},
    },
    fields, strip,
};
use crate::{
    Block, Clause, Document, DocumentBlock, Part, Proof, Rank, Span, TypesetFault, font::Face,
};

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
    };
    for block in &document.blocks {
        passages.block(block)?;
    }
    Ok(passages.blocks.rows)
}

struct Passages<'a> {
    blocks: Blocks<'a>,
}

impl Passages<'_> {
    fn block(&mut self, block: &DocumentBlock) -> Result<(), TypesetFault> {
        let start = self.blocks.rows.len();
        let mut after = Look::Text;
        match block {
            DocumentBlock::Heading { rank, number, text } => {
                self.heading(*rank, number.as_deref(), text)?;
                after = Look::Heading;
            }
            DocumentBlock::Paragraph(spans) => self.blocks.running(spans)?,
            DocumentBlock::List { marker, items } => self.blocks.list(*marker, items)?,
            DocumentBlock::Clauses(clauses) => self.clauses(clauses)?,
            DocumentBlock::Note { label, text } => self.note(label, text)?,
            DocumentBlock::Facts(facts) => {
                table::facts(&mut self.blocks, facts)?;
                after = Look::Figure;
            }
            DocumentBlock::Table { head, rows } => {
                self.table(head, rows)?;
                after = Look::Figure;
            }
            DocumentBlock::Strip(days) => {
                strip::strip(&mut self.blocks, days)?;
                after = Look::Figure;
            }
            DocumentBlock::Text(block) => after = self.text(block)?,
            DocumentBlock::Fields(fields) => fields::fields(&mut self.blocks, fields)?,
            DocumentBlock::Together(blocks) => return self.together(blocks),
        }
        self.blocks.space(start, after);
        Ok(())
    }

    /// A block as letters have it; what it looks like to the next.
    fn text(&mut self, block: &Block) -> Result<Look, TypesetFault> {
        match block {
            Block::Paragraph(spans) => self.blocks.running(spans)?,
            Block::Heading { rank, text } => {
                self.heading(*rank, None, text)?;
                return Ok(Look::Heading);
            }
            Block::List { marker, items } => self.blocks.list(*marker, items)?,
            Block::Quote(paragraphs) => self.blocks.quote(paragraphs)?,
            Block::Table { head, rows } => {
                table::table(&mut self.blocks, head, rows)?;
                return Ok(Look::Figure);
            }
        }
        Ok(Look::Text)
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
        let role = self.blocks.level(rank);
        let owner = Owner::Node(self.blocks.tree.add(Tree::ROOT, role));
        let lines = typing.lines(&[Span::Text(text)], Part::Body, MEASURE)?;
        let start = self.blocks.rows.len();
        let above = above * body.leading;
        self.blocks.heading(lines, owner, typing.leading, above);
        put_beside(&mut self.blocks.rows[start..], label, owner);
        Ok(())
    }

    /// A table whose head names every column.
    fn table(&mut self, head: &[String], rows: &[Vec<Vec<Span>>]) -> Result<(), TypesetFault> {
        let part = Part::Body;
        if !rows.iter().flatten().any(|cell| has_words(cell)) {
            return Ok(());
        }
        if head.iter().all(|cell| cell.trim().is_empty()) {
            return Err(TypesetFault::Missing { part });
        }
        if rows.iter().any(|row| row.len() > head.len()) {
            return Err(TypesetFault::DoesNotFit { part });
        }
        let spans = |cell: &String| vec![Span::Text(cell.clone())];
        let head: Vec<Vec<Span>> = head.iter().map(spans).collect();
        table::table(&mut self.blocks, &head, rows)
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
            row.marks.push(beside(typing.leading, 0.0));
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
