//! Tables: rows of cells between faint rules, which break between rows.

use std::rc::Rc;

use super::{
    MM,
    blocks::{Blocks, Typing, has_words},
    columns::{Fit, Side, TableColumn, fit},
    flow::{Bond, Row, hold_all, hold_paragraph},
    frame::{LEFT, MEASURE},
    line::{SetLine, widest},
    page::{Ink, Mark, Owner, Shape},
    tree::{NodeId, Role, Scope, Tree},
};
use crate::{Fact, Part, Span, TypesetFault, font::Face};

/// Between a name and its value.
const GAP: f32 = 5.0 * MM;
/// The widest that a name of a fact stands on one line.
const LABEL: f32 = 46.0 * MM;
/// The room that a row has above its first line beyond its leading, in leadings.
const PADDING: f32 = 0.42;
/// A row with more lines than this may break over two pages.
const WHOLE: usize = 12;
/// A head with more lines than this is not said again.
const MOST_HEAD_LINES: usize = 6;

/// Names and what they stand for, as a table with its heads at the left.
pub(crate) fn facts(blocks: &mut Blocks<'_>, facts: &[Fact]) -> Result<(), TypesetFault> {
    let facts: Vec<&Fact> = facts.iter().filter(|fact| has_words(&fact.value)).collect();
    if facts.is_empty() {
        return Ok(());
    }
    let values = blocks.typing.scaled(0.95, Face::Sans);
    let mut labels = values;
    labels.style.ink = Ink::Grey;
    let mut width: f32 = 0.0;
    for fact in &facts {
        width = width.max(widest(&labels.lines(
            &text(&fact.label),
            Part::Body,
            LABEL,
        )?));
    }
    let value_x = width + GAP;
    let table = blocks.tree.add(Tree::ROOT, Role::Table);
    let mut rows = Vec::new();
    for fact in facts {
        let row = blocks.tree.add(table, Role::TableRow);
        let cells = vec![
            Cell {
                x: 0.0,
                owner: blocks.tree.add(row, Role::HeadCell(Scope::Row)),
                lines: labels.lines(&text(&fact.label), Part::Body, LABEL)?,
            },
            Cell {
                x: value_x,
                owner: blocks.tree.add(row, Role::Cell),
                lines: values.lines(&fact.value, Part::Body, MEASURE - value_x)?,
            },
        ];
        rows.extend(row_of(cells, values, Ink::Faint));
    }
    finish(&mut rows, values);
    blocks.rows.extend(rows);
    Ok(())
}

/// A table with heads above its columns, or without a head. There are as many columns as
/// the longest row asks.
pub(crate) fn table(
    blocks: &mut Blocks<'_>,
    head: &[Vec<Span>],
    rows: &[Vec<Vec<Span>>],
) -> Result<(), TypesetFault> {
    let kept = rows
        .iter()
        .filter(|row| row.iter().any(|cell| has_words(cell)));
    let kept: Vec<&[Vec<Span>]> = kept.map(Vec::as_slice).collect();
    if kept.is_empty() {
        return Ok(());
    }
    let Fit { scale, columns } = fit(blocks.typing, head, &kept)?;
    let typing = blocks.typing.scaled(scale, Face::Sans);
    let heads = blocks.typing.scaled(scale, Face::SansSemibold);
    let table = blocks.tree.add(Tree::ROOT, Role::Table);
    let mut again = None;
    if head.iter().any(|cell| has_words(cell)) {
        let head_cells = cells(blocks.tree, table, head, &columns, heads)?;
        let mut rows = row_of(head_cells, heads, Ink::Black);
        rows.iter_mut().for_each(|row| row.bond = Bond::Held);
        again = (rows.len() <= MOST_HEAD_LINES).then(|| repeated(&rows, heads));
        blocks.rows.extend(rows);
    }
    let mut body = Vec::new();
    for row in kept {
        let row_cells = cells(blocks.tree, table, row, &columns, typing)?;
        body.extend(row_of(row_cells, typing, Ink::Faint));
    }
    body.iter_mut().for_each(|row| row.head.clone_from(&again));
    finish(&mut body, typing);
    blocks.rows.extend(body);
    Ok(())
}

/// A cell that has been set; `x` is counted from the left of the table.
struct Cell {
    x: f32,
    owner: NodeId,
    lines: Vec<SetLine>,
}

/// The cells of a row; the typing of heads makes heads.
fn cells(
    tree: &mut Tree,
    table: NodeId,
    texts: &[Vec<Span>],
    columns: &[TableColumn],
    typing: Typing,
) -> Result<Vec<Cell>, TypesetFault> {
    let role = match typing.style.face {
        Face::SansSemibold => Role::HeadCell(Scope::Column),
        _ => Role::Cell,
    };
    let row = tree.add(table, Role::TableRow);
    let mut cells = Vec::with_capacity(columns.len());
    for (index, column) in columns.iter().enumerate() {
        let text = texts.get(index).map_or(&[][..], Vec::as_slice);
        let lines = typing.lines(text, Part::Body, column.width)?;
        cells.push(Cell {
            x: match column.side {
                Side::Left => column.x,
                Side::Right => column.x + column.width - widest(&lines),
            },
            owner: tree.add(row, role),
            lines,
        });
    }
    Ok(cells)
}

/// One row of cells as rows of lines, under a rule.
fn row_of(cells: Vec<Cell>, typing: Typing, rule: Ink) -> Vec<Row> {
    let count = cells.iter().map(|cell| cell.lines.len()).max();
    let mut rows: Vec<Row> = (0..count.unwrap_or_default())
        .map(|_| Row {
            leading: typing.leading,
            ..Row::default()
        })
        .collect();
    if let Some(row) = rows.first_mut() {
        row.above = PADDING * typing.leading;
        row.marks.push(ruled(-above_text(typing), rule));
    }
    for mut cell in cells {
        // Between cells a listener needs a pause; within one, a divided word is whole.
        if let Some(line) = cell.lines.last_mut() {
            line.end_with_space();
        }
        let owner = Owner::Node(cell.owner);
        for (row, line) in rows.iter_mut().zip(cell.lines) {
            row.lines.push((LEFT + cell.x, owner, line));
        }
    }
    if rows.len() <= WHOLE {
        hold_all(&mut rows);
    } else {
        hold_paragraph(&mut rows);
    }
    rows
}

/// Closes a table with a rule.
fn finish(rows: &mut [Row], typing: Typing) {
    if let Some(row) = rows.last_mut() {
        let below = (1.0 + PADDING) * typing.leading - above_text(typing);
        row.marks.push(ruled(below, Ink::Faint));
    }
}

/// From a rule to the baseline under it: as far from the letters above as below.
fn above_text(typing: Typing) -> f32 {
    0.5 * (1.0 + PADDING) * typing.leading + 0.24 * typing.style.size
}

fn ruled(y: f32, ink: Ink) -> Mark {
    let shape = Shape::Rule {
        right: MEASURE,
        down: 0.0,
        weight: 0.5,
        ink,
    };
    Mark {
        owner: Owner::Furniture,
        x: LEFT,
        y,
        shape,
    }
}

/// The rows of a head as a following page shows them, where nobody hears them again.
fn repeated(rows: &[Row], typing: Typing) -> Rc<[Row]> {
    let mut rows = rows.to_vec();
    finish(&mut rows, typing);
    for line in rows.iter_mut().flat_map(|row| &mut row.lines) {
        line.1 = Owner::Pagination;
    }
    rows.into()
}

fn text(words: &str) -> Vec<Span> {
    vec![Span::Text(words.to_owned())]
}
