//! The kinds of letter that a regulation can speak of.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::key::Key;
use crate::regulation::Side;

/// A kind of letter (`LETTERS.md`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum LetterKind {
    /// Ontvangstbevestiging.
    Acknowledgement,
    /// Verzoek om informatie.
    InformationRequest,
    /// Bericht dat de klacht niet in behandeling wordt genomen.
    NotAdmitted,
    /// Doorverwijzing.
    Referral,
    /// Uitnodiging voor het hoorgesprek.
    HearingInvitation,
    /// Verslag van het hoorgesprek, ter goedkeuring.
    HearingReport,
    /// Uitstelbericht.
    Extension,
    /// Tussenbericht.
    InterimNotice,
    /// Oplossingsvoorstel.
    Proposal,
    /// Uitnodiging voor bemiddeling.
    MediationInvitation,
    /// Beslissing.
    Decision,
    /// Bevestiging van de afhandeling.
    ClosingConfirmation,
    /// Doorzendbrief aan een commissie of derde.
    Forwarding,
    /// Bericht aan de klager dat de stukken zijn doorgezonden.
    ForwardingNotice,
    /// Beslissing na herziening.
    ReviewDecision,
    /// Bericht van heropening.
    Reopening,
    /// Begeleidende brief bij inzage.
    InspectionCover,
    /// A kind that the regulation declares itself.
    Own(Key),
}

/// The kinds that every regulation knows, with the name that files use.
pub const KINDS: [(&str, LetterKind); 17] = [
    ("acknowledgement", LetterKind::Acknowledgement),
    ("information_request", LetterKind::InformationRequest),
    ("not_admitted", LetterKind::NotAdmitted),
    ("referral", LetterKind::Referral),
    ("hearing_invitation", LetterKind::HearingInvitation),
    ("hearing_report", LetterKind::HearingReport),
    ("extension", LetterKind::Extension),
    ("interim_notice", LetterKind::InterimNotice),
    ("proposal", LetterKind::Proposal),
    ("mediation_invitation", LetterKind::MediationInvitation),
    ("decision", LetterKind::Decision),
    ("closing_confirmation", LetterKind::ClosingConfirmation),
    ("forwarding", LetterKind::Forwarding),
    ("forwarding_notice", LetterKind::ForwardingNotice),
    ("review_decision", LetterKind::ReviewDecision),
    ("reopening", LetterKind::Reopening),
    ("inspection_cover", LetterKind::InspectionCover),
];

/// The text names no kind of letter.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("unknown letter \"{0}\"")]
pub struct UnknownLetter(String);

impl LetterKind {
    /// The name that files use.
    #[must_use]
    pub fn code(&self) -> &str {
        match self {
            Self::Own(key) => key.as_str(),
            known => KINDS
                .iter()
                .find(|(_, kind)| kind == known)
                .map_or("", |(name, _)| *name),
        }
    }

    /// The side that it goes to when a rule does not say which: a copy for the respondent is no
    /// decision to the complainant.
    #[must_use]
    pub fn reader(self) -> Side {
        match self {
            Self::Forwarding => Side::Third,
            _ => Side::Complainant,
        }
    }

    /// It may be sent again and again: one that counts does not stand in the way of the next.
    #[must_use]
    pub fn is_repeatable(self) -> bool {
        matches!(
            self,
            Self::InformationRequest | Self::InterimNotice | Self::Own(_)
        )
    }

    /// It prepares the outcome: once that was told, it has lost its sense.
    #[must_use]
    pub fn prepares_the_outcome(self) -> bool {
        matches!(
            self,
            Self::Acknowledgement
                | Self::InformationRequest
                | Self::HearingInvitation
                | Self::Extension
                | Self::InterimNotice
        )
    }

    /// A kind that a regulation declares itself.
    #[must_use]
    pub fn own(self) -> Option<Key> {
        match self {
            Self::Own(key) => Some(key),
            _ => None,
        }
    }
}

impl FromStr for LetterKind {
    type Err = UnknownLetter;

    fn from_str(text: &str) -> Result<Self, UnknownLetter> {
        if let Some((_, kind)) = KINDS.iter().find(|(name, _)| *name == text) {
            return Ok(*kind);
        }
        text.parse()
            .map(Self::Own)
            .map_err(|_| UnknownLetter(text.chars().take(60).collect()))
    }
}

impl fmt::Display for LetterKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl TryFrom<String> for LetterKind {
    type Error = UnknownLetter;

    fn try_from(text: String) -> Result<Self, UnknownLetter> {
        text.parse()
    }
}

impl From<LetterKind> for String {
    fn from(kind: LetterKind) -> Self {
        kind.code().to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_reads_back_from_its_name() {
        for (name, kind) in KINDS {
            assert_eq!(kind.code(), name);
            assert_eq!(name.parse(), Ok(kind));
        }
        let own: LetterKind = "progress_letter".parse().unwrap();
        assert_eq!(own.own().unwrap().as_str(), "progress_letter");
        assert!("Progress Letter".parse::<LetterKind>().is_err());
    }
}
