//! Rules 1 to 5 of `TERMS.md`. The 400 vectors of the independent oracle stand in `tests/`.

use proptest::prelude::*;

use super::*;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn term(start: &str, length: &str, roll: Roll) -> Term {
    let start = match start.parse::<NaiveDateTime>() {
        Ok(moment) => Start::from(moment),
        Err(_) => Start::from(day(start)),
    };
    compute(
        start,
        length.parse().unwrap(),
        roll,
        &Calendar::default(),
        Transit::default(),
    )
    .unwrap()
}

/// TERMS.md rules 1 and 3, S0.10, S3.11, S3.21.
#[test]
fn the_last_day_follows_from_the_rule() {
    for (start, length, roll, due) in [
        ("2026-11-23", "5 werkdagen", Roll::None, "2026-11-30"),
        ("2026-11-02", "4 weeks", Roll::None, "2026-11-30"),
        ("2026-01-31", "1 month", Roll::None, "2026-02-28"),
        ("2028-01-31", "1 maand", Roll::None, "2028-02-29"),
        ("2026-12-24", "1 working day", Roll::None, "2026-12-28"),
        ("2026-11-20", "1 day", Roll::None, "2026-11-21"),
        ("2026-11-20", "1 day", Roll::Forward, "2026-11-23"),
        ("2026-12-18", "1 week", Roll::Forward, "2026-12-28"),
        ("2024-02-29", "3 years", Roll::Forward, "2027-02-28"),
    ] {
        assert_eq!(
            term(start, length, roll).due.day,
            day(due),
            "{start} + {length}"
        );
    }
}

/// TERMS.md rule 4, S2.02: 48 clock hours, the weekend counted, midnight when the time is unknown.
#[test]
fn hours_run_through_the_weekend() {
    let known = term("2026-11-20T16:45:00", "48 hours", Roll::Forward);
    assert_eq!(
        known.due.day.and_time(known.due.time.unwrap()).to_string(),
        "2026-11-22 16:45:00"
    );
    assert_eq!(known.posting, None);
    let unknown = term("2026-11-20", "48 uur", Roll::None);
    assert_eq!(unknown.due.day, day("2026-11-22"));
    assert!(unknown.steps.contains(&TermStep::CountsFromMidnight));
}

/// TERMS.md rule 5 and the example of the dossier mock-up: to arrive on Monday 30 November, a
/// letter goes out on Thursday the 26th.
#[test]
fn the_posting_day_is_planned_back_from_the_postman() {
    let posting = term("2026-11-02", "4 weken", Roll::None).posting.unwrap();
    assert_eq!(posting.ship_by, day("2026-11-30"));
    assert_eq!(posting.post_by, day("2026-11-26"));
    assert_eq!(posting.delivery, day("2026-11-28"));
}

/// TERMS.md rule 11: the explanation has each skipped day with its name, the clamp and the roll.
#[test]
fn the_steps_name_every_day_that_did_not_count() {
    let easter = term("2026-04-02", "2 working days", Roll::None);
    let skipped: Vec<_> = easter
        .steps
        .iter()
        .filter_map(|step| match step {
            TermStep::Skipped(day, why) => Some((day.to_string(), why.clone())),
            _ => None,
        })
        .collect();
    assert_eq!(
        skipped,
        [
            ("2026-04-03".to_owned(), Skip::Closed(ClosedDay::GoodFriday)),
            ("2026-04-04".to_owned(), Skip::Weekend),
            ("2026-04-05".to_owned(), Skip::Weekend),
            (
                "2026-04-06".to_owned(),
                Skip::Closed(ClosedDay::EasterMonday)
            ),
        ]
    );
    let clamped = term("2026-01-31", "1 month", Roll::None);
    assert!(clamped.steps.contains(&TermStep::Clamped {
        wanted: 31,
        to: day("2026-02-28")
    }));
    let rolled = term("2026-12-18", "1 week", Roll::Forward);
    assert!(rolled.steps.contains(&TermStep::Rolled {
        from: day("2026-12-25"),
        because: Skip::Closed(ClosedDay::Christmas),
        to: day("2026-12-28"),
    }));
}

