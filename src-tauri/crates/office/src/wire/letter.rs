//! Letters: from draft to posting.

use super::{FormOfAddress, Language};

wire_enum! {
    /// The kinds of letter.
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
        /// Verslag van het hoorgesprek.
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
        /// Doorzendbrief.
        Forwarding,
        /// Bericht van doorzending.
        ForwardingNotice,
        /// Beslissing na herziening.
        ReviewDecision,
        /// Bericht van heropening.
        Reopening,
        /// Brief bij inzage.
        InspectionCover,
        /// A kind that the regulation declares itself.
        Own,
    }

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

    /// What deserves another look in a letter.
    pub enum RemarkKind {
        /// u and je in one letter.
        MixedAddress,
        /// A promise without a date.
        UndatedPromise,
        /// A sentence that is hard to read.
        LongSentence,
    }

    /// What a piece of a block is.
    pub enum PieceKind {
        /// Ordinary text.
        Text,
        /// Comes from the dossier.
        Fill,
        /// A value that is missing.
        Gap,
    }
}

wire! {
    /// A letter in a few words.
    pub struct LetterCard {
        /// The letter.
        pub letter: String,
        /// Its number, as `K-2026-014/03`; absent while it is a concept.
        pub number: Option<String>,
        /// Its kind.
        pub kind: LetterKind,
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
        /// Why it is void.
        pub void_reason: Option<String>,
        /// SHA-256 of the frozen PDF, in hex.
        pub sha256: Option<String>,
    }

    /// Begins a letter, or gives the concept that exists.
    pub struct LetterBeginRequest {
        /// The dossier.
        pub dossier: String,
        /// The kind.
        pub kind: LetterKind,
    }

    /// A piece of a block.
    pub struct Piece {
        /// What it is.
        pub kind: PieceKind,
        /// Its text; for a gap the field's path.
        pub text: String,
        /// The field that it comes from, as in a refused field.
        pub field: Option<String>,
    }

    /// A block of a letter: left its label, right its text.
    pub struct LetterBlock {
        /// Names the block; each language words its label.
        pub key: String,
        /// The pieces.
        pub pieces: Vec<Piece>,
        /// The text as one string, to edit.
        pub text: String,
        /// May be edited.
        pub editable: bool,
        /// Was edited: it no longer follows the dossier.
        pub edited: bool,
    }

    /// What is missing before a letter can be finalised.
    pub struct MissingItem {
        /// The field, as in a refused field.
        pub field: String,
    }

    /// What deserves another look.
    pub struct Remark {
        /// The block.
        pub block: String,
        /// What.
        pub kind: RemarkKind,
        /// The words in question.
        pub quote: String,
    }

    /// A letter being written.
    pub struct LetterDraft {
        /// The letter.
        pub letter: String,
        /// Its dossier.
        pub dossier: String,
        /// Number of the dossier.
        pub number: String,
        /// The reference that it will bear.
        pub reference: String,
        /// Its kind.
        pub kind: LetterKind,
        /// How far it is.
        pub state: LetterState,
        /// To whom, as `mevrouw S. van der Aa`.
        pub to: String,
        /// Language.
        pub language: Language,
        /// Form of address.
        pub address: FormOfAddress,
        /// The blocks.
        pub blocks: Vec<LetterBlock>,
        /// What is missing.
        pub missing: Vec<MissingItem>,
        /// What deserves another look.
        pub remarks: Vec<Remark>,
        /// The day to post it.
        pub act_by: Option<String>,
        /// The last day.
        pub due: Option<String>,
        /// It must have arrived on the last day.
        pub must_arrive: bool,
        /// Days until the day to act, negative when past.
        pub days_left: Option<i32>,
        /// Working days until the day to act.
        pub working_days_left: Option<u32>,
        /// When it was last kept, as `2026-11-21T09:12:40`.
        pub saved_at: String,
    }

    /// The text of one block as the user wrote it.
    pub struct BlockText {
        /// The block.
        pub key: String,
        /// The text; absent gives the block back to the dossier.
        pub text: Option<String>,
    }

    /// Keeps what was changed in a letter.
    pub struct LetterSaveRequest {
        /// The letter.
        pub letter: String,
        /// Language.
        pub language: Language,
        /// Form of address.
        pub address: FormOfAddress,
        /// The blocks that were changed.
        pub blocks: Vec<BlockText>,
    }

    /// Fills in one missing field of the dossier from within a letter.
    pub struct LetterFillRequest {
        /// The letter.
        pub letter: String,
        /// The field, as in a missing item.
        pub field: String,
        /// As typed.
        pub text: String,
    }

    /// Where a letter was saved; absent when the user chose nothing.
    pub struct SavedFile {
        /// The file's name, without its folder.
        pub file: Option<String>,
    }

    /// A printer of this machine.
    pub struct Printer {
        /// Its name.
        pub name: String,
        /// It is the one that prints when nothing is chosen.
        pub is_default: bool,
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
