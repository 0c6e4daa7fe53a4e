//! A complaint about what an employer came to read, of which both sides were heard.

mod said;

use chrono::NaiveTime;

use self::said::{SAID, Said};
use super::past::{Past, acknowledge, send};
use super::people::{address, form, person};
use crate::fault::Fault;
use crate::wire::{
    Capacity, ClockMoment, FieldAnswer, Gender, GrievanceSaveRequest, HearingConfideRequest,
    HearingForm, HearingMode, HearingPlanForm, HearingRoom, IntakeForm, ParticipantForm, PartyForm,
    Preparation, ReportRemarkRequest, Side, StatementPutRequest, StatementRelyRequest, Talk,
    TalkBeginRequest, TalkClockRequest, TalkId, TalkKeepRequest, TalkPrepareRequest, TalkQuestion,
    TextRange, Turn,
};
use crate::{hearing, moment, report, talk};

/// How many working days ago both sides were heard.
const HEARD: u32 = 4;
/// The first dossier of the archive.
const DOSSIER: &str = "1";

/// Registered, acknowledged, and a hearing planned to which everybody is invited.
pub(super) fn begins(past: &Past) -> Result<(), Fault> {
    past.at(15, 9, 15);
    past.colleague("Ruben Verweij", "re-integratiecoach")?;
    past.registered(complaint(past))?;
    past.at(13, 14, 30);
    acknowledge(past.office(), DOSSIER)?;
    past.at(10, 10, 0);
    for text in [
        "Gegevens over de gezondheid gedeeld met de werkgever",
        "Twee afspraken op de dag zelf afgezegd",
    ] {
        let request = GrievanceSaveRequest {
            dossier: DOSSIER.to_owned(),
            grievance: None,
            text: text.to_owned(),
        };
        hearing::save_grievance(past.office(), request)?;
    }
    hearing::plan(past.office(), plan(past)?)?;
    for participant in [1, 2] {
        let letter = past.invited(DOSSIER, participant, Side::Complainant)?;
        send(past.office(), &letter)?;
    }
    let letter = past.invited(DOSSIER, 3, Side::Respondent)?;
    let about = "De klacht gaat over een verslag aan een werkgever en over twee afspraken die niet doorgingen.";
    let letter = past.wrote(letter, "subject", about)?;
    send(past.office(), &letter)?;
    Ok(())
}

/// Everybody came, the talk was written down, and its report is being corrected.
pub(super) fn goes_on(past: &Past) -> Result<(), Fault> {
    past.at(7, 9, 5);
    past.comes(DOSSIER, 1, "belde, neemt haar zus mee")?;
    past.at(6, 16, 40);
    past.comes(DOSSIER, 3, "zei het zelf, tekende voor ontvangst")?;
    past.at(HEARD, 13, 20);
    let talk = prepared(past)?;
    past.at(HEARD, 14, 1);
    clock(past, &talk, ClockMoment::Began)?;
    for participant in [1, 2, 3] {
        let request = HearingConfideRequest {
            dossier: DOSSIER.to_owned(),
            hearing: 1,
            participant,
            on: moment::typed(past.office().today()),
            declared: false,
        };
        hearing::confide(past.office(), request)?;
    }
    write_down(past, &talk)?;
    past.at(HEARD, 14, 47);
    talk::end(past.office(), id(&talk))?;
    put(past)?;
    past.at(2, 9, 50);
    report::open(past.office(), id(&talk))?;
    past.at(1, 15, 35);
    remark(past, &talk)
}

fn complaint(past: &Past) -> IntakeForm {
    let doornbos = PartyForm {
        email: "t.doornbos@postbus.example".to_owned(),
        phone: "06 00 00 00 31".to_owned(),
        ..person(
            Gender::Mrs,
            "T. Doornbos",
            address("Zeedijk", "61", "4995 ZR", "Veenstade"),
        )
    };
    let answer = |name: &str, value: &str| FieldAnswer {
        name: name.to_owned(),
        value: value.to_owned(),
        not_applicable: false,
    };
    IntakeForm {
        letter_dated: moment::typed(past.day(16)),
        about: "re-integratie tweede spoor".to_owned(),
        summary: "In het voortgangsverslag aan uw werkgever staat dat u bij een psycholoog loopt. U gaf daar geen toestemming voor. Ook zegde uw coach twee afspraken op de dag zelf af.".to_owned(),
        wish: "Dat uw werkgever het verslag vernietigt, en een andere coach.".to_owned(),
        incident_on: moment::typed(past.day(20)),
        answers: vec![
            answer("respondent", "2"),
            answer("complainant_kind", "client"),
            answer("respondent_kind", "staff"),
            answer("subjects", "service,behaviour"),
            answer("service", "reintegration"),
        ],
        ..form(doornbos, moment::typed(past.day(15)))
    }
}