/// Issue "the house stands", bad input: 0, 10^9 and unknown units are told, not computed.
#[test]
fn a_length_that_nobody_can_mean_is_refused() {
    for (text, fault) in [
        ("0 weeks", LengthFault::OutOfBounds { limit: 5218 }),
        (
            "1000000000 days",
            LengthFault::OutOfBounds { limit: 36_525 },
        ),
        ("99999999999999999999 days", LengthFault::Unreadable),
        ("5 moons", LengthFault::UnknownUnit),
        ("weeks", LengthFault::Unreadable),
        ("", LengthFault::Unreadable),
    ] {
        assert_eq!(text.parse::<Length>(), Err(fault), "{text:?}");
    }
}

#[test]
fn a_term_past_the_calendar_is_refused() {
    let length = "100 years".parse().unwrap();
    let start = Start::from(day("9950-01-01"));
    let result = compute(
        start,
        length,
        Roll::None,
        &Calendar::default(),
        Transit::default(),
    );
    assert_eq!(result, Err(OutOfCalendar));
}

prop_compose! {
    fn any_day()(offset in 0u64..16_000) -> NaiveDate {
        day("2000-01-01") + Days::new(offset)
    }
}

proptest! {
    /// A later start never gives an earlier end, whatever the unit and the roll.
    #[test]
    fn terms_are_monotonic(from in any_day(), later in 0u64..40, amount in 1u32..60, unit in 1usize..6, forward: bool) {
        let units = [Unit::Hours, Unit::Days, Unit::WorkingDays, Unit::Weeks, Unit::Months, Unit::Years];
        let length = Length::new(amount, units[unit]).unwrap();
        let roll = if forward { Roll::Forward } else { Roll::None };
        let end = |start: NaiveDate| compute(start.into(), length, roll, &Calendar::default(), Transit::default()).unwrap().due;
        prop_assert!(end(from) <= end(from + Days::new(later)));
    }

    /// A letter posted on `post_by` is there in time, and one posted a working day later is not.
    #[test]
    fn the_posting_day_is_the_last_that_is_in_time(due in any_day(), transit in 1u8..=9) {
        let calendar = Calendar::default();
        let transit = Transit::new(transit).unwrap();
        let posting = posting_days(due, &calendar, transit);
        prop_assert!(calendar.is_working_day(posting.post_by));
        prop_assert!(posting.delivery <= due && posting.post_by <= posting.ship_by);
        let next = calendar.working_day_on_or_after(posting.post_by.succ_opt().unwrap());
        prop_assert!(calendar.delivery_of(next, transit) > due);
    }

    /// A term of working days has as many working days as it says.
    #[test]
    fn working_days_are_counted(from in any_day(), amount in 1u32..60) {
        let length = Length::new(amount, Unit::WorkingDays).unwrap();
        let term = compute(from.into(), length, Roll::None, &Calendar::default(), Transit::default()).unwrap();
        prop_assert_eq!(Calendar::default().working_days_between(from, term.due.day), amount);
        prop_assert!(Calendar::default().is_working_day(term.due.day));
    }

    /// Any text is read as a length or refused, and what was read is written the same way.
    #[test]
    fn lengths_are_read_as_they_are_written(amount in 1u32..100, unit in 0usize..6, noise in ".{0,20}") {
        let units = [Unit::Hours, Unit::Days, Unit::WorkingDays, Unit::Weeks, Unit::Months, Unit::Years];
        let length = Length::new(amount, units[unit]).unwrap();
        prop_assert_eq!(length.to_string().parse::<Length>(), Ok(length));
        let _ = noise.parse::<Length>();
    }
}
