//! What letters say, and what a practice put in its place.

use super::{FormOfAddress, Language, PlaceholderCard, Side};

wire_enum! {
    /// What is wrong with a text of a practice's own.
    pub enum WordingFlawKind {
        /// It cannot be read; `line` says where.
        Unreadable,
        /// It uses a value that does not exist; `word` is its name.
        UnknownName,
        /// It is longer than any letter needs.
        TooMuch,
        /// u and je in one text; `word` is the one that does not belong.
        MixedAddress,
        /// It no longer says what the block must say; `word` is what that is called.
        MissingElement,
    }

    /// How a piece of a text differs from the program's.
    pub enum DifferenceKind {
        /// In both.
        Same,
        /// Only in the practice's text.
        Added,
        /// Only in the program's text.
        Removed,
    }
}

wire! {
    /// Asks for the letters in a language.
    pub struct WordingListRequest {
        /// The language of the letters.
        pub language: Language,
    }

    /// A kind of letter, as the list of wordings shows it.
    pub struct WordingCard {
        /// The code of the kind.
        pub kind: String,
        /// What it is called.
        pub name: String,
        /// How many of its texts are the practice's own.
        pub changed: u32,
        /// How many of those cannot be used as they are.
        pub broken: u32,
    }

    /// The letters in a language.
    pub struct WordingList {
        /// In the order of the procedure.
        pub kinds: Vec<WordingCard>,
    }

    /// Names the wording of one kind of letter.
    pub struct WordingRef {
        /// The code of the kind.
        pub kind: String,
        /// The language of the letter.
        pub language: Language,
    }

    /// What is wrong with a text.
    pub struct WordingFlaw {
        /// What.
        pub kind: WordingFlawKind,
        /// The word in question; empty when there is none.
        pub word: String,
        /// The line in question, from 1.
        pub line: Option<u32>,
        /// Letters use the program's text until it is mended.
        pub fatal: bool,
    }

    /// A piece of a text beside the program's.
    pub struct WordingDifference {
        /// In which of the two it stands.
        pub kind: DifferenceKind,
        /// The piece.
        pub text: String,
    }

    /// A text that can be changed.
    pub struct WordingText {
        /// Names it within its letter.
        pub place: String,
        /// When it stands in the letter, in plain words; absent when always.
        pub note: Option<String>,
        /// The text, the practice's own when there is one.
        pub text: String,
        /// The practice put it there.
        pub changed: bool,
        /// How it differs from the program's text; empty when it does not.
        pub differences: Vec<WordingDifference>,
        /// What is wrong with it.
        pub flaws: Vec<WordingFlaw>,
    }

    /// A block of a letter.
    pub struct WordingBlock {
        /// Names it.
        pub key: String,
        /// What it is called.
        pub label: String,
        /// What the writer of a letter is asked for, where the block has no text by itself.
        pub prompt: Option<String>,
        /// The texts, in order.
        pub texts: Vec<WordingText>,
    }

    /// The wording of one kind of letter.
    pub struct WordingSheet {
        /// The code of the kind.
        pub kind: String,
        /// What it is called.
        pub name: String,
        /// The language of the letter.
        pub language: Language,
        /// "Betreft".
        pub subject: WordingText,
        /// The blocks, in order.
        pub blocks: Vec<WordingBlock>,
        /// The values that a text may use, with those of the example.
        pub placeholders: Vec<PlaceholderCard>,
        /// To which sides the example can be shown; none when the regulation never asks for the letter.
        pub sides: Vec<Side>,
        /// When a text was kept; absent when the wording was only opened.
        pub saved_at: Option<String>,
    }

    /// Keeps one text.
    pub struct WordingSaveRequest {
        /// The code of the kind.
        pub kind: String,
        /// The language of the letter.
        pub language: Language,
        /// Names the text within its letter.
        pub place: String,
        /// As typed; absent for the program's own text.
        pub text: Option<String>,
    }

    /// Asks for a look at a letter of the example.
    pub struct WordingPreviewRequest {
        /// The code of the kind.
        pub kind: String,
        /// The language of the letter.
        pub language: Language,
        /// The form of address.
        pub address: FormOfAddress,
        /// To which side.
        pub side: Side,
    }
}
