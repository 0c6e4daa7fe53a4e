//! The recovery sheet: shown, saved, printed, and typed back from paper.

use archive::RecoveryKey;
use letters::{Pdf, RecoverySheet};
use zeroize::Zeroizing;

use crate::desk::Session;
use crate::fault::Fault;
use crate::outside::{Paper, PrintJob, Sides};
use crate::wire::{AppState, FaultCode, Nothing, RecoveryConfirmRequest, SavedFile};
use crate::{Office, documents, moment};

/// The recovery sheet as a PDF. A key that nobody wrote down is replaced by a new one.
pub(crate) fn recovery_sheet(office: &Office, _: Nothing) -> Result<Vec<u8>, Fault> {
    Ok(sheet(office)?.bytes)
}

/// Saves the recovery sheet where the user says.
pub(crate) fn save_recovery_sheet(office: &Office, _: Nothing) -> Result<SavedFile, Fault> {
    let pdf = sheet(office)?;
    documents::save(office, "herstelblad.pdf", &pdf.bytes)
}

/// Prints the recovery sheet.
pub(crate) fn print_recovery_sheet(office: &Office, _: Nothing) -> Result<Nothing, Fault> {
    let pdf = sheet(office)?;
    let job = PrintJob {
        pdf: &pdf.bytes,
        title: "Wederhoor",
        printer: None,
        copies: 1,
        // A key that is kept in a safe has nothing on its back.
        sides: Sides::One,
        paper: Paper::A4,
    };
    office.outside.print(&job)?;
    Ok(Nothing {})
}

/// The recovery key typed back from paper opens the archive for work.
pub(crate) fn confirm_recovery(
    office: &Office,
    request: RecoveryConfirmRequest,
) -> Result<AppState, Fault> {
    let typed = RecoveryKey::parse(&Zeroizing::new(request.typed))?;
    let now = office.now();
    office.at_any_desk(|session| {
        if !session.archive.is_recovery_key(&typed) {
            return Err(Fault::code(FaultCode::WrongRecoveryKey));
        }
        let author = session.author(now);
        session.archive.confirm_recovery(author)?;
        session.recovery = None;
        Ok(())
    })?;
    office.state()
}

/// The sheet of the key that waits to be typed back. After a restart that key is gone, since it
/// is kept nowhere: the archive then gets a new one.
fn sheet(office: &Office) -> Result<Pdf, Fault> {
    let now = office.now();
    let mut desk = office.desk.hold();
    let session = desk.take().ok_or(Fault::code(FaultCode::Locked))?;
    if session.archive.recovery_confirmed() {
        *desk = Some(session);
        return Err(Fault::code(FaultCode::NotAllowed));
    }
    // When renewing fails the archive is closed, and the desk stays empty: it is locked.
    let session = desk.insert(with_recovery_key(session, now)?);
    Ok(letters::recovery_sheet(&sheet_of(office, session)?)?)
}

fn with_recovery_key(session: Session, now: chrono::NaiveDateTime) -> Result<Session, Fault> {
    if session.recovery.is_some() {
        return Ok(session);
    }
    let author = session.author(now);
    let Session {
        archive,
        mark,
        slot,
        staff,
        settings,
        ..
    } = session;
    let (archive, key) = archive.renew_recovery(author)?;
    Ok(Session::new(archive, mark, slot, staff, settings).awaiting(key))
}

fn sheet_of(office: &Office, session: &Session) -> Result<RecoverySheet, Fault> {
    let key = session
        .recovery
        .as_ref()
        .ok_or(Fault::code(FaultCode::NotFound))?;
    Ok(RecoverySheet {
        language: office.language(),
        practice: session.settings.practice.name.clone(),
        archive_code: short_code(&session.archive.id().to_string()),
        made_on: office.today(),
        groups: key.groups().iter().map(|group| group.to_string()).collect(),
        made_at: moment::to_utc(office.now()),
    })
}

/// Enough of an archive's id to tell two sheets in one safe apart: `7AF3-02F4`.
fn short_code(id: &str) -> String {
    let signs: Vec<char> = id
        .chars()
        .filter(char::is_ascii_alphanumeric)
        .take(8)
        .collect();
    let (first, second) = signs.split_at(signs.len() / 2);
    let part = |part: &[char]| part.iter().collect::<String>().to_uppercase();
    format!("{}-{}", part(first), part(second))
}
