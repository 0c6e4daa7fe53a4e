//! Puts a letter together: facts from the dossier, words from the wording, paper from the practice.

use archive::staff::Staff;
use chrono::{NaiveDate, NaiveDateTime};
use letters::{
    Ask, Closing, Document, Draft, Facts, Known, Letter, Line, Logo, Proof, Remark, Span,
    Stationery, TextSize, Wording, draft, greeting, plain_text, shipped,
};
use procedure::Language;
use procedure::letter_kind::LetterKind;
use procedure::regulation::Side;

use super::addressee::{Addressee, addressee};
use super::enclosures::{self, Behind};
use super::facts::{Asked, facts};
use super::material::Material;
use super::places;
use super::stationery::some;
use super::work::{CopyTo, Enclosure, Work};
use crate::fault::Fault;
use crate::wire::MissingItem;
use crate::{moment, words};

/// Everything of a letter but whether it is final.
pub(crate) struct Composition {
    pub(super) kind: LetterKind,
    pub(super) draft: Draft,
    pub(super) facts: Facts,
    pub(super) addressee: Addressee,
    pub(super) missing: Vec<MissingItem>,
    pub(super) enclosures: Vec<Enclosure>,
    reference: String,
    your_reference: Option<String>,
    stationery: Stationery,
    closing: Closing,
    attached: Vec<String>,
    enclosed: Vec<Document>,
    copies: Vec<String>,
    date: NaiveDate,
}

/// What a letter is composed of beside its dossier.
pub(super) struct Frame<'a> {
    pub(super) wording: &'a Wording,
    pub(super) stationery: Stationery,
    /// What the practice calls the version of its regulation.
    pub(super) version: Option<String>,
    /// The signature of who signs.
    pub(super) signature: Option<Logo>,
    /// The reference that the letter bears.
    pub(super) reference: String,
    /// The language in which the window names what is missing.
    pub(super) window: Language,
}

/// Composes a letter as the dossier, the practice and its author make it now.
pub(super) fn compose(
    material: &Material<'_>,
    kind: LetterKind,
    work: &Work,
    frame: Frame<'_>,
) -> Result<Composition, Fault> {
    let asked = Asked {
        material,
        kind,
        work,
    };
    let facts = facts(&asked);
    let ask = |wording| Ask {
        wording,
        language: work.language,
        form: work.address,
        facts: &facts,
        edits: &work.edits,
    };
    // A text of the practice that cannot be rendered gives way to the program's own.
    let draft = draft(&ask(frame.wording))
        .or_else(|_| draft(&ask(shipped(kind, work.language))))
        .map_err(Fault::Wording)?;
    let addressee = addressee(material, work);
    let gap = |field: &String| places::address_gap(field, addressee.asks(field, frame.window));
    let gaps = addressee.gaps.iter().map(gap);
    let of_text = draft.missing.iter();
    let of_text = of_text.map(|it| places::mend(material, (kind, work.side), it, frame.window));
    let mut missing: Vec<MissingItem> = Vec::new();
    for item in gaps.chain(of_text) {
        if missing.iter().all(|told| told.field != item.field) {
            missing.push(item);
        }
    }
    let enclosures = asked.enclosures();
    let attached = enclosures
        .iter()
        .map(|it| enclosure_title(material, *it, work));
    let copies = work.copies.iter().filter(|to| **to != CopyTo::File);
    let signer = material.signer();
    let intake = &material.file.dossier.intake;
    let stationery = sized(frame.stationery, work);
    let behind = Behind {
        stationery: &stationery,
        version: frame.version.as_deref(),
        reference: &frame.reference,
    };
    let enclosed = enclosures
        .iter()
        .filter_map(|it| enclosures::document(material, (*it, kind), work, &behind));
    Ok(Composition {
        kind,
        enclosed: enclosed.collect(),
        addressee,
        missing,
        attached: attached.collect(),
        copies: copies
            .filter_map(|to| copy_name(material, *to, work))
            .collect(),
        enclosures,
        reference: frame.reference,
        your_reference: match work.side {
            Side::Complainant => some(&intake.their_reference),
            Side::Respondent | Side::Third => None,
        },
        stationery,
        closing: Closing {
            greeting: greeting(work.language).to_owned(),
            name: signer.map(|row| row.name.clone()).unwrap_or_default(),
            role: signer.map(|row| row.role.clone()).unwrap_or_default(),
            signature: frame.signature,
        },
        date: material.days.today,
        draft,
        facts,
    })
}

