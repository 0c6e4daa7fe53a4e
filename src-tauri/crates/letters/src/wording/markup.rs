//! The light Markdown of a wording as blocks of text.

use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};

use super::passage::{Cell, Emphasis, Piece, Source, TextBlock, TextKind};
use super::scene::{CLOSE, OPEN, Slot};

/// Reads rendered text; its marks are replaced by what they name.
pub(super) fn read(rendered: &str, slots: &[Slot]) -> Vec<TextBlock> {
    let mut reader = Reader {
        slots,
        blocks: Vec::new(),
        emphasis: (0, 0),
        shells: Vec::new(),
    };
    // Indented text would be read as code, which no letter has.
    let lines: Vec<&str> = rendered.lines().map(str::trim_start).collect();
    for event in Parser::new_ext(&lines.join("\n"), Options::ENABLE_TABLES) {
        reader.take(event);
    }
    reader
        .blocks
        .retain(|block| !block.rows.is_empty() && !block.is_empty());
    reader.blocks
}

/// What the text that comes now belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Shell {
    List,
    Item,
    Quote,
    Table,
}

struct Reader<'a> {
    slots: &'a [Slot],
    blocks: Vec<TextBlock>,
    /// How many marks of strength and stress are open.
    emphasis: (u8, u8),
    shells: Vec<Shell>,
}

