//! One dossier on the desk: its timeline, what it means, and the list row that is derived from it.

mod outlook;
mod place;

use std::sync::Arc;

use archive::dossier::{DossierId, DossierNumber, Listing};
use archive::{Reading, Writing, dossier, event, letter, regulation, search};
use chrono::{NaiveDate, NaiveTime};
use procedure::Language;
use procedure::calendar::{Calendar, Transit};
use procedure::dossier::{Dossier, Letter};
use procedure::event::{Actor, Event, EventNo, Guest, LetterKind, LetterNo, Recorded};
use procedure::independence::handler;
use procedure::intake::StaffId;
use procedure::names::{fold, search_keys};
use procedure::regulation::{Bilingual, Regulation, Side};
use procedure::situation::{Ground, Situation, Stage, Warning, assess, warnings};
use procedure::step::{self, check};

pub(crate) use self::outlook::{Outlook, Owed, OwedAct};
use crate::desk::Session;
use crate::fault::Fault;
use crate::letter::Work;
use crate::{moment, settings, talk};

/// A dossier with everything that is derived from it.
pub(crate) struct File {
    pub(crate) id: DossierId,
    pub(crate) number: DossierNumber,
    pub(crate) timeline: Vec<Recorded>,
    pub(crate) dossier: Dossier,
    pub(crate) regulation: Arc<Regulation>,
    pub(crate) regulation_id: regulation::RegulationId,
    pub(crate) letters: Vec<letter::Letter>,
}

/// By which calendar and on which day a dossier is assessed.
#[derive(Clone, Debug)]
pub(crate) struct Days {
    pub(crate) calendar: Calendar,
    pub(crate) transit: Transit,
    pub(crate) today: NaiveDate,
    pub(crate) time: NaiveTime,
}

/// The code of a letter that is being written.
pub(crate) const CONCEPT: &str = "concept";

impl Days {
    pub(crate) fn new(session: &Session, today: NaiveDate) -> Self {
        Self {
            time: session.now.time(),
            ..Self::of(&session.settings.days, today)
        }
    }

    pub(crate) fn of(days: &settings::Days, today: NaiveDate) -> Self {
        Self {
            calendar: days.calendar(),
            transit: days.transit,
            today,
            time: NaiveTime::MIN,
        }
    }

    pub(crate) fn ground<'a>(&'a self, regulation: &'a Regulation) -> Ground<'a> {
        let Self {
            calendar,
            transit,
            today,
            time,
        } = self;
        Ground {
            regulation,
            calendar,
            transit: *transit,
            today: *today,
            time: *time,
        }
    }
}

impl File {
    /// Opens a dossier.
    pub(crate) fn open(session: &mut Session, id: DossierId) -> Result<Self, Fault> {
        let row = dossier::find(&session.archive.read(), id)?;
        let regulation_id = row.listing.regulation;
        let regulation = session.regulation(regulation_id)?;
        let reading = session.archive.read();
        let timeline = timeline(&reading, id)?;
        let dossier = Dossier::fold(&timeline)?;
        let letters = letter::of_dossier(&reading, id)?;
        Ok(Self {
            id,
            number: row.number,
            timeline,
            dossier,
            regulation,
            regulation_id,
            letters,
        })
    }

    /// Assesses the dossier.
    pub(crate) fn situation<'a>(&'a self, days: &'a Days) -> Result<Situation<'a>, Fault> {
        Ok(assess(&self.dossier, days.ground(&self.regulation))?)
    }

    /// What deserves attention.
    pub(crate) fn warnings(&self, days: &Days) -> Result<Vec<Warning>, Fault> {
        let situation = self.situation(days)?;
        Ok(warnings(
            &self.dossier,
            &situation.terms,
            days.ground(&self.regulation),
        ))
    }

    /// The row of a letter, by its number in the dossier.
    pub(crate) fn letter_row(&self, no: LetterNo) -> Option<&letter::Letter> {
        self.letters.iter().find(|row| row.seq.0 == no.0)
    }

    /// The concept of a kind to a side, when one was begun; to any side when none is asked.
    pub(crate) fn concept(&self, kind: LetterKind, side: Option<Side>) -> Option<&letter::Letter> {
        let to = |row: &letter::Letter| match side {
            Some(side) => Work::read(&row.draft).is_ok_and(|work| work.side == side),
            None => true,
        };
        self.letters
            .iter()
            .find(|row| row.frozen.is_none() && row.kind == kind.code() && to(row))
    }

