//! Events in a few words.

use procedure::event::{
    Actor, Agreed, Capacity, ContactWay, DocumentNo, Event, Finding, FrozenNotes, GrievanceMoment,
    GrievanceNo, HearingMoment, HearingNo, MeasureMoment, MeasureNo, PartFinding, Participant,
    ParticipantNo, Plan, RawNotes, RoadMoment, StatementMoment, StatementNo, Trace, Weighing,
};
use procedure::intake::StaffId;
use procedure::regulation::{HearingForm, Role, Side};

use super::{day, key};

pub(crate) fn colleague(no: i64) -> Actor {
    Actor::Staff(StaffId(no))
}

pub(crate) fn outsider() -> Actor {
    Actor::Outside("mr. J. Postma".into())
}

pub(crate) fn assigned(role: Role, actor: Actor) -> Event {
    Event::Assigned {
        role,
        actor,
        reason: String::new(),
    }
}

pub(crate) fn spoke(side: Side, note: &str) -> Event {
    Event::Contact {
        side,
        way: ContactWay::Phone,
        note: note.into(),
    }
}

pub(crate) fn informal_talk() -> Event {
    Event::InformalTalk {
        with: "de coach".into(),
        solved: false,
        note: String::new(),
    }
}

pub(crate) fn referred(reason: &str) -> Event {
    Event::Referred {
        to: "de coach".into(),
        reason: reason.into(),
    }
}

pub(crate) fn admitted() -> Event {
    Event::Admission {
        granted: true,
        ground: None,
        reason: String::new(),
    }
}

pub(crate) fn not_admitted(ground: Option<&str>, reason: &str) -> Event {
    Event::Admission {
        granted: false,
        ground: ground.map(key),
        reason: reason.into(),
    }
}

pub(crate) fn information(side: Side, received: bool) -> Event {
    Event::Information {
        side,
        received,
        what: "de agenda van die dag".into(),
    }
}

pub(crate) fn confidential(side: Side, declared: bool) -> Event {
    Event::Confidentiality {
        side,
        who: "mevrouw S. van der Aa".into(),
        declared,
    }
}

/// A hearing as an earlier program noted it, without a number.
pub(crate) fn planned(sides: &[Side], on: &str) -> Event {
    Event::Hearing {
        hearing: None,
        sides: sides.to_vec(),
        moment: HearingMoment::Planned(Box::new(plan(on, &[]))),
    }
}

pub(crate) fn heard(sides: &[Side], form: HearingForm) -> Event {
    Event::Hearing {
        hearing: None,
        sides: sides.to_vec(),
        moment: HearingMoment::Held { form, notes: None },
    }
}

pub(crate) fn waived(side: Side) -> Event {
    Event::Hearing {
        hearing: None,
        sides: vec![side],
        moment: HearingMoment::Waived {
            reason: String::new(),
            how: "in haar brief van 2 december".into(),
        },
    }
}

/// A plan with participants, numbered in order.
pub(crate) fn plan(on: &str, participants: &[(Capacity, Side, &str)]) -> Plan {
    let numbered = participants.iter().zip(1..);
    Plan {
        participants: numbered
            .map(|(&(capacity, side, name), no)| Participant {
                no: ParticipantNo(no),
                capacity,
                name: name.into(),
                staff: None,
                side,
                address: String::new(),
                email: String::new(),
            })
            .collect(),
        ..Plan::on(day(on), "kantoor".into(), HearingForm::Apart)
    }
}

pub(crate) fn hearing(no: u16, sides: &[Side], moment: HearingMoment) -> Event {
    Event::Hearing {
        hearing: Some(HearingNo(no)),
        sides: sides.to_vec(),
        moment,
    }
}

pub(crate) fn held_with_notes(no: u16, sides: &[Side]) -> Event {
    let notes = Some(FrozenNotes {
        turns: 12,
        sha256: "00".into(),
    });
    let form = HearingForm::Apart;
    hearing(no, sides, HearingMoment::Held { form, notes })
}

pub(crate) fn settled(no: u16, side: Side, notes: RawNotes) -> Event {
    let moment = HearingMoment::Settled {
        document: DocumentNo(7),
        version: 3,
        notes,
    };
    hearing(no, &[side], moment)
}

pub(crate) fn grievance(no: u16, text: &str) -> Event {
    Event::Grievance {
        grievance: GrievanceNo(no),
        moment: GrievanceMoment::Named { text: text.into() },
    }
}

/// Something that a side said in the first hearing.
pub(crate) fn said(no: u16, side: Side, text: &str) -> Event {
    let said = Trace::Hearing {
        hearing: HearingNo(1),
        turn: Some(3),
    };
    Event::Statement {
        statement: StatementNo(no),
        moment: StatementMoment::Noted {
            side,
            text: text.into(),
            grievance: None,
            said,
        },
    }
}

pub(crate) fn put_to(no: u16, to: Side, put: Trace) -> Event {
    Event::Statement {
        statement: StatementNo(no),
        moment: StatementMoment::PutTo {
            to,
            put,
            answer: String::new(),
        },
    }
}