fn sized(stationery: Stationery, work: &Work) -> Stationery {
    let size = match work.large_print {
        Some(true) => TextSize::Large,
        Some(false) => TextSize::Regular,
        None => stationery.size,
    };
    Stationery { size, ..stationery }
}

/// What a letter lists under "Bijlagen".
pub(super) fn enclosure_title(
    material: &Material<'_>,
    enclosure: Enclosure,
    work: &Work,
) -> String {
    use Language::{En, Nl};
    let words = match (enclosure, work.language) {
        (Enclosure::Regulation, language) => {
            return material.file.regulation.title_in(language).to_owned();
        }
        (Enclosure::ComplaintForm, Nl) => "Klachtenformulier",
        (Enclosure::ComplaintForm, En) => "Complaint form",
        (Enclosure::AnswerSlip, Nl) => "Antwoordstrook",
        (Enclosure::AnswerSlip, En) => "Answer slip",
        (Enclosure::HearingReport, Nl) => "Verslag van het gesprek",
        (Enclosure::HearingReport, En) => "Report of the conversation",
    };
    words.to_owned()
}

/// Whom a letter names under "Kopie aan"; none for somebody whom the dossier does not know.
pub(super) fn copy_name(material: &Material<'_>, to: CopyTo, work: &Work) -> Option<String> {
    let intake = &material.file.dossier.intake;
    match to {
        CopyTo::File => Some(words::capital(match work.language {
            Language::Nl => "dossier",
            Language::En => "file",
        })),
        CopyTo::Complainant => Some(intake.correspondent().in_sentence(work.language)),
        CopyTo::Respondent => some(&intake.respondents.first()?.name),
    }
}

impl Composition {
    /// The letter to set.
    pub(super) fn letter(&self, proof: Proof, now: NaiveDateTime) -> Letter {
        Letter {
            language: self.draft.language,
            title: format!("{} {}", self.draft.subject, self.reference),
            stationery: self.stationery.clone(),
            addressee: self.addressee.lines.clone(),
            date: self.date,
            our_reference: self.reference.clone(),
            your_reference: self.your_reference.clone(),
            subject: self.draft.subject.clone(),
            salutation: format!("{},", self.addressee.salutation),
            body: self.draft.body(),
            closing: self.closing.clone(),
            enclosures: self.attached.clone(),
            enclosed: self.enclosed.clone(),
            copies: self.copies.clone(),
            proof,
            made_at: moment::to_utc(now),
        }
    }

    /// The same, signed by somebody else.
    pub(super) fn signed_by(mut self, signer: Staff, signature: Option<Logo>) -> Self {
        self.closing = Closing {
            name: signer.name,
            role: signer.role,
            signature,
            ..self.closing
        };
        self
    }

    /// What a careful reader would remark. The dossiers are kept in the language of `home`, and
    /// `is_strange` knows the names of other ones.
    pub(super) fn remarks(&self, home: Language, is_strange: &dyn Fn(&str) -> bool) -> Vec<Remark> {
        self.draft.remarks(Known {
            facts: &self.facts,
            written_on: self.date,
            home,
            is_strange,
        })
    }

    /// The words of the letter as they stand on it, to search and to keep beside the PDF.
    pub(super) fn text(&self) -> String {
        let line = |line: &Line| line.0.iter().filter_map(plain).collect::<String>();
        let addressee: Vec<String> = self.addressee.lines.iter().map(line).collect();
        let head = [
            addressee.join("\n"),
            self.draft.subject.clone(),
            format!("{},", self.addressee.salutation),
        ];
        let blocks = self
            .draft
            .blocks
            .iter()
            .map(|block| plain_text(&block.content));
        let blocks = blocks.filter(|text| !text.is_empty());
        let Closing {
            greeting,
            name,
            role,
            ..
        } = &self.closing;
        let end = [greeting.clone(), format!("{name}\n{role}")];
        let parts: Vec<String> = head.into_iter().chain(blocks).chain(end).collect();
        parts.join("\n\n")
    }
}

/// The words of a span; a gap has none.
pub(super) fn plain(span: &Span) -> Option<&str> {
    match span {
        Span::Text(text) | Span::Strong(text) | Span::Emphasis(text) => Some(text),
        Span::Gap(_) => None,
    }
}
