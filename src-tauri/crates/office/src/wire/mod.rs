//! The types that cross to the window, and nothing else.
//!
//! They are plain: a date is `2026-11-21`, an id is a string, a choice is a snake_case word.
//! The rooms below never see them; each use case converts by hand at the door.

macro_rules! wire {
    ($($(#[$meta:meta])* pub struct $name:ident { $($body:tt)* })+) => {
        $($(#[$meta])*
        #[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
        #[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
        pub struct $name { $($body)* })+
    };
}

macro_rules! wire_enum {
    ($($(#[$meta:meta])* pub enum $name:ident { $($body:tt)* })+) => {
        $($(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
        #[cfg_attr(feature = "bindings", derive(ts_rs::TS))]
        #[serde(rename_all = "snake_case")]
        pub enum $name { $($body)* })+
    };
}

mod app;
mod dossier;
mod fault;
mod form;
mod hearing;
mod intake;
mod judgement;
mod letter;
mod letter_card;
mod mirror;
mod note;
mod paper;
mod post;
mod practice;
mod regulation;
mod report;
mod sending;
mod statement;
mod talk;
mod term;
mod text;
mod wording;

pub use app::*;
pub use dossier::*;
pub use fault::*;
pub use form::*;
pub use hearing::*;
pub use intake::*;
pub use judgement::*;
pub use letter::*;
pub use letter_card::*;
pub use mirror::*;
pub use note::*;
pub use paper::*;
pub use post::*;
pub use practice::*;
pub use regulation::*;
pub use report::*;
pub use sending::*;
pub use statement::*;
pub use talk::*;
pub use term::*;
pub use text::*;
pub use wording::*;

wire! {
    /// A request or an answer that says nothing.
    pub struct Nothing {}

    /// Names one dossier.
    pub struct DossierId {
        /// The dossier.
        pub dossier: String,
    }

    /// Names one letter.
    pub struct LetterId {
        /// The letter.
        pub letter: String,
    }

    /// Names one document.
    pub struct DocumentId {
        /// The document.
        pub document: String,
    }
}
