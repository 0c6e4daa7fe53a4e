//! Blanks that hold a moment: what happens, and below it how far a letter is, to whom, and which
//! time. A list of moments has a blank more than it holds, to add one; choosing nothing takes one
//! away.

use procedure::event::LetterKind;
use procedure::key::Key;
use procedure::letter_kind::KINDS;
use procedure::regulation::{
    Happening, LetterStage, Moment, Regulation, RoadStage, Side, simple_moments,
};

use super::pen::{Label, Pen};
use super::phrases;
use crate::forms::option;
use crate::wire::FieldOption;

/// How a moment stands in a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Lead {
    /// `nadat de beslissing is verzonden`
    After,
    /// `de beslissing is verzonden`
    That,
    /// `sturen wij de klager de beslissing`
    Done,
}

const NOTHING: &str = "";

const LETTER_STAGES: [(&str, LetterStage, Label); 5] = [
    ("posted", LetterStage::Posted, ("is verzonden", "is sent")),
    (
        "delivered",
        LetterStage::Delivered,
        ("is bezorgd", "is delivered"),
    ),
    (
        "printed",
        LetterStage::Printed,
        ("is geprint", "is printed"),
    ),
    (
        "finalised",
        LetterStage::Finalised,
        ("is vastgelegd", "is finalised"),
    ),
    (
        "returned",
        LetterStage::Returned,
        ("is teruggekomen", "came back"),
    ),
];

const ROAD_STAGES: [(&str, RoadStage, Label); 8] = [
    ("opened", RoadStage::Opened, ("begint", "begins")),
    (
        "accepted",
        RoadStage::Accepted,
        ("is aanvaard", "is accepted"),
    ),
    (
        "declined",
        RoadStage::Declined,
        ("is afgewezen", "is declined"),
    ),
    (
        "forwarded",
        RoadStage::Forwarded,
        ("heeft de stukken", "has the papers"),
    ),
    (
        "challenged",
        RoadStage::Challenged,
        ("is betwist", "is challenged"),
    ),
    ("held", RoadStage::Held, ("is besproken", "has met")),
    (
        "ruled",
        RoadStage::Ruled,
        ("heeft uitspraak gedaan", "has ruled"),
    ),
    ("ended", RoadStage::Ended, ("is geëindigd", "has ended")),
];

impl Pen<'_> {
    /// A moment in the sentence. Its details stand below, once [`Pen::below`] was said and
    /// [`Pen::moment_details`] asked for them.
    pub(super) fn moment(&mut self, name: &str, label: Label, value: &mut Moment, lead: Lead) {
        let options = options(self, *value, lead);
        let shown = phrase(self, *value, lead);
        let code = code_of(value.what);
        if let Some(chosen) = self.choose(name, label, &code, options, shown) {
            *value = chosen_moment(&chosen, *value).unwrap_or(*value);
        }
    }

    /// How far, to whom, and which time.
    pub(super) fn moment_details(&mut self, name: &str, of: Label, value: &mut Moment) {
        match &mut value.what {
            Happening::Letter(_, stage) => {
                let choices = LETTER_STAGES.map(|(code, stage, label)| (code, stage, label, label));
                self.choice(&format!("{name}.stage"), of, stage, &choices);
            }
            Happening::Road(_, stage) => {
                let choices = ROAD_STAGES.map(|(code, stage, label)| (code, stage, label, label));
                self.choice(&format!("{name}.stage"), of, stage, &choices);
            }
            _ => {}
        }
        if has_side(value.what) {
            self.side(&format!("{name}.side"), &mut value.side);
        }
        if recurs(value.what) {
            let mut nth = value.nth.map(std::num::NonZeroU8::get);
            let label = ("De hoeveelste keer", "Which time");
            self.number(&format!("{name}.nth"), label, &mut nth);
            value.nth = nth.and_then(std::num::NonZeroU8::new);
        }
    }

    /// A list of moments, below the sentence. Of the first `told` the sentence holds the details.
    pub(super) fn moments(
        &mut self,
        name: &str,
        label: Label,
        list: &mut Vec<Moment>,
        lead: Lead,
        told: usize,
    ) {
        let mut gone = None;
        for (at, value) in list.iter_mut().enumerate() {
            let field = format!("{name}.{at}");
            if !self.slot(&field, label, value, lead) {
                gone = Some(at);
            }
            if at >= told {
                self.moment_details(&field, ("Hoe ver", "How far"), value);
            }
        }
        if let Some(added) = self.another(&format!("{name}.{}", list.len()), label, lead) {
            list.push(added);
        }
        if let Some(at) = gone {
            list.remove(at);
        }
    }

    /// A moment that may be taken away; whether it stays.
    pub(super) fn slot(
        &mut self,
        name: &str,
        label: Label,
        value: &mut Moment,
        lead: Lead,
    ) -> bool {
        let mut options = options(self, *value, lead);
        options.insert(0, self.none());
        let code = code_of(value.what);
        let chosen = self.choose(name, label, &code, options, String::new());
        let stays = chosen.as_deref() != Some(NOTHING);
        let other = chosen.and_then(|chosen| chosen_moment(&chosen, *value));
        *value = other.unwrap_or(*value);
        stays
    }

    /// An empty blank, to add a moment.
    pub(super) fn another(&mut self, name: &str, label: Label, lead: Lead) -> Option<Moment> {
        let mut options = options(self, Moment::of(Happening::Received), lead);
        options.insert(0, self.none());
        let chosen = self.choose(name, label, NOTHING, options, String::new())?;
        chosen_moment(&chosen, Moment::of(Happening::Received))
    }

    fn none(&self) -> FieldOption {
        option(NOTHING, "–")
    }

    fn side(&mut self, name: &str, side: &mut Option<Side>) {
        let anybody = self.own(("om het even wie", "whoever it is"));
        let named = sides().map(|(code, _, label)| option(&code, label.in_language(self.language)));
        let mut options = vec![option(NOTHING, anybody)];
        options.extend(named);
        let current = side.map_or(NOTHING, side_code);
        let label = ("Van of aan wie", "Of or to whom");
        if let Some(chosen) = self.choose(name, label, current, options, String::new()) {
            let found = sides().into_iter().find(|(code, ..)| *code == chosen);
            *side = found.map(|(_, side, _)| side);
        }
    }
}

