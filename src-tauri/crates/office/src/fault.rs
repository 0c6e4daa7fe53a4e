//! What goes wrong inside, and the one place where it becomes what the window sees.

mod no_regulation;
mod refused;

use std::collections::BTreeMap;

use archive::{ArchiveError, KeyError, RecoveryTypo};
use letters::{BundleFault, LogoFault, TemplateFault, TypesetFault};
use procedure::dossier::BrokenTimeline;
use procedure::regulation::RegulationFault;
use procedure::step::Refusal;
use procedure::term::OutOfCalendar;

pub(crate) use self::no_regulation::why_no_regulation;
pub(crate) use self::refused::of_row;

use self::no_regulation::bad_regulation;
use self::refused::refused;
use crate::outside::OutsideFault;
use crate::wire::{CommandError, FaultCode, FieldCode, FieldFault};

/// Anything that keeps a use case from its end.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Fault {
    #[error("{0:?}")]
    Code(FaultCode),
    #[error("refused fields")]
    Fields(Vec<FieldFault>),
    #[error("fields of the dossier are missing for a letter")]
    Incomplete(Vec<FieldFault>),
    #[error(transparent)]
    Archive(#[from] ArchiveError),
    #[error(transparent)]
    Recovery(#[from] RecoveryTypo),
    #[error(transparent)]
    Typeset(#[from] TypesetFault),
    #[error(transparent)]
    Bundle(#[from] BundleFault),
    #[error(transparent)]
    Logo(#[from] LogoFault),
    #[error("a step was refused")]
    Refused(&'static str, Vec<Refusal>),
    #[error(transparent)]
    Outside(#[from] OutsideFault),
    #[error(transparent)]
    Timeline(#[from] BrokenTimeline),
    #[error(transparent)]
    Calendar(#[from] OutOfCalendar),
    #[error("a regulation in the archive cannot be read")]
    Regulation(#[from] RegulationFault),
    #[error("a file or a change is no regulation")]
    BadRegulation(RegulationFault),
    #[error("{0:?}")]
    Told(FaultCode, BTreeMap<String, String>),
    #[error("the wording of a letter cannot be rendered")]
    Wording(TemplateFault),
    #[error("a row in the archive cannot be read")]
    Json(#[from] serde_json::Error),
}

impl Fault {
    pub(crate) fn code(code: FaultCode) -> Self {
        Self::Code(code)
    }

    /// A code with what its wording needs.
    pub(crate) fn told<'a>(
        code: FaultCode,
        params: impl IntoIterator<Item = (&'a str, &'a str)>,
    ) -> Self {
        let params = params.into_iter();
        let owned = params.map(|(name, value)| (name.to_owned(), value.to_owned()));
        Self::Told(code, owned.collect())
    }

    pub(crate) fn field(field: &str, code: FieldCode) -> Self {
        Self::Fields(vec![FieldFault::new(field, code)])
    }
}

impl FieldFault {
    /// A refused field without parameters.
    pub(crate) fn new(field: &str, code: FieldCode) -> Self {
        Self {
            field: field.to_owned(),
            code,
            params: BTreeMap::new(),
            suggestion: None,
        }
    }

    /// The same with a parameter for its wording.
    pub(crate) fn with(mut self, name: &str, value: impl ToString) -> Self {
        self.params.insert(name.to_owned(), value.to_string());
        self
    }
}

/// Turns a fault into what the window sees. What nobody foresaw goes to the log by its kind,
/// without any text of a user, and under a trace that the window shows.
pub(crate) fn tell(command: &str, fault: &Fault) -> CommandError {
    match fault {
        Fault::Code(code) => error(*code),
        Fault::Fields(fields) => CommandError {
            fields: fields.clone(),
            ..error(FaultCode::Fields)
        },
        Fault::Incomplete(fields) => CommandError {
            fields: fields.clone(),
            ..error(FaultCode::LetterIncomplete)
        },
        Fault::Archive(fault) => archive_error(command, *fault),
        Fault::Recovery(typo) => recovery_error(typo),
        Fault::Typeset(fault) => typeset_error(command, fault),
        Fault::Logo(fault) => bad_logo(*fault),
        Fault::Refused(field, refusals) => refused(field, refusals),
        Fault::Outside(fault) => error(outside_code(*fault)),
        Fault::Calendar(_) => CommandError {
            fields: vec![FieldFault::new("received_on", FieldCode::LongAgo)],
            ..error(FaultCode::Fields)
        },
        Fault::BadRegulation(fault) => bad_regulation(fault),
        Fault::Told(code, params) => CommandError {
            params: params.clone(),
            ..error(*code)
        },
        Fault::Bundle(_)
        | Fault::Timeline(_)
        | Fault::Regulation(_)
        | Fault::Wording(_)
        | Fault::Json(_) => unexpected(command, fault),
    }
}

fn bad_logo(fault: LogoFault) -> CommandError {
    let why = match fault {
        LogoFault::NotAnImage => "not_an_image",
        LogoFault::TooLarge { .. } => "too_large",
        LogoFault::TooHeavy { .. } => "too_heavy",
        LogoFault::Damaged => "damaged",
        LogoFault::UnsupportedColour => "unsupported_colour",
    };
    CommandError {
        params: BTreeMap::from([("why".to_owned(), why.to_owned())]),
        ..error(FaultCode::BadLogo)
    }
}

fn outside_code(fault: OutsideFault) -> FaultCode {
    match fault {
        OutsideFault::NoProgram => FaultCode::NoProgram,
        OutsideFault::NoMailProgram => FaultCode::NoMailProgram,
        OutsideFault::NoPrinting => FaultCode::NoPrinting,
        OutsideFault::PrinterGone => FaultCode::PrinterGone,
        OutsideFault::Refused => FaultCode::PrinterRefused,
        OutsideFault::NoAnswer => FaultCode::PrinterSilent,
    }
}

fn error(code: FaultCode) -> CommandError {
    CommandError {
        code,
        fields: Vec::new(),
        params: BTreeMap::new(),
        trace: None,
    }
}

fn with(code: FaultCode, name: &str, value: impl ToString) -> CommandError {
    let params = BTreeMap::from([(name.to_owned(), value.to_string())]);
    CommandError {
        params,
        ..error(code)
    }
}

/// The log line names the command and the kind of fault; no fault carries a user's text.
#[allow(
    clippy::print_stderr,
    reason = "the log of a desktop program is its standard error"
)]
fn unexpected(command: &str, fault: &Fault) -> CommandError {
    let trace = format!("{command}-{:08x}", trace_number());
    eprintln!("wederhoor: {trace}: {fault}");
    CommandError {
        trace: Some(trace),
        ..error(FaultCode::Unexpected)
    }
}

fn trace_number() -> u32 {
    let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH);
    now.map_or(0, |since| since.subsec_nanos())
}

fn archive_error(command: &str, fault: ArchiveError) -> CommandError {
    let code = match fault {
        ArchiveError::Key(fault) => key_code(fault),
        ArchiveError::FolderMissing | ArchiveError::NoArchive | ArchiveError::DatabaseMissing => {
            FaultCode::MissingArchive
        }
        ArchiveError::FolderReadOnly => FaultCode::ReadOnlyFolder,
        ArchiveError::FolderTaken => FaultCode::ArchiveExists,
        ArchiveError::InUse => FaultCode::InUse,
        ArchiveError::DatabaseEmpty
        | ArchiveError::DatabaseTruncated
        | ArchiveError::DatabaseDamaged
        | ArchiveError::CopyUnsound
        | ArchiveError::DocumentDamaged => FaultCode::DamagedArchive,
        ArchiveError::DatabasePlaintext | ArchiveError::DatabaseForeign => {
            FaultCode::ForeignArchive
        }
        ArchiveError::DatabaseNewer { .. } => FaultCode::NewerArchive,
        ArchiveError::DiskFull => FaultCode::DiskFull,
        ArchiveError::DocumentTooLarge => FaultCode::TooLarge,
        ArchiveError::Missing(_) => FaultCode::NotFound,
        ArchiveError::Immutable => FaultCode::NotAllowed,
        ArchiveError::Source(_) => FaultCode::CannotReadFile,
        ArchiveError::Disk(_)
        | ArchiveError::Taken(_)
        | ArchiveError::Dangling
        | ArchiveError::RowUnreadable
        | ArchiveError::Sqlite(_) => return unexpected(command, &Fault::Archive(fault)),
    };
    error(code)
}

fn key_code(fault: KeyError) -> FaultCode {
    match fault {
        KeyError::WrongPassphrase => FaultCode::WrongPassphrase,
        KeyError::SlotDamaged => FaultCode::DamagedSlot,
        KeyError::FileDamaged => FaultCode::DamagedKeyFile,
        KeyError::FileForeign => FaultCode::ForeignKeyFile,
        KeyError::FileMissing => FaultCode::MissingKeyFile,
        KeyError::FileNewer => FaultCode::NewerArchive,
        KeyError::WrongRecoveryKey => FaultCode::WrongRecoveryKey,
        KeyError::SlotMissing => FaultCode::NotFound,
    }
}

fn recovery_error(typo: &RecoveryTypo) -> CommandError {
    let field = "recovery_key";
    let fields = match typo {
        RecoveryTypo::Length(found) => {
            vec![FieldFault::new(field, FieldCode::MistypedGroup).with("characters", found)]
        }
        RecoveryTypo::Groups(groups) => groups
            .iter()
            .map(|group| FieldFault::new(field, FieldCode::MistypedGroup).with("group", group))
            .collect(),
    };
    CommandError {
        fields,
        ..error(FaultCode::Fields)
    }
}

fn typeset_error(command: &str, fault: &TypesetFault) -> CommandError {
    match fault {
        TypesetFault::NoGlyph { ch, .. } => with(FaultCode::NoGlyph, "character", ch),
        TypesetFault::RightToLeft { .. } => with(FaultCode::NoGlyph, "character", "rtl"),
        TypesetFault::DoesNotFit { part } => with(
            FaultCode::DoesNotFit,
            "part",
            format!("{part:?}").to_lowercase(),
        ),
        TypesetFault::Missing { .. } | TypesetFault::OpenGap { .. } => {
            error(FaultCode::LetterIncomplete)
        }
        TypesetFault::Unwritable { .. } => unexpected(command, &Fault::Typeset(fault.clone())),
    }
}
