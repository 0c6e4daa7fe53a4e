//! The timeline's words for what was noted.

mod hearing;
mod outcome;

use procedure::Language;
use procedure::event::{Actor, ContactWay, Event};
use procedure::key::Key;
use procedure::regulation::{Bilingual, Regulation, Side};

use super::fields::posting_way;
use crate::file::File;
use crate::words::{self, both};

/// A title and what there is to say besides; the latter may be empty.
type Told = (Bilingual, String);

/// The title and the detail of an entry that a note made.
pub(crate) fn told(
    file: &File,
    event: &Event,
    staff: &dyn Fn(i64) -> String,
    language: Language,
) -> (String, Option<String>) {
    let teller = Teller {
        file,
        staff,
        language,
    };
    let (title, detail) = teller.tell(event);
    let detail = Some(detail).filter(|detail| !detail.is_empty());
    (words::capital(title.in_language(language)), detail)
}

struct Teller<'a> {
    file: &'a File,
    staff: &'a dyn Fn(i64) -> String,
    language: Language,
}

impl Teller<'_> {
    fn tell(&self, event: &Event) -> Told {
        match event {
            Event::SentElsewhere { .. }
            | Event::InformalTalk { .. }
            | Event::Contact { .. }
            | Event::Referred { .. }
            | Event::Admission { .. }
            | Event::Information { .. }
            | Event::Confidentiality { .. } => self.course(event),
            Event::Assigned { .. } | Event::Involved { .. } => self.people(event),
            Event::Hearing {
                hearing,
                sides,
                moment,
            } => self.hearing(*hearing, sides, moment),
            Event::Grievance { grievance, moment } => self.grievance(*grievance, moment),
            Event::Statement { statement, moment } => self.statement(*statement, moment),
            Event::Measure { measure, moment } => self.measure(*measure, moment),
            Event::Road { road, moment } => self.road(*road, moment),
            Event::Found { .. }
            | Event::ProposalAnswered { .. }
            | Event::Prevention { .. }
            | Event::Lesson { .. }
            | Event::Extended { .. }
            | Event::Disagreed { .. } => self.outcome(event),
            other => self.ending(other),
        }
    }

    fn regulation(&self) -> &Regulation {
        &self.file.regulation
    }

    fn course(&self, event: &Event) -> Told {
        match event {
            Event::SentElsewhere {
                kind,
                side,
                way,
                note,
                ..
            } => {
                let letter = words::letter_name(self.regulation(), *kind);
                let (to, by) = (words::the_side(*side), posting_way(*way));
                let nl = format!(
                    "{} verstuurd aan {} ({}, elders gemaakt)",
                    letter.nl, to.nl, by.nl
                );
                let en = format!(
                    "{} sent to {} ({}, made elsewhere)",
                    letter.en, to.en, by.en
                );
                (both(nl, en), note.clone())
            }
            Event::InformalTalk { with, solved, note } => {
                let (nl, en) = if *solved {
                    ("opgelost", "solved")
                } else {
                    ("niet opgelost", "not solved")
                };
                let nl = format!("Informeel gesprek met {with}: {nl}");
                let en = format!("Informal talk with {with}: {en}");
                (both(nl, en), note.clone())
            }
            Event::Contact { side, way, note } => (contact(*side, *way), note.clone()),
            Event::Referred { to, reason } => (
                both(
                    format!("Klager doorverwezen naar {to}"),
                    format!("Complainant referred to {to}"),
                ),
                reason.clone(),
            ),
            Event::Admission {
                granted,
                ground,
                reason,
            } => self.admission(*granted, *ground, reason),
            Event::Information {
                side,
                received,
                what,
            } => (information(*side, *received), what.clone()),
            Event::Confidentiality {
                side,
                who,
                declared,
            } => (confidentiality(*side, who, *declared), String::new()),
            _ => unsaid(event),
        }
    }

    fn admission(&self, granted: bool, ground: Option<Key>, reason: &str) -> Told {
        if granted {
            return (
                both("Klacht in behandeling genomen", "Complaint taken up"),
                reason.to_owned(),
            );
        }
        let title = both(
            "Klacht niet in behandeling genomen",
            "Complaint not taken up",
        );
        let admission = self.regulation().admission.as_ref();
        let ground = ground.and_then(|key| {
            let grounds = &admission?.grounds;
            grounds.iter().find(|ground| ground.id == key)
        });
        let ground = ground.map(|ground| ground.name.in_language(self.language));
        (title, joined(ground.unwrap_or_default(), reason))
    }

    fn people(&self, event: &Event) -> Told {
        let name = |actor: &Actor| match actor {
            Actor::Staff(id) => (self.staff)(id.0),
            Actor::Outside(name) => name.clone(),
        };
        match event {
            Event::Assigned {
                role,
                actor,
                reason,
            } => {
                let (name, role) = (name(actor), words::role(self.regulation(), *role));
                let nl = format!("{name} aangewezen als {}", role.nl);
                let en = format!("{name} appointed as {}", role.en);
                (both(nl, en), reason.clone())
            }
            Event::Involved { actor, involvement } => {
                let (name, part) = (name(actor), words::involvement(*involvement));
                let nl = format!("{name} is betrokken als {}", part.nl);
                let en = format!("{name} is involved as {}", part.en);
                (both(nl, en), String::new())
            }
            _ => unsaid(event),
        }
    }
}

/// What the timeline tells in other words than a note's.
fn unsaid(event: &Event) -> Told {
    (both(event.code(), event.code()), String::new())
}

fn contact(side: Side, way: ContactWay) -> Bilingual {
    let with = words::the_side(side);
    let (nl, en) = match way {
        ContactWay::Phone => ("Telefoongesprek met", "Telephone call with"),
        ContactWay::InPerson => ("Gesprek met", "Talk with"),
        ContactWay::Email => ("E-mailcontact met", "Contact by e-mail with"),
    };
    both(format!("{nl} {}", with.nl), format!("{en} {}", with.en))
}

fn information(side: Side, received: bool) -> Bilingual {
    let of = words::the_side(side);
    if received {
        both(
            format!("Informatie gekregen van {}", of.nl),
            format!("Information received from {}", of.en),
        )
    } else {
        both(
            format!("Informatie gevraagd aan {}", of.nl),
            format!("Information asked of {}", of.en),
        )
    }
}

fn confidentiality(side: Side, who: &str, declared: bool) -> Bilingual {
    let side = words::side(side);
    if declared {
        both(
            format!("Geheimhouding beloofd door {who} ({})", side.nl),
            format!("Confidentiality promised by {who} ({})", side.en),
        )
    } else {
        both(
            format!("{who} ({}) gewezen op geheimhouding", side.nl),
            format!("{who} ({}) told of confidentiality", side.en),
        )
    }
}

/// Two pieces of a detail; either may be empty.
fn joined(first: &str, second: &str) -> String {
    let between = match (first, second) {
        ("", _) | (_, "") => "",
        (sentence, _) if sentence.ends_with(['.', '!', '?']) => " ",
        _ => "; ",
    };
    format!("{first}{between}{second}")
}
