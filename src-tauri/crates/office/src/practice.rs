//! The settings: practice, stationery, colleagues; calendar and logo have files of their own.

mod calendar;
mod logo;
pub(crate) mod signature;

use archive::{regulation, staff};
use chrono::NaiveDate;
use procedure::address::{Address, Postcode, mended_town};

pub(crate) use self::calendar::save_calendar;
pub(crate) use self::logo::{logo, remove_logo, set_logo, store_logo};

use self::calendar::calendar_form;
use crate::desk::Session;
use crate::fault::Fault;
use crate::forms::Checks;
use crate::settings::{Idle, Practice, Stationery};
use crate::wire::{
    AppState, FaultCode, FieldCode, FieldFault, IdleSaveRequest, Nothing, PracticeForm,
    PracticeSaveRequest, RegulationSummary, Settings, StaffCard, StaffForm, StaffSaveRequest,
    StationeryForm, StationerySaveRequest,
};
use crate::{Office, app, letter, settings};

/// Everything on the settings screen.
pub(crate) fn settings(office: &Office, _: Nothing) -> Result<Settings, Fault> {
    let language = office.language();
    let today = office.today();
    office.at_desk(|session| view(session, language, today))
}

/// Saves the practice. The lock shows its new name.
pub(crate) fn save(office: &Office, request: PracticeSaveRequest) -> Result<Settings, Fault> {
    let mut checks = Checks::new(office.today());
    let practice = read_practice(&mut checks, "practice", &request.practice);
    checks.done(())?;
    let (now, today, language) = (office.now(), office.today(), office.language());
    office.at_desk(|session| {
        keep_practice(session, now, practice)?;
        view(session, language, today)
    })
}

/// Keeps the practice. The label comes last: it is only a copy for the lock.
pub(crate) fn keep_practice(
    session: &mut Session,
    now: chrono::NaiveDateTime,
    practice: Practice,
) -> Result<(), Fault> {
    let name = practice.name.clone();
    keep(session, now, "practice_saved", |settings| {
        settings.practice = practice;
    })?;
    if session.archive.label() != name {
        let author = session.author(now);
        session.archive.rename(author, &name)?;
    }
    Ok(())
}

/// Saves how letters look.
pub(crate) fn save_stationery(
    office: &Office,
    request: StationerySaveRequest,
) -> Result<Settings, Fault> {
    let form = request.stationery;
    let mut checks = Checks::new(office.today());
    let footer = checks.line("stationery.footer", &form.footer);
    let accent = read_accent(&mut checks, &form.accent);
    for (field, shift) in [
        ("shift_right", form.shift_right),
        ("shift_down", form.shift_down),
    ] {
        if !(-100..=100).contains(&shift) {
            let field = format!("stationery.{field}");
            checks.refuse(out_of_bounds(&field, -100, 100));
        }
    }
    checks.done(())?;
    change(office, "stationery_saved", |settings| {
        settings.stationery = Stationery {
            window: form.window.into(),
            shift_right: form.shift_right,
            shift_down: form.shift_down,
            large_print: form.large_print,
            address: form.address.into(),
            language: form.language.into(),
            footer,
            logo: settings.stationery.logo,
            accent,
        };
    })
}

/// A colour that can be read on white paper, as six hexadecimal digits.
fn read_accent(checks: &mut Checks, typed: &str) -> String {
    const FIELD: &str = "stationery.accent";
    let digits = typed.trim().trim_start_matches('#').to_ascii_lowercase();
    if digits.is_empty() {
        return digits;
    }
    match letter::accent(&digits) {
        Some(Ok(_)) => digits,
        Some(Err(fault)) => {
            // The window says it with one decimal: enough to see how far off it is.
            let contrast = format!("{:.1}", fault.contrast);
            checks.refuse(FieldFault::new(FIELD, FieldCode::TooPale).with("contrast", contrast));
            String::new()
        }
        None => {
            checks.refuse(FieldFault::new(FIELD, FieldCode::NotAColour));
            String::new()
        }
    }
}

/// Sets after how long the archive locks itself.
pub(crate) fn save_idle(office: &Office, request: IdleSaveRequest) -> Result<AppState, Fault> {
    if request.idle_minutes > 240 {
        return Err(Fault::Fields(vec![out_of_bounds("idle_minutes", 0, 240)]));
    }
    change(office, "idle_saved", |settings| {
        settings.idle = Idle {
            minutes: request.idle_minutes,
        };
    })?;
    office.state()
}

/// Adds a colleague, or changes one.
pub(crate) fn save_staff(office: &Office, request: StaffSaveRequest) -> Result<Settings, Fault> {
    let mut checks = Checks::new(office.today());
    let (name, role) = read_staff(&mut checks, "form", &request.form);
    checks.done(())?;
    let id = request.staff.as_deref().map(str::parse).transpose();
    let id: Option<staff::StaffId> = id.map_err(|_| Fault::code(FaultCode::NotFound))?;
    let (now, today, language) = (office.now(), office.today(), office.language());
    office.at_desk(|session| {
        if id == Some(session.staff) && !request.active {
            return Err(Fault::code(FaultCode::NotAllowed));
        }
        session.write(now, "staff_saved", |writing| {
            match id {
                Some(id) => {
                    let active = request.active;
                    staff::change(
                        writing,
                        &staff::Staff {
                            id,
                            name,
                            role,
                            active,
                        },
                    )?;
                }
                None => {
                    staff::add(writing, &name, &role)?;
                }
            }
            Ok(())
        })?;
        view(session, language, today)
    })
}

