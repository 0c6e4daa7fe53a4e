//! The page that is folded into an envelope to see where its window lies.
//!
//! The window is drawn as the envelope is sold, in nominal millimetres: 35 by 110, 20 from
//! the side and from the bottom of an envelope of 110 by 220, in which the page, folded at
//! 105, lies at the bottom and in the middle. Rulers with their zero on the edges of that
//! window measure how far a real one is off, so that nobody has to calculate.

use procedure::Language;

use super::{
    super::{
        MM, PAGE_WIDTH,
        blocks::{Blocks, Typing},
        flow::{Column, Row, paginate},
        frame::{LEFT, MEASURE, fold_marks},
        line::Style,
        page::{Ink, Laid, Mark, Owner, Shape, Sheet},
        put::{put, put_row, set_block},
        tree::{Role, Tree},
        window::{addressee_lines, window_place},
    },
    Imprint,
    ruler::{Course, Ruler},
};
use crate::{
    Calibration, Line, Marker, Part, Proof, Span, Stationery, TextSize, TypesetFault, Window,
    font::Face,
    wording::{CalibrationWords, PaperWords},
};

const WINDOW: (f32, f32) = (110.0 * MM, 35.0 * MM);
/// From the side and the bottom of the envelope to its window.
const INSET: f32 = 20.0 * MM;
const ENVELOPE_WIDTH: f32 = 220.0 * MM;
/// Where the page is folded first.
const FOLD: f32 = 105.0 * MM;
/// How far the page slides up, and to either side.
const PLAY: f32 = 5.0 * MM;
const TITLE: f32 = 24.0 * MM;
const SCALE: f32 = 119.0 * MM;
const STEPS: f32 = 136.0 * MM;
const BOTTOM: f32 = 284.0 * MM;
const ADDRESS_SIZE: f32 = 10.5;

/// Sets the page.
pub(crate) fn compose_calibration(page: &Calibration) -> Result<Laid, TypesetFault> {
    let words = &PaperWords::of(page.language).calibration;
    let paper = &page.stationery;
    let mut sheet = Sheet::default();
    let mut tree = Tree::new();
    let lowest = head(&mut sheet, &mut tree, paper, words)?;
    window(&mut sheet, paper);
    rulers(&mut sheet, &mut tree, paper, words)?;
    sample(&mut sheet, &mut tree, paper, (lowest, words))?;
    fold_marks(&mut sheet);
    scale(&mut sheet, &mut tree, paper, words)?;
    steps(&mut sheet, &mut tree, page, words)?;
    let imprint = Imprint {
        language: page.language,
        title: &words.title,
        practice: &paper.practice,
        made_at: page.made_at,
    };
    Ok(imprint.laid(vec![sheet.in_reading_order()], tree))
}

/// Title and purpose, above the window. Gives the lowest baseline.
fn head(
    sheet: &mut Sheet,
    tree: &mut Tree,
    paper: &Stationery,
    words: &CalibrationWords,
) -> Result<f32, TypesetFault> {
    let title = Style {
        face: Face::Serif,
        size: 24.0,
        ink: Ink::Black,
    };
    let lead = small(paper, Ink::Black);
    let owner = Owner::Node(tree.add(Tree::ROOT, Role::Heading(1)));
    let lines = set_block(&words.title, title, Part::Title, MEASURE)?;
    put(sheet, owner, (LEFT, TITLE), title.size, lines);
    let owner = Owner::Node(tree.add(Tree::ROOT, Role::Paragraph));
    let lines = set_block(&words.lead, lead, Part::Body, MEASURE)?;
    let first = TITLE + 1.9 * lead.size;
    Ok(put(sheet, owner, (LEFT, first), 1.35 * lead.size, lines))
}

/// The left and the top of the window on the page.
fn window_corner(paper: &Stationery) -> (f32, f32) {
    let aside = (ENVELOPE_WIDTH - PAGE_WIDTH) / 2.0;
    let left = match paper.window {
        Window::Left => INSET - aside,
        Window::Right => PAGE_WIDTH + aside - INSET - WINDOW.0,
    };
    (left, FOLD - INSET - WINDOW.1)
}

/// The window, and dotted what it shows wherever the page slides.
fn window(sheet: &mut Sheet, paper: &Stationery) {
    let (x, y) = window_corner(paper);
    let whole = Shape::Frame {
        width: WINDOW.0,
        height: WINDOW.1,
        weight: 0.8,
        dash: None,
        ink: Ink::Grey,
    };
    let always = Shape::Frame {
        width: WINDOW.0 - 2.0 * PLAY,
        height: WINDOW.1 - PLAY,
        weight: 0.5,
        dash: Some(1.5),
        ink: Ink::Grey,
    };
    for (x, y, shape) in [(x, y, whole), (x + PLAY, y + PLAY, always)] {
        let owner = Owner::Furniture;
        sheet.marks.push(Mark { owner, x, y, shape });
    }
}

