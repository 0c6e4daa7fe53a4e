//! What came of the complaint, in the timeline's words: findings, measures, roads, the end.

use letters::long_date;
use procedure::Language::{En, Nl};
use procedure::dossier::Measure;
use procedure::event::{Agreed, DocumentNo, Event, Finding, MeasureMoment, MeasureNo, RoadMoment};
use procedure::key::Key;
use procedure::regulation::{Bilingual, Side};

use super::{Teller, Told, joined, unsaid};
use crate::words::{self, both};

impl Teller<'_> {
    pub(super) fn outcome(&self, event: &Event) -> Told {
        match event {
            Event::Found {
                part,
                finding,
                reasons,
            } => (self.found(*part, *finding), reasons.clone()),
            Event::ProposalAnswered { accepted, how } => (
                if *accepted {
                    both(
                        "Klager gaat akkoord met het voorstel",
                        "Complainant accepts the proposal",
                    )
                } else {
                    both(
                        "Klager wijst het voorstel af",
                        "Complainant refuses the proposal",
                    )
                },
                how.clone(),
            ),
            Event::Prevention { needed, reason } => (
                if *needed {
                    both(
                        "Er is meer nodig om herhaling te voorkomen",
                        "More is needed to prevent a repeat",
                    )
                } else {
                    both(
                        "Er is niets extra’s nodig om herhaling te voorkomen",
                        "Nothing more is needed to prevent a repeat",
                    )
                },
                reason.clone(),
            ),
            Event::Lesson { text } => (
                both("Geleerd van de klacht", "Learned from the complaint"),
                text.clone(),
            ),
            Event::Extended {
                term,
                until,
                reason,
            } => {
                let name = words::rule_name(self.regulation(), *term);
                let nl = format!(
                    "Termijn {} verlengd tot en met {}",
                    name.nl,
                    long_date(*until, Nl)
                );
                let en = format!("Term {} extended until {}", name.en, long_date(*until, En));
                (both(nl, en), reason.clone())
            }
            Event::Disagreed { reason } => (
                both(
                    "Klager is het niet eens met de uitkomst",
                    "Complainant does not agree with the outcome",
                ),
                reason.clone(),
            ),
            _ => unsaid(event),
        }
    }

    fn found(&self, part: Option<u16>, finding: Finding) -> Bilingual {
        let verdict = words::verdict(self.regulation(), finding);
        match part {
            None => both(
                format!("Oordeel: {}", verdict.nl),
                format!("Finding: {}", verdict.en),
            ),
            Some(part) => both(
                format!("Oordeel over onderdeel {part}: {}", verdict.nl),
                format!("Finding on part {part}: {}", verdict.en),
            ),
        }
    }

    pub(super) fn measure(&self, no: MeasureNo, moment: &MeasureMoment) -> Told {
        let measure = self.file.dossier.measures.get(&no);
        let what = measure.map_or("", |measure: &Measure| measure.agreed.what.as_str());
        match moment {
            MeasureMoment::Agreed(agreed) => {
                let what = &agreed.what;
                let nl = format!("Maatregel afgesproken: {what}");
                let en = format!("Measure agreed: {what}");
                (both(nl, en), self.agreement(agreed))
            }
            MeasureMoment::Replanned { agreed, reason } => {
                let what = &agreed.what;
                let nl = format!("Maatregel aangepast: {what}");
                let en = format!("Measure changed: {what}");
                (both(nl, en), joined(&self.agreement(agreed), reason))
            }
            MeasureMoment::Done { note, .. } => (
                both(
                    format!("Maatregel uitgevoerd: {what}"),
                    format!("Measure carried out: {what}"),
                ),
                note.clone(),
            ),
            MeasureMoment::Tested { effective, note } => (
                if *effective {
                    both(
                        format!("Maatregel helpt: {what}"),
                        format!("Measure helps: {what}"),
                    )
                } else {
                    both(
                        format!("Maatregel helpt niet: {what}"),
                        format!("Measure does not help: {what}"),
                    )
                },
                note.clone(),
            ),
            MeasureMoment::Dropped { reason } => (
                both(
                    format!("Maatregel vervallen: {what}"),
                    format!("Measure dropped: {what}"),
                ),
                reason.clone(),
            ),
        }
    }

    /// Who does it, and until when.
    fn agreement(&self, agreed: &Agreed) -> String {
        let by = agreed
            .by
            .map(|day| self.until(&long_date(day, self.language)));
        joined(&agreed.owner, by.as_deref().unwrap_or_default())
    }

    fn until(&self, day: &str) -> String {
        match self.language {
            Nl => format!("uiterlijk {day}"),
            En => format!("by {day}"),
        }
    }

    /// The road's own name, and then what happened there.
    pub(super) fn road(&self, key: Key, moment: &RoadMoment) -> Told {
        let road = words::road_name(self.regulation(), key);
        let (what, detail) = self.on_road(moment);
        let title = both(
            format!("{}: {}", road.nl, what.nl),
            format!("{}: {}", road.en, what.en),
        );
        (title, detail)
    }

    fn on_road(&self, moment: &RoadMoment) -> Told {
        match moment {
            RoadMoment::Opened { by } => (
                both(
                    "begonnen op verzoek van de klager",
                    "begun at the complainant’s request",
                ),
                by.clone(),
            ),
            RoadMoment::Accepted { side } => {
                let side = words::the_side(*side);
                let nl = format!("{} stemt ermee in", side.nl);
                (both(nl, format!("{} agrees", side.en)), String::new())
            }
            RoadMoment::Declined { side, reason } => {
                let side = words::the_side(*side);
                let nl = format!("{} stemt er niet mee in", side.nl);
                (
                    both(nl, format!("{} does not agree", side.en)),
                    reason.clone(),
                )
            }
            RoadMoment::Forwarded { documents, to } => {
                let nl = format!("stukken doorgezonden aan {to}");
                let en = format!("papers forwarded to {to}");
                (both(nl, en), self.titles(documents))
            }
            RoadMoment::Challenged {
                side,
                reason,
                granted,
            } => (challenged(*side, *granted), reason.clone()),
            RoadMoment::Held { note } => (both("gesprek gehouden", "meeting held"), note.clone()),
            RoadMoment::Ruled { finding, note } => {
                let verdict = words::verdict(self.regulation(), *finding);
                let nl = format!("uitspraak: {}", verdict.nl);
                (both(nl, format!("ruling: {}", verdict.en)), note.clone())
            }
            RoadMoment::Ended { reason } => (
                both("gestopt zonder uitspraak", "ended without a ruling"),
                reason.clone(),
            ),
        }
    }

    /// The titles of documents as they were added.
    fn titles(&self, documents: &[DocumentNo]) -> String {
        let title = |wanted: &DocumentNo| {
            self.file.timeline.iter().find_map(|it| match &it.event {
                Event::DocumentAdded {
                    document, title, ..
                } if document == wanted => Some(title.clone()),
                _ => None,
            })
        };
        let titles: Vec<String> = documents.iter().filter_map(title).collect();
        titles.join("; ")
    }

    pub(super) fn ending(&self, event: &Event) -> Told {
        match event {
            Event::ManagementDecided { what, reason } => (
                both("Besluit van de directie", "Decision of the management"),
                joined(what, reason),
            ),
            Event::Shared { with, what, reason } => (
                both(
                    format!("Stukken gedeeld met {with}"),
                    format!("Papers shared with {with}"),
                ),
                joined(what, reason),
            ),
            Event::Inspection { side, given, note } => (inspection(*side, *given), note.clone()),
            Event::Closed { reason } => {
                (both("Dossier gesloten", "Dossier closed"), reason.clone())
            }
            Event::Reopened { reason, restart } => (
                if *restart {
                    both(
                        "Dossier heropend, de tijd loopt opnieuw",
                        "Dossier reopened, the time starts anew",
                    )
                } else {
                    both("Dossier heropend", "Dossier reopened")
                },
                reason.clone(),
            ),
            Event::Hold { set, reason } => (
                if *set {
                    both("Vernietiging uitgesteld", "Destruction put off")
                } else {
                    both(
                        "Vernietiging niet langer uitgesteld",
                        "Destruction no longer put off",
                    )
                },
                reason.clone(),
            ),
            Event::Own { event, note } => (
                words::declared(&self.regulation().events, *event),
                note.clone(),
            ),
            other => unsaid(other),
        }
    }
}

fn challenged(side: Side, granted: bool) -> Bilingual {
    let side = words::the_side(side);
    let (nl, en) = if granted {
        ("een ander is aangewezen", "somebody else was appointed")
    } else {
        ("niemand anders is aangewezen", "nobody else was appointed")
    };
    both(
        format!("{} twijfelt aan de onafhankelijkheid, {nl}", side.nl),
        format!("{} doubts the independence, {en}", side.en),
    )
}

fn inspection(side: Side, given: bool) -> Bilingual {
    let side = words::the_side(side);
    if given {
        both(
            format!("Inzage gegeven aan {}", side.nl),
            format!("Dossier shown to {}", side.en),
        )
    } else {
        both(
            format!("Inzage gevraagd door {}", side.nl),
            format!("Inspection asked by {}", side.en),
        )
    }
}
