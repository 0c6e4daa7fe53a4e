//! The practice's settings as the archive keeps them.

use std::collections::BTreeMap;

use archive::{Reading, SlotId, Writing, document, setting, staff};
use chrono::NaiveDate;
use letters::OwnWording;
use procedure::address::Address;
use procedure::calendar::{Calendar, LiberationDay, Transit};
use procedure::event::RawNotes;
use procedure::{FormOfAddress, Language};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use crate::fault::Fault;

/// The practice, as its letters show it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub(crate) struct Practice {
    pub(crate) name: String,
    pub(crate) address: Address,
    pub(crate) phone: String,
    pub(crate) email: String,
    pub(crate) website: String,
}

/// Where the envelope's window is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum EnvelopeWindow {
    Left,
    Right,
}

/// How letters look and speak.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Stationery {
    pub(crate) window: EnvelopeWindow,
    /// Tenths of a millimetre.
    pub(crate) shift_right: i32,
    /// Tenths of a millimetre.
    pub(crate) shift_down: i32,
    pub(crate) large_print: bool,
    pub(crate) address: FormOfAddress,
    pub(crate) language: Language,
    pub(crate) footer: String,
    /// The logo lies among the documents that belong to no dossier.
    pub(crate) logo: Option<i64>,
    /// The practice's colour, as `1f3a8a`; empty for black.
    #[serde(default)]
    pub(crate) accent: String,
}

impl Default for Stationery {
    fn default() -> Self {
        Self {
            window: EnvelopeWindow::Left,
            shift_right: 0,
            shift_down: 0,
            large_print: false,
            address: FormOfAddress::U,
            language: Language::Nl,
            footer: String::new(),
            logo: None,
            accent: String::new(),
        }
    }
}

/// The calendar and the time that a letter takes.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Days {
    pub(crate) good_friday: bool,
    pub(crate) liberation_day: LiberationDay,
    pub(crate) equated_days: bool,
    pub(crate) own_days: BTreeMap<NaiveDate, String>,
    pub(crate) transit: Transit,
}

impl Default for Days {
    fn default() -> Self {
        let Calendar {
            good_friday,
            liberation_day,
            equated_days,
            own_days,
        } = Calendar::default();
        Self {
            good_friday,
            liberation_day,
            equated_days,
            own_days,
            transit: Transit::default(),
        }
    }
}

impl Days {
    pub(crate) fn calendar(&self) -> Calendar {
        Calendar {
            good_friday: self.good_friday,
            liberation_day: self.liberation_day,
            equated_days: self.equated_days,
            own_days: self.own_days.clone(),
        }
    }
}

/// Minutes without typing after which the archive locks itself.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Idle {
    pub(crate) minutes: u32,
}

impl Default for Idle {
    fn default() -> Self {
        Self { minutes: 15 }
    }
}

/// Everything that is set, read once at opening.
#[derive(Clone, Debug, Default)]
pub(crate) struct Settings {
    pub(crate) practice: Practice,
    pub(crate) stationery: Stationery,
    pub(crate) days: Days,
    pub(crate) idle: Idle,
    /// Which colleague holds which key slot.
    pub(crate) holders: BTreeMap<u32, i64>,
    /// The documents with the signatures of colleagues, by the colleague's number.
    pub(crate) signatures: BTreeMap<i64, i64>,
    /// What becomes of the notes of a hearing, once its report is final; nothing until it is chosen.
    pub(crate) raw_notes: Option<RawNotes>,
    /// The practice's own texts in letters, by kind and language: `decision.nl`.
    pub(crate) wording: BTreeMap<String, OwnWording>,
}

const PRACTICE: &str = "practice";
const STATIONERY: &str = "stationery";
const DAYS: &str = "days";
const IDLE: &str = "idle";
const HOLDERS: &str = "holders";
const SIGNATURES: &str = "signatures";
const RAW_NOTES: &str = "raw_notes";
const WORDING: &str = "wording";

impl Settings {
    /// Reads what is set; what was never set has its default.
    pub(crate) fn load(reading: &Reading<'_>) -> Result<Self, Fault> {
        Ok(Self {
            practice: find(reading, PRACTICE)?,
            stationery: find(reading, STATIONERY)?,
            days: find(reading, DAYS)?,
            idle: find(reading, IDLE)?,
            holders: find(reading, HOLDERS)?,
            signatures: find(reading, SIGNATURES)?,
            raw_notes: find(reading, RAW_NOTES)?,
            wording: find(reading, WORDING)?,
        })
    }

    /// Keeps everything, within the transaction of the use case that changed something.
    pub(crate) fn keep(&self, writing: &mut Writing<'_>) -> Result<(), Fault> {
        put(writing, PRACTICE, &self.practice)?;
        put(writing, STATIONERY, &self.stationery)?;
        put(writing, DAYS, &self.days)?;
        put(writing, IDLE, &self.idle)?;
        put(writing, HOLDERS, &self.holders)?;
        put(writing, SIGNATURES, &self.signatures)?;
        put(writing, RAW_NOTES, &self.raw_notes)?;
        self.keep_wording(writing)
    }

    /// Keeps the practice's own texts alone, as often as they are typed at.
    pub(crate) fn keep_wording(&self, writing: &mut Writing<'_>) -> Result<(), Fault> {
        put(writing, WORDING, &self.wording)
    }

    /// The colleague who holds a slot.
    pub(crate) fn holder(&self, slot: SlotId) -> Option<staff::StaffId> {
        self.holders.get(&slot.0).map(|id| staff::StaffId(*id))
    }

    /// The logo's document.
    pub(crate) fn logo(&self) -> Option<document::DocumentId> {
        self.stationery.logo.map(document::DocumentId)
    }
}

fn find<T: DeserializeOwned + Default>(reading: &Reading<'_>, key: &str) -> Result<T, Fault> {
    match setting::find(reading, key)? {
        Some(json) => Ok(serde_json::from_str(&json)?),
        None => Ok(T::default()),
    }
}

fn put(writing: &mut Writing<'_>, key: &'static str, value: &impl Serialize) -> Result<(), Fault> {
    Ok(setting::put(writing, key, &serde_json::to_string(value)?)?)
}
