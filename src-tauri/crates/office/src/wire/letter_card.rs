//! Letters in a few words, as a dossier shows and offers them.

use super::{PostingWay, Side};

wire_enum! {
    /// How far a letter is.
    pub enum LetterState {
        /// Being written.
        Concept,
        /// Frozen, not printed.
        Finalised,
        /// Printed, not posted.
        Printed,
        /// Posted.
        Posted,
        /// Delivered.
        Delivered,
        /// Came back.
        Returned,
        /// Declared void.
        Void,
    }
}

wire! {
    /// A letter in a few words.
    pub struct LetterCard {
        /// The letter.
        pub letter: String,
        /// Its number, as `K-2026-014/03`; absent while it is a concept.
        pub number: Option<String>,
        /// The code of its kind.
        pub kind: String,
        /// What its kind is called.
        pub name: String,
        /// How far it is.
        pub state: LetterState,
        /// To whom, as `mevrouw S. van der Aa`.
        pub to: String,
        /// When it was last touched or frozen, as `2026-11-21T09:12:40`.
        pub changed_at: String,
        /// Printed on.
        pub printed_on: Option<String>,
        /// Posted on.
        pub posted_on: Option<String>,
        /// How it left.
        pub way: Option<PostingWay>,
        /// The code of registered post.
        pub code: Option<String>,
        /// How many sheets marked as a copy come with it.
        pub copies: u32,
        /// Why it is void.
        pub void_reason: Option<String>,
        /// SHA-256 of the frozen PDF, in hex.
        pub sha256: Option<String>,
    }

    /// A letter that may be made now.
    pub struct LetterOffer {
        /// The code of its kind.
        pub kind: String,
        /// To which side.
        pub side: Side,
        /// What it is called, with the side when that is not the complainant.
        pub name: String,
        /// The day to post it, when a rule asks for the letter.
        pub act_by: Option<String>,
        /// A rule asks for the letter.
        pub owed: bool,
    }
}
