//! The recovery sheet on its page: calm, and legible in bad light after ten years.

use super::{
    MM,
    frame::{LEFT, MEASURE},
    line::{SetLine, Style, widest},
    page::{Ink, Laid, Mark, Owner, Run, Shape, Sheet},
    put::{put, set_block},
    tree::{NodeId, Numbering, Role, Tree},
};
use crate::{
    Part, RecoverySheet, TypesetFault,
    dates::long_date,
    font::{Face, Glyph, shape},
    text,
    wording::SheetWords,
};

const BOTTOM: f32 = 272.0 * MM;
const SMALL: Style = Style {
    face: Face::Sans,
    size: 8.5,
    ink: Ink::Grey,
};
const PLAIN: Style = Style {
    face: Face::Sans,
    size: 10.5,
    ink: Ink::Black,
};
const HEAD: Style = Style {
    face: Face::SansSemibold,
    size: 10.5,
    ink: Ink::Black,
};
const LEADING: f32 = 14.5;
const KEY: Style = Style {
    face: Face::Sans,
    size: 22.0,
    ink: Ink::Black,
};
/// The groups stand in this many columns.
const COLUMNS: usize = 4;
const CELL_HEIGHT: f32 = 17.0 * MM;
/// The width of one character of the key, as if it were typed.
const PITCH: f32 = 0.66;
const MOST_GROUPS: usize = 16;
const INDENT: f32 = 6.0 * MM;

/// Sets a recovery sheet.
pub(crate) fn compose_recovery(facts: &RecoverySheet) -> Result<Laid, TypesetFault> {
    let words = SheetWords::of(facts.language);
    let mut page = SheetPage::new();
    page.head(facts, words)?;
    page.key(facts, words)?;
    page.steps(facts, words)?;
    page.section(&words.keep_title, &words.keep)?;
    page.section(&words.loss_title, &words.loss)?;
    page.blanks([&words.stored_at, &words.stored_by])?;
    if page.y > BOTTOM {
        return Err(TypesetFault::DoesNotFit {
            part: Part::RecoveryCode,
        });
    }
    Ok(Laid {
        language: facts.language,
        title: words.title.clone(),
        author: facts.practice.trim().to_owned(),
        made_at: facts.made_at,
        sheets: vec![page.sheet],
        tree: page.tree,
        outline: Vec::new(),
    })
}

/// The page on its way; `y` is the last baseline.
struct SheetPage {
    sheet: Sheet,
    tree: Tree,
    y: f32,
}

impl SheetPage {
    fn new() -> Self {
        Self {
            sheet: Sheet::default(),
            tree: Tree::new(),
            y: 21.0 * MM,
        }
    }

    fn head(&mut self, facts: &RecoverySheet, words: &SheetWords) -> Result<(), TypesetFault> {
        let name = Style {
            face: Face::Serif,
            size: 13.0,
            ink: Ink::Grey,
        };
        self.text(
            &facts.practice,
            name,
            Part::Letterhead,
            15.0,
            Role::Paragraph,
        )?;
        self.y += 17.0 * MM;
        let title = Style {
            face: Face::Serif,
            size: 30.0,
            ink: Ink::Black,
        };
        self.text(&words.title, title, Part::Title, 34.0, Role::Heading(1))?;
        self.y += 9.0 * MM;
        let lead = Style {
            face: Face::Serif,
            size: 13.0,
            ink: Ink::Black,
        };
        self.text(&words.lead, lead, Part::Body, 18.0, Role::Paragraph)?;
        self.y += 8.0 * MM;
        let made_on = long_date(facts.made_on, facts.language);
        let line = format!(
            "{} {} · {} {made_on}",
            words.archive, facts.archive_code, words.made_on
        );
        self.text(&line, SMALL, Part::References, 12.0, Role::Paragraph)
    }

    /// The groups in a grid, numbered so that one can say "group 7".
    fn key(&mut self, facts: &RecoverySheet, words: &SheetWords) -> Result<(), TypesetFault> {
        let part = Part::RecoveryCode;
        if facts.groups.is_empty() || facts.groups.len() > MOST_GROUPS {
            return Err(TypesetFault::DoesNotFit { part });
        }
        self.y += 11.0 * MM;
        self.text(&words.key, HEAD, part, LEADING, Role::Heading(2))?;
        let list = self.tree.add(Tree::ROOT, Role::List(Numbering::Decimal));
        let top = self.y + 4.0 * MM;
        let width = MEASURE / COLUMNS as f32;
        for (index, group) in facts.groups.iter().enumerate() {
            let x = LEFT + (index % COLUMNS) as f32 * width;
            let y = top + (index / COLUMNS) as f32 * CELL_HEIGHT;
            self.group(list, index + 1, group, (x, y), width)?;
        }
        let rows = facts.groups.len().div_ceil(COLUMNS);
        for row in 0..=rows {
            self.rule((LEFT, top + row as f32 * CELL_HEIGHT), MEASURE);
        }
        self.y = top + rows as f32 * CELL_HEIGHT;
        Ok(())
    }

