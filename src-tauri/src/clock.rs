//! The clock on the wall.

use std::error::Error;

use office::Clock;

/// The clock that the office lives by: local time.
///
/// # Errors
/// Never in a released program; under test when `WEDERHOOR_NOW` is no moment.
pub(crate) fn clock() -> Result<Clock, Box<dyn Error>> {
    #[cfg(feature = "seams")]
    if let Some(clock) = crate::seams::clock()? {
        return Ok(clock);
    }
    Ok(Box::new(|| chrono::Local::now().naive_local()))
}
