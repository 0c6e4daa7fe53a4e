//! What can be wrong with a regulation, or open in it. Codes and figures only; the sentences are
//! made elsewhere.

use chrono::NaiveDate;

use super::Place;
use crate::key::Key;
use crate::letter_kind::LetterKind;
use crate::regulation::{Body, Bound, ClauseKey, Involvement, Moment, Role, Side};
use crate::term::Length;

/// What a finding is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Flaw {
    /// The text says nothing of the section in which this stands (S0.24, S2.18).
    Silent,

    /// The text does not say what the term counts from (S1.06, S4.11).
    SilentStart {
        /// What the practice chose.
        from: Moment,
    },
    /// A rule waits for what no dossier of this regulation can show.
    NeverHappens {
        /// For what.
        moment: Moment,
        /// What hangs on it.
        part: Part,
    },
    /// Rules that each wait for the next: none of them starts by itself.
    StartCircle {
        /// The rules, in the order of the file.
        rules: Vec<Key>,
    },
    /// What starts the rule also ends the need for it.
    LapsesAtOnce {
        /// That moment.
        moment: Moment,
    },
    /// The duty has no last day.
    NoLastDay,
    /// The text aims at the term and demands nothing (S1.13).
    OnlyAim {
        /// The term.
        within: Option<Length>,
    },
    /// The text names no term; the practice set itself this one (S1.08, S4.17).
    OwnTerm {
        /// The term.
        within: Option<Length>,
    },
    /// Who uses the earlier terms to their last day has hardly any days left for this one
    /// (S1.15, S3.23).
    Squeeze {
        /// The earlier terms, each starting where the one before it ends.
        before: Vec<Key>,
        /// The length of this one.
        of: Length,
        /// On an ordinary working day of receipt: the middle of them.
        typical: Room,
        /// On the worst day of receipt in the coming year.
        worst: Room,
    },
    /// The term begins to matter only when the one for the same duty has passed (S0.17).
    LaterThanItsDuty {
        /// The term that ends earlier.
        earlier: Key,
        /// How many calendar days earlier it ordinarily ends.
        days: i64,
    },
    /// Post cannot meet these hours (S2.02).
    HoursAgainstPost {
        /// The term.
        within: Length,
        /// On how many days of receipt post comes too late.
        days: u32,
        /// Of how many days of receipt.
        of: u32,
    },

    /// No letter that acknowledges a complaint is owed.
    NoAcknowledgement,
    /// No letter that tells the outcome is owed: handling has no end.
    NoOutcomeLetter {
        /// The letter that should tell it.
        letter: LetterKind,
    },
    /// A complaint may be refused, and no letter that tells it is owed (S1.08).
    RefusalWithoutLetter,
    /// A complaint may be refused, and the text names no ground (S1.09).
    NoGrounds,
    /// An extension is told to others than the complainant, or to nobody.
    ExtensionUntold,
    /// The text does not say when an extension must be told (S4.11).
    ExtensionNoticeSilent,
    /// The term may be extended for ever (S0.17).
    ExtensionUnlimited,
    /// The rule may be extended at most no times.
    ExtensionNever,
    /// A side is not offered to be heard (S4.10).
    HearingOneSided {
        /// Which.
        missing: Vec<Side>,
    },
    /// Hearing is offered, and no rule asks that somebody is invited or heard (S0.14).
    HearingWithoutInvitation {
        /// Whom it is offered to.
        sides: Vec<Side>,
    },

    /// An escalation leads back to itself (S0.04).
    LeadsBack {
        /// The roads and rules that it goes through, in the order of the file.
        through: Vec<Place>,
    },
    /// A complaint is sent to somebody else, and nothing tells how it may come back (S0.04).
    ReferralWithoutReturn,
    /// Nothing opens the road.
    RoadNeverOpens,
    /// The text does not say until when the complainant may take the road (S1.16).
    OpenEnded {
        /// Where it leads.
        to: Body,
    },
    /// The text does not say when the road ends (S1.19, S4.17).
    NoRulingTerm {
        /// Where it leads.
        to: Body,
    },
    /// The papers go along the road, and no rule asks this letter (S1.17).
    PapersNotAsked {
        /// The letter.
        letter: LetterKind,
    },
    /// A mediator's outcome binds: mediation and binding advice are mixed (S2.09).
    BindingMediation {
        /// Whom it binds.
        binds: Vec<Side>,
    },
    /// Who weighs the matter anew may be who dealt with it before (S4.17).
    MayBeInvolved {
        /// Who weighs it anew.
        role: Role,
        /// What they may have been.
        may_have_been: Vec<Involvement>,
        /// Whether the text says who it is.
        named: bool,
    },
    /// Who picks the body that weighs the matter anew is bound up with it (S1.22).
    AppointedByInvolved {
        /// Who picks.
        by: Role,
        /// What they may be.
        may_be: Vec<Involvement>,
    },

    /// The text keeps dossiers at least so long, and nobody set a maximum (S0.21).
    NoRetentionMaximum {
        /// The minimum.
        at_least: Length,
    },
    /// The minimum lies above the maximum.
    RetentionMinimumAboveMaximum {
        /// The minimum.
        at_least: Length,
        /// The maximum.
        at_most: Length,
    },
    /// The practice's maximum lies above what the text allows.
    RetentionBeyondText {
        /// How the text means its length.
        bound: Bound,
        /// Its length.
        keep: Length,
        /// The practice's maximum.
        at_most: Length,
    },
    /// The text names no retention; the practice chose (S4.20).
    RetentionChosen {
        /// What it chose.
        keep: Length,
    },
    /// Keeping counts from before the dossier is closed.
    RetentionBeforeClosing {
        /// What it counts from.
        from: Moment,
    },
    /// The text names no period for the analysis; the practice chose (S4.19).
    AnalysisPeriodChosen {
        /// What it chose.
        every: Length,
    },
    /// The period of the analysis is not of whole months.
    AnalysisNotInMonths {
        /// The period.
        every: Length,
    },
    /// Nothing makes a dossier ready to close.
    NothingCloses,
    /// A term that starts anew at a reopening is not in the regulation.
    UnknownRestart {
        /// Its id.
        id: Key,
    },

    /// The text does not say what happens to a complaint that comes too late (S1.04).
    LatenessSilent {
        /// The limit.
        within: Length,
    },
    /// The limit is so short that it may not hold (S3.03).
    ShortFilingLimit {
        /// The limit.
        within: Length,
    },
    /// It applies to complaints "after" a day: that day itself is doubtful (S4.21).
    DoubtfulFirstDay {
        /// The day.
        day: NaiveDate,
    },
    /// It is in force before it was adopted.
    InForceBeforeAdopted {
        /// When it was adopted.
        adopted: NaiveDate,
        /// From when it holds.
        from: NaiveDate,
    },

    /// A text addresses the reader in the other form than the regulation does (S2.17, S1.23).
    MixedAddress {
        /// The word, as it stands there.
        word: String,
    },
    /// A text has another word for the outcome than the regulation has (S2.17).
    MixedWord {
        /// The word, as it stands there.
        word: String,
        /// The regulation's own.
        ours: String,
    },
    /// A word for the outcome is missing.
    WordMissing,
    /// Two outcomes have one word.
    WordsAlike {
        /// The word.
        word: String,
    },
    /// The text has no word for a complaint that is upheld in part (S0.24).
    PartlyMissing,
    /// Two headings are the same (S3.22).
    HeadingTwice {
        /// The earlier.
        other: ClauseKey,
    },
    /// Two headings have one number (S3.22).
    NumberTwice {
        /// The earlier.
        other: ClauseKey,
        /// The number, as it stands there.
        number: String,
    },
    /// A heading is empty.
    HeadingEmpty,
    /// No rule stands under the heading.
    ClauseUnused,
    /// The order of the headings lists one twice.
    OrderTwice {
        /// Which.
        clause: ClauseKey,
    },
    /// The order of the headings misses one.
    OrderMisses {
        /// Which.
        clause: ClauseKey,
    },
    /// The order of the headings lists what is no heading.
    OrderUnknown {
        /// What.
        clause: ClauseKey,
    },
}

/// What of a rule hangs on a moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Part {
    /// Its start.
    Start,
    /// Another end of it.
    OtherEnd,
    /// That it is met.
    Meeting,
    /// That it is no longer needed.
    Lapsing,
    /// That a road opens.
    Opening,
    /// That a dossier can be closed.
    Closing,
}

/// What is left of a term when the terms before it were used to their last day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Room {
    /// The day of receipt.
    pub received: NaiveDate,
    /// Calendar days from receipt that the earlier terms take, up to the day to act.
    pub spent: i64,
    /// Calendar days from there up to the day to act for this one; negative when that lies earlier.
    pub left: i64,
    /// The working days among them.
    pub working_days: u32,
}
