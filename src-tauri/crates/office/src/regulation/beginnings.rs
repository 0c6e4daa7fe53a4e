//! What a new rule begins with: sensible from its first moment, so that it may be left as it is.

use procedure::event::LetterKind;
use procedure::regulation::{
    Admission, Analysis, Asked, AskedKind, Body, Closing, Confidentiality, Declared, Extension,
    FilingLimit, Firmness, Happening, IndependenceRule, Informal, Inspection, Involvement,
    LetterStage, Measures, Moment, Need, Notice, Regulation, Remark, Road, Role, Rule, Side,
    Statement, Strength, Unforeseen, Whose,
};
use procedure::situation::outcome_letter;
use procedure::term::{Length, Roll, Unit};

use super::changes::{fresh, has, is_letter, is_question};
use crate::words::both;

/// The regulation with a new rule in a part; nothing when the part takes none.
pub(super) fn added(regulation: &Regulation, part: &str) -> Option<Regulation> {
    let mut it = regulation.clone();
    let clause = first_clause(&mut it);
    match part {
        "asked" => it.asked.push(question(regulation, clause)),
        "filing_limits" => it.filing_limits.push(limit(clause)?),
        "informal" if it.informal.is_none() => it.informal = Some(informal(clause)),
        "admission" if it.admission.is_none() => it.admission = Some(admission(clause)),
        "terms" => it.terms.push(rule(regulation, "new_term", clause)?),
        "duties" => it.duties.push(duty(regulation, clause)?),
        "extensions" => {
            let mut rules = it.terms.iter_mut().chain(&mut it.duties);
            let free = |rule: &&mut Rule| rule.extension.is_none() && rule.within.is_some();
            rules.find(free)?.extension = Some(extension());
        }
        "confidentiality" if it.confidentiality.is_none() => {
            it.confidentiality = Some(Confidentiality {
                clause,
                asked_of: Vec::new(),
                sharing_noted: false,
                note: None,
            });
        }
        "independence" => it.independence.push(independence(clause)),
        "outcome" if it.measures.is_none() => it.measures = Some(measures(clause)),
        "roads" => {
            // Who weighs a complaint anew must not be who did so before (S4.17).
            if regulation.independence_of(Role::Reviewer).next().is_none() {
                it.independence.push(independent_reviewer(clause.clone()));
            }
            it.roads.push(road(regulation, clause));
        }
        "closing" if it.closing.is_none() => it.closing = Some(closing(regulation, clause)),
        "analysis" if it.analysis.is_none() => it.analysis = Some(analysis(clause)?),
        "inspection" if it.inspection.is_none() => {
            it.inspection = Some(Inspection {
                clause,
                open_to: vec![Side::Complainant, Side::Respondent],
                from_archive: false,
                note: None,
            });
        }
        "unforeseen" if it.unforeseen.is_none() => {
            it.unforeseen = Some(Unforeseen {
                clause,
                decides: Role::Management,
                amends: false,
                note: None,
            });
        }
        "clauses" => add_clause(&mut it),
        "statements" => it.statements.push(Statement {
            clause,
            text: both("Nieuwe zin.", "New sentence."),
            note: None,
        }),
        "remarks" => it.remarks.push(Remark {
            clause,
            note: both("Nieuwe opmerking.", "New remark."),
        }),
        "letters" => it.letters.push(Declared {
            id: fresh("new_letter", |key| is_letter(regulation, key)),
            name: both("Nieuwe brief", "New letter"),
        }),
        "events" => it.events.push(Declared {
            id: fresh("new_event", |key| has(&regulation.events, key)),
            name: both("Nieuwe gebeurtenis", "New event"),
        }),
        _ => return None,
    }
    Some(it)
}

/// Every rule stands under a heading; a text without one gets its first.
fn first_clause(regulation: &mut Regulation) -> String {
    if let Some(key) = regulation.clause_keys().first() {
        return (*key).to_owned();
    }
    let key = "text".to_owned();
    let heading = regulation.title.clone();
    regulation.clauses.insert(key.clone(), heading);
    key
}

fn add_clause(regulation: &mut Regulation) {
    let mut order: Vec<String> = regulation
        .clause_keys()
        .into_iter()
        .map(str::to_owned)
        .collect();
    let key = fresh("new_heading", |key| regulation.clauses.contains_key(key));
    let count = regulation.clauses.len() + 1;
    order.push(key.to_string());
    regulation.order = order;
    regulation
        .clauses
        .insert(key.to_string(), format!("Nieuw kopje {count}"));
}

