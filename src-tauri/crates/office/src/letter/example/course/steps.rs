//! What leads to each kind of letter.

use chrono::NaiveTime;
use procedure::FormOfAddress;
use procedure::event::{
    Actor, Agreed, DocumentNo, Event, Finding, HearingMoment, MeasureMoment, MeasureNo, Plan,
    RoadMoment,
};
use procedure::intake::StaffId;
use procedure::regulation::{Body, HearingForm, Road, Role, Side};
use procedure::situation::outcome_letter;

use super::Course;

impl Course<'_> {
    pub(super) fn ask(&mut self) {
        for side in [Side::Complainant, Side::Respondent] {
            let what = match (side, self.voice.form) {
                (Side::Respondent, _) => self.say(
                    "Wanneer is het gesprek afgezegd, en hoe?",
                    "When was the meeting cancelled, and how?",
                ),
                (_, FormOfAddress::Je) => self.say(
                    "Wanneer heb je het gesprek afgezegd, en hoe?",
                    "When did you cancel the meeting, and how?",
                ),
                (_, FormOfAddress::U) => self.say(
                    "Wanneer hebt u het gesprek afgezegd, en hoe?",
                    "When did you cancel the meeting, and how?",
                ),
            };
            self.note(Event::Information {
                side,
                received: false,
                what,
            });
        }
    }

    pub(super) fn refuse(&mut self) {
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

    pub(super) fn refer(&mut self) {
        let reason = self.say(
            "Deze coach werkt voor zichzelf en heeft een eigen klachtenregeling.",
            "This coach is self-employed and has a complaints regulation of their own.",
        );
        self.note(Event::Referred {
            to: "Praktijk Elzenhof".to_owned(),
            reason,
        });
    }

    pub(super) fn plan(&mut self) {
        let day = self.later(12);
        for side in [Side::Complainant, Side::Respondent] {
            let place = self.say("Kerkpad 8 in Oudermeer", "Kerkpad 8 in Oudermeer");
            let plan = Plan {
                time: NaiveTime::from_hms_opt(10, 30, 0),
                ..Plan::on(day, place, HearingForm::Apart)
            };
            self.note(Event::Hearing {
                hearing: None,
                sides: vec![side],
                moment: HearingMoment::Planned(Box::new(plan)),
            });
        }
    }

    pub(super) fn hear(&mut self) {
        for side in [Side::Complainant, Side::Respondent] {
            self.note(Event::Hearing {
                hearing: None,
                sides: vec![side],
                moment: HearingMoment::Held {
                    form: HearingForm::Apart,
                    notes: None,
                },
            });
        }
    }

    /// The term that a letter tells is given two weeks more.
    pub(super) fn extend(&mut self) {
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

    pub(super) fn find(&mut self) {
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

    pub(super) fn agree_on_measure(&mut self) {
        let what = self.say("De factuur vervalt", "The invoice is cancelled");
        self.note(Event::Measure {
            measure: MeasureNo(1),
            moment: MeasureMoment::Agreed(Box::new(Agreed {
                what,
                owner: "Yara Benali".to_owned(),
                by: Some(self.later(28)),
                ..Agreed::default()
            })),
        });
    }

    /// The letter that tells the outcome has left.
    pub(super) fn answer(&mut self) {
        let kind = outcome_letter(self.regulation);
        self.imagined.send(self.today, kind, Side::Complainant);
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

    pub(super) fn mediate(&mut self) {
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

    pub(super) fn forward(&mut self) {
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
                hearing: None,
            });
        }
        self.find();
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

    pub(super) fn review(&mut self) {
        let judges = |road: &Road| matches!(road.to, Body::Review | Body::Committee);
        let Some(road) = self.road(judges) else {
            return;
        };
        self.find();
        self.disagree();
        self.on_road(&road, RoadMoment::Opened { by: String::new() });
        if road.to == Body::Review {
            self.note(Event::Assigned {
                role: Role::Reviewer,
                actor: Actor::Staff(StaffId(3)),
                reason: String::new(),
            });
        }
        let note = self.say(
            "De factuur is op 3 november 2026 ten onrechte herhaald. Wij trekken haar alsnog in.",
            "The invoice was repeated wrongly on 3 November 2026. We withdraw it after all.",
        );
        let finding = Finding::Upheld;
        self.on_road(&road, RoadMoment::Ruled { finding, note });
    }

    pub(super) fn reopen(&mut self) {
        self.find();
        self.answer();
        self.note(Event::Closed {
            reason: String::new(),
        });
        let reason = self.say(
            "De afzegging is teruggevonden in de mailbox van een collega.",
            "The cancellation was found in a colleague's mailbox.",
        );
        let closing = self.regulation.closing.as_ref();
        let restart = closing.is_some_and(|it| !it.restarts.is_empty());
        self.note(Event::Reopened { reason, restart });
    }

    pub(super) fn inspect(&mut self) {
        for side in [Side::Complainant, Side::Respondent] {
            self.note(Event::Inspection {
                side,
                given: false,
                note: String::new(),
            });
        }
    }
}
