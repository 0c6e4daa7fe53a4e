//! Finding and measures: how each part of the complaint is weighed, and what is done about it.

use super::{DutyRow, Side};

wire_enum! {
    /// The finding on the whole complaint.
    pub enum Finding {
        /// Gegrond.
        Upheld,
        /// Deels gegrond.
        Partly,
        /// Ongegrond.
        NotUpheld,
        /// No finding can be given.
        None,
    }

    /// The finding on a part, which may also have fallen away.
    pub enum PartFinding {
        /// Gegrond.
        Upheld,
        /// Deels gegrond.
        Partly,
        /// Ongegrond.
        NotUpheld,
        /// No finding can be given.
        None,
        /// The complainant withdrew it.
        Withdrawn,
        /// Both sides settled it.
        Settled,
    }
}

wire! {
    /// Something that stands, as typed.
    pub struct FactForm {
        /// In a sentence.
        pub text: String,
        /// Where it is to be seen, one of the room's sources; empty for none.
        pub source: String,
        /// The page of that paper or the turn of that talk, as typed; empty for the whole.
        pub at: String,
    }

    /// How a part is weighed, as typed.
    pub struct PartForm {
        /// Its number in the dossier.
        pub no: u16,
        /// What stands.
        pub facts: Vec<FactForm>,
        /// What the complainant says of it.
        pub complainant: String,
        /// What the respondent says of it.
        pub respondent: String,
        /// What it is measured against.
        pub standard: String,
        /// Why the finding is what it is.
        pub reasoning: String,
        /// The finding, once there is one.
        pub finding: Option<PartFinding>,
    }

    /// What somebody said of a part, to weigh it by.
    pub struct SaidCard {
        /// Which side said it.
        pub side: Side,
        /// Where, in words.
        pub place: String,
        /// What.
        pub text: String,
    }

    /// A part of the complaint on the desk.
    pub struct PartCard {
        /// In a sentence.
        pub text: String,
        /// How it is weighed.
        pub form: PartForm,
        /// What was said of it in talks and statements.
        pub said: Vec<SaidCard>,
    }

    /// A finding in the regulation's words.
    pub struct FindingWord {
        /// The finding.
        pub finding: PartFinding,
        /// The word.
        pub word: String,
        /// The whole complaint can be found so too.
        pub of_whole: bool,
    }

    /// Where a fact may be seen.
    pub struct SourceOption {
        /// What a fact names it by.
        pub source: String,
        /// In words.
        pub words: String,
        /// It has turns; otherwise it has pages, when it has either.
        pub turns: bool,
        /// A page or a turn of it can be named.
        pub divided: bool,
    }

    /// What was found of the whole.
    pub struct VerdictCard {
        /// On which day.
        pub on: String,
        /// How.
        pub finding: Finding,
        /// Why, when that does not follow from the parts.
        pub reasons: String,
        /// The parts were found otherwise since.
        pub outdated: bool,
    }

    /// A measure.
    pub struct MeasureCard {
        /// Its number in the dossier.
        pub no: u16,
        /// What is to be done.
        pub what: String,
        /// Of which kind, in words; empty for none.
        pub kind: String,
        /// The part of the complaint that it follows from.
        pub grievance: Option<u16>,
        /// Who does it.
        pub owner: String,
        /// Until when.
        pub by: Option<String>,
        /// When it was carried out.
        pub done_on: Option<String>,
        /// The document that proves it.
        pub proof: Option<String>,
        /// When it is looked at whether it works.
        pub test_on: Option<String>,
        /// When that was done.
        pub tested_on: Option<String>,
        /// It works.
        pub effective: Option<bool>,
        /// The letters tell it.
        pub told: bool,
    }

    /// Whether more is needed to keep it from happening again.
    pub struct PreventionCard {
        /// On which day it was decided.
        pub on: String,
        /// It is.
        pub needed: bool,
        /// Why, or why not.
        pub reason: String,
    }

    /// The letter that tells the outcome.
    pub struct OutcomeLetter {
        /// Its kind.
        pub kind: String,
        /// What it is called.
        pub name: String,
        /// It, when it was begun or made.
        pub letter: Option<String>,
        /// It can be made now.
        pub fits: bool,
        /// By when it is owed.
        pub duty: Option<DutyRow>,
    }

    /// Finding and measures of one dossier.
    pub struct Judgement {
        /// The dossier.
        pub dossier: String,
        /// Its number.
        pub number: String,
        /// Who complains.
        pub complainant: String,
        /// What the complaint is about, to name a part after.
        pub about: String,
        /// The parts that stand.
        pub parts: Vec<PartCard>,
        /// The findings in the regulation's words.
        pub words: Vec<FindingWord>,
        /// Where facts may be seen.
        pub sources: Vec<SourceOption>,
        /// What the parts make of the whole.
        pub derived: Option<Finding>,
        /// What was found of the whole.
        pub verdict: Option<VerdictCard>,
        /// The measures that stand.
        pub measures: Vec<MeasureCard>,
        /// Every measure needs a day (S0.16).
        pub measures_dated: bool,
        /// Whether more is needed against recurrence (S0.20).
        pub prevention: Option<PreventionCard>,
        /// The letter that tells the outcome.
        pub outcome: OutcomeLetter,
        /// The sides that were neither heard nor waived it, of those that the regulation hears.
        pub unheard: Vec<Side>,
        /// It can be written in now.
        pub open: bool,
        /// When what is typed was last kept, while it is not in the dossier yet.
        pub kept_at: Option<String>,
    }

    /// Keeps what is typed.
    pub struct JudgementKeepRequest {
        /// The dossier.
        pub dossier: String,
        /// The parts, as typed.
        pub parts: Vec<PartForm>,
    }

    /// What is typed was kept.
    pub struct JudgementKept {
        /// When.
        pub at: String,
        /// What the parts make of the whole now.
        pub derived: Option<Finding>,
    }

    /// Finds the whole complaint.
    pub struct JudgementDecideRequest {
        /// The dossier.
        pub dossier: String,
        /// How.
        pub finding: Finding,
        /// Why, when that does not follow from the parts.
        pub reason: String,
    }
}
