//! The names that a wording may use: what each stands for, and what shape it has.
//!
//! One table for all kinds of letter. A name means the same in each of them, so that who
//! learns it for one letter knows it for all, and the office gathers a fact in one place.

use std::collections::BTreeMap;

use procedure::Language;

use super::words::Words;

/// What a name stands for, as far as a wording must know.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// A few words within a sentence.
    Words,
    /// Whole sentences, with a full stop at the end.
    Sentence,
    /// A day that was: "19 november 2026".
    Day,
    /// A day by which something is to be done: "donderdag 17 december 2026".
    Deadline,
    /// One of these words, to choose between passages; it is never printed.
    Choice(&'static [&'static str]),
    /// It is so, or it is not; it is never printed.
    Mark,
    /// Words in a row, to loop over.
    Items,
    /// Rows to loop over, each with these parts.
    Records(&'static [&'static str]),
    /// Text of more than one paragraph; it stands in a paragraph of its own.
    Text,
}

/// Where the value of a name comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// The dossier, its regulation or the practice.
    Dossier,
    /// Whoever writes this letter: it belongs to this letter alone.
    Writer,
}

/// A name that a wording may use.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Placeholder {
    /// As it stands between `{{` and `}}`.
    pub name: &'static str,
    /// Its shape.
    pub shape: Shape,
    /// Where it comes from.
    pub origin: Origin,
}

/// Every name.
pub const VOCABULARY: &[Placeholder] = &{
    use Shape::{Choice, Day, Deadline, Items, Mark, Records, Sentence, Text, Words};
    [
        // Who writes to whom.
        of("reader", Choice(&["complainant", "respondent", "third"])),
        of("practice", Words),
        of("phone", Words),
        of("email", Words),
        of("contact", Words),
        of("handler_name", Words),
        of("handler_role", Words),
        of(
            "independence",
            Choice(&["not_involved", "involved", "not_stated"]),
        ),
        // The complaint.
        of("number", Words),
        of("received_on", Day),
        of("letter_dated", Day),
        of(
            "channel",
            Choice(&["post", "email", "handed", "phone", "in_person"]),
        ),
        of("restatement", Sentence),
        of("wish", Sentence),
        of("about", Words),
        of("complainant", Words),
        of("on_behalf_of", Words),
        of("respondent", Words),
        of("items", Items),
        by_writer("items_by", Deadline),
        // The regulation.
        of("regulation_title", Words),
        of("regulation", Choice(&["enclosed", "on_request"])),
        of("outcome", Choice(&["decision", "proposal"])),
        of(
            "hearing",
            Choice(&["both_sides", "when_needed", "not_stated"]),
        ),
        of("companion", Choice(&["allowed", "not_stated"])),
        of("companion_secrecy", Mark),
        of("secrecy", Choice(&["both_sides", "not_stated"])),
        of("promise", Choice(&["firm", "aim"])),
        of("met_by", Choice(&["dispatch", "arrival"])),
        of("upheld", Words),
        of("partly", Words),
        of("not_upheld", Words),
        of("verdict", Choice(&["gegrond", "terecht", "other"])),
        of("retention", Words),
        of("bound", Choice(&["exactly", "at_least", "at_most"])),
        of("decision_by", Deadline),
        // Information asked.
        of("asked", Sentence),
        by_writer("asked_why", Sentence),
        by_writer("answer_by", Deadline),
        // Not taken up, or sent to somebody else.
        of("ground", Words),
        of("clause", Words),
        of("reason", Sentence),
        of("referred_to", Words),
        by_writer("referred_contact", Words),
        // Hearing.
        of("hearing_on", Deadline),
        of("hearing_time", Words),
        of("hearing_place", Words),
        of("hearing_form", Choice(&["apart", "together", "not_stated"])),
        of("hearing_mode", Choice(&["in_person", "phone", "online"])),
        of("hearing_until", Words),
        of("hearing_chair", Words),
        of(
            "guest",
            Choice(&["party", "companion", "witness", "interpreter"]),
        ),
        of("guest_of", Words),
        of("heard_on", Day),
        by_writer("reply_by", Deadline),
        of("answer_slip", Mark),
        of("report_enclosed", Mark),
        by_writer("attendees", Words),
        by_writer("corrections_by", Deadline),
        // Extension and interim notice.
        of("old_day", Deadline),
        of("new_day", Deadline),
        of("extension_of", Words),
        by_writer("next_contact", Deadline),
        // Proposal and mediation.
        of("nth", Choice(&["first", "second"])),
        by_writer("answer_within", Deadline),
        of("mediator", Words),
        of("talk_by", Deadline),
        of("costs", Sentence),
        of("next_road", Words),
        // Outcome.
        of(
            "finding",
            Choice(&["upheld", "partly", "not_upheld", "none"]),
        ),
        of("finding_word", Words),
        of("reasons", Text),
        of(
            "parts",
            Records(&[
                "number",
                "title",
                "facts",
                "complainant",
                "respondent",
                "standard",
                "reasons",
                "finding",
                "ended",
            ]),
        ),
        of("measures", Records(&["what", "owner", "by", "state"])),
        of(
            "roads",
            Records(&["name", "who", "until", "costs", "binding"]),
        ),
        // Closing, reopening and inspection.
        of("ended", Choice(&["answered", "accepted", "withdrawn"])),
        of("closed_on", Day),
        of("kept_until", Day),
        of("reopens", Mark),
        of("news", Sentence),
        of("restarts", Mark),
        of("asked_on", Day),
        of("papers", Records(&["number", "title"])),
        // Committee, review and other roads.
        of(
            "road",
            Choice(&[
                "proposal",
                "review",
                "committee",
                "mediation",
                "outside",
                "court",
            ]),
        ),
        of("road_name", Words),
        of("body", Words),
        of("members", Items),
        of("challengeable", Mark),
        by_writer("object_by", Deadline),
        of("contested", Sentence),
        of("reviewer", Words),
        of("ruled_on", Day),
        of(
            "ruling",
            Choice(&["upheld", "partly", "not_upheld", "none"]),
        ),
        of("ruling_word", Words),
        of("ruling_reasons", Text),
        of("binding", Mark),
        // A letter that the regulation declares itself.
        of("own_title", Words),
    ]
};

