//! The practice's paper, from its settings.

use archive::document;
use letters::{Accent, ContrastFault, Logo, Stationery, TextSize, Window};

use crate::desk::Session;
use crate::fault::Fault;
use crate::settings::{self, EnvelopeWindow};

/// The practice's paper.
pub(crate) fn stationery(session: &Session) -> Result<Stationery, Fault> {
    let settings::Settings {
        practice,
        stationery,
        ..
    } = &session.settings;
    let read_logo = |id| -> Result<Logo, Fault> {
        Ok(Logo::read(&document::read_all(
            &session.archive.read(),
            id,
        )?)?)
    };
    let lines = practice.address.lines();
    let contact = [&practice.phone, &practice.email, &practice.website];
    let sender = lines
        .iter()
        .chain(contact)
        .filter(|line| !line.is_empty())
        .cloned()
        .collect();
    let return_line = std::iter::once(&practice.name)
        .chain(&lines)
        .cloned()
        .collect::<Vec<_>>();
    let tenths = |shift: i32| f32::from(i16::try_from(shift).unwrap_or_default()) / 10.0;
    Ok(Stationery {
        practice: practice.name.clone(),
        sender,
        return_line: return_line.join(" · "),
        logo: session.settings.logo().map(read_logo).transpose()?,
        window: match stationery.window {
            EnvelopeWindow::Left => Window::Left,
            EnvelopeWindow::Right => Window::Right,
        },
        offset_mm: (
            tenths(stationery.shift_right),
            tenths(stationery.shift_down),
        ),
        size: if stationery.large_print {
            TextSize::Large
        } else {
            TextSize::Regular
        },
        accent: accent(&stationery.accent).and_then(Result::ok),
        footer: some(&stationery.footer),
    })
}

/// A colour from its six hexadecimal digits; none when they are no colour.
pub(crate) fn accent(digits: &str) -> Option<Result<Accent, ContrastFault>> {
    // A sign before them would be read as part of a number.
    if digits.len() != 6 || !digits.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        return None;
    }
    let number = u32::from_str_radix(digits, 16).ok()?;
    let [_, red, green, blue] = number.to_be_bytes();
    Some(Accent::new(red, green, blue))
}

/// The signature of a colleague, when one was kept.
pub(super) fn signature(session: &Session, staff: i64) -> Result<Option<Logo>, Fault> {
    let kept = session.settings.signatures.get(&staff);
    let read = |id: &i64| -> Result<Logo, Fault> {
        let bytes = document::read_all(&session.archive.read(), document::DocumentId(*id))?;
        Ok(Logo::read(&bytes)?)
    };
    kept.map(read).transpose()
}

/// A text that says something.
pub(super) fn some(text: &str) -> Option<String> {
    let text = text.trim();
    (!text.is_empty()).then(|| text.to_owned())
}
