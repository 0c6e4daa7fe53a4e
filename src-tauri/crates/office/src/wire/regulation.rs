//! The practice's regulations: versions, the draft, the editor, the check.

use super::{FormField, Language};

wire_enum! {
    /// How serious a finding of the regulation check is.
    pub enum FindingSeverity {
        /// It cannot work.
        Fault,
        /// It asks for a choice.
        Doubt,
        /// It can be better.
        Hint,
    }

    /// What a row of the example is.
    pub enum ExampleKind {
        /// The complaint is received.
        Start,
        /// Something to do or to send.
        Act,
        /// The outcome.
        Outcome,
        /// The last day of a window of the complainant.
        Window,
        /// Destruction.
        End,
    }

    /// Which complaints a version holds for.
    pub enum AppliesTo {
        /// Those filed on the day itself or later.
        FiledOnOrAfter,
        /// Those filed after the day.
        FiledAfter,
    }
}

wire! {
    /// A version of the practice's regulation.
    pub struct RegulationCard {
        /// Names it: a version's id.
        pub which: String,
        /// Its title.
        pub title: String,
        /// Which version, as `3` or `januari 2025`.
        pub version: String,
        /// The first day on which a complaint falls under it.
        pub in_force_from: String,
        /// It holds for a complaint that comes today.
        pub is_current: bool,
        /// How many dossiers follow it.
        pub dossiers: u32,
        /// Open remarks of the regulation check.
        pub remarks: u32,
    }

    /// A version that is being made.
    pub struct RegulationDraft {
        /// Its title.
        pub title: String,
        /// When it was last kept.
        pub saved_at: String,
    }

    /// The versions, latest first.
    pub struct RegulationList {
        /// The versions.
        pub versions: Vec<RegulationCard>,
        /// The one that is being made.
        pub draft: Option<RegulationDraft>,
    }

    /// Opens a version, or the draft.
    pub struct RegulationOpenRequest {
        /// A version's id, or `draft`.
        pub which: String,
        /// The day of the example, as typed; empty for today.
        pub example_on: String,
    }

    /// Begins a draft; the one that was there is thrown away.
    pub struct RegulationBeginRequest {
        /// `preset:coachcenter`, `version:3` or `empty`.
        pub from: String,
    }

    /// Changes one field of a rule.
    pub struct RegulationEditRequest {
        /// The rule, as `term.decision`.
        pub path: String,
        /// The field.
        pub field: String,
        /// Its new value, as typed.
        pub value: String,
        /// The day of the example, as typed.
        pub example_on: String,
    }

    /// Adds a rule.
    pub struct RegulationAddRequest {
        /// To which section.
        pub section: String,
        /// The day of the example, as typed.
        pub example_on: String,
    }

    /// Removes a rule.
    pub struct RegulationRemoveRequest {
        /// The rule.
        pub path: String,
        /// The day of the example, as typed.
        pub example_on: String,
    }

    /// A piece of a rule's sentence: words, or a blank.
    pub struct SentencePart {
        /// The words; empty for a blank.
        pub text: String,
        /// The blank.
        pub field: Option<FormField>,
    }

    /// A rule of the regulation.
    pub struct RuleRow {
        /// Names it, as `term.decision`.
        pub path: String,
        /// The heading of its clause.
        pub clause: String,
        /// What it is, as `Beslissing`.
        pub name: String,
        /// What it says in a word or two, as `5 werkdagen`.
        pub short: String,
        /// What it says, whole, with its blanks.
        pub sentence: Vec<SentencePart>,
        /// Further fields: name, clause, note, and what no sentence holds.
        pub more: Vec<FormField>,
        /// The choice made where the text is silent or doubtful.
        pub note: Option<String>,
        /// Open remarks of the check on it.
        pub remarks: u32,
        /// It may be removed.
        pub removable: bool,
    }

    /// A part of the regulation.
    pub struct RegulationSection {
        /// Names it.
        pub section: String,
        /// Its heading, as `Wat moet wanneer`.
        pub title: String,
        /// What it is about, in a sentence.
        pub explanation: String,
        /// The button that adds a rule; absent when none can be added.
        pub add: Option<String>,
        /// Its rules.
        pub rules: Vec<RuleRow>,
    }

    /// A mend that the check proposes.
    pub struct FindingMend {
        /// The button.
        pub label: String,
        /// The rule.
        pub path: String,
        /// The field.
        pub field: String,
        /// Its new value.
        pub value: String,
    }

    /// A finding of the regulation check.
    pub struct FindingCard {
        /// How serious it is.
        pub severity: FindingSeverity,
        /// The rule that it is about; absent when it is about the whole.
        pub path: Option<String>,
        /// In a few words.
        pub title: String,
        /// The rest, in a sentence or two.
        pub text: String,
        /// A mend that one press makes.
        pub mend: Option<FindingMend>,
        /// A note beside the rule explains the choice: nothing more is asked.
        pub answered: bool,
    }

    /// A row of the example.
    pub struct ExampleRow {
        /// The day; absent when it cannot be known yet.
        pub day: Option<String>,
        /// What happens then.
        pub text: String,
        /// Why then.
        pub sub: String,
        /// What it is.
        pub kind: ExampleKind,
        /// The rule.
        pub path: Option<String>,
    }

    /// The course of a complaint under the regulation.
    pub struct Example {
        /// The day on which it comes.
        pub received_on: String,
        /// What was typed cannot be read as a day.
        pub unreadable: bool,
        /// What happens when.
        pub rows: Vec<ExampleRow>,
    }

    /// A regulation, as the editor shows it.
    pub struct RegulationSheet {
        /// A version's id, or `draft`.
        pub which: String,
        /// It may be changed.
        pub editable: bool,
        /// Its title.
        pub title: String,
        /// Which version and from when, in a sentence.
        pub subtitle: String,
        /// The version that holds now, to compare with; absent when there is none or it is this one.
        pub compare_with: Option<String>,
        /// The version number that a new version would get.
        pub next_version: String,
        /// Its parts.
        pub sections: Vec<RegulationSection>,
        /// What the check says.
        pub findings: Vec<FindingCard>,
        /// How a complaint goes.
        pub example: Example,
        /// When the draft was last kept.
        pub saved_at: Option<String>,
    }

    /// Adopts the draft as a new version.
    pub struct RegulationAdoptRequest {
        /// What the text calls this version.
        pub version: String,
        /// The day on which it was adopted, as typed.
        pub adopted_on: String,
        /// The day of entry into force, as typed.
        pub from: String,
        /// For which complaints.
        pub applies_to: AppliesTo,
    }

    /// Names a regulation.
    pub struct RegulationId {
        /// A version's id, or `draft`.
        pub which: String,
    }

    /// What came of an import; nothing when the user chose no file.
    pub struct RegulationImported {
        /// The draft that the file became.
        pub sheet: Option<RegulationSheet>,
    }

    /// Asks for the klachtenregeling as PDF.
    pub struct RegulationPdfRequest {
        /// A version's id, or `draft`.
        pub which: String,
        /// Its language.
        pub language: Language,
    }

    /// A rule that differs between two versions.
    pub struct RegulationDifference {
        /// What it is.
        pub name: String,
        /// What it said; absent when it is new.
        pub was: Option<String>,
        /// What it says; absent when it is gone.
        pub is: Option<String>,
    }

    /// Compares two regulations.
    pub struct RegulationCompareRequest {
        /// A version's id, or `draft`.
        pub which: String,
        /// The earlier one.
        pub with: String,
    }

    /// What differs.
    pub struct RegulationComparison {
        /// The differences, in the order of the text.
        pub differences: Vec<RegulationDifference>,
    }

    /// A version that a complaint of a doubtful day may follow.
    pub struct VersionChoice {
        /// A version's id.
        pub which: String,
        /// Its title and version.
        pub name: String,
        /// Why it may be this one, in a sentence.
        pub reason: String,
    }
}
