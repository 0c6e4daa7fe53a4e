//! Making, opening and locking an archive.

mod founding;
mod sheet;

use archive::{Archive, ArchiveError, Author, Mark, Passphrase, RecoveryKey, SlotId, staff};
use letters::Logo;
use procedure::regulation::preset;
use zeroize::Zeroizing;

pub(crate) use self::founding::{Foundation, Holder, found_archive};
pub(crate) use self::sheet::{
    confirm_recovery, print_recovery_sheet, recovery_sheet, save_recovery_sheet,
};

use crate::app::mark_of;
use crate::desk::Session;
use crate::fault::Fault;
use crate::forms::Checks;
use crate::settings::Settings;
use crate::wire::{
    AppState, ArchiveCreateRequest, ArchiveMark, FaultCode, FieldCode, FieldFault, Nothing,
    PassphraseChangeRequest, RecoverRequest, UnlockRequest,
};
use crate::{Office, example, moment, practice};

/// Fewer characters than this can be guessed by trying.
const SHORTEST: usize = 12;
/// Fewer different characters than this are a pattern.
const FEWEST_DIFFERENT: usize = 5;

/// Makes the practice's own archive, with its logo when one was sent along. It is for work once
/// its recovery sheet is typed back.
pub(crate) fn create(
    office: &Office,
    request: ArchiveCreateRequest,
    logo: &[u8],
) -> Result<AppState, Fault> {
    if !logo.is_empty() {
        Logo::read(logo)?;
    }
    let mut checks = Checks::new(office.today());
    let found = practice::read_practice(&mut checks, "practice", &request.practice);
    let (name, role) = practice::read_staff(&mut checks, "holder", &request.holder);
    if preset(&request.preset).is_none() {
        checks.refuse(FieldFault::new("preset", FieldCode::UnknownChoice));
    }
    let passphrase = read_passphrase(&mut checks, request.passphrase, request.passphrase_again);
    checks.done(())?;
    let holder = Holder {
        name: &name,
        role: &role,
    };
    let founding = Foundation {
        mark: ArchiveMark::Own,
        practice: found,
        holder,
        preset: &request.preset,
        logo,
    };
    let _door = office.desk.door();
    let (session, key) = found_archive(office, founding, &passphrase)?;
    office.lay_on_desk(session.awaiting(key));
    office.state()
}

/// Opens an archive with a passphrase.
pub(crate) fn unlock(office: &Office, request: UnlockRequest) -> Result<AppState, Fault> {
    let passphrase = Passphrase::new(request.passphrase);
    let mark = mark_of(&request.archive)?;
    let slot = read_slot(&request.slot)?;
    let _door = office.desk.door();
    office.make_way_for(mark);
    let archive = Archive::open(&office.home.archive(mark), slot, &passphrase)?;
    office.lay_on_desk(session_of(archive, mark, slot)?);
    office.state()
}

/// Opens an archive with the recovery key, and gives a slot a new passphrase.
pub(crate) fn recover(office: &Office, request: RecoverRequest) -> Result<AppState, Fault> {
    let mut checks = Checks::new(office.today());
    let passphrase = read_passphrase(&mut checks, request.passphrase, request.passphrase_again);
    let typed = Zeroizing::new(request.recovery_key);
    let mark = mark_of(&request.archive)?;
    let slot = read_slot(&request.slot)?;
    let key = RecoveryKey::parse(&typed)?;
    checks.done(())?;
    let _door = office.desk.door();
    office.make_way_for(mark);
    let archive = Archive::open_with_recovery(&office.home.archive(mark), &key)?;
    let mut session = session_of(archive, mark, slot)?;
    let author = Author {
        staff: None,
        at: moment::to_utc(office.now()),
    };
    let archive = &mut session.archive;
    archive.set_passphrase(author, slot, &passphrase, office.cost)?;
    if !archive.recovery_confirmed() {
        archive.confirm_recovery(author)?;
    }
    office.lay_on_desk(session);
    office.state()
}

/// Locks.
pub(crate) fn lock(office: &Office, _: Nothing) -> Result<AppState, Fault> {
    let _door = office.desk.door();
    office.close();
    office.state()
}

/// Opens the example practice, which is made when there is none.
pub(crate) fn open_example(office: &Office, _: Nothing) -> Result<AppState, Fault> {
    let _door = office.desk.door();
    example::open(office)?;
    office.state()
}

/// Removes the example practice with all that was done in it.
pub(crate) fn remove_example(office: &Office, _: Nothing) -> Result<AppState, Fault> {
    let _door = office.desk.door();
    let folder = office.home.archive(ArchiveMark::Example);
    if Archive::face(&folder).is_ok_and(|face| face.mark == Mark::Real) {
        // Somebody put a real archive where the example belongs. It is not ours to remove.
        return Err(Fault::code(FaultCode::NotAllowed));
    }
    office.make_way_for(ArchiveMark::Example);
    match std::fs::remove_dir_all(folder) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
            Err(Fault::Archive(ArchiveError::from(error)))
        }
        _ => office.state(),
    }
}

/// Changes one's own passphrase.
pub(crate) fn change_passphrase(
    office: &Office,
    request: PassphraseChangeRequest,
) -> Result<Nothing, Fault> {
    let mut checks = Checks::new(office.today());
    let passphrase = read_passphrase(&mut checks, request.passphrase, request.passphrase_again);
    let current = Passphrase::new(request.current);
    checks.done(())?;
    let now = office.now();
    office.at_desk(|session| {
        if !session.archive.is_passphrase(session.slot, &current) {
            return Err(Fault::code(FaultCode::WrongPassphrase));
        }
        let author = session.author(now);
        session
            .archive
            .set_passphrase(author, session.slot, &passphrase, office.cost)?;
        Ok(Nothing {})
    })
}

/// An opened archive with what is set in it, and with the colleague who holds the slot.
pub(crate) fn session_of(
    archive: Archive,
    mark: ArchiveMark,
    slot: SlotId,
) -> Result<Session, Fault> {
    let settings = Settings::load(&archive.read())?;
    let holder = settings.holder(slot);
    let holder = holder.ok_or(Fault::code(FaultCode::NotFound))?;
    let staff = staff::find(&archive.read(), holder)?.id;
    Ok(Session::new(archive, mark, slot, staff, settings))
}

fn read_slot(slot: &str) -> Result<SlotId, Fault> {
    slot.parse()
        .map(SlotId)
        .map_err(|_| Fault::field("slot", FieldCode::UnknownChoice))
}

/// Takes both over, so that they are wiped when they have been read.
fn read_passphrase(checks: &mut Checks, typed: String, again: String) -> Passphrase {
    let (typed, again) = (Zeroizing::new(typed), Zeroizing::new(again));
    let mut different = Zeroizing::new(typed.chars().collect::<Vec<char>>());
    let length = different.len();
    different.sort_unstable();
    different.dedup();
    if typed.is_empty() {
        checks.refuse(FieldFault::new("passphrase", FieldCode::Required));
    } else if length < SHORTEST || different.len() < FEWEST_DIFFERENT {
        checks
            .refuse(FieldFault::new("passphrase", FieldCode::WeakPassphrase).with("min", SHORTEST));
    } else if typed != again {
        checks.refuse(FieldFault::new(
            "passphrase_again",
            FieldCode::PassphrasesDiffer,
        ));
    }
    Passphrase::new(typed.as_str())
}
