//! Past the screens: commands given to the office straight from the page, to prepare what a
//! journey begins with and to ask what no screen tells.

use serde_json::{Value, json};

use super::page;
use super::shown::Window;

impl Window {
    /// Gives a command to the office and waits for what it answers.
    ///
    /// # Errors
    /// The office's own, as it crosses the wire.
    #[expect(
        clippy::needless_pass_by_value,
        reason = "a request is written where it is sent"
    )]
    pub fn call(&self, command: &str, request: Value) -> Result<Value, Value> {
        self.begin(command, &request);
        self.outcome()
    }

    /// Begins a command that will wait for the user.
    pub fn begin(&self, command: &str, request: &Value) {
        self.driver
            .run(page::BEGIN, &[json!(command), request.clone()]);
    }

    /// Waits for the outcome of the command that was begun.
    ///
    /// # Errors
    /// The office's own, as it crosses the wire.
    pub fn outcome(&self) -> Result<Value, Value> {
        let outcome = || self.driver.run(page::OUTCOME, &[]);
        self.wait_until("an answer of the office", || !outcome().is_null());
        let outcome = outcome();
        if outcome["error"].is_null() {
            Ok(outcome["ok"].clone())
        } else {
            Err(outcome["error"].clone())
        }
    }
}
