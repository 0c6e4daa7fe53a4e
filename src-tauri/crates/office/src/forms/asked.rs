//! What a regulation asks of a complaint beside what every intake asks: as fields for the window,
//! and from what was typed to what the core knows.

use archive::staff::Staff;
use chrono::NaiveDate;
use procedure::Language;
use procedure::intake::{Answer, Intake, Respondent, StaffId};
use procedure::key::Key;
use procedure::regulation::{Asked, AskedKind, Choice, Happening, Regulation};
use procedure::typed_date::{self, Lean};

use super::Checks;
use crate::moment;
use crate::wire::{FieldAnswer, FieldCode, FieldFault, FieldKind, FieldOption, FormField};

/// The fields that are no question of a regulation's own, by their names in a form.
const COMPLAINANT: &str = "complainant_kind";
const RESPONDENT: &str = "respondent";
const RESPONDENT_KIND: &str = "respondent_kind";
const SUBJECTS: &str = "subjects";
const SERVICE: &str = "service";
const DISCOVERED: &str = "discovered_on";

/// The fields that a regulation adds to the intake, with what was filled in so far.
pub(crate) fn asked_fields(
    regulation: &Regulation,
    staff: &[Staff],
    answers: &[FieldAnswer],
    language: Language,
) -> Vec<FormField> {
    let mut fields = scope_fields(regulation, staff, language);
    let own = regulation.asked.iter();
    fields.extend(
        own.filter(|asked| asked.kind != AskedKind::Known)
            .map(|asked| question(asked, language)),
    );
    for field in &mut fields {
        if let Some(answer) = answers.iter().find(|answer| answer.name == field.name) {
            field.value.clone_from(&answer.value);
            field.not_applicable = answer.not_applicable && field.may_not_apply;
        }
    }
    fields
}

fn scope_fields(regulation: &Regulation, staff: &[Staff], language: Language) -> Vec<FormField> {
    let own = |nl: &'static str, en: &'static str| match language {
        Language::Nl => nl,
        Language::En => en,
    };
    let scope = &regulation.scope;
    let mut fields = vec![FormField {
        hint: Some(
            own(
                "Kies de collega, dan bewaakt Wederhoor de onafhankelijkheid.",
                "Choose the colleague, and Wederhoor watches over independence.",
            )
            .to_owned(),
        ),
        options: staff
            .iter()
            .filter(|row| row.active)
            .map(|row| option(&row.id.to_string(), &row.name))
            .collect(),
        ..field(
            RESPONDENT,
            own(
                "Gaat de klacht over een collega?",
                "Is it about a colleague?",
            ),
            FieldKind::Choice,
        )
    }];
    let lists = [
        (
            COMPLAINANT,
            own("De klager is", "The complainant is"),
            &scope.complainants,
            FieldKind::Choice,
        ),
        (
            RESPONDENT_KIND,
            own("De klacht gaat over een", "The complaint is about a"),
            &scope.respondents,
            FieldKind::Choice,
        ),
        (
            SUBJECTS,
            own("Onderwerp", "Subject"),
            &scope.subjects,
            FieldKind::Many,
        ),
        (
            SERVICE,
            own("Dienst", "Service"),
            &scope.services,
            FieldKind::Choice,
        ),
    ];
    for (name, label, choices, kind) in lists {
        if !choices.is_empty() {
            fields.push(FormField {
                options: options(choices, language),
                ..field(name, label, kind)
            });
        }
    }
    let counts = |what| {
        regulation
            .filing_limits
            .iter()
            .any(|it| it.from.what == what)
    };
    if counts(Happening::Discovered) {
        let label = own("Ontdekt op", "Discovered on");
        fields.push(field(DISCOVERED, label, FieldKind::Day));
    }
    fields
}

