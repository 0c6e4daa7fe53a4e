//! Whatever a file says, the check answers.

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate};
use procedure::calendar::{Calendar, LiberationDay, Transit};
use procedure::regulation::{Finding, check, read, simple_moments};
use proptest::prelude::*;
use proptest::sample::{Index, select};

use crate::table::BASE;

fn moment() -> impl Strategy<Value = String> {
    let simple: Vec<String> = simple_moments().map(|(name, _)| name.to_owned()).collect();
    let others = [
        "acknowledgement.posted",
        "acknowledgement.delivered",
        "decision.posted",
        "decision.respondent.delivered",
        "hearing_invitation.posted",
        "referral.posted",
        "term.decision.ends",
        "term.invitation.ends",
        "term.tell_refusal.ends",
        "road.review.opened",
        "road.review.ruled",
        "answer.delivered_on",
    ];
    let all: Vec<String> = others
        .map(str::to_owned)
        .into_iter()
        .chain(simple)
        .collect();
    (select(all), prop::option::of(1..4_u8)).prop_map(|(name, nth)| match nth {
        Some(nth) => format!("\"{name}:{nth}\""),
        None => format!("\"{name}\""),
    })
}

fn length() -> impl Strategy<Value = String> {
    let limits = [
        ("hours", 8784),
        ("days", 36_525),
        ("working days", 2_610),
        ("weeks", 5_218),
        ("months", 1_200),
        ("years", 100),
    ];
    (select(limits.to_vec()), any::<Index>(), any::<bool>()).prop_map(
        |((unit, most), amount, small)| {
            let most = if small { 40.min(most) } else { most };
            format!("\"{} {unit}\"", amount.index(most) + 1)
        },
    )
}

/// The base with some of its moments and lengths replaced.
fn text() -> impl Strategy<Value = String> {
    let edit = prop_oneof![
        moment().prop_map(|it| (true, it)),
        length().prop_map(|it| (false, it))
    ];
    prop::collection::vec((edit, any::<Index>()), 0..12).prop_map(|edits| {
        let mut lines: Vec<String> = BASE.lines().map(str::to_owned).collect();
        for ((is_moment, value), at) in edits {
            let keys: &[&str] = if is_moment {
                &["from = ", "when = ", "after = [", "met_by = ["]
            } else {
                &["within = ", "promptly = ", "keep = ", "every = "]
            };
            let fitting: Vec<usize> = (0..lines.len())
                .filter(|at| keys.iter().any(|key| lines[*at].starts_with(key)))
                .collect();
            let line = &mut lines[fitting[at.index(fitting.len())]];
            let key = keys.iter().find(|key| line.starts_with(**key)).unwrap();
            let close = if key.ends_with('[') { "]" } else { "" };
            *line = format!("{key}{value}{close}");
        }
        lines.join("\n")
    })
}

fn calendar() -> impl Strategy<Value = Calendar> {
    (any::<[bool; 3]>(), prop::collection::vec(0..800_u64, 0..40)).prop_map(|(switches, days)| {
        let first: NaiveDate = "2026-01-01".parse().unwrap();
        let own = days
            .into_iter()
            .map(|day| (first + Days::new(day), String::new()));
        Calendar {
            good_friday: switches[0],
            liberation_day: if switches[1] {
                LiberationDay::EveryYear
            } else {
                LiberationDay::LustrumYears
            },
            equated_days: switches[2],
            own_days: own.collect::<BTreeMap<_, _>>(),
        }
    })
}

fn today() -> impl Strategy<Value = NaiveDate> {
    let far = [
        "0001-01-01",
        "1899-12-31",
        "2027-01-01",
        "2028-02-29",
        "9998-12-31",
        "9999-12-31",
    ];
    prop_oneof![
        select(far.map(|day| day.parse().unwrap()).to_vec()),
        Just(NaiveDate::MIN),
        Just(NaiveDate::MAX),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    /// Any regulation that reads is checked without a panic, the heaviest first, twice alike; and
    /// what is mended still writes.
    #[test]
    fn every_regulation_is_checked(
        text in text(), calendar in calendar(), transit in 1..10_u8, today in today(),
    ) {
        if let Ok(regulation) = read(&text) {
            let transit = Transit::new(transit).unwrap();
            let findings = check(&regulation, &calendar, transit, today);
            prop_assert!(findings.is_sorted_by_key(|finding| finding.severity));
            prop_assert_eq!(&findings, &check(&regulation, &calendar, transit, today));
            for mend in findings.iter().filter_map(|finding| finding.mend.as_ref()) {
                let mended = mend.applied_to(&regulation);
                prop_assert!(procedure::regulation::write(&mended).is_ok(), "{:?}", mend);
                let left: Vec<Finding> = check(&mended, &calendar, transit, today);
                prop_assert!(!left.iter().any(|it| it.mend.as_ref() == Some(mend)), "{:?}", mend);
            }
        }
    }
}
