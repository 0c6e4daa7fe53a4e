//! Lives of dossiers under a preset: what happened on which day, and what that means today.

use chrono::{NaiveDate, NaiveDateTime};
use procedure::address::Address;
use procedure::calendar::{Calendar, Transit};
use procedure::dossier::Dossier;
use procedure::event::{Event, EventNo, LetterMoment, LetterNo, PostingWay, Recorded};
use procedure::intake::{Intake, Party, StaffId, Who};
use procedure::key::Key;
use procedure::letter_kind::LetterKind;
use procedure::names::{Gender, PersonName};
use procedure::regulation::{Regulation, Rule, SIDES, Side, preset};
use procedure::situation::{
    Act, Ground, RoadStanding, Situation, Standing, TermState, Warning, assess, warnings,
};
use procedure::step::{Desk, Fitting, Refusal, check, letters_that_fit};

pub(crate) mod events;

pub(crate) fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub(crate) fn key(text: &str) -> Key {
    text.parse().unwrap()
}

pub(crate) fn regulation(id: &str) -> Regulation {
    preset(id).unwrap().regulation().unwrap()
}

/// A complaint by post on this day, of somebody with an address, whom colleague 1 handles.
pub(crate) fn complaint(received: &str) -> Intake {
    let address = Address {
        street: "Lange Akker".into(),
        number: "112".into(),
        postcode: "4997 ZK".into(),
        town: "Oudermeer".into(),
        country: String::new(),
    };
    let complainant = Party {
        who: Who::Person(PersonName::read("S. van der Aa", Gender::Mrs).unwrap()),
        address,
        email: "s@voorbeeld.test".into(),
        phone: String::new(),
    };
    Intake {
        handler: Some(StaffId(1)),
        ..Intake::received(complainant, day(received))
    }
}

/// What happened in a dossier, so far.
#[derive(Clone)]
pub(crate) struct Life {
    regulation: Regulation,
    timeline: Vec<Recorded>,
    letters: u32,
}

/// A dossier of an ordinary complaint that was registered on the day of its receipt.
pub(crate) fn life(preset: &str, received: &str) -> Life {
    Life::of(regulation(preset), complaint(received))
}

impl Life {
    pub(crate) fn of(regulation: Regulation, intake: Intake) -> Self {
        let received = intake.received_on.to_string();
        Self {
            regulation,
            timeline: Vec::new(),
            letters: 0,
        }
        .on(&received, Event::Registered(Box::new(intake)))
    }

    /// The registration was entered on another day than that of the receipt.
    pub(crate) fn entered(&self, on: &str) -> Self {
        let mut life = self.clone();
        life.timeline[0].at = noon(day(on));
        life
    }

    /// The last entry was noted at this moment, and not at noon of its day.
    pub(crate) fn noted(&self, at: &str) -> Self {
        let mut life = self.clone();
        if let Some(last) = life.timeline.last_mut() {
            last.at = at.parse().unwrap();
        }
        life
    }

    pub(crate) fn on(&self, on: &str, event: Event) -> Self {
        let mut life = self.clone();
        let no = u32::try_from(life.timeline.len()).unwrap() + 1;
        life.timeline.push(Recorded {
            no: EventNo(no),
            on: day(on),
            at: noon(day(on)),
            by: StaffId(1),
            event,
        });
        life
    }

    /// The same under a regulation that says something more.
    pub(crate) fn under(&self, change: impl FnOnce(&mut Regulation)) -> Self {
        let mut life = self.clone();
        change(&mut life.regulation);
        life
    }

    /// The next letter has the number after this one.
    pub(crate) fn letters_from(&self, no: u32) -> Self {
        Self {
            letters: no,
            ..self.clone()
        }
    }

    /// A letter is made and goes by ordinary post the same day.
    pub(crate) fn sent(&self, on: &str, kind: &str, side: Side) -> Self {
        self.sent_by(on, kind, side, PostingWay::Ordinary)
    }

    pub(crate) fn sent_by(&self, on: &str, kind: &str, side: Side, way: PostingWay) -> Self {
        let code = String::new();
        let posted = LetterMoment::Posted { way, code };
        self.made(on, kind, side).then(on, posted)
    }

    /// A letter is made, and does not leave yet.
    pub(crate) fn made(&self, on: &str, kind: &str, side: Side) -> Self {
        let mut life = self.clone();
        life.letters += 1;
        let letter = LetterNo(life.letters);
        let kind: LetterKind = kind.parse().unwrap();
        let finalised = LetterMoment::Finalised {
            kind,
            side,
            guest: None,
            to: "mevrouw S. van der Aa".into(),
            sha256: String::new(),
        };
        life.on(
            on,
            Event::Letter {
                letter,
                moment: finalised,
            },
        )
    }

    /// Something happens to the last letter that was made.
    pub(crate) fn then(&self, on: &str, moment: LetterMoment) -> Self {
        let letter = LetterNo(self.letters);
        self.on(on, Event::Letter { letter, moment })
    }

    /// A letter or message that was made elsewhere leaves.
    pub(crate) fn elsewhere(&self, on: &str, kind: &str, side: Side) -> Self {
        self.on(
            on,
            Event::SentElsewhere {
                kind: kind.parse().unwrap(),
                side,
                way: PostingWay::Email,
                document: None,
                note: String::new(),
            },
        )
    }

    /// The acknowledgement and the outcome went to the complainant.
    pub(crate) fn answered(&self, acknowledged: &str, decided: &str) -> Self {
        self.sent(acknowledged, "acknowledgement", Side::Complainant)
            .sent(decided, "decision", Side::Complainant)
    }

