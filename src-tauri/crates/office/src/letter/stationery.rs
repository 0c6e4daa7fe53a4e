//! The practice's paper, from its settings.

use archive::document;
use letters::{Logo, Stationery, TextSize, Window};

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
        footer: some(&stationery.footer),
    })
}

/// A text that says something.
pub(super) fn some(text: &str) -> Option<String> {
    let text = text.trim();
    (!text.is_empty()).then(|| text.to_owned())
}
