//! Dates as the window asks them: typed, computed, explained, and moved by the calendar.

use acceptance::{ask, invented};
use office::wire::*;

use crate::desk::Desk;

fn preview(
    desk: &Desk,
    start: &str,
    amount: u32,
    unit: TermUnit,
) -> Result<TermPreview, CommandError> {
    let request = TermPreviewRequest {
        start: start.into(),
        amount,
        unit,
        roll: TermRoll::None,
        transit: None,
        language: None,
    };
    ask(&desk.office, "term_preview", &request).map_err(|refused| refused.error)
}

/// TERMS.md, rule 11: the explanation names the start, what was skipped, the end and the posting day.
#[test]
fn a_date_explains_itself() {
    let desk = Desk::empty();
    let term = preview(&desk, "2026-04-02", 2, TermUnit::WorkingDays).unwrap();
    assert_eq!(
        (term.due.as_str(), term.post_by.as_deref()),
        ("2026-04-08", Some("2026-04-02"))
    );
    let why = term.steps.join(" ");
    for words in [
        "donderdag 2 april 2026",
        "Goede Vrijdag",
        "Tweede Paasdag",
        "**woensdag 8 april 2026**",
        "2 bezorgdagen",
    ] {
        assert!(why.contains(words), "{words} in {why}");
    }
    let hours = preview(&desk, "2026-11-20T16:45", 48, TermUnit::Hours).unwrap();
    assert_eq!(
        (hours.due.as_str(), hours.post_by),
        ("2026-11-22T16:45", None)
    );
}

#[test]
fn what_cannot_be_computed_is_refused_by_field() {
    let desk = Desk::empty();
    for (start, amount, unit, field) in [
        ("2026-02-30", 1, TermUnit::Days, "start"),
        ("morgen", 1, TermUnit::Days, "start"),
        ("2026-11-20", 0, TermUnit::Days, "amount"),
        ("2026-11-20", 1_000_000_000, TermUnit::Weeks, "amount"),
        ("9990-01-01", 50, TermUnit::Years, "amount"),
    ] {
        let error = preview(&desk, start, amount, unit).unwrap_err();
        assert_eq!(
            (error.code, error.fields[0].field.as_str()),
            (FaultCode::Fields, field),
            "{start} {amount}"
        );
    }
}

/// TERMS.md, rule 10: another calendar recomputes open terms and says which dates moved.
#[test]
fn another_calendar_moves_open_terms_and_tells_which() {
    let desk = Desk::wilgenzoom();
    let dossier = desk.register(invented::hoekzema()).dossier;
    let settings: Settings = ask(&desk.office, "settings_open", &Nothing {}).unwrap();
    let own = OwnDay {
        date: "20-11-2026".into(),
        name: "studiedag".into(),
    };
    let calendar = CalendarForm {
        own_days: vec![own],
        ..settings.calendar
    };
    let saved: CalendarSaved = ask(
        &desk.office,
        "calendar_save",
        &CalendarSaveRequest { calendar },
    )
    .unwrap();
    let moved: Vec<_> = saved
        .moved
        .iter()
        .map(|it| (it.term.as_str(), it.was.as_str(), it.is.as_str()))
        .collect();
    assert_eq!(
        moved,
        [("Ontvangstbevestiging", "2026-11-24", "2026-11-25")]
    );
    assert_eq!(desk.view(&dossier).next.unwrap().act_by, "2026-11-25");
    assert!(
        desk.view(&dossier).terms[0]
            .why
            .join(" ")
            .contains("studiedag")
    );
}

/// The strip of the dossier mock-up: start, weekends, posting day, ride, end.
#[test]
fn the_strip_shows_the_days_themselves() {
    let desk = Desk::with_preset("passie-profiel");
    let dossier = desk.register(invented::hoekzema()).dossier;
    let term = &desk.view(&dossier).terms[0];
    // Received on Tuesday the 17th; it must arrive on Tuesday the 24th; posted by Friday the 20th.
    let drawn: String = term
        .strip
        .iter()
        .map(|cell| match cell.day {
            StripDay::Start => 'S',
            StripDay::Plain => '.',
            StripDay::Off => '/',
            StripDay::Post => 'P',
            StripDay::Ride => 'r',
            StripDay::End => 'E',
        })
        .collect();
    assert_eq!(
        (term.due.as_deref(), drawn.as_str()),
        (Some("2026-11-24"), "S..PrrrE")
    );
    // Post takes two delivery days: Saturday, and Tuesday, since none comes on Sunday and Monday.
    let delivered = term.strip.iter().filter(|cell| cell.delivered);
    let delivered: Vec<&str> = delivered.map(|cell| cell.date.as_str()).collect();
    assert_eq!(delivered, ["2026-11-24"]);
}
