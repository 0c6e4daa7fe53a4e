//! Where the program keeps what it keeps.

use std::env;
use std::path::PathBuf;

/// The program's folder: `WEDERHOOR_HOME`, or the place that the system has for such things on
/// this machine only, so that no network profile carries an archive along. `None` when the
/// system knows no such place.
pub(crate) fn folder() -> Option<PathBuf> {
    chosen(
        env::var_os("WEDERHOOR_HOME").map(PathBuf::from),
        dirs::data_local_dir(),
    )
}

fn chosen(wanted: Option<PathBuf>, system: Option<PathBuf>) -> Option<PathBuf> {
    let name = if cfg!(target_os = "linux") {
        "wederhoor"
    } else {
        "Wederhoor"
    };
    wanted
        .filter(|wanted| !wanted.as_os_str().is_empty())
        .and_then(|wanted| std::path::absolute(wanted).ok())
        .or_else(|| system.map(|system| system.join(name)))
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;

    #[test]
    fn the_wish_goes_before_the_system() {
        let check = |wanted: Option<&str>, system: Option<&str>, ends_with: Option<&str>| {
            let found = chosen(wanted.map(PathBuf::from), system.map(PathBuf::from));
            let expected = ends_with.map(Path::new);
            match (&found, expected) {
                (Some(found), Some(expected)) => assert!(found.ends_with(expected), "{found:?}"),
                _ => assert_eq!(found.is_some(), expected.is_some()),
            }
            assert!(found.is_none_or(|found| found.is_absolute()));
        };
        check(Some("/a/place"), Some("/data"), Some("a/place"));
        check(Some("near"), Some("/data"), Some("near"));
        check(
            Some(""),
            Some("/data"),
            Some(if cfg!(target_os = "linux") {
                "data/wederhoor"
            } else {
                "data/Wederhoor"
            }),
        );
        check(None, None, None);
    }
}
