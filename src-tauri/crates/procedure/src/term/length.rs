//! A length as people write it: "48 hours", "5 werkdagen", "1 month".

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// Unit of a length.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Unit {
    /// Clock hours.
    Hours,
    /// Calendar days.
    Days,
    /// Working days.
    WorkingDays,
    /// Weeks.
    Weeks,
    /// Months.
    Months,
    /// Years.
    Years,
}

impl Unit {
    /// The largest amount that this product computes with: a century, or a year in small units.
    fn limit(self) -> u32 {
        match self {
            Self::Hours => 8784,
            Self::Days => 36_525,
            Self::WorkingDays => 2_610,
            Self::Weeks => 5_218,
            Self::Months => 1_200,
            Self::Years => 100,
        }
    }

    fn read(word: &str) -> Option<Self> {
        let unit = match word {
            "hour" | "hours" | "uur" | "uren" => Self::Hours,
            "day" | "days" | "dag" | "dagen" => Self::Days,
            "week" | "weeks" | "weken" => Self::Weeks,
            "month" | "months" | "maand" | "maanden" => Self::Months,
            "year" | "years" | "jaar" | "jaren" => Self::Years,
            "working day" | "working days" | "werkdag" | "werkdagen" => Self::WorkingDays,
            _ => return None,
        };
        Some(unit)
    }
}

/// Why a text is no length.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum LengthFault {
    /// It does not read as a number and a unit.
    #[error("a length is a number and a unit, as \"5 working days\" or \"4 weken\"")]
    Unreadable,
    /// The unit is none that is known.
    #[error("unknown unit; known are hours, days, working days, weeks, months and years")]
    UnknownUnit,
    /// The amount is 0 or absurdly large.
    #[error("the amount must be at least 1 and may not pass {limit}")]
    OutOfBounds {
        /// The largest amount for this unit.
        limit: u32,
    },
}

/// A length of time: at least one of its unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Length {
    amount: u32,
    unit: Unit,
}

impl Length {
    /// A length of `amount` times `unit`.
    ///
    /// # Errors
    /// [`LengthFault::OutOfBounds`] for 0 and for what no regulation can mean.
    pub fn new(amount: u32, unit: Unit) -> Result<Self, LengthFault> {
        let limit = unit.limit();
        if amount == 0 || amount > limit {
            return Err(LengthFault::OutOfBounds { limit });
        }
        Ok(Self { amount, unit })
    }

    /// How many.
    #[must_use]
    pub fn amount(self) -> u32 {
        self.amount
    }

    /// Of what.
    #[must_use]
    pub fn unit(self) -> Unit {
        self.unit
    }
}

impl FromStr for Length {
    type Err = LengthFault;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let (amount, unit) = text.trim().split_once(' ').ok_or(LengthFault::Unreadable)?;
        let amount: u64 = amount.parse().map_err(|_| LengthFault::Unreadable)?;
        let unit = Unit::read(&unit.trim().to_lowercase()).ok_or(LengthFault::UnknownUnit)?;
        Self::new(u32::try_from(amount).unwrap_or(u32::MAX), unit)
    }
}

impl fmt::Display for Length {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let unit = match self.unit {
            Unit::Hours => "hour",
            Unit::Days => "day",
            Unit::WorkingDays => "working day",
            Unit::Weeks => "week",
            Unit::Months => "month",
            Unit::Years => "year",
        };
        let plural = if self.amount == 1 { "" } else { "s" };
        write!(f, "{} {unit}{plural}", self.amount)
    }
}

impl TryFrom<String> for Length {
    type Error = LengthFault;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

impl From<Length> for String {
    fn from(length: Length) -> Self {
        length.to_string()
    }
}