    fn group(
        &mut self,
        list: NodeId,
        number: usize,
        group: &str,
        (x, y): (f32, f32),
        width: f32,
    ) -> Result<(), TypesetFault> {
        let item = self.tree.add(list, Role::Item);
        let label = Owner::Node(self.tree.add(item, Role::Label));
        let body = Owner::Node(self.tree.add(item, Role::ItemBody));
        let baseline = y + 11.0 * MM;
        let mut lines = set_block(&number.to_string(), SMALL, Part::RecoveryCode, INDENT)?;
        lines.iter_mut().for_each(SetLine::end_with_space);
        put(&mut self.sheet, label, (x, baseline), 10.0, lines);
        let run = typed(group)?;
        if run.width() > width - INDENT {
            return Err(TypesetFault::DoesNotFit {
                part: Part::RecoveryCode,
            });
        }
        let shape = Shape::Text(vec![run]);
        self.sheet.marks.push(Mark {
            owner: body,
            x: x + INDENT,
            y: baseline,
            shape,
        });
        Ok(())
    }

    fn steps(&mut self, facts: &RecoverySheet, words: &SheetWords) -> Result<(), TypesetFault> {
        self.y += 12.0 * MM;
        self.text(
            &words.use_title,
            HEAD,
            Part::Body,
            LEADING,
            Role::Heading(2),
        )?;
        let list = self.tree.add(Tree::ROOT, Role::List(Numbering::Decimal));
        for (index, step) in words.use_steps.iter().enumerate() {
            let item = self.tree.add(list, Role::Item);
            let label = Owner::Node(self.tree.add(item, Role::Label));
            let body = Owner::Node(self.tree.add(item, Role::ItemBody));
            let step = step.replace("{last}", &facts.groups.len().to_string());
            let mut number = set_block(&format!("{}.", index + 1), PLAIN, Part::Body, INDENT)?;
            number.iter_mut().for_each(SetLine::end_with_space);
            let lines = set_block(&step, PLAIN, Part::Body, MEASURE - INDENT)?;
            let y = self.y + LEADING + if index == 0 { 1.5 } else { 2.0 };
            put(&mut self.sheet, label, (LEFT, y), LEADING, number);
            self.y = put(&mut self.sheet, body, (LEFT + INDENT, y), LEADING, lines);
        }
        Ok(())
    }

    fn section(&mut self, title: &str, words: &str) -> Result<(), TypesetFault> {
        self.y += 9.0 * MM;
        self.text(title, HEAD, Part::Body, LEADING, Role::Heading(2))?;
        self.y += LEADING + 1.5;
        self.text(words, PLAIN, Part::Body, LEADING, Role::Paragraph)
    }

    /// Lines to write on: where the sheet lies, and who put it there.
    fn blanks(&mut self, labels: [&str; 2]) -> Result<(), TypesetFault> {
        self.y += 17.0 * MM;
        let width = (MEASURE - 8.0 * MM) / 2.0;
        let y = self.y;
        for (index, label) in labels.into_iter().enumerate() {
            let x = LEFT + index as f32 * (width + 8.0 * MM);
            self.rule((x, y), width);
            let owner = Owner::Node(self.tree.add(Tree::ROOT, Role::Paragraph));
            let lines = set_block(label, SMALL, Part::Body, width)?;
            self.y = put(&mut self.sheet, owner, (x, y + 11.0), 11.0, lines);
        }
        Ok(())
    }

    /// A text from the last baseline down; the first line stands on it.
    fn text(
        &mut self,
        words: &str,
        style: Style,
        part: Part,
        leading: f32,
        role: Role,
    ) -> Result<(), TypesetFault> {
        let lines = set_block(words, style, part, MEASURE)?;
        debug_assert!(widest(&lines) <= MEASURE, "a line keeps to its measure");
        let owner = Owner::Node(self.tree.add(Tree::ROOT, role));
        self.y = put(&mut self.sheet, owner, (LEFT, self.y), leading, lines);
        Ok(())
    }

    fn rule(&mut self, (x, y): (f32, f32), width: f32) {
        let shape = Shape::Rule {
            right: width,
            down: 0.0,
            weight: 0.5,
            ink: Ink::Faint,
        };
        self.sheet.marks.push(Mark {
            owner: Owner::Furniture,
            x,
            y,
            shape,
        });
    }
}

/// A group as if typed: each character in the middle of a space of the same width.
fn typed(group: &str) -> Result<Run, TypesetFault> {
    let part = Part::RecoveryCode;
    let group = text::clean_line(group, KEY.face, part)?;
    if let Some(ch) = group.chars().find(|ch| !KEY.face.has(*ch)) {
        return Err(TypesetFault::NoGlyph { ch, part });
    }
    let mut glyphs: Vec<Glyph> = Vec::new();
    for ch in group.chars() {
        let shaped = shape(KEY.face, &ch.to_string());
        glyphs.extend(shaped.glyphs.iter().map(|glyph| Glyph {
            dx: (1000.0 * PITCH - glyph.advance) / 2.0,
            advance: 1000.0 * PITCH,
            ..glyph.clone()
        }));
    }
    Ok(Run {
        x: 0.0,
        face: KEY.face,
        size: KEY.size,
        ink: KEY.ink,
        glyphs,
    })
}
