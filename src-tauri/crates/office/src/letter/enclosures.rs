//! What lies behind a letter in the same PDF: the regulation, a blank complaint form, a slip to
//! answer on.

use chrono::DateTime;
use letters::{Answer, Document, DocumentBlock, Field, Proof, Span, Stationery, Width};
use procedure::Language::{self, En, Nl};
use procedure::letter_kind::LetterKind;
use procedure::regulation::{Asked, AskedKind, Regulation};

use super::material::Material;
use super::work::{Enclosure, Work};
use crate::regulation;

/// What an enclosure is set with.
pub(super) struct Behind<'a> {
    pub(super) stationery: &'a Stationery,
    /// What the practice calls the version of the regulation.
    pub(super) version: Option<&'a str>,
    /// The reference of the letter.
    pub(super) reference: &'a str,
}

/// The pages of an enclosure; none when there is nothing to enclose.
pub(super) fn document(
    material: &Material<'_>,
    (enclosure, kind): (Enclosure, LetterKind),
    work: &Work,
    behind: &Behind<'_>,
) -> Option<Document> {
    let practice = &material.settings.practice;
    Some(match enclosure {
        Enclosure::Regulation => {
            let held = regulation::Held {
                regulation: &material.file.regulation,
                version: behind.version,
                practice,
            };
            let stationery = behind.stationery.clone();
            regulation::document(held, stationery, material.days.today, work.language)
        }
        Enclosure::ComplaintForm => {
            complaint_form(&material.file.regulation, behind.stationery, work.language)
        }
        Enclosure::AnswerSlip => answer_slip(kind, behind, work),
        Enclosure::HearingReport => Document {
            stationery: behind.stationery.clone(),
            ..material.report.clone()?
        },
    })
}

/// A blank complaint form: what the regulation asks of a complaint, with room to write.
pub(crate) fn complaint_form(
    regulation: &Regulation,
    stationery: &Stationery,
    language: Language,
) -> Document {
    let say = |nl: &'static str, en: &'static str| own(language, nl, en);
    let intro = match (language, regulation.address) {
        (Nl, procedure::FormOfAddress::U) => {
            "Schrijf hier uw klacht op. U hoeft niet alles in te vullen. Mist er iets, dan vragen wij u daarom."
        }
        (Nl, procedure::FormOfAddress::Je) => {
            "Schrijf hier je klacht op. Je hoeft niet alles in te vullen. Mist er iets, dan vragen wij je daarom."
        }
        (En, _) => {
            "Write your complaint here. You need not fill in everything. If something is missing, we will ask you for it."
        }
    };
    let mut fields = vec![
        half(say("Naam", "Name"), 1),
        half(say("Telefoon of e-mail", "Telephone or e-mail"), 1),
        whole(
            say("Adres, postcode en plaats", "Address, postcode and town"),
            2,
        ),
    ];
    let known = [
        "name",
        "address",
        "contact",
        "dated",
        "description",
        "about",
        "wish",
    ];
    fields.extend([
        half(say("Datum", "Date"), 1),
        half(
            say(
                "Over wie of wat gaat de klacht?",
                "Whom or what is it about?",
            ),
            1,
        ),
        whole(
            say("Wat is er gebeurd, en wanneer?", "What happened, and when?"),
            9,
        ),
    ]);
    // Yes-or-no questions route a complaint, and are put to the practice.
    let own_questions = regulation
        .asked
        .iter()
        .filter(|it| it.kind != AskedKind::YesNo && !known.contains(&it.id.as_str()));
    fields.extend(own_questions.map(|it| question(it, language)));
    fields.push(whole(
        say(
            "Wat is een goede oplossing?",
            "What would be a good solution?",
        ),
        3,
    ));
    fields.push(signature(say("Handtekening", "Signature")));
    Document {
        language,
        title: say("Klachtenformulier", "Complaint form").to_owned(),
        lines: Vec::new(),
        stationery: stationery.clone(),
        foot: stationery.return_line.clone(),
        blocks: vec![paragraph(intro), DocumentBlock::Fields(fields)],
        proof: Proof::Final,
        made_at: DateTime::default(),
    }
}

fn question(asked: &Asked, language: Language) -> Field {
    let label = asked.ask.in_language(language).to_owned();
    let answer = match asked.kind {
        AskedKind::Choice => {
            let choices = asked.choices.iter();
            Answer::Ticks(
                choices
                    .map(|it| it.name.in_language(language).to_owned())
                    .collect(),
            )
        }
        _ => Answer::Lines(2),
    };
    Field {
        label,
        answer,
        width: Width::Whole,
    }
}

/// A slip to send back: whether one comes, or what was asked.
fn answer_slip(kind: LetterKind, behind: &Behind<'_>, work: &Work) -> Document {
    let language = work.language;
    let say = |nl: &'static str, en: &'static str| own(language, nl, en);
    let back = match language {
        Nl => format!(
            "Stuur deze strook terug naar {}.",
            behind.stationery.return_line
        ),
        En => format!(
            "Please return this slip to {}.",
            behind.stationery.return_line
        ),
    };
    let mut fields = vec![half(say("Naam", "Name"), 1), half(say("Datum", "Date"), 1)];
    if kind == LetterKind::HearingInvitation {
        let choices = [
            say("Ik kom.", "I will come."),
            say("Ik kom op een andere dag.", "I will come on another day."),
            say("Ik kom niet.", "I will not come."),
            say("Ik neem iemand mee.", "I will bring somebody."),
        ];
        fields.push(Field {
            label: say("Kruis aan", "Tick").to_owned(),
            answer: Answer::Ticks(choices.map(str::to_owned).into()),
            width: Width::Whole,
        });
    }
    fields.push(whole(say("Antwoord of opmerking", "Answer or remark"), 8));
    fields.push(signature(say("Handtekening", "Signature")));
    Document {
        language,
        title: say("Antwoordstrook", "Answer slip").to_owned(),
        lines: vec![format!(
            "{} {}",
            say("Kenmerk", "Reference"),
            behind.reference
        )],
        stationery: behind.stationery.clone(),
        foot: behind.stationery.practice.clone(),
        blocks: vec![paragraph(&back), DocumentBlock::Fields(fields)],
        proof: Proof::Final,
        made_at: DateTime::default(),
    }
}

fn own<'a>(language: Language, nl: &'a str, en: &'a str) -> &'a str {
    match language {
        Nl => nl,
        En => en,
    }
}

fn paragraph(text: &str) -> DocumentBlock {
    DocumentBlock::Paragraph(vec![Span::Text(text.to_owned())])
}

fn whole(label: &str, lines: usize) -> Field {
    Field {
        label: label.to_owned(),
        answer: Answer::Lines(lines),
        width: Width::Whole,
    }
}

fn half(label: &str, lines: usize) -> Field {
    Field {
        width: Width::Half,
        ..whole(label, lines)
    }
}

fn signature(label: &str) -> Field {
    Field {
        label: label.to_owned(),
        answer: Answer::Signature,
        width: Width::Whole,
    }
}
