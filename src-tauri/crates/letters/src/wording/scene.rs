//! The stage on which templates are rendered: what the facts look like to them.
//!
//! A value never goes through the template engine as text: what is rendered is a mark in
//! private-use characters that names its place in a list. So nothing that a complainant
//! wrote is ever read as a template or as markup, and the text still knows which words
//! came from where.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::{fmt, io};

use minijinja::syntax::SyntaxConfig;
use minijinja::value::{Object, ObjectRepr};
use minijinja::{Environment, ErrorKind, UndefinedBehavior, Value as Known};
use procedure::{FormOfAddress, Language};

use super::facts::{Facts, Value};
use super::markup;
use super::passage::{Source, TextBlock};
use super::vocabulary::{self, Placeholder, Shape, VOCABULARY};

pub(super) const OPEN: char = '\u{e000}';
pub(super) const CLOSE: char = '\u{e001}';

/// How much work one template may be; a letter needs a thousandth of it.
const FUEL: u64 = 100_000;

/// The longest text that a template may become, in bytes: what is longer fits in no letter. Fuel
/// counts steps and not what each step writes.
const LONGEST: usize = 500_000;

/// What is wrong with a template.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TemplateFault {
    /// It cannot be read.
    #[error("unreadable in line {line}")]
    Unreadable {
        /// The line in the passage, from 1.
        line: usize,
    },
    /// It uses a name that the vocabulary does not have.
    #[error("unknown name {0}")]
    UnknownName(String),
    /// Rendering it is more work than any letter needs.
    #[error("too much")]
    TooMuch,
}

/// What stands at the place that a mark names.
#[derive(Clone, Debug)]
pub(super) enum Slot {
    Piece(Source),
    Text(Vec<TextBlock>),
}

/// Facts in a language, ready for templates.
pub(super) struct Scene {
    environment: Environment<'static>,
    context: Known,
    slots: Vec<Slot>,
    form: FormOfAddress,
}

impl Scene {
    pub(super) fn new(facts: &Facts, language: Language, form: FormOfAddress) -> Self {
        let mut environment = environment();
        environment.set_undefined_behavior(UndefinedBehavior::Strict);
        environment.set_fuel(Some(FUEL));
        let mut slots = Slots {
            language,
            slots: Vec::new(),
        };
        let context: Vec<(&str, Known)> = VOCABULARY
            .iter()
            .map(|row| (row.name, slots.known(row, facts.get(row.name))))
            .collect();
        Self {
            environment,
            context: Known::from_pairs(context),
            slots: slots.slots,
            form,
        }
    }

    /// Whether a condition over the vocabulary holds.
    pub(super) fn holds(&self, condition: &str) -> Result<bool, TemplateFault> {
        let condition = self.environment.compile_expression(condition);
        let value = condition.and_then(|it| it.eval(&self.context));
        value.map(|value| value.is_true()).map_err(|it| fault(&it))
    }

    /// Renders a template as text.
    pub(super) fn text(&self, template: &str) -> Result<Vec<TextBlock>, TemplateFault> {
        let template = in_form(template, self.form);
        let template = self.environment.template_from_str(&template);
        let mut page = Page(Vec::new());
        template
            .and_then(|it| it.render_captured_to(&self.context, &mut page).map(drop))
            .map_err(|it| fault(&it))?;
        Ok(markup::read(&String::from_utf8_lossy(&page.0), &self.slots))
    }

    /// The names that a template uses and the vocabulary does not have.
    pub(super) fn unknown_names(template: &str) -> Result<Vec<String>, TemplateFault> {
        let environment = environment();
        let template = environment.template_from_str(template);
        let names = template
            .map_err(|it| fault(&it))?
            .undeclared_variables(false);
        let mut names: Vec<String> = names
            .into_iter()
            .filter(|name| vocabulary::placeholder(name).is_none())
            .collect();
        names.sort();
        Ok(names)
    }
}

/// What a template writes, up to [`LONGEST`].
struct Page(Vec<u8>);

