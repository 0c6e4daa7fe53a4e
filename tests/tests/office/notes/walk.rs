//! A whole life of a complaint under each of the five presets, by notes alone: whatever is owed is
//! noted by the note that the duty asks for, until nothing is owed any more.

use office::wire::*;

use super::Case;

/// Does everything that is owed, in one way or another, until nothing is.
pub(crate) type Settle = fn(&Case);

/// A complaint has fewer duties than this.
const MANY: usize = 40;

/// Answers a form as somebody who has little to say.
fn plausible<'a>(form: &'a NoteForm, given: &[(&'a str, &'a str)]) -> Vec<(&'a str, String)> {
    let own_choice = |field: &FormField| {
        let free = field.options.iter().find(|it| it.barred.is_none());
        free.map(|option| option.value.clone()).unwrap_or_default()
    };
    let filled = |field: &'a FormField| {
        let said = given.iter().find(|(name, _)| *name == field.name);
        let value = match (said, field.value.as_str(), field.name.as_str()) {
            (Some((_, value)), ..) => (*value).to_owned(),
            (None, "", "outsider") => "mr. P. Vreeling".to_owned(),
            (None, "", "actor") => String::new(),
            (None, "", "way") if form.note.starts_with("sent_elsewhere") => "email".to_owned(),
            (None, "", _) => match field.kind {
                FieldKind::Line | FieldKind::Text => "afgesproken op kantoor".to_owned(),
                FieldKind::Day => "+3d".to_owned(),
                FieldKind::Choice => own_choice(field),
                FieldKind::YesNo => "yes".to_owned(),
                _ => String::new(),
            },
            (None, value, _) => value.to_owned(),
        };
        (field.name.as_str(), value)
    };
    form.fields.iter().map(filled).collect()
}

/// Makes a note and tells which one the form was for.
pub(crate) fn note(case: &Case, note: &str, about: Option<&str>, given: &[(&str, &str)]) -> String {
    let form = case.form(note, about);
    let form = form.unwrap_or_else(|refused| panic!("{note} {about:?}: {refused}"));
    assert!(!form.explanation.is_empty() && !form.title.is_empty());
    for field in &form.fields {
        assert!(!field.label.is_empty(), "{note} {}", field.name);
    }
    let answers = plausible(&form, given);
    let answers: Vec<(&str, &str)> = answers.iter().map(|(n, v)| (*n, v.as_str())).collect();
    let saved = case.save(&form, "vandaag", &answers);
    saved.unwrap_or_else(|refused| panic!("{note} {about:?} {answers:?}: {refused}"));
    form.note
}

/// Notes everything that is owed; each note must meet the duty that asked for it.
fn note_what_is_owed(case: &Case) {
    for _ in 0..MANY {
        let Some(duty) = case.duties().into_iter().next() else {
            return;
        };
        let Some(kind) = &duty.note else {
            panic!("{} cannot be done", duty.name);
        };
        do_what_a_duty_asks(case, &duty, kind);
    }
    panic!("there is no end to {:?}", case.owed());
}

/// Makes the note that a duty asks for, which must meet it.
pub(crate) fn do_what_a_duty_asks(case: &Case, duty: &DutyRow, kind: &str) {
    let before = case.owed();
    let made = note(case, kind, duty.about.as_deref(), &[]);
    // What is owed on a road begins with taking it.
    if made == "road_open" {
        return;
    }
    let owed = format!("{kind} {}", duty.about.as_deref().unwrap_or_default());
    let again = |list: &[String]| list.iter().filter(|it| **it == owed.trim()).count();
    assert!(
        again(&case.owed()) < again(&before),
        "{owed} did not meet \"{}\"",
        duty.name
    );
}

/// The complainant does not agree, in the way that the regulation knows.
fn disagree(case: &Case, settle: Settle) {
    while case.suggested().iter().any(|it| it == "proposal_answer") {
        note(case, "proposal_answer", None, &[("accepted", "no")]);
        assert_eq!(case.stage(), DossierStage::Disagreement);
        settle(case);
    }
    if case.is_offered("disagreement") {
        note(case, "disagreement", None, &[]);
        assert_eq!(case.stage(), DossierStage::Disagreement);
    }
}

