//! A talk while it goes on: who speaks, what is written down, and its clock.

use super::{Capacity, Side};

wire_enum! {
    /// How far a talk is.
    pub enum TalkState {
        /// It is being prepared.
        Prepared,
        /// People speak.
        Live,
        /// It stands still and goes on later.
        Paused,
        /// It is over, and its notes are fixed.
        Ended,
    }

    /// What a turn holds, in one word.
    pub enum TurnLabel {
        /// A fact that both sides see alike.
        Agreed,
        /// A fact that they don't.
        Disputed,
        /// Something that was agreed on.
        Agreement,
        /// Something that somebody will do.
        Action,
        /// Something to check afterwards.
        ToCheck,
    }

    /// What the clock of a talk tells.
    pub enum ClockMoment {
        /// It began.
        Began,
        /// It stood still.
        Paused,
        /// It went on.
        Resumed,
        /// It ended.
        Ended,
    }
}

wire! {
    /// Begins the talk of a hearing or a telephone call, or opens the one that was begun.
    pub struct TalkBeginRequest {
        /// The dossier.
        pub dossier: String,
        /// The number of the hearing; none for a telephone call that begins now.
        pub hearing: Option<u16>,
        /// With which side a call is; nothing for a hearing.
        pub side: Option<Side>,
    }

    /// Names one talk.
    pub struct TalkId {
        /// The talk.
        pub talk: String,
    }

    /// Who can be chosen as the one who speaks.
    pub struct Speaker {
        /// Their number; Alt with it chooses them, up to 9.
        pub no: u16,
        /// As what, in one word: `Klager`.
        pub part: String,
        /// By name; empty when it is not known.
        pub name: String,
        /// On which side they speak; neither for who leads or writes.
        pub side: Option<Side>,
    }

    /// A stretch of a text, counted in UTF-16 units as the window counts.
    pub struct TextRange {
        /// The first unit.
        pub from: u32,
        /// The unit behind the last.
        pub to: u32,
    }

    /// What one speaker said, as it was written down.
    pub struct Turn {
        /// Its place, from 1.
        pub no: u32,
        /// Who speaks.
        pub speaker: u16,
        /// What was said.
        pub text: String,
        /// When it began, on the clock of the wall: `2026-11-24T14:04:10`.
        pub begun_at: String,
        /// It is finished; otherwise it is still being written.
        pub closed: bool,
        /// The parts of the complaint that it is about.
        pub grievances: Vec<u16>,
        /// What it holds.
        pub label: Option<TurnLabel>,
        /// Somebody wants to find it again.
        pub bookmark: bool,
        /// The other side must be able to answer it.
        pub answer_due: bool,
        /// The stretches that are about somebody else, to be withheld at an inspection.
        pub withheld: Vec<TextRange>,
    }

    /// A turn that said something else before.
    pub struct TurnRewritten {
        /// The turn.
        pub turn: u32,
        /// How many versions it has, from 2.
        pub versions: u32,
    }

    /// A moment on the clock of a talk.
    pub struct ClockEntry {
        /// What.
        pub what: ClockMoment,
        /// When, on the clock of the wall.
        pub at: String,
    }

    /// A part of the complaint, and who said something about it in this talk.
    pub struct GrievanceHeard {
        /// Its number.
        pub no: u16,
        /// In a sentence.
        pub text: String,
    }

    /// A question that was prepared.
    pub struct TalkQuestion {
        /// The part of the complaint that it is about; none for a question in general.
        pub grievance: Option<u16>,
        /// The question.
        pub text: String,
        /// It was asked.
        pub asked: bool,
    }

    /// What was prepared for a talk.
    pub struct Preparation {
        /// What both sides agree on already.
        pub agreed: String,
        /// What is still open.
        pub open: String,
        /// The questions.
        pub questions: Vec<TalkQuestion>,
    }

    /// A talk, whole.
    pub struct Talk {
        /// The talk.
        pub talk: String,
        /// The dossier.
        pub dossier: String,
        /// Its number.
        pub number: String,
        /// The hearing that it is; none for a telephone call.
        pub hearing: Option<u16>,
        /// When and where it is, as `dinsdag 24 november, spreekkamer 2`; empty for a call.
        pub occasion: String,
        /// How far it is.
        pub state: TalkState,
        /// Who can speak.
        pub speakers: Vec<Speaker>,
        /// What was said, in order.
        pub turns: Vec<Turn>,
        /// The parts of the complaint.
        pub grievances: Vec<GrievanceHeard>,
        /// Its clock.
        pub clock: Vec<ClockEntry>,
        /// How long people have spoken, in seconds; while it stands still it does not grow.
        pub spoken_seconds: u32,
        /// What was prepared.
        pub preparation: Preparation,
        /// What not to forget to say, in sentences.
        pub reminders: Vec<String>,
        /// The turns that said something else before.
        pub rewritten: Vec<TurnRewritten>,
        /// A report was made of it already.
        pub reported: bool,
        /// When its notes were destroyed.
        pub notes_destroyed_on: Option<String>,
        /// Now, on the clock of the wall; the window counts on from it.
        pub now: String,
    }

    /// Keeps turns as they are now.
    pub struct TalkKeepRequest {
        /// The talk.
        pub talk: String,
        /// The turns that changed since they were last kept.
        pub turns: Vec<Turn>,
    }

    /// That turns are on the disk.
    pub struct TalkKept {
        /// Since when, on the clock of the wall.
        pub at: String,
    }

    /// Keeps what was prepared.
    pub struct TalkPrepareRequest {
        /// The talk.
        pub talk: String,
        /// What was prepared.
        pub preparation: Preparation,
    }

    /// Adds somebody who turned out to be there.
    pub struct SpeakerAddRequest {
        /// The talk.
        pub talk: String,
        /// By name.
        pub name: String,
        /// As what.
        pub capacity: Capacity,
        /// On which side; neither for a witness or an interpreter.
        pub side: Side,
    }

    /// Says what was done with the clock of a talk: paused, resumed.
    pub struct TalkClockRequest {
        /// The talk.
        pub talk: String,
        /// The moment to note.
        pub what: ClockMoment,
    }

    /// Asks for the versions of one turn.
    pub struct TurnHistoryRequest {
        /// The talk.
        pub talk: String,
        /// The turn.
        pub turn: u32,
    }

    /// One version of what was written down.
    pub struct TurnVersion {
        /// Which, from 1.
        pub version: u32,
        /// What was said.
        pub text: String,
        /// When it was last written, on the clock of the wall.
        pub kept_at: String,
        /// By whom.
        pub by: String,
    }

    /// The versions of one turn, the first one first.
    pub struct TurnHistory {
        /// The versions.
        pub versions: Vec<TurnVersion>,
    }
}
