//! What the window knows before and around an archive.

wire_enum! {
    /// Language of the window or of a letter.
    pub enum Language {
        /// Dutch.
        Nl,
        /// English.
        En,
    }

    /// Light, dark, or as the system has it.
    pub enum Appearance {
        /// As the system has it.
        System,
        /// Always light.
        Light,
        /// Always dark.
        Dark,
    }

    /// Whether an archive holds a practice's own dossiers.
    pub enum ArchiveMark {
        /// The practice's own.
        Own,
        /// The example practice.
        Example,
    }

    /// How far the program is.
    pub enum Stage {
        /// No archive of the practice's own exists on this machine.
        FirstRun,
        /// An archive exists and is locked.
        Locked,
        /// The archive is made or opened, and its recovery sheet must still be typed back.
        Recovery,
        /// The archive is open for work.
        Open,
    }
}

wire! {
    /// Says in which language spelling is checked.
    pub struct SpellingRequest {
        /// The language; absent for every language that the program knows.
        pub language: Option<Language>,
    }

    /// Choices that hold before an archive is open; they lie in a plain file and say nothing of anybody.
    pub struct Preferences {
        /// Language of the window.
        pub language: Language,
        /// Light or dark.
        pub appearance: Appearance,
        /// Size of the window's content in percent, 80 to 200.
        pub zoom: u32,
    }

    /// Somebody who can open an archive.
    pub struct SlotCard {
        /// Names the slot when unlocking.
        pub slot: String,
        /// Who, as written on the lock.
        pub holder: String,
    }

    /// An archive on this machine, as seen from outside.
    pub struct ArchiveCard {
        /// Names the archive.
        pub archive: String,
        /// The practice, as written on the lock.
        pub label: String,
        /// Own or example.
        pub mark: ArchiveMark,
        /// Who can open it.
        pub slots: Vec<SlotCard>,
        /// Set when the archive cannot be looked at from outside.
        pub fault: Option<super::FaultCode>,
        /// A copy of the key file is damaged; it is mended at the next opening.
        pub key_copy_damaged: bool,
    }

    /// Who is at work.
    pub struct Me {
        /// The colleague.
        pub staff: String,
        /// Their name.
        pub name: String,
        /// Their role, as letters give it.
        pub role: String,
    }

    /// All that the window needs to know which screen to show.
    pub struct AppState {
        /// The program's version.
        pub version: String,
        /// How far the program is.
        pub stage: Stage,
        /// Preferences.
        pub preferences: Preferences,
        /// The archives on this machine, own first.
        pub archives: Vec<ArchiveCard>,
        /// The open archive.
        pub open: Option<ArchiveCard>,
        /// The recovery sheet can be shown as it was made. After a restart it cannot: its key is kept
        /// nowhere, and asking for the sheet makes a new key, after which an older sheet is void.
        pub recovery_sheet_ready: bool,
        /// Who is at work, once open.
        pub me: Option<Me>,
        /// Today, as the program has it.
        pub today: String,
        /// Minutes without typing after which the archive locks itself; 0 never.
        pub idle_minutes: u32,
        /// The archive's folder lies where a cloud service or the network copies it.
        pub synced_folder: bool,
        /// The folder in which the program keeps its archives.
        pub home: String,
    }

    /// Unlock with a passphrase.
    pub struct UnlockRequest {
        /// Which archive.
        pub archive: String,
        /// Which slot.
        pub slot: String,
        /// The passphrase.
        pub passphrase: String,
    }

    /// Unlock with the recovery key and set a new passphrase.
    pub struct RecoverRequest {
        /// Which archive.
        pub archive: String,
        /// Which slot gets the new passphrase.
        pub slot: String,
        /// The recovery key, as typed.
        pub recovery_key: String,
        /// The new passphrase.
        pub passphrase: String,
        /// The same again.
        pub passphrase_again: String,
    }

    /// The recovery key, typed back from paper.
    pub struct RecoveryConfirmRequest {
        /// As typed; case, spaces and dashes do not matter.
        pub typed: String,
    }

    /// A new archive.
    pub struct ArchiveCreateRequest {
        /// The practice.
        pub practice: super::PracticeForm,
        /// Who makes it: the first slot.
        pub holder: super::StaffForm,
        /// The preset to begin with.
        pub preset: String,
        /// The passphrase.
        pub passphrase: String,
        /// The same again.
        pub passphrase_again: String,
    }

    /// Asks the presets in a language.
    pub struct PresetListRequest {
        /// Language of notes and names of terms.
        pub language: Language,
    }

    /// One rule of a regulation, for a reader.
    pub struct RuleCard {
        /// What the rule is about, as `Ontvangstbevestiging`.
        pub name: String,
        /// How long, as `5 werkdagen`, when it is a term.
        pub length: Option<String>,
        /// The heading that the rule stands under.
        pub clause: String,
        /// The choice made where the text is silent or doubtful.
        pub note: Option<String>,
    }

    /// A regulation that ships with the program.
    pub struct PresetCard {
        /// Names the preset.
        pub preset: String,
        /// Its title.
        pub title: String,
        /// What it is modelled on.
        pub modelled_on: Option<String>,
        /// For whom it suits, in a sentence.
        pub suits: String,
        /// Its main rules.
        pub rules: Vec<RuleCard>,
    }

    /// The presets.
    pub struct PresetList {
        /// In their own order.
        pub presets: Vec<PresetCard>,
    }

    /// Asks what typed text means as a date.
    pub struct DateReadRequest {
        /// As typed.
        pub text: String,
        /// Where a date without a year lies.
        pub lean: DateLean,
    }

    /// What typed text means as a date.
    pub struct DateRead {
        /// The date.
        pub date: Option<String>,
        /// Days from today, negative for the past.
        pub days: Option<i32>,
        /// Why it is no date.
        pub fault: Option<super::FieldFault>,
    }
}

wire_enum! {
    /// Where a date without a year lies.
    pub enum DateLean {
        /// Today or before.
        Past,
        /// Today or after.
        Future,
    }
}
