//! Hearing both sides: planned, answered, held, reported, and what was put to the other side.

use procedure::event::{
    Capacity, Finding, Guest, HearingMoment, HearingNo, LetterKind, LetterMoment, LetterNo,
    ParticipantNo, RawNotes, Trace,
};
use procedure::regulation::{HearingForm, Side};
use procedure::situation::Warning;
use procedure::step::{Refusal, letter_to};

use crate::common::events::*;
use crate::common::*;

const BOTH: [Side; 2] = [Side::Complainant, Side::Respondent];

fn planned_with_three() -> HearingMoment {
    HearingMoment::Planned(Box::new(plan(
        "2026-12-10",
        &[
            (Capacity::Complainant, Side::Complainant, "S. van der Aa"),
            (Capacity::Companion, Side::Complainant, "K. Post"),
            (Capacity::Respondent, Side::Respondent, "D. Brouwer"),
        ],
    )))
}

fn answered(participant: u16, coming: bool) -> HearingMoment {
    HearingMoment::Answered {
        participant: ParticipantNo(participant),
        coming,
        how: "per e-mail van 3 december".into(),
    }
}

fn confided(participant: u16, declared: bool) -> HearingMoment {
    HearingMoment::Confided {
        participant: ParticipantNo(participant),
        declared,
    }
}

fn elsewhere() -> Trace {
    Trace::Otherwise {
        how: "per telefoon op 4 december".into(),
    }
}

/// A complaint whose first hearing is planned for 10 December, with three who take part.
fn asked() -> Life {
    let life = life("coachcenter", "2026-11-23").on("2026-11-24", admitted());
    life.on("2026-12-01", hearing(1, &BOTH, planned_with_three()))
}

#[test]
fn s1_12_and_s1_07_each_participant_answers_and_confides_with_a_date() {
    let life = asked()
        .on("2026-12-03", hearing(1, &BOTH[..1], answered(1, true)))
        .on("2026-12-04", hearing(1, &BOTH[..1], answered(2, false)))
        .on("2026-12-04", hearing(1, &BOTH[..1], confided(2, false)))
        .on("2026-12-05", hearing(1, &BOTH[..1], confided(2, true)));
    let case = life.today("2026-12-05");
    let dossier = &case.dossier;
    let hearing = &dossier.hearings[&HearingNo(1)];
    let coming = |no| {
        let attendance = hearing.attendance.get(&ParticipantNo(no))?;
        attendance
            .answer
            .as_ref()
            .map(|(on, coming, _)| (*on, *coming))
    };
    assert_eq!(coming(1), Some((day("2026-12-03"), true)));
    assert_eq!(coming(2), Some((day("2026-12-04"), false)));
    assert_eq!(coming(3), None);
    let companion = &hearing.attendance[&ParticipantNo(2)];
    assert_eq!(companion.told_on, Some(day("2026-12-04")));
    assert_eq!(companion.declared_on, Some(day("2026-12-05")));
}

#[test]
fn who_said_yes_to_one_day_has_not_said_yes_to_another() {
    let yes = asked().on("2026-12-03", hearing(1, &BOTH[..1], answered(1, true)));
    let HearingMoment::Planned(before) = planned_with_three() else {
        unreachable!("it is a plan");
    };
    for (change, stays) in [
        (("2026-12-11", "kantoor"), false),
        (("2026-12-10", "spreekkamer 2"), false),
        (("2026-12-10", "kantoor"), true),
    ] {
        let mut plan = before.clone();
        (plan.day, plan.place) = (day(change.0), change.1.into());
        let moved = yes.on(
            "2026-12-04",
            hearing(1, &BOTH, HearingMoment::Planned(plan)),
        );
        let case = moved.today("2026-12-04");
        let attendance = &case.dossier.hearings[&HearingNo(1)].attendance;
        assert_eq!(
            attendance[&ParticipantNo(1)].answer.is_some(),
            stays,
            "{change:?}"
        );
    }
}

