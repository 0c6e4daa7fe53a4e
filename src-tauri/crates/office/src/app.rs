//! The program itself: what to show first, preferences, presets.

use archive::{Archive, ArchiveError, SlotFace, Warning};
use procedure::regulation::{self, PRESETS, Regulation};

use crate::desk::Session;
use crate::fault::{Fault, tell};
use crate::home::archive_id;
use crate::wire::{
    AppState, ArchiveCard, ArchiveMark, FaultCode, FieldCode, FieldFault, Me, Nothing, Preferences,
    PresetCard, PresetList, PresetListRequest, RuleCard, SlotCard, SpellingRequest, Stage,
};
use crate::{Office, moment, words};

/// What the window needs to know to choose its screen.
pub(crate) fn state(office: &Office, _: Nothing) -> Result<AppState, Fault> {
    office.state()
}

/// Keeps language, appearance and zoom.
pub(crate) fn save_preferences(
    office: &Office,
    preferences: Preferences,
) -> Result<AppState, Fault> {
    if !(80..=200).contains(&preferences.zoom) {
        let fault = FieldFault::new("zoom", FieldCode::OutOfBounds)
            .with("min", 80)
            .with("max", 200);
        return Err(Fault::Fields(vec![fault]));
    }
    let kept = office.home.keep_preferences(&preferences);
    kept.map_err(|error| Fault::Archive(ArchiveError::from(error)))?;
    office.state()
}

/// Checks the spelling of what is typed in a language.
pub(crate) fn spell_in(office: &Office, request: SpellingRequest) -> Result<Nothing, Fault> {
    office.outside.spell_in(request.language);
    Ok(Nothing {})
}

/// The regulations that ship with the program.
pub(crate) fn presets(_: &Office, request: PresetListRequest) -> Result<PresetList, Fault> {
    let language = request.language.into();
    let cards = PRESETS.iter().map(|preset| {
        let regulation = preset.regulation()?;
        Ok(PresetCard {
            preset: preset.id.to_owned(),
            title: regulation.title.clone(),
            modelled_on: regulation.modelled_on.clone(),
            suits: regulation.suits.in_language(language).to_owned(),
            rules: rule_cards(&regulation, language),
        })
    });
    Ok(PresetList {
        presets: cards.collect::<Result<_, Fault>>()?,
    })
}

/// The main rules of a regulation, for a reader: terms, filing limits, retention, remarks.
pub(crate) fn rule_cards(regulation: &Regulation, language: procedure::Language) -> Vec<RuleCard> {
    let note = |note: &Option<regulation::Bilingual>| {
        note.as_ref()
            .map(|note| note.in_language(language).to_owned())
    };
    let clause = |key: &str| regulation.clause(key).to_owned();
    let own = |nl: &str, en: &str| match language {
        procedure::Language::Nl => nl.to_owned(),
        procedure::Language::En => en.to_owned(),
    };
    let limits = regulation.filing_limits.iter().map(|limit| RuleCard {
        name: own("Klagen kan tot", "Complaints accepted until"),
        length: Some(format!(
            "{} {}",
            words::length(limit.within, language),
            words::after(regulation, limit.from, language)
        )),
        clause: clause(&limit.clause),
        note: note(&limit.note),
    });
    let terms = regulation.terms.iter().map(|rule| RuleCard {
        name: rule.name.in_language(language).to_owned(),
        length: rule.within.map(|within| {
            format!(
                "{} {}",
                words::length(within, language),
                words::after(regulation, rule.from, language)
            )
        }),
        clause: clause(&rule.clause),
        note: note(&rule.note),
    });
    let retention = RuleCard {
        name: own("Bewaren", "Keeping"),
        length: Some(retention_words(regulation, language)),
        clause: clause(&regulation.retention.clause),
        note: note(&regulation.retention.note),
    };
    let remarks = regulation.remarks.iter().map(|remark| RuleCard {
        name: own("Opmerking", "Remark"),
        length: None,
        clause: clause(&remark.clause),
        note: Some(remark.note.in_language(language).to_owned()),
    });
    limits
        .chain(terms)
        .chain(std::iter::once(retention))
        .chain(remarks)
        .collect()
}

