//! The letters of the example, made once.

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::process::Command;
use std::sync::OnceLock;

use procedure::Language;
use procedure::regulation::PRESETS;
use tempfile::TempDir;

use crate::judges::read_with;

/// A letter of the example.
pub(crate) struct Made {
    /// Its file's name without the ending: `decision.respondent-coachcenter-nl-je`.
    pub(crate) name: String,
    /// The code of its kind.
    pub(crate) kind: String,
    /// To whom it goes: `complainant`, `respondent` or `third`.
    pub(crate) side: String,
    /// The regulation that it is written under.
    pub(crate) preset: &'static str,
    /// How it speaks.
    pub(crate) voice: Voice,
    pub(crate) file: PathBuf,
    pub(crate) bytes: Vec<u8>,
    /// Its words in reading order, a line for each line.
    pub(crate) text: String,
    /// What a reading program tells about the file.
    pub(crate) told: String,
}

/// How a letter speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Voice {
    DutchU,
    DutchJe,
    English,
}

impl Voice {
    pub(crate) fn language(self) -> Language {
        match self {
            Self::DutchU | Self::DutchJe => Language::Nl,
            Self::English => Language::En,
        }
    }
}

/// How a file's name ends for each voice.
const VOICES: [(&str, Voice); 3] = [
    ("nl-u", Voice::DutchU),
    ("nl-je", Voice::DutchJe),
    ("en", Voice::English),
];

impl Made {
    fn read(file: PathBuf) -> Self {
        let name = file.file_stem().unwrap().to_str().unwrap().to_owned();
        let (letter, rest) = name.split_once('-').unwrap();
        let (kind, side) = letter.split_once('.').unwrap_or((letter, "complainant"));
        let preset = PRESETS.iter().find(|preset| rest.starts_with(preset.id));
        let preset = preset
            .unwrap_or_else(|| panic!("{name} names no preset"))
            .id;
        let ending = rest[preset.len()..].trim_start_matches('-');
        let voice = VOICES.iter().find(|(it, _)| *it == ending);
        let (_, voice) = *voice.unwrap_or_else(|| panic!("{name} names no voice"));
        let (kind, side) = (kind.to_owned(), side.to_owned());
        let bytes = std::fs::read(&file).unwrap();
        Self {
            name,
            kind,
            side,
            preset,
            voice,
            text: read_with("pdftotext", &[file.to_str().unwrap(), "-"]),
            told: read_with("pdfinfo", &[file.to_str().unwrap()]),
            file,
            bytes,
        }
    }

    /// The pages of the letter itself, without those of its enclosures.
    pub(crate) fn pages(&self) -> Vec<&str> {
        let heads = ["Bijlage bij ", "Enclosure to "];
        let own = |page: &&str| {
            let mut lines = page.lines();
            let enclosed = lines.any(|line| heads.iter().any(|head| line.starts_with(head)));
            !enclosed && !page.trim().is_empty()
        };
        self.text.split('\u{c}').filter(own).collect()
    }

    /// The words of the letter itself as running text: a divided word is whole, and every space is
    /// one.
    pub(crate) fn running(&self) -> String {
        let pages = self.pages().join("\n");
        let whole = pages.replace("\u{ad}\n", "").replace("-\n", "-");
        whole.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// Something lies behind the letter in the same file.
    pub(crate) fn has_enclosures(&self) -> bool {
        self.told("Pages").parse() != Ok(self.pages().len())
    }

    /// What a reading program tells about the file under this name, as `Title`.
    pub(crate) fn told(&self, name: &str) -> &str {
        let found = self.told.lines().find_map(|line| line.strip_prefix(name));
        found.unwrap_or_default().trim_start_matches(':').trim()
    }

    /// The kind with its side, as a file's name begins: `decision.respondent`.
    pub(crate) fn letter(&self) -> &str {
        self.name.split('-').next().unwrap()
    }
}

/// Every letter of the example, by name.
pub(crate) fn all() -> &'static [Made] {
    static ALL: OnceLock<(TempDir, Vec<Made>)> = OnceLock::new();
    let (_, letters) = ALL.get_or_init(|| {
        let folder = tempfile::tempdir().unwrap();
        let done = program().arg("--out").arg(folder.path()).output().unwrap();
        assert!(done.status.success(), "{done:?}");
        let files = std::fs::read_dir(folder.path()).unwrap();
        let files: Vec<PathBuf> = files.map(|it| it.unwrap().path()).collect();
        let mut letters = read(&files);
        letters.sort_by(|one, other| one.name.cmp(&other.name));
        (folder, letters)
    });
    letters
}

/// Reads letters on two threads, since most of it is waiting for other programs.
fn read(files: &[PathBuf]) -> Vec<Made> {
    let read = |files: &[PathBuf]| files.iter().cloned().map(Made::read).collect::<Vec<_>>();
    let (one, other) = files.split_at(files.len() / 2);
    std::thread::scope(|scope| {
        let half = scope.spawn(|| read(one));
        let mut letters = read(other);
        letters.extend(half.join().unwrap());
        letters
    })
}

/// A selection that holds every kind to every side in every voice, and every preset: the first
/// preset that has such a letter, and all letters of one kind.
pub(crate) fn covering() -> Vec<&'static Made> {
    let mut seen = BTreeSet::new();
    let chosen = all().iter().filter(|made| {
        let first = seen.insert((made.letter(), made.voice));
        first || made.kind == "acknowledgement"
    });
    chosen.collect()
}

/// The program that makes them.
pub(crate) fn program() -> Command {
    Command::new(env!("CARGO_BIN_EXE_letters"))
}
