//! Regulations of schema 1 that lie in archives: they read, and their terms end on the same days
//! as those of the presets that took their place.

use procedure::regulation::{Regulation, read};

use crate::common::*;

const KEPT: [(&str, &str, &str); 5] = [
    (
        "passie-profiel",
        "decision",
        include_str!("../schema1/passie-profiel.toml"),
    ),
    (
        "coachcenter",
        "decision",
        include_str!("../schema1/coachcenter.toml"),
    ),
    (
        "groeimeesters",
        "decision",
        include_str!("../schema1/groeimeesters.toml"),
    ),
    (
        "heelimperfect",
        "proposal",
        include_str!("../schema1/heelimperfect.toml"),
    ),
    (
        "krachtig-perspectief",
        "decision",
        include_str!("../schema1/krachtig-perspectief.toml"),
    ),
];

/// The last days of the acknowledgement, the outcome and the keeping of a closed dossier.
fn last_days(regulation: &Regulation, outcome: &str, received: &str) -> [String; 3] {
    let life = Life::of(regulation.clone(), complaint(received));
    let case = life.today(received);
    let last = |id: &str| format!("{:?}", case.term(id).due().unwrap());
    let closed = life.on(received, events::closed()).today(received);
    [
        last("acknowledgement"),
        last(outcome),
        closed.kept_until().unwrap().to_string(),
    ]
}

#[test]
fn a_kept_file_has_the_terms_of_its_preset() {
    for (id, outcome, kept) in KEPT {
        let old = read(kept).unwrap();
        assert_eq!(old.schema, 1, "{id}");
        let new = regulation(id);
        for received in ["2026-11-23", "2026-12-24", "2027-01-31", "2028-04-28"] {
            let before = last_days(&old, outcome, received);
            let after = last_days(&new, outcome, received);
            assert_eq!(before, after, "{id} {received}");
        }
    }
}

/// The rules that dossiers point at are still there, and the headings keep their keys.
#[test]
fn what_dossiers_point_at_is_still_there() {
    for (id, _, kept) in KEPT {
        let old = read(kept).unwrap();
        let new = regulation(id);
        for rule in old.rules() {
            assert!(new.rule(rule.id.as_str()).is_some(), "{id}: {}", rule.id);
        }
        for clause in old.clauses.keys() {
            assert!(new.clauses.contains_key(clause), "{id}: {clause}");
        }
        assert_eq!(new.title, old.title);
        assert_eq!(new.words.upheld, old.words.upheld);
    }
}

/// What schema 2 added is silent in a file of schema 1.
#[test]
fn a_kept_file_is_silent_about_what_came_later() {
    for (id, _, kept) in KEPT {
        let old = read(kept).unwrap();
        assert!(old.duties.is_empty() && old.roads.is_empty(), "{id}");
        assert!(old.asked.is_empty() && old.independence.is_empty(), "{id}");
        assert_eq!(
            (old.admission, old.measures, old.closing),
            (None, None, None),
            "{id}"
        );
        assert!(
            old.terms.iter().all(|rule| rule.extension.is_none()),
            "{id}"
        );
    }
}
