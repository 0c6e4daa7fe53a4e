//! The klachtenregeling on paper, for who complains: the same sentences as in the editor, under the
//! headings of the text.
//!
//! Notes (*toelichtingen*) and remarks are left out altogether: they speak to the practice, quote
//! and doubt its text, and name this program. What a complainant must know stands in a sentence of
//! a rule or in a statement; a road that the text leaves too unclear is not printed either.

mod tables;

use chrono::{DateTime, NaiveDate};
use letters::{Document, DocumentBlock, Fact, Marker, Proof, Rank, Span, Stationery, long_date};
use procedure::Language::{self, En, Nl};
use procedure::intake::Channel;
use procedure::regulation::{AskedKind, Regulation};
use procedure::{FormOfAddress, regulation};

use super::exchange::{file_name, version_of};
use super::pen::{Part, Reader, Row, capital, joined};
use super::sections;
use super::source::{Which, regulation_of};
use crate::fault::Fault;
use crate::letter::stationery;
use crate::settings::Practice;
use crate::wire::{RegulationPdfRequest, SavedFile};
use crate::{Office, documents, moment};

/// The klachtenregeling as PDF, with the name of its file.
struct Paper {
    bytes: Vec<u8>,
    name: String,
}

/// As PDF.
pub(crate) fn pdf(office: &Office, request: RegulationPdfRequest) -> Result<Vec<u8>, Fault> {
    Ok(set(office, &request)?.bytes)
}

/// Saved where the user says.
pub(crate) fn save_pdf(office: &Office, request: RegulationPdfRequest) -> Result<SavedFile, Fault> {
    let paper = set(office, &request)?;
    documents::save(office, &paper.name, &paper.bytes)
}

fn set(office: &Office, request: &RegulationPdfRequest) -> Result<Paper, Fault> {
    let which = Which::read(&request.which)?;
    let language: Language = request.language.into();
    let (now, today) = (office.now(), office.today());
    office.at_desk(|session| {
        let regulation = regulation_of(session, which)?;
        let version = version_of(session, which)?;
        let held = Held {
            regulation: &regulation,
            version: version.as_deref(),
            practice: &session.settings.practice,
        };
        let document = Document {
            proof: match which {
                Which::Draft => Proof::Concept,
                Which::Version(_) => Proof::Final,
            },
            made_at: moment::to_utc(now),
            ..document(held, stationery(session)?, today, language)
        };
        Ok(Paper {
            bytes: letters::document(&document)?.bytes,
            name: file_name(version.as_deref(), language, "pdf"),
        })
    })
}

/// A regulation of a practice.
#[derive(Clone, Copy)]
pub(crate) struct Held<'a> {
    pub(crate) regulation: &'a Regulation,
    /// What the practice calls this version; none for a draft.
    pub(crate) version: Option<&'a str>,
    pub(crate) practice: &'a Practice,
}

/// The klachtenregeling as it is handed out on a day, to be set or to lie behind a letter.
pub(crate) fn document(
    held: Held<'_>,
    stationery: Stationery,
    today: NaiveDate,
    language: Language,
) -> Document {
    let regulation = held.regulation;
    Document {
        language,
        title: regulation.title_in(language).to_owned(),
        lines: lines(regulation, held.version, today, language),
        stationery,
        foot: foot(held, language),
        blocks: blocks(regulation, held.practice, language),
        proof: Proof::Final,
        made_at: DateTime::default(),
    }
}

fn own(language: Language, nl: impl Into<String>, en: impl Into<String>) -> String {
    match language {
        Nl => nl.into(),
        En => en.into(),
    }
}

