//! The columns of a table: how wide, and in which size of type they all fit.

use super::{MM, blocks::Typing, frame::MEASURE, paragraph::Extent};
use crate::{Part, Span, TypesetFault, font::Face};

const MOST_COLUMNS: usize = 8;
/// Between two columns.
const GAP: f32 = 5.0 * MM;
/// Between two columns when there are more than a few.
const NARROW_GAP: f32 = 3.0 * MM;
const FEW_COLUMNS: usize = 5;
/// The sizes that are tried, beside that of the text, and what stays whole in each. A
/// table is a little smaller than the text, and gets smaller still before it divides
/// more words than it must.
const TRIES: [(f32, Whole); 4] = [
    (0.88, Whole::Words),
    (0.8, Whole::Words),
    (0.8, Whole::Syllables),
    (0.72, Whole::Syllables),
];
const SMALLEST: (f32, Whole) = TRIES[TRIES.len() - 1];
/// No column gets wider for the sake of one word, in ems.
const WIDEST_WORD: f32 = 12.0;
/// No column gets wider for the sake of one syllable, in ems.
const WIDEST_SYLLABLE: f32 = 6.0;

/// How the columns of a table fit the page.
#[derive(Clone, Debug)]
pub(crate) struct Fit {
    /// The size of the table's type beside that of the text.
    pub(crate) scale: f32,
    pub(crate) columns: Vec<TableColumn>,
}

/// A column; `x` is counted from the left of the table.
#[derive(Clone, Copy, Debug)]
pub(crate) struct TableColumn {
    pub(crate) x: f32,
    pub(crate) width: f32,
    pub(crate) side: Side,
}

/// Where the text of a column stands: amounts have their cents under each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Side {
    Left,
    Right,
}

/// What a column is wide enough for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Whole {
    Words,
    Syllables,
}

/// Finds the columns in which a table is no wider than the page.
///
/// # Errors
/// [`TypesetFault::DoesNotFit`] when there are more columns than a page has room for.
pub(crate) fn fit(
    typing: Typing,
    head: &[Vec<Span>],
    rows: &[&[Vec<Span>]],
) -> Result<Fit, TypesetFault> {
    let longest = rows.iter().map(|row| row.len()).max();
    let count = longest.unwrap_or_default().max(head.len());
    if count > MOST_COLUMNS {
        return Err(TypesetFault::DoesNotFit { part: Part::Body });
    }
    let extents = extents(typing, head, rows, count)?;
    let gap = if count > FEW_COLUMNS { NARROW_GAP } else { GAP };
    let room = MEASURE - gap * count.saturating_sub(1) as f32;
    let (scale, widths) = widths(&extents, typing.style.size, room);
    let mut x = 0.0;
    let place = |(index, width): (usize, f32)| {
        let side = side(rows, index);
        let column = TableColumn { x, width, side };
        x += width + gap;
        column
    };
    let columns = widths.into_iter().enumerate().map(place).collect();
    Ok(Fit { scale, columns })
}

/// What each column asks in the size of the text.
fn extents(
    typing: Typing,
    head: &[Vec<Span>],
    rows: &[&[Vec<Span>]],
    count: usize,
) -> Result<Vec<Extent>, TypesetFault> {
    let heads = typing.scaled(1.0, Face::SansSemibold);
    let cells = typing.scaled(1.0, Face::Sans);
    let head = [(heads, head)].into_iter();
    let mut extents = vec![Extent::default(); count];
    for (typing, row) in head.chain(rows.iter().map(|row| (cells, *row))) {
        for (extent, cell) in extents.iter_mut().zip(row) {
            *extent = extent.max(typing.extent(cell, Part::Body)?);
        }
    }
    Ok(extents)
}

