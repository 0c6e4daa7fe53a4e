//! Days and moments on their way between the archive (UTC), the core and the wire (local).

use chrono::{DateTime, Local, NaiveDate, NaiveDateTime, TimeDelta, TimeZone, Utc};

/// `2026-11-21`
pub(crate) fn day(day: NaiveDate) -> String {
    day.to_string()
}

/// `2026-11-21T09:12:40`
pub(crate) fn moment(moment: NaiveDateTime) -> String {
    moment.format("%Y-%m-%dT%H:%M:%S").to_string()
}

/// `23-11-2026`, as people type it.
pub(crate) fn typed(day: NaiveDate) -> String {
    day.format("%-d-%-m-%Y").to_string()
}

/// The wall clock as a moment in UTC.
pub(crate) fn to_utc(local: NaiveDateTime) -> DateTime<Utc> {
    placed(&Local, local)
}

/// A moment in UTC on the wall clock.
pub(crate) fn to_local(moment: DateTime<Utc>) -> NaiveDateTime {
    moment.with_timezone(&Local).naive_local()
}

/// In the hour that the clock strikes twice, the first; in the hour that it leaves out, the one
/// that it strikes instead.
fn placed<Z: TimeZone>(zone: &Z, local: NaiveDateTime) -> DateTime<Utc> {
    let later = local + TimeDelta::hours(1);
    let moment = [local, later]
        .iter()
        .find_map(|local| zone.from_local_datetime(local).earliest());
    moment.map_or_else(|| local.and_utc(), |moment| moment.to_utc())
}

#[cfg(test)]
mod tests {
    use chrono::{FixedOffset, MappedLocalTime};

    use super::*;

    /// The Dutch clock of 2026, which is put forward on 29 March and back on 25 October.
    #[derive(Clone)]
    struct Dutch;

    fn at(text: &str) -> NaiveDateTime {
        text.parse().unwrap()
    }

    impl TimeZone for Dutch {
        type Offset = FixedOffset;

        fn from_offset(_: &FixedOffset) -> Self {
            Self
        }

        fn offset_from_local_date(&self, _: &NaiveDate) -> MappedLocalTime<FixedOffset> {
            MappedLocalTime::None
        }

        fn offset_from_local_datetime(
            &self,
            local: &NaiveDateTime,
        ) -> MappedLocalTime<FixedOffset> {
            let hours = |hours: i32| FixedOffset::east_opt(hours * 3600).unwrap();
            let (forward, back) = (at("2026-03-29T02:00:00"), at("2026-10-25T02:00:00"));
            let hour = TimeDelta::hours(1);
            if (forward..forward + hour).contains(local) {
                MappedLocalTime::None
            } else if (back..back + hour).contains(local) {
                MappedLocalTime::Ambiguous(hours(2), hours(1))
            } else if (forward..back).contains(local) {
                MappedLocalTime::Single(hours(2))
            } else {
                MappedLocalTime::Single(hours(1))
            }
        }

        fn offset_from_utc_date(&self, _: &NaiveDate) -> FixedOffset {
            FixedOffset::east_opt(0).unwrap()
        }

        fn offset_from_utc_datetime(&self, _: &NaiveDateTime) -> FixedOffset {
            FixedOffset::east_opt(0).unwrap()
        }
    }

    #[test]
    fn the_wall_clock_has_its_place_in_utc_also_when_it_is_changed() {
        for (local, utc) in [
            ("2026-03-29T01:59:59", "2026-03-29T00:59:59"),
            ("2026-03-29T02:30:00", "2026-03-29T01:30:00"),
            ("2026-03-29T03:00:00", "2026-03-29T01:00:00"),
            ("2026-10-25T01:59:59", "2026-10-24T23:59:59"),
            ("2026-10-25T02:30:00", "2026-10-25T00:30:00"),
            ("2026-10-25T03:00:00", "2026-10-25T02:00:00"),
        ] {
            assert_eq!(placed(&Dutch, at(local)).naive_utc(), at(utc), "{local}");
        }
    }
}