/// Which version it is, and from when.
fn lines(
    regulation: &Regulation,
    version: Option<&str>,
    today: NaiveDate,
    language: Language,
) -> Vec<String> {
    let day = |day| long_date(day, language);
    let version = match version {
        Some(version) => own(
            language,
            format!("Versie {version}"),
            format!("Version {version}"),
        ),
        None => own(
            language,
            "Concept: nog niet vastgesteld",
            "Draft: not adopted yet",
        ),
    };
    let holds = regulation.in_force.as_ref().map(|it| {
        let word = match it.applies_to {
            regulation::AppliesTo::FiledOnOrAfter => ("vanaf", "from"),
            regulation::AppliesTo::FiledAfter => ("na", "after"),
        };
        own(
            language,
            format!("voor klachten die binnenkomen {} {}", word.0, day(it.from)),
            format!("for complaints that come {} {}", word.1, day(it.from)),
        )
    });
    let adopted = regulation.adopted_on.map(|it| {
        own(
            language,
            format!("vastgesteld op {}", day(it)),
            format!("adopted on {}", day(it)),
        )
    });
    let told: Vec<String> = std::iter::once(version)
        .chain(holds)
        .chain(adopted)
        .collect();
    let printed = own(
        language,
        format!("Afgegeven op {}", day(today)),
        format!("Issued on {}", day(today)),
    );
    vec![told.join(", "), printed]
}

fn foot(held: Held<'_>, language: Language) -> String {
    let version = match held.version {
        Some(version) => own(
            language,
            format!("versie {version}"),
            format!("version {version}"),
        ),
        None => own(language, "concept", "draft"),
    };
    let parts = [
        held.practice.name.as_str(),
        held.regulation.title_in(language),
        &version,
    ];
    let parts: Vec<&str> = parts.into_iter().filter(|it| !it.is_empty()).collect();
    parts.join(" · ")
}

fn blocks(regulation: &Regulation, practice: &Practice, language: Language) -> Vec<DocumentBlock> {
    let parts = sections::printed(regulation, language);
    let mut blocks = vec![text(&welcome(regulation.address, language))];
    blocks.push(filing(regulation, practice, language));
    for key in regulation.clause_keys() {
        let body = under(regulation, &parts, key, language);
        if !body.is_empty() {
            blocks.push(heading(regulation.clause_in(key, language)));
            blocks.extend(body);
        }
    }
    blocks.extend(tables::terms(regulation, language));
    blocks.extend(tables::words(regulation, language));
    blocks
}

fn heading(text: &str) -> DocumentBlock {
    DocumentBlock::Heading {
        rank: Rank::Section,
        number: None,
        text: curled(text),
    }
}

fn text(text: &str) -> DocumentBlock {
    DocumentBlock::Paragraph(vec![Span::Text(curled(text))])
}

/// With quotation marks as books have them: open before a word, closed behind it, and behind a
/// letter that was left out (`'s avonds`).
fn curled(text: &str) -> String {
    let mut curled = String::with_capacity(text.len());
    for (at, c) in text.char_indices() {
        let before = curled.chars().next_back();
        let opens = before.is_none_or(|before| before.is_whitespace() || before == '(');
        let mut after = text[at + c.len_utf8()..].chars();
        let left_out = matches!(after.next(), Some('s' | 't' | 'n'))
            && after.next().is_none_or(|next| next == ' ' || next == '-');
        curled.push(match (c, opens) {
            ('"', true) => '“',
            ('"', false) => '”',
            ('\'', true) if !left_out => '‘',
            ('\'', _) => '’',
            _ => c,
        });
    }
    curled
}

fn welcome(address: FormOfAddress, language: Language) -> String {
    let nl = match address {
        FormOfAddress::U => {
            "Bent u niet tevreden over ons? Dan kunt u een klacht indienen. Hier leest u hoe dat gaat, hoe lang het duurt en wat u daarna nog kunt doen."
        }
        FormOfAddress::Je => {
            "Ben je niet tevreden over ons? Dan kun je een klacht indienen. Hier lees je hoe dat gaat, hoe lang het duurt en wat je daarna nog kunt doen."
        }
    };
    own(
        language,
        nl,
        "Are you not satisfied with us? Then you can file a complaint. Here you read how that goes, how long it takes and what you can still do afterwards.",
    )
}