/// Archives of the earlier program hold hearings without a number.
#[test]
fn hearings_without_a_number_find_each_other() {
    let life = life("coachcenter", "2026-11-23")
        .on("2026-11-24", admitted())
        .on("2026-12-01", planned(&BOTH[..1], "2026-12-10"))
        .on("2026-12-01", planned(&BOTH[1..], "2026-12-11"))
        .on("2026-12-10", heard(&BOTH[..1], HearingForm::Apart))
        .on("2026-12-12", heard(&BOTH, HearingForm::Together));
    let case = life.today("2026-12-14");
    let seen: Vec<_> = case
        .dossier
        .hearings
        .values()
        .map(|it| {
            (
                it.no.0,
                it.plan.is_some(),
                it.held.as_ref().map(|held| held.on),
            )
        })
        .collect();
    assert_eq!(
        seen,
        [
            (1, true, Some(day("2026-12-10"))),
            (2, true, None),
            (4, false, Some(day("2026-12-12"))),
        ],
        "each entry has a number of its own, so that none shifts when another is taken back"
    );
}

#[test]
fn a_hearing_keeps_its_number_when_an_earlier_one_is_taken_back() {
    let life = life("coachcenter", "2026-11-23")
        .on("2026-11-24", admitted())
        .on("2026-12-01", planned(&BOTH[..1], "2026-12-10"))
        .on("2026-12-01", planned(&BOTH[1..], "2026-12-11"));
    let numbers = |life: &Life| -> Vec<u16> {
        let case = life.today("2026-12-02");
        case.dossier.hearings.keys().map(|no| no.0).collect()
    };
    assert_eq!(numbers(&life), [1, 2]);
    let first = life.today("2026-12-02").timeline[2].no;
    let back = procedure::event::Event::TakenBack { event: first };
    assert_eq!(numbers(&life.on("2026-12-02", back)), [2]);
}

#[test]
fn what_does_not_fit_a_hearing_is_refused() {
    let held = asked().on("2026-12-10", held_with_notes(1, &BOTH));
    let over = held.on(
        "2026-12-11",
        settled(1, Side::Complainant, RawNotes::Destroyed),
    );
    let cancelled = HearingMoment::Cancelled {
        reason: "Beide kanten zagen ervan af.".into(),
    };
    let remark = HearingMoment::Remarked {
        text: "Het was op een dinsdag.".into(),
        taken_over: false,
    };
    let twice = HearingMoment::Planned(Box::new({
        let mut plan = plan("2026-12-20", &[(Capacity::Witness, Side::Third, "T. Kok")]);
        plan.participants.push(plan.participants[0].clone());
        plan
    }));
    let nameless = HearingMoment::Planned(Box::new(plan(
        "2026-12-20",
        &[(Capacity::Interpreter, Side::Third, " ")],
    )));
    let past = HearingMoment::Planned(Box::new(plan("2026-12-11", &[])));
    let later = HearingMoment::Planned(Box::new(plan("2026-12-20", &[])));
    for (life, no, moment, refused) in [
        (
            &asked(),
            2,
            answered(1, true),
            vec![Refusal::NoSuchParticipant, Refusal::NoSuchHearing],
        ),
        (
            &asked(),
            1,
            answered(9, true),
            vec![Refusal::NoSuchParticipant],
        ),
        (&asked(), 3, later, vec![Refusal::NoSuchHearing]),
        (&asked(), 1, remark.clone(), vec![Refusal::NoSuchHearing]),
        (&asked(), 1, cancelled.clone(), vec![]),
        (&asked(), 2, twice, vec![Refusal::NoSuchParticipant]),
        (&asked(), 2, nameless, vec![Refusal::NoText]),
        (&held, 1, cancelled, vec![Refusal::NoSuchHearing]),
        (&held, 1, planned_with_three(), vec![Refusal::NoSuchHearing]),
        (&asked(), 1, past, vec![Refusal::Before(day("2026-12-12"))]),
        // Who is late to write down who came changes the plan of a day that has passed.
        (&asked(), 1, planned_with_three(), vec![]),
        (&held, 1, answered(1, true), vec![Refusal::NoSuchHearing]),
        (&held, 1, remark.clone(), vec![]),
        (&over, 1, remark, vec![Refusal::NoSuchHearing]),
    ] {
        let case = life.today("2026-12-12");
        let event = hearing(no, &BOTH, moment);
        assert_eq!(case.against("2026-12-12", &event), refused, "{event:?}");
    }
}

