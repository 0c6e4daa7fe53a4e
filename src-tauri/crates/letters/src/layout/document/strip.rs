//! Days in a row, with remarks under some of them.
//!
//! The days are one figure, described by its first and last day; the remarks are text.
//! Every kind of day has a look of its own in black, so that it survives a laser printer.

use chrono::{Datelike, NaiveDate};

use super::super::{
    MM,
    blocks::{Blocks, Typing, has_words},
    flow::{Bond, Row, hold_all},
    frame::{LEFT, MEASURE, RIGHT},
    line::{SetLine, Style, widest},
    page::{Ink, Mark, Owner, Shape, Sheet},
    put::{put, set_block},
    tree::{Role, Tree},
};
use crate::{
    DayKind, DayStrip, Part, StripDay, StripRemark, TypesetFault,
    dates::{weekday_date, weekday_letter},
    font::Face,
    wording::Labels,
};

/// The most days on one line.
const MOST_ACROSS: usize = 31;
/// The most lines.
const MOST_LINES: usize = 4;
const WIDEST_DAY: f32 = 9.0 * MM;
/// From the top of a day to the letter of its weekday, its number and its end.
const LETTER: f32 = 9.5;
const NUMBER: f32 = 20.5;
const HEIGHT: f32 = 26.0;
/// What is kept free above the days, beyond what any block has above it.
const ROOM: f32 = 7.0;
/// The mark that leads from a day to its remark.
const TICK: f32 = 5.0;
const REMARK_ROOM: f32 = 46.0 * MM;
/// Between two remarks beside each other.
const REMARK_GAP: f32 = 8.0;
/// From line to line of the hatching.
const HATCH: f32 = 4.0;

/// The days with their remarks, as rows that stay together.
pub(super) fn strip(blocks: &mut Blocks<'_>, strip: &DayStrip) -> Result<(), TypesetFault> {
    let (Some(first), Some(last)) = (strip.days.first(), strip.days.last()) else {
        return Ok(());
    };
    let lines = strip.days.len().div_ceil(MOST_ACROSS);
    if lines > MOST_LINES {
        return Err(TypesetFault::DoesNotFit { part: Part::Body });
    }
    let [from, to] = [first, last].map(|day| weekday_date(day.date, blocks.typing.language));
    let alternative = Labels::of(blocks.typing.language).days(&from, &to);
    let figure = Owner::Node(blocks.tree.add_figure(Tree::ROOT, alternative));
    let across = strip.days.len().div_ceil(lines);
    let width = (MEASURE / across as f32).min(WIDEST_DAY);
    let mut rows = Vec::new();
    for days in strip.days.chunks(across) {
        rows.extend(day_rows(days, width, figure, blocks.typing)?);
        let said = remarks(blocks, days, width, &strip.remarks)?;
        rows.extend(said);
    }
    hold_all(&mut rows);
    blocks.rows.extend(rows);
    Ok(())
}

/// One line of days: a row that draws them all, and a row of the room that they take.
fn day_rows(
    days: &[StripDay],
    width: f32,
    figure: Owner,
    typing: Typing,
) -> Result<[Row; 2], TypesetFault> {
    let mut sheet = Sheet::default();
    for (index, day) in days.iter().enumerate() {
        let x = LEFT + index as f32 * width;
        ground(&mut sheet, figure, x, width, day.kind);
        words(&mut sheet, figure, x, width, day, typing)?;
    }
    // The heavy frames come last, over the faint ones of their neighbours.
    for (index, day) in days.iter().enumerate() {
        if matches!(day.kind, DayKind::Start | DayKind::End) {
            let x = LEFT + index as f32 * width;
            frame(&mut sheet, figure, x, width, (1.4, Ink::Black));
        }
    }
    let drawn = Row {
        marks: sheet.marks,
        leading: LETTER + ROOM,
        above: 0.7 * typing.leading,
        bond: Bond::Held,
        ..Row::default()
    };
    let room = Row {
        leading: HEIGHT - LETTER,
        ..Row::default()
    };
    Ok([drawn, room])
}

