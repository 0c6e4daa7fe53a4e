//! The sentence of a term or a duty: how long, from when, and what is done.

use procedure::Language;
use procedure::regulation::{AskedKind, Happening, LetterStage, Moment, Rule, Side, Whose};

use super::FROM;
use crate::forms::option;
use crate::regulation::moments::{Lead, phrase, side_code};
use crate::regulation::pen::Pen;
use crate::regulation::phrases::{Joint, listed, lower, the_side};
use crate::words;

/// `Binnen 30 dagen na ontvangst sturen wij de klager de beslissing.`
pub(super) fn sentence(rule: &mut Rule, pen: &mut Pen<'_>, needed: bool) {
    if rule.within.is_some() {
        match rule.whose {
            Whose::Practice => pen.say("Binnen ", "Within "),
            Whose::Complainant => pen.say("Tot ", "Until "),
        }
        length(rule, pen, needed);
        pen.tell(" ");
        pen.moment("from", FROM, &mut rule.from, Lead::After);
        pen.tell(pause(rule.from, pen));
    } else if let Some(question) = asked_outright(rule.from, pen) {
        pen.tell(&question);
        pen.say(" Dan ", " Then ");
    } else {
        pen.say("Zodra ", "As soon as ");
        pen.moment("from", FROM, &mut rule.from, Lead::That);
        pen.tell(", ");
    }
    match (rule.whose, rule.met_by.as_mut_slice()) {
        (Whose::Complainant, _) => pen.say(
            format!("kan de klager dit doen: {}", lower(&rule.name.nl)),
            format!("the complainant can do this: {}", lower(&rule.name.en)),
        ),
        (Whose::Practice, [one]) if is_sent(one) => sent(one, pen),
        (Whose::Practice, all) => {
            let done = acts(all, pen);
            pen.tell(&done);
        }
    }
    pen.tell(".");
}

/// On paper a yes speaks for itself: `Bent u klant van een ander? Dan verwijzen wij u door.` There
/// the practice speaks, to which the program put the question.
fn asked_outright(from: Moment, pen: &Pen<'_>) -> Option<String> {
    let Happening::Answer(key) = from.what else {
        return None;
    };
    let asked = pen.regulation.asked.iter().find(|asked| asked.id == key)?;
    if pen.offers() || asked.kind != AskedKind::YesNo {
        return None;
    }
    let question = asked.ask.in_language(pen.language);
    Some(match pen.language {
        Language::Nl => question.replace("uw praktijk", "onze praktijk"),
        Language::En => question
            .replace("your own practice", "our own practice")
            .replace("your practice", "our practice"),
    })
}

