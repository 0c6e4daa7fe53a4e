//! Today, the list, and one dossier.

use super::{
    IntakeForm, LetterCard, LetterOffer, PartyForm, PersonRow, RoadCard, Side, TermCard, Warning,
};

wire_enum! {
    /// The stage of a dossier.
    pub enum DossierStage {
        /// It was only spoken, and is no complaint until it is written down.
        Signal,
        /// The acknowledgement is owed.
        Acknowledge,
        /// The complaint is being handled.
        Handle,
        /// The outcome was told.
        Answered,
        /// The complainant does not agree, and that is being dealt with.
        Disagreement,
        /// The complainant withdrew.
        Withdrawn,
        /// Closed.
        Closed,
    }

    /// What a row of Today asks for.
    pub enum DutyAct {
        /// Make the letter.
        MakeLetter,
        /// Finish the letter that was begun.
        FinishLetter,
        /// Say that the printed letter is in the post.
        PostLetter,
        /// Note in the dossier that it happened.
        NoteEvent,
    }

    /// Where a row of Today stands.
    pub enum DutyGroup {
        /// The day to act has passed.
        Overdue,
        /// Today.
        Today,
        /// Later this week.
        ThisWeek,
        /// After this week.
        Later,
    }

    /// Which dossiers the list shows.
    pub enum DossierFilter {
        /// All.
        All,
        /// Open ones.
        Open,
        /// Those that I handle.
        Mine,
        /// Withdrawn or closed.
        Done,
    }

    /// What happened in a dossier.
    pub enum EventKind {
        /// The complaint was received.
        Received,
        /// It was registered.
        Registered,
        /// What was registered was corrected.
        Corrected,
        /// A document was added.
        DocumentAdded,
        /// A document was taken out.
        DocumentRemoved,
        /// A letter was finalised.
        LetterFinalised,
        /// A letter was printed.
        LetterPrinted,
        /// A letter was posted.
        LetterPosted,
        /// A letter was delivered.
        LetterDelivered,
        /// A letter came back.
        LetterReturned,
        /// A letter was declared void.
        LetterVoid,
        /// The complainant withdrew the complaint.
        Withdrawn,
        /// A withdrawal was taken back.
        Resumed,
        /// Something else, which `title` tells.
        Noted,
        /// An earlier entry was taken back.
        Undone,
    }
}

