//! The one error that the window sees.

wire_enum! {
    /// What went wrong, as a code that each language words. A new code only when the window
    /// says or does something else for it.
    pub enum FaultCode {
        /// Something on the form is wrong; `fields` says what.
        Fields,
        /// The command does not exist.
        UnknownCommand,
        /// The request does not have the shape of the command.
        UnreadableRequest,
        /// The archive is locked.
        Locked,
        /// The recovery sheet must be typed back first.
        RecoveryUnconfirmed,
        /// The passphrase opens no slot.
        WrongPassphrase,
        /// The recovery key is not of this archive.
        WrongRecoveryKey,
        /// One slot of the key file is damaged; another slot may still open.
        DamagedSlot,
        /// Both copies of the key file are damaged.
        DamagedKeyFile,
        /// The key file is of another archive.
        ForeignKeyFile,
        /// The key file is missing.
        MissingKeyFile,
        /// The database is missing.
        MissingArchive,
        /// The database is empty, cut off or damaged.
        DamagedArchive,
        /// The file is no archive of Wederhoor.
        ForeignArchive,
        /// The archive was made by a newer version of the program.
        NewerArchive,
        /// Another window has the archive open.
        InUse,
        /// The folder cannot be written to.
        ReadOnlyFolder,
        /// The disk is full; nothing of the last step was kept.
        DiskFull,
        /// An archive exists already.
        ArchiveExists,
        /// The talk is over, and its notes are fixed.
        TalkEnded,
        /// Somebody still writes at a hearing, which must end before this can be.
        TalkGoesOn,
        /// The hearing was called off or held otherwise, so that its talk cannot begin.
        HearingGone,
        /// A passage that is withheld does not stand in the report as it was marked, so that it would
        /// be read by whoever inspects the dossier.
        WithheldChanged,
        /// What was asked for is not there (any more).
        NotFound,
        /// The step is not allowed now; `params.why` says which rule forbids it.
        NotAllowed,
        /// The document is larger than the archive takes.
        TooLarge,
        /// The file is not of a kind that can be kept (PDF, JPEG or PNG).
        UnknownFileKind,
        /// The image cannot stand on a letter, as a logo or a signature; `params.why` says why.
        BadLogo,
        /// A letter has a hole that must be filled first.
        LetterIncomplete,
        /// A letter has a character that no font has; `params.character` shows it.
        NoGlyph,
        /// A part of the letter does not fit the page; `params.part` names it.
        DoesNotFit,
        /// The printer did not take the letter.
        PrinterRefused,
        /// The printer is not there any more, or there is none.
        PrinterGone,
        /// The printer gave no answer, and it is not known whether the letter comes out of it.
        PrinterSilent,
        /// The printing system of this machine does not run.
        NoPrinting,
        /// No program on this machine prints or shows a PDF.
        NoProgram,
        /// No program on this machine writes e-mail.
        NoMailProgram,
        /// The file could not be written where the user chose.
        CannotWriteFile,
        /// The file that the user chose could not be read.
        CannotReadFile,
        /// The file is no regulation; `params.why` says what is wrong, `params.line` and
        /// `params.column` where, `params.place` and `params.name` of which rule, `params.max` how
        /// much there may be.
        BadRegulation,
        /// Nobody foresaw this; `trace` finds it in the log.
        Unexpected,
    }

    /// Why one field is refused.
    pub enum FieldCode {
        /// It must be filled in.
        Required,
        /// It is longer than the archive takes.
        TooLong,
        /// The window of an envelope does not show all of it.
        NotInWindow,
        /// It has characters that cannot be seen or printed.
        UnseenCharacters,
        /// It cannot be read as a date.
        NotADate,
        /// That day does not exist; `suggestion` may hold one that does.
        NoSuchDay,
        /// The date lies in the future.
        InFuture,
        /// The date lies before what it must follow: it must lie after `params.after`.
        TooEarly,
        /// The date is so long ago that it is probably mistyped.
        LongAgo,
        /// Not a Dutch postcode.
        NotAPostcode,
        /// Not an e-mail address.
        NotAnEmail,
        /// Not a telephone number.
        NotAPhone,
        /// Not a time of day.
        NotATime,
        /// The passphrase is too easily guessed.
        WeakPassphrase,
        /// The two passphrases differ.
        PassphrasesDiffer,
        /// One group of the recovery key is mistyped; `params.group` is its number.
        MistypedGroup,
        /// A number outside its bounds, `params.min` and `params.max`.
        OutOfBounds,
        /// It exists already.
        Duplicate,
        /// The choice is not one that can be made.
        UnknownChoice,
        /// It must lie after the last day that it replaces, `params.after`.
        NotLater,
        /// It lies after the last day that the regulation allows, `params.last`.
        TooFar,
        /// It lies after what it must come before, `params.before`.
        TooLate,
        /// The regulation forbids this person in this role; `params.why` says as what they are
        /// involved.
        Dependent,
        /// It is not a length of time.
        NotALength,
        /// It is not a colour of six hexadecimal digits.
        NotAColour,
        /// It cannot be read on white paper: the contrast is `params.contrast`, 4.5 is needed.
        TooPale,
        /// The step is not allowed now for this row of many; `params.why` says which rule forbids it.
        NotAllowed,
    }

    /// What deserves attention but blocks nothing.
    pub enum WarningCode {
        /// Received before the incident that it complains of.
        ReceivedBeforeIncident,
        /// The letter is dated after it was received.
        DatedAfterReceipt,
        /// Registered later than received; `params.days` tells how many days.
        RegisteredLate,
        /// The complaint came after the filing limit; `params.limit` is its last day.
        FiledLate,
        /// There is no postal address, so no letter can be sent.
        NoPostalAddress,
        /// The complaint falls before the regulation came into force.
        BeforeRegulation,
        /// The representative's mandate is not there.
        MandateMissing,
        /// The handler is the one complained of.
        HandlerIsRespondent,
        /// Two terms leave little room; `params.days` tells how many days.
        Squeeze,
        /// A term is late already; `params.rule` names it.
        AlreadyLate,
        /// It came on the very day of which the regulation says "after"; `params.from`.
        DoubtfulDay,
        /// It came by a way that the regulation does not name.
        ChannelNotNamed,
        /// It was spoken, and is a signal until it is written down.
        SpokenSignal,
        /// What the regulation asks is missing; `params.items` lists it.
        Incomplete,
        /// A letter by post comes too late for `params.rule`, and there is no e-mail address.
        PostTooSlow,
        /// The extension of `params.rule` is told after the old last day.
        ExtendedLate,
        /// `params.name` is `params.role` and was `params.involvement`; `params.firmness` is
        /// `warn` or `block`.
        Dependent,
        /// `params.side` was not offered to be heard.
        NotHeard,
        /// The finding leans on something that was never put to `params.side`.
        NeverPut,
        /// The part of the complaint with number `params.part` has no finding yet, or no reasons.
        Unweighed,
        /// The parts were found otherwise since the whole was found.
        OutdatedFinding,
    }
}

wire! {
    /// One refused field.
    pub struct FieldFault {
        /// Path of the field in the request, as `complainant.address.postcode`.
        pub field: String,
        /// Why.
        pub code: FieldCode,
        /// What the wording needs, as text.
        #[serde(default)]
        pub params: std::collections::BTreeMap<String, String>,
        /// A value that would do, offered as a button; a date as `2026-10-31`.
        #[serde(default)]
        pub suggestion: Option<String>,
    }

    /// The one error that the window sees: codes and parameters, no prose, no personal data.
    pub struct CommandError {
        /// What went wrong.
        pub code: FaultCode,
        /// Every refused field at once.
        #[serde(default)]
        pub fields: Vec<FieldFault>,
        /// What the wording needs, as text.
        #[serde(default)]
        pub params: std::collections::BTreeMap<String, String>,
        /// Finds an unexpected error in the log.
        #[serde(default)]
        pub trace: Option<String>,
    }

    /// A warning beside a form or a dossier.
    pub struct Warning {
        /// Which.
        pub code: WarningCode,
        /// What the wording needs, as text.
        pub params: std::collections::BTreeMap<String, String>,
    }
}
