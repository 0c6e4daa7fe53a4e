//! Whether a window can be shown here.

use std::path::{Path, PathBuf};

/// Whether this machine has a screen that a window can be shown on.
pub(crate) fn is_there() -> bool {
    if !cfg!(target_os = "linux") {
        return true;
    }
    let variable = |name: &str| std::env::var(name).ok().filter(|value| !value.is_empty());
    let wayland = variable("WAYLAND_DISPLAY")
        .zip(variable("XDG_RUNTIME_DIR"))
        .is_some_and(|(name, folder)| Path::new(&folder).join(name).exists());
    wayland
        || variable("DISPLAY").is_some_and(|display| match socket(&display) {
            Some(socket) => socket.exists(),
            None => true,
        })
}

/// The socket of a screen of this machine; `None` for a screen elsewhere, which only connecting
/// to it can prove.
fn socket(display: &str) -> Option<PathBuf> {
    let (host, number) = display.rsplit_once(':')?;
    if !host.is_empty() && host != "unix" {
        return None;
    }
    let number = number.split('.').next()?;
    Some(PathBuf::from(format!("/tmp/.X11-unix/X{number}")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_screen_of_this_machine_has_a_socket() {
        let check = |display: &str, expected: Option<&str>| {
            assert_eq!(socket(display), expected.map(PathBuf::from), "{display:?}");
        };
        check(":0", Some("/tmp/.X11-unix/X0"));
        check(":12.0", Some("/tmp/.X11-unix/X12"));
        check("unix:1", Some("/tmp/.X11-unix/X1"));
        check("elsewhere:10.0", None);
        check("nonsense", None);
    }
}
