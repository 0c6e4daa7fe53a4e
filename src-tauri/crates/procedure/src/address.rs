//! Postal addresses by the rules of the Dutch post (`LETTERS.md`, "Names and addresses").

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// A Dutch postcode: four digits, the first not 0, and two letters that are not SA, SD or SS.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Postcode {
    digits: String,
    letters: String,
}

/// The text is no Dutch postcode.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a Dutch postcode has four digits and two letters")]
pub struct NotAPostcode;

impl FromStr for Postcode {
    type Err = NotAPostcode;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let signs: String = text.chars().filter(|c| !c.is_whitespace()).collect();
        if signs.len() != 6 || !signs.is_ascii() {
            return Err(NotAPostcode);
        }
        let (digits, letters) = signs.split_at(4);
        let letters = letters.to_ascii_uppercase();
        let right = digits.bytes().all(|b| b.is_ascii_digit())
            && !digits.starts_with('0')
            && letters.bytes().all(|b| b.is_ascii_uppercase())
            && !matches!(letters.as_str(), "SA" | "SD" | "SS");
        if right {
            Ok(Self {
                digits: digits.to_owned(),
                letters,
            })
        } else {
            Err(NotAPostcode)
        }
    }
}

impl fmt::Display for Postcode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.digits, self.letters)
    }
}

impl TryFrom<String> for Postcode {
    type Error = NotAPostcode;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

impl From<Postcode> for String {
    fn from(postcode: Postcode) -> Self {
        postcode.to_string()
    }
}

/// A postal address. Empty parts are not known (yet); a letter says which it needs.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Address {
    /// Street, or `Postbus`.
    pub street: String,
    /// House number with suffix.
    pub number: String,
    /// Postcode: a Dutch one is normalised, a foreign one stands as typed.
    pub postcode: String,
    /// Town, in ordinary letters.
    pub town: String,
    /// Country; empty for the Netherlands.
    pub country: String,
}

/// A part that an address lacks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum AddressPart {
    /// Street or Postbus.
    Street,
    /// House number.
    Number,
    /// Postcode.
    Postcode,
    /// Town.
    Town,
}

impl Address {
    /// The address lies in the Netherlands.
    #[must_use]
    pub fn is_domestic(&self) -> bool {
        let country = self.country.trim().to_lowercase();
        matches!(
            country.as_str(),
            "" | "nl" | "nederland" | "the netherlands" | "netherlands"
        )
    }

    /// Nothing at all is filled in.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self == &Self {
            country: self.country.clone(),
            ..Self::default()
        }
    }

    /// What the post needs and is not there. A foreign address needs only a street line and a town.
    #[must_use]
    pub fn missing(&self) -> Vec<AddressPart> {
        let needed = [
            (AddressPart::Street, &self.street, true),
            (AddressPart::Number, &self.number, self.is_domestic()),
            (AddressPart::Postcode, &self.postcode, self.is_domestic()),
            (AddressPart::Town, &self.town, true),
        ];
        let missing = needed
            .into_iter()
            .filter(|(_, text, needed)| *needed && text.trim().is_empty());
        missing.map(|(part, ..)| part).collect()
    }

    /// The lines below the name: `Lange Akker 112`, `4997 ZK  OUDERMEER`.
    #[must_use]
    pub fn lines(&self) -> Vec<String> {
        let street = joined(&[&self.street, &self.number], " ");
        let town = if self.is_domestic() {
            joined(&[&self.domestic_postcode(), &capitals(&self.town)], "  ")
        } else {
            joined(&[&self.postcode, &self.town], " ")
        };
        let country = if self.is_domestic() {
            String::new()
        } else {
            capitals(&self.country)
        };
        [street, town, country]
            .into_iter()
            .filter(|line| !line.is_empty())
            .collect()
    }

    fn domestic_postcode(&self) -> String {
        self.postcode
            .parse::<Postcode>()
            .map_or_else(|_| self.postcode.clone(), |p| p.to_string())
    }
}

/// Mends the town that a keyboard or a hurry left behind: `Ijmuiderhaven` → `IJmuiderhaven`.
#[must_use]
pub fn mended_town(town: &str) -> String {
    let town = town.trim().replace('Ĳ', "IJ").replace('ĳ', "ij");
    match town.strip_prefix("Ij") {
        Some(rest) => format!("IJ{rest}"),
        None => town,
    }
}

/// Capitals as the post wants them; the ligature becomes two letters.
fn capitals(text: &str) -> String {
    text.trim().replace(['Ĳ', 'ĳ'], "IJ").to_uppercase()
}

fn joined(parts: &[&str], by: &str) -> String {
    let parts = parts
        .iter()
        .map(|part| part.trim())
        .filter(|part| !part.is_empty());
    parts.collect::<Vec<_>>().join(by)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn address(street: &str, number: &str, postcode: &str, town: &str, country: &str) -> Address {
        let own = str::to_owned;
        Address {
            street: own(street),
            number: own(number),
            postcode: own(postcode),
            town: own(town),
            country: own(country),
        }
    }

    /// LETTERS.md: one space inside the postcode, two before the town, town in capitals, IJ both letters.
    #[test]
    fn an_address_stands_as_the_post_wants_it() {
        for (typed, lines) in [
            (
                address("Lange Akker", "112", "4997zk", "Oudermeer", ""),
                vec!["Lange Akker 112", "4997 ZK  OUDERMEER"],
            ),
            (
                address("Vissersdijk", "7-III", "8899 ZD", "Ijmuiderhaven", ""),
                vec!["Vissersdijk 7-III", "8899 ZD  IJMUIDERHAVEN"],
            ),
            (
                address("Postbus", "118", "7799 ZE", "Veenstade", "Nederland"),
                vec!["Postbus 118", "7799 ZE  VEENSTADE"],
            ),
            (
                address("Rue Haute 12", "", "B-9999", "Bruxelles", "België"),
                vec!["Rue Haute 12", "B-9999 Bruxelles", "BELGIË"],
            ),
        ] {
            assert_eq!(typed.lines(), lines);
            assert_eq!(typed.missing(), []);
        }
    }

    /// S2.16: no address means no letter, and what is missing is named.
    #[test]
    fn what_an_address_lacks_is_named() {
        let without_town = address("Lange Akker", "112", "4997 ZK", "", "");
        assert_eq!(without_town.missing(), [AddressPart::Town]);
        assert_eq!(Address::default().missing().len(), 4);
        assert!(Address::default().is_empty());
    }

    #[test]
    fn a_postcode_is_read_or_refused() {
        for right in ["4999XA", "4999 xa", " 4 9 9 9 X A "] {
            assert_eq!(
                right.parse::<Postcode>().map(|p| p.to_string()),
                Ok("4999 XA".into()),
                "{right}"
            );
        }
        for wrong in [
            "",
            "499XA",
            "0999 XA",
            "4999 SS",
            "4999 X",
            "4999 XAB",
            "４９９９XA",
            "4998 Z",
        ] {
            assert_eq!(wrong.parse::<Postcode>(), Err(NotAPostcode), "{wrong}");
        }
    }

    #[test]
    fn a_town_with_a_wrong_ij_is_mended() {
        for (typed, mended) in [
            ("Ijmuiderhaven", "IJmuiderhaven"),
            ("ĳlst", "ijlst"),
            ("Oudermeer", "Oudermeer"),
        ] {
            assert_eq!(mended_town(typed), mended);
        }
    }
}