impl io::Write for Page {
    fn write(&mut self, words: &[u8]) -> io::Result<usize> {
        if self.0.len() + words.len() > LONGEST {
            return Err(io::ErrorKind::FileTooLarge.into());
        }
        self.0.extend_from_slice(words);
        Ok(words.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// A line with nothing but a condition or a loop leaves no empty line behind, which would
/// end a table.
fn environment() -> Environment<'static> {
    let mut environment = Environment::empty();
    let syntax = SyntaxConfig::builder()
        .trim_blocks(true)
        .lstrip_blocks(true)
        .build();
    environment.set_syntax(syntax.unwrap_or_default());
    environment
}

fn fault(error: &minijinja::Error) -> TemplateFault {
    match error.kind() {
        ErrorKind::OutOfFuel | ErrorKind::WriteFailure => TemplateFault::TooMuch,
        ErrorKind::UndefinedError => TemplateFault::UnknownName(
            error
                .detail()
                .unwrap_or_default()
                .chars()
                .take(60)
                .collect(),
        ),
        _ => TemplateFault::Unreadable {
            line: error.line().unwrap_or(1),
        },
    }
}

/// Chooses between the forms of address: `[uw|je]`. Brackets without a bar stay.
pub(super) fn in_form(text: &str, form: FormOfAddress) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('[') {
        out.push_str(before);
        let inside = after.split_once(']').and_then(|(inside, next)| {
            let (formal, familiar) = inside.split_once('|')?;
            (!inside.contains(['[', '{', '\n'])).then_some((formal, familiar, next))
        });
        match inside {
            Some((formal, familiar, next)) => {
                out.push_str(match form {
                    FormOfAddress::U => formal,
                    FormOfAddress::Je => familiar,
                });
                rest = next;
            }
            None => {
                out.push('[');
                rest = after;
            }
        }
    }
    out.push_str(rest);
    out
}

/// The list of what marks name, while it grows.
struct Slots {
    language: Language,
    slots: Vec<Slot>,
}

impl Slots {
    fn known(&mut self, row: &Placeholder, value: Option<&Value>) -> Known {
        match (row.shape, value) {
            (Shape::Choice(_), None) => Known::from(""),
            (Shape::Mark, value) => Known::from(value.is_some()),
            (Shape::Items | Shape::Records(_), None) => Known::from(Vec::<Known>::new()),
            (shape, Some(value)) => self.value(row.name, shape, value),
            (_, None) => self.gap(row.name),
        }
    }

    fn value(&mut self, name: &str, shape: Shape, value: &Value) -> Known {
        match value {
            Value::Choice(word) => Known::from(*word),
            Value::Yes => Known::from(true),
            Value::Items(items) => items.iter().map(|item| self.fill(name, item)).collect(),
            Value::Records(rows) => {
                let Shape::Records(parts) = shape else {
                    return Known::from(Vec::<Known>::new());
                };
                rows.iter()
                    .map(|row| self.record(name, parts, row))
                    .collect()
            }
            Value::Text(text) => self.add(Slot::Text(text.clone()), true),
            Value::Words(_) | Value::Day(_) => {
                let shown = value.shown(shape, self.language).unwrap_or_default();
                self.fill(name, &shown)
            }
        }
    }

    fn record(
        &mut self,
        name: &str,
        parts: &[&'static str],
        row: &BTreeMap<&'static str, Value>,
    ) -> Known {
        let part = |part: &&'static str| {
            let value = match row.get(part) {
                Some(value) => self.value(name, Shape::Deadline, value),
                None => self.gap(&format!("{name}.{part}")),
            };
            (*part, value)
        };
        Known::from_pairs(parts.iter().map(part).collect::<Vec<_>>())
    }

    fn fill(&mut self, name: &str, text: &str) -> Known {
        let source = Source::Fill {
            name: name.to_owned(),
            text: text.replace([OPEN, CLOSE], ""),
        };
        self.add(Slot::Piece(source), true)
    }

    fn gap(&mut self, name: &str) -> Known {
        let source = Source::Gap {
            name: name.to_owned(),
            label: vocabulary::label(name, self.language).to_owned(),
        };
        self.add(Slot::Piece(source), false)
    }

