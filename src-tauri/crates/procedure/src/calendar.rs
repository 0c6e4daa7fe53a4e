//! Closed days, working days and delivery days (`TERMS.md`, rule 2 and rule 5).
//!
//! The Dutch holidays are computed for any year. Days that only a decree equates with a holiday
//! are a table with their source, and count only when the practice says so.

use std::collections::BTreeMap;

use chrono::{Datelike, Days, NaiveDate, Weekday};
use serde::{Deserialize, Serialize};

/// Why a day is closed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ClosedDay {
    /// 1 January.
    NewYear,
    /// The Friday before Easter.
    GoodFriday,
    /// The Monday after Easter.
    EasterMonday,
    /// 27 April, or 26 April when the 27th is a Sunday.
    KingsDay,
    /// 5 May.
    LiberationDay,
    /// 39 days after Easter.
    Ascension,
    /// 50 days after Easter.
    WhitMonday,
    /// 25 December.
    Christmas,
    /// 26 December.
    BoxingDay,
    /// A day that a decree equates with a holiday (Algemene termijnenwet, article 3).
    Equated,
    /// A closed day of the practice's own, with its name.
    Own(String),
}

/// When 5 May is a closed day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LiberationDay {
    /// Every year.
    EveryYear,
    /// Only in the years that end in 0 or 5.
    LustrumYears,
}

/// The practice's calendar: which days are closed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Calendar {
    /// Good Friday is a closed day.
    pub good_friday: bool,
    /// When 5 May is a closed day.
    pub liberation_day: LiberationDay,
    /// The equated days are closed days.
    pub equated_days: bool,
    /// Closed days of the practice's own, by name.
    pub own_days: BTreeMap<NaiveDate, String>,
}

impl Default for Calendar {
    /// The recognised list: Good Friday and every 5 May included, no equated days.
    fn default() -> Self {
        Self {
            good_friday: true,
            liberation_day: LiberationDay::EveryYear,
            equated_days: false,
            own_days: BTreeMap::new(),
        }
    }
}

/// Equated days as `(year, month, day)`. To be checked by the practice: decrees come late and change.
/// Source: the decrees under article 3, third paragraph, of the Algemene termijnenwet.
const EQUATED_DAYS: [(i32, u32, u32); 5] = [
    (2026, 1, 2),
    (2026, 5, 15),
    (2027, 5, 7),
    (2028, 4, 28),
    (2028, 5, 26),
];

impl Calendar {
    /// Why `day` is closed, when it is; a weekend is not a reason of its own.
    #[must_use]
    pub fn closed(&self, day: NaiveDate) -> Option<ClosedDay> {
        self.holiday(day).or_else(|| self.equated(day)).or_else(|| {
            self.own_days
                .get(&day)
                .map(|name| ClosedDay::Own(name.clone()))
        })
    }

    /// Monday to Friday and not closed.
    #[must_use]
    pub fn is_working_day(&self, day: NaiveDate) -> bool {
        !is_weekend(day) && self.closed(day).is_none()
    }

    /// Tuesday to Saturday and not a holiday: post posted before is delivered on such a day.
    /// The practice's own closed days do not stop the post.
    #[must_use]
    pub fn is_delivery_day(&self, day: NaiveDate) -> bool {
        !matches!(day.weekday(), Weekday::Sun | Weekday::Mon) && self.holiday(day).is_none()
    }

    /// The last working day on or before `day`.
    #[must_use]
    pub fn working_day_on_or_before(&self, day: NaiveDate) -> NaiveDate {
        backwards(day)
            .find(|day| self.is_working_day(*day))
            .unwrap_or(day)
    }

    /// The first working day on or after `day`.
    #[must_use]
    pub fn working_day_on_or_after(&self, day: NaiveDate) -> NaiveDate {
        forwards(day)
            .find(|day| self.is_working_day(*day))
            .unwrap_or(day)
    }

