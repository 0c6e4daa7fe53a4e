//! Terms that do not go together, tried out on real calendars.

use chrono::{Days, NaiveDate};
use procedure::calendar::{Calendar, Transit};
use procedure::regulation::Severity::{Doubt, Fault};
use procedure::regulation::{Finding, Flaw, Mend, Room, check};

use crate::table::{all, edited, found, mends, rule};

const INVITATION: &str = "from = \"acknowledgement.posted\"\nwithin = \"5 working days\"";
const DECISION: &str = "within = \"8 weeks\"";

fn squeeze(findings: &[Finding]) -> Option<(&Finding, Vec<String>, Room, Room)> {
    findings.iter().find_map(|finding| match &finding.what {
        Flaw::Squeeze {
            before,
            typical,
            worst,
            ..
        } => {
            let before = before.iter().map(ToString::to_string).collect();
            Some((finding, before, *typical, *worst))
        }
        _ => None,
    })
}

fn set_length(finding: &Finding) -> (String, String) {
    match &finding.mend {
        Some(Mend::SetLength { rule, length }) => (rule.to_string(), length.to_string()),
        other => panic!("{other:?}"),
    }
}

/// S1.15: 10 working days and 10 working days in 30 days leave hardly a day, and the mend is the
/// smallest number of weeks that leaves five working days on every day of the year.
#[test]
fn two_terms_one_after_the_other_may_not_fit_in_the_third() {
    let ten = INVITATION.replace('5', "10");
    let edits = [
        (
            "from = \"received\"\nwithin = \"5 working days\"",
            "from = \"received\"\nwithin = \"10 working days\"",
        ),
        (INVITATION, ten.as_str()),
        (DECISION, "within = \"30 days\""),
    ];
    let found = found(&edits);
    let (finding, before, typical, worst) = squeeze(&found).unwrap();
    assert_eq!(
        (finding.severity, &finding.place),
        (Doubt, &rule("decision"))
    );
    assert_eq!(before, ["acknowledgement", "invitation"]);
    assert!((24..=28).contains(&typical.spent), "{typical:?}");
    assert!(typical.left < 5, "{typical:?}");
    assert!(worst.left < 0 && worst.working_days == 0, "{worst:?}");
    let (mended, weeks) = set_length(finding);
    assert_eq!(mended, "decision");
    let regulation = edited(&edits);
    mends(&regulation, finding, "S1.15");
    // A week less would not do.
    let weeks: u32 = weeks.trim_end_matches(" weeks").parse().unwrap();
    let less = format!("within = \"{} weeks\"", weeks - 1);
    let edits = [edits[0], edits[1], (DECISION, less.as_str())];
    assert!(squeeze(&crate::table::found(&edits)).is_some(), "{less}");
}

/// S1.15, rule 5: the days, reckoned here from the rules of the calendar alone. An acknowledgement
/// that must arrive in five working days, an invitation ten working days after it left, and a
/// decision that must arrive in 30 days.
fn reckoned(received: NaiveDate) -> (i64, i64, u32) {
    let (calendar, transit) = (Calendar::default(), Transit::default());
    let working_days = |from: NaiveDate, count: usize| {
        let mut days = from.iter_days().skip(1);
        let mut working = days.by_ref().filter(|day| calendar.is_working_day(*day));
        working.nth(count - 1).unwrap()
    };
    let post_by = |due: NaiveDate| {
        let back = std::iter::successors(Some(due), NaiveDate::pred_opt);
        let mut fitting = back.filter(|day| calendar.is_working_day(*day));
        fitting
            .find(|day| calendar.delivery_of(*day, transit) <= due)
            .unwrap()
    };
    let acknowledged = post_by(working_days(received, 5)).max(received);
    let invited = working_days(acknowledged, 10);
    let decided = post_by(received + Days::new(30));
    let left = (decided - invited).num_days();
    let working = calendar.working_days_between(invited, decided);
    ((invited - received).num_days(), left, working)
}

