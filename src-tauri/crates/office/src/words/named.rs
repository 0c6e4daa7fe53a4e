//! What a regulation gives a name of its own.

use procedure::key::Key;
use procedure::regulation::{Bilingual, Declared, Regulation};

use super::both;

/// The name of a term or a duty; its key when the regulation lost it.
pub(crate) fn rule_name(regulation: &Regulation, key: Key) -> Bilingual {
    regulation.rule(key.as_str()).map_or_else(
        || both(key.as_str(), key.as_str()),
        |rule| rule.name.clone(),
    )
}

/// The name of a road; its key when the regulation lost it.
pub(crate) fn road_name(regulation: &Regulation, key: Key) -> Bilingual {
    regulation.road(key).map_or_else(
        || both(key.as_str(), key.as_str()),
        |road| road.name.clone(),
    )
}

/// The name of a letter or an event that the regulation declares.
pub(crate) fn declared(list: &[Declared], key: Key) -> Bilingual {
    list.iter()
        .find(|it| it.id == key)
        .map_or_else(|| both(key.as_str(), key.as_str()), |it| it.name.clone())
}
