//! Findings about terms, duties, extensions and letters.

use procedure::regulation::{Flaw, Part, Room};

use super::{Scene, Words, fixed, told_as};
use crate::regulation::phrases::{self, Joint, the_sides};
use crate::words;

pub(super) fn words(scene: Scene<'_>, flaw: &Flaw) -> Option<Words> {
    starts(scene, flaw)
        .or_else(|| lengths(scene, flaw))
        .or_else(|| extensions(scene, flaw))
        .or_else(|| letters(scene, flaw))
}

fn starts(scene: Scene<'_>, flaw: &Flaw) -> Option<Words> {
    let name = scene.name();
    Some(match flaw {
        Flaw::SilentStart { from } => {
            let from = phrases::after(scene.regulation, *from, scene.language);
            told_as(
                (
                    format!("{}: de tekst noemt geen begin", name.nl),
                    format!("{}: the text names no start", name.en),
                ),
                (
                    format!("Gekozen is: {from}. Schrijf in de toelichting waarom."),
                    format!("Chosen: {from}. Tell why in the note."),
                ),
            )
        }
        Flaw::NeverHappens { moment, part } => {
            let what = phrases::happened(scene.regulation, *moment);
            let (nl, en) = hanging(*part);
            told_as(
                (
                    format!("{}: dit gebeurt nooit", name.nl),
                    format!("{}: this never happens", name.en),
                ),
                (
                    format!(
                        "{nl} hangt af van: {}. Onder deze regeling komt dat niet voor.",
                        what.nl
                    ),
                    format!(
                        "{en} depends on: {}. Under this regulation that does not occur.",
                        what.en
                    ),
                ),
            )
        }
        Flaw::StartCircle { rules } => {
            let names = scene.names(rules);
            told_as(
                (
                    "Deze termijnen wachten op elkaar".to_owned(),
                    "These terms wait for each other".to_owned(),
                ),
                (
                    format!(
                        "{names}: geen van deze begint ooit. Laat er één ergens anders beginnen."
                    ),
                    format!("{names}: none of these ever starts. Let one of them start elsewhere."),
                ),
            )
        }
        Flaw::LapsesAtOnce { moment } => {
            let what = phrases::happened(scene.regulation, *moment);
            told_as(
                (
                    format!("{}: vervalt meteen", name.nl),
                    format!("{}: lapses at once", name.en),
                ),
                (
                    format!("Waar dit mee begint, maakt het ook overbodig: {}.", what.nl),
                    format!("What starts it also ends the need for it: {}.", what.en),
                ),
            )
        }
        _ => return None,
    })
}

fn hanging(part: Part) -> (&'static str, &'static str) {
    match part {
        Part::Start => ("Het begin", "The start"),
        Part::OtherEnd => ("Een ander einde", "Another end"),
        Part::Meeting => ("Of het klaar is", "Whether it is done"),
        Part::Lapsing => ("Of het nog hoeft", "Whether it is still needed"),
        Part::Opening => ("Het opengaan van deze weg", "The opening of this road"),
        Part::Closing => ("Het sluiten", "The closing"),
    }
}

fn lengths(scene: Scene<'_>, flaw: &Flaw) -> Option<Words> {
    let name = scene.name();
    Some(match flaw {
        Flaw::NoLastDay => told_as(
            (
                format!("{}: geen laatste dag", name.nl),
                format!("{}: no last day", name.en),
            ),
            (
                "Wederhoor kan niet waarschuwen als het te lang duurt. Kies zelf een termijn, of leg uit waarom die er niet is.".to_owned(),
                "Wederhoor cannot warn when it takes too long. Choose a term of your own, or explain why there is none.".to_owned(),
            ),
        ),
        Flaw::OnlyAim { within } => told_as(
            (
                format!("{}: een streven", name.nl),
                format!("{}: an aim", name.en),
            ),
            (
                format!("De tekst streeft naar {}, maar belooft het niet. Wederhoor bewaakt het wel.", maybe(scene, *within)),
                format!("The text aims at {} but does not promise it. Wederhoor guards it all the same.", maybe(scene, *within)),
            ),
        ),
        Flaw::OwnTerm { within } => told_as(
            (
                format!("{}: uw eigen termijn", name.nl),
                format!("{}: your own term", name.en),
            ),
            (
                format!("De tekst noemt geen getal; u koos {}. Schrijf in de toelichting waarom.", maybe(scene, *within)),
                format!("The text names no number; you chose {}. Tell why in the note.", maybe(scene, *within)),
            ),
        ),
        Flaw::Squeeze { before, of, typical, worst } => squeeze(scene, before, *of, *typical, *worst),
        Flaw::LaterThanItsDuty { earlier, days } => {
            let other = words::rule_name(scene.regulation, *earlier);
            told_as(
                (
                    format!("{}: pas na de termijn waar het bij hoort", name.nl),
                    format!("{}: only after the term it belongs to", name.en),
                ),
                (
                    format!("\"{}\" eindigt al {days} dagen eerder. In die tijd vraagt de tekst niets, terwijl u al te laat bent.", other.nl),
                    format!("\"{}\" ends {days} days earlier. In that time the text asks nothing, while you are late already.", other.en),
                ),
            )
        }
        Flaw::HoursAgainstPost { within, days, of } => {
            let within = scene.length(*within);
            told_as(
                (
                    format!("{}: per post lukt dit niet", name.nl),
                    format!("{}: post cannot do this", name.en),
                ),
                (
                    format!("Een brief is er op {days} van de {of} dagen niet binnen {within}. Bel of mail dan ook."),
                    format!("On {days} of {of} days a letter is not there within {within}. Also telephone or e-mail then."),
                ),
            )
        }
        _ => return None,
    })
}

