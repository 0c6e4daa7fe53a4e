//! Finding a name however it was typed.

use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

use super::read::is_particle;

/// Folds a text for sorting and searching: no diacritics, lower case, `ĳ` as `ij`, only letters
/// and digits with single spaces.
#[must_use]
pub fn fold(text: &str) -> String {
    let letters = text
        .nfkd()
        .filter(|c| !is_combining_mark(*c))
        .flat_map(char::to_lowercase);
    let mut folded = String::with_capacity(text.len());
    for c in letters {
        match c {
            'ø' => folded.push('o'),
            'ł' => folded.push('l'),
            'đ' => folded.push('d'),
            'ß' => folded.push_str("ss"),
            'æ' => folded.push_str("ae"),
            'ı' => folded.push('i'),
            '\'' | '’' => {}
            c if c.is_alphanumeric() => folded.push(c),
            _ if folded.ends_with(' ') || folded.is_empty() => {}
            _ => folded.push(' '),
        }
    }
    folded.truncate(folded.trim_end().len());
    folded
}

/// Words by which a search finds the name besides its own: written together (`vanderaa`), and
/// with the particles cut short (`v d aa`, `vd aa`).
#[must_use]
pub fn search_keys(name: &str) -> String {
    let folded = fold(name);
    let words: Vec<&str> = folded.split(' ').collect();
    let Some(at) = words.iter().position(|word| is_particle(word)) else {
        return folded.replace(' ', "");
    };
    let tail = &words[at..];
    let (particles, family): (Vec<&str>, Vec<&str>) =
        tail.iter().partition(|word| is_particle(word));
    let initials: String = particles
        .iter()
        .filter_map(|word| word.chars().next())
        .collect();
    let family = family.concat();
    format!("{} {initials}{family} {initials} {family}", tail.concat())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// LETTERS.md: search finds "vanderberg" and "v.d. Berg", and folds diacritics.
    #[test]
    fn names_are_found_however_they_are_typed() {
        let keys = search_keys("A. van der Berg");
        for word in ["vanderberg", "vdberg", "berg"] {
            assert!(keys.split(' ').any(|key| key == word), "{word} in {keys:?}");
        }
        assert_eq!(
            fold("Özdemir-Nguyễn, Łukasz ’t Hooft"),
            "ozdemir nguyen lukasz t hooft"
        );
        assert_eq!(fold("ĳsbrandy"), "ijsbrandy");
    }

    proptest! {
        /// Any text is folded and cut into keys, and folding twice changes nothing.
        #[test]
        fn any_text_can_be_searched(typed in "\\PC{0,40}") {
            let folded = fold(&typed);
            prop_assert_eq!(fold(&folded), folded);
            let _ = search_keys(&typed);
        }
    }
}
