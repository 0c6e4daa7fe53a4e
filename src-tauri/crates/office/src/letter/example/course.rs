//! What happened in an example before its letter is due.

use chrono::{Days, NaiveDate, NaiveTime};
use procedure::Language::{En, Nl};
use procedure::calendar::Calendar;
use procedure::event::{
    Actor, DocumentNo, Event, EventNo, Finding, HearingMoment, LetterMoment, LetterNo,
    MeasureMoment, MeasureNo, PostingWay, Recorded, RoadMoment,
};
use procedure::intake::StaffId;
use procedure::letter_kind::LetterKind;
use procedure::regulation::{Body, HearingForm, Regulation, Road, Role, Side};

use super::super::places::ADDRESSEE;
use super::super::work::Work;
use super::{Voice, intake};

/// So many days before the letter the complaint came.
const BEFORE: Days = Days::new(16);

/// The events of an example, up to the day of its letter.
pub(super) fn timeline(
    regulation: &Regulation,
    kind: LetterKind,
    voice: Voice,
    today: NaiveDate,
) -> Vec<Recorded> {
    let received_on = today.checked_sub_days(BEFORE).unwrap_or(today);
    let mut course = Course {
        regulation,
        voice,
        today,
        timeline: Vec::new(),
        letters: 0,
    };
    course.take(
        received_on,
        Event::Registered(Box::new(intake(voice, received_on))),
    );
    if kind != LetterKind::Acknowledgement {
        let on = received_on.checked_add_days(Days::new(2)).unwrap_or(today);
        course.send(on, LetterKind::Acknowledgement, Side::Complainant);
    }
    course.until(kind);
    course.timeline
}

/// What the writer of an example answered.
pub(super) fn answer(work: &mut Work, kind: LetterKind, side: Side) {
    let (why, attendees, contact, third) = match work.language {
        Nl => (
            "Zo kunnen wij zien wat er is afgesproken.",
            "mevrouw Van der Meulen en Marit Holsteijn",
            "telefoon 0199 55 09 87",
            "Klachtencommissie Waterland\nPostbus 118\n7799 ZE  VEENSTADE",
        ),
        En => (
            "This shows us what was agreed.",
            "Ms Van der Meulen and Marit Holsteijn",
            "telephone 0199 55 09 87",
            "Klachtencommissie Waterland\nPostbus 118\n7799 ZE  VEENSTADE",
        ),
    };
    let mut say = |name: &str, text: &str| work.answers.insert(name.to_owned(), text.to_owned());
    match kind {
        LetterKind::InformationRequest => say("asked_why", why),
        LetterKind::HearingReport => say("attendees", attendees),
        LetterKind::Referral => say("referred_contact", contact),
        _ => None,
    };
    if side == Side::Third {
        say(ADDRESSEE, third);
    }
}

struct Course<'a> {
    regulation: &'a Regulation,
    voice: Voice,
    today: NaiveDate,
    timeline: Vec<Recorded>,
    letters: u32,
}