fn maybe(scene: Scene<'_>, within: Option<procedure::term::Length>) -> String {
    let own = match scene.language {
        procedure::Language::Nl => "meteen",
        procedure::Language::En => "at once",
    };
    within.map_or_else(|| own.to_owned(), |it| scene.length(it))
}

fn squeeze(
    scene: Scene<'_>,
    before: &[procedure::key::Key],
    of: procedure::term::Length,
    typical: Room,
    worst: Room,
) -> Words {
    let name = scene.name();
    let names = scene.names(before);
    let of = scene.length(of);
    let received = scene.day(worst.received);
    let left = |room: Room| room.left.max(0);
    told_as(
        (
            format!("{}: dit past krap", name.nl),
            format!("{}: this is tight", name.en),
        ),
        (
            format!(
                "{names}: wie daar alle tijd voor neemt, is {} dagen kwijt van de {of}. Daarna zijn er nog {} dagen, waarvan {} werkdagen. Het krapst is het bij een klacht van {received}: dan zijn het er {}.",
                typical.spent,
                left(typical),
                typical.working_days,
                left(worst),
            ),
            format!(
                "{names}: who takes all the time for that spends {} days of the {of}. After that {} days remain, {} of them working days. It is tightest for a complaint of {received}: then {} remain.",
                typical.spent,
                left(typical),
                typical.working_days,
                left(worst),
            ),
        ),
    )
}

fn extensions(scene: Scene<'_>, flaw: &Flaw) -> Option<Words> {
    let name = scene.name();
    let titled = |nl: &str, en: &str| (format!("{}: {nl}", name.nl), format!("{}: {en}", name.en));
    let text = |nl: &str, en: &str| (nl.to_owned(), en.to_owned());
    Some(match flaw {
        Flaw::ExtensionUntold => told_as(
            titled(
                "de klager hoort niet van uitstel",
                "the complainant is not told of the delay",
            ),
            text(
                "Uitstel dat niemand de klager vertelt, is gewoon te laat.",
                "A delay that nobody tells the complainant is simply late.",
            ),
        ),
        Flaw::ExtensionNoticeSilent => told_as(
            titled("wanneer vertelt u het uitstel?", "when is the delay told?"),
            text(
                "De tekst zegt het niet. Wederhoor vraagt het voordat de termijn voorbij is.",
                "The text does not say. Wederhoor asks it before the term is over.",
            ),
        ),
        Flaw::ExtensionUnlimited => told_as(
            titled("uitstel zonder einde", "delay without end"),
            text(
                "De termijn kan steeds opnieuw worden verlengd. Kies hoe vaak of hoe lang dat hoogstens mag.",
                "The term can be extended again and again. Choose how often or how long at most.",
            ),
        ),
        Flaw::ExtensionNever => told_as(
            titled("uitstel kan nul keer", "extended zero times"),
            text(
                "Zo kan er nooit uitstel zijn. Haal het uitstel weg, of kies minstens 1 keer.",
                "Like this it can never be extended. Remove the extension, or choose at least once.",
            ),
        ),
        _ => return None,
    })
}

fn letters(scene: Scene<'_>, flaw: &Flaw) -> Option<Words> {
    Some(match flaw {
        Flaw::NoAcknowledgement => fixed(
            (
                "Ontbreekt: een ontvangstbevestiging",
                "Missing: an acknowledgement",
            ),
            (
                "Geen regel vraagt om een brief dat de klacht is ontvangen.",
                "No rule asks for a letter that the complaint was received.",
            ),
        ),
        Flaw::NoOutcomeLetter { letter } => {
            let letter = words::letter(scene.regulation, *letter);
            told_as(
                (
                    "Ontbreekt: een einde van de behandeling".to_owned(),
                    "Missing: an end of the handling".to_owned(),
                ),
                (
                    format!("Geen termijn vraagt om {}.", letter.nl),
                    format!("No term asks for {}.", letter.en),
                ),
            )
        }
        Flaw::RefusalWithoutLetter => fixed(
            (
                "Ontbreekt: een brief bij een weigering",
                "Missing: a letter with a refusal",
            ),
            (
                "U kunt een klacht weigeren, maar geen regel vraagt dat u dat schrijft.",
                "You may refuse a complaint, but no rule asks that you write so.",
            ),
        ),
        Flaw::NoGrounds => fixed(
            (
                "Ontbreekt: redenen om te weigeren",
                "Missing: reasons to refuse",
            ),
            (
                "U kunt een klacht weigeren, maar de tekst noemt geen reden.",
                "You may refuse a complaint, but the text names no reason.",
            ),
        ),
        Flaw::HearingOneSided { missing } => {
            let who = the_sides(missing, Joint::And, scene.language);
            told_as(
                (
                    "Eén kant wordt niet gehoord".to_owned(),
                    "One side is not heard".to_owned(),
                ),
                (
                    format!(
                        "Volgens de tekst mag niet ieder het eigen verhaal vertellen. Wie ontbreekt: {who}."
                    ),
                    format!(
                        "According to the text not everybody may tell their side. Who is missing: {who}."
                    ),
                ),
            )
        }
        Flaw::HearingWithoutInvitation { sides } => {
            let who = the_sides(sides, Joint::And, scene.language);
            told_as(
                (
                    "Niemand hoeft uit te nodigen".to_owned(),
                    "Nobody has to invite".to_owned(),
                ),
                (
                    format!(
                        "Horen mag, maar geen regel vraagt om een uitnodiging of een gesprek. Het gaat om: {who}."
                    ),
                    format!(
                        "Hearing is offered, but no rule asks for an invitation or a talk. It concerns: {who}."
                    ),
                ),
            )
        }
        _ => return None,
    })
}
