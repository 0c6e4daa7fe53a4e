//! Running other programs: from the top folder, without a keyboard, and with the line to type
//! when one of them fails.

use std::fmt;
use std::path::Path;
use std::process::{Command, Stdio};

/// Why a chore stopped.
#[derive(Debug)]
pub(crate) enum Failure {
    /// In the chore's own words.
    Saying(String),
    /// A program failed; whoever reads this can type the same line.
    Of { what: String, again: String },
    /// It was told already, where it belongs among the output.
    Told,
}

impl Failure {
    pub(crate) fn saying(what: impl Into<String>) -> Self {
        Self::Saying(what.into())
    }

    pub(crate) fn of(command: &Command, what: impl Into<String>) -> Self {
        Self::Of {
            what: what.into(),
            again: typed(command),
        }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Saying(what) => write!(f, "\n{what}"),
            Self::Of { what, again } => write!(f, "\n{what}\nTo repeat it: {again}"),
            Self::Told => Ok(()),
        }
    }
}

/// The folder that holds the workspace.
pub(crate) fn top() -> &'static Path {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.ancestors()
        .nth(2)
        .expect("this package lies two folders below the top")
}

/// A program that runs in the top folder and cannot wait for the keyboard.
pub(crate) fn program<const N: usize>(name: &str, arguments: [&str; N]) -> Command {
    let mut command = Command::new(name);
    command
        .args(arguments)
        .current_dir(top())
        .stdin(Stdio::null());
    command
}

/// The cargo that runs this chore.
pub(crate) fn cargo<const N: usize>(arguments: [&str; N]) -> Command {
    program("cargo", arguments)
}

/// A script of the window's `package.json`.
pub(crate) fn npm<const N: usize>(arguments: [&str; N]) -> Command {
    let name = if cfg!(windows) { "npm.cmd" } else { "npm" };
    let mut command = program(name, arguments);
    command.current_dir(top().join("ui")).env("CI", "1");
    command
}

/// Runs a program with its output on the terminal.
pub(crate) fn run(command: &mut Command) -> Result<(), Failure> {
    match command.status() {
        Ok(status) if status.success() => Ok(()),
        Ok(_) => Err(Failure::of(command, "This step failed.")),
        Err(error) => Err(Failure::of(command, cannot_start(command, &error))),
    }
}

/// Runs a program that speaks with whoever runs the chore, keyboard included.
pub(crate) fn hand_over(command: &mut Command) -> Result<(), Failure> {
    run(command.stdin(Stdio::inherit()))
}

/// What a program prints, when it runs and succeeds.
pub(crate) fn read(command: &mut Command) -> Option<String> {
    let output = command.stderr(Stdio::null()).output().ok()?;
    output
        .status
        .success()
        .then(|| String::from_utf8_lossy(&output.stdout).into_owned())
}

/// Whether a program can be started at all.
pub(crate) fn exists(name: &str) -> bool {
    read(&mut program(name, ["--version"])).is_some()
}

/// Words why a program did not start.
pub(crate) fn cannot_start(command: &Command, error: &std::io::Error) -> String {
    format!(
        "`{}` does not start: {error}.",
        command.get_program().display()
    )
}

/// The line that a person would type in the top folder.
pub(crate) fn typed(command: &Command) -> String {
    let mut words = Vec::new();
    let folder = command
        .get_current_dir()
        .and_then(|folder| folder.strip_prefix(top()).ok());
    if let Some(folder) = folder.filter(|folder| !folder.as_os_str().is_empty()) {
        words.push(format!("cd {} &&", folder.display()));
    }
    for part in std::iter::once(command.get_program()).chain(command.get_args()) {
        words.push(quoted(&part.to_string_lossy()));
    }
    words.join(" ")
}

fn quoted(word: &str) -> String {
    let plain = |c: char| c.is_ascii_alphanumeric() || "-_./=:,+@".contains(c);
    if !word.is_empty() && word.chars().all(plain) {
        word.to_owned()
    } else {
        format!("'{}'", word.replace('\'', r"'\''"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failed_step_tells_the_line_that_repeats_it() {
        let check = |command: &Command, line: &str| assert_eq!(typed(command), line);
        check(
            &cargo(["fmt", "--all", "--", "--check"]),
            "cargo fmt --all -- --check",
        );
        check(
            &cargo(["test", "--test", "window_*"]),
            "cargo test --test 'window_*'",
        );
        check(&program("sh", ["-c", "it's"]), r"sh -c 'it'\''s'");
        if !cfg!(windows) {
            check(&npm(["run", "build"]), "cd ui && npm run build");
        }
    }

    #[test]
    fn the_top_folder_holds_the_workspace() {
        assert!(top().join("Cargo.lock").is_file());
    }
}
