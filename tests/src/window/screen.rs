//! A screen that nobody looks at.

use std::io::{BufRead as _, BufReader};
use std::process::{Child, Command, Stdio};

/// An Xvfb of the journey's own, on a display number that was free.
pub(super) struct Screen {
    xvfb: Child,
    display: String,
}

impl Screen {
    /// Starts it; large enough for the window and a dialog beside it.
    pub(super) fn start() -> Self {
        let mut xvfb = Command::new("Xvfb")
            .args([
                "-displayfd",
                "1",
                "-screen",
                "0",
                "1440x1000x24",
                "-nolisten",
                "tcp",
                "-noreset",
            ])
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("Xvfb starts; `cargo xtask setup` installs it");
        let mut number = String::new();
        let output = xvfb.stdout.take().expect("its output was piped");
        BufReader::new(output)
            .read_line(&mut number)
            .expect("Xvfb tells its display");
        Self {
            xvfb,
            display: format!(":{}", number.trim()),
        }
    }

    /// As `DISPLAY` wants it.
    pub(super) fn display(&self) -> &str {
        &self.display
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        drop(self.xvfb.kill());
        drop(self.xvfb.wait());
    }
}