/// `maximaal 2 jaar nadat het dossier is gesloten`
pub(crate) fn retention_words(regulation: &Regulation, language: procedure::Language) -> String {
    let retention = &regulation.retention;
    use procedure::Language::{En, Nl};
    use regulation::Bound;
    let bound = match (language, retention.bound) {
        (Nl, Bound::AtLeast) => "minimaal ",
        (Nl, Bound::AtMost) => "maximaal ",
        (En, Bound::AtLeast) => "at least ",
        (En, Bound::AtMost) => "at most ",
        (_, Bound::Exactly | Bound::Chosen) => "",
    };
    let length = words::length(retention.keep, language);
    format!(
        "{bound}{length} {}",
        words::after(regulation, retention.from, language)
    )
}

impl Office {
    /// What the window needs to know to choose its screen.
    pub(crate) fn state(&self) -> Result<AppState, Fault> {
        let archives: Vec<ArchiveCard> = [ArchiveMark::Own, ArchiveMark::Example]
            .into_iter()
            .filter_map(|mark| self.card(mark))
            .collect();
        let own = archives.iter().any(|card| card.mark == ArchiveMark::Own);
        let desk = self.desk.hold();
        let open = desk.as_ref();
        let stage = match open {
            Some(session) if session.archive.recovery_confirmed() => Stage::Open,
            Some(_) => Stage::Recovery,
            None if own => Stage::Locked,
            None => Stage::FirstRun,
        };
        let card_of = |session: &Session| archives.iter().find(|card| card.mark == session.mark);
        Ok(AppState {
            version: env!("CARGO_PKG_VERSION").to_owned(),
            stage,
            preferences: self.home.preferences(),
            open: open.and_then(card_of).cloned(),
            recovery_sheet_ready: open.is_some_and(|session| session.recovery.is_some()),
            me: open.map(me).transpose()?,
            idle_minutes: open.map_or(0, |session| session.settings.idle.minutes),
            archives,
            today: moment::day(self.today()),
            synced_folder: self.home.is_synced(),
            home: self.home.folder().display().to_string(),
        })
    }

    /// The window's language.
    pub(crate) fn language(&self) -> procedure::Language {
        self.home.preferences().language.into()
    }

    /// An archive as seen from outside; `None` when there is none.
    fn card(&self, mark: ArchiveMark) -> Option<ArchiveCard> {
        let folder = self.home.archive(mark);
        let (label, slots, fault, key_copy_damaged) = match Archive::face(&folder) {
            Ok(face) => {
                let damaged = face.warnings.iter().any(is_copy_fault);
                (
                    face.label,
                    face.slots.iter().map(slot_card).collect(),
                    None,
                    damaged,
                )
            }
            Err(ArchiveError::FolderMissing | ArchiveError::NoArchive) => return None,
            Err(fault) => {
                let code = tell("app_state", &Fault::Archive(fault)).code;
                (String::new(), Vec::new(), Some(code), false)
            }
        };
        let archive = archive_id(mark).to_owned();
        Some(ArchiveCard {
            archive,
            label,
            mark,
            slots,
            fault,
            key_copy_damaged,
        })
    }
}

fn me(session: &Session) -> Result<Me, Fault> {
    let colleague = session.colleague()?;
    Ok(Me {
        staff: colleague.id.to_string(),
        name: colleague.name,
        role: colleague.role,
    })
}

fn slot_card(slot: &SlotFace) -> SlotCard {
    SlotCard {
        slot: slot.id.to_string(),
        holder: slot.holder.clone(),
    }
}

fn is_copy_fault(warning: &Warning) -> bool {
    matches!(warning, Warning::KeyCopy(..) | Warning::KeyCopyNotMended)
}

/// The archive that an id on the wire names.
pub(crate) fn mark_of(archive: &str) -> Result<ArchiveMark, Fault> {
    let marks = [ArchiveMark::Own, ArchiveMark::Example];
    marks
        .into_iter()
        .find(|mark| archive_id(*mark) == archive)
        .ok_or(Fault::code(FaultCode::MissingArchive))
}