    /// The concept of a kind to exactly this side, or to this one who takes part in a hearing.
    pub(crate) fn concept_to(
        &self,
        kind: LetterKind,
        side: Side,
        guest: Option<Guest>,
    ) -> Option<&letter::Letter> {
        let to = |row: &letter::Letter| {
            Work::read(&row.draft).is_ok_and(|work| work.side == side && work.guest == guest)
        };
        let mut concepts = self.letters.iter().filter(|row| row.frozen.is_none());
        concepts.find(|row| row.kind == kind.code() && to(row))
    }

    /// The dossier with the ground on which it is judged.
    pub(crate) fn desk<'a>(&'a self, days: &'a Days) -> step::Desk<'a> {
        step::Desk {
            dossier: &self.dossier,
            timeline: &self.timeline,
            ground: days.ground(&self.regulation),
        }
    }

    /// Takes an event dated `on`: it is kept with everything that is derived from it, or refused.
    /// `date_field` is the field beside which a refused date is told.
    pub(crate) fn take(
        &mut self,
        writing: &mut Writing<'_>,
        days: &Days,
        event: Event,
        on: NaiveDate,
        date_field: &'static str,
    ) -> Result<(), Fault> {
        check(self.desk(days), &event, on)
            .map_err(|refusals| Fault::Refused(date_field, refusals))?;
        let may_strand = matches!(
            event,
            Event::Hearing { .. }
                | Event::TakenBack { .. }
                | Event::Withdrawn { .. }
                | Event::Closed { .. }
        );
        self.record(writing, on, event)?;
        if may_strand {
            talk::none_is_stranded(writing, self)?;
        }
        self.project(writing, days)
    }

    /// Keeps an event and folds it in.
    fn record(
        &mut self,
        writing: &mut Writing<'_>,
        on: NaiveDate,
        event: Event,
    ) -> Result<(), Fault> {
        let author = writing.author();
        let body = serde_json::to_string(&event)?;
        let new = event::NewEvent {
            occurred_on: on,
            kind: event.code(),
            body: &body,
        };
        let no = event::append(writing, self.id, &new)?;
        self.timeline.push(Recorded {
            no: EventNo(no),
            on,
            at: moment::to_local(author.at),
            by: StaffId(author.staff.map_or(0, |id| id.0)),
            event,
        });
        self.dossier = Dossier::fold(&self.timeline)?;
        Ok(())
    }

    /// Derives the list row, the letters' states and what can be searched.
    pub(crate) fn project(&mut self, writing: &mut Writing<'_>, days: &Days) -> Result<(), Fault> {
        self.letters = letter::of_dossier(writing, self.id)?;
        let listing = self.listing(days)?;
        dossier::project(writing, self.id, &listing)?;
        for row in &self.letters {
            let state = self.letter_of(row).map_or(CONCEPT, state_code);
            if row.state != state {
                letter::set_state(writing, row.id, state)?;
            }
        }
        let (keys, text) = self.findable();
        search::put_dossier(writing, self.id, &keys, &text)?;
        Ok(())
    }

    /// What became of the letter in this row; `None` while it is a concept.
    pub(crate) fn letter_of(&self, row: &letter::Letter) -> Option<&Letter> {
        self.dossier.letters.get(&LetterNo(row.seq.0))
    }

    fn listing(&self, days: &Days) -> Result<Listing, Fault> {
        let situation = self.situation(days)?;
        let outlook = self.outlook(&situation);
        let intake = &self.dossier.intake;
        let sorted = intake.complainant.sorted();
        Ok(Listing {
            sort_key: fold(&sorted),
            complainant: sorted,
            about: intake.about.clone(),
            stage: stage_code(situation.stage).to_owned(),
            handler: match handler(&self.dossier) {
                Some(Actor::Staff(id)) => id.0.to_string(),
                Some(Actor::Outside(name)) => name,
                None => String::new(),
            },
            received_on: intake.received_on,
            next_on: outlook.owed.first().map(|first| first.act_by),
            next: serde_json::to_string(&outlook)?,
            open: !self.dossier.is_over(),
            regulation: self.regulation_id,
        })
    }