#[test]
fn what_a_hearing_bears_must_go_before_it() {
    let held = asked().on("2026-12-10", held_with_notes(1, &BOTH));
    let told = held.on("2026-12-10", said(1, Side::Complainant, "Hij was er niet."));
    let destroyed = held.on(
        "2026-12-11",
        settled(1, Side::Complainant, RawNotes::Destroyed),
    );
    let kept = held.on("2026-12-11", settled(1, Side::Complainant, RawNotes::Kept));
    for (life, back, refused) in [
        (&asked(), -1, vec![]),
        (&held, -2, vec![Refusal::StandsUnder]),
        (&held, -1, vec![]),
        (&told, -2, vec![Refusal::StandsUnder]),
        (&told, -1, vec![]),
        (&destroyed, -1, vec![Refusal::CannotTakeBack]),
        (&kept, -1, vec![]),
    ] {
        let case = life.today("2026-12-12");
        let entry = case.timeline[case.timeline.len().saturating_add_signed(back)].no;
        let event = procedure::event::Event::TakenBack { event: entry };
        assert_eq!(case.against("2026-12-12", &event), refused, "{entry:?}");
    }
}

#[test]
fn s0_14_what_the_finding_leans_on_was_put_to_the_other_side() {
    let told = asked()
        .on("2026-12-10", held_with_notes(1, &BOTH))
        .on("2026-12-10", said(1, Side::Complainant, "Hij was er niet."))
        .on("2026-12-10", said(2, Side::Third, "Ik zag hem weggaan."));
    let never = |life: &Life| -> Vec<(u16, Side)> {
        let case = life.today("2026-12-14");
        let warnings = case.warnings();
        let never = warnings.iter().filter_map(|warning| match warning {
            Warning::NeverPut(no, side) => Some((no.0, *side)),
            _ => None,
        });
        never.collect()
    };
    assert_eq!(never(&told), [], "nothing leans on it yet");
    let leaning = told
        .on("2026-12-14", relied_on(1))
        .on("2026-12-14", relied_on(2));
    assert_eq!(
        never(&leaning),
        [
            (1, Side::Respondent),
            (2, Side::Complainant),
            (2, Side::Respondent)
        ]
    );
    let put = leaning
        .on("2026-12-14", put_to(1, Side::Respondent, elsewhere()))
        .on("2026-12-14", put_to(2, Side::Respondent, elsewhere()));
    assert_eq!(never(&put), [(2, Side::Complainant)]);
}

#[test]
fn a_statement_is_put_to_the_other_side_and_where_it_can_be_shown() {
    let told = asked()
        .on("2026-12-10", held_with_notes(1, &BOTH))
        .on("2026-12-10", grievance(1, "De afspraak ging niet door."))
        .on("2026-12-10", said(1, Side::Complainant, "Hij was er niet."));
    let nowhere = Trace::Letter {
        letter: LetterNo(8),
    };
    let unsaid = Trace::Otherwise { how: "  ".into() };
    for (event, refused) in [
        (put_to(1, Side::Respondent, elsewhere()), vec![]),
        (
            put_to(1, Side::Complainant, elsewhere()),
            vec![Refusal::PutToItself],
        ),
        (
            put_to(1, Side::Respondent, nowhere),
            vec![Refusal::NoSuchLetter],
        ),
        (put_to(1, Side::Respondent, unsaid), vec![Refusal::NoText]),
        (
            put_to(2, Side::Respondent, elsewhere()),
            vec![Refusal::NoSuchStatement],
        ),
        (
            said(1, Side::Respondent, "Ik was er wel."),
            vec![Refusal::NoSuchStatement],
        ),
        (said(2, Side::Respondent, ""), vec![Refusal::NoText]),
        (relied_on(3), vec![Refusal::NoSuchStatement]),
        (grievance(1, "Nog eens."), vec![Refusal::NoSuchGrievance]),
        (grievance(2, "Hij belde niet terug."), vec![]),
    ] {
        let case = told.today("2026-12-12");
        assert_eq!(case.against("2026-12-12", &event), refused, "{event:?}");
    }
}

