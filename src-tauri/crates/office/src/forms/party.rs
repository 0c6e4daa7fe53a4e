//! A party and its address, as typed.

use procedure::address::{Address, Postcode, mended_town};
use procedure::intake::{Party, Who};
use procedure::names::PersonName;

use super::Checks;
use crate::wire::{AddressForm, FieldCode, FieldFault, PartyForm, PartyKind};

/// Reads a party under the field path `at`. `None` when it has no name to be called by.
pub(crate) fn read_party(checks: &mut Checks, at: &str, form: &PartyForm) -> Option<Party> {
    let field = |name: &str| format!("{at}.{name}");
    let address = read_address(checks, &field("address"), &form.address);
    let email = checks.email(&field("email"), &form.email);
    let phone = checks.phone(&field("phone"), &form.phone);
    let who = match form.kind {
        PartyKind::Person => {
            let typed = checks.needed(&field("name"), &form.name);
            Who::Person(PersonName::read(&typed, form.gender.into())?)
        }
        PartyKind::Organisation => {
            let name = checks.needed(&field("organisation"), &form.organisation);
            let department = checks.line(&field("department"), &form.department);
            let contact = checks.line(&field("name"), &form.name);
            if name.is_empty() {
                return None;
            }
            Who::Organisation {
                name,
                department,
                contact: PersonName::read(&contact, form.gender.into()),
            }
        }
    };
    Some(Party {
        who,
        address,
        email,
        phone,
    })
}

fn read_address(checks: &mut Checks, at: &str, form: &AddressForm) -> Address {
    let mut line = |name: &str, typed: &str| checks.line(&format!("{at}.{name}"), typed);
    let mut address = Address {
        street: line("street", &form.street),
        number: line("number", &form.number),
        postcode: line("postcode", &form.postcode),
        town: mended_town(&line("town", &form.town)),
        country: line("country", &form.country),
    };
    if address.is_domestic() && !address.postcode.is_empty() {
        match address.postcode.parse::<Postcode>() {
            Ok(postcode) => address.postcode = postcode.to_string(),
            Err(_) => {
                let field = format!("{at}.postcode");
                checks.refuse(FieldFault::new(&field, FieldCode::NotAPostcode));
            }
        }
    }
    address
}

/// The form that gives this party back.
pub(crate) fn party_form(party: &Party) -> PartyForm {
    let typed = |name: &PersonName| {
        [name.titles.as_str(), &name.plain()]
            .join(" ")
            .trim()
            .to_owned()
    };
    let (kind, name, person, organisation, department) = match &party.who {
        Who::Person(name) => (PartyKind::Person, typed(name), Some(name), "", ""),
        Who::Organisation {
            name,
            department,
            contact,
        } => {
            let contact_name = contact.as_ref().map(typed).unwrap_or_default();
            (
                PartyKind::Organisation,
                contact_name,
                contact.as_ref(),
                name.as_str(),
                department.as_str(),
            )
        }
    };
    let gender = person.map_or(procedure::names::Gender::Unknown, |name| name.gender);
    PartyForm {
        kind,
        gender: gender.into(),
        name,
        organisation: organisation.to_owned(),
        department: department.to_owned(),
        address: address_form(&party.address),
        email: party.email.clone(),
        phone: party.phone.clone(),
    }
}

/// The form that gives this address back.
fn address_form(address: &Address) -> AddressForm {
    let Address {
        street,
        number,
        postcode,
        town,
        country,
    } = address.clone();
    AddressForm {
        street,
        number,
        postcode,
        town,
        country,
    }
}