fn ground(sheet: &mut Sheet, figure: Owner, x: f32, width: f32, kind: DayKind) {
    let fill = match kind {
        DayKind::Post => Some(Ink::Black),
        DayKind::Ride => Some(Ink::Tint),
        DayKind::Start | DayKind::Plain | DayKind::Off | DayKind::End => None,
    };
    if let Some(ink) = fill {
        let shape = Shape::Fill {
            width,
            height: HEIGHT,
            ink,
        };
        draw(sheet, figure, (x, -LETTER), shape);
    }
    if kind == DayKind::Off {
        hatch(sheet, figure, x, width);
    }
    frame(sheet, figure, x, width, (0.5, Ink::Faint));
}

/// Lines from the left or top of a day to its right or bottom, rising to the right.
fn hatch(sheet: &mut Sheet, figure: Owner, x: f32, width: f32) {
    let mut sum = HATCH;
    while sum < width + HEIGHT {
        let (left, bottom) = ((sum - HEIGHT).max(0.0), sum.min(HEIGHT));
        let (right, top) = (sum.min(width), (sum - width).max(0.0));
        let shape = Shape::Rule {
            right: right - left,
            down: top - bottom,
            weight: 0.35,
            ink: Ink::Faint,
        };
        draw(sheet, figure, (x + left, bottom - LETTER), shape);
        sum += HATCH;
    }
}

fn frame(sheet: &mut Sheet, figure: Owner, x: f32, width: f32, (weight, ink): (f32, Ink)) {
    let shape = Shape::Frame {
        width,
        height: HEIGHT,
        weight,
        dash: None,
        ink,
    };
    draw(sheet, figure, (x, -LETTER), shape);
}

/// The letter of the weekday above the day of the month, both in the middle.
fn words(
    sheet: &mut Sheet,
    figure: Owner,
    x: f32,
    width: f32,
    day: &StripDay,
    typing: Typing,
) -> Result<(), TypesetFault> {
    let (letter_ink, number_ink) = match day.kind {
        DayKind::Post => (Ink::White, Ink::White),
        DayKind::Off => (Ink::Grey, Ink::Grey),
        _ => (Ink::Grey, Ink::Black),
    };
    let letter = weekday_letter(day.date, typing.language).to_owned();
    let number = day.date.day().to_string();
    let parts = [
        (letter, Face::Sans, 7.5, letter_ink, 0.0),
        (number, Face::SansSemibold, 8.5, number_ink, NUMBER - LETTER),
    ];
    for (text, face, size, ink, y) in parts {
        let style = Style { face, size, ink };
        let mut lines = set_block(&text, style, Part::Body, MEASURE)?;
        let x = x + (width - widest(&lines)) / 2.0;
        lines.iter_mut().for_each(SetLine::end_with_space);
        put(sheet, figure, (x, y), 0.0, lines);
    }
    Ok(())
}

fn draw(sheet: &mut Sheet, owner: Owner, (x, y): (f32, f32), shape: Shape) {
    sheet.marks.push(Mark { owner, x, y, shape });
}

/// A remark in its place: its edges, the end that its day has, and its lines.
struct Placed {
    left: f32,
    right: f32,
    tick: f32,
    level: usize,
    owner: Owner,
    lines: Vec<SetLine>,
    is_to_end: bool,
}

/// The remarks on a line of days, beside each other, or under each other where there is
/// no room.
fn remarks(
    blocks: &mut Blocks<'_>,
    days: &[StripDay],
    width: f32,
    remarks: &[StripRemark],
) -> Result<Vec<Row>, TypesetFault> {
    let typing = blocks.typing.scaled(0.8, Face::Sans);
    let mut placed: Vec<Placed> = Vec::new();
    for remark in remarks {
        let Some(index) = index_of(days, remark.date) else {
            continue;
        };
        let lines = remark_lines(remark, typing)?;
        if lines.is_empty() {
            continue;
        }
        let owner = Owner::Node(blocks.tree.add(Tree::ROOT, Role::Paragraph));
        let day = LEFT + index as f32 * width;
        placed.push(place(&placed, (day, day + width), owner, lines));
    }
    Ok(remark_rows(placed, typing))
}