/// The code of a side, as files and forms write it.
pub(super) fn side_code(side: Side) -> &'static str {
    match side {
        Side::Complainant => "complainant",
        Side::Respondent => "respondent",
        Side::Third => "third",
    }
}

/// The sides, as a form offers them.
pub(super) fn sides() -> [(String, Side, procedure::regulation::Bilingual); 3] {
    [Side::Complainant, Side::Respondent, Side::Third]
        .map(|side| (side_code(side).to_owned(), side, phrases::the_side(side)))
}

/// A moment in words.
pub(super) fn phrase(pen: &Pen<'_>, moment: Moment, lead: Lead) -> String {
    let (regulation, language) = (pen.regulation, pen.language);
    match lead {
        Lead::After => phrases::after(regulation, moment, language),
        Lead::That => phrases::happened(regulation, moment)
            .in_language(language)
            .to_owned(),
        Lead::Done => phrases::done(regulation, moment)
            .in_language(language)
            .to_owned(),
    }
}

/// What can be chosen; the one that is held reads as it is, with its side and stage.
fn options(pen: &Pen<'_>, held: Moment, lead: Lead) -> Vec<FieldOption> {
    if !pen.offers() {
        return Vec::new();
    }
    let held_code = code_of(held.what);
    let mut all = all(pen.regulation);
    if !all.iter().any(|what| code_of(*what) == held_code) {
        all.push(held.what);
    }
    all.into_iter()
        .map(|what| {
            let code = code_of(what);
            let moment = if code == held_code {
                held
            } else {
                Moment::of(what)
            };
            option(&code, &phrase(pen, moment, lead))
        })
        .collect()
}

/// Everything that can happen under a regulation; letters when posted, roads when opened.
fn all(regulation: &Regulation) -> Vec<Happening> {
    let letter = |kind| Happening::Letter(kind, LetterStage::Posted);
    let simple = simple_moments().map(|(_, moment)| moment.what);
    let known = KINDS.iter().map(|(_, kind)| letter(*kind));
    let letters = regulation.letters.iter();
    let own = letters.map(|it| letter(LetterKind::Own(it.id)));
    let roads = regulation
        .roads
        .iter()
        .map(|road| Happening::Road(road.id, RoadStage::Opened));
    let timed = regulation.rules().filter(|rule| rule.within.is_some());
    let ends = timed.map(|rule| Happening::TermEnds(rule.id));
    let answers = regulation
        .asked
        .iter()
        .filter(|asked| super::sections::has_day(asked.kind))
        .map(|asked| Happening::Answer(asked.id));
    let events = regulation.events.iter().map(|it| Happening::Own(it.id));
    simple
        .chain(known)
        .chain(own)
        .chain(roads)
        .chain(ends)
        .chain(answers)
        .chain(events)
        .collect()
}

fn code_of(what: Happening) -> String {
    match what {
        Happening::Letter(kind, _) => format!("letter.{kind}"),
        Happening::Road(key, _) => format!("road.{key}"),
        other => Moment::of(other).to_string(),
    }
}

/// The moment that a code stands for. What was held already keeps its stage, side and time.
fn chosen_moment(code: &str, held: Moment) -> Option<Moment> {
    if code == code_of(held.what) {
        return Some(held);
    }
    if let Some(kind) = code.strip_prefix("letter.") {
        let kind: LetterKind = kind.parse().ok()?;
        return Some(Moment::letter(kind, LetterStage::Posted));
    }
    if let Some(road) = code.strip_prefix("road.") {
        let road: Key = road.parse().ok()?;
        return Some(Moment::of(Happening::Road(road, RoadStage::Opened)));
    }
    code.parse().ok()
}

/// It happens to one side or another.
fn has_side(what: Happening) -> bool {
    matches!(
        what,
        Happening::Letter(..)
            | Happening::Contact
            | Happening::InformationAsked
            | Happening::InformationReceived
            | Happening::ConfidentialityDeclared
            | Happening::HearingPlanned
            | Happening::HearingHeld
            | Happening::HearingWaived
            | Happening::InspectionAsked
            | Happening::InspectionGiven
            | Happening::Road(
                _,
                RoadStage::Accepted | RoadStage::Declined | RoadStage::Challenged
            )
    )
}

/// It may happen more than once.
fn recurs(what: Happening) -> bool {
    !matches!(
        what,
        Happening::Received
            | Happening::Incident
            | Happening::Discovered
            | Happening::Registered
            | Happening::TermEnds(_)
            | Happening::Answer(_)
    )
}
