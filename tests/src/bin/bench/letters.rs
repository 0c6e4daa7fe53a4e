//! What a letter costs: through the office from its dossier, through the typesetter alone, and a
//! thousand of them in one run.

use std::collections::BTreeMap;
use std::process::Command;
use std::time::{Duration, Instant};

use acceptance::{ask, ask_bytes, invented};
use chrono::{DateTime, Days, NaiveDate};
use letters::{
    Ask, Closing, Facts, Letter, Line, Proof, Shape, Stationery, TextBlock, VOCABULARY, Value,
    draft, greeting, shipped, typeset,
};
use office::Office;
use office::wire::{
    DossierView, FieldAnswer, IntakeForm, IntakeRequest, LetterBeginRequest, LetterDraft, LetterId,
    NoteForm, NoteFormRequest, NoteSaveRequest, Registered, Side,
};
use procedure::letter_kind::LetterKind;
use procedure::{FormOfAddress, Language};

use crate::{Failure, median, repeat, report, timed};

/// The argument with which this program makes a thousand letters and nothing else, so that the
/// memory of that is not the memory of the rest.
pub(crate) const THOUSAND: &str = "--a-thousand-letters";

/// The letters that are measured, with what must be noted before they are due.
const MEASURED: [(&str, LetterKind, &[Note]); 3] = [
    ("acknowledgement", LetterKind::Acknowledgement, &[]),
    (
        "decision",
        LetterKind::Decision,
        &[
            ("finding", &[("finding", "upheld"), ("reason", REASONS)]),
            (
                "measure_agree",
                &[("what", "De factuur vervalt"), ("by", "+14d")],
            ),
        ],
    ),
    (
        "hearing_invitation",
        LetterKind::HearingInvitation,
        &[(
            "hearing_plan",
            &[
                ("sides", "complainant"),
                ("form", "apart"),
                ("day", "+7d"),
                ("time", "10:30"),
                ("place", "Kerkpad 8 in Oudermeer"),
            ],
        )],
    ),
];

/// A note and what is filled in beside what its form proposes.
type Note = (&'static str, &'static [(&'static str, &'static str)]);

const REASONS: &str = "Drie afspraken zijn op de dag zelf afgezegd. Onze voorwaarden vragen een dag. \
                       Het verslag had eerst naar de klager gemoeten.";

/// A letter as it came from the office, and what it takes to make at the median.
#[cfg_attr(
    not(feature = "compare"),
    expect(dead_code, reason = "only who compares reads them")
)]
pub(crate) struct Made {
    pub(crate) name: &'static str,
    pub(crate) took: Duration,
    pub(crate) bytes: Vec<u8>,
}

/// Each measured letter through the office, from its dossier to its bytes, and through the
/// typesetter alone; gives what came through the office.
pub(crate) fn run(office: &Office) -> Result<Vec<Made>, Failure> {
    let mut ours = Vec::new();
    for (name, kind, notes) in MEASURED {
        let letter = begun(office, name, notes)?;
        let mut bytes = Vec::new();
        let through_office = repeat(200, || {
            let (made, took) = timed(|| ask_bytes(office, "letter_pdf", &letter))?;
            bytes = made;
            Ok(took)
        })?;
        report(
            &format!("{name} as PDF/A-2a and PDF/UA-1 (≤ 8 ms)"),
            &through_office,
        );
        let mut alone = 0;
        let typesetting = repeat(200, || {
            let (bytes, took) = timed(|| composed(kind))?;
            alone = bytes.len();
            Ok(took)
        })?;
        report("  its wording and page alone", &typesetting);
        let size = bytes.len();
        println!("  {} and {} kB", size.div_ceil(1024), alone.div_ceil(1024));
        ours.push(Made {
            name,
            took: median(&through_office),
            bytes,
        });
    }
    let told = Command::new(std::env::current_exe()?)
        .arg(THOUSAND)
        .output()?;
    print!("{}", String::from_utf8_lossy(&told.stdout));
    if told.status.success() {
        Ok(ours)
    } else {
        Err("the thousand letters failed".into())
    }
}

/// A thousand letters of every kind, no two alike, and the most memory that this took.
pub(crate) fn a_thousand() -> Result<(), Failure> {
    let began = Instant::now();
    let (mut count, mut bytes) = (0_u32, 0);
    let first = NaiveDate::from_ymd_opt(2026, 11, 24).ok_or("no such day")?;
    for later in 0..3 {
        let told = office::example_letters(first + Days::new(later), |_, pdf| {
            count += 1;
            bytes += pdf.len();
        });
        told.map_err(|error| format!("{:?}", error.code))?;
    }
    let took = began.elapsed();
    println!(
        "{count} letters in one run: {:.1} s, {:.2} ms each, {} kB each, at most {} MB (≤ 60)",
        took.as_secs_f64(),
        took.as_secs_f64() * 1_000.0 / f64::from(count),
        bytes / 1024 / count as usize,
        most_memory()?
    );
    Ok(())
}

