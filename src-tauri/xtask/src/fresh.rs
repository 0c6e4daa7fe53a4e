//! Whether the built window is newer than what it was built from.

use std::path::Path;
use std::time::SystemTime;

/// What the build of the window reads, below `ui`. Folders count too: removing a file
/// touches only the folder that it was in.
const SOURCES: &[&str] = &[
    "index.html",
    "package-lock.json",
    "package.json",
    "public",
    "scripts",
    "src",
    "svelte.config.js",
    "tsconfig.json",
    "vite.config.ts",
];

/// Whether `ui/dist` holds all that the sources say.
pub(crate) fn is_built(ui: &Path) -> bool {
    let Some(built) = changed(&ui.join("dist/index.html")) else {
        return false;
    };
    SOURCES
        .iter()
        .filter_map(|source| newest(&ui.join(source)))
        .all(|source| source < built)
}

fn changed(path: &Path) -> Option<SystemTime> {
    path.metadata().ok()?.modified().ok()
}

/// The latest change in a file, or in a folder with all that it holds.
fn newest(path: &Path) -> Option<SystemTime> {
    let own = changed(path)?;
    let held = std::fs::read_dir(path).into_iter().flatten().flatten();
    held.filter_map(|entry| newest(&entry.path()))
        .chain([own])
        .max()
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::time::Duration;

    use super::*;

    #[test]
    fn a_change_anywhere_in_the_sources_makes_the_build_stale() {
        let ui = std::env::temp_dir().join(format!("fresh-{}", std::process::id()));
        let source = ui.join("src/areas/today.ts");
        fs::create_dir_all(ui.join("src/areas")).unwrap();
        fs::create_dir_all(ui.join("dist")).unwrap();
        fs::write(&source, "").unwrap();
        assert!(!is_built(&ui), "nothing was built yet");

        fs::write(ui.join("dist/index.html"), "").unwrap();
        let later = SystemTime::now() + Duration::from_secs(60);
        fs::File::open(ui.join("dist/index.html"))
            .unwrap()
            .set_modified(later)
            .unwrap();
        assert!(is_built(&ui));

        fs::File::open(&source)
            .unwrap()
            .set_modified(later + Duration::from_secs(1))
            .unwrap();
        assert!(!is_built(&ui), "a source is newer");
        fs::remove_dir_all(&ui).unwrap();
    }
}
