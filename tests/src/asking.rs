//! Speaking with the office by its wire types, so that a journey which asks what does not exist
//! does not compile.

use std::fmt;

use office::wire::{CommandError, FaultCode};
use office::{Office, Reply};
use serde::Serialize;
use serde::de::DeserializeOwned;

/// The office refused a command.
#[derive(Clone, Debug)]
pub struct Refused {
    /// The command.
    pub command: &'static str,
    /// Why.
    pub error: CommandError,
}

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {:?}", self.command, self.error.code)?;
        for field in &self.error.fields {
            write!(f, " [{}: {:?}]", field.field, field.code)?;
        }
        Ok(())
    }
}

impl std::error::Error for Refused {}

/// Asks a command that answers with a wire type.
///
/// # Errors
/// The office's own.
pub fn ask<A: DeserializeOwned>(
    office: &Office,
    command: &'static str,
    request: &impl Serialize,
) -> Result<A, Refused> {
    let refused = |error| Refused { command, error };
    let request = serde_json::to_value(request).map_err(|_| refused(unreadable()))?;
    typed(office.answer(command, request)).map_err(refused)
}

/// Asks a command that answers with a file's bytes.
///
/// # Errors
/// The office's own.
pub fn ask_bytes(
    office: &Office,
    command: &'static str,
    request: &impl Serialize,
) -> Result<Vec<u8>, Refused> {
    let refused = |error| Refused { command, error };
    let request = serde_json::to_value(request).map_err(|_| refused(unreadable()))?;
    match office.answer(command, request).map_err(refused)? {
        Reply::Bytes(bytes) => Ok(bytes),
        Reply::Json(_) => Err(refused(unreadable())),
    }
}

/// Sends a file's bytes along with a command.
///
/// # Errors
/// The office's own.
pub fn send<A: DeserializeOwned>(
    office: &Office,
    command: &'static str,
    request: &impl Serialize,
    bytes: &[u8],
) -> Result<A, Refused> {
    let refused = |error| Refused { command, error };
    let request = serde_json::to_value(request).map_err(|_| refused(unreadable()))?;
    typed(office.send(command, request, bytes)).map_err(refused)
}

fn typed<A: DeserializeOwned>(reply: Result<Reply, CommandError>) -> Result<A, CommandError> {
    match reply? {
        Reply::Json(answer) => serde_json::from_value(answer).map_err(|_| unreadable()),
        Reply::Bytes(_) => Err(unreadable()),
    }
}

fn unreadable() -> CommandError {
    CommandError {
        code: FaultCode::UnreadableRequest,
        fields: Vec::new(),
        params: Default::default(),
        trace: None,
    }
}
