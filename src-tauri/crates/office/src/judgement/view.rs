//! The sheet as the window shows it.

use archive::{document, dossier, talk};
use procedure::Language;
use procedure::dossier::{Grievance, Measure};
use procedure::event::{Event, GrievanceMoment, GrievanceNo, PartFinding as Found, Trace};
use procedure::regulation::Side;
use procedure::situation::outcome_letter;
use procedure::step::{check, letters_that_fit};

use super::draft;
use crate::desk::Session;
use crate::fault::Fault;
use crate::file::{Days, File};
use crate::wire::{
    FindingWord, Judgement, MeasureCard, OutcomeLetter, PartCard, PartForm, PreventionCard,
    SaidCard, SourceOption, VerdictCard,
};
use crate::{documents, hearing, moment, today, words};

pub(super) fn sheet(
    session: &Session,
    file: &File,
    days: &Days,
    language: Language,
) -> Result<Judgement, Fault> {
    let kept = draft::find(session, file.id)?;
    let (typed, kept_at) = kept.unzip();
    let typed = typed.unwrap_or_default();
    let said = said(session, file, language)?;
    let parts = file.dossier.standing_grievances().map(|it| PartCard {
        text: it.text.clone(),
        form: form(it, &typed),
        said: said
            .iter()
            .filter(|(about, _)| *about == it.no)
            .map(|(_, card)| card.clone())
            .collect(),
    });
    let regulation = &file.regulation;
    let measures = regulation.measures.as_ref();
    Ok(Judgement {
        dossier: file.id.to_string(),
        number: file.number.to_string(),
        complainant: file.complainant().in_language(language).to_owned(),
        about: file.dossier.intake.about.clone(),
        parts: parts.collect(),
        words: finding_words(file, language),
        sources: sources(session, file, language)?,
        derived: draft::derived(file, &typed).map(Into::into),
        verdict: file.dossier.verdict.as_ref().map(|it| VerdictCard {
            on: moment::day(it.at.on),
            finding: it.finding.into(),
            reasons: it.reasons.clone(),
            outdated: file.dossier.verdict_is_outdated(),
        }),
        measures: file
            .dossier
            .standing_measures()
            .map(|it| measure(it, file, language))
            .collect(),
        measures_dated: measures.is_some_and(|it| it.dated),
        prevention: prevention(file),
        outcome: outcome(session, file, days, language)?,
        unheard: hearing::unheard(file, days)
            .into_iter()
            .map(Into::into)
            .collect(),
        open: is_open(file, days),
        kept_at: kept_at.map(moment::moment),
    })
}

/// What is typed goes before what lies in the dossier.
fn form(grievance: &Grievance, typed: &[PartForm]) -> PartForm {
    let no = grievance.no.0;
    let weighing = &grievance.weighing;
    let kept = typed.iter().find(|it| it.no == no).cloned();
    kept.unwrap_or_else(|| PartForm {
        no,
        facts: weighing.facts.iter().map(draft::typed).collect(),
        complainant: weighing.complainant.clone(),
        respondent: weighing.respondent.clone(),
        standard: weighing.standard.clone(),
        reasoning: weighing.reasoning.clone(),
        finding: weighing.finding.map(Into::into),
    })
}

/// What each side said of the parts: the turns of talks that name one, and the statements.
fn said(
    session: &Session,
    file: &File,
    language: Language,
) -> Result<Vec<(GrievanceNo, SaidCard)>, Fault> {
    let reading = session.archive.read();
    let mut said = Vec::new();
    for it in talk::of_dossier(&reading, file.id)? {
        let Some(hearing) = it.hearing else { continue };
        let speakers = crate::talk::who_spoke(&it)?;
        for turn in crate::talk::said(&reading, it.id)? {
            let by = speakers.iter().find(|it| it.no == turn.turn.speaker());
            let Some(by) = by.filter(|it| !it.capacity.is_host()) else {
                continue;
            };
            let place = Trace::Hearing {
                hearing: procedure::event::HearingNo(hearing),
                turn: Some(turn.no),
            };
            let card = SaidCard {
                side: by.side.into(),
                place: file.place(&place, language),
                text: turn.turn.text.trim().to_owned(),
            };
            let about = turn.turn.grievances().iter();
            said.extend(about.map(|no| (GrievanceNo(*no), card.clone())));
        }
    }
    let statements = file.dossier.statements.values().filter(|it| !it.dropped);
    said.extend(statements.filter_map(|it| {
        let card = SaidCard {
            side: it.side.into(),
            place: file.place(&it.said, language),
            text: it.text.clone(),
        };
        Some((it.grievance?, card))
    }));
    said.retain(|(_, card)| !card.text.is_empty());
    Ok(said)
}