/// How to reach the practice, by the ways that the regulation names.
fn filing(regulation: &Regulation, practice: &Practice, language: Language) -> DocumentBlock {
    let (nl_heading, nl_text) = match regulation.address {
        FormOfAddress::U => (
            "Zo dient u een klacht in",
            "Schrijf op wat er is gebeurd, wanneer dat was en wat u van ons wilt. Stuur dat naar ons toe.",
        ),
        FormOfAddress::Je => (
            "Zo dien je een klacht in",
            "Schrijf op wat er is gebeurd, wanneer dat was en wat je van ons wilt. Stuur dat naar ons toe.",
        ),
    };
    let channels = &regulation.scope.channels;
    let by = |channel: Channel| channels.is_empty() || channels.contains(&channel);
    let address = std::iter::once(practice.name.clone())
        .chain(practice.address.lines())
        .filter(|line| !line.trim().is_empty())
        .collect::<Vec<_>>()
        .join("\n");
    let fact = |label: String, value: &str| Fact {
        label,
        value: match value.trim() {
            "" => Vec::new(),
            value => vec![Span::Text(value.to_owned())],
        },
    };
    // A letter is never refused, also where the text forgot to name the post (S2.01).
    let mut facts = vec![fact(own(language, "Per post", "By post"), &address)];
    if by(Channel::Email) {
        facts.push(fact(
            own(language, "Per e-mail", "By e-mail"),
            &practice.email,
        ));
    }
    let telephone = if by(Channel::Phone) {
        own(language, "Per telefoon", "By telephone")
    } else {
        own(language, "Vragen? Bel ons", "Questions? Call us")
    };
    facts.push(fact(telephone, &practice.phone));
    DocumentBlock::Together(vec![
        heading(&own(language, nl_heading, "How to file a complaint")),
        text(&own(
            language,
            nl_text,
            "Write down what happened, when that was and what you want from us. Send it to us.",
        )),
        DocumentBlock::Facts(facts),
    ])
}

/// What stands under a heading: first what the text states, then where one can go, then what the
/// practice does.
fn under(
    regulation: &Regulation,
    parts: &[Part],
    clause: &str,
    language: Language,
) -> Vec<DocumentBlock> {
    let mut rows: Vec<(u8, &Row)> = parts
        .iter()
        .flat_map(|part| part.rows.iter().map(|row| (place(part.code), row)))
        .filter(|(_, row)| row.printed && row.clause.as_deref() == Some(clause))
        .collect();
    rows.sort_by_key(|(place, _)| *place);
    let mut blocks: Vec<DocumentBlock> = rows.into_iter().map(|(_, row)| paragraph(row)).collect();
    blocks.extend(asked(regulation, clause, language));
    blocks
}

fn place(part: &str) -> u8 {
    match part {
        "statements" => 0,
        "roads" => 1,
        _ => 2,
    }
}

fn paragraph(row: &Row) -> DocumentBlock {
    let said = joined(row, Reader::Everyone);
    if !row.named {
        return text(&said);
    }
    DocumentBlock::Paragraph(vec![
        Span::Strong(curled(&format!(
            "{}.",
            capital(row.name.trim_end_matches(['.', '?']))
        ))),
        Span::Text(format!(" {}", curled(&said))),
    ])
}

/// What a complaint tells. Yes-or-no questions route a complaint and are the practice's own.
fn asked(regulation: &Regulation, clause: &str, language: Language) -> Vec<DocumentBlock> {
    let here = regulation
        .asked
        .iter()
        .filter(|it| it.clause == clause && it.kind != AskedKind::YesNo);
    let items: Vec<Vec<Span>> = here
        .map(|it| {
            let required = match it.required {
                true => own(language, " (nodig)", " (needed)"),
                false => String::new(),
            };
            let ask = it.ask.in_language(language);
            vec![Span::Text(curled(&format!("{ask}{required}")))]
        })
        .collect();
    if items.is_empty() {
        return Vec::new();
    }
    let lead = own(
        language,
        "Dit vragen wij in een klacht:",
        "This is what we ask in a complaint:",
    );
    vec![
        text(&lead),
        DocumentBlock::List {
            marker: Marker::Bullet,
            items,
        },
    ]
}

#[cfg(test)]
mod tests {
    use super::curled;

    #[test]
    fn quotation_marks_open_and_close() {
        let check = |typed: &str, set: &str| assert_eq!(curled(typed), set);
        check("\"Beroep\" is begonnen", "“Beroep” is begonnen");
        check("(\"Beroep\") foto's 'ja'", "(“Beroep”) foto’s ‘ja’");
        check("'s avonds in 't dorp", "’s avonds in ’t dorp");
    }
}
