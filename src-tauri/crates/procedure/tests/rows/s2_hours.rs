//! Groeimeesters: a term of hours is judged by the clock.

use chrono::NaiveTime;
use procedure::event::{LetterMoment, PostingWay};
use procedure::intake::Intake;
use procedure::regulation::{Regulation, Side};
use procedure::situation::Standing;
use procedure::term::Length;

use crate::common::events::*;
use crate::common::*;

/// Received on a Friday at half past two, so that the 48 hours end on Sunday at half past two.
const SUNDAY: &str = "2026-11-29";

fn started() -> Life {
    let friday = Intake {
        received_at: NaiveTime::from_hms_opt(14, 30, 0),
        ..complaint("2026-11-27")
    };
    Life::of(regulation("groeimeesters"), friday)
}

fn acknowledged(life: &Life, on: &str, way: PostingWay) -> Life {
    life.sent_by(on, "acknowledgement", Side::Complainant, way)
}

fn met() -> Standing {
    Standing::Met(day(SUNDAY))
}

fn late() -> Standing {
    Standing::MetLate(day(SUNDAY))
}

/// S2.02: 48 hours are met at the 48th hour and not at the 49th. What was noted on a later day has no
/// time, so that on the last day it counts as late; on an earlier day the time is no matter.
#[test]
fn the_last_hour_counts() {
    for (on, noted, standing, lacks_time) in [
        (SUNDAY, "2026-11-29T09:00:00", met(), false),
        (SUNDAY, "2026-11-29T14:30:00", met(), false),
        (SUNDAY, "2026-11-29T15:30:00", late(), false),
        (SUNDAY, "2026-11-30T09:00:00", late(), true),
        (
            "2026-11-28",
            "2026-11-30T09:00:00",
            Standing::Met(day("2026-11-28")),
            false,
        ),
        (
            "2026-11-30",
            "2026-11-30T09:00:00",
            Standing::MetLate(day("2026-11-30")),
            false,
        ),
    ] {
        let elsewhere = started().elsewhere(on, "acknowledgement", Side::Complainant);
        for life in [
            acknowledged(&started(), on, PostingWay::Email),
            acknowledged(&started(), on, PostingWay::ByHand),
            elsewhere,
        ] {
            let case = life.noted(noted).today("2026-11-30");
            let term = case.term("acknowledgement");
            assert_eq!(term.standing, standing, "{on}, noted {noted}");
            assert_eq!(term.lacks_time(), lacks_time, "{on}, noted {noted}");
        }
    }
}

/// S2.02: a delivery is judged by its own time; that somebody notes it does not make an e-mail late
/// that was there already.
#[test]
fn a_delivery_has_its_own_time() {
    let delivered = LetterMoment::Delivered {
        note: String::new(),
    };
    let by_post = acknowledged(&started(), "2026-11-27", PostingWay::Registered);
    let by_mail = acknowledged(&started(), SUNDAY, PostingWay::Email).noted("2026-11-29T10:00:00");
    for (life, noted, standing) in [
        (&by_post, "2026-11-29T10:00:00", met()),
        (&by_post, "2026-11-29T15:00:00", late()),
        (&by_post, "2026-11-30T10:00:00", late()),
        (&by_mail, "2026-11-29T16:00:00", met()),
        (&by_mail, "2026-11-30T10:00:00", met()),
    ] {
        let life = life.then(SUNDAY, delivered.clone()).noted(noted);
        let case = life.today("2026-11-30");
        assert_eq!(case.standing("acknowledgement"), standing, "{noted}");
    }
}

/// S2.02, TERMS.md rule 4: without a time of receipt the hours count from midnight, also when it is
/// judged whether they were met.
#[test]
fn hours_without_a_start_end_at_midnight() {
    let untimed = Life::of(regulation("groeimeesters"), complaint("2026-11-27"));
    for (on, noted, standing) in [
        (
            "2026-11-28",
            "2026-11-28T23:00:00",
            Standing::Met(day("2026-11-28")),
        ),
        (SUNDAY, "2026-11-29T00:00:00", met()),
        (SUNDAY, "2026-11-29T00:30:00", late()),
    ] {
        let life = acknowledged(&untimed, on, PostingWay::Email).noted(noted);
        let case = life.today("2026-11-30");
        assert_eq!(case.standing("acknowledgement"), standing, "{noted}");
    }
}

fn met_by(moments: &'static [&'static str]) -> impl FnOnce(&mut Regulation) {
    move |regulation| {
        let moments = moments.iter().map(|moment| moment.parse().unwrap());
        regulation.terms[0].met_by = moments.collect();
    }
}

/// S2.02: a call meets a term of hours by the clock as well, and the last of two moments decides.
#[test]
fn the_last_moment_decides() {
    let call = |noted: &str| {
        started()
            .on(SUNDAY, spoke(Side::Complainant, "De klacht is binnen."))
            .noted(noted)
    };
    let both = |first: &str, second: &str| {
        acknowledged(&call(first), SUNDAY, PostingWay::Email).noted(second)
    };
    let one = &["contact.complainant"][..];
    let two = &["contact.complainant", "acknowledgement.delivered"][..];
    let (early, too_late, next_day) = (
        "2026-11-29T14:00:00",
        "2026-11-29T15:00:00",
        "2026-11-30T08:00:00",
    );
    for (life, moments, standing) in [
        (call(early), one, met()),
        (call(too_late), one, late()),
        (call(next_day), one, late()),
        (both(early, early), two, met()),
        (both(early, too_late), two, late()),
        (both(too_late, early), two, late()),
        (both(next_day, early), two, late()),
    ] {
        let case = life.under(met_by(moments)).today("2026-11-30");
        assert_eq!(case.standing("acknowledgement"), standing, "{moments:?}");
    }
}

/// TERMS.md rules 4 and 9: the time of a note starts nothing, since what was noted happened before it;
/// and a term of days asks for no time.
#[test]
fn a_noted_time_is_no_start() {
    let hours: Length = "48 hours".parse().unwrap();
    let life = acknowledged(&started(), "2026-11-28", PostingWay::Email)
        .noted("2026-11-28T10:00:00")
        .under(|regulation| {
            let rule = &mut regulation.terms[1];
            rule.from = "acknowledgement.posted".parse().unwrap();
            rule.within = Some(hours);
        });
    let due = life.today("2026-11-28").term("decision").due().unwrap();
    assert_eq!(
        (due.day, due.time),
        (day("2026-11-30"), Some(NaiveTime::MIN))
    );
    let decided = started()
        .sent("2026-12-25", "decision", Side::Complainant)
        .noted("2026-12-28T09:00:00");
    let term = decided.today("2026-12-28");
    let term = term.term("decision");
    assert_eq!(term.standing, Standing::Met(day("2026-12-25")));
    assert!(!term.lacks_time());
}
