//! The recovery key: 160 random bits on a printed sheet, typed back by a person.
//!
//! It is written in eight groups of five characters of Crockford's base 32, which has no
//! I, L, O and U. The fifth character of a group checks the other four: a weighted sum
//! over GF(32), to which the place of the group is added. It finds every single wrong
//! character, every swap of two neighbours and every swap of two groups, and says in
//! which group, so that a typing error costs one glance and not forty characters.

use std::fmt;

use thiserror::Error;
use zeroize::Zeroizing;

use super::secret::Secret;

/// How many groups a recovery key has.
pub const GROUPS: usize = 8;
/// How many characters a group has, its check character included.
pub const GROUP_LENGTH: usize = 5;

const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// The key on the recovery sheet.
pub struct RecoveryKey(Secret<20>);

/// Where a typed recovery key is wrong.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum RecoveryTypo {
    /// So many characters were typed, where [`GROUPS`] × [`GROUP_LENGTH`] are needed.
    #[error("{0} characters instead of 40")]
    Length(usize),
    /// These groups, counted from 1, do not match their check character.
    #[error("groups {0:?} are mistyped")]
    Groups(Vec<usize>),
}

impl RecoveryKey {
    /// Reads what a person typed. Case, spaces and dashes do not matter, O is read as
    /// 0, I and L as 1.
    pub fn parse(typed: &str) -> Result<Self, RecoveryTypo> {
        let groups = split(typed)?;
        let mut values = Zeroizing::new(Vec::with_capacity(GROUPS * 4));
        let mut mistyped = Vec::new();
        for (place, group) in groups.iter().enumerate() {
            match read_group(place, group) {
                Some(read) => values.extend_from_slice(&read),
                None => mistyped.push(place + 1),
            }
        }
        if !mistyped.is_empty() {
            return Err(RecoveryTypo::Groups(mistyped));
        }
        Ok(Self(Secret::filled(|bytes| pack(&values, bytes))))
    }

    /// The groups as they are printed on the sheet.
    pub fn groups(&self) -> Vec<Zeroizing<String>> {
        let values = unpack(self.bytes());
        values
            .chunks(4)
            .enumerate()
            .map(|(place, values)| write_group(place, values))
            .collect()
    }

    /// The groups with dashes between them.
    pub fn text(&self) -> Zeroizing<String> {
        let mut text = Zeroizing::new(String::with_capacity(GROUPS * (GROUP_LENGTH + 1)));
        for group in self.groups() {
            if !text.is_empty() {
                text.push('-');
            }
            text.push_str(&group);
        }
        text
    }

    pub(crate) fn random() -> Self {
        Self(Secret::random())
    }

    pub(crate) fn bytes(&self) -> &[u8; 20] {
        self.0.bytes()
    }
}

impl fmt::Debug for RecoveryKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("RecoveryKey(…)")
    }
}

/// The typed groups. When the writer kept the groups apart, a group that lacks a
/// character is found by itself; otherwise only the whole length tells.
fn split(typed: &str) -> Result<Vec<Zeroizing<Vec<char>>>, RecoveryTypo> {
    let separate =
        |c: char| c.is_whitespace() || matches!(c, '-' | '.' | '_' | '–' | '—' | '\u{2011}');
    let words: Vec<Zeroizing<Vec<char>>> = typed
        .split(separate)
        .filter(|word| !word.is_empty())
        .map(|word| Zeroizing::new(word.chars().collect()))
        .collect();
    if words.len() == GROUPS {
        return Ok(words);
    }
    let length = words.iter().map(|word| word.len()).sum();
    if length != GROUPS * GROUP_LENGTH {
        return Err(RecoveryTypo::Length(length));
    }
    let mut all = Zeroizing::new(Vec::with_capacity(length));
    words.iter().for_each(|word| all.extend_from_slice(word));
    Ok(all
        .chunks(GROUP_LENGTH)
        .map(|group| Zeroizing::new(group.to_vec()))
        .collect())
}

fn read_group(place: usize, group: &[char]) -> Option<[u8; 4]> {
    if group.len() != GROUP_LENGTH {
        return None;
    }
    let mut values = [0; GROUP_LENGTH];
    for (value, &character) in values.iter_mut().zip(group) {
        *value = value_of(character)?;
    }
    let [a, b, c, d, check] = values;
    (check_value(place, &[a, b, c, d]) == check).then_some([a, b, c, d])
}

fn write_group(place: usize, values: &[u8]) -> Zeroizing<String> {
    let mut group = Zeroizing::new(String::with_capacity(GROUP_LENGTH));
    for &value in values.iter().chain([&check_value(place, values)]) {
        group.push(char::from(ALPHABET[usize::from(value)]));
    }
    group
}

fn value_of(character: char) -> Option<u8> {
    let read = match character.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        other => other,
    };
    let found = ALPHABET
        .iter()
        .position(|&letter| char::from(letter) == read)?;
    u8::try_from(found).ok()
}

