//! The command list on stdin and stdout, a JSON line each way, for whoever drives the product
//! without a window. A tool of the tests: it is never shipped.
//!
//! `{"command": "dossier_open", "request": {"dossier": "1"}}` gives `{"ok": …}` or
//! `{"error": {"code": …}}`. Bytes go along as `"file"` (a path) or `"base64"`, and come back as
//! `{"ok": {"base64": …}}`. What is saved lands in `outbox`, what is printed in `printed`, both
//! below `WEDERHOOR_HOME`. `WEDERHOOR_NOW` sets the clock.

#![allow(
    clippy::print_stdout,
    reason = "the list of commands is for the terminal"
)]

use std::error::Error;
use std::io::{self, BufRead as _, Write as _};
use std::path::PathBuf;

use acceptance::{Outbox, running_from};
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use office::bindings::{command_types, type_declarations};
use office::wire::{CommandError, FaultCode};
use office::{Clock, Office, Reply};
use serde::Deserialize;
use serde_json::{Value, json};

fn main() -> Result<(), Box<dyn Error>> {
    match std::env::args().nth(1).as_deref() {
        None => speak(&office()?),
        Some("--commands") => Ok(print_commands()?),
        Some(_) => Err("bridge takes --commands or nothing".into()),
    }
}

/// One line of the conversation.
#[derive(Deserialize)]
struct Line {
    command: String,
    #[serde(default = "nothing")]
    request: Value,
    file: Option<PathBuf>,
    base64: Option<String>,
}

fn nothing() -> Value {
    json!({})
}

fn office() -> Result<Office, Box<dyn Error>> {
    let home = std::env::var_os("WEDERHOOR_HOME").map(PathBuf::from);
    let home = home.ok_or("set WEDERHOOR_HOME to the folder that the bridge may write in")?;
    let outbox = Outbox::new(home.join("outbox"), home.join("printed"))?;
    Ok(Office::new(home, clock()?, Box::new(outbox)))
}

fn clock() -> Result<Clock, Box<dyn Error>> {
    match std::env::var("WEDERHOOR_NOW") {
        Ok(now) => Ok(running_from(now.parse()?)),
        Err(_) => Ok(Box::new(|| chrono::Local::now().naive_local())),
    }
}

fn speak(office: &Office) -> Result<(), Box<dyn Error>> {
    let mut output = io::stdout().lock();
    for line in io::stdin().lock().lines() {
        let line = line?;
        if line.trim().is_empty() {
            continue;
        }
        let answer = match answer(office, &line) {
            Ok(Reply::Json(value)) => json!({ "ok": value }),
            Ok(Reply::Bytes(bytes)) => json!({ "ok": { "base64": BASE64_STANDARD.encode(bytes) } }),
            Err(error) => json!({ "error": error }),
        };
        writeln!(output, "{answer}")?;
        output.flush()?;
    }
    office.close();
    Ok(())
}

fn answer(office: &Office, line: &str) -> Result<Reply, CommandError> {
    let line: Line = serde_json::from_str(line).map_err(|_| fault(FaultCode::UnreadableRequest))?;
    let bytes = match (line.file, line.base64) {
        (Some(file), _) => std::fs::read(file).map_err(|_| fault(FaultCode::CannotReadFile))?,
        (None, Some(text)) => BASE64_STANDARD
            .decode(text)
            .map_err(|_| fault(FaultCode::UnreadableRequest))?,
        (None, None) => return office.answer(&line.command, line.request),
    };
    office.send(&line.command, line.request, &bytes)
}

fn fault(code: FaultCode) -> CommandError {
    CommandError {
        code,
        fields: Vec::new(),
        params: Default::default(),
        trace: None,
    }
}

/// Every command with its types, then every type.
fn print_commands() -> io::Result<()> {
    let commands = command_types().into_iter().map(|command| {
        let bytes = if command.shape == "send" {
            " + bytes"
        } else {
            ""
        };
        format!(
            "{}: {}{bytes} -> {}",
            command.name, command.request, command.answer
        )
    });
    let lines: Vec<String> = commands
        .chain([String::new()])
        .chain(type_declarations())
        .collect();
    match writeln!(io::stdout().lock(), "{}", lines.join("\n")) {
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        outcome => outcome,
    }
}
