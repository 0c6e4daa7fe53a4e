//! Terms and their explanation.

use super::Language;

wire_enum! {
    /// Unit of a term.
    pub enum TermUnit {
        /// Clock hours.
        Hours,
        /// Calendar days.
        Days,
        /// Working days.
        WorkingDays,
        /// Weeks.
        Weeks,
        /// Months.
        Months,
        /// Years.
        Years,
    }

    /// What happens when the end falls on a closed day.
    pub enum TermRoll {
        /// Nothing.
        None,
        /// The end moves to the next working day.
        Forward,
    }

    /// How a term stands.
    pub enum TermStanding {
        /// Its start has not happened.
        NotStarted,
        /// It runs.
        Running,
        /// Done in time.
        Met,
        /// Done, but late.
        MetLate,
        /// The last day has passed.
        Overdue,
        /// A window of the complainant has passed, unused.
        Passed,
        /// No longer needed.
        Lapsed,
    }

    /// What a day in the strip is.
    pub enum StripDay {
        /// The start, which does not count.
        Start,
        /// An ordinary day.
        Plain,
        /// Weekend or closed day.
        Off,
        /// The day to post.
        Post,
        /// The letter is under way.
        Ride,
        /// The last day.
        End,
    }
}

wire! {
    /// An extension of a term.
    pub struct ExtensionCard {
        /// The last day before it.
        pub was: String,
        /// The new last day.
        pub until: String,
        /// Why.
        pub reason: String,
        /// When it was decided.
        pub on: String,
        /// To whom it must be told and when it was, as `klager: 12 november`.
        pub told: Vec<String>,
        /// It was, or will be, told after the old last day.
        pub late: bool,
    }

    /// Asks for one computation.
    pub struct TermPreviewRequest {
        /// A day (`2026-11-21`) or, for hours, a day with a time (`2026-11-21T14:30`).
        pub start: String,
        /// How many.
        pub amount: u32,
        /// Of what.
        pub unit: TermUnit,
        /// What happens on a closed day.
        pub roll: TermRoll,
        /// Delivery days that a letter takes; absent for the practice's setting.
        pub transit: Option<u32>,
        /// Language of the explanation; absent for the window's.
        pub language: Option<Language>,
    }

    /// A computed term.
    pub struct TermPreview {
        /// The last day, with a time for hours.
        pub due: String,
        /// The last working day on or before the last day; absent for hours.
        pub ship_by: Option<String>,
        /// The last working day on which a letter can be posted and still arrive in time; absent for hours.
        pub post_by: Option<String>,
        /// The steps that led there, worded; `**` marks what is stressed.
        pub steps: Vec<String>,
    }

    /// One day of the strip that shows a term.
    pub struct StripCell {
        /// The day.
        pub date: String,
        /// What it is.
        pub day: StripDay,
        /// Name of the closed day.
        pub name: Option<String>,
        /// Today.
        pub today: bool,
        /// A letter that leaves on the day to post is there.
        pub delivered: bool,
    }

    /// A term of a dossier.
    pub struct TermCard {
        /// The rule's id in the regulation.
        pub rule: String,
        /// What, as `Ontvangstbevestiging`.
        pub name: String,
        /// How long, as `5 werkdagen`.
        pub length: String,
        /// What it counts from, as `na ontvangst`.
        pub from: String,
        /// The clause.
        pub clause: String,
        /// The text says "streeft ernaar".
        pub aim: bool,
        /// The choice made where the text is silent.
        pub note: Option<String>,
        /// How it stands.
        pub standing: TermStanding,
        /// The last day, with a time for hours.
        pub due: Option<String>,
        /// The day to act.
        pub act_by: Option<String>,
        /// It must have arrived on the last day.
        pub must_arrive: bool,
        /// Days until the day to act, negative when past.
        pub days_left: Option<i32>,
        /// Working days until the day to act.
        pub working_days_left: Option<u32>,
        /// The day on which it was met.
        pub met_on: Option<String>,
        /// The steps that led to the date, worded; `**` marks what is stressed.
        pub why: Vec<String>,
        /// The days themselves; empty when there would be too many to show.
        pub strip: Vec<StripCell>,
        /// Which time it started, from 1.
        pub time: u32,
        /// It is a window of the complainant: nobody is late with it.
        pub is_window: bool,
        /// Its extensions, in order.
        pub extensions: Vec<ExtensionCard>,
        /// It can be extended now.
        pub can_extend: bool,
    }
}
