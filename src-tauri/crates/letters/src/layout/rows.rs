//! The text of a letter as rows, with what must stay together tied together.

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
use crate::{
    Block, Letter, Marker, Part, Span, TextSize, TypesetFault, font::Face, wording::Labels,
};

/// The indent of a list's text.
const INDENT: f32 = 6.0 * MM;
/// Where enclosures stand beside their label.
const ENCLOSURES: f32 = 20.0 * MM;

/// Everything from the salutation to the last copy.
pub(crate) fn rows(letter: &Letter, tree: &mut Tree) -> Result<Vec<Row>, TypesetFault> {
    Text::new(letter, tree).rows()
}

/// The text of a letter, on its way to rows.
struct Text<'a> {
    letter: &'a Letter,
    tree: &'a mut Tree,
    style: Style,
    leading: f32,
    rows: Vec<Row>,
}

impl<'a> Text<'a> {
    fn new(letter: &'a Letter, tree: &'a mut Tree) -> Self {
        let (size, leading) = match letter.stationery.size {
            TextSize::Regular => (11.0, 15.0),
            TextSize::Large => (14.0, 20.0),
        };
        let style = Style {
            face: Face::Serif,
            size,
            ink: Ink::Black,
        };
        Self {
            letter,
            tree,
            style,
            leading,
            rows: Vec::new(),
        }
    }

    fn rows(mut self) -> Result<Vec<Row>, TypesetFault> {
        let salutation = [Span::Text(self.letter.salutation.clone())];
        self.paragraph(&salutation, Part::Salutation, 0.0)?;
        if let Some(row) = self.rows.last_mut() {
            row.bond = Bond::Held;
        }
        for block in &self.letter.body {
            self.block(block)?;
        }
        self.closing()?;
        self.attached()?;
        Ok(self.rows)
    }

    fn block(&mut self, block: &Block) -> Result<(), TypesetFault> {
        match block {
            Block::Paragraph(spans) => {
                self.paragraph(spans, Part::Body, 0.5 * self.leading)?;
                // A line that announces a list stays with it.
                if let (true, Some(row)) = (announces(spans), self.rows.last_mut()) {
                    row.bond = Bond::Held;
                }
                Ok(())
            }
            Block::Heading(text) => self.heading(text),
            Block::List { marker, items } => self.list(*marker, items),
        }
    }

    fn paragraph(&mut self, spans: &[Span], part: Part, above: f32) -> Result<(), TypesetFault> {
        let lines = self.lines(spans, part, MEASURE)?;
        if lines.iter().all(|line| line.runs.is_empty()) {
            return Ok(());
        }
        let node = self.tree.add(Tree::ROOT, Role::Paragraph);
        let mut rows = self.rows_of(lines, LEFT, Owner::Node(node), above);
        hold_paragraph(&mut rows);
        self.rows.extend(rows);
        Ok(())
    }

    fn heading(&mut self, text: &str) -> Result<(), TypesetFault> {
        let lines = self.lines(&[Span::Strong(text.to_owned())], Part::Body, MEASURE)?;
        let node = self.tree.add(Tree::ROOT, Role::Heading(2));
        let mut rows = self.rows_of(lines, LEFT, Owner::Node(node), 0.9 * self.leading);
        rows.iter_mut().for_each(|row| row.bond = Bond::Held);
        self.rows.extend(rows);
        Ok(())
    }