impl Course<'_> {
    fn until(&mut self, kind: LetterKind) {
        match kind {
            LetterKind::InformationRequest => self.ask(),
            LetterKind::NotAdmitted => self.refuse(),
            LetterKind::Referral => self.refer(),
            LetterKind::HearingInvitation => self.plan(),
            LetterKind::HearingReport => self.hear(),
            LetterKind::Extension => self.extend(),
            LetterKind::Decision => self.find(),
            LetterKind::Proposal => self.agree_on_measure(),
            LetterKind::MediationInvitation => self.mediate(),
            LetterKind::ClosingConfirmation => {
                self.find();
                self.answer();
                self.note(Event::Closed {
                    reason: String::new(),
                });
            }
            LetterKind::Forwarding | LetterKind::ForwardingNotice => self.forward(),
            LetterKind::ReviewDecision => self.review(),
            LetterKind::Reopening => self.reopen(),
            LetterKind::InspectionCover => self.inspect(),
            LetterKind::Acknowledgement | LetterKind::InterimNotice | LetterKind::Own(_) => {}
        }
    }

    fn take(&mut self, on: NaiveDate, event: Event) {
        let no = EventNo(u32::try_from(self.timeline.len()).unwrap_or_default() + 1);
        self.timeline.push(Recorded {
            no,
            on,
            at: on.and_time(NaiveTime::MIN),
            by: StaffId(1),
            event,
        });
    }

    fn note(&mut self, event: Event) {
        self.take(self.today, event);
    }

    /// The first working day after so many days.
    fn later(&self, days: u64) -> NaiveDate {
        let day = self.today.checked_add_days(Days::new(days));
        Calendar::default().working_day_on_or_after(day.unwrap_or(self.today))
    }

    fn say(&self, nl: &str, en: &str) -> String {
        match self.voice.language {
            Nl => nl.to_owned(),
            En => en.to_owned(),
        }
    }

    fn send(&mut self, on: NaiveDate, kind: LetterKind, side: Side) {
        self.letters += 1;
        let letter = LetterNo(self.letters);
        let finalised = LetterMoment::Finalised {
            kind,
            side,
            to: String::new(),
            sha256: String::new(),
        };
        let posted = LetterMoment::Posted {
            way: PostingWay::Ordinary,
            code: String::new(),
        };
        for moment in [finalised, posted] {
            self.take(on, Event::Letter { letter, moment });
        }
    }

    fn ask(&mut self) {
        for side in [Side::Complainant, Side::Respondent] {
            let what = self.say(
                "Wanneer hebt u het gesprek afgezegd, en hoe?",
                "When did you cancel the meeting, and how?",
            );
            let what = match (self.voice.form, side) {
                (procedure::FormOfAddress::Je, _) => what.replace("hebt u", "heb je"),
                (procedure::FormOfAddress::U, _) => what,
            };
            self.note(Event::Information {
                side,
                received: false,
                what,
            });
        }
    }

    fn refuse(&mut self) {
        let admission = self.regulation.admission.as_ref();
        let ground = admission.and_then(|it| it.grounds.first()).map(|it| it.id);
        let reason = self.say(
            "De factuur kwam van een andere praktijk.",
            "Another practice sent the invoice.",
        );
        self.note(Event::Admission {
            granted: false,
            ground,
            reason,
        });
    }

    fn refer(&mut self) {
        let reason = self.say(
            "Deze coach werkt voor zichzelf en heeft een eigen klachtenregeling.",
            "This coach is self-employed and has a complaints regulation of their own.",
        );
        self.note(Event::Referred {
            to: "Praktijk Elzenhof".to_owned(),
            reason,
        });
    }

    fn plan(&mut self) {
        let day = self.later(12);
        for side in [Side::Complainant, Side::Respondent] {
            let place = self.say("Kerkpad 8 in Oudermeer", "Kerkpad 8 in Oudermeer");
            self.note(Event::Hearing {
                sides: vec![side],
                moment: HearingMoment::Planned {
                    day,
                    time: NaiveTime::from_hms_opt(10, 30, 0),
                    place,
                    form: HearingForm::Apart,
                },
            });
        }
    }

    fn hear(&mut self) {
        for side in [Side::Complainant, Side::Respondent] {
            self.note(Event::Hearing {
                sides: vec![side],
                moment: HearingMoment::Held {
                    form: HearingForm::Apart,
                },
            });
        }
    }

    /// The term that a letter tells is given two weeks more.
    fn extend(&mut self) {
        let rule = self
            .regulation
            .terms
            .iter()
            .find(|rule| rule.extension.is_some());
        let Some(rule) = rule else { return };
        let until = self.later(40);
        let (term, reason) = (
            rule.id,
            self.say(
                "Een collega die wij willen spreken, is twee weken afwezig.",
                "A colleague whom we want to speak is absent for two weeks.",
            ),
        );
        self.note(Event::Extended {
            term,
            until,
            reason,
        });
    }

    fn find(&mut self) {
        let reasons = self.say(
            "Het gesprek was drie dagen van tevoren afgezegd. Onze voorwaarden vragen 24 uur. De factuur had dus niet gestuurd mogen worden.",
            "The meeting was cancelled three days in advance. Our conditions ask for 24 hours. So the invoice should not have been sent.",
        );
        self.note(Event::Found {
            part: None,
            finding: Finding::Upheld,
            reasons,
        });
        self.agree_on_measure();
    }

    fn agree_on_measure(&mut self) {
        let what = self.say("De factuur vervalt", "The invoice is cancelled");
        self.note(Event::Measure {
            measure: MeasureNo(1),
            moment: MeasureMoment::Agreed {
                measure_kind: None,
                what,
                owner: "Yara Benali".to_owned(),
                by: Some(self.later(14)),
            },
        });
    }

    /// The letter that tells the outcome has left.
    fn answer(&mut self) {
        let kind = procedure::situation::outcome_letter(self.regulation);
        self.send(self.today, kind, Side::Complainant);
    }

    fn disagree(&mut self) {
        self.answer();
        let reason = self.say(
            "De factuur staat nog steeds open.",
            "The invoice is still open.",
        );
        self.note(Event::Disagreed { reason });
    }

    fn road(&self, wanted: impl Fn(&Road) -> bool) -> Option<Road> {
        self.regulation
            .roads
            .iter()
            .find(|road| wanted(road))
            .cloned()
    }

    fn on_road(&mut self, road: &Road, moment: RoadMoment) {
        self.note(Event::Road {
            road: road.id,
            moment,
        });
    }

    fn mediate(&mut self) {
        let Some(road) = self.road(|road| road.to == Body::Mediation) else {
            return;
        };
        for _ in 0..2 {
            self.answer();
            self.note(Event::ProposalAnswered {
                accepted: false,
                how: String::new(),
            });
        }
        self.note(Event::Disagreed {
            reason: String::new(),
        });
        let by = "Joris van Baardwijk".to_owned();
        self.on_road(&road, RoadMoment::Opened { by });
    }

    fn forward(&mut self) {
        let Some(road) = self.road(|road| road.papers_forwarded) else {
            return;
        };
        for (no, nl, en) in [
            (1, "Brief van de klager", "Letter of the complainant"),
            (2, "Ontvangstbevestiging", "Acknowledgement"),
            (3, "Beslissing", "Decision"),
        ] {
            let title = self.say(nl, en);
            self.note(Event::DocumentAdded {
                document: DocumentNo(no),
                title,
            });
        }
        self.disagree();
        self.on_road(&road, RoadMoment::Opened { by: String::new() });
        for name in ["mr. P. Vreeling", "drs. A. Terpstra", "N. el Idrissi"] {
            self.note(Event::Assigned {
                role: Role::CommitteeMember,
                actor: Actor::Outside(name.to_owned()),
                reason: String::new(),
            });
        }
        let to = self.say("de klachtencommissie", "the complaints committee");
        let documents = [1, 2, 3].map(DocumentNo).into();
        self.on_road(&road, RoadMoment::Forwarded { documents, to });
    }

    fn review(&mut self) {
        let judges = |road: &Road| matches!(road.to, Body::Review | Body::Committee);
        let Some(road) = self.road(judges) else {
            return;
        };
        self.find();
        self.disagree();
        self.on_road(&road, RoadMoment::Opened { by: String::new() });
        self.note(Event::Assigned {
            role: Role::Reviewer,
            actor: Actor::Staff(StaffId(3)),
            reason: String::new(),
        });
        let note = self.say(
            "De factuur is op 3 november 2026 ten onrechte herhaald. Wij trekken haar alsnog in.",
            "The invoice was repeated wrongly on 3 November 2026. We withdraw it after all.",
        );
        let finding = Finding::Upheld;
        self.on_road(&road, RoadMoment::Ruled { finding, note });
    }

    fn reopen(&mut self) {
        self.find();
        self.answer();
        self.note(Event::Closed {
            reason: String::new(),
        });
        let reason = self.say(
            "De afzegging is teruggevonden in de mailbox van een collega.",
            "The cancellation was found in a colleague's mailbox.",
        );
        self.note(Event::Reopened {
            reason,
            restart: true,
        });
    }

    fn inspect(&mut self) {
        for side in [Side::Complainant, Side::Respondent] {
            self.note(Event::Inspection {
                side,
                given: false,
                note: String::new(),
            });
        }
    }
}