/// One ruler across the left edge of the window, under the address, and one across its
/// top edge, at the right of it.
fn rulers(
    sheet: &mut Sheet,
    tree: &mut Tree,
    paper: &Stationery,
    words: &CalibrationWords,
) -> Result<(), TypesetFault> {
    let (left, top) = window_corner(paper);
    let owner = Owner::Node(tree.add_figure(Tree::ROOT, words.rulers.clone()));
    let style = Style {
        size: match paper.size {
            TextSize::Regular => 7.5,
            TextSize::Large => 9.5,
        },
        ..small(paper, Ink::Black)
    };
    let lying = Ruler {
        zero: (left, top + 27.0 * MM),
        course: Course::Lying,
        from: -9,
        to: 15,
        step: 5,
    };
    let standing = Ruler {
        zero: (left + WINDOW.0 - 14.0 * MM, top),
        course: Course::Standing,
        from: -9,
        to: 15,
        step: 5,
    };
    lying.draw(sheet, owner, style)?;
    standing.draw(sheet, owner, style)
}

/// An invented address where that of a letter stands now.
fn sample(
    sheet: &mut Sheet,
    tree: &mut Tree,
    paper: &Stationery,
    (head, words): (f32, &CalibrationWords),
) -> Result<(), TypesetFault> {
    let place = window_place(paper, head)?;
    let lines: Vec<Line> = words.sample.iter().cloned().map(Line::from).collect();
    let lines = addressee_lines(&lines, (ADDRESS_SIZE, WINDOW.0), Proof::Final)?;
    let owner = Owner::Node(tree.add(Tree::ROOT, Role::Paragraph));
    put(sheet, owner, place, 1.25 * ADDRESS_SIZE, lines);
    Ok(())
}

/// A line to measure: a printer that shrinks pages would spoil what the rulers say.
fn scale(
    sheet: &mut Sheet,
    tree: &mut Tree,
    paper: &Stationery,
    words: &CalibrationWords,
) -> Result<(), TypesetFault> {
    let style = small(paper, Ink::Black);
    let owner = Owner::Node(tree.add(Tree::ROOT, Role::Paragraph));
    let lines = set_block(&words.scale, style, Part::Body, MEASURE)?;
    put(sheet, owner, (LEFT, SCALE - 6.0), 1.35 * style.size, lines);
    for (x, right, down) in [
        (LEFT, 100.0 * MM, 0.0),
        (LEFT, 0.0, 3.0 * MM),
        (LEFT + 100.0 * MM, 0.0, 3.0 * MM),
    ] {
        let shape = Shape::Rule {
            right,
            down,
            weight: 0.6,
            ink: Ink::Black,
        };
        sheet.marks.push(Mark {
            owner: Owner::Furniture,
            x,
            y: SCALE,
            shape,
        });
    }
    Ok(())
}

/// What to do, what is set now, and what is drawn.
fn steps(
    sheet: &mut Sheet,
    tree: &mut Tree,
    page: &Calibration,
    words: &CalibrationWords,
) -> Result<(), TypesetFault> {
    let paper = &page.stationery;
    let typing = Typing::body(page.language, Proof::Final, paper.size);
    let mut blocks = Blocks::new(typing, tree);
    let text = |text: &str| vec![Span::Text(text.to_owned())];
    let items: Vec<Vec<Span>> = words.steps.iter().map(|step| text(step)).collect();
    blocks.list(Marker::Number, &items)?;
    let (now, nominal) = match paper.window {
        Window::Left => (&words.now_left, &words.nominal_left),
        Window::Right => (&words.now_right, &words.nominal_right),
    };
    let (right, down) = paper.offset_mm;
    let now = now
        .replace("{right}", &millimetres(right, page))
        .replace("{down}", &millimetres(down, page));
    blocks.paragraph(&[Span::Strong(now)], Part::Body, 0.8 * typing.leading)?;
    blocks.typing = typing.scaled(0.8, Face::Sans);
    blocks.paragraph(&text(nominal), Part::Body, 0.8 * typing.leading)?;
    on_one_page(sheet, blocks.rows)
}

fn on_one_page(sheet: &mut Sheet, rows: Vec<Row>) -> Result<(), TypesetFault> {
    let column = Column {
        top: STEPS,
        bottom: BOTTOM,
    };
    let mut pages = paginate(rows, column, column).into_iter();
    let (page, further) = (pages.next().unwrap_or_default(), pages.next());
    if further.is_some() {
        return Err(TypesetFault::DoesNotFit { part: Part::Body });
    }
    for (baseline, row) in page {
        put_row(sheet, baseline, row);
    }
    Ok(())
}

/// "2,5 mm" in Dutch, "2.5 mm" in English; tenths only where there are any.
fn millimetres(length: f32, page: &Calibration) -> String {
    let tenths = (length * 10.0).round() / 10.0;
    // The space may not become the end of a line.
    let text = format!("{tenths}\u{a0}mm").replace('-', "–");
    match page.language {
        Language::Nl => text.replace('.', ","),
        Language::En => text,
    }
}

fn small(paper: &Stationery, ink: Ink) -> Style {
    Style {
        face: Face::Sans,
        size: match paper.size {
            TextSize::Regular => 10.0,
            TextSize::Large => 12.5,
        },
        ink,
    }
}