fn finding_words(file: &File, language: Language) -> Vec<FindingWord> {
    let all = [
        Found::Upheld,
        Found::Partly,
        Found::NotUpheld,
        Found::None,
        Found::Withdrawn,
        Found::Settled,
    ];
    let word = |finding: Found| FindingWord {
        finding: finding.into(),
        word: words::part_verdict(&file.regulation, finding)
            .in_language(language)
            .to_owned(),
        of_whole: finding.finding().is_some(),
    };
    all.map(word).into()
}

/// The papers, talks and letters that a fact may be seen in.
fn sources(session: &Session, file: &File, language: Language) -> Result<Vec<SourceOption>, Fault> {
    let rows = document::of_dossier(&session.archive.read(), file.id)?;
    let kept = |row: &&document::Document| {
        documents::is_shown(row) && file.dossier.documents.iter().any(|no| no.0 == row.id.0)
    };
    let papers = rows.iter().filter(kept).map(|row| SourceOption {
        source: format!("document.{}", row.id),
        words: documents::card(row).title,
        turns: false,
        divided: true,
    });
    let held = file
        .dossier
        .hearings
        .values()
        .filter(|it| it.held.is_some());
    let talks = held.map(|it| SourceOption {
        source: format!("hearing.{}", it.no.0),
        words: file.place(
            &Trace::Hearing {
                hearing: it.no,
                turn: None,
            },
            language,
        ),
        turns: true,
        divided: true,
    });
    let letters = file.dossier.letters.values().filter(|it| it.counts());
    let letters = letters.map(|it| SourceOption {
        source: format!("letter.{}", it.no.0),
        words: file.place(&Trace::Letter { letter: it.no }, language),
        turns: false,
        divided: false,
    });
    let mut sources: Vec<_> = papers.chain(talks).chain(letters).collect();
    for option in &mut sources {
        option.words = words::capital(&option.words);
    }
    Ok(sources)
}

fn measure(it: &Measure, file: &File, language: Language) -> MeasureCard {
    let agreed = &it.agreed;
    MeasureCard {
        no: it.no.0,
        what: agreed.what.clone(),
        kind: words::measure_kind(&file.regulation, agreed)
            .map_or_else(String::new, |it| it.in_language(language).to_owned()),
        grievance: agreed.grievance.map(|no| no.0),
        owner: agreed.owner.clone(),
        by: agreed.by.map(moment::day),
        done_on: it.done_on.map(moment::day),
        proof: it.proof.map(|no| no.0.to_string()),
        test_on: agreed.test_on.map(moment::day),
        tested_on: it.tested.map(|(on, _)| moment::day(on)),
        effective: it.tested.map(|(_, effective)| effective),
        told: !agreed.untold,
    }
}

/// The last decision on prevention that stands.
fn prevention(file: &File) -> Option<PreventionCard> {
    let mut latest = file.timeline.iter().rev();
    latest.find_map(|recorded| match &recorded.event {
        Event::Prevention { needed, reason } if !file.dossier.taken_back.contains(&recorded.no) => {
            Some(PreventionCard {
                on: moment::day(recorded.on),
                needed: *needed,
                reason: reason.clone(),
            })
        }
        _ => None,
    })
}

fn outcome(
    session: &Session,
    file: &File,
    days: &Days,
    language: Language,
) -> Result<OutcomeLetter, Fault> {
    let kind = outcome_letter(&file.regulation);
    let side = Side::Complainant;
    let row = dossier::find(&session.archive.read(), file.id)?;
    let duties = today::rows(&row, days, language)?;
    let letter = file
        .concept_to(kind, side, None)
        .or_else(|| {
            let made = file.dossier.letters_to(kind, Some(side)).last()?;
            file.letter_row(made.no)
        })
        .map(|row| row.id.to_string());
    let fitting = letters_that_fit(file.desk(days))?;
    Ok(OutcomeLetter {
        kind: kind.code().to_owned(),
        name: words::letter_name(&file.regulation, kind)
            .in_language(language)
            .to_owned(),
        letter,
        fits: fitting.iter().any(|it| it.kind == kind && it.side == side),
        duty: duties
            .into_iter()
            .find(|it| it.letter_kind.as_deref() == Some(kind.code())),
    })
}

/// Parts can be weighed now.
fn is_open(file: &File, days: &Days) -> bool {
    let first = file.dossier.standing_grievances().next();
    let event = match first {
        Some(it) => Event::Grievance {
            grievance: it.no,
            moment: GrievanceMoment::Weighed(Box::default()),
        },
        None => Event::Grievance {
            grievance: file.dossier.next_grievance(),
            moment: GrievanceMoment::Named { text: "-".into() },
        },
    };
    check(file.desk(days), &event, days.today).is_ok()
}
