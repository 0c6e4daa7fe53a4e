//! Letters: from draft to posting.

use super::{FormOfAddress, Language};

wire_enum! {
    /// A side of the complaint, or neither.
    pub enum Side {
        /// The complainant, or who represents them.
        Complainant,
        /// The one complained of.
        Respondent,
        /// Neither: a committee, a mediator.
        Third,
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
        /// The regulation's word for a finding, and another.
        MixedFinding,
        /// A promise without a date.
        UndatedPromise,
        /// A sentence that is hard to read.
        LongSentence,
        /// What the block must say and no longer says.
        MissingElement,
        /// A day ahead that is no day of the dossier.
        UnknownDate,
        /// The name of somebody from another dossier.
        StrangeName,
    }

    /// Where the words of a piece come from.
    pub enum PieceKind {
        /// Own words.
        Text,
        /// A value of the dossier.
        Fill,
        /// A value that is missing.
        Gap,
    }

    /// How a piece looks.
    pub enum PieceStyle {
        /// As the text around it.
        Plain,
        /// Bold.
        Strong,
        /// Italics.
        Emphasis,
        /// Both.
        StrongEmphasis,
    }

    /// What a block of text is.
    pub enum TextKind {
        /// Running text: one row of one cell.
        Paragraph,
        /// A heading: one row of one cell.
        Heading,
        /// A heading within a part: one row of one cell.
        Subheading,
        /// A list: a row of one cell for each item.
        Bullets,
        /// A numbered list: a row of one cell for each item.
        Numbers,
        /// Words of somebody else: a row of one cell for each paragraph.
        Quote,
        /// A table: rows of cells.
        Table,
    }

    /// What may lie behind the letter in the same PDF.
    pub enum Enclosure {
        /// The regulation.
        Regulation,
        /// The blank complaint form.
        ComplaintForm,
        /// A slip to answer on.
        AnswerSlip,
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

    /// Who gets a copy.
    pub enum CopyTo {
        /// The paper file.
        File,
        /// The complainant.
        Complainant,
        /// The respondent.
        Respondent,
    }

    /// How what a letter lacks is mended.
    pub enum Mend {
        /// In the letter itself, where the hole is.
        Here,
        /// In the block that must be written.
        Block,
        /// By noting what happened.
        Note,
        /// In the settings of the practice.
        Settings,
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

    /// Begins a letter, or gives the concept that exists.
    pub struct LetterBeginRequest {
        /// The dossier.
        pub dossier: String,
        /// The code of the kind.
        pub kind: String,
        /// To which side.
        pub side: Side,
    }

    /// A piece of a line.
    pub struct Piece {
        /// Where its words come from.
        pub kind: PieceKind,
        /// How it looks.
        pub style: PieceStyle,
        /// Its words; of a gap what the hole is called.
        pub text: String,
        /// Of a fill or a gap, the name of the vocabulary.
        pub name: Option<String>,
        /// Where the value can be corrected or filled in, as in a refused field.
        pub field: Option<String>,
    }

    /// A block of text.
    pub struct TextBlock {
        /// What it is.
        pub kind: TextKind,
        /// The first row of a table is its head.
        pub headed: bool,
        /// Rows of cells of pieces. A line break within a piece is a newline.
        pub rows: Vec<Vec<Vec<Piece>>>,
    }

    /// A block of a letter: left its label, right its text.
    pub struct LetterBlock {
        /// Names the block.
        pub key: String,
        /// What it is called.
        pub label: String,
        /// The text.
        pub content: Vec<TextBlock>,
        /// May be edited.
        pub editable: bool,
        /// Was edited: of what is its own text, nothing follows the wording any more.
        pub edited: bool,
        /// It is offered as a field at once.
        pub starts_open: bool,
        /// What the writer is asked for, where the block has no text by itself.
        pub prompt: Option<String>,
    }

    /// A value that may be put into a text.
    pub struct PlaceholderCard {
        /// The name of the vocabulary.
        pub name: String,
        /// What it is called.
        pub label: String,
        /// The value as it stands now; empty when it is missing.
        pub text: String,
        /// Where it can be corrected or filled in.
        pub field: Option<String>,
    }

    /// What is missing before a letter can be finalised.
    pub struct MissingItem {
        /// The field, as in a refused field.
        pub field: String,
        /// What it is called.
        pub label: String,
        /// How it is mended.
        pub mend: Mend,
        /// The block that must be written, or the kind of note that must be made.
        pub at: Option<String>,
        /// What that note is about.
        pub about: Option<String>,
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

    /// Something that may go along.
    pub struct EnclosureCard {
        /// What.
        pub enclosure: Enclosure,
        /// Its title, as the letter lists it.
        pub title: String,
    }

    /// Somebody who may get a copy.
    pub struct CopyCard {
        /// Who.
        pub to: CopyTo,
        /// As the letter names them.
        pub name: String,
    }

    /// What is chosen for a letter.
    pub struct LetterOptions {
        /// Language.
        pub language: Language,
        /// Form of address.
        pub address: FormOfAddress,
        /// Large print.
        pub large_print: bool,
        /// What goes along, in order.
        pub enclosures: Vec<Enclosure>,
        /// Who gets a copy.
        pub copies: Vec<CopyTo>,
        /// A salutation in the place of the usual; empty for the usual.
        pub salutation: String,
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
        /// The code of its kind.
        pub kind: String,
        /// To which side.
        pub side: Side,
        /// What its kind is called.
        pub name: String,
        /// The same within a sentence: `de ontvangstbevestiging`.
        pub letter_words: String,
        /// How far it is.
        pub state: LetterState,
        /// To whom, as `mevrouw S. van der Aa`.
        pub to: String,
        /// The e-mail address of whom it is to; empty when none is known.
        pub email: String,
        /// What is chosen.
        pub options: LetterOptions,
        /// What may go along.
        pub enclosures: Vec<EnclosureCard>,
        /// Who may get a copy.
        pub copies: Vec<CopyCard>,
        /// The blocks.
        pub blocks: Vec<LetterBlock>,
        /// The values that may be put into the text.
        pub placeholders: Vec<PlaceholderCard>,
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
        /// The text; absent gives the block back to the wording.
        pub content: Option<Vec<TextBlock>>,
    }

    /// Keeps what was changed in a letter.
    pub struct LetterSaveRequest {
        /// The letter.
        pub letter: String,
        /// What is chosen.
        pub options: LetterOptions,
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
