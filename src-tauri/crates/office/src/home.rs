//! Where the program keeps what it keeps: two archives, preferences, and a private folder for
//! what another program must read.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use crate::wire::{Appearance, ArchiveMark, Language, Preferences};

/// The folder under which everything lies.
#[derive(Clone, Debug)]
pub(crate) struct Home {
    folder: PathBuf,
}

/// Folders that a cloud service copies. An archive there would leave this machine.
const SYNCED: [&str; 7] = [
    "onedrive",
    "dropbox",
    "google drive",
    "googledrive",
    "icloud",
    "nextcloud",
    "stack",
];

impl Home {
    pub(crate) fn new(folder: PathBuf) -> Self {
        Self { folder }
    }

    pub(crate) fn folder(&self) -> &Path {
        &self.folder
    }

    /// The folder of an archive. Its name is also the archive's id on the wire.
    pub(crate) fn archive(&self, mark: ArchiveMark) -> PathBuf {
        self.folder.join(archive_id(mark))
    }

    /// The folder lies where a cloud service or the network copies it.
    pub(crate) fn is_synced(&self) -> bool {
        let network = self
            .folder
            .to_str()
            .is_some_and(|path| path.starts_with(r"\\"));
        let named = self.folder.components().any(|part| {
            let part = part.as_os_str().to_string_lossy().to_lowercase();
            SYNCED.iter().any(|name| part.starts_with(name))
        });
        network || named
    }

    pub(crate) fn preferences(&self) -> Preferences {
        let stored: Option<StoredPreferences> = fs::read_to_string(self.preferences_file())
            .ok()
            .and_then(|text| toml::from_str(&text).ok());
        stored.unwrap_or_default().into()
    }

    pub(crate) fn keep_preferences(&self, preferences: &Preferences) -> io::Result<()> {
        fs::create_dir_all(&self.folder)?;
        let stored = StoredPreferences::from(preferences);
        let text = toml::to_string(&stored).map_err(io::Error::other)?;
        let temporary = self.folder.join("preferences.toml.new");
        fs::write(&temporary, text)?;
        fs::rename(temporary, self.preferences_file())
    }

    /// Writes a file that another program will read. It goes again with [`Self::clear_private`].
    pub(crate) fn put_private(&self, name: &str, bytes: &[u8]) -> io::Result<PathBuf> {
        let folder = self.private();
        fs::create_dir_all(&folder)?;
        only_for_owner(&folder)?;
        let path = folder.join(name);
        fs::write(&path, bytes)?;
        Ok(path)
    }

    /// Removes what other programs were given to read: at locking, at the end and at the start.
    pub(crate) fn clear_private(&self) {
        // A viewer may hold a file open; the next start tries again.
        let _ = fs::remove_dir_all(self.private());
    }

    fn private(&self) -> PathBuf {
        self.folder.join("private")
    }

    fn preferences_file(&self) -> PathBuf {
        self.folder.join("preferences.toml")
    }
}

/// The id of an archive on the wire, which is also its folder's name.
pub(crate) fn archive_id(mark: ArchiveMark) -> &'static str {
    match mark {
        ArchiveMark::Own => "archive",
        ArchiveMark::Example => "example",
    }
}

#[cfg(unix)]
fn only_for_owner(folder: &Path) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt as _;
    fs::set_permissions(folder, fs::Permissions::from_mode(0o700))
}

#[cfg(not(unix))]
fn only_for_owner(_folder: &Path) -> io::Result<()> {
    // A user's own application folder is not readable for other users of the machine.
    Ok(())
}

/// The preferences as their file has them.
#[derive(Serialize, Deserialize)]
#[serde(default)]
struct StoredPreferences {
    language: Language,
    appearance: Appearance,
    zoom: u32,
}

impl Default for StoredPreferences {
    fn default() -> Self {
        Self {
            language: Language::Nl,
            appearance: Appearance::System,
            zoom: 100,
        }
    }
}

impl From<StoredPreferences> for Preferences {
    fn from(stored: StoredPreferences) -> Self {
        let zoom = stored.zoom.clamp(80, 200);
        Self {
            language: stored.language,
            appearance: stored.appearance,
            zoom,
        }
    }
}

impl From<&Preferences> for StoredPreferences {
    fn from(preferences: &Preferences) -> Self {
        Self {
            language: preferences.language,
            appearance: preferences.appearance,
            zoom: preferences.zoom,
        }
    }
}