    fn list(&mut self, marker: Marker, items: &[Vec<Span>]) -> Result<(), TypesetFault> {
        let numbering = match marker {
            Marker::Bullet => Numbering::Disc,
            Marker::Number => Numbering::Decimal,
        };
        let list = self.tree.add(Tree::ROOT, Role::List(numbering));
        for (index, item) in items.iter().enumerate() {
            let label = match marker {
                Marker::Bullet => "•".to_owned(),
                Marker::Number => format!("{}.", index + 1),
            };
            let above = if index == 0 { 0.35 } else { 0.2 } * self.leading;
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
        let item = self.tree.add(list, Role::Item);
        let label_node = Owner::Node(self.tree.add(item, Role::Label));
        let body = Owner::Node(self.tree.add(item, Role::ItemBody));
        let lines = self.lines(spans, Part::Body, MEASURE - INDENT)?;
        let mut rows = self.rows_of(lines, LEFT + INDENT, body, above);
        let mut label = self.lines(&[Span::Text(label)], Part::Body, INDENT)?;
        label.iter_mut().for_each(SetLine::end_with_space);
        if let Some(row) = rows.first_mut() {
            let label = label.into_iter().map(|line| (LEFT, label_node, line));
            row.lines.splice(0..0, label);
        }
        hold_paragraph(&mut rows);
        self.rows.extend(rows);
        Ok(())
    }

    /// Greeting, room to sign, name and role: with the last two lines of the text.
    fn closing(&mut self) -> Result<(), TypesetFault> {
        let text_end = self.rows.len();
        let closing = &self.letter.closing;
        let sign = 2.6 * self.leading;
        let parts = [
            (&closing.greeting, 1.1 * self.leading),
            (&closing.name, sign),
            (&closing.role, 0.0),
        ];
        for (text, above) in parts {
            self.paragraph(&[Span::Text(text.clone())], Part::Closing, above)?;
        }
        let held = text_end.saturating_sub(2)..self.rows.len().saturating_sub(1);
        self.rows[held]
            .iter_mut()
            .for_each(|row| row.bond = Bond::Held);
        Ok(())
    }

    /// What goes along and who gets a copy, small under the signature.
    fn attached(&mut self) -> Result<(), TypesetFault> {
        let labels = Labels::of(self.letter.language);
        let enclosures = kept(&self.letter.enclosures);
        let label = if enclosures.len() == 1 {
            labels.enclosure
        } else {
            labels.enclosures
        };
        self.attached_lines(label, &enclosures, Part::Enclosures, 1.3 * self.leading)?;
        let above = if enclosures.is_empty() {
            1.3 * self.leading
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
        if let Some(row) = self.rows.last_mut() {
            row.bond = Bond::Held;
        }
        let owner = Owner::Node(self.tree.add(Tree::ROOT, Role::Paragraph));
        let style = Style {
            face: Face::Sans,
            size: 0.86 * self.style.size,
            ink: Ink::Black,
        };
        let leading = 1.32 * style.size;
        let setting = |measure| Setting {
            measure,
            hyphenation: None,
        };
        let mut rows = Vec::new();
        for item in items {
            let pieces = put::piece(item, style, part)?;
            rows.extend(set_paragraph(&pieces, setting(MEASURE - ENCLOSURES)));
        }
        rows.iter_mut().for_each(SetLine::end_with_space);
        let mut rows = rows_of(rows, LEFT + ENCLOSURES, owner, leading, above);
        let grey = Style {
            ink: Ink::Grey,
            ..style
        };
        let mut label = set_paragraph(&put::piece(label, grey, part)?, setting(MEASURE));
        label.iter_mut().for_each(SetLine::end_with_space);
        let label = label.into_iter().map(|line| (LEFT, owner, line));
        rows[0].lines.splice(0..0, label);
        hold_paragraph(&mut rows);
        self.rows.extend(rows);
        Ok(())
    }

    fn lines(
        &self,
        spans: &[Span],
        part: Part,
        measure: f32,
    ) -> Result<Vec<SetLine>, TypesetFault> {
        let pieces = put::pieces(spans, self.style, part, self.letter)?;
        let hyphenation = Some(self.letter.language);
        Ok(set_paragraph(
            &pieces,
            Setting {
                measure,
                hyphenation,
            },
        ))
    }

    fn rows_of(&self, lines: Vec<SetLine>, x: f32, owner: Owner, above: f32) -> Vec<Row> {
        rows_of(lines, x, owner, self.leading, above)
    }
}

/// Lines as rows; the room above goes to the first.
fn rows_of(lines: Vec<SetLine>, x: f32, owner: Owner, leading: f32, above: f32) -> Vec<Row> {
    let row = |(index, line)| Row {
        lines: vec![(x, owner, line)],
        leading,
        above: if index == 0 { above } else { 0.0 },
        bond: Bond::Free,
    };
    lines.into_iter().enumerate().map(row).collect()
}

fn kept(lines: &[String]) -> Vec<&str> {
    lines
        .iter()
        .map(|line| line.trim())
        .filter(|line| !line.is_empty())
        .collect()
}

fn announces(spans: &[Span]) -> bool {
    matches!(spans.last(), Some(Span::Text(text)) if text.trim_end().ends_with(':'))
}
