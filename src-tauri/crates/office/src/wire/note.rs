//! Noting what happens in a dossier, its people, its roads, and what-if.

use super::{FieldAnswer, FormField, Language};

wire_enum! {
    /// How a road after a no stands.
    pub enum RoadStanding {
        /// What opens it has not happened.
        NotYet,
        /// The complainant may take it.
        Open,
        /// The complainant's time to take it has passed.
        Passed,
        /// It was taken.
        Taken,
        /// It has ruled, or ended.
        Done,
    }
}

wire_enum! {
    /// Why something cannot be noted now.
    pub enum NoteBar {
        /// The regulation does not know it.
        NotInRegulation,
        /// The complaint was only spoken of.
        OnlySpoken,
        /// The acknowledgement must go first.
        NotAcknowledged,
        /// The complainant must have the outcome first.
        NotAnswered,
        /// A proposal must go first.
        NoProposal,
        /// A measure must be agreed first.
        NoMeasure,
        /// A measure must be carried out first.
        NotCarriedOut,
        /// No term runs that may take longer.
        NotExtendable,
        /// The road is not open.
        RoadNotOpen,
        /// Nobody asked for inspection.
        NotAsked,
        /// Destruction was not put off.
        NotOnHold,
        /// The dossier must be closed first.
        NotClosed,
        /// The dossier is closed.
        Closed,
        /// The complaint was withdrawn.
        Withdrawn,
        /// It was noted, or its time has passed.
        Past,
        /// Something else must come first.
        Later,
    }
}

wire! {
    /// Something that can be noted now.
    pub struct NoteOffer {
        /// Names the kind of note.
        pub note: String,
        /// What it is, as `Telefoongesprek of bezoek`.
        pub name: String,
        /// When one notes it, in a sentence.
        pub explanation: String,
        /// It is owed, or expected now.
        pub suggested: bool,
    }

    /// Notes that belong together.
    pub struct NoteGroup {
        /// What they have in common, as `Horen`.
        pub title: String,
        /// The notes.
        pub notes: Vec<NoteOffer>,
    }

    /// Something that exists and cannot be noted now.
    pub struct NoteLater {
        /// Names the kind of note.
        pub note: String,
        /// What it is.
        pub name: String,
        /// When one notes it, in a sentence; empty for what the regulation names itself.
        pub explanation: String,
        /// The title of the group in which it will stand.
        pub within: String,
        /// Why not now.
        pub bar: NoteBar,
    }

    /// Everything that can be noted in a dossier.
    pub struct NoteList {
        /// What can be noted now: the groups, in the order of a complaint's course.
        pub groups: Vec<NoteGroup>,
        /// What cannot be noted now, in that same order.
        pub later: Vec<NoteLater>,
    }

    /// Asks for the form of a note.
    pub struct NoteFormRequest {
        /// The dossier.
        pub dossier: String,
        /// The kind of note.
        pub note: String,
        /// What it is about, when it is about something in particular: a rule for an extension.
        pub about: Option<String>,
    }

    /// The form of a note.
    pub struct NoteForm {
        /// The kind of note.
        pub note: String,
        /// Its title.
        pub title: String,
        /// What noting it means, in a sentence.
        pub explanation: String,
        /// The day on which it happened, as a form shows it.
        pub on: String,
        /// Its fields.
        pub fields: Vec<FormField>,
    }

    /// Notes that something happened.
    pub struct NoteSaveRequest {
        /// The dossier.
        pub dossier: String,
        /// The kind of note.
        pub note: String,
        /// On which day, as typed.
        pub on: String,
        /// What was filled in.
        pub answers: Vec<FieldAnswer>,
    }

    /// Somebody in a dossier.
    pub struct PersonRow {
        /// Their name.
        pub name: String,
        /// As what, as `behandelaar`.
        pub part: String,
        /// Since when.
        pub since: Option<String>,
        /// From outside the practice.
        pub outside: bool,
        /// What is the matter with that, in sentences.
        pub remarks: Vec<String>,
        /// The regulation forbids it.
        pub forbidden: bool,
    }

    /// A road after a no.
    pub struct RoadCard {
        /// Names it.
        pub road: String,
        /// What users call it.
        pub name: String,
        /// The clause.
        pub clause: String,
        /// How it stands.
        pub standing: RoadStanding,
        /// The complainant's last day to take it.
        pub until: Option<String>,
        /// When it was taken, or done.
        pub on: Option<String>,
        /// What the regulation says of it, in sentences: who, whom it binds, costs.
        pub facts: Vec<String>,
        /// The choice made where the text is silent.
        pub note: Option<String>,
    }

    /// Asks what another day of receipt would change.
    pub struct WhatIfRequest {
        /// The dossier.
        pub dossier: String,
        /// The day of receipt, as `2026-11-21`.
        pub received_on: String,
    }

    /// A term with another day of receipt.
    pub struct WhatIfRow {
        /// The rule.
        pub rule: String,
        /// Its name.
        pub name: String,
        /// The last day as it is.
        pub due: Option<String>,
        /// The last day as it would be.
        pub then: Option<String>,
        /// The day to act as it is.
        pub act_by: Option<String>,
        /// The day to act as it would be.
        pub act_then: Option<String>,
        /// By how many days the last day moves.
        pub moved: i32,
    }

    /// What another day of receipt would change. Nothing is kept.
    pub struct WhatIf {
        /// The day of receipt that was reckoned with.
        pub received_on: String,
        /// The terms that have a date, in the order of the dossier's own.
        pub rows: Vec<WhatIfRow>,
    }

    /// Asks for a termijnkaart.
    pub struct TermCardRequest {
        /// The dossier.
        pub dossier: String,
        /// One rule; absent for all that have started.
        pub rule: Option<String>,
        /// Its language; absent for the window's.
        pub language: Option<Language>,
    }

    /// Prints a termijnkaart.
    pub struct TermCardPrintRequest {
        /// Which.
        pub card: TermCardRequest,
        /// The printer; absent for the machine's own choice.
        pub printer: Option<String>,
    }
}
