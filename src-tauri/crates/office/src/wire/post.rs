//! The post: what lies ready, and the ledger of what left.

use super::{LetterState, PostingWay, UndoRequest};

wire! {
    /// The room of the post.
    pub struct PostRoom {
        /// Today.
        pub today: String,
        /// What lies ready to leave, the oldest first.
        pub ready: Vec<ReadyLetter>,
        /// The first page of what left.
        pub sent: SentPage,
    }

    /// A finalised letter that has not left.
    pub struct ReadyLetter {
        /// The letter.
        pub letter: String,
        /// Its dossier.
        pub dossier: String,
        /// Its number, as `K-2026-014/03`.
        pub number: String,
        /// What its kind is called.
        pub name: String,
        /// To whom, as `mevrouw S. van der Aa`.
        pub to: String,
        /// Finalised on.
        pub finalised_on: String,
        /// Printed on.
        pub printed_on: Option<String>,
        /// The day on which it must leave; absent when no rule asks for it.
        pub act_by: Option<String>,
        /// Days until then, negative when past.
        pub days_left: Option<i32>,
        /// Working days until then.
        pub working_days_left: Option<u32>,
    }

    /// Asks for a page of what left.
    pub struct PostSentRequest {
        /// A number or a name to search; empty for none.
        pub query: String,
        /// What the page before gave as its `next`; absent for the first.
        pub after: Option<String>,
    }

    /// A page of what left, the latest first.
    pub struct SentPage {
        /// The letters.
        pub letters: Vec<SentLetter>,
        /// Asks for the page after it; absent when this is the last.
        pub next: Option<String>,
    }

    /// A letter that left.
    pub struct SentLetter {
        /// The letter; absent when it was made elsewhere.
        pub letter: Option<String>,
        /// Its dossier.
        pub dossier: String,
        /// Its number, as `K-2026-014/03`; the dossier's own when it was made elsewhere.
        pub number: String,
        /// What its kind is called.
        pub name: String,
        /// To whom, as `mevrouw S. van der Aa`.
        pub to: String,
        /// What became of it.
        pub state: LetterState,
        /// Posted on.
        pub posted_on: String,
        /// How it left.
        pub way: PostingWay,
        /// The code of registered post.
        pub code: Option<String>,
        /// Who noted that it left.
        pub by: String,
        /// Delivered or come back on.
        pub fate_on: Option<String>,
        /// Why it is void.
        pub void_reason: Option<String>,
        /// The entry of the timeline that says that it left.
        pub event: String,
        /// That entry can be taken back now.
        pub can_undo: bool,
    }

    /// Says that letters left together: all of them, or none when one is refused.
    pub struct PostAllRequest {
        /// On which day, as typed.
        pub on: String,
        /// How.
        pub way: PostingWay,
        /// Which.
        pub letters: Vec<PostedLetter>,
    }

    /// A letter among those that left together.
    pub struct PostedLetter {
        /// The letter.
        pub letter: String,
        /// Code of registered post; empty when none.
        pub code: String,
    }

    /// Letters that were noted as posted.
    pub struct PostedAll {
        /// What takes each of them back.
        pub entries: Vec<UndoRequest>,
    }
}