fn question(regulation: &Regulation, clause: String) -> Asked {
    Asked {
        id: fresh("new_question", |key| is_question(regulation, key)),
        clause,
        ask: both("Nieuwe vraag", "New question"),
        kind: AskedKind::Line,
        choices: Vec::new(),
        required: false,
        may_not_apply: false,
        note: None,
    }
}

fn limit(clause: String) -> Option<FilingLimit> {
    Some(FilingLimit {
        clause,
        from: Moment::of(Happening::Incident),
        within: Length::new(1, Unit::Years).ok()?,
        roll: Roll::Forward,
        note: None,
    })
}

fn informal(clause: String) -> Informal {
    Informal {
        clause,
        text: both(
            "Wie niet tevreden is, praat daar eerst met ons over.",
            "Who is not satisfied first talks about it with us.",
        ),
        note: None,
    }
}

fn admission(clause: String) -> Admission {
    Admission {
        clause,
        decided: true,
        grounds: Vec::new(),
        other_grounds: true,
        note: None,
    }
}

/// A term that says what it does at once: somebody hears from the practice.
fn rule(regulation: &Regulation, stem: &str, clause: String) -> Option<Rule> {
    Some(Rule {
        id: fresh(stem, |key| regulation.rule(key).is_some()),
        name: both("Nieuwe termijn", "New term"),
        clause,
        from: Moment::of(Happening::Received),
        start_silent: false,
        within: Some(Length::new(2, Unit::Weeks).ok()?),
        at_latest: Vec::new(),
        roll: Roll::None,
        strength: Strength::Must,
        whose: Whose::Practice,
        met_by: vec![Moment {
            side: Some(Side::Complainant),
            ..Moment::of(Happening::Contact)
        }],
        unless: Vec::new(),
        each_time: false,
        by: None,
        extension: None,
        note: None,
    })
}

fn duty(regulation: &Regulation, clause: String) -> Option<Rule> {
    Some(Rule {
        name: both("Nieuwe plicht", "New duty"),
        within: None,
        ..rule(regulation, "new_duty", clause)?
    })
}

fn extension() -> Extension {
    Extension {
        letter: LetterKind::Extension,
        to: vec![Side::Complainant],
        needs: vec![Need::Reason, Need::NewDate],
        notice: Notice::InsideTheTerm,
        at_most: None,
        times: Some(1),
        note: None,
    }
}

fn independence(clause: String) -> IndependenceRule {
    IndependenceRule {
        clause,
        role: Role::Handler,
        not: vec![Involvement::Respondent],
        firmness: Firmness::Block,
        note: None,
    }
}

fn independent_reviewer(clause: String) -> IndependenceRule {
    IndependenceRule {
        role: Role::Reviewer,
        not: vec![
            Involvement::Respondent,
            Involvement::Handler,
            Involvement::Decider,
        ],
        ..independence(clause)
    }
}

fn measures(clause: String) -> Measures {
    Measures {
        clause,
        kinds: Vec::new(),
        dated: true,
        tested: false,
        prevention_decided: false,
        improvement_when_upheld: false,
        lesson: false,
        note: None,
    }
}

fn road(regulation: &Regulation, clause: String) -> Road {
    let taken = |key: &str| regulation.roads.iter().any(|it| it.id.as_str() == key);
    Road {
        id: fresh("new_road", taken),
        name: both("Opnieuw bekijken", "Review"),
        clause,
        after: vec![Moment::letter(
            outcome_letter(regulation),
            LetterStage::Posted,
        )],
        to: Body::Review,
        who: None,
        within: Length::new(2, Unit::Weeks).ok(),
        roll: Roll::Forward,
        appointed_by: None,
        both_accept: false,
        challengeable: false,
        papers_forwarded: false,
        binds: Vec::new(),
        costs: None,
        printed: true,
        note: None,
    }
}

fn closing(regulation: &Regulation, clause: String) -> Closing {
    Closing {
        clause,
        after: vec![Moment::letter(
            outcome_letter(regulation),
            LetterStage::Posted,
        )],
        reopened_on_news: false,
        restarts: Vec::new(),
        note: None,
    }
}

fn analysis(clause: String) -> Option<Analysis> {
    Some(Analysis {
        clause,
        every: Length::new(1, Unit::Years).ok()?,
        chosen: false,
        discussed: false,
        note: None,
    })
}
