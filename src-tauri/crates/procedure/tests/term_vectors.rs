//! The term engine against 400 vectors of an independent oracle (`TERMS.md`, "Vectors").

use chrono::{NaiveDate, NaiveDateTime};
use procedure::Calendar;
use procedure::calendar::Transit;
use procedure::term::{Length, Roll, Start, Unit, compute};

#[derive(serde::Deserialize)]
struct Vector {
    start: String,
    amount: u32,
    unit: Unit,
    roll: Roll,
    due: String,
    transit: Option<u8>,
    ship_by: Option<NaiveDate>,
    post_by: Option<NaiveDate>,
}

fn start(text: &str) -> Start {
    match NaiveDateTime::parse_from_str(text, "%Y-%m-%dT%H:%M") {
        Ok(moment) => moment.into(),
        Err(_) => text
            .parse::<NaiveDate>()
            .expect("a vector starts on a day")
            .into(),
    }
}

#[test]
fn all_vectors_agree() {
    let vectors: Vec<Vector> = serde_json::from_str(include_str!("term-vectors.json")).unwrap();
    assert_eq!(vectors.len(), 400);
    let calendar = Calendar::default();
    for (index, vector) in vectors.iter().enumerate() {
        let length = Length::new(vector.amount, vector.unit).unwrap();
        let transit = vector
            .transit
            .map_or_else(Transit::default, |days| Transit::new(days).unwrap());
        let term = compute(
            start(&vector.start),
            length,
            vector.roll,
            &calendar,
            transit,
        )
        .unwrap();
        let due = match term.due.time {
            Some(time) => term
                .due
                .day
                .and_time(time)
                .format("%Y-%m-%dT%H:%M")
                .to_string(),
            None => term.due.day.to_string(),
        };
        assert_eq!(
            due, vector.due,
            "vector {index}: {} + {length}",
            vector.start
        );
        let posting = term
            .posting
            .map(|posting| (posting.ship_by, posting.post_by));
        assert_eq!(
            posting,
            vector.ship_by.zip(vector.post_by),
            "vector {index}: {}",
            vector.start
        );
    }
}