wire! {
    /// A dossier in a few words.
    pub struct DossierRef {
        /// The dossier.
        pub dossier: String,
        /// Its number.
        pub number: String,
        /// Who complains.
        pub complainant: String,
        /// About whom or what.
        pub about: String,
    }

    /// One duty.
    pub struct DutyRow {
        /// The dossier.
        pub dossier: String,
        /// Its number.
        pub number: String,
        /// Who complains, as `mevrouw S. van der Aa`.
        pub complainant: String,
        /// What is owed, as `Ontvangstbevestiging`.
        pub name: String,
        /// What the row asks for.
        pub act: DutyAct,
        /// The code of the letter that is owed; absent for an act that is no letter.
        pub letter_kind: Option<String>,
        /// To which side that letter is.
        pub side: Side,
        /// The letter as it stands within a sentence: `de ontvangstbevestiging`.
        pub letter_words: String,
        /// The letter that was begun or printed.
        pub letter: Option<String>,
        /// The day to act.
        pub act_by: String,
        /// The last day, with a time for hours; absent for what is owed at once without one.
        pub due: Option<String>,
        /// It must have arrived on the last day.
        pub must_arrive: bool,
        /// Delivery days that a letter takes.
        pub transit: u32,
        /// The clause.
        pub clause: String,
        /// Where the row stands.
        pub group: DutyGroup,
        /// Days until the day to act, negative when past.
        pub days_left: i32,
        /// Working days until the day to act.
        pub working_days_left: u32,
        /// When the letter was printed.
        pub printed_on: Option<String>,
        /// The kind of note that the row asks for.
        pub note: Option<String>,
        /// What that note is about: a rule, a measure, a road.
        pub about: Option<String>,
    }

    /// The Today screen.
    pub struct Today {
        /// Today.
        pub today: String,
        /// Every duty, first the most urgent.
        pub duties: Vec<DutyRow>,
        /// How many more dossiers owe something later than these.
        pub more: u32,
        /// An intake was being typed.
        pub intake_begun: bool,
        /// Number of dossiers in the archive.
        pub dossiers: u32,
    }

    /// Asks for a page of the list.
    pub struct DossierListRequest {
        /// Words to search; empty for none.
        pub query: String,
        /// Which.
        pub filter: DossierFilter,
        /// Rows to pass over.
        pub offset: u32,
        /// Rows to give, at most 500.
        pub limit: u32,
    }

    /// A row of the list.
    pub struct DossierRow {
        /// The dossier.
        pub dossier: String,
        /// Its number.
        pub number: String,
        /// Who complains, as it is sorted: `Aa, S. van der`.
        pub complainant: String,
        /// About whom or what.
        pub about: String,
        /// The stage.
        pub stage: DossierStage,
        /// Who handles it.
        pub handler: String,
        /// Received on.
        pub received_on: String,
        /// The first duty.
        pub next: Option<DutyRow>,
        /// When it was closed or withdrawn.
        pub done_on: Option<String>,
    }

    /// How many dossiers a filter has.
    pub struct FilterCount {
        /// The filter.
        pub filter: DossierFilter,
        /// How many.
        pub count: u32,
    }

    /// A page of the list.
    pub struct DossierList {
        /// The rows, newest first.
        pub rows: Vec<DossierRow>,
        /// How many there are in all.
        pub total: u32,
        /// How many each filter has.
        pub counts: Vec<FilterCount>,
    }

    /// One entry of the timeline.
    pub struct TimelineEntry {
        /// Names the entry.
        pub event: String,
        /// What happened.
        pub kind: EventKind,
        /// What was noted, in words; absent when the kind says it all.
        pub title: Option<String>,
        /// On which day it happened.
        pub on: String,
        /// When it was entered, as `2026-11-21T09:12:40`.
        pub recorded_at: String,
        /// By whom.
        pub by: String,
        /// The letter's number, as `01`.
        pub letter: Option<String>,
        /// What the letter's kind is called.
        pub letter_name: Option<String>,
        /// A title, a reason, a code: whatever the entry says besides.
        pub detail: Option<String>,
        /// The entry was taken back by a later one.
        pub undone: bool,
        /// It can be taken back now.
        pub can_undo: bool,
        /// What a correction changed.
        pub changes: Vec<FieldChange>,
    }

    /// One changed field.
    pub struct FieldChange {
        /// Path of the field, as in a refused field.
        pub field: String,
        /// What it was.
        pub was: String,
        /// What it is.
        pub is: String,
    }

    /// A document of a dossier.
    pub struct DocumentCard {
        /// Names the document.
        pub document: String,
        /// Its title.
        pub title: String,
        /// `application/pdf`, `image/jpeg` or `image/png`.
        pub media_type: String,
        /// Length in bytes.
        pub length: u32,
        /// When it was added, as `2026-11-21T09:12:40`.
        pub added_at: String,
    }

    /// Says what a document that is being sent is.
    pub struct DocumentAddRequest {
        /// The dossier; absent while the intake is typed.
        pub dossier: Option<String>,
        /// Its title, or the file's name.
        pub title: String,
    }

    /// Asks for a file through the system's own dialog.
    pub struct DocumentPickRequest {
        /// The dossier; absent while the intake is typed.
        pub dossier: Option<String>,
    }

    /// The document that was added; absent when the user chose none.
    pub struct DocumentPicked {
        /// The document.
        pub document: Option<DocumentCard>,
    }

    /// One dossier, whole.
    pub struct DossierView {
        /// The dossier.
        pub dossier: String,
        /// Its number.
        pub number: String,
        /// Who complains, as `mevrouw S. van der Aa`.
        pub complainant: String,
        /// Who writes on their behalf.
        pub representative: Option<String>,
        /// About whom or what.
        pub about: String,
        /// Received on.
        pub received_on: String,
        /// How it came.
        pub channel: super::Channel,
        /// Who handles it.
        pub handler: String,
        /// The stage.
        pub stage: DossierStage,
        /// The first duty.
        pub next: Option<DutyRow>,
        /// The other duties.
        pub duties: Vec<DutyRow>,
        /// The letters that may be made now, the one that is owed first.
        pub letter_offers: Vec<LetterOffer>,
        /// The complainant may withdraw now.
        pub can_withdraw: bool,
        /// Warnings.
        pub warnings: Vec<Warning>,
        /// The timeline, latest first.
        pub timeline: Vec<TimelineEntry>,
        /// The people in it.
        pub people: Vec<PersonRow>,
        /// The roads after a no.
        pub roads: Vec<RoadCard>,
        /// The terms, first the most urgent.
        pub terms: Vec<TermCard>,
        /// The letters, in order of number.
        pub letters: Vec<LetterCard>,
        /// The documents.
        pub documents: Vec<DocumentCard>,
        /// What was registered, as last corrected.
        pub intake: IntakeForm,
        /// The parties, for the Betrokkenen tab.
        pub parties: Vec<PartyForm>,
        /// Title and version of the regulation that it falls under.
        pub regulation: String,
        /// Kept until, when that is known.
        pub keep_until: Option<String>,
    }

    /// The complainant withdraws the complaint.
    pub struct WithdrawRequest {
        /// The dossier.
        pub dossier: String,
        /// On which day, as typed.
        pub on: String,
        /// Why, in the complainant's words; may be empty.
        pub reason: String,
    }

    /// Takes back one entry of the timeline.
    pub struct UndoRequest {
        /// The dossier.
        pub dossier: String,
        /// The entry.
        pub event: String,
    }
}