/// Weights 2, 3, 4, 5 with 1 for the check character itself: all different and none
/// zero, which is what finding swaps and single errors asks for.
fn check_value(place: usize, values: &[u8]) -> u8 {
    let place = u8::try_from(place + 1).unwrap_or_default();
    values
        .iter()
        .zip(2u8..)
        .fold(multiply(place, 7), |sum, (&value, weight)| {
            sum ^ multiply(value, weight)
        })
}

/// Multiplication in GF(32) modulo x⁵ + x² + 1.
fn multiply(mut a: u8, mut b: u8) -> u8 {
    let mut product = 0;
    while b != 0 {
        if b & 1 == 1 {
            product ^= a;
        }
        a <<= 1;
        if a & 0b10_0000 != 0 {
            a ^= 0b10_0101;
        }
        b >>= 1;
    }
    product
}

/// Thirty-two values of five bits as twenty bytes, the highest bit first.
fn pack(values: &[u8], bytes: &mut [u8; 20]) {
    for (block, values) in bytes.chunks_mut(5).zip(values.chunks(8)) {
        let word = values
            .iter()
            .fold(0u64, |word, &value| word << 5 | u64::from(value));
        block.copy_from_slice(&word.to_be_bytes()[3..]);
    }
}

fn unpack(bytes: &[u8; 20]) -> Zeroizing<Vec<u8>> {
    let mut values = Zeroizing::new(Vec::with_capacity(GROUPS * 4));
    for block in bytes.chunks(5) {
        let word = block
            .iter()
            .fold(0u64, |word, &byte| word << 8 | u64::from(byte));
        values.extend((0..8).rev().map(|place| (word >> (place * 5) & 31) as u8));
    }
    values
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn key(bytes: [u8; 20]) -> RecoveryKey {
        RecoveryKey(Secret::filled(|secret| *secret = bytes))
    }

    fn characters(key: &RecoveryKey) -> Vec<char> {
        key.text().chars().filter(|&c| c != '-').collect()
    }

    fn check(typed: &str, expected: Option<&RecoveryTypo>) {
        assert_eq!(
            RecoveryKey::parse(typed).err().as_ref(),
            expected,
            "{typed}"
        );
    }

    #[test]
    fn typing_errors_are_located() {
        let text = key([0; 20]).text().to_string();
        let groups: Vec<&str> = text.split('-').collect();
        let with = |place: usize, group: &str| {
            let mut typed = groups.clone();
            typed[place] = group;
            typed.join(" ")
        };
        check(&text, None);
        check("", Some(&RecoveryTypo::Length(0)));
        check(&text[1..], Some(&RecoveryTypo::Groups(vec![1])));
        check(&text.replace('-', "")[1..], Some(&RecoveryTypo::Length(39)));
        check(&with(2, "0000"), Some(&RecoveryTypo::Groups(vec![3])));
        check(&with(7, "0U000"), Some(&RecoveryTypo::Groups(vec![8])));
        check(&with(0, "é0000"), Some(&RecoveryTypo::Groups(vec![1])));
        check(&with(4, groups[5]), Some(&RecoveryTypo::Groups(vec![5])));
    }

    proptest! {
        #[test]
        fn what_is_printed_is_read_back(bytes: [u8; 20]) {
            let key = key(bytes);
            let loose = key.text().to_lowercase().replace('0', "o").replace('1', "l");
            let run_together = key.text().replace('-', "");
            for typed in [&*key.text(), &loose, &run_together] {
                prop_assert_eq!(*RecoveryKey::parse(typed).unwrap().bytes(), bytes);
            }
        }

        #[test]
        fn one_wrong_character_is_found_in_its_group(
            bytes: [u8; 20], place in 0usize..40, other in 0usize..32,
        ) {
            let mut typed = characters(&key(bytes));
            let wrong = char::from(ALPHABET[other]);
            prop_assume!(typed[place] != wrong);
            typed[place] = wrong;
            let typed: String = typed.into_iter().collect();
            let found = RecoveryKey::parse(&typed).map(|_| ());
            prop_assert_eq!(found, Err(RecoveryTypo::Groups(vec![place / GROUP_LENGTH + 1])));
        }

        #[test]
        fn swapped_neighbours_and_swapped_groups_are_found(
            bytes: [u8; 20], place in 0usize..39, one in 0usize..8, other in 0usize..8,
        ) {
            let printed = characters(&key(bytes));
            let mut neighbours = printed.clone();
            neighbours.swap(place, place + 1);
            let mut groups: Vec<&[char]> = printed.chunks(GROUP_LENGTH).collect();
            groups.swap(one, other);
            for typed in [neighbours, groups.concat()] {
                prop_assume!(typed != printed);
                let typed: String = typed.into_iter().collect();
                prop_assert!(matches!(RecoveryKey::parse(&typed), Err(RecoveryTypo::Groups(_))));
            }
        }
    }
}
