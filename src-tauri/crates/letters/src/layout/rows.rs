//! The text of a letter as rows, with what must stay together tied together.

use super::{
    blocks::{Blocks, Look, Typing},
    enclosures,
    flow::{Bond, Row, hold_paragraph},
    frame::{LEFT, MEASURE},
    line::{SetLine, Style},
    page::{Ink, Owner},
    paragraph::{Setting, set_paragraph},
    put, signature,
    table::table,
    tree::{Role, Tree},
};
use crate::{Block, Letter, Part, Rank, Span, TypesetFault, font::Face, wording::Labels};

/// Where enclosures stand beside their label, in ems of the text.
const ENCLOSURES: f32 = 5.2;

/// Everything from the salutation to the last copy.
pub(crate) fn rows(letter: &Letter, tree: &mut Tree) -> Result<Vec<Row>, TypesetFault> {
    let typing = Typing::body(letter.language, letter.proof, letter.stationery.size);
    let blocks = Blocks::new(typing, tree);
    Text { letter, blocks }.rows()
}

/// The text of a letter, on its way to rows.
struct Text<'a> {
    letter: &'a Letter,
    blocks: Blocks<'a>,
}

impl Text<'_> {
    fn rows(mut self) -> Result<Vec<Row>, TypesetFault> {
        let salutation = [Span::Text(self.letter.salutation.clone())];
        self.blocks.paragraph(&salutation, Part::Salutation, 0.0)?;
        self.blocks.hold_last();
        for block in &self.letter.body {
            self.block(block)?;
        }
        self.closing()?;
        self.attached()?;
        Ok(self.blocks.rows)
    }

    fn block(&mut self, block: &Block) -> Result<(), TypesetFault> {
        let start = self.blocks.rows.len();
        let mut look = Look::Text;
        match block {
            Block::Paragraph(spans) => self.blocks.running(spans)?,
            Block::Heading { rank, text } => {
                self.heading(*rank, text)?;
                look = Look::Heading;
            }
            Block::List { marker, items } => self.blocks.list(*marker, items)?,
            Block::Quote(paragraphs) => self.blocks.quote(paragraphs)?,
            Block::Table { head, rows } => {
                table(&mut self.blocks, head, rows)?;
                look = Look::Figure;
            }
        }
        self.blocks.space(start, look);
        Ok(())
    }

    /// Two ranks that a glance tells apart, neither louder than a letter may be.
    fn heading(&mut self, rank: Rank, text: &str) -> Result<(), TypesetFault> {
        if text.trim().is_empty() {
            return Ok(());
        }
        let body = self.blocks.typing;
        let (typing, above) = match rank {
            Rank::Section => (body.scaled(1.1, Face::SerifSemibold), 1.2),
            Rank::Subsection => (body.scaled(1.0, Face::SerifItalic), 0.8),
        };
        let lines = typing.lines(&[Span::Text(text.to_owned())], Part::Body, MEASURE)?;
        let role = self.blocks.level(rank);
        let owner = Owner::Node(self.blocks.tree.add(Tree::ROOT, role));
        let above = above * body.leading;
        self.blocks.heading(lines, owner, typing.leading, above);
        Ok(())
    }

    /// Greeting, room to sign, name and role: with the last two lines of the text.
    fn closing(&mut self) -> Result<(), TypesetFault> {
        let text_end = self.blocks.rows.len();
        let closing = &self.letter.closing;
        let leading = self.blocks.typing.leading;
        let said = |text: &str| [Span::Text(text.to_owned())];
        self.blocks
            .paragraph(&said(&closing.greeting), Part::Closing, 1.1 * leading)?;
        let signature = signature::signature(self.letter, self.blocks.tree);
        let signed = self.blocks.rows.len();
        self.blocks
            .paragraph(&said(&closing.name), Part::Closing, 2.6 * leading)?;
        self.blocks
            .paragraph(&said(&closing.role), Part::Closing, 0.0)?;
        if let Some(signature) = signature {
            signature.over(&mut self.blocks.rows, signed, leading);
        }
        let held = text_end.saturating_sub(2)..self.blocks.rows.len().saturating_sub(1);
        self.blocks.rows[held]
            .iter_mut()
            .for_each(|row| row.bond = Bond::Held);
        Ok(())
    }

    /// What goes along and who gets a copy, small under the signature.
    fn attached(&mut self) -> Result<(), TypesetFault> {
        let labels = Labels::of(self.letter.language);
        let numbered = enclosures::numbered(self.letter);
        let enclosures = kept(&numbered);
        let label = if enclosures.len() == 1 {
            labels.enclosure
        } else {
            labels.enclosures
        };
        self.attached_lines(
            label,
            &enclosures,
            Part::Enclosures,
            1.3 * self.blocks.typing.leading,
        )?;
        let above = if enclosures.is_empty() {
            1.3 * self.blocks.typing.leading
        } else {
            4.0
        };
        let copies = kept(&self.letter.copies);
        self.attached_lines(labels.copy, &copies, Part::Copies, above)
    }

    fn attached_lines(
        &mut self,
        label: &str,
        items: &[&str],
        part: Part,
        above: f32,
    ) -> Result<(), TypesetFault> {
        if items.is_empty() {
            return Ok(());
        }
        self.blocks.hold_last();
        let owner = Owner::Node(self.blocks.tree.add(Tree::ROOT, Role::Paragraph));
        let style = Style {
            face: Face::Sans,
            size: 0.86 * self.blocks.typing.style.size,
            ink: Ink::Black,
        };
        let leading = 1.32 * style.size;
        let indent = ENCLOSURES * self.blocks.typing.style.size;
        let setting = |measure| Setting {
            measure,
            hyphenation: None,
        };
        let mut rows = Vec::new();
        for item in items {
            let pieces = put::piece(item, style, part)?;
            rows.extend(set_paragraph(&pieces, setting(MEASURE - indent)));
            rows.last_mut()
                .into_iter()
                .for_each(SetLine::end_with_space);
        }
        let mut rows = Row::of_lines(rows, LEFT + indent, owner, leading, above);
        let grey = Style {
            ink: Ink::Grey,
            ..style
        };
        let mut label = set_paragraph(&put::piece(label, grey, part)?, setting(MEASURE));
        label.iter_mut().for_each(SetLine::end_with_space);
        let label = label.into_iter().map(|line| (LEFT, owner, line));
        rows[0].lines.splice(0..0, label);
        hold_paragraph(&mut rows);
        self.blocks.rows.extend(rows);
        Ok(())
    }
}

fn kept(lines: &[String]) -> Vec<&str> {
    lines
        .iter()
        .map(|line| line.trim())
        .filter(|line| !line.is_empty())
        .collect()
}