    /// The complainant within a sentence.
    pub(crate) fn complainant(&self) -> Bilingual {
        let complainant = &self.dossier.intake.complainant;
        Bilingual {
            nl: complainant.in_sentence(Language::Nl),
            en: complainant.in_sentence(Language::En),
        }
    }

    fn findable(&self) -> (String, String) {
        let intake = &self.dossier.intake;
        let parties = std::iter::once(&intake.complainant)
            .chain(intake.representative.as_ref().map(|it| &it.party));
        let names: Vec<String> = parties
            .clone()
            .flat_map(procedure::intake::Party::names)
            .collect();
        let keys: Vec<String> = names.iter().map(|name| search_keys(name)).collect();
        let places = parties.map(|party| {
            format!(
                "{} {} {}",
                party.address.street, party.address.town, party.email
            )
        });
        let mut text = vec![self.number.to_string()];
        text.extend(names.iter().map(|name| fold(name)));
        text.extend(names.iter().cloned());
        text.extend(places);
        text.extend([
            intake.about.clone(),
            intake.summary.clone(),
            intake.wish.clone(),
            intake.their_reference.clone(),
            intake.description.clone(),
        ]);
        (keys.join(" "), text.join("\n"))
    }
}

/// Makes a dossier of an intake: number, first event and all that is derived.
pub(crate) fn register(
    writing: &mut Writing<'_>,
    days: &Days,
    regulation: (regulation::RegulationId, Arc<Regulation>),
    intake: procedure::intake::Intake,
) -> Result<File, Fault> {
    use chrono::Datelike as _;
    let (regulation_id, regulation) = regulation;
    let received_on = intake.received_on;
    let year = u16::try_from(days.today.year()).unwrap_or_default();
    let (id, number) = dossier::register(writing, year, &unprojected(received_on, regulation_id))?;
    let event = Event::Registered(Box::new(intake));
    let body = serde_json::to_string(&event)?;
    let new = event::NewEvent {
        occurred_on: received_on,
        kind: event.code(),
        body: &body,
    };
    event::append(writing, id, &new)?;
    let timeline = timeline(writing, id)?;
    let dossier = Dossier::fold(&timeline)?;
    let mut file = File {
        id,
        number,
        timeline,
        dossier,
        regulation,
        regulation_id,
        letters: Vec::new(),
    };
    file.project(writing, days)?;
    Ok(file)
}

/// The row of a dossier in the instant between its number and its first event.
fn unprojected(received_on: NaiveDate, regulation: regulation::RegulationId) -> Listing {
    Listing {
        complainant: String::new(),
        sort_key: String::new(),
        about: String::new(),
        stage: String::new(),
        handler: String::new(),
        received_on,
        next_on: None,
        next: String::new(),
        open: true,
        regulation,
    }
}

fn timeline(reading: &Reading<'_>, id: DossierId) -> Result<Vec<Recorded>, Fault> {
    let events = event::of_dossier(reading, id)?;
    let recorded = events.into_iter().map(|row| {
        Ok(Recorded {
            no: EventNo(row.seq),
            on: row.occurred_on,
            at: moment::to_local(row.recorded_at),
            by: StaffId(row.by.map_or(0, |id| id.0)),
            event: serde_json::from_str(&row.body)?,
        })
    });
    recorded.collect()
}

/// The word by which the archive's index knows a stage.
pub(crate) fn stage_code(stage: Stage) -> &'static str {
    match stage {
        Stage::Signal => "signal",
        Stage::Acknowledge => "acknowledge",
        Stage::Handle => "handle",
        Stage::Answered => "answered",
        Stage::Disagreement => "disagreement",
        Stage::Closed => "closed",
        Stage::Withdrawn => "withdrawn",
    }
}

fn state_code(letter: &Letter) -> &'static str {
    if letter.void.is_some() {
        "void"
    } else if letter.returned_on.is_some() {
        "returned"
    } else if letter.delivered_on.is_some() {
        "delivered"
    } else if letter.posted.is_some() {
        "posted"
    } else if letter.printed_on.is_some() {
        "printed"
    } else {
        "finalised"
    }
}
