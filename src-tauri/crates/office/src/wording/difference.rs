//! How a text of a practice's own differs from the program's.

use similar::{Algorithm, ChangeTag, TextDiff};

use crate::wire::{DifferenceKind, WordingDifference};

/// Longer texts than these, in bytes, are compared line by line: the work grows with the square of
/// what differs, and somebody waits for it at each pause in the typing.
const BY_WORDS: usize = 16_000;

/// Word by word, what was added and what was taken away.
pub(crate) fn differences(original: &str, mine: &str) -> Vec<WordingDifference> {
    let mut config = TextDiff::configure();
    let config = config.algorithm(Algorithm::Patience);
    let diff = if original.len() + mine.len() > BY_WORDS {
        config.diff_lines(original, mine)
    } else {
        config.diff_words(original, mine)
    };
    let mut pieces: Vec<WordingDifference> = Vec::new();
    for change in diff.iter_all_changes() {
        let kind = match change.tag() {
            ChangeTag::Equal => DifferenceKind::Same,
            ChangeTag::Insert => DifferenceKind::Added,
            ChangeTag::Delete => DifferenceKind::Removed,
        };
        match pieces.last_mut() {
            Some(last) if last.kind == kind => last.text.push_str(change.value()),
            _ => pieces.push(WordingDifference {
                kind,
                text: change.value().to_owned(),
            }),
        }
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn differences_are_told_word_by_word() {
        use DifferenceKind::{Added, Removed, Same};
        let told = |a, b| {
            let pieces = differences(a, b).into_iter();
            pieces.map(|it| (it.kind, it.text)).collect::<Vec<_>>()
        };
        assert_eq!(
            told("een twee", "een twee"),
            [(Same, "een twee".to_owned())]
        );
        assert_eq!(
            told("Bel ons dan.", "Bel ons gerust."),
            [
                (Same, "Bel ons ".to_owned()),
                (Removed, "dan.".to_owned()),
                (Added, "gerust.".to_owned()),
            ]
        );
        let long = "een twee\n".repeat(3_000);
        assert_eq!(
            told(&long, &format!("{long}drie")),
            [(Same, long.clone()), (Added, "drie".to_owned())]
        );
    }
}
