//! The practice, its colleagues and its settings.

use super::Language;

wire_enum! {
    /// How Dutch letters address the reader.
    pub enum FormOfAddress {
        /// Formal.
        U,
        /// Informal.
        Je,
    }

    /// Where the window of the envelope is.
    pub enum EnvelopeWindow {
        /// On the left.
        Left,
        /// On the right.
        Right,
    }

    /// When 5 May is a closed day.
    pub enum LiberationDay {
        /// Every year.
        EveryYear,
        /// Only in the years that end in 0 or 5.
        LustrumYears,
    }
}

wire! {
    /// The practice, as its letters show it.
    pub struct PracticeForm {
        /// Its name.
        pub name: String,
        /// Street, or Postbus.
        pub street: String,
        /// House number with suffix.
        pub number: String,
        /// Postcode.
        pub postcode: String,
        /// Town.
        pub town: String,
        /// Telephone.
        pub phone: String,
        /// E-mail.
        pub email: String,
        /// Website.
        pub website: String,
    }

    /// A colleague.
    pub struct StaffForm {
        /// Name, as under a letter.
        pub name: String,
        /// Role, as under a letter: `klachtenfunctionaris`.
        pub role: String,
    }

    /// A colleague with their id.
    pub struct StaffCard {
        /// Names the colleague.
        pub staff: String,
        /// Name, as under a letter.
        pub name: String,
        /// Role, as under a letter.
        pub role: String,
        /// May be chosen for new work.
        pub active: bool,
        /// A signature is kept; `signature_read` gives it.
        pub has_signature: bool,
    }

    /// Names a colleague.
    pub struct StaffRef {
        /// The colleague.
        pub staff: String,
    }

    /// Adds a colleague, or changes one.
    pub struct StaffSaveRequest {
        /// Which; absent for a new one.
        pub staff: Option<String>,
        /// Name and role.
        pub form: StaffForm,
        /// May be chosen for new work.
        pub active: bool,
    }

    /// A closed day of the practice's own, or a leave that only warns.
    pub struct OwnDay {
        /// The day.
        pub date: String,
        /// What it is called.
        pub name: String,
    }

    /// The calendar by which terms are computed.
    pub struct CalendarForm {
        /// Good Friday is a closed day.
        pub good_friday: bool,
        /// When 5 May is a closed day.
        pub liberation_day: LiberationDay,
        /// The days that a law equates with a holiday are closed days.
        pub equated_days: bool,
        /// Closed days of the practice's own.
        pub own_days: Vec<OwnDay>,
        /// Delivery days that a letter takes, 1 to 9.
        pub transit: u32,
    }

    /// How letters look.
    pub struct StationeryForm {
        /// Where the envelope's window is.
        pub window: EnvelopeWindow,
        /// Shifts the address to the right, in tenths of a millimetre, -100 to 100.
        pub shift_right: i32,
        /// Shifts the address down, in tenths of a millimetre, -100 to 100.
        pub shift_down: i32,
        /// Large print, 14 points.
        pub large_print: bool,
        /// How letters address the reader.
        pub address: FormOfAddress,
        /// Language of new letters.
        pub language: Language,
        /// A line at the foot of the first page, as a register number.
        pub footer: String,
        /// The practice's colour, as `1f3a8a`; empty for black.
        pub accent: String,
    }

    /// Everything on the settings screen.
    pub struct Settings {
        /// The practice.
        pub practice: PracticeForm,
        /// A logo is kept; `practice_logo_read` gives it.
        pub has_logo: bool,
        /// How letters look.
        pub stationery: StationeryForm,
        /// The calendar.
        pub calendar: CalendarForm,
        /// Minutes without typing before the archive locks itself; 0 never.
        pub idle_minutes: u32,
        /// The colleagues.
        pub staff: Vec<StaffCard>,
        /// The regulation in force.
        pub regulation: RegulationSummary,
    }

    /// The regulation in force.
    pub struct RegulationSummary {
        /// Its title.
        pub title: String,
        /// Its version, counted from 1.
        pub version: u32,
        /// What it is modelled on.
        pub modelled_on: Option<String>,
        /// Its main rules.
        pub rules: Vec<super::RuleCard>,
    }

    /// Saves the practice.
    pub struct PracticeSaveRequest {
        /// As typed.
        pub practice: PracticeForm,
    }

    /// Saves how letters look.
    pub struct StationerySaveRequest {
        /// As chosen.
        pub stationery: StationeryForm,
    }

    /// Saves the calendar.
    pub struct CalendarSaveRequest {
        /// As chosen.
        pub calendar: CalendarForm,
    }

    /// A term that another calendar moved.
    pub struct MovedTerm {
        /// The dossier.
        pub dossier: String,
        /// Its number.
        pub number: String,
        /// The term.
        pub term: String,
        /// Its last day before.
        pub was: String,
        /// Its last day now.
        pub is: String,
    }

    /// What a new calendar moved.
    pub struct CalendarSaved {
        /// Open terms whose date changed.
        pub moved: Vec<MovedTerm>,
    }

    /// Sets after how long the archive locks itself.
    pub struct IdleSaveRequest {
        /// Minutes, 0 to 240; 0 never.
        pub idle_minutes: u32,
    }

    /// Changes one's own passphrase.
    pub struct PassphraseChangeRequest {
        /// The present one.
        pub current: String,
        /// The new one.
        pub passphrase: String,
        /// The same again.
        pub passphrase_again: String,
    }
}