    /// The dossier as it stands at noon of this day.
    pub(crate) fn today(&self, today: &str) -> Case {
        Case {
            dossier: Dossier::fold(&self.timeline).unwrap(),
            timeline: self.timeline.clone(),
            regulation: self.regulation.clone(),
            calendar: Calendar::default(),
            now: noon(day(today)),
        }
    }
}

fn noon(day: NaiveDate) -> NaiveDateTime {
    day.and_hms_opt(12, 0, 0).unwrap()
}

/// A dossier on a day.
pub(crate) struct Case {
    pub(crate) dossier: Dossier,
    pub(crate) timeline: Vec<Recorded>,
    pub(crate) regulation: Regulation,
    pub(crate) calendar: Calendar,
    pub(crate) now: NaiveDateTime,
}

/// What is owed: what to do, the day to act, the last day.
pub(crate) type Owed = (Act, NaiveDate, Option<NaiveDate>);

impl Case {
    pub(crate) fn ground(&self) -> Ground<'_> {
        Ground {
            regulation: &self.regulation,
            calendar: &self.calendar,
            transit: Transit::default(),
            today: self.now.date(),
            time: self.now.time(),
        }
    }

    pub(crate) fn situation(&self) -> Situation<'_> {
        assess(&self.dossier, self.ground()).unwrap()
    }

    /// The last run of a term or duty.
    pub(crate) fn term(&self, id: &str) -> TermState<'_> {
        let mut runs = self.situation().terms;
        runs.retain(|it| it.rule.id.as_str() == id);
        runs.pop().unwrap()
    }

    pub(crate) fn standing(&self, id: &str) -> Standing {
        self.term(id).standing
    }

    pub(crate) fn due(&self, id: &str) -> Option<NaiveDate> {
        self.term(id).due().map(|due| due.day)
    }

    /// What a rule asks now, in the order of urgency.
    pub(crate) fn owed(&self, rule: &str) -> Vec<Owed> {
        self.owed_by(Some(key(rule)))
    }

    /// What no single rule asks.
    pub(crate) fn owed_besides(&self) -> Vec<Act> {
        self.owed_by(None).into_iter().map(|owed| owed.0).collect()
    }

    fn owed_by(&self, rule: Option<Key>) -> Vec<Owed> {
        let duties = self.situation().duties.into_iter();
        duties
            .filter(|duty| duty.rule == rule)
            .map(|duty| (duty.act, duty.act_by, duty.due.map(|due| due.day)))
            .collect()
    }

    pub(crate) fn acts(&self, rule: &str) -> Vec<Act> {
        self.owed(rule).into_iter().map(|owed| owed.0).collect()
    }

    pub(crate) fn warnings(&self) -> Vec<Warning> {
        warnings(&self.dossier, &self.situation().terms, self.ground())
    }

    pub(crate) fn road(&self, id: &str) -> (RoadStanding, Option<NaiveDate>) {
        let situation = self.situation();
        let mut roads = situation.roads.iter();
        let road = roads.find(|it| it.road.id == key(id)).unwrap();
        (road.standing, road.until().map(|due| due.day))
    }

    /// Every reason against noting this, on this day.
    pub(crate) fn against(&self, on: &str, event: &Event) -> Vec<Refusal> {
        check(self.desk(), event, day(on)).err().unwrap_or_default()
    }

    pub(crate) fn desk(&self) -> Desk<'_> {
        Desk {
            dossier: &self.dossier,
            timeline: &self.timeline,
            ground: self.ground(),
        }
    }

    /// The letters that may be made: first those that are owed, then the others, each as
    /// `decision.complainant`.
    pub(crate) fn letters(&self) -> (Vec<String>, Vec<String>) {
        let (owed, others): (Vec<_>, Vec<_>) = letters_that_fit(self.desk())
            .unwrap()
            .into_iter()
            .partition(|letter| letter.owed.is_some());
        let named = |letters: Vec<Fitting>| {
            let named = letters.iter().map(|it| named(it.kind, it.side));
            named.collect()
        };
        (named(owed), named(others))
    }

    /// Every reason against making this letter today.
    pub(crate) fn against_making(&self, kind: LetterKind, side: Side) -> Vec<Refusal> {
        let made = Event::Letter {
            letter: LetterNo(9_999),
            moment: LetterMoment::Finalised {
                kind,
                side,
                guest: None,
                to: String::new(),
                sha256: String::new(),
            },
        };
        self.against(&self.now.date().to_string(), &made)
    }

    pub(crate) fn kept_until(&self) -> Option<NaiveDate> {
        self.situation().retention.map(|term| term.due.day)
    }
}

pub(crate) fn named(kind: LetterKind, side: Side) -> String {
    let side = SIDES.iter().find(|(_, known)| *known == side).unwrap();
    format!("{kind}.{}", side.0)
}

pub(crate) fn send(kind: &str) -> Act {
    Act::Send(kind.parse().unwrap(), None)
}

pub(crate) fn send_to(kind: &str, side: Side) -> Act {
    Act::Send(kind.parse().unwrap(), Some(side))
}

pub(crate) fn act(moment: &str) -> Act {
    Act::Do(moment.parse().unwrap())
}

/// The heading under which a rule stands.
pub(crate) fn heading<'a>(regulation: &'a Regulation, rule: &str) -> &'a str {
    regulation.clause(&rule_of(regulation, rule).clause)
}

pub(crate) fn rule_of<'a>(regulation: &'a Regulation, rule: &str) -> &'a Rule {
    regulation.rule(rule).unwrap()
}