/// S1.15: the figures are those of the calendar, for the ordinary day and for the worst of a year.
#[test]
fn the_days_are_those_of_the_calendar() {
    let regulation = edited(&[
        (INVITATION, &INVITATION.replace('5', "10")),
        (
            "within = \"8 weeks\"\nmet_by = [\"decision.posted\"]",
            "within = \"30 days\"\nmet_by = [\"decision.delivered\"]",
        ),
    ]);
    let first: NaiveDate = "2027-01-04".parse().unwrap();
    // A letter of that Monday: 17 of the 30 days are used, and eleven remain.
    assert_eq!(reckoned(first), (17, 11, 7));
    let findings = check(&regulation, &Calendar::default(), Transit::default(), first);
    let (_, _, typical, worst) = squeeze(&findings).unwrap();
    for room in [typical, worst] {
        let figures = (room.spent, room.left, room.working_days);
        assert_eq!(figures, reckoned(room.received), "{room:?}");
    }
    let year = || first.iter_days().take(365);
    let least = year().map(|day| (reckoned(day).2, reckoned(day).1)).min();
    assert_eq!(Some((worst.working_days, worst.left)), least);
    let calendar = Calendar::default();
    let ordinary = year().filter(|day| calendar.is_working_day(*day));
    let mut left: Vec<i64> = ordinary.map(|day| reckoned(day).1).collect();
    left.sort_unstable();
    assert_eq!(typical.left, left[left.len() / 2]);
    assert!(calendar.is_working_day(typical.received), "{typical:?}");
}

/// S3.23: the contact may come as late as the proposal. It is pulled forward.
#[test]
fn a_contact_at_the_limit_of_the_outcome_is_pulled_forward() {
    let contact = "\n[[term]]\nid = \"contact\"\nname = { nl = \"Contact\", en = \"Contact\" }\nclause = \"handling\"\nfrom = \"received\"\nwithin = \"4 weeks\"\nmet_by = [\"contact.complainant\"]\n";
    let found = found(&[("", contact), (DECISION, "within = \"1 month\"")]);
    let (finding, before, typical, _) = squeeze(&found).unwrap();
    assert_eq!(before, ["contact"]);
    assert_eq!(typical.spent, 28);
    assert!((0..=3).contains(&typical.left), "{typical:?}");
    assert_eq!(set_length(finding), ("contact".into(), "2 weeks".into()));
    let regulation = edited(&[("", contact), (DECISION, "within = \"1 month\"")]);
    mends(&regulation, finding, "S3.23");
}

/// On no day of the year do they fit: that is no doubt.
#[test]
fn what_never_fits_is_a_fault() {
    let found = found(&[(DECISION, "within = \"1 week\"")]);
    let (finding, _, _, worst) = squeeze(&found).unwrap();
    assert_eq!(finding.severity, Fault);
    assert!(worst.left < 0);
}

/// A complainant's time to answer must be awaited too, when it hangs on what comes before.
#[test]
fn a_window_in_the_chain_takes_its_days() {
    let window = |from: &str| {
        format!(
            "\n[[term]]\nid = \"reply\"\nname = {{ nl = \"Antwoord\", en = \"Reply\" }}\nclause = \"handling\"\nfrom = \"{from}\"\nwithin = \"5 weeks\"\nwhose = \"complainant\"\nmet_by = [\"information.received.complainant\"]\n"
        )
    };
    let hung = found(&[("", &window("hearing_invitation.posted"))]);
    let (_, before, ..) = squeeze(&hung).unwrap();
    assert_eq!(before, ["acknowledgement", "invitation", "reply"]);
    // One that begins after the outcome, or at what nobody knows, does not.
    for from in ["decision.posted", "information.asked"] {
        assert_eq!(squeeze(&found(&[("", &window(from))])), None, "{from}");
    }
}