fn plan(past: &Past) -> Result<HearingPlanForm, Fault> {
    let proposed = past.proposed(DOSSIER)?;
    let mut participants = proposed.participants.clone();
    participants.retain(|it| it.capacity != Capacity::Respondent);
    let guest = |capacity, name: &str, side, address: &str| ParticipantForm {
        no: None,
        capacity,
        name: name.to_owned(),
        staff: None,
        side,
        address: address.to_owned(),
        email: String::new(),
    };
    let sister = "mevrouw I. Doornbos";
    let house = "Kerkpad 8\n4999 XA  Oudermeer";
    let coach = guest(
        Capacity::Respondent,
        "Ruben Verweij",
        Side::Respondent,
        house,
    );
    participants.splice(
        1..1,
        [
            guest(
                Capacity::Companion,
                sister,
                Side::Complainant,
                "Havenkade 12\n4996 XD  Veenstade",
            ),
            ParticipantForm {
                staff: Some("2".to_owned()),
                ..coach
            },
        ],
    );
    Ok(HearingPlanForm {
        sides: vec![Side::Complainant, Side::Respondent],
        day: moment::typed(past.day(HEARD)),
        time: "14.00".to_owned(),
        until: "15.00".to_owned(),
        place: "spreekkamer 1, Kerkpad 8 in Oudermeer".to_owned(),
        form: HearingForm::Together,
        mode: HearingMode::InPerson,
        reply_by: moment::typed(past.day(6)),
        participants,
        ..proposed
    })
}

fn prepared(past: &Past) -> Result<Talk, Fault> {
    let request = TalkBeginRequest {
        dossier: DOSSIER.to_owned(),
        hearing: Some(1),
        side: None,
    };
    let talk = talk::begin(past.office(), request)?;
    let question = |grievance, text: &str| TalkQuestion {
        grievance,
        text: text.to_owned(),
        asked: true,
    };
    let request = TalkPrepareRequest {
        talk: talk.talk.clone(),
        preparation: Preparation {
            agreed: "Het voortgangsverslag is naar de werkgever gemaild.".to_owned(),
            open: "Of mevrouw Doornbos het verslag eerst mocht lezen.".to_owned(),
            questions: vec![
                question(Some(1), "Waarom stond het woord psycholoog in het verslag?"),
                question(Some(2), "Wie zou er bellen over de afspraken?"),
                question(None, "Wat is er nodig om verder te kunnen?"),
            ],
        },
    };
    talk::prepare(past.office(), request)
}

fn write_down(past: &Past, talk: &Talk) -> Result<(), Fault> {
    for (said, no) in SAID.iter().zip(1..) {
        past.at(HEARD, 14, said.minute);
        let turn = turn(past, no, said);
        if let Some(first) = said.at_first {
            let first = Turn {
                text: first.to_owned(),
                ..turn.clone()
            };
            keep(past, talk, first)?;
        }
        keep(past, talk, turn)?;
    }
    Ok(())
}

fn turn(past: &Past, no: u32, said: &Said) -> Turn {
    let begun = NaiveTime::from_hms_opt(14, said.minute, 12).unwrap_or_default();
    Turn {
        no,
        speaker: said.speaker,
        text: said.text.to_owned(),
        begun_at: moment::moment(past.day(HEARD).and_time(begun)),
        closed: true,
        grievances: said.grievance.into_iter().collect(),
        label: said.label,
        bookmark: said.bookmark,
        answer_due: said.answer_due,
        withheld: said
            .withheld
            .and_then(|it| range(said.text, it))
            .into_iter()
            .collect(),
    }
}

/// Where a passage stands, counted as the window counts.
fn range(text: &str, passage: &str) -> Option<TextRange> {
    let units = |text: &str| u32::try_from(text.encode_utf16().count()).ok();
    let before = text.find(passage).and_then(|at| text.get(..at))?;
    let from = units(before)?;
    Some(TextRange {
        from,
        to: from + units(passage)?,
    })
}

fn keep(past: &Past, talk: &Talk, turn: Turn) -> Result<(), Fault> {
    let request = TalkKeepRequest {
        talk: talk.talk.clone(),
        turns: vec![turn],
    };
    talk::keep(past.office(), request).map(|_| ())
}

fn clock(past: &Past, talk: &Talk, what: ClockMoment) -> Result<Talk, Fault> {
    let request = TalkClockRequest {
        talk: talk.talk.clone(),
        what,
    };
    talk::clock(past.office(), request)
}

/// Two of the three statements were answered at once; one is still to be put to the coach.
fn put(past: &Past) -> Result<HearingRoom, Fault> {
    for (statement, to, answer) in [
        (
            1,
            Side::Respondent,
            "Hij schreef het om uit te leggen waarom het traject stillag, en had haar akkoord moeten afwachten.",
        ),
        (3, Side::Complainant, "Zij is niet gebeld."),
    ] {
        let request = StatementPutRequest {
            dossier: DOSSIER.to_owned(),
            statement,
            to,
            on: moment::typed(past.office().today()),
            hearing: Some(1),
            letter: None,
            how: String::new(),
            answer: answer.to_owned(),
        };
        hearing::put(past.office(), request)?;
    }
    let request = StatementRelyRequest {
        dossier: DOSSIER.to_owned(),
        statement: 1,
        relied: true,
    };
    hearing::rely(past.office(), request)
}

fn remark(past: &Past, talk: &Talk) -> Result<(), Fault> {
    let request = ReportRemarkRequest {
        talk: talk.talk.clone(),
        side: Side::Respondent,
        on: moment::typed(past.office().today()),
        text: "Ik heb het secretariaat gemaild, niet gebeld. De mail heb ik nog.".to_owned(),
        taken_over: false,
    };
    report::remark(past.office(), request).map(|_| ())
}

fn id(talk: &Talk) -> TalkId {
    TalkId {
        talk: talk.talk.clone(),
    }
}