impl Reader<'_> {
    fn take(&mut self, event: Event<'_>) {
        match event {
            Event::Start(tag) => self.start(&tag),
            Event::End(tag) => self.end(tag),
            Event::Text(text) | Event::Code(text) => self.words(&text),
            Event::Html(text) | Event::InlineHtml(text) => self.words(&text),
            Event::SoftBreak => self.words(" "),
            Event::HardBreak => self.words("\n"),
            _ => {}
        }
    }

    fn start(&mut self, tag: &Tag<'_>) {
        match tag {
            Tag::Paragraph => match self.shells.last().copied() {
                None => self.open(TextKind::Paragraph),
                Some(Shell::Quote) => self.row(),
                Some(_) => {}
            },
            Tag::Heading { level, .. } => self.open(match level {
                HeadingLevel::H1 | HeadingLevel::H2 => TextKind::Heading,
                _ => TextKind::Subheading,
            }),
            Tag::List(first) => {
                // A list within a list goes on as items of the first.
                if !self.shells.contains(&Shell::List) {
                    self.begin(match first {
                        Some(_) => TextKind::Numbers,
                        None => TextKind::Bullets,
                    });
                }
                self.shells.push(Shell::List);
            }
            Tag::Item => {
                self.shells.push(Shell::Item);
                self.row();
            }
            Tag::BlockQuote(_) => {
                self.begin(TextKind::Quote);
                self.shells.push(Shell::Quote);
            }
            Tag::Table(_) => {
                self.begin(TextKind::Table);
                self.shells.push(Shell::Table);
            }
            Tag::TableHead => {
                self.last(|block| {
                    block.headed = true;
                    block.rows.push(Vec::new());
                });
            }
            Tag::TableRow => self.last(|block| block.rows.push(Vec::new())),
            Tag::TableCell => self.last(|block| {
                if let Some(row) = block.rows.last_mut() {
                    row.push(Cell::new());
                }
            }),
            Tag::Strong => self.emphasis.0 += 1,
            Tag::Emphasis => self.emphasis.1 += 1,
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::List(_) | TagEnd::Item | TagEnd::BlockQuote(_) | TagEnd::Table => {
                self.shells.pop();
            }
            TagEnd::Strong => self.emphasis.0 = self.emphasis.0.saturating_sub(1),
            TagEnd::Emphasis => self.emphasis.1 = self.emphasis.1.saturating_sub(1),
            TagEnd::Paragraph | TagEnd::Heading(_) => self.unfold(),
            _ => {}
        }
    }

    fn begin(&mut self, kind: TextKind) {
        self.blocks.push(TextBlock {
            kind,
            headed: false,
            rows: Vec::new(),
        });
    }

    fn open(&mut self, kind: TextKind) {
        self.begin(kind);
        self.row();
    }

    fn row(&mut self) {
        self.last(|block| block.rows.push(vec![Cell::new()]));
    }

    fn last(&mut self, change: impl FnOnce(&mut TextBlock)) {
        if let Some(block) = self.blocks.last_mut() {
            change(block);
        }
    }

    fn cell(&mut self) -> Option<&mut Cell> {
        self.blocks.last_mut()?.rows.last_mut()?.last_mut()
    }

    fn cell_is_empty(&mut self) -> bool {
        self.cell().is_none_or(|cell| cell.is_empty())
    }

    /// Adds words, with what their marks name in place of the marks.
    fn words(&mut self, text: &str) {
        let mut rest = text;
        while let Some((before, after)) = rest.split_once(OPEN) {
            self.own(before);
            let (place, next) = after.split_once(CLOSE).unwrap_or((after, ""));
            if let Some(slot) = place.parse().ok().and_then(|at: usize| self.slots.get(at)) {
                self.slot(slot.clone());
            }
            rest = next;
        }
        self.own(rest);
    }

    fn own(&mut self, text: &str) {
        let emphasis = Emphasis::of(self.emphasis.0 > 0, self.emphasis.1 > 0);
        let Some(cell) = self.cell() else { return };
        for ch in text.chars() {
            let ends_in_space = match cell.last() {
                Some(piece) => piece.text().ends_with([' ', '\n']),
                None => true,
            };
            // A run of spaces is what an empty condition left behind.
            if ch == ' ' && ends_in_space {
                continue;
            }
            match cell.last_mut() {
                Some(Piece {
                    source: Source::Own { text },
                    emphasis: before,
                }) if *before == emphasis => text.push(ch),
                _ => cell.push(Piece {
                    emphasis,
                    ..Piece::own(ch)
                }),
            }
        }
    }

    fn slot(&mut self, slot: Slot) {
        let emphasis = Emphasis::of(self.emphasis.0 > 0, self.emphasis.1 > 0);
        match slot {
            Slot::Piece(source) => {
                if let Some(cell) = self.cell() {
                    cell.push(Piece { source, emphasis });
                }
            }
            Slot::Text(text) => self.text(&text),
        }
    }

    /// Text in a paragraph of its own takes its place; within a sentence it is one line.
    fn text(&mut self, text: &[TextBlock]) {
        if self.shells.is_empty() && self.cell_is_empty() {
            self.blocks.pop();
            self.blocks.extend(text.iter().cloned());
            self.open(TextKind::Paragraph);
            return;
        }
        for (index, block) in text.iter().enumerate() {
            if index > 0 {
                self.own("\n");
            }
            if let Some(cell) = self.cell() {
                cell.extend(block.pieces().cloned());
            }
        }
    }

    /// A paragraph that ends in a space, or is empty, ends without it.
    fn unfold(&mut self) {
        let Some(cell) = self.cell() else { return };
        if let Some(Piece {
            source: Source::Own { text },
            ..
        }) = cell.last_mut()
        {
            text.truncate(text.trim_end_matches(' ').len());
        }
        cell.retain(|piece| !matches!(&piece.source, Source::Own { text } if text.is_empty()));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shape(text: &str) -> Vec<(TextKind, String)> {
        let blocks = read(text, &[]);
        blocks.iter().map(|it| (it.kind, it.text())).collect()
    }

    #[test]
    fn each_kind_of_block_is_read() {
        use TextKind::{Bullets, Heading, Numbers, Paragraph, Quote, Subheading, Table};
        let cases: [(&str, &[(TextKind, &str)]); 8] = [
            ("Een  zin.\nNog een.", &[(Paragraph, "Een zin. Nog een.")]),
            ("Een zin.\\\nNog een.", &[(Paragraph, "Een zin.\nNog een.")]),
            (
                "## Kop\n\n### Onder\n",
                &[(Heading, "Kop"), (Subheading, "Onder")],
            ),
            (
                "Dit:\n- a\n- b",
                &[(Paragraph, "Dit:"), (Bullets, "- a\n- b")],
            ),
            ("1. a\n2. b", &[(Numbers, "a\nb")]),
            ("    - a\n\n- b\n  - c", &[(Bullets, "- a\n- b\n- c")]),
            ("> eerst\n>\n> dan", &[(Quote, "eerst\ndan")]),
            ("| a | b |\n|---|---|\n| 1 | 2 |", &[(Table, "a  b\n1  2")]),
        ];
        for (text, expected) in cases {
            let found = shape(text);
            let found: Vec<_> = found
                .iter()
                .map(|(kind, it)| (*kind, it.as_str()))
                .collect();
            assert_eq!(found, expected, "{text}");
        }
    }

    #[test]
    fn emphasis_is_read() {
        let blocks = read("een **sterk *en* wel** *woord*", &[]);
        let found: Vec<_> = blocks[0]
            .pieces()
            .map(|it| (it.text(), it.emphasis))
            .collect();
        use Emphasis::{Plain, Stressed, Strong, StrongStressed};
        assert_eq!(
            found,
            [
                ("een ", Plain),
                ("sterk ", Strong),
                ("en", StrongStressed),
                (" wel", Strong),
                (" ", Plain),
                ("woord", Stressed),
            ]
        );
    }

    #[test]
    fn a_text_takes_the_place_of_its_paragraph() {
        let inner = vec![
            TextBlock::single(TextKind::Heading, vec![Piece::own("Kop")]),
            TextBlock::single(TextKind::Paragraph, vec![Piece::own("Omdat.")]),
        ];
        let slots = [Slot::Text(inner.clone())];
        assert_eq!(read("\u{e000}0\u{e001}", &slots), inner);
        let within = read("Daarom: \u{e000}0\u{e001}", &slots);
        assert_eq!(within[0].text(), "Daarom: Kop\nOmdat.");
    }
}