/// S0.17: an update after 6 weeks, for a decision that is due after 3.
#[test]
fn a_term_after_the_end_of_its_own_duty_is_told() {
    let update = |within: &str, more: &str| {
        format!(
            "\n[[term]]\nid = \"update\"\nname = {{ nl = \"Tussenbericht\", en = \"Update\" }}\nclause = \"handling\"\nfrom = \"received\"\nwithin = \"{within}\"\nmet_by = [\"interim_notice.posted\"]\nunless = [\"decision.posted\"]\n{more}"
        )
    };
    let flaw = Flaw::LaterThanItsDuty {
        earlier: "decision".parse().unwrap(),
        days: 21,
    };
    let three = (DECISION, "within = \"3 weeks\"");
    let later = |edits: &[(&str, &str)]| {
        let mut found = found(edits);
        found.retain(|it| matches!(it.what, Flaw::LaterThanItsDuty { .. }));
        found
    };
    let six = update("6 weeks", "");
    let told = later(&[three, ("", &six)]);
    assert_eq!(told.len(), 1);
    assert_eq!((told[0].severity, &told[0].what), (Doubt, &flaw));
    assert_eq!(told[0].place, rule("update"));
    assert_eq!(set_length(&told[0]), ("update".into(), "3 weeks".into()));
    mends(&edited(&[three, ("", &six)]), &told[0], "S0.17");
    // Before the decision, or for something else, it is in order.
    assert_eq!(later(&[three, ("", &update("2 weeks", ""))]), []);
    let other = six.replace("unless = [\"decision.posted\"]\n", "");
    assert_eq!(later(&[three, ("", &other)]), []);
    // What the text only aims at may have a hard limit after it (S1.06).
    let aimed = ("id = \"decision\"", "id = \"decision\"\nstrength = \"aim\"");
    assert_eq!(later(&[three, aimed, ("", &six)]), []);
}

/// S2.02: clock hours run on in the weekend, when no letter leaves.
#[test]
fn hours_that_post_cannot_meet_are_told() {
    let hours = |text: &str| {
        let term = format!("from = \"received\"\nwithin = \"{text}\"");
        let mut found = found(&[("from = \"received\"\nwithin = \"5 working days\"", &term)]);
        found.retain(|it| matches!(it.what, Flaw::HoursAgainstPost { .. }));
        found
    };
    let told = hours("48 hours");
    assert_eq!(
        (told[0].severity, &told[0].place),
        (Doubt, &rule("acknowledgement"))
    );
    let Flaw::HoursAgainstPost { within, days, of } = told[0].what else {
        panic!("{told:?}");
    };
    assert_eq!((within.to_string().as_str(), of), ("48 hours", 365));
    // What comes from Friday to Sunday is too late in every week: 156 days, and the holidays.
    assert!((157..=185).contains(&days), "{days}");
    assert_eq!(hours("720 hours"), []);
    // One that must only leave goes wrong at weekends and holidays alone.
    let posted = found(&[(
        "within = \"5 working days\"\nmet_by = [\"acknowledgement.delivered\"]",
        "within = \"48 hours\"\nmet_by = [\"acknowledgement.posted\"]",
    )]);
    let weekends = posted.iter().find_map(|it| match it.what {
        Flaw::HoursAgainstPost { days, .. } => Some(days),
        _ => None,
    });
    assert!(
        weekends.is_some_and(|late| (2..=20).contains(&late)),
        "{posted:#?}"
    );
}

/// The practice's own calendar counts: a closed month leaves no working days.
#[test]
fn a_closed_month_makes_a_squeeze_of_what_fits_elsewhere() {
    let regulation = edited(&[(DECISION, "within = \"5 weeks\"")]);
    let day = |text: &str| text.parse().unwrap();
    let mut calendar = Calendar::default();
    let tight = |calendar: &Calendar| {
        let findings = check(&regulation, calendar, Transit::default(), day("2027-02-01"));
        squeeze(&findings).map(|(_, _, _, worst)| worst.received)
    };
    assert_eq!(tight(&calendar), None);
    let august = day("2027-08-01");
    let month = august.iter_days().take(31);
    calendar.own_days = month.map(|day| (day, "vakantie".to_owned())).collect();
    let worst = tight(&calendar).unwrap();
    assert!(
        (day("2027-06-25")..=day("2027-08-31")).contains(&worst),
        "{worst}"
    );
}

/// The terms of the base fit, with the smallest and the largest transit alike.
#[test]
fn a_roomy_regulation_is_roomy_everywhere() {
    all(&[("roomy", &[], &[])]);
    for transit in [1, 9] {
        let transit = Transit::new(transit).unwrap();
        let findings = check(
            &edited(&[]),
            &Calendar::default(),
            transit,
            crate::table::today(),
        );
        assert!(squeeze(&findings).is_none(), "{findings:#?}");
    }
}