/// Between two verbs Dutch has a comma: `nadat de brief is verzonden, sturen wij`.
fn pause(from: Moment, pen: &Pen<'_>) -> &'static str {
    let clause = phrase(pen, from, Lead::After).starts_with("nadat");
    match pen.language {
        Language::Nl if !clause => " ",
        _ => ", ",
    }
}

pub(super) fn length(rule: &mut Rule, pen: &mut Pen<'_>, needed: bool) {
    let label = ("Hoe lang", "How long");
    match &mut rule.within {
        Some(within) if needed => pen.length("within", label, within),
        within => pen.maybe_length("within", label, within),
    }
}

/// A letter that goes out or arrives.
pub(super) fn is_sent(moment: &Moment) -> bool {
    let way = matches!(
        moment.what,
        Happening::Letter(_, LetterStage::Posted | LetterStage::Delivered)
    );
    way && moment.nth.is_none_or(|nth| nth.get() == 1)
}

/// `sturen wij` `de klager` `de beslissing`, each a blank of its own.
fn sent(moment: &mut Moment, pen: &mut Pen<'_>) {
    let dutch = pen.language == Language::Nl;
    let arrives = matches!(moment.what, Happening::Letter(_, LetterStage::Delivered));
    if dutch || !arrives {
        way(moment, pen);
        pen.tell(" ");
        addressee(moment, pen);
    } else {
        addressee(moment, pen);
        pen.tell(" ");
        way(moment, pen);
    }
    pen.tell(" ");
    letter(moment, pen);
}

/// It counts when it is sent, or when it is there.
fn way(moment: &mut Moment, pen: &mut Pen<'_>) {
    if let Happening::Letter(_, stage) = &mut moment.what {
        pen.choice(
            "met_by.0.stage",
            (
                "Telt bij verzending of bij ontvangst",
                "Counts when sent or when received",
            ),
            stage,
            &[
                (
                    "posted",
                    LetterStage::Posted,
                    ("sturen wij", "we send"),
                    ("sturen wij", "we send"),
                ),
                (
                    "delivered",
                    LetterStage::Delivered,
                    ("ontvangt", "receives"),
                    ("ontvangt", "receives"),
                ),
            ],
        );
    }
}

/// A letter of which nothing is said goes to the complainant.
fn addressee(moment: &mut Moment, pen: &mut Pen<'_>) {
    let label = ("Wie", "Who");
    let names = |side| {
        let text = the_side(side);
        text.in_language(pen.language).to_owned()
    };
    let both = [Side::Complainant, Side::Respondent, Side::Third].map(names);
    let mut options = vec![option("", &both[0])];
    for (code, name) in ["respondent", "third"].iter().zip(&both[1..]) {
        options.push(option(code, name));
    }
    let alone = pen.own((
        "de klager (en niet de andere partij)",
        "the complainant (and not the other party)",
    ));
    if moment.side == Some(Side::Complainant) {
        options.push(option("complainant", alone));
    }
    let current = moment.side.map_or("", side_code);
    let shown = names(moment.side.unwrap_or(Side::Complainant));
    match pen
        .choose("met_by.0.side", label, current, options, shown)
        .as_deref()
    {
        None => {}
        Some("complainant") => moment.side = Some(Side::Complainant),
        Some("respondent") => moment.side = Some(Side::Respondent),
        Some("third") => moment.side = Some(Side::Third),
        Some(_) => moment.side = None,
    }
}

fn letter(moment: &mut Moment, pen: &mut Pen<'_>) {
    let regulation = pen.regulation;
    let Happening::Letter(kind, stage) = moment.what else {
        return;
    };
    let name = |kind| {
        let text = words::letter(regulation, kind);
        text.in_language(pen.language).to_owned()
    };
    let own = regulation.letters.iter();
    let kinds = procedure::letter_kind::KINDS
        .iter()
        .map(|(_, kind)| *kind)
        .chain(own.map(|it| procedure::event::LetterKind::Own(it.id)));
    let options = kinds.map(|kind| option(kind.code(), &name(kind))).collect();
    let shown = name(kind);
    let chosen = pen.choose(
        "met_by.0.letter",
        ("Wat", "What"),
        kind.code(),
        options,
        shown,
    );
    if let Some(kind) = chosen.and_then(|code| code.parse().ok()) {
        moment.what = Happening::Letter(kind, stage);
    }
}

/// Several acts in a row; letters of one kind to several sides are said once.
fn acts(all: &[Moment], pen: &Pen<'_>) -> String {
    let mut said: Vec<String> = Vec::new();
    let mut rest = all;
    while let [first, tail @ ..] = rest {
        let alike = tail.iter().take_while(|it| it.what == first.what).count();
        let Happening::Letter(kind, LetterStage::Posted) = first.what else {
            said.push(phrase(pen, *first, Lead::Done));
            rest = tail;
            continue;
        };
        let (same, other) = rest.split_at(alike + 1);
        let sides: Vec<String> = same
            .iter()
            .map(|it| the_side(it.side.unwrap_or(Side::Complainant)))
            .map(|name| name.in_language(pen.language).to_owned())
            .collect();
        let letter = words::letter(pen.regulation, kind);
        let letter = letter.in_language(pen.language);
        let send = pen.own(("sturen wij", "we send"));
        said.push(format!(
            "{send} {} {letter}",
            listed(&sides, Joint::And, pen.language)
        ));
        rest = other;
    }
    listed(&said, Joint::And, pen.language)
}