const fn of(name: &'static str, shape: Shape) -> Placeholder {
    Placeholder {
        name,
        shape,
        origin: Origin::Dossier,
    }
}

const fn by_writer(name: &'static str, shape: Shape) -> Placeholder {
    Placeholder {
        name,
        shape,
        origin: Origin::Writer,
    }
}

/// The row of a name.
#[must_use]
pub fn placeholder(name: &str) -> Option<&'static Placeholder> {
    VOCABULARY.iter().find(|row| row.name == name)
}

/// What a name is called: in a hole, and where one chooses names. A part of a row, as
/// `measures.by`, has a label of its own or that of its list.
#[must_use]
pub fn label(name: &str, language: Language) -> &'static str {
    let labels = labels(language);
    let whole = || labels.get(name.split('.').next().unwrap_or_default());
    labels.get(name).or_else(whole).map_or("", String::as_str)
}

fn labels(language: Language) -> &'static BTreeMap<String, String> {
    static LABELS: Words<BTreeMap<String, String>> = Words::new(
        include_str!("../../wording/vocabulary.nl.toml"),
        include_str!("../../wording/vocabulary.en.toml"),
    );
    LABELS.of(language)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_name_stands_once_and_is_worded_in_both_languages() {
        let names: BTreeSet<&str> = VOCABULARY.iter().map(|row| row.name).collect();
        assert_eq!(names.len(), VOCABULARY.len());
        for language in [Language::Nl, Language::En] {
            let worded: BTreeSet<&str> = labels(language)
                .keys()
                .filter(|name| !name.contains('.'))
                .map(String::as_str)
                .collect();
            assert_eq!(worded, names, "{language:?}");
        }
    }

    #[test]
    fn a_part_of_a_row_is_worded_by_its_own_name() {
        let worded = |language| labels(language).keys().filter(|name| name.contains('.'));
        for name in worded(Language::Nl).chain(worded(Language::En)) {
            let (list, part) = name.split_once('.').unwrap();
            let shape = placeholder(list).unwrap().shape;
            assert!(
                matches!(shape, Shape::Records(parts) if parts.contains(&part)),
                "{name}"
            );
        }
        let both = [Language::Nl, Language::En].map(|language| worded(language).count());
        assert_eq!(both[0], both[1]);
    }
}