/// A letter with invented contents, to see how letters look.
pub(crate) fn specimen(office: &Office, _: Nothing) -> Result<Vec<u8>, Fault> {
    letter::specimen(office)
}

/// Reads a practice under the field path `at`.
pub(crate) fn read_practice(checks: &mut Checks, at: &str, form: &PracticeForm) -> Practice {
    let field = |name: &str| format!("{at}.{name}");
    let name = checks.needed(&field("name"), &form.name);
    let mut address = Address {
        street: checks.needed(&field("street"), &form.street),
        number: checks.line(&field("number"), &form.number),
        postcode: checks.needed(&field("postcode"), &form.postcode),
        town: mended_town(&checks.needed(&field("town"), &form.town)),
        country: String::new(),
    };
    match address.postcode.parse::<Postcode>() {
        Ok(postcode) => address.postcode = postcode.to_string(),
        Err(_) if address.postcode.is_empty() => {}
        Err(_) => checks.refuse(FieldFault::new(&field("postcode"), FieldCode::NotAPostcode)),
    }
    Practice {
        name,
        address,
        phone: checks.phone(&field("phone"), &form.phone),
        email: checks.email(&field("email"), &form.email),
        website: checks.line(&field("website"), &form.website),
    }
}

/// Reads a colleague's name and role under the field path `at`.
pub(crate) fn read_staff(checks: &mut Checks, at: &str, form: &StaffForm) -> (String, String) {
    let name = checks.needed(&format!("{at}.name"), &form.name);
    let role = checks.needed(&format!("{at}.role"), &form.role);
    (name, role)
}

fn change(
    office: &Office,
    action: &'static str,
    with: impl FnOnce(&mut settings::Settings),
) -> Result<Settings, Fault> {
    let (now, today, language) = (office.now(), office.today(), office.language());
    office.at_desk(|session| {
        keep(session, now, action, with)?;
        view(session, language, today)
    })
}

/// Changes settings; the session has them only once the archive has.
fn keep(
    session: &mut Session,
    now: chrono::NaiveDateTime,
    action: &'static str,
    with: impl FnOnce(&mut settings::Settings),
) -> Result<(), Fault> {
    let mut settings = session.settings.clone();
    with(&mut settings);
    session.write(now, action, |writing| settings.keep(writing))?;
    session.settings = settings;
    Ok(())
}

fn view(
    session: &mut Session,
    language: procedure::Language,
    today: NaiveDate,
) -> Result<Settings, Fault> {
    let row = session.regulation_on(today)?;
    let regulation = session.regulation(row.id)?;
    let versions = regulation::all(&session.archive.read())?.len();
    let version = row.content.version.parse();
    let settings = &session.settings;
    let staff = staff::all(&session.archive.read())?;
    Ok(Settings {
        practice: practice_form(&settings.practice),
        has_logo: settings.stationery.logo.is_some(),
        stationery: stationery_form(&settings.stationery),
        calendar: calendar_form(&settings.days),
        idle_minutes: settings.idle.minutes,
        staff: staff
            .into_iter()
            .map(|row| {
                let signed = settings.signatures.contains_key(&row.id.0);
                staff_card(row, signed)
            })
            .collect(),
        regulation: RegulationSummary {
            title: regulation.title.clone(),
            version: version.unwrap_or(u32::try_from(versions).unwrap_or(u32::MAX)),
            modelled_on: regulation.modelled_on.clone(),
            rules: app::rule_cards(&regulation, language),
        },
    })
}

fn staff_card(row: staff::Staff, has_signature: bool) -> StaffCard {
    StaffCard {
        staff: row.id.to_string(),
        name: row.name,
        role: row.role,
        active: row.active,
        has_signature,
    }
}

pub(crate) fn practice_form(practice: &Practice) -> PracticeForm {
    let Practice {
        name,
        address,
        phone,
        email,
        website,
    } = practice.clone();
    let Address {
        street,
        number,
        postcode,
        town,
        ..
    } = address;
    PracticeForm {
        name,
        street,
        number,
        postcode,
        town,
        phone,
        email,
        website,
    }
}

fn stationery_form(stationery: &Stationery) -> StationeryForm {
    StationeryForm {
        window: stationery.window.into(),
        shift_right: stationery.shift_right,
        shift_down: stationery.shift_down,
        large_print: stationery.large_print,
        address: stationery.address.into(),
        language: stationery.language.into(),
        footer: stationery.footer.clone(),
        accent: stationery.accent.clone(),
    }
}

fn out_of_bounds(field: &str, min: i32, max: i32) -> FieldFault {
    FieldFault::new(field, FieldCode::OutOfBounds)
        .with("min", min)
        .with("max", max)
}
