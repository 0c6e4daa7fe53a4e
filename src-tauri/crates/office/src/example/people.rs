//! The invented people of the example practice.

use crate::wire::{AddressForm, Channel, Gender, IntakeForm, PartyForm, PartyKind};

/// A complaint by post of which nothing more is known yet.
pub(super) fn form(complainant: PartyForm, received_on: String) -> IntakeForm {
    let none = String::new;
    IntakeForm {
        received_on,
        received_at: none(),
        channel: Channel::Post,
        postmark: none(),
        letter_dated: none(),
        their_reference: none(),
        complainant,
        representative: None,
        about: none(),
        summary: none(),
        description: none(),
        wish: none(),
        incident_on: none(),
        handler: Some("1".to_owned()),
        documents: Vec::new(),
        regulation: String::new(),
        answers: Vec::new(),
    }
}

/// Somebody who complains for themselves.
pub(super) fn person(gender: Gender, name: &str, address: AddressForm) -> PartyForm {
    PartyForm {
        kind: PartyKind::Person,
        gender,
        name: name.to_owned(),
        organisation: String::new(),
        department: String::new(),
        address,
        email: String::new(),
        phone: String::new(),
    }
}

/// An address; no country is the Netherlands.
pub(super) fn address(street: &str, number: &str, postcode: &str, town: &str) -> AddressForm {
    let own = str::to_owned;
    AddressForm {
        street: own(street),
        number: own(number),
        postcode: own(postcode),
        town: own(town),
        country: String::new(),
    }
}
