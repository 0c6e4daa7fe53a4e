//! The mirror (*spiegel*): what a side of the complaint has been told and when, and what it does not
//! know yet.

use letters::long_date;
use procedure::Language;
use procedure::event::{Event, EventNo, LetterNo};
use procedure::mirror::{By, Item, News, mirror};
use procedure::regulation::{Bilingual, Side};
use procedure::step::letters_that_fit;

use crate::fault::Fault;
use crate::file::{Days, File};
use crate::wire::{Mirror, MirrorRequest, MirrorTold, MirrorUntold};
use crate::words::{self, both};
use crate::{Office, dossiers, moment, notes};

/// What a side knows and does not know.
pub(crate) fn open(office: &Office, request: MirrorRequest) -> Result<Mirror, Fault> {
    let (today, language) = (office.today(), office.language());
    let id = dossiers::read_id(&request.dossier)?;
    let side: Side = request.side.into();
    office.at_desk(|session| {
        let file = File::open(session, id)?;
        let days = Days::new(session, today);
        let items = mirror(&file.dossier, &file.timeline, &file.regulation, side);
        let view = View {
            file: &file,
            side,
            language,
        };
        Ok(Mirror {
            side: request.side,
            told: view.told(&items),
            untold: view.untold(&items, &days)?,
        })
    })
}

struct View<'a> {
    file: &'a File,
    side: Side,
    language: Language,
}

