//! The mirror: what a side has been told, and what it does not know yet.

use super::Side;

wire! {
    /// Asks what a side knows.
    pub struct MirrorRequest {
        /// The dossier.
        pub dossier: String,
        /// Which side.
        pub side: Side,
    }

    /// A letter, message or talk that reached a side.
    pub struct MirrorTold {
        /// On which day it left or was.
        pub on: String,
        /// What it was and how, in words.
        pub words: String,
        /// The letter, when it is one of the practice.
        pub letter: Option<String>,
        /// When it arrived, when that is known.
        pub delivered_on: Option<String>,
        /// What it told, in words; empty for what a human must judge, as a talk.
        pub tells: Vec<String>,
    }

    /// Something that a side does not know yet.
    pub struct MirrorUntold {
        /// Since when there is something to know.
        pub since: String,
        /// What, in words.
        pub words: String,
        /// The kind of letter that usually tells it.
        pub letter_kind: String,
        /// What that letter is called.
        pub letter_name: String,
        /// That letter, when it was begun or waits for the post.
        pub letter: Option<String>,
        /// It can be made now.
        pub fits: bool,
    }

    /// What a side knows and does not know.
    pub struct Mirror {
        /// Which side.
        pub side: Side,
        /// What it was told, first the earliest.
        pub told: Vec<MirrorTold>,
        /// What it does not know yet, first the oldest.
        pub untold: Vec<MirrorUntold>,
    }
}
