//! The five regulations that ship with the program, modelled on five real ones.
//!
//! They carry no name, number or address of a person: a practice's own data come from its settings.

use super::{Regulation, RegulationFault, read};

/// A regulation that ships with the program.
#[derive(Clone, Copy, Debug)]
pub struct Preset {
    /// Names it; stable over versions of the program.
    pub id: &'static str,
    /// The file.
    pub source: &'static str,
}

/// The presets, in the order in which they are offered.
pub const PRESETS: [Preset; 5] = [
    Preset {
        id: "passie-profiel",
        source: include_str!("../../presets/passie-profiel.toml"),
    },
    Preset {
        id: "coachcenter",
        source: include_str!("../../presets/coachcenter.toml"),
    },
    Preset {
        id: "groeimeesters",
        source: include_str!("../../presets/groeimeesters.toml"),
    },
    Preset {
        id: "heelimperfect",
        source: include_str!("../../presets/heelimperfect.toml"),
    },
    Preset {
        id: "krachtig-perspectief",
        source: include_str!("../../presets/krachtig-perspectief.toml"),
    },
];

impl Preset {
    /// The regulation that the file holds.
    ///
    /// # Errors
    /// When the file is wrong, which the tests rule out for what ships.
    pub fn regulation(&self) -> Result<Regulation, RegulationFault> {
        read(self.source)
    }
}

/// The preset with this id.
#[must_use]
pub fn preset(id: &str) -> Option<Preset> {
    PRESETS.into_iter().find(|preset| preset.id == id)
}