    /// The number of working days after `from` up to and including `to`; 0 when `to` is not later.
    #[must_use]
    pub fn working_days_between(&self, from: NaiveDate, to: NaiveDate) -> u32 {
        let days = forwards(from).skip(1).take_while(|day| *day <= to);
        u32::try_from(days.filter(|day| self.is_working_day(*day)).count()).unwrap_or(u32::MAX)
    }

    /// The day on which a letter posted on `posted` is delivered: the `transit`-th delivery day after it.
    #[must_use]
    pub fn delivery_of(&self, posted: NaiveDate, transit: Transit) -> NaiveDate {
        let wanted = usize::from(transit.days()) - 1;
        let mut deliveries = forwards(posted)
            .skip(1)
            .filter(|day| self.is_delivery_day(*day));
        deliveries.nth(wanted).unwrap_or(NaiveDate::MAX)
    }

    fn holiday(&self, day: NaiveDate) -> Option<ClosedDay> {
        let holiday = match (day.month(), day.day()) {
            (1, 1) => ClosedDay::NewYear,
            (12, 25) => ClosedDay::Christmas,
            (12, 26) => ClosedDay::BoxingDay,
            (5, 5) if self.liberation_day_counts(day.year()) => ClosedDay::LiberationDay,
            (4, 27) if day.weekday() != Weekday::Sun => ClosedDay::KingsDay,
            (4, 26) if day.weekday() == Weekday::Sat => ClosedDay::KingsDay,
            _ => return self.moving_holiday(day),
        };
        Some(holiday)
    }

    fn moving_holiday(&self, day: NaiveDate) -> Option<ClosedDay> {
        match (day - easter_sunday(day.year())?).num_days() {
            -2 if self.good_friday => Some(ClosedDay::GoodFriday),
            1 => Some(ClosedDay::EasterMonday),
            39 => Some(ClosedDay::Ascension),
            50 => Some(ClosedDay::WhitMonday),
            _ => None,
        }
    }

    fn liberation_day_counts(&self, year: i32) -> bool {
        self.liberation_day == LiberationDay::EveryYear || year % 5 == 0
    }

    fn equated(&self, day: NaiveDate) -> Option<ClosedDay> {
        let listed = EQUATED_DAYS.contains(&(day.year(), day.month(), day.day()));
        (self.equated_days && listed).then_some(ClosedDay::Equated)
    }
}

/// How many delivery days a letter takes: 1 to 9.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
pub struct Transit(u8);

impl Transit {
    /// `None` outside 1 to 9.
    #[must_use]
    pub fn new(days: u8) -> Option<Self> {
        (1..=9).contains(&days).then_some(Self(days))
    }

    /// The number of delivery days.
    #[must_use]
    pub fn days(self) -> u8 {
        self.0
    }
}

impl Default for Transit {
    fn default() -> Self {
        Self(2)
    }
}

impl TryFrom<u8> for Transit {
    type Error = &'static str;

    fn try_from(days: u8) -> Result<Self, Self::Error> {
        Self::new(days).ok_or("transit is 1 to 9 delivery days")
    }
}

impl From<Transit> for u8 {
    fn from(transit: Transit) -> Self {
        transit.0
    }
}

/// Saturday or Sunday.
#[must_use]
pub fn is_weekend(day: NaiveDate) -> bool {
    matches!(day.weekday(), Weekday::Sat | Weekday::Sun)
}

/// Easter Sunday by the anonymous Gregorian computus. `None` outside the years that chrono can express.
#[must_use]
pub fn easter_sunday(year: i32) -> Option<NaiveDate> {
    let golden = year.rem_euclid(19);
    let (century, of_century) = (year.div_euclid(100), year.rem_euclid(100));
    let (leap_centuries, century_rest) = (century / 4, century % 4);
    let correction = (century - (century + 8) / 25 + 1) / 3;
    let epact = (19 * golden + century - leap_centuries - correction + 15).rem_euclid(30);
    let (leap_years, year_rest) = (of_century / 4, of_century % 4);
    let weekday = (32 + 2 * century_rest + 2 * leap_years - epact - year_rest).rem_euclid(7);
    let shift = (golden + 11 * epact + 22 * weekday) / 451;
    let day_of_march = epact + weekday - 7 * shift + 22;
    let march = NaiveDate::from_ymd_opt(year, 3, 1)?;
    march.checked_add_days(Days::new(u64::try_from(day_of_march - 1).ok()?))
}

