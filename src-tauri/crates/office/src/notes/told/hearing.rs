//! Hearing both sides, in the timeline's words.

use letters::long_date;
use procedure::Language::{self, En, Nl};
use procedure::event::{
    GrievanceMoment, GrievanceNo, HearingMoment, HearingNo, ParticipantNo, Plan, RawNotes,
    StatementMoment, StatementNo, Weighing,
};
use procedure::regulation::{Bilingual, HearingForm, Side};

use super::{Teller, Told, joined};
use crate::words::{self, both};

impl Teller<'_> {
    pub(super) fn hearing(
        &self,
        hearing: Option<HearingNo>,
        sides: &[Side],
        moment: &HearingMoment,
    ) -> Told {
        let with = the_sides(sides);
        let who = |participant| self.participant(hearing, participant);
        match moment {
            HearingMoment::Planned(plan) => self.planned(&with, sides, plan),
            HearingMoment::Held { form, .. } => {
                let nl = format!("Hoorgesprek gehouden met {}", with.nl);
                let en = format!("Hearing of {} held", with.en);
                (both(nl, en), self.form(sides, *form).to_owned())
            }
            HearingMoment::Waived { reason, how } => {
                let nl = format!("Geen hoorgesprek gewenst door {}", with.nl);
                let en = format!("No hearing wanted by {}", with.en);
                (both(nl, en), joined(reason, how))
            }
            HearingMoment::Answered {
                participant,
                coming,
                how,
            } => (answered(&who(*participant), *coming), how.clone()),
            HearingMoment::Confided {
                participant,
                declared,
            } => (confided(&who(*participant), *declared), String::new()),
            HearingMoment::Cancelled { reason } => {
                let nl = format!("Hoorgesprek met {} gaat niet door", with.nl);
                let en = format!("Hearing of {} called off", with.en);
                (both(nl, en), reason.clone())
            }
            HearingMoment::Remarked { text, taken_over } => {
                (remarked(&with, *taken_over), text.clone())
            }
            HearingMoment::Settled { version, notes, .. } => settled(*version, *notes),
        }
    }

    pub(super) fn grievance(&self, no: GrievanceNo, moment: &GrievanceMoment) -> Told {
        let no = no.0;
        match moment {
            GrievanceMoment::Named { text } => (
                both(
                    format!("Onderdeel {no} van de klacht benoemd"),
                    format!("Part {no} of the complaint named"),
                ),
                text.clone(),
            ),
            GrievanceMoment::Reworded { text } => (
                both(
                    format!("Onderdeel {no} van de klacht anders verwoord"),
                    format!("Part {no} of the complaint put into other words"),
                ),
                text.clone(),
            ),
            GrievanceMoment::Weighed(weighing) => self.weighed(no, weighing),
            GrievanceMoment::Dropped { reason } => (
                both(
                    format!("Onderdeel {no} van de klacht vervallen"),
                    format!("Part {no} of the complaint dropped"),
                ),
                reason.clone(),
            ),
        }
    }

    fn weighed(&self, no: u16, weighing: &Weighing) -> Told {
        let title = match weighing.finding {
            None => both(
                format!("Onderdeel {no} van de klacht gewogen"),
                format!("Part {no} of the complaint weighed"),
            ),
            Some(finding) => {
                let verdict = words::part_verdict(self.regulation(), finding);
                both(
                    format!("Oordeel over onderdeel {no}: {}", verdict.nl),
                    format!("Finding on part {no}: {}", verdict.en),
                )
            }
        };
        (title, weighing.reasoning.clone())
    }

    pub(super) fn statement(&self, no: StatementNo, moment: &StatementMoment) -> Told {
        let said = self.file.dossier.statements.get(&no);
        let text = said.map_or_else(String::new, |it| it.text.clone());
        match moment {
            StatementMoment::Noted { side, text, .. } => {
                let by = words::the_side(*side);
                let nl = format!("Uitspraak van {} die om weerwoord vraagt", by.nl);
                let en = format!("Statement of {} that wants an answer", by.en);
                (both(nl, en), text.clone())
            }
            StatementMoment::PutTo { to, answer, .. } => {
                let to = words::the_side(*to);
                let nl = format!("Uitspraak voorgelegd aan {}", to.nl);
                let en = format!("Statement put to {}", to.en);
                (both(nl, en), joined(&text, answer))
            }
            StatementMoment::Relied { on: true } => (
                both(
                    "Het oordeel steunt op een uitspraak",
                    "The finding leans on a statement",
                ),
                text,
            ),
            StatementMoment::Relied { .. } => (
                both(
                    "Het oordeel steunt niet meer op een uitspraak",
                    "The finding no longer leans on a statement",
                ),
                text,
            ),
            StatementMoment::Dropped { reason } => (
                both(
                    "Uitspraak hoeft geen weerwoord meer",
                    "Statement no longer wants an answer",
                ),
                joined(&text, reason),
            ),
        }
    }

    fn planned(&self, with: &Bilingual, sides: &[Side], plan: &Plan) -> Told {
        let when = |language| {
            let day = long_date(plan.day, language);
            match plan.time {
                Some(time) => format!("{day}, {}", words::clock(time, language)),
                None => day,
            }
        };
        let nl = format!("Hoorgesprek met {} gepland op {}", with.nl, when(Nl));
        let en = format!("Hearing of {} planned on {}", with.en, when(En));
        let form = self.form(sides, plan.form);
        (both(nl, en), joined(&plan.place, form))
    }

    fn participant(&self, hearing: Option<HearingNo>, no: ParticipantNo) -> String {
        let hearings = &self.file.dossier.hearings;
        let hearing = hearing.and_then(|no| hearings.get(&no));
        let known = hearing.and_then(|it| it.participant(no));
        known.map_or_else(String::new, |it| it.name.clone())
    }

    /// The form says something only when there were several to hear.
    fn form(&self, sides: &[Side], form: HearingForm) -> &'static str {
        match (sides.len(), form, self.language) {
            (0 | 1, ..) => "",
            (_, HearingForm::Apart, Nl) => "ieder apart",
            (_, HearingForm::Apart, En) => "each apart",
            (_, HearingForm::Together, Nl) => "samen",
            (_, HearingForm::Together, En) => "together",
        }
    }
}

