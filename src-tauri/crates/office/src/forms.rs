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
    wire::Side = procedure::regulation::Side { Complainant, Respondent, Third }
    wire::TextKind = letters::TextKind {
        Paragraph, Heading, Subheading, Bullets, Numbers, Quote, Table
    }
    wire::RemarkKind = letters::RemarkKind {
        MixedAddress, MixedFinding, UndatedPromise, LongSentence, MissingElement, UnknownDate,
        StrangeName, Untranslated
    }
    wire::HearingForm = procedure::regulation::HearingForm { Apart, Together }
    wire::HearingMode = procedure::event::HearingMode { InPerson, Phone, Online }
    wire::Capacity = procedure::event::Capacity {
        Complainant, Representative, Respondent, Companion, Witness, Interpreter, Chair, NoteTaker
    }
    wire::RawNotes = procedure::event::RawNotes { Kept, Destroyed }
    wire::Enclosure = crate::letter::Enclosure {
        Regulation, ComplaintForm, AnswerSlip, HearingReport
    }
    wire::CopyTo = crate::letter::CopyTo { File, Complainant, Respondent }
}

impl From<wire::Guest> for procedure::event::Guest {
    fn from(guest: wire::Guest) -> Self {
        Self {
            hearing: procedure::event::HearingNo(guest.hearing),
            participant: procedure::event::ParticipantNo(guest.participant),
        }
    }
}

impl From<procedure::event::Guest> for wire::Guest {
    fn from(guest: procedure::event::Guest) -> Self {
        Self {
            hearing: guest.hearing.0,
            participant: guest.participant.0,
        }
    }
}

impl From<wire::PieceStyle> for letters::Emphasis {
    fn from(style: wire::PieceStyle) -> Self {
        match style {
            wire::PieceStyle::Plain => Self::Plain,
            wire::PieceStyle::Strong => Self::Strong,
            wire::PieceStyle::Emphasis => Self::Stressed,
            wire::PieceStyle::StrongEmphasis => Self::StrongStressed,
        }
    }
}

impl From<letters::Emphasis> for wire::PieceStyle {
    fn from(emphasis: letters::Emphasis) -> Self {
        match emphasis {
            letters::Emphasis::Plain => Self::Plain,
            letters::Emphasis::Strong => Self::Strong,
            letters::Emphasis::Stressed => Self::Emphasis,
            letters::Emphasis::StrongStressed => Self::StrongEmphasis,
        }
    }
}

impl From<wire::DateLean> for procedure::typed_date::Lean {
    fn from(lean: wire::DateLean) -> Self {
        match lean {
            wire::DateLean::Past => Self::Past,
            wire::DateLean::Future => Self::Future,
        }
    }
}
