//! An invented card of terms, and a document that is far too long.

use letters::{DayKind, DayStrip, Document, DocumentBlock, Marker, Span, StripDay, StripRemark};

use super::{
    day,
    documents::{clauses, facts, list, note, regulation, running, section},
};

/// The days from 2 to 30 November 2026, as a term of four weeks shows them.
pub(crate) fn november() -> DayStrip {
    let kind = |date: u32| match date {
        2 => DayKind::Start,
        30 => DayKind::End,
        26 => DayKind::Post,
        27 | 28 => DayKind::Ride,
        7 | 8 | 14 | 15 | 21 | 22 | 29 => DayKind::Off,
        _ => DayKind::Plain,
    };
    let remark = |date: u32, lines: [&str; 2]| StripRemark {
        date: day(2026, 11, date),
        lines: lines.map(Span::stressed).into(),
    };
    DayStrip {
        days: (2..=30)
            .map(|date| StripDay {
                date: day(2026, 11, date),
                kind: kind(date),
            })
            .collect(),
        remarks: vec![
            remark(2, ["**2 november** ontvangen", "telt niet mee"]),
            remark(26, ["**26 november** op de post", "bezorgd op zaterdag 28"]),
            remark(30, ["**30 november**", "uiterlijk"]),
        ],
    }
}

/// A card of two terms on one page.
pub(crate) fn term_card() -> Document {
    let blocks = vec![
        section("", "Beslissing"),
        facts([
            ("Regel", "binnen 4 weken na ontvangst, artikel 4.1"),
            (
                "Begin",
                "maandag 2 november 2026, volgens het ontvangststempel op de brief",
            ),
            ("Op de post", "**donderdag 26 november 2026**"),
            ("Uiterlijk bezorgd", "**maandag 30 november 2026**"),
            (
                "Stand op 24 november",
                "loopt, nog 2 werkdagen tot de brief op de post moet",
            ),
        ]),
        DocumentBlock::Strip(november()),
        list(
            Marker::Number,
            [
                "De termijn begint na **maandag 2 november 2026**. Die dag zelf telt niet mee.",
                "Vier weken later is **maandag 30 november 2026**, een gewone werkdag.",
                "Dan moet de brief er zijn. Op zondag en maandag bezorgt de post niet.",
                "De post doet er twee bezorgdagen over: op **donderdag 26 november 2026** moet de brief weg.",
            ],
        ),
        section("", "Ontvangstbevestiging"),
        facts([
            ("Regel", "binnen 5 werkdagen na ontvangst, artikel 3.1"),
            ("Begin", "maandag 2 november 2026"),
            ("Uiterlijk verzonden", "maandag 9 november 2026"),
            (
                "Stand op 24 november",
                "op tijd gedaan, op donderdag 5 november 2026",
            ),
        ]),
        list(
            Marker::Number,
            [
                "De termijn begint na **maandag 2 november 2026**. Die dag zelf telt niet mee.",
                "Zaterdag 7 en zondag 8 november zijn geen werkdagen.",
                "De vijfde werkdag is **maandag 9 november 2026**.",
            ],
        ),
    ];
    Document {
        title: "Termijnkaart K-2026-014".into(),
        lines: vec!["Klacht over een rekening · gerekend met Klachtenregeling, versie 2".into()],
        foot: "K-2026-014 · geprint op 24 november 2026".into(),
        blocks,
        ..regulation()
    }
}

/// Five thousand blocks of every kind.
pub(crate) fn thousands() -> Document {
    let cells = || ["eerste cel", "tweede cel"].map(Span::stressed).into();
    let blocks = (0..5000).map(|index| match index % 10 {
        0 => section(&format!("{}", index / 10), "Een kop boven het volgende"),
        1 => clauses([("1.1", "Een lid van een paar woorden.")]),
        2 => list(Marker::Number, ["eerst dit;", "daarna dat."]),
        3 => facts([("naam", "wat die naam betekent")]),
        4 => note("Een korte opmerking bij het vorige."),
        5 => DocumentBlock::Table {
            head: vec!["Links".into(), "Rechts".into()],
            rows: vec![cells(), cells()],
        },
        6 => DocumentBlock::Strip(november()),
        _ => running("Een gewone alinea met **nadruk**, die niet lang is."),
    });
    Document {
        blocks: blocks.collect(),
        ..regulation()
    }
}