/// The days from `day` on, itself first.
pub(crate) fn forwards(day: NaiveDate) -> impl Iterator<Item = NaiveDate> {
    std::iter::successors(Some(day), NaiveDate::succ_opt)
}

/// The days from `day` back, itself first.
pub(crate) fn backwards(day: NaiveDate) -> impl Iterator<Item = NaiveDate> {
    std::iter::successors(Some(day), NaiveDate::pred_opt)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    /// TERMS.md rule 2: the recognised holidays, for any year.
    #[test]
    fn the_recognised_holidays_fall_where_the_almanac_has_them() {
        let calendar = Calendar::default();
        for (date, expected) in [
            ("2026-01-01", ClosedDay::NewYear),
            ("2026-04-03", ClosedDay::GoodFriday),
            ("2026-04-06", ClosedDay::EasterMonday),
            ("2026-04-27", ClosedDay::KingsDay),
            ("2026-05-05", ClosedDay::LiberationDay),
            ("2026-05-14", ClosedDay::Ascension),
            ("2026-05-25", ClosedDay::WhitMonday),
            ("2026-12-25", ClosedDay::Christmas),
            ("2026-12-26", ClosedDay::BoxingDay),
            // 27 April 2025 is a Sunday.
            ("2025-04-26", ClosedDay::KingsDay),
            // The earliest and the latest Easter of a lifetime.
            ("2008-03-24", ClosedDay::EasterMonday),
            ("2038-04-26", ClosedDay::EasterMonday),
        ] {
            assert_eq!(calendar.closed(day(date)), Some(expected), "{date}");
        }
        for open in [
            "2025-04-27",
            "2026-04-05",
            "2026-05-15",
            "2026-12-24",
            "2026-12-31",
        ] {
            assert_eq!(calendar.closed(day(open)), None, "{open}");
        }
    }

    /// TERMS.md rule 2: one switch for Good Friday, one for 5 May, one for the equated days.
    #[test]
    fn each_switch_moves_its_own_days_only() {
        let strict = Calendar {
            good_friday: false,
            liberation_day: LiberationDay::LustrumYears,
            equated_days: true,
            own_days: BTreeMap::from([(day("2026-11-20"), "studiedag".to_owned())]),
        };
        assert_eq!(strict.closed(day("2026-04-03")), None);
        assert_eq!(strict.closed(day("2026-05-05")), None);
        assert_eq!(
            strict.closed(day("2030-05-05")),
            Some(ClosedDay::LiberationDay)
        );
        assert_eq!(strict.closed(day("2026-05-15")), Some(ClosedDay::Equated));
        assert_eq!(
            strict.closed(day("2026-11-20")),
            Some(ClosedDay::Own("studiedag".into()))
        );
        assert!(
            strict.is_delivery_day(day("2026-11-20")),
            "the post runs on the practice's own days"
        );
    }

    /// TERMS.md rule 5: delivery days are Tuesday to Saturday without holidays.
    #[test]
    fn the_post_is_delivered_from_tuesday_to_saturday() {
        let calendar = Calendar::default();
        for (posted, transit, delivered) in [
            ("2026-11-26", 2, "2026-11-28"),
            ("2026-11-27", 2, "2026-12-01"),
            ("2026-11-28", 1, "2026-12-01"),
            ("2026-12-24", 1, "2026-12-29"),
        ] {
            let transit = Transit::new(transit).unwrap();
            assert_eq!(
                calendar.delivery_of(day(posted), transit),
                day(delivered),
                "{posted}"
            );
        }
    }
}
