//! The words for findings and measures: the regulation's own in Dutch, with the field's in English.

use procedure::event::{Agreed, Finding, Nature, PartFinding};
use procedure::regulation::{Bilingual, Regulation};

use super::both;

/// A finding in the regulation's words; in English they stand behind the English ones.
pub(crate) fn verdict(regulation: &Regulation, finding: Finding) -> Bilingual {
    let own = &regulation.words;
    let partly = || match own.partly.as_str() {
        "" => format!("deels {}", own.upheld),
        word => word.to_owned(),
    };
    let (nl, en) = match finding {
        Finding::Upheld => (own.upheld.clone(), "upheld"),
        Finding::Partly => (partly(), "partly upheld"),
        Finding::NotUpheld => (own.not_upheld.clone(), "not upheld"),
        Finding::None => return both("geen oordeel mogelijk", "no finding possible"),
    };
    let en = format!("{en} ({nl})");
    both(nl, en)
}

/// The finding on a part of the complaint, which may also have fallen away.
pub(crate) fn part_verdict(regulation: &Regulation, finding: PartFinding) -> Bilingual {
    match finding {
        PartFinding::Withdrawn => both("ingetrokken", "withdrawn"),
        PartFinding::Settled => both("onderling opgelost", "settled between the sides"),
        other => verdict(regulation, other.finding().unwrap_or(Finding::None)),
    }
}

/// What a measure is: the regulation's own kind, or what measures are for in general.
pub(crate) fn measure_kind(regulation: &Regulation, agreed: &Agreed) -> Option<Bilingual> {
    let kinds = regulation.measures.iter().flat_map(|it| &it.kinds);
    let own = agreed
        .measure_kind
        .and_then(|id| kinds.clone().find(|kind| kind.id == id));
    own.map(|kind| kind.name.clone())
        .or(agreed.nature.map(nature))
}

/// What a measure is for.
pub(crate) fn nature(nature: Nature) -> Bilingual {
    match nature {
        Nature::Remedy => both("Herstel", "Remedy"),
        Nature::Compensation => both("Compensatie", "Compensation"),
        Nature::Corrective => both("Oorzaak wegnemen", "Taking the cause away"),
        Nature::Preventive => both("Herhaling voorkomen", "Preventing recurrence"),
    }
}
