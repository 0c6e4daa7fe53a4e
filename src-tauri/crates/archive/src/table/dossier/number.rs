//! Dossier numbers, as in K-2026-014.

use std::fmt;
use std::str::FromStr;

/// What a practice calls a dossier by, as in K-2026-014.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DossierNumber {
    /// The year in which the complaint was registered.
    pub year: u16,
    /// The place in that year, from 1.
    pub sequence: u32,
}

/// A text that is no dossier number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a dossier number")]
pub struct NotANumber;

impl fmt::Display for DossierNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "K-{:04}-{:03}", self.year, self.sequence)
    }
}

impl FromStr for DossierNumber {
    type Err = NotANumber;

    /// Reads `K-2026-014`, also in small letters, with spaces around or without zeros.
    fn from_str(text: &str) -> Result<Self, NotANumber> {
        let mut parts = text.trim().splitn(3, '-');
        let mut part = || parts.next().ok_or(NotANumber);
        if !part()?.eq_ignore_ascii_case("k") {
            return Err(NotANumber);
        }
        let (year, sequence) = (digits(part()?)?, digits(part()?)?);
        let year = u16::try_from(year).map_err(|_| NotANumber)?;
        if sequence == 0 {
            Err(NotANumber)
        } else {
            Ok(Self { year, sequence })
        }
    }
}

fn digits(text: &str) -> Result<u32, NotANumber> {
    // `parse` alone would also take "+14".
    let plain = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    if plain {
        text.parse().map_err(|_| NotANumber)
    } else {
        Err(NotANumber)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dossier_numbers_are_read_as_people_write_them() {
        let check = |text: &str, expected: Option<(u16, u32)>| {
            let read = text.parse::<DossierNumber>().ok();
            assert_eq!(
                read.map(|number| (number.year, number.sequence)),
                expected,
                "{text}"
            );
        };
        check("K-2026-014", Some((2026, 14)));
        check(" k-2026-14 ", Some((2026, 14)));
        check("K-2026-1014", Some((2026, 1014)));
        check("K-2026-0", None);
        check("K-2026-+14", None);
        check("K-2026", None);
        check("K-2026-014/02", None);
        check("2026-014", None);
        check("K-99999-1", None);
        check("", None);
    }

    #[test]
    fn what_is_shown_is_read_back() {
        for (year, sequence) in [(2026, 1), (2026, 999), (2027, 1000), (1, u32::MAX)] {
            let number = DossierNumber { year, sequence };
            assert_eq!(number.to_string().parse(), Ok(number));
        }
    }
}