pub(crate) fn relied_on(no: u16) -> Event {
    Event::Statement {
        statement: StatementNo(no),
        moment: StatementMoment::Relied { on: true },
    }
}

pub(crate) fn found(finding: Finding) -> Event {
    Event::Found {
        part: None,
        finding,
        reasons: "De afspraak stond in de agenda.".into(),
    }
}

pub(crate) fn proposal_answered(accepted: bool) -> Event {
    Event::ProposalAnswered {
        accepted,
        how: "per e-mail".into(),
    }
}

pub(crate) fn measure(by: Option<&str>) -> Event {
    Event::Measure {
        measure: MeasureNo(1),
        moment: MeasureMoment::Agreed(Box::new(Agreed {
            what: "het bedrag terugbetalen".into(),
            owner: "administratie".into(),
            by: by.map(day),
            ..Agreed::default()
        })),
    }
}

pub(crate) fn measure_done() -> Event {
    Event::Measure {
        measure: MeasureNo(1),
        moment: MeasureMoment::Done {
            note: String::new(),
            proof: None,
        },
    }
}

pub(crate) fn measure_tested(effective: bool) -> Event {
    Event::Measure {
        measure: MeasureNo(1),
        moment: MeasureMoment::Tested {
            effective,
            note: "drie dossiers bekeken".into(),
        },
    }
}

pub(crate) fn prevention(needed: bool, reason: &str) -> Event {
    Event::Prevention {
        needed,
        reason: reason.into(),
    }
}

pub(crate) fn extended(term: &str, until: &str, reason: &str) -> Event {
    Event::Extended {
        term: key(term),
        until: day(until),
        reason: reason.into(),
    }
}

pub(crate) fn disagreed() -> Event {
    Event::Disagreed {
        reason: String::new(),
    }
}

pub(crate) fn own(event: &str) -> Event {
    Event::Own {
        event: key(event),
        note: String::new(),
    }
}

pub(crate) fn inspection(side: Side, given: bool) -> Event {
    Event::Inspection {
        side,
        given,
        note: "alle stukken".into(),
    }
}

pub(crate) fn closed() -> Event {
    Event::Closed {
        reason: String::new(),
    }
}

pub(crate) fn withdrawn() -> Event {
    Event::Withdrawn {
        reason: String::new(),
    }
}

pub(crate) fn reopened(reason: &str, restart: bool) -> Event {
    Event::Reopened {
        reason: reason.into(),
        restart,
    }
}

fn on_road(road: &str, moment: RoadMoment) -> Event {
    Event::Road {
        road: key(road),
        moment,
    }
}

pub(crate) fn taken(road: &str) -> Event {
    on_road(road, RoadMoment::Opened { by: String::new() })
}

pub(crate) fn accepted(road: &str, side: Side) -> Event {
    on_road(road, RoadMoment::Accepted { side })
}

pub(crate) fn declined(road: &str, side: Side) -> Event {
    on_road(
        road,
        RoadMoment::Declined {
            side,
            reason: String::new(),
        },
    )
}

pub(crate) fn forwarded(road: &str, to: &str) -> Event {
    on_road(
        road,
        RoadMoment::Forwarded {
            documents: vec![DocumentNo(1)],
            to: to.into(),
        },
    )
}

pub(crate) fn challenged(road: &str, reason: &str, granted: bool) -> Event {
    on_road(
        road,
        RoadMoment::Challenged {
            side: Side::Complainant,
            reason: reason.into(),
            granted,
        },
    )
}

pub(crate) fn held(road: &str) -> Event {
    on_road(
        road,
        RoadMoment::Held {
            note: String::new(),
        },
    )
}

pub(crate) fn ruled(road: &str, finding: Finding) -> Event {
    on_road(
        road,
        RoadMoment::Ruled {
            finding,
            note: "De klacht is opnieuw bekeken.".into(),
        },
    )
}

pub(crate) fn ended(road: &str) -> Event {
    on_road(
        road,
        RoadMoment::Ended {
            reason: "Partijen zijn het eens.".into(),
        },
    )
}

pub(crate) fn weighed(no: u16, finding: Option<PartFinding>, reasoning: &str) -> Event {
    let weighing = Weighing {
        reasoning: reasoning.into(),
        finding,
        ..Weighing::default()
    };
    weighed_as(no, weighing)
}

pub(crate) fn weighed_as(no: u16, weighing: Weighing) -> Event {
    Event::Grievance {
        grievance: GrievanceNo(no),
        moment: GrievanceMoment::Weighed(Box::new(weighing)),
    }
}

pub(crate) fn agreed(no: u16, agreed: Agreed) -> Event {
    Event::Measure {
        measure: MeasureNo(no),
        moment: MeasureMoment::Agreed(Box::new(agreed)),
    }
}

pub(crate) fn replanned(no: u16, agreed: Agreed, reason: &str) -> Event {
    Event::Measure {
        measure: MeasureNo(no),
        moment: MeasureMoment::Replanned {
            agreed: Box::new(agreed),
            reason: reason.into(),
        },
    }
}
