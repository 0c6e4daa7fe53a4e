//! Every kind of note is offered when its time has come, can be saved, and is told in both
//! languages.

use std::collections::BTreeSet;

use acceptance::invented;
use office::wire::*;

use super::Case;
use super::lives::{COMMITTEE, MEDIATION, REFERRAL, REFUSED, REVIEW, Step};

fn kind_of(note: &str) -> String {
    note.split('.').next().unwrap_or_default().to_owned()
}

/// Plays a life; every step must be offered, and its title stand in the timeline.
fn play(case: &Case, life: &[Step], offered: &mut BTreeSet<String>) {
    for step in life {
        let offers = case.offers();
        offered.extend(offers.iter().map(|it| kind_of(&it.note)));
        let offer = offers.iter().find(|it| it.note == step.note);
        let offer = offer.unwrap_or_else(|| panic!("{} is not offered", step.note));
        assert!(
            !offer.name.is_empty() && offer.explanation.ends_with('.'),
            "{}",
            step.note
        );
        case.note(step.note, step.answers);
        assert_eq!(case.latest().0, step.told.0);
        case.speaks(Language::En);
        assert_eq!(case.latest().0, step.told.1);
        case.speaks(Language::Nl);
    }
    offered.extend(case.offers().iter().map(|it| kind_of(&it.note)));
}

#[test]
fn every_kind_of_note_is_offered_saved_and_told() {
    let mut offered = BTreeSet::new();
    let lives: [(&str, bool, &[Step]); 5] = [
        ("coachcenter", false, &COMMITTEE),
        ("heelimperfect", true, &MEDIATION),
        ("krachtig-perspectief", true, &REVIEW),
        ("passie-profiel", true, &REFERRAL),
        ("coachcenter", true, &REFUSED),
    ];
    let mut saved = BTreeSet::new();
    for (preset, acknowledged, life) in lives {
        let case = Case::of(preset, invented::hoekzema());
        if acknowledged {
            case.sent("acknowledgement");
        }
        play(&case, life, &mut offered);
        saved.extend(life.iter().map(|step| kind_of(step.note)));
    }
    assert_eq!(saved, offered, "a kind that is offered has a case here");
    assert_eq!(saved.len(), 42);
}

/// What can be noted can be overseen, and stands in the order of a complaint's course.
#[test]
fn the_list_is_short_and_in_order() {
    for preset in [
        "passie-profiel",
        "coachcenter",
        "groeimeesters",
        "heelimperfect",
        "krachtig-perspectief",
    ] {
        let case = Case::under(preset);
        let request = DossierId {
            dossier: case.dossier.clone(),
        };
        let list =
            || -> NoteList { acceptance::ask(&case.desk.office, "note_list", &request).unwrap() };
        let titles: Vec<String> = list().groups.into_iter().map(|it| it.title).collect();
        assert_eq!(titles[0], "Contact en post", "{preset}");
        assert_eq!(titles.last().unwrap(), "Afsluiten en heropenen", "{preset}");
        assert!(
            case.offers().len() <= 26,
            "{preset}: {}",
            case.offers().len()
        );
        case.sent("acknowledgement");
        assert!(
            case.offers().len() <= 26,
            "{preset}: {}",
            case.offers().len()
        );
        let suggested = case.suggested();
        assert!(
            (1..=8).contains(&suggested.len()),
            "{preset}: {suggested:?}"
        );
    }
}

/// Who looks for what cannot be noted now learns what must come first; nothing is in both lists,
/// and nothing in neither.
#[test]
fn what_must_come_first_is_told() {
    let case = Case::under("coachcenter");
    let early = case.barred();
    assert_eq!(early["finding"], NoteBar::NotAcknowledged);
    assert_eq!(early["disagreement"], NoteBar::NotAnswered);
    assert_eq!(early["measure_done"], NoteBar::NoMeasure);
    assert_eq!(early["inspection_given"], NoteBar::NotAsked);
    assert_eq!(early["reopen"], NoteBar::NotClosed);
    case.sent("acknowledgement");
    assert!(case.is_offered("finding"));
    case.note(
        "inspection_asked",
        &[("side", "complainant"), ("note", "het hele dossier")],
    );
    let begun = case.barred();
    assert!(!begun.contains_key("finding") && !begun.contains_key("inspection_given"));
    let heel = Case::under("heelimperfect");
    assert_eq!(heel.barred()["disagreement"], NoteBar::NotInRegulation);
    let (offered, barred): (BTreeSet<String>, BTreeSet<String>) = (
        case.offers().iter().map(|it| kind_of(&it.note)).collect(),
        begun.keys().map(|it| kind_of(it)).collect(),
    );
    let both: Vec<&String> = offered.intersection(&barred).collect();
    assert!(both.is_empty() || both == ["own"], "{both:?}");
    let all = offered.union(&barred).filter(|it| *it != "own").count();
    assert_eq!(all, 41);
}

/// S0.06: what was only spoken is a signal; it asks for a talk, and not yet for a hearing.
#[test]
fn a_signal_asks_for_a_talk() {
    let form = IntakeForm {
        channel: Channel::Phone,
        ..invented::hoekzema()
    };
    let case = Case::of("passie-profiel", form);
    assert_eq!(case.stage(), DossierStage::Signal);
    assert!(case.suggested().contains(&"informal_talk".to_owned()));
    for early in ["hearing_plan", "finding", "measure_agree", "disagreement"] {
        assert!(!case.is_offered(early), "{early}");
    }
}

/// A form asks the same in both languages, in the words of each.
#[test]
fn a_form_asks_the_same_in_both_languages() {
    let asks = |form: &NoteForm| -> Vec<(String, FieldKind, bool, Vec<String>)> {
        let values = |it: &FormField| it.options.iter().map(|it| it.value.clone()).collect();
        let fields = form.fields.iter();
        fields
            .map(|it| (it.name.clone(), it.kind, it.required, values(it)))
            .collect()
    };
    for preset in [
        "passie-profiel",
        "coachcenter",
        "heelimperfect",
        "krachtig-perspectief",
    ] {
        let case = Case::acknowledged(preset);
        for offer in case.offers() {
            let dutch = case.form(&offer.note, None).unwrap();
            case.speaks(Language::En);
            let english = case.form(&offer.note, None).unwrap();
            case.speaks(Language::Nl);
            assert_eq!(asks(&dutch), asks(&english), "{}", offer.note);
            assert_ne!(dutch.title, english.title, "{}", offer.note);
            assert_ne!(dutch.explanation, english.explanation, "{}", offer.note);
            for (dutch, english) in dutch.fields.iter().zip(&english.fields) {
                assert_ne!(dutch.label, english.label, "{}", offer.note);
                assert_eq!(dutch.hint.is_some(), english.hint.is_some());
                assert!(dutch.hint.is_none() || dutch.hint != english.hint);
            }
        }
    }
}