/// The most that this process ever held, in MB.
fn most_memory() -> Result<u64, Failure> {
    let status = std::fs::read_to_string("/proc/self/status")?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let held = line.and_then(|line| line.split_whitespace().next());
    Ok(held.ok_or("no VmHWM")?.parse::<u64>()? / 1024)
}

/// A letter of a complaint in which everything it needs was noted.
fn begun(office: &Office, kind: &str, notes: &[Note]) -> Result<LetterId, Failure> {
    let form = IntakeForm {
        handler: Some("1".into()),
        ..invented::hoekzema()
    };
    let registered: Registered = ask(office, "dossier_register", &IntakeRequest { form })?;
    for note in notes {
        noted(office, &registered.dossier, note)?;
    }
    let request = LetterBeginRequest {
        dossier: registered.dossier,
        kind: kind.into(),
        side: Side::Complainant,
        guest: None,
    };
    let begun: LetterDraft = ask(office, "letter_begin", &request)?;
    match begun.missing.as_slice() {
        [] => Ok(LetterId {
            letter: begun.letter,
        }),
        missing => Err(format!("{kind} lacks {missing:?}").into()),
    }
}

fn noted(office: &Office, dossier: &str, (note, given): &Note) -> Result<(), Failure> {
    let request = NoteFormRequest {
        dossier: dossier.into(),
        note: (*note).into(),
        about: None,
    };
    let form: NoteForm = ask(office, "note_form", &request)?;
    let answers = form.fields.into_iter().map(|field| {
        let said = given.iter().find(|(name, _)| *name == field.name);
        FieldAnswer {
            value: said.map_or(field.value, |(_, value)| (*value).to_owned()),
            name: field.name,
            not_applicable: false,
        }
    });
    let request = NoteSaveRequest {
        dossier: dossier.into(),
        note: form.note,
        on: "vandaag".into(),
        answers: answers.collect(),
    };
    let _: DossierView = ask(office, "note_save", &request)?;
    Ok(())
}

/// A letter of this kind in which every name of the vocabulary has a value.
fn composed(kind: LetterKind) -> Result<Vec<u8>, Failure> {
    let facts = facts()?;
    let language = Language::Nl;
    let text = draft(&Ask {
        wording: shipped(kind, language),
        language,
        form: FormOfAddress::U,
        facts: &facts,
        edits: &BTreeMap::new(),
    })?;
    let address = [
        "Mevrouw R. Hoekzema",
        "Zandpad 41 bis",
        "9997 XB  NOORDERWOLD",
    ];
    let letter = Letter {
        language,
        title: text.subject.clone(),
        stationery: Stationery {
            practice: "Praktijk Wilgenzoom".into(),
            return_line: "Praktijk Wilgenzoom, Kerkpad 8, 4999 XA Oudermeer".into(),
            ..Stationery::default()
        },
        addressee: address.map(Line::from).into(),
        date: day()?,
        our_reference: "K-2026-001/01".into(),
        your_reference: None,
        subject: text.subject.clone(),
        salutation: "Geachte mevrouw Hoekzema,".into(),
        body: text.body(),
        closing: Closing {
            greeting: greeting(language).into(),
            name: "Marit Holsteijn".into(),
            role: "klachtenfunctionaris".into(),
            ..Closing::default()
        },
        enclosures: Vec::new(),
        enclosed: Vec::new(),
        copies: Vec::new(),
        proof: Proof::Concept,
        made_at: DateTime::from_timestamp(1_795_512_600, 0).ok_or("no such moment")?,
    };
    Ok(typeset(&letter)?.bytes)
}

fn day() -> Result<NaiveDate, Failure> {
    Ok(NaiveDate::from_ymd_opt(2026, 11, 24).ok_or("no such day")?)
}

/// A value for every name, by its shape.
fn facts() -> Result<Facts, Failure> {
    let mut facts = Facts::default();
    let words = || Value::Words("de afspraak van augustus".into());
    for row in VOCABULARY {
        let value = match row.shape {
            Shape::Words => words(),
            Shape::Sentence => {
                Value::Words("Drie afspraken gingen op de dag zelf niet door.".into())
            }
            Shape::Day | Shape::Deadline => Value::Day(day()? + Days::new(14)),
            Shape::Choice(choices) => Value::Choice(choices.first().ok_or("no choice")?),
            Shape::Mark => Value::Yes,
            Shape::Items => Value::Items(vec!["een kopie van de brief".into(); 3]),
            Shape::Records(parts) => {
                let row = parts.iter().map(|part| (*part, words())).collect();
                Value::Records(vec![row; 2])
            }
            Shape::Text => Value::Text(TextBlock::typed(REASONS)),
        };
        facts.put(row.name, value);
    }
    Ok(facts)
}
