//! Rows of text over pages: what belongs together stays together.

use std::rc::Rc;

use super::{
    line::SetLine,
    page::{Mark, Owner},
};

/// A row: lines on one baseline, such as a bullet and its text.
#[derive(Clone, Debug, Default)]
pub(crate) struct Row {
    /// The lines, each with its distance from the left of the page and its owner.
    pub(crate) lines: Vec<(f32, Owner, SetLine)>,
    /// What is drawn with the row, its y counted from the baseline.
    pub(crate) marks: Vec<Mark>,
    /// The distance from the baseline before, in points.
    pub(crate) leading: f32,
    /// Room above, which falls away at the top of a page.
    pub(crate) above: f32,
    /// Whether the next row must stay with this one.
    pub(crate) bond: Bond,
    /// What is said again above the row when it opens a page: the head of a table. Its
    /// rows are held, and fewer than a page holds.
    pub(crate) head: Option<Rc<[Row]>>,
}

impl Row {
    /// Lines on their own, one a row; the room above goes to the first.
    pub(crate) fn of_lines(
        lines: Vec<SetLine>,
        x: f32,
        owner: Owner,
        leading: f32,
        above: f32,
    ) -> Vec<Self> {
        let row = |(index, line)| Self {
            lines: vec![(x, owner, line)],
            leading,
            above: if index == 0 { above } else { 0.0 },
            ..Self::default()
        };
        lines.into_iter().enumerate().map(row).collect()
    }

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
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Bond {
    #[default]
    Free,
    /// The next row stays with this one.
    Held,
    /// The next two rows stay with this one, as the text under a heading does.
    Opens,
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
        if let Some(head) = rest.first().and_then(|row| row.head.clone()) {
            // What was broken off has no room above of its own.
            rest[0].above = rest[0].above.max(head.first().map_or(0.0, |row| row.above));
            rest.splice(0..0, head.iter().cloned());
        }
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

/// Ties every row to the next, but the last to none.
pub(crate) fn hold_all(rows: &mut [Row]) {
    if let Some((_, rows)) = rows.split_last_mut() {
        rows.iter_mut().for_each(|row| row.bond = Bond::Held);
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
    let free = (1..=room).rev().find(|count| may_end_at(rows, *count));
    free.unwrap_or(room).max(1)
}

/// Whether a page may end after so many rows.
fn may_end_at(rows: &[Row], count: usize) -> bool {
    let opened = count > 1 && rows[count - 2].bond == Bond::Opens;
    rows[count - 1].bond == Bond::Free && !opened
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
            leading: 1.0,
            ..Row::default()
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
    fn a_heading_has_two_lines_under_it() {
        let mut text = rows(6);
        text[2].bond = Bond::Opens;
        assert_eq!(pages(text.clone(), 4), [2, 4]);
        assert_eq!(pages(text, 5), [5, 1]);
    }

    #[test]
    fn what_is_held_but_too_long_still_breaks() {
        let mut held = rows(9);
        held.iter_mut().for_each(|row| row.bond = Bond::Held);
        assert_eq!(pages(held, 4), [4, 4, 1]);
    }

    #[test]
    fn a_head_is_said_again_where_its_rows_open_a_page() {
        let mut table = rows(7);
        let mut head = rows(1);
        head[0].bond = Bond::Held;
        let head: Rc<[Row]> = head.into();
        table[0].bond = Bond::Held;
        for row in &mut table[1..5] {
            row.head = Some(Rc::clone(&head));
        }
        assert_eq!(
            pages(table.clone(), 3),
            [3, 3, 2],
            "two rows without their head end the text"
        );
        assert_eq!(pages(table, 2), [2, 2, 2, 2, 2]);
    }
}
