//! The complaint of an invented complainant, as it came by post and lies in `tests/incoming`.

use office::wire::{AddressForm, Channel, Gender, IntakeForm, PartyForm, PartyKind};

/// The scan of the letter that [`hoekzema`] was typed from.
pub const HOEKZEMA_SCAN: &[u8] = include_bytes!("../incoming/brief-net-geschreven.pdf");

/// What somebody types with the letter of mevrouw Hoekzema in hand; without scan and handler,
/// which the archive names.
#[must_use]
pub fn hoekzema() -> IntakeForm {
    IntakeForm {
        received_on: "17-11-2026".into(),
        received_at: String::new(),
        channel: Channel::Post,
        postmark: "16-11-2026".into(),
        letter_dated: "16 november 2026".into(),
        their_reference: String::new(),
        complainant: person(),
        representative: None,
        about: "loopbaantraject".into(),
        summary: "Uw afspraken op 3, 17 en 31 augustus zijn op de dag zelf afgezegd. Uw \
                  tussenverslag ging naar uw werkgever voordat u het had gelezen."
            .into(),
        description: String::new(),
        wish: "Uitleg, vergoeding van de reiskosten (€ 35,50) en een verbeterd verslag.".into(),
        incident_on: "31-8-2026".into(),
        handler: None,
        documents: Vec::new(),
        regulation: String::new(),
        answers: Vec::new(),
    }
}

fn person() -> PartyForm {
    PartyForm {
        kind: PartyKind::Person,
        gender: Gender::Mrs,
        name: "Ria Hoekzema".into(),
        organisation: String::new(),
        department: String::new(),
        address: AddressForm {
            street: "Zandpad".into(),
            number: "41 bis".into(),
            postcode: "9997 XB".into(),
            town: "Noorderwold".into(),
            country: String::new(),
        },
        email: String::new(),
        phone: String::new(),
    }
}