    fn add(&mut self, slot: Slot, present: bool) -> Known {
        let place = self.slots.len();
        self.slots.push(slot);
        Known::from_object(Mark { place, present })
    }
}

/// A value as a template sees it: there or not, and a mark when it is printed.
#[derive(Debug)]
struct Mark {
    place: usize,
    present: bool,
}

impl Object for Mark {
    fn repr(self: &Arc<Self>) -> ObjectRepr {
        ObjectRepr::Plain
    }

    fn is_true(self: &Arc<Self>) -> bool {
        self.present
    }

    fn render(self: &Arc<Self>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{OPEN}{}{CLOSE}", self.place)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wording::passage::plain_text;

    fn scene() -> Scene {
        let mut facts = Facts::default();
        facts.put("number", "K-2026-014");
        facts.put("about", "{{ number }} **en** \u{e000}9\u{e001} # dit");
        facts.put("channel", Value::Choice("post"));
        facts.put(
            "items",
            vec!["een kopie".to_owned(), "- een datum".to_owned()],
        );
        Scene::new(&facts, Language::Nl, FormOfAddress::Je)
    }

    #[test]
    fn a_value_is_never_read_as_a_template_or_as_markup() {
        let text = scene().text("Over {{ about }}.").unwrap();
        assert_eq!(plain_text(&text), "Over {{ number }} **en** 9 # dit.");
        assert_eq!(text.len(), 1);
    }

    #[test]
    fn a_template_sees_what_is_there() {
        let cases = [
            ("channel == 'post'", true),
            ("channel == 'email'", false),
            ("number", true),
            ("handler_name", false),
            ("not handler_name and items", true),
            ("measures", false),
            ("reopens", false),
        ];
        for (condition, holds) in cases {
            assert_eq!(scene().holds(condition), Ok(holds), "{condition}");
        }
        assert_eq!(
            scene().text("{{ handler_name }}").unwrap()[0]
                .pieces()
                .next()
                .unwrap()
                .source,
            Source::Gap {
                name: "handler_name".into(),
                label: "naam van de behandelaar".into(),
            }
        );
    }

    #[test]
    fn the_form_of_address_chooses() {
        let cases = [
            (
                "[U hebt|Je hebt] [uw|je] brief",
                "U hebt uw brief",
                "Je hebt je brief",
            ),
            (
                "artikel [2] en [a|",
                "artikel [2] en [a|",
                "artikel [2] en [a|",
            ),
            ("[x|{{ y }}]", "[x|{{ y }}]", "[x|{{ y }}]"),
        ];
        for (text, formal, familiar) in cases {
            assert_eq!(in_form(text, FormOfAddress::U), formal);
            assert_eq!(in_form(text, FormOfAddress::Je), familiar);
        }
    }

    #[test]
    fn what_is_wrong_with_a_template_is_told() {
        let endless = "{% for a in items %}".repeat(20) + &"x{% endfor %}".repeat(20);
        let much = format!(
            "{{% for a in items * 1000 %}}{}{{% endfor %}}",
            "x".repeat(1_000)
        );
        let at_once = "{{ 'x' * 9999999 }}";
        let cases = [
            ("{{ nobody }}", TemplateFault::UnknownName(String::new())),
            ("een\n{% if %}", TemplateFault::Unreadable { line: 2 }),
            (endless.as_str(), TemplateFault::TooMuch),
            (much.as_str(), TemplateFault::TooMuch),
            (at_once, TemplateFault::TooMuch),
        ];
        for (template, expected) in cases {
            let told = scene().text(template).unwrap_err();
            match (&told, &expected) {
                (TemplateFault::UnknownName(_), TemplateFault::UnknownName(_)) => {}
                _ => assert_eq!(told, expected),
            }
        }
        let unknown = Scene::unknown_names(
            "{{ nobody }} {{ number }} {% for x in nothing %}{{ x }}{% endfor %}",
        );
        assert_eq!(unknown, Ok(vec!["nobody".to_owned(), "nothing".to_owned()]));
    }
}
