//! What is withheld from whoever inspects the dossier: passages that are about somebody else.

use letters::{Block, Piece, Source, TextBlock};
use procedure::Language::{self, En, Nl};

use super::Text;
use super::paper::Sheet;
use crate::fault::Fault;
use crate::wire::{FaultCode, ReportReader};
use crate::words;

/// Covers passages wherever they stand.
pub(super) struct Cover {
    passages: Vec<String>,
    bar: &'static str,
}

impl Cover {
    /// What this sheet keeps from its reader.
    pub(super) fn of(sheet: &Sheet, language: Language) -> Self {
        Self {
            passages: match sheet.reader {
                ReportReader::Heard => Vec::new(),
                ReportReader::Inspecting => {
                    let passages = sheet.text.withheld.iter();
                    passages.flat_map(|passage| in_sentences(passage)).collect()
                }
            },
            // In words, also for who listens.
            bar: match language {
                Nl => "[afgeschermd]",
                En => "[withheld]",
            },
        }
    }

    /// A block with each passage covered.
    pub(super) fn block(&self, block: &TextBlock) -> Block {
        let mut covered = block.clone();
        for cell in covered.rows.iter_mut().flatten() {
            cover(cell, &self.passages, self.bar);
        }
        covered.block()
    }

    /// Words with each passage covered.
    pub(super) fn words(&self, words: &str) -> String {
        let mut cell = vec![Piece::own(words)];
        cover(&mut cell, &self.passages, self.bar);
        cell.iter().map(Piece::text).collect()
    }
}

/// A passage can be covered only where it stands as it was marked: were its words changed since, then
/// whoever inspects the dossier would read them.
///
/// # Errors
/// When a passage stands nowhere in the text any more.
pub(super) fn must_stand(text: &Text) -> Result<(), Fault> {
    let cells = text.content.iter().flat_map(|block| block.rows.iter());
    let cells = cells.flatten().map(|cell| cell.iter().map(Piece::text));
    let cells: Vec<String> = cells.map(Iterator::collect).collect();
    let stands = |passage: &String| {
        let [within, at_first] = in_sentences(passage);
        let mut cells = cells.iter();
        cells.any(|it| it.contains(&within) || it.contains(&at_first))
    };
    match text.withheld.iter().all(stands) {
        true => Ok(()),
        false => Err(Fault::code(FaultCode::WithheldChanged)),
    }
}

/// A passage as it stands within a sentence, and as it begins one.
fn in_sentences(passage: &str) -> [String; 2] {
    let mut letters = passage.chars();
    let first = letters.next().into_iter();
    let small = first.flat_map(char::to_lowercase).chain(letters).collect();
    [small, words::capital(passage)]
}

/// Covers a passage also where its pieces have several looks.
fn cover(cell: &mut Vec<Piece>, withheld: &[String], bar: &str) {
    let text: String = cell.iter().map(Piece::text).collect();
    let mut ranges: Vec<(usize, usize)> = withheld
        .iter()
        .flat_map(|passage| text.match_indices(passage.as_str()))
        .map(|(at, passage)| (at, at + passage.len()))
        .collect();
    ranges.sort_unstable();
    if ranges.is_empty() {
        return;
    }
    let mut pieces = Vec::new();
    let mut at = 0;
    let mut until = 0;
    for piece in cell.iter() {
        let mut open = String::new();
        for ch in piece.text().chars() {
            let inside = ranges.iter().find(|(from, to)| (*from..*to).contains(&at));
            match inside {
                None => open.push(ch),
                // A passage leaves one bar, however long it is.
                Some((from, to)) if *from >= until || until == 0 => {
                    open.push_str(bar);
                    until = (*to).max(1);
                }
                Some((_, to)) => until = until.max(*to),
            }
            at += ch.len_utf8();
        }
        if !open.is_empty() {
            pieces.push(Piece {
                source: Source::Own { text: open },
                emphasis: piece.emphasis,
            });
        }
    }
    *cell = pieces;
}

#[cfg(test)]
mod tests {
    use letters::Emphasis;

    use super::*;

    fn covered(pieces: &[(&str, Emphasis)], withheld: &[&str]) -> String {
        let mut cell = pieces
            .iter()
            .map(|(text, emphasis)| Piece {
                emphasis: *emphasis,
                ..Piece::own(*text)
            })
            .collect();
        let withheld: Vec<String> = withheld.iter().map(|it| (*it).to_owned()).collect();
        cover(&mut cell, &withheld, "▪");
        cell.iter().map(Piece::text).collect()
    }

    #[test]
    fn a_withheld_passage_leaves_a_bar_and_no_letter() {
        let plain = Emphasis::Plain;
        let check = |pieces: &[(&str, Emphasis)], withheld: &[&str], expected: &str| {
            assert_eq!(covered(pieces, withheld), expected);
        };
        check(
            &[("Buurman Post zag het.", plain)],
            &[],
            "Buurman Post zag het.",
        );
        check(
            &[("Buurman Post zag het.", plain)],
            &["Buurman Post"],
            "▪ zag het.",
        );
        check(
            &[
                ("De buur", plain),
                ("man", Emphasis::Strong),
                (" zag het.", plain),
            ],
            &["buurman zag"],
            "De ▪ het.",
        );
        check(&[("Post en Post", plain)], &["Post"], "▪ en ▪");
        // Passages that overlap leave one bar.
        check(
            &[("aan de overkant", plain)],
            &["aan de", "de over"],
            "▪kant",
        );
        check(&[("één mevrouw é", plain)], &["mevrouw"], "één ▪ é");
    }
}
