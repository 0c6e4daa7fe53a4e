//! The few words that the paper itself says, in each language.

use procedure::Language;

/// The fixed words of a letter's or document's frame.
pub(crate) struct Labels {
    pub(crate) date: &'static str,
    pub(crate) our_reference: &'static str,
    pub(crate) your_reference: &'static str,
    pub(crate) subject: &'static str,
    pub(crate) enclosure: &'static str,
    pub(crate) enclosures: &'static str,
    pub(crate) copy: &'static str,
    pub(crate) concept: &'static str,
    /// What a copy is marked with.
    pub(crate) duplicate: &'static str,
    pub(crate) logo_of: &'static str,
    pub(crate) signature_of: &'static str,
    /// Between "Bijlage 1" and the number of its letter.
    pub(crate) belongs_to: &'static str,
    page: &'static str,
    of: &'static str,
    days_from: &'static str,
    days_to: &'static str,
}

impl Labels {
    /// The words of a language.
    pub(crate) fn of(language: Language) -> &'static Self {
        match language {
            Language::Nl => &DUTCH,
            Language::En => &ENGLISH,
        }
    }

    /// "bladzijde 2 van 3".
    pub(crate) fn page(&self, page: usize, pages: usize) -> String {
        format!("{} {page} {} {pages}", self.page, self.of)
    }

    /// "De dagen van … tot en met …".
    pub(crate) fn days(&self, from: &str, to: &str) -> String {
        format!("{} {from} {} {to}", self.days_from, self.days_to)
    }
}

const DUTCH: Labels = Labels {
    date: "Datum",
    our_reference: "Ons kenmerk",
    your_reference: "Uw kenmerk",
    subject: "Betreft",
    enclosure: "Bijlage",
    enclosures: "Bijlagen",
    copy: "Kopie aan",
    concept: "concept",
    duplicate: "kopie",
    logo_of: "Logo van",
    signature_of: "Handtekening van",
    belongs_to: "bij",
    page: "bladzijde",
    of: "van",
    days_from: "De dagen van",
    days_to: "tot en met",
};

const ENGLISH: Labels = Labels {
    date: "Date",
    our_reference: "Our reference",
    your_reference: "Your reference",
    subject: "Subject",
    enclosure: "Enclosure",
    enclosures: "Enclosures",
    copy: "Copy to",
    concept: "draft",
    duplicate: "copy",
    logo_of: "Logo of",
    signature_of: "Signature of",
    belongs_to: "to",
    page: "page",
    of: "of",
    days_from: "The days from",
    days_to: "up to and including",
};
