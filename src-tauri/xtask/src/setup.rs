//! Installs what is missing, or says the exact command where it may not.

use std::fs;
use std::process::Command;

use crate::command::{Failure, cargo, exists, npm, program, read, run, top};
use crate::needs::{self, Need};

/// The oldest Node that builds the window.
const NODE: (u32, u32) = (20, 19);

/// Everything that any chore needs.
pub(crate) fn everything() -> Result<(), Failure> {
    packages(Need::ALL)?;
    window_modules()?;
    cargo_deny()?;
    println!("Everything is there.");
    Ok(())
}

/// The Debian or Ubuntu packages for these needs.
pub(crate) fn packages(needs: &[Need]) -> Result<(), Failure> {
    if !exists("dpkg-query") {
        if cfg!(target_os = "linux") {
            println!(
                "This is not Debian or Ubuntu; README.md names what must be installed by hand."
            );
        }
        return Ok(());
    }
    let wanted = needs::packages(needs);
    let missing = needs::missing(&wanted, &installed(&wanted));
    if missing.is_empty() {
        return Ok(());
    }
    println!("Missing: {}", missing.join(" "));
    let Some(apt) = apt() else {
        return Err(Failure::saying(format!(
            "These packages are needed, and installing them takes root. Type:\n\
             sudo apt-get update && sudo apt-get install -y --no-install-recommends {}",
            missing.join(" ")
        )));
    };
    run(apt().args(["update"]))?;
    run(apt()
        .args(["install", "-y", "--no-install-recommends"])
        .args(missing))
}

/// The answer of dpkg about these packages; it fails as a whole when it has never heard of one
/// of them, and still prints the others.
fn installed(wanted: &[&str]) -> String {
    program(
        "dpkg-query",
        ["-W", "-f", "${db:Status-Status} ${Package}\n"],
    )
    .args(wanted)
    .output()
    .map(|output| String::from_utf8_lossy(&output.stdout).into_owned())
    .unwrap_or_default()
}

/// How this user may call apt-get: as root, through a sudo that asks nothing, or not at all.
/// Another installation that is under way is waited for.
fn apt() -> Option<fn() -> Command> {
    const WAIT: &str = "DPkg::Lock::Timeout=900";
    let is_root = read(&mut program("id", ["-u"])).is_some_and(|id| id.trim() == "0");
    if is_root {
        return Some(|| {
            let mut command = program("apt-get", ["-o", WAIT]);
            command.env("DEBIAN_FRONTEND", "noninteractive");
            command
        });
    }
    read(&mut program("sudo", ["-n", "true"]))?;
    Some(|| {
        program(
            "sudo",
            [
                "-n",
                "env",
                "DEBIAN_FRONTEND=noninteractive",
                "apt-get",
                "-o",
                WAIT,
            ],
        )
    })
}

/// The window's packages, installed again whenever the lock file changes. A copy of the lock
/// file lies beside them and tells which one they came from.
pub(crate) fn window_modules() -> Result<(), Failure> {
    node()?;
    let ui = top().join("ui");
    let cannot_read = |error| Failure::saying(format!("ui/package-lock.json: {error}."));
    let lock = fs::read(ui.join("package-lock.json")).map_err(cannot_read)?;
    let marker = ui.join("node_modules/.installed-from.json");
    if fs::read(&marker).is_ok_and(|installed| installed == lock) {
        return Ok(());
    }
    run(&mut npm(["ci", "--no-audit", "--no-fund"]))?;
    fs::write(&marker, lock)
        .map_err(|error| Failure::saying(format!("{}: {error}.", marker.display())))
}

fn node() -> Result<(), Failure> {
    let found = read(&mut program("node", ["--version"])).unwrap_or_default();
    if version(&found).is_some_and(|version| version >= NODE) {
        return Ok(());
    }
    let (major, minor) = NODE;
    let found = if found.is_empty() {
        "none"
    } else {
        found.trim()
    };
    Err(Failure::saying(format!(
        "Node.js {major}.{minor} or newer is needed to build the window; found: {found}.\n\
         Get it from https://nodejs.org or from your distribution."
    )))
}

/// `v20.20.2` as (20, 20).
fn version(text: &str) -> Option<(u32, u32)> {
    let mut parts = text.trim().strip_prefix('v')?.split('.');
    Some((parts.next()?.parse().ok()?, parts.next()?.parse().ok()?))
}

/// The program that checks the licences of everything we build on.
pub(crate) fn cargo_deny() -> Result<(), Failure> {
    if read(&mut cargo(["deny", "--version"])).is_some() {
        return Ok(());
    }
    println!("Installing cargo-deny; this takes some minutes, once.");
    run(&mut cargo(["install", "cargo-deny", "--locked"]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn node_tells_its_version() {
        let check = |text: &str, expected| assert_eq!(version(text), expected, "{text:?}");
        check("v20.20.2\n", Some((20, 20)));
        check("v8.1.0", Some((8, 1)));
        check("20.20.2", None);
        check("v20", None);
        check("", None);
    }
}
