//! The program's main job without a window: a complaint comes by post, its terms are explained,
//! the acknowledgement is made and posted. Everybody in it is invented, and nothing of it stays
//! but the letter.

#![allow(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a demonstration is told on the terminal"
)]

use std::error::Error;
use std::io::IsTerminal as _;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use acceptance::{Outbox, ask, invented, running_from, send};
use chrono::{NaiveDate, NaiveDateTime};
use office::Office;
use office::wire::{
    AppState, DocumentAddRequest, DocumentCard, DossierId, DossierView, DutyRow, IntakeRequest,
    LetterBeginRequest, LetterDraft, LetterId, LetterPostRequest, Nothing, PostingWay, Registered,
    SavedFile, Settings, Side, TermCard, TermStanding,
};

/// The day on which the letter of the demonstration comes in.
const MORNING: &str = "2026-11-17T09:30:00";

fn main() -> ExitCode {
    match demonstrate() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("Dat lukte niet. {error}");
            ExitCode::FAILURE
        }
    }
}

fn demonstrate() -> Result<(), Box<dyn Error>> {
    let out = out()?;
    let home = tempfile::tempdir()?;
    let now = std::env::var("WEDERHOOR_NOW").unwrap_or_else(|_| MORNING.to_owned());
    let now: NaiveDateTime = now
        .parse()
        .map_err(|_| "WEDERHOOR_NOW ziet eruit als 2026-11-17T09:30:00.")?;
    let outbox = Outbox::new(out.clone(), home.path().join("printed"))?;
    let office = Office::new(
        home.path().join("home"),
        running_from(now),
        Box::new(outbox),
    );
    tell(&office, &out, now.date())?;
    office.close();
    Ok(())
}

fn out() -> Result<PathBuf, Box<dyn Error>> {
    let words: Vec<String> = std::env::args().skip(1).collect();
    match words.as_slice() {
        [option, folder] if option == "--out" => Ok(PathBuf::from(folder)),
        _ => Err("Typ: cargo xtask demo --out MAP".into()),
    }
}

fn tell(office: &Office, out: &Path, today: NaiveDate) -> Result<(), Box<dyn Error>> {
    let dossier = open_the_envelope(office, today)?;
    let letter = make_the_letter(office, &dossier, out)?;
    post_it(office, &dossier, letter, today)
}

fn open_the_envelope(office: &Office, today: NaiveDate) -> Result<DossierId, Box<dyn Error>> {
    let state: AppState = ask(office, "example_open", &Nothing {})?;
    let practice = state.open.map(|archive| archive.label).unwrap_or_default();
    println!(
        "{}",
        bold(&format!("{practice} (verzonnen), {}", worded(today)))
    );

    let settings: Settings = ask(office, "settings_open", &Nothing {})?;
    let title = "Brief van mevrouw Hoekzema.pdf".to_owned();
    let about_scan = DocumentAddRequest {
        dossier: None,
        title,
    };
    let scan: DocumentCard = send(office, "document_add", &about_scan, invented::HOEKZEMA_SCAN)?;
    let mut form = invented::hoekzema();
    form.received_on = typed(today);
    form.handler = settings
        .staff
        .into_iter()
        .find(|colleague| colleague.active)
        .map(|c| c.staff);
    form.documents = vec![scan.document];
    let Registered { dossier, number } = ask(office, "dossier_register", &IntakeRequest { form })?;

    let dossier = DossierId { dossier };
    let view: DossierView = ask(office, "dossier_open", &dossier)?;
    println!(
        "\nEr komt een klacht per post, van {}, over: {}.",
        view.complainant, view.about
    );
    println!("Dossier {number}, volgens {}.", view.regulation);
    println!("\n{}", bold("Wat Wederhoor bewaakt"));
    for term in &view.terms {
        explain(term);
    }
    Ok(dossier)
}

fn make_the_letter(
    office: &Office,
    dossier: &DossierId,
    out: &Path,
) -> Result<LetterId, Box<dyn Error>> {
    let begin = LetterBeginRequest {
        dossier: dossier.dossier.clone(),
        kind: "acknowledgement".to_owned(),
        side: Side::Complainant,
        guest: None,
    };
    let draft: LetterDraft = ask(office, "letter_begin", &begin)?;
    let letter = LetterId {
        letter: draft.letter,
    };
    let finished: LetterDraft = ask(office, "letter_finalise", &letter)?;
    let saved: SavedFile = ask(office, "letter_save_file", &letter)?;
    println!("\n{}", bold("De ontvangstbevestiging"));
    println!(
        "Brief {} aan {} is vastgelegd.",
        finished.reference, finished.to
    );
    if let Some(file) = saved.file {
        println!("{}", out.join(file).display());
    }
    Ok(letter)
}

fn post_it(
    office: &Office,
    dossier: &DossierId,
    letter: LetterId,
    today: NaiveDate,
) -> Result<(), Box<dyn Error>> {
    let LetterId { letter } = letter;
    let post = LetterPostRequest {
        letter,
        on: typed(today),
        way: PostingWay::Ordinary,
        code: String::new(),
    };
    let _: DossierView = ask(office, "letter_post", &post)?;
    let view: DossierView = ask(office, "dossier_open", dossier)?;
    println!("\n{}", bold("Op de post"));
    for term in view
        .terms
        .iter()
        .filter(|term| term.standing == TermStanding::Met)
    {
        println!(
            "✓ {}: op tijd, {}.",
            term.name,
            term.met_on.as_deref().map(read).unwrap_or_default()
        );
    }
    match view.next {
        Some(DutyRow {
            name,
            due: Some(due),
            ..
        }) => {
            println!("Hierna: {name}, uiterlijk {}.", read(&due));
        }
        Some(next) => println!("Hierna: {}, zodra het kan.", next.name),
        None => println!("Hierna is er niets te doen."),
    }
    Ok(())
}

/// A term with its clause and the steps that led to its date.
fn explain(term: &TermCard) {
    let TermCard {
        name,
        length,
        from,
        clause,
        ..
    } = term;
    let due = term
        .due
        .as_deref()
        .map_or_else(|| "nog niet begonnen".to_owned(), read);
    println!(
        "\n  {}: {length} {from} ({clause})",
        bold(&format!("{name} — {due}"))
    );
    if let Some(act_by) = term.act_by.as_ref().filter(|_| term.must_arrive) {
        println!("    op de post uiterlijk {}", read(act_by));
    }
    for step in &term.why {
        println!("    · {}", stressed(step));
    }
}

/// `2026-11-24` or `2026-11-24T10:00` as `dinsdag 24 november 2026`, with its time.
fn read(text: &str) -> String {
    let (day, time) = text.split_once('T').unwrap_or((text, ""));
    let day = day.parse().map_or_else(|_| day.to_owned(), worded);
    if time.is_empty() {
        day
    } else {
        format!("{day}, {time}")
    }
}

fn worded(day: NaiveDate) -> String {
    letters::weekday_date(day, procedure::Language::Nl)
}

fn typed(day: NaiveDate) -> String {
    day.format("%d-%m-%Y").to_string()
}

/// Shows what `**` stresses, as far as the terminal can.
fn stressed(text: &str) -> String {
    text.split("**")
        .enumerate()
        .map(|(n, part)| {
            if n % 2 == 1 {
                bold(part)
            } else {
                part.to_owned()
            }
        })
        .collect()
}

fn bold(text: &str) -> String {
    if std::io::stdout().is_terminal() {
        format!("\x1b[1m{text}\x1b[0m")
    } else {
        text.to_owned()
    }
}