impl View<'_> {
    /// Everything that went to the side, with what it told first.
    fn told(&self, items: &[Item]) -> Vec<MirrorTold> {
        let mut told = Vec::new();
        let letters = self.file.dossier.letters.values();
        for letter in letters.filter(|it| it.side == self.side && it.counts()) {
            let Some(posted) = &letter.posted else {
                continue;
            };
            let name = words::letter_name(&self.file.regulation, letter.kind);
            let way = notes::posting_way(posted.way);
            let row = MirrorTold {
                on: moment::day(posted.on),
                words: self.joined(&name, &way),
                letter: self
                    .file
                    .letter_row(letter.no)
                    .map(|row| row.id.to_string()),
                delivered_on: letter.delivered_on.map(moment::day),
                tells: self.tells(items, By::Letter(letter.no)),
            };
            told.push((posted.left(), row));
        }
        for sent in self
            .file
            .dossier
            .elsewhere
            .iter()
            .filter(|it| it.side == self.side)
        {
            let name = words::letter_name(&self.file.regulation, sent.kind);
            let way = notes::posting_way(sent.way);
            let row = MirrorTold {
                on: moment::day(sent.on),
                words: self.joined(&name, &way),
                letter: None,
                delivered_on: None,
                tells: self.tells(items, By::Elsewhere(sent.no)),
            };
            told.push((sent.left(), row));
        }
        told.extend(self.contacts());
        told.sort_by_key(|(at, _)| *at);
        told.into_iter().map(|(_, row)| row).collect()
    }

    /// What was said by telephone or at a table; what it told is for a human to judge.
    fn contacts(&self) -> Vec<(procedure::dossier::Point, MirrorTold)> {
        let file = self.file;
        let stands = |no: EventNo| !file.dossier.taken_back.contains(&no);
        let entries = file.timeline.iter().filter(|it| stands(it.no));
        let contacts = entries.filter_map(|it| match &it.event {
            Event::Contact { side, note, .. } if *side == self.side => Some((it, note)),
            _ => None,
        });
        let row = |(it, note): (&procedure::event::Recorded, &String)| {
            let nobody = |_| String::new();
            let (title, _) = notes::told(file, &it.event, &nobody, self.language);
            let row = MirrorTold {
                on: moment::day(it.on),
                words: if note.is_empty() {
                    title
                } else {
                    format!("{title}: {note}")
                },
                letter: None,
                delivered_on: None,
                tells: Vec::new(),
            };
            (procedure::dossier::Point::of(it), row)
        };
        contacts.map(row).collect()
    }

    fn tells(&self, items: &[Item], by: By) -> Vec<String> {
        let told = items
            .iter()
            .filter(|it| it.told.is_some_and(|(it, _)| it == by));
        told.map(|it| self.words(it.news)).collect()
    }

    fn untold(&self, items: &[Item], days: &Days) -> Result<Vec<MirrorUntold>, Fault> {
        let fitting = letters_that_fit(self.file.desk(days))?;
        let untold = items.iter().filter(|it| it.told.is_none());
        let row = |it: &Item| MirrorUntold {
            since: moment::day(it.at.on),
            words: self.words(it.news),
            letter_kind: it.letter.code().to_owned(),
            letter_name: words::letter_name(&self.file.regulation, it.letter)
                .in_language(self.language)
                .to_owned(),
            letter: self.waiting(it).map(|row| row.id.to_string()),
            fits: fitting
                .iter()
                .any(|fits| fits.kind == it.letter && fits.side == self.side),
        };
        Ok(untold.map(row).collect())
    }

    /// The letter that will tell it: a concept, or one that is made and not in the post.
    fn waiting(&self, item: &Item) -> Option<&archive::letter::Letter> {
        let concept = self.file.concept_to(item.letter, self.side, None);
        concept.or_else(|| {
            let mut made = self.file.dossier.letters_to(item.letter, Some(self.side));
            let waits = made.find(|it| it.posted.is_none() && it.made().follows(item.at))?;
            self.row(waits.no)
        })
    }

    fn row(&self, no: LetterNo) -> Option<&archive::letter::Letter> {
        self.file.letter_row(no)
    }

    fn joined(&self, name: &Bilingual, way: &Bilingual) -> String {
        let (name, way) = (
            name.in_language(self.language),
            way.in_language(self.language),
        );
        format!("{}, {way}", words::capital(name))
    }

    fn words(&self, news: News) -> String {
        words::capital(self.news(news).in_language(self.language))
    }

    /// The news as a short sentence without its full stop.
    fn news(&self, news: News) -> Bilingual {
        let file = self.file;
        let day = |day, language| long_date(day, language);
        match news {
            News::Received => both("de klacht is ontvangen", "the complaint was received"),
            News::Handler => both("wie de klacht behandelt", "who handles the complaint"),
            News::Referred => both("de klager is doorverwezen", "the complainant was referred"),
            News::NotAdmitted => both(
                "de klacht wordt niet in behandeling genomen",
                "the complaint is not taken up",
            ),
            News::Extended(term) => {
                let name = words::rule_name(&file.regulation, term);
                let until = file.dossier.extensions_of(term).last().map(|it| it.until);
                match until {
                    Some(until) => both(
                        format!(
                            "{}: verlengd tot en met {}",
                            name.nl,
                            day(until, Language::Nl)
                        ),
                        format!("{}: extended until {}", name.en, day(until, Language::En)),
                    ),
                    None => name,
                }
            }
            News::HearingPlanned(no) => {
                let plan = file
                    .dossier
                    .hearings
                    .get(&no)
                    .and_then(|it| it.plan.as_ref());
                match plan.map(|plan| plan.day) {
                    Some(on) => both(
                        format!("het gesprek op {}", day(on, Language::Nl)),
                        format!("the hearing on {}", day(on, Language::En)),
                    ),
                    None => both("een gesprek", "a hearing"),
                }
            }
            News::HearingCancelled(_) => both(
                "het gesprek gaat niet door",
                "the hearing does not take place",
            ),
            News::Report(_) => both("het verslag van het gesprek", "the report of the hearing"),
            News::Outcome => {
                let finding = file.dossier.finding();
                let word = finding.map(|it| words::verdict(&file.regulation, it));
                match word {
                    Some(word) => both(
                        format!("het oordeel: {}", word.nl),
                        format!("the finding: {}", word.en),
                    ),
                    None => both("het oordeel", "the finding"),
                }
            }
            News::Measure(no) => self.measure(no, ("maatregel", "measure")),
            News::MeasureDone(no) => {
                self.measure(no, ("maatregel uitgevoerd", "measure carried out"))
            }
            News::Forwarded(road) => {
                let name = words::road_name(&file.regulation, road);
                both(
                    format!("de stukken zijn doorgestuurd ({})", name.nl),
                    format!("the papers were sent on ({})", name.en),
                )
            }
            News::Ruled(road) => {
                let name = words::road_name(&file.regulation, road);
                both(
                    format!("de uitspraak ({})", name.nl),
                    format!("the ruling ({})", name.en),
                )
            }
            News::Closed => both("het dossier is gesloten", "the dossier was closed"),
            News::Reopened => both("het dossier is heropend", "the dossier was opened again"),
        }
    }

    fn measure(&self, no: procedure::event::MeasureNo, (nl, en): (&str, &str)) -> Bilingual {
        let measure = self.file.dossier.measures.get(&no);
        let what = measure.map_or("", |it| it.agreed.what.trim_end_matches('.'));
        both(format!("{nl}: {what}"), format!("{en}: {what}"))
    }
}
