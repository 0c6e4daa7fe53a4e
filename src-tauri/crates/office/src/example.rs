//! The example practice: an archive of its own with invented dossiers, to try things out in.
//!
//! What lies in it was done by the same use cases as a user's own work, so that nothing stands in it
//! that a user could not have done. What took days is lived through with a clock of its own.

mod held;
mod past;
mod people;
mod planned;

use archive::{Archive, Passphrase, SlotId};
use chrono::{Days as Count, NaiveDate};
use procedure::address::Address;

use crate::archives::{Foundation, Holder, found_archive, session_of};
use crate::desk::Session;
use crate::fault::Fault;
use crate::settings::Practice;
use crate::wire::{
    ArchiveMark, Gender, IntakeForm, IntakeRequest, Mandate, PartyForm, PartyKind,
    RepresentativeForm,
};
use crate::{Office, intake, moment};

use self::past::{Past, acknowledge};
use self::people::{address, form, person};

/// Everybody may open the example: nothing in it is real.
const PASSPHRASE: &str = "voorbeeldpraktijk";

/// Opens the example practice. When there is none it is made, with a few dossiers in it. The
/// caller holds the door.
pub(crate) fn open(office: &Office) -> Result<(), Fault> {
    let folder = office.home.archive(ArchiveMark::Example);
    let passphrase = Passphrase::new(PASSPHRASE);
    if folder.exists() {
        office.make_way_for(ArchiveMark::Example);
        let archive = Archive::open(&folder, SlotId::FIRST, &passphrase)?;
        let session = session_of(archive, ArchiveMark::Example, SlotId::FIRST)?;
        office.lay_on_desk(confirmed(office, session)?);
        return Ok(());
    }
    let filled = fill(office, &passphrase);
    if filled.is_err() {
        office.close();
        // Half an example is of no use; the next try begins anew.
        let _ = std::fs::remove_dir_all(folder);
    }
    filled
}

/// Lives through the weeks before today, and then takes in what came lately.
fn fill(office: &Office, passphrase: &Passphrase) -> Result<(), Fault> {
    let past = Past::begins(office);
    let practice = past.office();
    let session = found(practice, passphrase)?;
    practice.lay_on_desk(confirmed(practice, session)?);
    held::begins(&past)?;
    planned::lives(&past)?;
    held::goes_on(&past)?;
    office.lay_on_desk(past.ends()?);
    register(office)
}

fn found(office: &Office, passphrase: &Passphrase) -> Result<Session, Fault> {
    let foundation = Foundation {
        mark: ArchiveMark::Example,
        practice: practice(),
        holder: Holder {
            name: "Marit Holsteijn",
            role: "klachtenfunctionaris",
        },
        preset: "krachtig-perspectief",
        logo: &[],
    };
    Ok(found_archive(office, foundation, passphrase)?.0)
}

/// Its passphrase is public, so nobody needs its recovery key.
fn confirmed(office: &Office, mut session: Session) -> Result<Session, Fault> {
    if !session.archive.recovery_confirmed() {
        let author = session.author(office.now());
        session.archive.confirm_recovery(author)?;
    }
    Ok(session)
}

fn register(office: &Office) -> Result<(), Fault> {
    for (index, form) in forms(office.today()).into_iter().enumerate() {
        let registered = intake::register(office, IntakeRequest { form })?;
        if index == 0 {
            // The oldest complaint has had its acknowledgement already.
            acknowledge(office, &registered.dossier)?;
        }
    }
    Ok(())
}

fn practice() -> Practice {
    let own = str::to_owned;
    Practice {
        name: own("Praktijk Wilgenzoom"),
        address: Address {
            street: own("Kerkpad"),
            number: own("8"),
            postcode: own("4999 XA"),
            town: own("Oudermeer"),
            country: String::new(),
        },
        phone: own("0499 555 010"),
        email: own("klachten@wilgenzoom.example"),
        website: own("www.wilgenzoom.example"),
    }
}

/// Four invented complaints: in hand, overdue, of today, and by a representative.
fn forms(today: NaiveDate) -> Vec<IntakeForm> {
    let ago = |days: u64| moment::typed(today.checked_sub_days(Count::new(days)).unwrap_or(today));
    let meulen = person(
        Gender::Mrs,
        "J. van der Meulen",
        address("Molendijk", "27", "4998 ZB", "Oudermeer"),
    );
    let aksoy = person(
        Gender::Mr,
        "T. Aksoy",
        address("Havenkade", "3 B", "4996 XD", "Veenstade"),
    );
    let aa = person(
        Gender::Mrs,
        "S. van der Aa",
        address("Lange Akker", "112", "4997 ZK", "Oudermeer"),
    );
    let hooft = person(
        Gender::Mrs,
        "F. 't Hooft-El Amrani",
        address("", "", "", ""),
    );
    let halmhof = PartyForm {
        kind: PartyKind::Organisation,
        organisation: "Stichting De Halmhof".to_owned(),
        department: "Afdeling Personeel".to_owned(),
        ..person(
            Gender::Mrs,
            "P.C. de Wit",
            address("Postbus", "118", "7799 ZE", "Veenstade"),
        )
    };
    vec![
        IntakeForm {
            about: "loopbaantraject".to_owned(),
            summary: "Drie gesprekken gingen op de dag zelf niet door. U kreeg geen bericht en geen nieuwe afspraak.".to_owned(),
            wish: "Uitleg, en een nieuwe datum voor de gesprekken.".to_owned(),
            ..form(meulen, ago(9))
        },
        IntakeForm {
            about: "training Omgaan met druk".to_owned(),
            summary: "De trainer maakte tijdens de groepstraining grapjes over u, waar iedereen bij was.".to_owned(),
            wish: "Een excuus, en uw geld terug.".to_owned(),
            ..form(aksoy, ago(12))
        },
        IntakeForm {
            representative: Some(RepresentativeForm { party: halmhof, mandate: Mandate::Missing }),
            their_reference: "DH/26-0412".to_owned(),
            about: "re-integratietraject".to_owned(),
            summary: "Het plan van aanpak is niet binnen twee weken gemaakt, en gegevens zijn gedeeld zonder toestemming.".to_owned(),
            ..form(hooft, ago(2))
        },
        IntakeForm {
            about: "factuur na annulering".to_owned(),
            summary: "U kreeg een factuur voor een gesprek dat u op tijd had afgezegd.".to_owned(),
            wish: "Dat wij de factuur intrekken.".to_owned(),
            letter_dated: ago(2),
            ..form(aa, ago(0))
        },
    ]
}
