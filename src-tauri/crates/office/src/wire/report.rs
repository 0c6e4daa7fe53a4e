//! The report of a hearing: written from the turns, sent for correction, made final.

use super::{GrievanceHeard, LetterState, Side, Speaker, TextBlock, Turn, WordingDifference};

wire_enum! {
    /// What becomes of the notes that were taken while people spoke, once the report is final.
    pub enum RawNotes {
        /// They stay in the dossier, beside the report.
        Kept,
        /// They are destroyed; the report alone stays.
        Destroyed,
    }

    /// For whom the report is printed.
    pub enum ReportReader {
        /// Whoever was heard.
        Heard,
        /// Whoever inspects the dossier: passages about somebody else are withheld.
        Inspecting,
    }
}

wire! {
    /// What a side remarked on a report.
    pub struct ReportRemark {
        /// The entry that tells it, to take it back.
        pub event: String,
        /// On which day.
        pub on: String,
        /// Which side.
        pub side: Side,
        /// In their own words.
        pub text: String,
        /// The report was changed; otherwise the remark is annexed to it.
        pub taken_over: bool,
    }

    /// How a report became final.
    pub struct ReportSettled {
        /// On which day.
        pub on: String,
        /// The document in the dossier.
        pub document: String,
        /// Which version of its text.
        pub version: u32,
        /// What became of the notes.
        pub notes: RawNotes,
    }

    /// A letter that sends the report to a side, also while it is a concept.
    pub struct ReportLetter {
        /// To which side.
        pub side: Side,
        /// The letter.
        pub letter: String,
        /// How far it is.
        pub state: LetterState,
        /// When it left.
        pub posted_on: Option<String>,
    }

    /// A report, with the notes that it was made from.
    pub struct Report {
        /// The talk.
        pub talk: String,
        /// The dossier.
        pub dossier: String,
        /// Its number.
        pub number: String,
        /// The hearing.
        pub hearing: u16,
        /// When and where it was.
        pub occasion: String,
        /// Whom it heard.
        pub sides: Vec<Side>,
        /// The text.
        pub content: Vec<TextBlock>,
        /// Passages that are about somebody else, to be withheld at an inspection.
        pub withheld: Vec<String>,
        /// Which version of the text, from 1.
        pub version: u32,
        /// When it was last kept, on the clock of the wall.
        pub kept_at: String,
        /// Who could speak.
        pub speakers: Vec<Speaker>,
        /// The notes; none when they were destroyed.
        pub turns: Vec<Turn>,
        /// The parts of the complaint.
        pub grievances: Vec<GrievanceHeard>,
        /// What the sides remarked.
        pub remarks: Vec<ReportRemark>,
        /// The letters that sent it or are to send it.
        pub letters: Vec<ReportLetter>,
        /// What the practice chose for its notes; nothing when it never chose.
        pub raw_notes: Option<RawNotes>,
        /// How it became final.
        pub settled: Option<ReportSettled>,
    }

    /// Keeps the text as it is now.
    pub struct ReportKeepRequest {
        /// The talk.
        pub talk: String,
        /// The text.
        pub content: Vec<TextBlock>,
        /// Passages to be withheld at an inspection.
        pub withheld: Vec<String>,
    }

    /// That the text is on the disk.
    pub struct ReportKept {
        /// Since when, on the clock of the wall.
        pub at: String,
        /// As which version.
        pub version: u32,
    }

    /// Asks for the report on paper.
    pub struct ReportPdfRequest {
        /// The talk.
        pub talk: String,
        /// Which version of its text; the newest when absent.
        pub version: Option<u32>,
        /// For whom.
        pub reader: ReportReader,
    }

    /// What a side remarked, as typed.
    pub struct ReportRemarkRequest {
        /// The talk.
        pub talk: String,
        /// Which side.
        pub side: Side,
        /// On which day, as typed.
        pub on: String,
        /// In their own words.
        pub text: String,
        /// The report is changed; otherwise the remark is annexed to it.
        pub taken_over: bool,
    }

    /// Makes a report final.
    pub struct ReportSettleRequest {
        /// The talk.
        pub talk: String,
        /// What becomes of the notes of this practice, from now on; as it chose when absent.
        pub raw_notes: Option<RawNotes>,
    }

    /// A version of the text.
    pub struct ReportVersion {
        /// Which, from 1.
        pub version: u32,
        /// When it was last kept, on the clock of the wall.
        pub kept_at: String,
        /// By whom.
        pub by: String,
        /// It is fixed.
        pub closed: bool,
    }

    /// The versions of the text, the first one first.
    pub struct ReportHistory {
        /// The versions.
        pub versions: Vec<ReportVersion>,
    }

    /// Lays two versions side by side.
    pub struct ReportCompareRequest {
        /// The talk.
        pub talk: String,
        /// The older version.
        pub from: u32,
        /// The newer one.
        pub to: u32,
    }

    /// How one version differs from another.
    pub struct ReportComparison {
        /// The text of both, piece by piece.
        pub pieces: Vec<WordingDifference>,
    }
}
