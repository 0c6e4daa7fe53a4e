//! A letter while it is written.

use super::{FormOfAddress, Language, LetterState, TextBlock};

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
        /// Words of the dossier in another language than the letter's.
        Untranslated,
    }

    /// What may lie behind the letter in the same PDF.
    pub enum Enclosure {
        /// The regulation.
        Regulation,
        /// The blank complaint form.
        ComplaintForm,
        /// A slip to answer on.
        AnswerSlip,
        /// The report of the hearing.
        HearingReport,
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
    /// Begins a letter, or gives the concept that exists.
    pub struct LetterBeginRequest {
        /// The dossier.
        pub dossier: String,
        /// The code of the kind.
        pub kind: String,
        /// To which side.
        pub side: Side,
        /// To whom of a hearing, when it goes to one of several; the side follows from it.
        pub guest: Option<Guest>,
    }

    /// One who takes part in a hearing.
    #[derive(Copy, Eq)]
    pub struct Guest {
        /// The hearing.
        pub hearing: u16,
        /// Their number in it.
        pub participant: u16,
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
        /// The wording has a text here, to which an edited block can be given back.
        pub has_standard: bool,
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

    /// What the outcome leans on and nobody could answer.
    pub struct Unanswered {
        /// The statement, in the hearing of both sides.
        pub statement: u16,
        /// What was said.
        pub text: String,
        /// To whom it was never put.
        pub to: Vec<Side>,
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
        /// To whom of a hearing, when it goes to one of several.
        pub guest: Option<Guest>,
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
        /// Why it does not count, when it was declared void.
        pub void_reason: Option<String>,
        /// It came back or is void, and may be made once more.
        pub may_be_made_again: bool,
        /// What is missing.
        pub missing: Vec<MissingItem>,
        /// What deserves another look.
        pub remarks: Vec<Remark>,
        /// What a letter that tells the outcome leans on and nobody could answer.
        pub unanswered: Vec<Unanswered>,
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

}