/// Takes the first road that is open, unless a duty led there already, and follows what is
/// suggested until it has ruled.
fn take_a_road(case: &Case, settle: Settle) {
    let open = |it: &String| it.starts_with("road_open.");
    let roads = case.view().roads;
    if roads
        .iter()
        .all(|road| road.standing != RoadStanding::Taken)
    {
        let taken = case.suggested().into_iter().find(open).unwrap();
        note(case, &taken, None, &[]);
    }
    assert_eq!(case.stage(), DossierStage::Disagreement);
    for _ in 0..MANY {
        settle(case);
        let road = |it: &String| it.starts_with("assign.") || it.starts_with("road_");
        let next = case.suggested().into_iter().filter(road);
        let mut next: Vec<String> = next.filter(|it| !open(it)).collect();
        // Both must accept before anything else happens there.
        next.sort_by_key(|it| !it.starts_with("road_accept"));
        let Some(next) = next.first() else {
            return;
        };
        if next.starts_with("road_accept") {
            note(case, next, None, &[("side", "complainant")]);
            note(case, next, None, &[("side", "respondent")]);
        } else {
            note(case, next, None, &[]);
        }
    }
    panic!("the road has no end");
}

/// The titles of a walk in both languages, in step with each other.
fn titles_in_both_languages(case: &Case) -> Vec<(String, String)> {
    let dutch = case.titles();
    case.speaks(Language::En);
    let english = case.titles();
    case.speaks(Language::Nl);
    assert_eq!(dutch.len(), english.len());
    dutch.into_iter().zip(english).collect()
}

fn walk(preset: &str) -> Case {
    let case = Case::under(preset);
    assert_eq!(case.stage(), DossierStage::Acknowledge);
    case.sent("acknowledgement");
    assert_eq!(case.stage(), DossierStage::Handle);
    from_acknowledgement(&case, note_what_is_owed);
    case
}

/// The life of a complaint after its acknowledgement: decided, contested where the regulation knows
/// a road (S0.24), closed, opened again.
pub(crate) fn from_acknowledgement(case: &Case, settle: Settle) {
    settle(case);
    assert_eq!(case.stage(), DossierStage::Answered);
    if !case.view().roads.is_empty() {
        disagree(case, settle);
        take_a_road(case, settle);
        assert_eq!(case.stage(), DossierStage::Answered);
        settle(case);
        let suggested = case.suggested();
        assert!(suggested.iter().any(|it| it == "close"), "{suggested:?}");
    }
    note(case, "close", None, &[]);
    assert_eq!(case.stage(), DossierStage::Closed);
    assert!(!case.is_offered("close") && case.is_offered("reopen"));
    note(case, "reopen", None, &[]);
    assert_ne!(case.stage(), DossierStage::Closed);
    settle(case);
}

#[test]
fn a_whole_life_under_each_preset_by_notes_alone() {
    for (preset, road) in [
        ("passie-profiel", ""),
        ("coachcenter", "Klachtencommissie"),
        ("groeimeesters", "Klachtencommissaris"),
        ("heelimperfect", "Bemiddeling"),
        ("krachtig-perspectief", "Beroep"),
    ] {
        if road.is_empty() {
            walk_without_a_road(preset);
            continue;
        }
        let case = walk(preset);
        let titles = titles_in_both_languages(&case);
        for (dutch, english) in &titles {
            assert!(!dutch.is_empty() && !english.is_empty(), "{preset}");
            assert_ne!(dutch, english, "{preset}");
            assert!(
                !dutch.contains('_') && !english.contains('_'),
                "{dutch} {english}"
            );
        }
        let told = |title: &str| titles.iter().any(|(dutch, _)| dutch == title);
        assert!(
            told(&format!("{road}: begonnen op verzoek van de klager")),
            "{titles:?}"
        );
        assert!(told("Dossier gesloten"), "{titles:?}");
    }
}

/// S0.24: where the regulation knows no road, a disagreement is heard and the dossier closes.
fn walk_without_a_road(preset: &str) {
    let case = Case::acknowledged(preset);
    note_what_is_owed(&case);
    assert_eq!(case.stage(), DossierStage::Answered);
    assert!(case.offers().iter().all(|it| !it.note.starts_with("road_")));
    note(&case, "close", None, &[]);
    note(&case, "reopen", None, &[]);
    assert_eq!(case.stage(), DossierStage::Answered);
}
