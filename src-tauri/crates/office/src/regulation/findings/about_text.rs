//! Findings about the words and the headings of the text, and about what it does not speak of.

use procedure::regulation::{Flaw, Place, Section};

use super::{Scene, Words, fixed, told_as};

pub(super) fn words(scene: Scene<'_>, flaw: &Flaw) -> Words {
    spoken(scene, flaw).unwrap_or_else(|| headings(scene, flaw))
}

fn spoken(scene: Scene<'_>, flaw: &Flaw) -> Option<Words> {
    let name = scene.name();
    Some(match flaw {
        Flaw::MixedAddress { word } => told_as(
            (
                format!("{}: 'u' en 'je' door elkaar", name.nl),
                format!("{}: formal and informal mixed", name.en),
            ),
            (
                format!("Hier staat \"{word}\". De regeling spreekt mensen anders aan."),
                format!("It says \"{word}\" here. The regulation addresses people otherwise."),
            ),
        ),
        Flaw::MixedWord { word, ours } => told_as(
            (
                format!("{}: een ander woord voor het oordeel", name.nl),
                format!("{}: another word for the finding", name.en),
            ),
            (
                format!("Hier staat \"{word}\"; uw woord is \"{ours}\"."),
                format!("It says \"{word}\" here; your word is \"{ours}\"."),
            ),
        ),
        Flaw::WordMissing => fixed(
            (
                "Ontbreekt: een woord voor het oordeel",
                "Missing: a word for the finding",
            ),
            (
                "Een beslissing kan zo niet zeggen of de klager gelijk heeft.",
                "Like this a decision cannot say whether the complainant is right.",
            ),
        ),
        Flaw::WordsAlike { word } => told_as(
            (
                "Twee oordelen heten hetzelfde".to_owned(),
                "Two findings have one name".to_owned(),
            ),
            (
                format!("\"{word}\" betekent nu twee dingen."),
                format!("\"{word}\" now means two things."),
            ),
        ),
        Flaw::PartlyMissing => fixed(
            (
                "Geen woord voor 'deels gelijk'",
                "No word for 'right in part'",
            ),
            (
                "De tekst kent alleen ja en nee. Vaak heeft een klager voor een deel gelijk.",
                "The text knows only yes and no. Often a complainant is right in part.",
            ),
        ),
        _ => return None,
    })
}

fn headings(scene: Scene<'_>, flaw: &Flaw) -> Words {
    let name = scene.name();
    let heading = |key: &str| scene.regulation.clause(key).to_owned();
    match flaw {
        Flaw::HeadingTwice { other } => told_as(
            (
                format!("Twee kopjes heten \"{}\"", heading(other)),
                format!("Two headings are called \"{}\"", heading(other)),
            ),
            (
                "Verwijzen naar een kopje is zo niet duidelijk.".to_owned(),
                "Like this it is not clear which heading is meant.".to_owned(),
            ),
        ),
        Flaw::NumberTwice { other, number } => told_as(
            (
                format!("Twee kopjes hebben nummer {number}"),
                format!("Two headings have number {number}"),
            ),
            (
                format!(
                    "\"{}\" en \"{}\". Wederhoor noemt daarom altijd ook de titel.",
                    heading(other),
                    name.nl
                ),
                format!(
                    "\"{}\" and \"{}\". That is why Wederhoor always gives the title as well.",
                    heading(other),
                    name.en
                ),
            ),
        ),
        Flaw::HeadingEmpty => fixed(
            ("Een kopje is leeg", "A heading is empty"),
            ("Geef het een naam.", "Give it a name."),
        ),
        Flaw::ClauseUnused => told_as(
            (
                format!("Onder \"{}\" staat niets", name.nl),
                format!("Nothing stands under \"{}\"", name.en),
            ),
            (
                "Misschien mist er een regel, of is het kopje niet nodig.".to_owned(),
                "Perhaps a rule is missing, or the heading is not needed.".to_owned(),
            ),
        ),
        Flaw::OrderTwice { clause } => told_as(
            (
                format!("\"{}\" staat twee keer in de volgorde", heading(clause)),
                format!("\"{}\" stands in the order twice", heading(clause)),
            ),
            order_text(),
        ),
        Flaw::OrderMisses { clause } => told_as(
            (
                format!("\"{}\" mist in de volgorde", heading(clause)),
                format!("\"{}\" is missing in the order", heading(clause)),
            ),
            order_text(),
        ),
        Flaw::OrderUnknown { clause } => told_as(
            (
                format!("De volgorde noemt \"{clause}\", dat er niet is"),
                format!("The order names \"{clause}\", which is not there"),
            ),
            order_text(),
        ),
        _ => silent(scene),
    }
}

fn order_text() -> (String, String) {
    (
        "Zet elk kopje één keer in de volgorde van de tekst.".to_owned(),
        "List every heading once, in the order of the text.".to_owned(),
    )
}

/// The text says nothing of a section.
fn silent(scene: Scene<'_>) -> Words {
    let name = scene.name();
    let (nl, en) = match scene.place {
        Place::Section(Section::FilingLimits) => (
            "Hoe lang men mag wachten met klagen, ligt niet vast. Wederhoor neemt elke klacht aan.",
            "How long one may wait before complaining is not laid down. Wederhoor takes every complaint.",
        ),
        Place::Section(Section::Roads) => (
            "Wat de klager kan doen na een nee, staat er niet. De rechter blijft altijd open.",
            "What the complainant can do after a no is not said. The court always stays open.",
        ),
        Place::Section(Section::Admission) => (
            "Of u een klacht mag weigeren, staat er niet. Wederhoor behandelt dan elke klacht.",
            "Whether you may refuse a complaint is not said. Wederhoor then takes up every complaint.",
        ),
        Place::Section(Section::Independence) => (
            "Wie een klacht niet mag behandelen, staat er niet. Wederhoor waarschuwt alleen.",
            "Who may not handle a complaint is not said. Wederhoor only warns.",
        ),
        Place::Section(Section::Unforeseen) => (
            "Wie beslist als de regeling iets niet zegt, staat er niet.",
            "Who decides what the regulation does not say is not said.",
        ),
        _ => (
            "De tekst zegt hier niets over. Bedenk of u dat zo wilt.",
            "The text says nothing of this. Consider whether you want it so.",
        ),
    };
    told_as(
        (
            format!("De tekst zwijgt: {}", name.nl),
            format!("The text is silent: {}", name.en),
        ),
        (nl.to_owned(), en.to_owned()),
    )
}
