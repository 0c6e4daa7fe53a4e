//! From what was typed to what the core knows, and back. Every refused field is told at once.

mod asked;
mod checks;
mod intake;
mod party;

pub(crate) use asked::{answers_of, asked_fields, field, option, read_answers, settle_answers};
pub(crate) use checks::{Checks, date_fault};
pub(crate) use intake::{form_of, read_intake, settled};
pub(crate) use party::{party_form, read_party};

use crate::wire;

/// Both languages and forms of address have the same words on the wire as in the core.
macro_rules! same_words {
    ($($wire:ty = $core:ty { $($variant:ident),+ })+) => {
        $(impl From<$wire> for $core {
            fn from(value: $wire) -> Self {
                match value { $(<$wire>::$variant => Self::$variant),+ }
            }
        }
        impl From<$core> for $wire {
            fn from(value: $core) -> Self {
                match value { $(<$core>::$variant => Self::$variant),+ }
            }
        })+
    };
}

same_words! {
    wire::Language = procedure::Language { Nl, En }
    wire::FormOfAddress = procedure::FormOfAddress { U, Je }
    wire::Gender = procedure::names::Gender { Mr, Mrs, Unknown }
    wire::Channel = procedure::intake::Channel { Post, Email, Handed, Phone, InPerson }
    wire::Mandate = procedure::intake::Mandate { Enclosed, Missing, NotNeeded }
    wire::LiberationDay = procedure::calendar::LiberationDay { EveryYear, LustrumYears }
    wire::TermUnit = procedure::term::Unit { Hours, Days, WorkingDays, Weeks, Months, Years }
    wire::TermRoll = procedure::term::Roll { None, Forward }
    wire::PostingWay = procedure::event::PostingWay { Ordinary, Registered, ByHand, Email }
    wire::EnvelopeWindow = crate::settings::EnvelopeWindow { Left, Right }
}

/// The kinds have the same words on the wire as in files; those that a regulation declares itself
/// share one.
impl From<procedure::event::LetterKind> for wire::LetterKind {
    fn from(kind: procedure::event::LetterKind) -> Self {
        use procedure::event::LetterKind as Core;
        match kind {
            Core::Acknowledgement => Self::Acknowledgement,
            Core::InformationRequest => Self::InformationRequest,
            Core::NotAdmitted => Self::NotAdmitted,
            Core::Referral => Self::Referral,
            Core::HearingInvitation => Self::HearingInvitation,
            Core::HearingReport => Self::HearingReport,
            Core::Extension => Self::Extension,
            Core::InterimNotice => Self::InterimNotice,
            Core::Proposal => Self::Proposal,
            Core::MediationInvitation => Self::MediationInvitation,
            Core::Decision => Self::Decision,
            Core::ClosingConfirmation => Self::ClosingConfirmation,
            Core::Forwarding => Self::Forwarding,
            Core::ForwardingNotice => Self::ForwardingNotice,
            Core::ReviewDecision => Self::ReviewDecision,
            Core::Reopening => Self::Reopening,
            Core::InspectionCover => Self::InspectionCover,
            Core::Own(_) => Self::Own,
        }
    }
}

/// The kind that a request names; one that a regulation declares itself has no name on the wire.
pub(crate) fn letter_kind(kind: wire::LetterKind) -> Option<procedure::event::LetterKind> {
    procedure::letter_kind::KINDS
        .iter()
        .map(|(_, known)| *known)
        .find(|known| wire::LetterKind::from(*known) == kind)
}

impl From<wire::DateLean> for procedure::typed_date::Lean {
    fn from(lean: wire::DateLean) -> Self {
        match lean {
            wire::DateLean::Past => Self::Past,
            wire::DateLean::Future => Self::Future,
        }
    }
}
