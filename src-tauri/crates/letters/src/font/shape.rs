//! From a word to glyphs, with kerning and ligatures.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, OnceLock, PoisonError},
};

use rustybuzz::{UnicodeBuffer, script};

use super::{Face, Font, Said};

/// How many words the cache holds of a face before it starts anew.
const CACHED_WORDS: usize = 2048;
/// Longer words are rare and not worth their place.
const CACHED_BYTES: usize = 24;

/// The words of each face, in as many maps: so one is found without making a key for it.
type Words = HashMap<Face, HashMap<String, Arc<Shaped>>>;

/// One glyph on the line. Lengths are thousandths of an em.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Glyph {
    pub(crate) id: u16,
    pub(crate) advance: f32,
    pub(crate) dx: f32,
    pub(crate) dy: f32,
    pub(crate) text: Said,
}

/// A shaped piece of text.
#[derive(Clone, Debug)]
pub(crate) struct Shaped {
    pub(crate) glyphs: Vec<Glyph>,
    pub(crate) width: f32,
    /// Where a cluster begins: the byte in the text and the advance before it.
    stops: Vec<(usize, f32)>,
}

impl Shaped {
    /// The advance before a byte, or nothing when a ligature spans it.
    pub(crate) fn advance_to(&self, byte: usize) -> Option<f32> {
        let at = self.stops.binary_search_by_key(&byte, |stop| stop.0).ok()?;
        Some(self.stops[at].1)
    }
}

/// Shapes a piece of text that stands on one line.
///
/// Words in small letters come from a cache shared by all letters. Names, places and
/// numbers never enter it: what one dossier holds must not linger in memory after the
/// archive is locked.
pub(crate) fn shape(face: Face, text: &str) -> Arc<Shaped> {
    if !is_common(text) {
        return Arc::new(shape_anew(face.font(), text));
    }
    static CACHE: OnceLock<Mutex<Words>> = OnceLock::new();
    let cache = CACHE.get_or_init(Mutex::default);
    let mut cache = cache.lock().unwrap_or_else(PoisonError::into_inner);
    let words = cache.entry(face).or_default();
    if let Some(shaped) = words.get(text) {
        return Arc::clone(shaped);
    }
    if words.len() >= CACHED_WORDS {
        words.clear();
    }
    let shaped = Arc::new(shape_anew(face.font(), text));
    words.insert(text.to_owned(), Arc::clone(&shaped));
    shaped
}

fn is_common(text: &str) -> bool {
    text.len() <= CACHED_BYTES
        && text
            .chars()
            .all(|ch| ch.is_lowercase() || matches!(ch, ' ' | '-' | '.' | ',' | '\''))
}

fn shape_anew(font: &Font, text: &str) -> Shaped {
    let mut buffer = UnicodeBuffer::new();
    buffer.push_str(text);
    buffer.guess_segment_properties();
    buffer.set_direction(rustybuzz::Direction::LeftToRight);
    // A piece without a letter, such as a number, has no script of its own.
    let plain = [script::LATIN, script::UNKNOWN, script::COMMON].contains(&buffer.script());
    let shaped = if plain {
        buffer.set_script(script::LATIN);
        rustybuzz::shape_with_plan(&font.face, &font.latin, buffer)
    } else {
        rustybuzz::shape(&font.face, &[], buffer)
    };
    let infos = shaped.glyph_infos();
    let scale = font.per_mille();
    let mut glyphs = Vec::with_capacity(infos.len());
    let mut stops = Vec::with_capacity(infos.len() + 1);
    let mut width = 0.0;
    let mut at = 0;
    while at < infos.len() {
        let start = infos[at].cluster as usize;
        let count = infos[at..]
            .iter()
            .take_while(|info| info.cluster as usize == start)
            .count();
        let end = infos
            .get(at + count)
            .map_or(text.len(), |next| next.cluster as usize);
        stops.push((start, width));
        let said = spoken(&text[start..end], count);
        for (index, said) in (at..at + count).zip(said) {
            let position = &shaped.glyph_positions()[index];
            let advance = position.x_advance as f32 / scale;
            glyphs.push(Glyph {
                id: infos[index].glyph_id as u16,
                advance,
                dx: position.x_offset as f32 / scale,
                dy: position.y_offset as f32 / scale,
                text: said,
            });
            width += advance;
        }
        at += count;
    }
    stops.push((text.len(), width));
    Shaped {
        glyphs,
        width,
        stops,
    }
}

/// Divides the text of a cluster over its glyphs: one character each, the rest to the
/// last, so that no glyph is mute. A no-break space reads as a space.
fn spoken(text: &str, glyphs: usize) -> Vec<Said> {
    let usual = |ch| match ch {
        '\u{a0}' => ' ',
        '\u{2011}' => '-',
        ch => ch,
    };
    let mut chars = text.chars().map(usual);
    let first = (1..glyphs).map(|_| Said::One(chars.next().unwrap_or('\u{200b}')));
    let mut said: Vec<Said> = first.collect();
    said.push(match (chars.next(), chars.next()) {
        (None, _) => Said::One('\u{200b}'),
        (Some(ch), None) => Said::One(ch),
        (Some(ch), Some(next)) => {
            let rest: String = [ch, next].into_iter().chain(chars).collect();
            Said::More(rest.into())
        }
    });
    said
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kerning_is_real() {
        let pair = shape(Face::Serif, "AV").width;
        let apart = shape(Face::Serif, "A").width + shape(Face::Serif, "V").width;
        assert!(pair < apart, "AV {pair} is not closer than A and V {apart}");
    }

    #[test]
    fn the_glyphs_say_the_text() {
        for text in [
            "officieel",
            "Nguyễn",
            "Łukasz",
            "IJsbrandy",
            "x\u{30c}y",
            "a\u{a0}b",
        ] {
            let said: String = shape(Face::Serif, text)
                .glyphs
                .iter()
                .map(|glyph| glyph.text.to_string())
                .collect();
            assert_eq!(said, text.replace('\u{a0}', " "));
        }
    }

    #[test]
    fn names_and_numbers_stay_out_of_the_cache() {
        for text in ["Holsteijn", "4999", "K-2026-014", "XA"] {
            assert!(!is_common(text), "{text}");
        }
    }
}
