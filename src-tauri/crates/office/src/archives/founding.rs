//! Founding an archive: what it has from its first moment.

use archive::{
    Archive, ArchiveError, Founding, Mark, Passphrase, RecoveryKey, SlotId, Writing, regulation,
    staff,
};
use chrono::NaiveDate;
use procedure::regulation::preset;

use super::session_of;
use crate::desk::Session;
use crate::fault::Fault;
use crate::settings::{Practice, Settings, Stationery};
use crate::wire::{ArchiveMark, FieldCode};
use crate::{Office, moment, practice};

/// A regulation without a date of entry holds for every complaint.
const LONG_AGO: NaiveDate = NaiveDate::from_ymd_opt(1900, 1, 1).expect("the day exists");

/// Who founds an archive.
#[derive(Clone, Copy)]
pub(crate) struct Holder<'a> {
    pub(crate) name: &'a str,
    pub(crate) role: &'a str,
}

/// What an archive is founded with.
pub(crate) struct Foundation<'a> {
    pub(crate) mark: ArchiveMark,
    pub(crate) practice: Practice,
    pub(crate) holder: Holder<'a>,
    pub(crate) preset: &'a str,
    /// The logo's file; empty when there is none.
    pub(crate) logo: &'a [u8],
}

/// Founds an archive with its first colleague, its settings and its regulation.
pub(crate) fn found_archive(
    office: &Office,
    foundation: Foundation<'_>,
    passphrase: &Passphrase,
) -> Result<(Session, RecoveryKey), Fault> {
    let Foundation {
        mark,
        practice,
        holder,
        preset: preset_id,
        logo,
    } = foundation;
    let preset = preset(preset_id).ok_or(Fault::field("preset", FieldCode::UnknownChoice))?;
    let chosen = preset.regulation()?;
    let at = moment::to_utc(office.now());
    let founding = Founding {
        label: practice.name.clone(),
        mark: if mark == ArchiveMark::Own {
            Mark::Real
        } else {
            Mark::Example
        },
        holder: holder.name.to_owned(),
        at,
    };
    std::fs::create_dir_all(office.home.folder()).map_err(ArchiveError::from)?;
    let stationery = Stationery {
        address: chosen.address,
        language: office.language(),
        ..Default::default()
    };
    let settings = Settings {
        practice,
        stationery,
        ..Default::default()
    };
    let adopted = regulation::NewRegulation {
        title: chosen.title.clone(),
        version: "1".to_owned(),
        source: preset.source.to_owned(),
        in_force_from: chosen.in_force.map_or(LONG_AGO, |it| it.first_day()),
    };
    let folder = office.home.archive(mark);
    let (archive, key) =
        Archive::create_with(&folder, founding, passphrase, office.cost, |writing| {
            furnish(writing, holder, settings, logo)?;
            regulation::adopt(writing, &adopted)?;
            Ok::<_, Fault>(())
        })?;
    Ok((session_of(archive, mark, SlotId::FIRST)?, key))
}

/// What an archive has from its first moment: its first colleague, its settings and its logo.
fn furnish(
    writing: &mut Writing<'_>,
    holder: Holder<'_>,
    mut settings: Settings,
    logo: &[u8],
) -> Result<(), Fault> {
    let staff = staff::add(writing, holder.name, holder.role)?;
    settings.holders.insert(SlotId::FIRST.0, staff.0);
    if !logo.is_empty() {
        settings.stationery.logo = Some(practice::store_logo(writing, logo)?);
    }
    settings.keep(writing)
}
