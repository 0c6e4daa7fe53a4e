//! What is heard about: the parts of the complaint, and what one side said that the other must be
//! able to answer.

use super::Side;

wire! {
    /// A part of the complaint.
    pub struct GrievanceCard {
        /// Its number in the dossier.
        pub no: u16,
        /// In a sentence.
        pub text: String,
    }

    /// Where a statement was put to a side.
    pub struct PutCard {
        /// On which day.
        pub on: String,
        /// To whom.
        pub to: Side,
        /// Where, in words.
        pub place: String,
        /// What they answered; may be empty.
        pub answer: String,
    }

    /// What one side said that the other must be able to answer.
    pub struct StatementCard {
        /// Its number in the dossier.
        pub no: u16,
        /// Who said it.
        pub side: Side,
        /// What was said.
        pub text: String,
        /// The part of the complaint that it is about.
        pub grievance: Option<u16>,
        /// Where it was said, in words.
        pub said: String,
        /// Where it was put to somebody.
        pub put: Vec<PutCard>,
        /// To whom it must still be put.
        pub unasked: Vec<Side>,
        /// The finding leans on it.
        pub relied: bool,
    }

    /// A part of the complaint, as typed.
    pub struct GrievanceSaveRequest {
        /// The dossier.
        pub dossier: String,
        /// The part; none for a new one.
        pub grievance: Option<u16>,
        /// In a sentence.
        pub text: String,
    }

    /// That something is no part of the complaint any more.
    pub struct GrievanceDropRequest {
        /// The dossier.
        pub dossier: String,
        /// The part.
        pub grievance: u16,
        /// Why.
        pub reason: String,
    }

    /// Something that one side said and the other must be able to answer, as typed.
    pub struct StatementNoteRequest {
        /// The dossier.
        pub dossier: String,
        /// Who said it.
        pub side: Side,
        /// What was said.
        pub text: String,
        /// The part of the complaint that it is about.
        pub grievance: Option<u16>,
        /// The hearing in which it was said.
        pub hearing: Option<u16>,
        /// The letter in which it was written, as `01`.
        pub letter: Option<String>,
        /// Where it was said, when that was neither.
        pub how: String,
    }

    /// That a statement was put to a side.
    pub struct StatementPutRequest {
        /// The dossier.
        pub dossier: String,
        /// The statement.
        pub statement: u16,
        /// To whom.
        pub to: Side,
        /// On which day, as typed.
        pub on: String,
        /// The hearing in which it was put.
        pub hearing: Option<u16>,
        /// The letter in which it was put, as `01`.
        pub letter: Option<String>,
        /// Where it was put, when that was neither.
        pub how: String,
        /// What they answered; may be empty.
        pub answer: String,
    }

    /// That the finding leans on a statement, or no longer.
    pub struct StatementRelyRequest {
        /// The dossier.
        pub dossier: String,
        /// The statement.
        pub statement: u16,
        /// It does.
        pub relied: bool,
    }

    /// That nobody needs to answer a statement.
    pub struct StatementDropRequest {
        /// The dossier.
        pub dossier: String,
        /// The statement.
        pub statement: u16,
        /// Why.
        pub reason: String,
    }
}