fn question(asked: &Asked, language: Language) -> FormField {
    let kind = match asked.kind {
        AskedKind::Known | AskedKind::Line => FieldKind::Line,
        AskedKind::Text => FieldKind::Text,
        AskedKind::Day => FieldKind::Day,
        AskedKind::Moment => FieldKind::Moment,
        AskedKind::Choice => FieldKind::Choice,
        AskedKind::YesNo => FieldKind::YesNo,
    };
    FormField {
        hint: asked
            .note
            .as_ref()
            .map(|note| note.in_language(language).to_owned()),
        options: options(&asked.choices, language),
        required: asked.required,
        may_not_apply: asked.may_not_apply,
        ..field(asked.id.as_str(), asked.ask.in_language(language), kind)
    }
}

/// A field that nothing was filled in yet.
pub(crate) fn field(name: &str, label: &str, kind: FieldKind) -> FormField {
    FormField {
        name: name.to_owned(),
        label: label.to_owned(),
        hint: None,
        kind,
        options: Vec::new(),
        value: String::new(),
        required: false,
        may_not_apply: false,
        not_applicable: false,
    }
}

/// An option that may be chosen freely.
pub(crate) fn option(value: &str, label: &str) -> FieldOption {
    FieldOption {
        value: value.to_owned(),
        label: label.to_owned(),
        barred: None,
        unwise: None,
    }
}

fn options(choices: &[Choice], language: Language) -> Vec<FieldOption> {
    choices
        .iter()
        .map(|choice| option(choice.id.as_str(), choice.name.in_language(language)))
        .collect()
}

/// Puts what was answered into an intake. Answers to questions that this regulation does not ask
/// are left out; empty ones are no answers.
pub(crate) fn read_answers(
    checks: &mut Checks,
    regulation: &Regulation,
    answers: &[FieldAnswer],
    staff: &[Staff],
    intake: &mut Intake,
) {
    let value = |name: &str| {
        let answer = answers.iter().find(|answer| answer.name == name);
        answer.map_or("", |answer| answer.value.trim())
    };
    let scope = &regulation.scope;
    intake.complainant_kind = one_of(checks, COMPLAINANT, value(COMPLAINANT), &scope.complainants);
    intake.service = one_of(checks, SERVICE, value(SERVICE), &scope.services);
    intake.subjects = value(SUBJECTS)
        .split(',')
        .filter_map(|subject| one_of(checks, SUBJECTS, subject.trim(), &scope.subjects))
        .collect();
    intake.discovered_on = checks.past_date(&answer_path(DISCOVERED), value(DISCOVERED), 100);
    let kind = one_of(
        checks,
        RESPONDENT_KIND,
        value(RESPONDENT_KIND),
        &scope.respondents,
    );
    intake.respondents = respondent(checks, value(RESPONDENT), kind, staff);
    intake.answers.clear();
    for asked in &regulation.asked {
        let given = answers.iter().find(|it| it.name == asked.id.as_str());
        if let Some(answer) = given.and_then(|given| read_answer(checks, asked, given)) {
            intake.answers.insert(asked.id, answer);
        }
    }
}

fn respondent(
    checks: &mut Checks,
    value: &str,
    kind: Option<Key>,
    staff: &[Staff],
) -> Vec<Respondent> {
    let colleague = staff.iter().find(|row| row.id.to_string() == value);
    if colleague.is_none() && !value.is_empty() {
        refuse(checks, RESPONDENT);
    }
    if colleague.is_none() && kind.is_none() {
        return Vec::new();
    }
    vec![Respondent {
        name: colleague.map(|row| row.name.clone()).unwrap_or_default(),
        kind,
        staff: colleague.map(|row| StaffId(row.id.0)),
    }]
}

fn one_of(checks: &mut Checks, name: &str, value: &str, choices: &[Choice]) -> Option<Key> {
    if value.is_empty() {
        return None;
    }
    let found = choices
        .iter()
        .map(|choice| choice.id)
        .find(|id| id.as_str() == value);
    // The complaint may have moved to another version, which names other choices.
    if found.is_none() && !choices.is_empty() {
        refuse(checks, name);
    }
    found
}

fn refuse(checks: &mut Checks, name: &str) {
    checks.refuse(FieldFault::new(
        &answer_path(name),
        FieldCode::UnknownChoice,
    ));
}

fn answer_path(name: &str) -> String {
    format!("answers.{name}")
}