/// A hearing that was called off is no hearing; a finding without one is still warned of.
#[test]
fn s4_10_a_hearing_that_was_called_off_heard_nobody() {
    let off = HearingMoment::Cancelled {
        reason: "Hij kwam niet.".into(),
    };
    let life = asked()
        .on("2026-12-09", hearing(1, &BOTH, off))
        .sent("2026-11-25", "acknowledgement", Side::Complainant)
        .on("2026-12-14", found(Finding::Upheld));
    let unheard: Vec<_> = life
        .today("2026-12-14")
        .warnings()
        .into_iter()
        .filter(|it| matches!(it, Warning::NotHeard(_)))
        .collect();
    assert_eq!(unheard, BOTH.map(Warning::NotHeard));
}

/// S1.11, S1.13: a letter to one of several counts to their side; who comes along is no side, who
/// leads is not invited, and a report goes to those who spoke as or for a side.
#[test]
fn s1_11_a_letter_to_one_who_takes_part_counts_to_their_side() {
    use Capacity::*;
    let (complainant, respondent, third) = (Side::Complainant, Side::Respondent, Side::Third);
    let planned = HearingMoment::Planned(Box::new(plan(
        "2026-12-10",
        &[
            (Complainant, complainant, "S. van der Aa"),
            (Representative, complainant, "mr. L. Bos"),
            (Companion, complainant, "K. Post"),
            (Respondent, respondent, "D. Brouwer"),
            (Witness, third, "T. Aksoy"),
            (Interpreter, third, "M. Haddad"),
            (Chair, third, "M. Holsteijn"),
            (NoteTaker, third, "J. Veldkamp"),
        ],
    )));
    let life = life("coachcenter", "2026-11-23").on("2026-11-24", admitted());
    let asked = life.on("2026-12-01", hearing(1, &BOTH, planned));
    let no = Err(Refusal::DoesNotFit);
    let to = |life: &Life, kind: LetterKind, participant: u16| {
        let guest = Guest {
            hearing: HearingNo(1),
            participant: ParticipantNo(participant),
        };
        letter_to(&life.today("2026-12-14").dossier, kind, guest)
    };
    let held = asked.on("2026-12-10", held_with_notes(1, &BOTH));
    for (participant, invited, reported) in [
        (1, Ok(complainant), Ok(complainant)),
        (2, Ok(complainant), Ok(complainant)),
        (3, Ok(third), no),
        (4, Ok(respondent), Ok(respondent)),
        (5, Ok(third), no),
        (6, Ok(third), no),
        (7, no, no),
        (8, no, no),
        (
            9,
            Err(Refusal::NoSuchParticipant),
            Err(Refusal::NoSuchParticipant),
        ),
    ] {
        let (invitation, report) = (LetterKind::HearingInvitation, LetterKind::HearingReport);
        assert_eq!(
            to(&asked, invitation, participant),
            invited,
            "{participant}"
        );
        assert_eq!(to(&held, report, participant), reported, "{participant}");
        assert!(
            to(&asked, report, participant).is_err(),
            "nothing was said yet"
        );
        assert!(to(&held, invitation, participant).is_err(), "it is over");
        assert!(to(&asked, LetterKind::Decision, participant).is_err());
    }
}

/// S1.11: a letter to the side as a whole invites the first who is that side, and nobody twice to
/// the same moment.
#[test]
fn s1_11_nobody_is_invited_twice_to_the_same_moment() {
    let asked = asked();
    let guest = |participant| Guest {
        hearing: HearingNo(1),
        participant: ParticipantNo(participant),
    };
    let invite = |life: &Life, participant| {
        let case = life.today("2026-12-05");
        letter_to(
            &case.dossier,
            LetterKind::HearingInvitation,
            guest(participant),
        )
        .is_ok()
    };
    let by_side = asked.sent("2026-12-02", "hearing_invitation", Side::Complainant);
    assert!(invite(&asked, 1) && !invite(&by_side, 1));
    assert!(
        invite(&by_side, 2),
        "whoever comes along has a letter of their own"
    );
    assert!(invite(&by_side, 3));
    let void = by_side.then(
        "2026-12-03",
        LetterMoment::Void {
            reason: "verkeerde dag".into(),
        },
    );
    assert!(invite(&void, 1));
    let moved = by_side.on(
        "2026-12-03",
        hearing(
            1,
            &BOTH,
            HearingMoment::Planned(Box::new(plan(
                "2026-12-11",
                &[(Capacity::Complainant, Side::Complainant, "S. van der Aa")],
            ))),
        ),
    );
    assert!(invite(&moved, 1), "it is another moment");
}
