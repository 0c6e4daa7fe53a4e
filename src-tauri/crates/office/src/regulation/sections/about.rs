//! What the regulation is called, from when it holds, how it speaks, and who acts in it.

use procedure::FormOfAddress;
use procedure::regulation::{AppliesTo, InForce, ROLES, Regulation, Role};

use crate::regulation::pen::{Pen, Reader, Size, Want, capital};
use crate::regulation::phrases;
use crate::words;

pub(super) fn walk(regulation: &mut Regulation, pen: &mut Pen<'_>) {
    pen.part(
        "about",
        ("Over deze regeling", "About this regulation"),
        (
            "Hoe de regeling heet, voor welke klachten zij geldt en welke woorden zij gebruikt.",
            "What the regulation is called, for which complaints it holds and which words it uses.",
        ),
        None,
    );
    title(regulation, pen);
    in_force(regulation, pen);
    address(regulation, pen);
    outcome_words(regulation, pen);
    pen.part(
        "roles",
        ("Wie doet wat", "Who does what"),
        (
            "Hoe de regeling de mensen noemt die iets met een klacht doen.",
            "What the regulation calls the people who deal with a complaint.",
        ),
        None,
    );
    for (code, role) in ROLES {
        role_row(regulation, pen, code, role);
    }
}

fn title(regulation: &mut Regulation, pen: &mut Pen<'_>) {
    pen.rule("title", pen.own(("Titel", "Title")));
    pen.unprinted();
    pen.short(regulation.title.clone());
    pen.say("De regeling heet ", "The regulation is called ");
    pen.line(
        "title",
        ("Titel", "Title"),
        &mut regulation.title,
        Want::Needed,
    );
    if regulation.title != pen.regulation.title {
        // The English is that of the title before.
        regulation.title_en.clear();
    }
    pen.tell(".");
    pen.below();
    let mut model = regulation.modelled_on.clone().unwrap_or_default();
    let label = ("Naar het voorbeeld van", "Modelled on");
    pen.line("modelled_on", label, &mut model, Want::Optional);
    regulation.modelled_on = Some(model).filter(|model| !model.is_empty());
    let label = ("Voor wie zij past", "Whom it suits");
    pen.both(
        "suits",
        label,
        &mut regulation.suits,
        Size::Text,
        Want::Optional,
    );
}

fn in_force(regulation: &mut Regulation, pen: &mut Pen<'_>) {
    pen.rule("in_force", pen.own(("Ingang", "Entry into force")));
    pen.unprinted();
    let mut from = regulation.in_force.as_ref().map(|it| it.from);
    let mut applies_to = regulation
        .in_force
        .as_ref()
        .map_or(AppliesTo::FiledOnOrAfter, |it| it.applies_to);
    let label = ("Vanaf welke dag", "From which day");
    if let Some(day) = from {
        pen.short(letters::long_date(day, pen.language));
        pen.say(
            "De regeling geldt voor klachten die ",
            "The regulation holds for complaints that come ",
        );
        pen.choice(
            "applies_to",
            ("Of die dag meetelt", "Whether that day counts"),
            &mut applies_to,
            &[
                (
                    "filed_on_or_after",
                    AppliesTo::FiledOnOrAfter,
                    ("op of na", "on or after"),
                    ("op of na", "on or after"),
                ),
                (
                    "filed_after",
                    AppliesTo::FiledAfter,
                    ("na", "after"),
                    ("na", "after"),
                ),
            ],
        );
        pen.tell(" ");
        pen.day("from", label, &mut from);
        pen.say(" binnenkomen.", ".");
        pen.below();
    } else {
        pen.say(
            "Vanaf wanneer de regeling geldt, kiest u als u haar vaststelt.",
            "From when the regulation holds, you choose when you adopt it.",
        );
        pen.below();
        pen.day("from", label, &mut from);
    }
    regulation.in_force = from.map(|from| InForce { from, applies_to });
    let label = ("Vastgesteld op", "Adopted on");
    pen.day("adopted_on", label, &mut regulation.adopted_on);
    let label = ("Versie", "Version");
    pen.line("version", label, &mut regulation.version, Want::Optional);
}

fn address(regulation: &mut Regulation, pen: &mut Pen<'_>) {
    pen.rule("address", pen.own(("Aanspreken", "Form of address")));
    pen.unprinted();
    pen.say(
        "Wij spreken mensen aan met ",
        "In Dutch we address people with ",
    );
    pen.choice(
        "address",
        ("Aanspreken met", "Address with"),
        &mut regulation.address,
        &[
            ("u", FormOfAddress::U, ("u", "u"), ("u", "u")),
            ("je", FormOfAddress::Je, ("je", "je"), ("je", "je")),
        ],
    );
    pen.tell(".");
}

fn outcome_words(regulation: &mut Regulation, pen: &mut Pen<'_>) {
    let words = &mut regulation.words;
    pen.rule(
        "words",
        pen.own(("Woorden voor het oordeel", "Words for the finding")),
    );
    pen.unprinted();
    pen.short(format!("{} / {}", words.upheld, words.not_upheld));
    pen.say(
        "Heeft de klager gelijk, dan is de klacht ",
        "If the complainant is right, the complaint is ",
    );
    let label = ("Gelijk", "Right");
    pen.line("upheld", label, &mut words.upheld, Want::Needed);
    pen.say(
        ". Heeft de klager geen gelijk: ",
        ". If the complainant is not right: ",
    );
    let label = ("Geen gelijk", "Not right");
    pen.line("not_upheld", label, &mut words.not_upheld, Want::Needed);
    let label = ("Deels gelijk", "Partly right");
    if words.partly.is_empty() {
        pen.tell(".");
        pen.below();
        pen.line("partly", label, &mut words.partly, Want::Optional);
        return;
    }
    pen.say(". Voor een deel gelijk: ", ". Right in part: ");
    pen.line("partly", label, &mut words.partly, Want::Optional);
    pen.tell(".");
}

fn role_row(regulation: &mut Regulation, pen: &mut Pen<'_>, code: &str, role: Role) {
    let name = words::role(pen.regulation, role);
    let name = name.in_language(pen.language).to_owned();
    pen.rule(format!("role.{code}"), capital(&name));
    pen.unprinted();
    let task = phrases::task(role);
    pen.say(
        format!("{}, heet: {name}.", task.nl),
        format!("{} is called: {name}.", task.en),
    );
    pen.below();
    pen.for_reader(Reader::Practice);
    let mut own = regulation.roles.get(&role).cloned().unwrap_or_default();
    let label = ("Heet bij ons", "We call them");
    pen.both("name", label, &mut own, Size::Line, Want::Optional);
    if own.nl.is_empty() && own.en.is_empty() {
        regulation.roles.remove(&role);
    } else {
        regulation.roles.insert(role, own);
    }
}