/// The largest type in which enough stays whole, and the columns in it.
fn widths(extents: &[Extent], size: f32, room: f32) -> (f32, Vec<f32>) {
    let floors = |(scale, whole): (f32, Whole)| -> Vec<f32> {
        let floor = |extent: &Extent| scale * floor(*extent, whole, size);
        extents.iter().map(floor).collect()
    };
    for (scale, whole) in TRIES {
        let floors = floors((scale, whole));
        let spare = room - floors.iter().sum::<f32>();
        if spare < 0.0 {
            continue;
        }
        let asked = extents.iter().map(|extent| scale * extent.line);
        let wishes: Vec<f32> = asked
            .zip(&floors)
            .map(|(line, floor)| line - floor)
            .collect();
        let more = shares(&wishes, spare);
        let widths = floors.iter().zip(more).map(|(floor, more)| floor + more);
        return (scale, widths.collect());
    }
    // What does not even fit by syllables is divided anywhere.
    (SMALLEST.0, shares(&floors(SMALLEST), room))
}

/// The least that a column asks, however wide its words are.
fn floor(extent: Extent, whole: Whole, size: f32) -> f32 {
    match whole {
        Whole::Words => extent.word.min(WIDEST_WORD * size),
        Whole::Syllables => extent.syllable.min(WIDEST_SYLLABLE * size),
    }
}

/// Divides room over wishes: small ones are met, and of the others the larger one gets
/// more, though not in proportion, or a short text beside a long one would be a column of
/// single words.
fn shares(wishes: &[f32], room: f32) -> Vec<f32> {
    let mut order: Vec<usize> = (0..wishes.len()).collect();
    order.sort_by(|a, b| wishes[*a].total_cmp(&wishes[*b]));
    let mut shares = vec![0.0; wishes.len()];
    let mut left = room;
    for (done, index) in order.iter().copied().enumerate() {
        if wishes[index] > left / (wishes.len() - done) as f32 {
            let unmet = &order[done..];
            let weights: f32 = unmet.iter().map(|index| wishes[*index].sqrt()).sum();
            for index in unmet {
                shares[*index] = left * wishes[*index].sqrt() / weights;
            }
            break;
        }
        shares[index] = wishes[index];
        left -= shares[index];
    }
    shares
}

/// A column of amounts stands at the right.
fn side(rows: &[&[Vec<Span>]], index: usize) -> Side {
    let cells = rows.iter().filter_map(|row| row.get(index));
    let texts = cells.map(|cell| cell.iter().map(Span::text).collect::<String>());
    let mut filled = texts.filter(|text| !text.trim().is_empty()).peekable();
    let is_amounts = filled.peek().is_some() && filled.all(|text| text.trim().starts_with('€'));
    if is_amounts { Side::Right } else { Side::Left }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn small_wishes_are_met_and_large_ones_give_way() {
        let cases: [(&[f32], &[f32]); 4] = [
            (&[10.0, 20.0], &[10.0, 20.0]),
            (&[10.0, 400.0, 100.0], &[10.0, 60.0, 30.0]),
            (&[95.0, 10.0], &[90.0, 10.0]),
            (&[], &[]),
        ];
        for (wishes, expected) in cases {
            assert_eq!(shares(wishes, 100.0), expected, "{wishes:?}");
        }
    }

    #[test]
    fn a_table_is_never_wider_than_its_room() {
        let extent = |line, word, syllable| Extent {
            line,
            word,
            syllable,
        };
        let cases = [
            (vec![extent(80.0, 40.0, 20.0); 2], 0.88),
            (vec![extent(900.0, 60.0, 30.0); 8], 0.8),
            (vec![extent(900.0, 900.0, 30.0); 8], 0.8),
            (vec![extent(900.0, 900.0, 900.0); 8], 0.72),
        ];
        for (extents, expected) in cases {
            let (scale, widths) = widths(&extents, 11.0, 400.0);
            assert_eq!(scale, expected, "{extents:?}");
            let sum: f32 = widths.iter().sum();
            assert!(sum <= 400.01, "{sum} for {extents:?}");
        }
    }
}