fn read_answer(checks: &mut Checks, asked: &Asked, given: &FieldAnswer) -> Option<Answer> {
    if given.not_applicable && asked.may_not_apply {
        return Some(Answer::NotApplicable);
    }
    let path = answer_path(asked.id.as_str());
    let text = given.value.trim();
    if text.is_empty() {
        return None;
    }
    match asked.kind {
        AskedKind::Known => None,
        AskedKind::Line => Some(Answer::Text(checks.line(&path, text))),
        AskedKind::Text => Some(Answer::Text(checks.text(&path, text))),
        AskedKind::Day => checks.date(&path, text).map(Answer::Day),
        AskedKind::Moment => read_moment(checks, &path, text),
        AskedKind::Choice => {
            one_of(checks, asked.id.as_str(), text, &asked.choices).map(Answer::Choice)
        }
        AskedKind::YesNo => match text {
            "yes" => Some(Answer::YesNo(true)),
            "no" => Some(Answer::YesNo(false)),
            _ => {
                refuse(checks, asked.id.as_str());
                None
            }
        },
    }
}

/// `3-1-2027 14:00`; a day alone is an answer too.
fn read_moment(checks: &mut Checks, path: &str, text: &str) -> Option<Answer> {
    match text.rsplit_once(char::is_whitespace) {
        Some((day, time)) if time.contains([':', '.']) => {
            let time = checks.time(path, time);
            let day = checks.date(path, day.trim());
            Some(Answer::Moment(day?.and_time(time?)))
        }
        _ => checks.date(path, text).map(Answer::Day),
    }
}

/// The answers that an intake holds, as a form shows them.
pub(crate) fn answers_of(intake: &Intake) -> Vec<FieldAnswer> {
    let mut answers: Vec<FieldAnswer> = intake
        .answers
        .iter()
        .map(|(id, answer)| FieldAnswer {
            name: id.to_string(),
            value: answer_text(answer),
            not_applicable: *answer == Answer::NotApplicable,
        })
        .collect();
    let key = |key: Option<Key>| key.map(|key| key.to_string()).unwrap_or_default();
    let subjects: Vec<String> = intake.subjects.iter().map(Key::to_string).collect();
    let respondent = intake.respondents.first();
    let staff = respondent.and_then(|it| it.staff);
    for (name, value) in [
        (COMPLAINANT, key(intake.complainant_kind)),
        (
            RESPONDENT,
            staff.map(|id| id.0.to_string()).unwrap_or_default(),
        ),
        (RESPONDENT_KIND, key(respondent.and_then(|it| it.kind))),
        (SUBJECTS, subjects.join(",")),
        (SERVICE, key(intake.service)),
        (
            DISCOVERED,
            intake.discovered_on.map(moment::typed).unwrap_or_default(),
        ),
    ] {
        if !value.is_empty() {
            answers.push(FieldAnswer {
                name: name.to_owned(),
                value,
                not_applicable: false,
            });
        }
    }
    answers
}

fn answer_text(answer: &Answer) -> String {
    match answer {
        Answer::NotApplicable => String::new(),
        Answer::Text(text) => text.clone(),
        Answer::Day(day) => moment::typed(*day),
        Answer::Moment(at) => format!("{} {}", moment::typed(at.date()), at.format("%-H:%M")),
        Answer::Choice(key) => key.to_string(),
        Answer::YesNo(true) => "yes".to_owned(),
        Answer::YesNo(false) => "no".to_owned(),
    }
}

/// Writes out the days among the answers: a draft is read again on another day, when `gisteren`
/// means another date.
pub(crate) fn settle_answers(
    regulation: &Regulation,
    answers: &mut [FieldAnswer],
    today: NaiveDate,
) {
    let is_day = |name: &str| {
        name == DISCOVERED
            || regulation
                .asked
                .iter()
                .any(|asked| asked.kind == AskedKind::Day && asked.id.as_str() == name)
    };
    for answer in answers.iter_mut().filter(|answer| is_day(&answer.name)) {
        if let Ok(day) = typed_date::read(&answer.value, today, Lean::Past) {
            answer.value = moment::typed(day);
        }
    }
}