fn index_of(days: &[StripDay], date: NaiveDate) -> Option<usize> {
    days.iter().position(|day| day.date == date)
}

fn remark_lines(remark: &StripRemark, typing: Typing) -> Result<Vec<SetLine>, TypesetFault> {
    let mut lines = Vec::new();
    for line in remark.lines.iter().filter(|line| has_words(line)) {
        lines.extend(typing.lines(line, Part::Body, REMARK_ROOM)?);
    }
    lines.retain(|line| !line.runs.is_empty());
    lines.iter_mut().for_each(SetLine::end_with_space);
    Ok(lines)
}

/// Finds the highest place for a remark: from the start of its day, or to the end of it.
fn place(placed: &[Placed], day: (f32, f32), owner: Owner, lines: Vec<SetLine>) -> Placed {
    let wide = widest(&lines);
    let (start, end) = day;
    let is_early = start + wide <= RIGHT && start - LEFT < 0.45 * MEASURE;
    let from_start = (start, start + wide, false);
    let to_end = ((end - wide).max(LEFT), (end - wide).max(LEFT) + wide, true);
    let sides = if is_early {
        [from_start, to_end]
    } else {
        [to_end, from_start]
    };
    let is_free = |level: usize, left: f32, right: f32| {
        let mut beside = placed.iter().filter(|other| other.level == level);
        right <= RIGHT
            && beside
                .all(|other| left >= other.right + REMARK_GAP || right + REMARK_GAP <= other.left)
    };
    let lowest = placed.iter().map(|other| other.level + 1).max();
    let lowest = lowest.unwrap_or_default();
    let found = (0..=lowest).find_map(|level| {
        let side = sides.iter().find(|side| is_free(level, side.0, side.1))?;
        Some((level, *side))
    });
    let (level, (left, right, is_to_end)) = found.unwrap_or((lowest, sides[0]));
    Placed {
        left,
        right,
        tick: if is_to_end { end } else { start },
        level,
        owner,
        lines,
        is_to_end,
    }
}

fn remark_rows(placed: Vec<Placed>, typing: Typing) -> Vec<Row> {
    let levels = placed.iter().map(|remark| remark.level + 1).max();
    let levels = levels.unwrap_or_default();
    let ticks: Vec<f32> = placed.iter().map(|remark| remark.tick).collect();
    let mut by_level: Vec<Vec<Row>> = vec![Vec::new(); levels];
    for remark in placed {
        let rows = &mut by_level[remark.level];
        for (index, line) in remark.lines.into_iter().enumerate() {
            if rows.len() <= index {
                rows.push(Row {
                    leading: typing.leading,
                    above: if index == 0 { 3.0 } else { 0.0 },
                    ..Row::default()
                });
            }
            let x = if remark.is_to_end {
                remark.right - line.width
            } else {
                remark.left
            };
            rows[index].lines.push((x, remark.owner, line));
        }
    }
    let mut rows: Vec<Row> = by_level.into_iter().flatten().collect();
    if let Some(row) = rows.first_mut() {
        row.above = TICK + 1.0;
        // Drawn from the row of the remarks upwards, to the foot of the days.
        let foot = -(row.above + row.leading);
        row.marks.extend(ticks.into_iter().map(|x| Mark {
            owner: Owner::Furniture,
            x,
            y: foot + 2.0,
            shape: Shape::Rule {
                right: 0.0,
                down: TICK,
                weight: 0.6,
                ink: Ink::Grey,
            },
        }));
    }
    rows
}
