//! A day as a regulation file writes it: a bare TOML date, `2024-10-01`.

use chrono::NaiveDate;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de, ser};
use toml::value::Datetime;

pub(super) fn deserialize<'de, D: Deserializer<'de>>(reader: D) -> Result<NaiveDate, D::Error> {
    let written = Datetime::deserialize(reader)?;
    let only_a_date = written.time.is_none() && written.offset.is_none();
    let date = written.date.filter(|_| only_a_date).and_then(|date| {
        NaiveDate::from_ymd_opt(
            i32::from(date.year),
            u32::from(date.month),
            u32::from(date.day),
        )
    });
    date.ok_or_else(|| de::Error::custom("expected a day, as 2024-10-01"))
}

pub(super) fn serialize<S: Serializer>(day: &NaiveDate, writer: S) -> Result<S::Ok, S::Error> {
    let written: Datetime = day.to_string().parse().map_err(ser::Error::custom)?;
    written.serialize(writer)
}

/// A day that may be missing.
pub(super) mod optional {
    use super::{Deserialize, Deserializer, NaiveDate, Serialize, Serializer};

    #[derive(Deserialize, Serialize)]
    #[serde(transparent)]
    struct Day(#[serde(with = "super")] NaiveDate);

    pub(in crate::regulation) fn deserialize<'de, D: Deserializer<'de>>(
        reader: D,
    ) -> Result<Option<NaiveDate>, D::Error> {
        Ok(Option::<Day>::deserialize(reader)?.map(|day| day.0))
    }

    #[expect(clippy::ref_option, reason = "serde asks for this form")]
    pub(in crate::regulation) fn serialize<S: Serializer>(
        day: &Option<NaiveDate>,
        writer: S,
    ) -> Result<S::Ok, S::Error> {
        day.map(Day).serialize(writer)
    }
}