fn answered(who: &str, coming: bool) -> Bilingual {
    if coming {
        both(
            format!("{who} komt naar het hoorgesprek"),
            format!("{who} comes to the hearing"),
        )
    } else {
        both(
            format!("{who} komt niet naar het hoorgesprek"),
            format!("{who} does not come to the hearing"),
        )
    }
}

fn confided(who: &str, declared: bool) -> Bilingual {
    if declared {
        both(
            format!("Geheimhouding beloofd door {who}"),
            format!("Confidentiality promised by {who}"),
        )
    } else {
        both(
            format!("{who} gewezen op geheimhouding"),
            format!("{who} told of confidentiality"),
        )
    }
}

fn remarked(with: &Bilingual, taken_over: bool) -> Bilingual {
    if taken_over {
        both(
            format!("Opmerking van {} overgenomen in het verslag", with.nl),
            format!("Remark of {} taken over in the report", with.en),
        )
    } else {
        both(
            format!("Opmerking van {} bij het verslag gevoegd", with.nl),
            format!("Remark of {} annexed to the report", with.en),
        )
    }
}

fn settled(version: u32, notes: RawNotes) -> Told {
    let title = both(
        format!("Verslag van het hoorgesprek vastgesteld (versie {version})"),
        format!("Report of the hearing made final (version {version})"),
    );
    let kept = match notes {
        RawNotes::Kept => "De notities blijven in het dossier.",
        RawNotes::Destroyed => "De notities zijn vernietigd.",
    };
    (title, kept.to_owned())
}

fn the_sides(sides: &[Side]) -> Bilingual {
    let named = |language: Language| {
        let names: Vec<String> = sides
            .iter()
            .map(|side| words::the_side(*side).in_language(language).to_owned())
            .collect();
        words::listed(&names, language)
    };
    both(named(Nl), named(En))
}
