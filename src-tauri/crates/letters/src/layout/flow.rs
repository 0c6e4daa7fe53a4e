//! Rows of text over pages: what belongs together stays together.

use super::{line::SetLine, page::Owner};

/// A row: lines on one baseline, such as a bullet and its text.
#[derive(Clone, Debug)]
pub(crate) struct Row {
    /// The lines, each with its distance from the left of the page and its owner.
    pub(crate) lines: Vec<(f32, Owner, SetLine)>,
    /// The distance from the baseline before, in points.
    pub(crate) leading: f32,
    /// Room above, which falls away at the top of a page.
    pub(crate) above: f32,
    /// Whether the next row must stay with this one.
    pub(crate) bond: Bond,
}

impl Row {
    /// The same row with other distances above it.
    pub(crate) fn scaled(&self, scale: f32) -> Self {
        Self {
            leading: self.leading * scale,
            above: self.above * scale,
            ..self.clone()
        }
    }
}

/// The tie between a row and the next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Bond {
    Free,
    Held,
}

/// The first and the last baseline of a page.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Column {
    pub(crate) top: f32,
    pub(crate) bottom: f32,
}

/// Divides rows over pages and gives each its baseline. There is always one page.
pub(crate) fn paginate(rows: Vec<Row>, first: Column, following: Column) -> Vec<Vec<(f32, Row)>> {
    let mut pages: Vec<Vec<(f32, Row)>> = Vec::new();
    let mut rest = rows;
    loop {
        let column = if pages.is_empty() { first } else { following };
        let count = fitting(&rest, column);
        let after = rest.split_off(count);
        pages.push(placed(rest, column));
        rest = after;
        if rest.is_empty() {
            return pages;
        }
    }
}

/// Keeps the first two and the last two rows of a paragraph together, so that no page
/// begins or ends with a single line.
pub(crate) fn hold_paragraph(rows: &mut [Row]) {
    let count = rows.len();
    for (index, row) in rows.iter_mut().enumerate() {
        let widow_or_orphan = index == 0 || index + 2 == count;
        if widow_or_orphan && index + 1 < count {
            row.bond = Bond::Held;
        }
    }
}

/// How many rows go on this page: up to the last place where a break is allowed. At
/// least one, and where nothing may break, as many as there is room for.
fn fitting(rows: &[Row], column: Column) -> usize {
    let room = baselines(rows, column)
        .take_while(|baseline| *baseline <= column.bottom)
        .count();
    if room == rows.len() {
        return room;
    }
    let free = (1..=room)
        .rev()
        .find(|count| rows[count - 1].bond == Bond::Free);
    free.unwrap_or(room).max(1)
}

fn placed(rows: Vec<Row>, column: Column) -> Vec<(f32, Row)> {
    let baselines: Vec<f32> = baselines(&rows, column).collect();
    baselines.into_iter().zip(rows).collect()
}

fn baselines(rows: &[Row], column: Column) -> impl Iterator<Item = f32> + '_ {
    let mut baseline = column.top;
    rows.iter().enumerate().map(move |(index, row)| {
        if index > 0 {
            baseline += row.above + row.leading;
        }
        baseline
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(count: usize) -> Vec<Row> {
        let row = Row {
            lines: Vec::new(),
            leading: 1.0,
            above: 0.0,
            bond: Bond::Free,
        };
        vec![row; count]
    }

    fn pages(rows: Vec<Row>, lines: usize) -> Vec<usize> {
        let column = Column {
            top: 0.0,
            bottom: lines as f32 - 1.0,
        };
        paginate(rows, column, column)
            .iter()
            .map(Vec::len)
            .collect()
    }

    #[test]
    fn no_page_begins_or_ends_with_a_single_line() {
        let cases: [(usize, usize, &[usize]); 5] = [
            (7, 6, &[5, 2]),
            (8, 7, &[6, 2]),
            (3, 2, &[2, 1]),
            (6, 6, &[6]),
            (12, 5, &[5, 5, 2]),
        ];
        for (count, room, expected) in cases {
            let mut paragraph = rows(count);
            hold_paragraph(&mut paragraph);
            assert_eq!(
                pages(paragraph, room),
                expected,
                "{count} lines, room for {room}"
            );
        }
        let mut two = rows(5);
        hold_paragraph(&mut two[3..]);
        assert_eq!(
            pages(two, 4),
            [3, 2],
            "the orphan goes along with its second line"
        );
    }

    #[test]
    fn what_is_held_but_too_long_still_breaks() {
        let mut held = rows(9);
        held.iter_mut().for_each(|row| row.bond = Bond::Held);
        assert_eq!(pages(held, 4), [4, 4, 1]);
    }
}
