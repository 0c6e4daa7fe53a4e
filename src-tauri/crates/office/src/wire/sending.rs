//! After a letter was finalised: printed, posted, arrived or come back, or void.

wire_enum! {
    /// How a letter left.
    pub enum PostingWay {
        /// Ordinary post.
        Ordinary,
        /// Registered post, with a code.
        Registered,
        /// By hand.
        ByHand,
        /// By e-mail.
        Email,
    }

    /// On which sides of the paper.
    pub enum PrintSides {
        /// As the printer is set.
        PrintersOwn,
        /// On one.
        One,
        /// On both.
        Two,
    }
}

wire! {
    /// A printer of this machine.
    pub struct Printer {
        /// Its name.
        pub name: String,
        /// It is the one that prints when nothing is chosen.
        pub is_default: bool,
        /// It prints on both sides; absent when that is not known.
        pub can_duplex: Option<bool>,
    }

    /// The printers of this machine.
    pub struct Printers {
        /// In the system's order.
        pub printers: Vec<Printer>,
    }

    /// Prints a letter.
    pub struct LetterPrintRequest {
        /// The letter.
        pub letter: String,
        /// The printer; absent for the system's own choice.
        pub printer: Option<String>,
        /// Copies, 1 to 20.
        pub copies: u32,
        /// On which sides of the paper.
        pub sides: PrintSides,
        /// The sheets marked as a copy, for whoever gets one, come along.
        pub with_copies: bool,
    }

    /// Prints several finalised letters as one job.
    pub struct PostPrintRequest {
        /// The letters, in the order in which they are printed.
        pub letters: Vec<String>,
        /// The printer; absent for the system's own choice.
        pub printer: Option<String>,
        /// On which sides of the paper.
        pub sides: PrintSides,
        /// The sheets marked as a copy come along, each behind its letter.
        pub with_copies: bool,
    }

    /// Says that a letter left.
    pub struct LetterPostRequest {
        /// The letter.
        pub letter: String,
        /// On which day, as typed.
        pub on: String,
        /// How.
        pub way: PostingWay,
        /// Code of registered post; empty when none.
        pub code: String,
    }

    /// Says that a letter arrived or came back.
    pub struct LetterFateRequest {
        /// The letter.
        pub letter: String,
        /// On which day, as typed.
        pub on: String,
        /// What it says besides; may be empty.
        pub note: String,
    }

    /// Declares a finalised letter void.
    pub struct LetterVoidRequest {
        /// The letter.
        pub letter: String,
        /// Why.
        pub reason: String,
    }
}
