//! The fields of a form: what is asked, small, over lines and boxes for a pen.
//!
//! Lines and boxes are fields of a printed form to who listens, each with what it asks;
//! they are faint, so that the ink of a pen stands out.

use super::super::{
    MM,
    blocks::{Blocks, Typing},
    flow::{Bond, Row, hold_all, hold_paragraph},
    frame::{LEFT, MEASURE},
    line::SetLine,
    page::{Ink, Mark, Owner, Shape},
    tree::{Role, Tree, Writing},
};
use crate::{Answer, Field, Part, Span, TypesetFault, Width, font::Face};

/// Between two halves.
const GUTTER: f32 = 8.0 * MM;
/// From line to line for a hand, beside the size of the text.
const LINE: f32 = 2.35;
/// The room to sign.
const SIGN: f32 = 17.0 * MM;
const MOST_LINES: usize = 60;
/// A field with more rows than this may break over two pages.
const WHOLE: usize = 9;
/// The side of a box, beside the size of the text.
const BOX: f32 = 0.9;

/// Fields under each other, halves beside each other.
pub(super) fn fields(blocks: &mut Blocks<'_>, fields: &[Field]) -> Result<(), TypesetFault> {
    let half = (MEASURE - GUTTER) / 2.0;
    let mut rest = fields;
    while let [field, after @ ..] = rest {
        rest = after;
        let set = match (field.width, after) {
            (Width::Whole, _) => asked(blocks, field, (LEFT, MEASURE))?,
            (Width::Half, [beside, after @ ..]) if beside.width == Width::Half => {
                rest = after;
                let left = asked(blocks, field, (LEFT, half))?;
                left.beside(asked(blocks, beside, (LEFT + half + GUTTER, half))?)
            }
            (Width::Half, _) => asked(blocks, field, (LEFT, half))?,
        };
        let rows = set.rows(blocks.typing);
        blocks.rows.extend(rows);
    }
    Ok(())
}

/// A field as rows: the last row of the label stands over the first of the answer.
struct Asked {
    label: Vec<Row>,
    answer: Vec<Row>,
}

impl Asked {
    /// Two fields beside each other. Their answers begin on one line, and a date stands on
    /// the line of the signature.
    fn beside(self, mut other: Self) -> Self {
        let mut label = self.label;
        let missing = |of: &[Row], than: &[Row]| than.len().saturating_sub(of.len());
        let (left, right) = (missing(&label, &other.label), missing(&other.label, &label));
        label.splice(0..0, vec![Row::default(); left]);
        other.label.splice(0..0, vec![Row::default(); right]);
        Self {
            label: zipped(label, other.label),
            answer: zipped(self.answer, other.answer),
        }
    }

    fn rows(self, typing: Typing) -> Vec<Row> {
        let mut rows = self.label;
        rows.iter_mut().for_each(|row| row.bond = Bond::Held);
        rows.extend(self.answer);
        if rows.len() <= WHOLE {
            hold_all(&mut rows);
        } else {
            hold_paragraph(&mut rows);
        }
        if let Some(row) = rows.first_mut() {
            row.above = 0.85 * typing.leading;
        }
        rows
    }
}

fn zipped(left: Vec<Row>, right: Vec<Row>) -> Vec<Row> {
    let count = left.len().max(right.len());
    let (mut left, mut right) = (left.into_iter(), right.into_iter());
    let both = |_| {
        let (mut row, other) = (
            left.next().unwrap_or_default(),
            right.next().unwrap_or_default(),
        );
        row.leading = row.leading.max(other.leading);
        row.lines.extend(other.lines);
        row.marks.extend(other.marks);
        row
    };
    (0..count).map(both).collect()
}

fn asked(
    blocks: &mut Blocks<'_>,
    field: &Field,
    (x, width): (f32, f32),
) -> Result<Asked, TypesetFault> {
    let small = blocks.typing.scaled(0.86, Face::Sans);
    let label = spoken(small, &field.label, width)?;
    let owner = Owner::Node(blocks.tree.add(Tree::ROOT, Role::Paragraph));
    let label = Row::of_lines(label, x, owner, small.leading, 0.0);
    let size = blocks.typing.style.size;
    let answer = match &field.answer {
        Answer::Lines(count) if (1..=MOST_LINES).contains(count) => {
            let owner = field_owner(blocks.tree, Writing::Text, &field.label);
            let line = || written((x, width), LINE * size, owner);
            (0..*count).map(|_| line()).collect()
        }
        Answer::Lines(_) => return Err(TypesetFault::DoesNotFit { part: Part::Body }),
        Answer::Signature => {
            let owner = field_owner(blocks.tree, Writing::Text, &field.label);
            vec![written((x, width), SIGN, owner)]
        }
        Answer::Ticks(choices) => ticks(blocks, choices, (x, width))?,
    };
    Ok(Asked { label, answer })
}

/// A line to write on.
fn written((x, width): (f32, f32), leading: f32, owner: Owner) -> Row {
    let shape = Shape::Rule {
        right: width,
        down: 0.0,
        weight: 0.5,
        ink: Ink::Grey,
    };
    Row {
        leading,
        marks: vec![Mark {
            owner,
            x,
            y: 0.0,
            shape,
        }],
        ..Row::default()
    }
}

/// Boxes with their choices under each other.
fn ticks(
    blocks: &mut Blocks<'_>,
    choices: &[String],
    (x, width): (f32, f32),
) -> Result<Vec<Row>, TypesetFault> {
    let typing = blocks.typing.scaled(0.95, Face::Sans);
    let side = BOX * typing.style.size;
    let indent = 1.75 * side;
    let mut rows = Vec::new();
    for choice in choices.iter().filter(|choice| !choice.trim().is_empty()) {
        let tick = field_owner(blocks.tree, Writing::Tick, choice);
        let owner = Owner::Node(blocks.tree.add(Tree::ROOT, Role::Paragraph));
        let lines = spoken(typing, choice, width - indent)?;
        let mut set = Row::of_lines(lines, x + indent, owner, typing.leading, 0.0);
        if let Some(row) = set.first_mut() {
            row.leading = 1.3 * typing.leading;
            let shape = Shape::Frame {
                width: side,
                height: side,
                weight: 0.6,
                dash: None,
                ink: Ink::Grey,
            };
            row.marks.push(Mark {
                owner: tick,
                x,
                y: -0.84 * side,
                shape,
            });
        }
        rows.extend(set);
    }
    Ok(rows)
}

fn field_owner(tree: &mut Tree, writing: Writing, asks: &str) -> Owner {
    let asks: String = asks.chars().filter(|ch| !ch.is_control()).collect();
    Owner::Node(tree.add_field(Tree::ROOT, writing, asks))
}

/// Lines that end in a space for who listens.
fn spoken(typing: Typing, text: &str, measure: f32) -> Result<Vec<SetLine>, TypesetFault> {
    let mut lines = typing.lines(&[Span::Text(text.to_owned())], Part::Body, measure)?;
    lines.retain(|line| !line.runs.is_empty());
    lines.iter_mut().for_each(SetLine::end_with_space);
    Ok(lines)
}
