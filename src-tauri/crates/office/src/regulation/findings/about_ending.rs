//! Findings about keeping, closing, learning, and from when the regulation holds.

use procedure::regulation::{Bound, Flaw};

use super::{Scene, Words, fixed, told_as};
use crate::regulation::phrases;

pub(super) fn words(scene: Scene<'_>, flaw: &Flaw) -> Option<Words> {
    keeping(scene, flaw)
        .or_else(|| closing(scene, flaw))
        .or_else(|| filing(scene, flaw))
}

fn keeping(scene: Scene<'_>, flaw: &Flaw) -> Option<Words> {
    Some(match flaw {
        Flaw::NoRetentionMaximum { at_least } => {
            let least = scene.length(*at_least);
            told_as(
                (
                    "Bewaren zonder einde".to_owned(),
                    "Keeping without end".to_owned(),
                ),
                (
                    format!(
                        "De tekst noemt alleen een minimum: {least}. De AVG vraagt ook om een maximum."
                    ),
                    format!(
                        "The text names only a minimum: {least}. The GDPR asks for a maximum too."
                    ),
                ),
            )
        }
        Flaw::RetentionMinimumAboveMaximum { at_least, at_most } => {
            let (least, most) = (scene.length(*at_least), scene.length(*at_most));
            told_as(
                (
                    "Bewaren: het minimum ligt boven het maximum".to_owned(),
                    "Keeping: the minimum lies above the maximum".to_owned(),
                ),
                (
                    format!("Minstens {least} en hoogstens {most} kan niet allebei."),
                    format!("At least {least} and at most {most} cannot both be."),
                ),
            )
        }
        Flaw::RetentionBeyondText {
            bound,
            keep,
            at_most,
        } => {
            let (keep, most) = (scene.length(*keep), scene.length(*at_most));
            let (nl, en) = match bound {
                Bound::AtMost => ("hoogstens ", "at most "),
                Bound::AtLeast => ("minstens ", "at least "),
                Bound::Exactly | Bound::Chosen => ("", ""),
            };
            told_as(
                (
                    "U bewaart langer dan de tekst".to_owned(),
                    "You keep longer than the text".to_owned(),
                ),
                (
                    format!("De tekst zegt: {nl}{keep}. Uw eigen maximum is {most}."),
                    format!("The text says: {en}{keep}. Your own maximum is {most}."),
                ),
            )
        }
        Flaw::RetentionChosen { keep } => {
            let keep = scene.length(*keep);
            told_as(
                (
                    "Bewaren: uw eigen keuze".to_owned(),
                    "Keeping: your own choice".to_owned(),
                ),
                (
                    format!(
                        "De tekst noemt geen termijn; u koos {keep}. Schrijf in de toelichting waarom."
                    ),
                    format!("The text names no length; you chose {keep}. Tell why in the note."),
                ),
            )
        }
        Flaw::RetentionBeforeClosing { from } => {
            let after = phrases::after(scene.regulation, *from, scene.language);
            told_as(
                (
                    "Bewaren telt vanaf vóór het sluiten".to_owned(),
                    "Keeping counts from before the closing".to_owned(),
                ),
                (
                    format!(
                        "Het telt {after}. Een dossier dat lang openblijft, kan zo al weg moeten voordat het dicht is."
                    ),
                    format!(
                        "It counts {after}. A dossier that stays open for long may have to go before it is closed."
                    ),
                ),
            )
        }
        _ => return None,
    })
}

fn closing(scene: Scene<'_>, flaw: &Flaw) -> Option<Words> {
    Some(match flaw {
        Flaw::NothingCloses => fixed(
            ("Niets sluit een dossier", "Nothing closes a dossier"),
            (
                "De regeling zegt niet wanneer een dossier dicht kan.",
                "The regulation does not say when a dossier can be closed.",
            ),
        ),
        Flaw::UnknownRestart { id } => told_as(
            (
                "Sluiten: een termijn die er niet is".to_owned(),
                "Closing: a term that is not there".to_owned(),
            ),
            (
                format!("Bij heropenen begint \"{id}\" opnieuw, maar die termijn bestaat niet."),
                format!("At a reopening \"{id}\" begins anew, but there is no such term."),
            ),
        ),
        Flaw::AnalysisPeriodChosen { every } => {
            let every = scene.length(*every);
            told_as(
                (
                    "Leren van klachten: hoe vaak?".to_owned(),
                    "Learning from complaints: how often?".to_owned(),
                ),
                (
                    format!("De tekst noemt geen periode; u koos {every}."),
                    format!("The text names no period; you chose {every}."),
                ),
            )
        }
        Flaw::AnalysisNotInMonths { every } => {
            let every = scene.length(*every);
            told_as(
                (
                    "Leren van klachten: geen hele maanden".to_owned(),
                    "Learning from complaints: no whole months".to_owned(),
                ),
                (
                    format!(
                        "Wederhoor kan klachten alleen per hele maand bij elkaar leggen, niet per {every}."
                    ),
                    format!(
                        "Wederhoor can put complaints together by whole months only, not by {every}."
                    ),
                ),
            )
        }
        _ => return None,
    })
}

fn filing(scene: Scene<'_>, flaw: &Flaw) -> Option<Words> {
    Some(match flaw {
        Flaw::LatenessSilent { within } => {
            let within = scene.length(*within);
            told_as(
                (
                    "Te laat geklaagd: wat dan?".to_owned(),
                    "Complained too late: what then?".to_owned(),
                ),
                (
                    format!(
                        "De tekst zegt niet wat er gebeurt na {within}. Wederhoor waarschuwt; u beslist."
                    ),
                    format!(
                        "The text does not say what happens after {within}. Wederhoor warns; you decide."
                    ),
                ),
            )
        }
        Flaw::ShortFilingLimit { within } => {
            let within = scene.length(*within);
            told_as(
                (
                    "Klagen kan erg kort".to_owned(),
                    "Very little time to complain".to_owned(),
                ),
                (
                    format!(
                        "Een grens van {within} houdt misschien geen stand. Weiger een late klacht niet zomaar."
                    ),
                    format!(
                        "A limit of {within} may not hold. Do not simply refuse a late complaint."
                    ),
                ),
            )
        }
        Flaw::DoubtfulFirstDay { day } => {
            let day = scene.day(*day);
            told_as(
                (
                    format!("Geldt de regeling op {day} zelf?"),
                    format!("Does the regulation hold on {day} itself?"),
                ),
                (
                    format!(
                        "Er staat: klachten na {day}. Komt er op die dag een klacht, dan vraagt Wederhoor het u."
                    ),
                    format!(
                        "It says: complaints after {day}. If a complaint comes on that day, Wederhoor asks you."
                    ),
                ),
            )
        }
        Flaw::InForceBeforeAdopted { adopted, from } => {
            let (adopted, from) = (scene.day(*adopted), scene.day(*from));
            told_as(
                (
                    "De regeling geldt voordat zij is vastgesteld".to_owned(),
                    "The regulation holds before it was adopted".to_owned(),
                ),
                (
                    format!("Zij geldt vanaf {from} en is vastgesteld op {adopted}."),
                    format!("It holds from {from} and was adopted on {adopted}."),
                ),
            )
        }
        _ => return None,
    })
}
