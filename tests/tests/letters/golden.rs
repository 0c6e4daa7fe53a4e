//! How the first page of each kind of letter looks, beside a picture that somebody looked at.
//! `REWRITE_GOLDEN=1` draws the pictures anew.
//!
//! Another version of the program that draws them places a dot a little differently, so that they
//! are compared as they are seen from afar: by the ink on small tiles, as heavy in the one as
//! in the other.

use std::fs;
use std::io::Cursor;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::example::{Made, Voice, all};
use crate::paper::papers;

/// Dots per inch: enough to see a line move, and few enough to keep.
const RESOLUTION: &str = "50";
/// The side of a tile in dots: a little more than a line of text is high.
const TILE: usize = 12;
/// How much more ink one program may put on a page than another.
const HEAVIER: f32 = 1.25;
/// How much the ink on a tile may differ, of 255.
const SHADE: f32 = 15.0;
/// How many of a thousand tiles may differ more than that.
const TILES: usize = 4;
/// How much the ink of all tiles may differ on average.
const OVERALL: f32 = 2.0;
/// The most that a picture may weigh.
const HEAVIEST: usize = 15 * 1024;

/// A picture in greys, row by row.
#[derive(Clone, PartialEq, Eq)]
struct Picture {
    width: usize,
    greys: Vec<u8>,
}

impl Picture {
    /// The first page of a letter.
    fn of(letter: &Path) -> Self {
        Self::drawn_by("pdftoppm", &[], letter)
    }

    fn drawn_by(tool: &str, to: &[&str], letter: &Path) -> Self {
        let page = ["-r", RESOLUTION, "-f", "1", "-l", "1"];
        let drawn = Command::new(tool)
            .args(page)
            .args(["-gray", "-png", "-singlefile"])
            .arg(letter)
            .args(to)
            .output()
            .unwrap();
        assert!(drawn.status.success(), "{}", letter.display());
        Self::read(&drawn.stdout)
    }

    fn read(file: &[u8]) -> Self {
        let mut decoder = png::Decoder::new(Cursor::new(file));
        decoder.set_transformations(png::Transformations::EXPAND);
        let mut reader = decoder.read_info().unwrap();
        let mut samples = vec![0; reader.output_buffer_size().unwrap()];
        let shown = reader.next_frame(&mut samples).unwrap();
        samples.truncate(shown.buffer_size());
        // One version draws greys and another the same greys in three colours.
        let colours = shown.color_type.samples();
        Self {
            width: usize::try_from(shown.width).unwrap(),
            greys: samples.into_iter().step_by(colours).collect(),
        }
    }

    /// Keeps it in eight greys, which is what paper and ink need.
    fn kept(&self) -> Vec<u8> {
        let mut out = Vec::new();
        let height = self.greys.len() / self.width;
        let [width, height] = [self.width, height].map(|side| u32::try_from(side).unwrap());
        let mut encoder = png::Encoder::new(&mut out, width, height);
        encoder.set_color(png::ColorType::Grayscale);
        encoder.set_depth(png::BitDepth::Four);
        encoder.set_compression(png::Compression::High);
        let shade = |grey: u8| (u16::from(grey) * 7 + 127) / 255 * 15 / 7;
        let pack = |pair: &[u8]| {
            let [left, right] = [pair[0], *pair.get(1).unwrap_or(&255)].map(shade);
            u8::try_from(left << 4 | right).unwrap()
        };
        let rows = self.greys.chunks(self.width);
        let packed: Vec<u8> = rows.flat_map(|row| row.chunks(2).map(pack)).collect();
        let mut writer = encoder.write_header().unwrap();
        writer.write_image_data(&packed).unwrap();
        writer.finish().unwrap();
        out
    }

    /// The ink on each tile, row by row.
    fn tiles(&self) -> Vec<f32> {
        let rows: Vec<&[u8]> = self.greys.chunks(self.width).collect();
        let mut tiles = Vec::new();
        for band in rows.chunks(TILE) {
            for left in (0..self.width).step_by(TILE) {
                let right = (left + TILE).min(self.width);
                let greys = band.iter().flat_map(|row| &row[left..right]);
                let sum: f32 = greys.map(|grey| f32::from(255 - grey)).sum();
                tiles.push(sum / (band.len() * (right - left)) as f32);
            }
        }
        tiles
    }
}

/// How two pictures differ as somebody sees it; nothing when they look the same.
fn difference(one: &Picture, other: &Picture) -> Option<String> {
    if (one.width, one.greys.len()) != (other.width, other.greys.len()) {
        return Some("another size".to_owned());
    }
    let (one, other) = (one.tiles(), other.tiles());
    let weight = one.iter().sum::<f32>() / other.iter().sum::<f32>();
    if !(1.0 / HEAVIER..HEAVIER).contains(&weight) {
        return Some(format!("{weight:.2} times as much ink"));
    }
    let pairs = one.into_iter().zip(other);
    let differences: Vec<f32> = pairs
        .map(|(one, other)| (one - other * weight).abs())
        .collect();
    let overall = differences.iter().sum::<f32>() / differences.len() as f32;
    let far = differences.iter().filter(|it| **it > SHADE).count() * 1_000 / differences.len();
    let same = overall <= OVERALL && far <= TILES;
    (!same).then(|| format!("{overall:.2} of 255 on average, {far} of 1000 tiles"))
}

/// The letters that are pictured: one of each kind.
fn pictured() -> Vec<&'static Made> {
    let mut kinds = std::collections::BTreeSet::new();
    let polite = all().iter().filter(|made| made.voice == Voice::DutchU);
    polite
        .filter(|made| kinds.insert(made.kind.as_str()))
        .collect()
}

fn kept(name: &str) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("golden/letters");
    folder.join(format!("{name}.png"))
}

/// Compares letters with the pictures that are kept under their names.
fn look_as_they_did<'a>(letters: impl IntoIterator<Item = (&'a str, &'a Path)>) {
    let rewrite = std::env::var_os("REWRITE_GOLDEN").is_some();
    let mut differing = Vec::new();
    for (name, letter) in letters {
        let (file, picture) = (kept(name), Picture::of(letter));
        if rewrite {
            fs::create_dir_all(file.parent().unwrap()).unwrap();
            fs::write(&file, picture.kept()).unwrap();
        }
        let golden = fs::read(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
        let found = difference(&picture, &Picture::read(&golden));
        differing.extend(found.map(|how| format!("{name}: {how}")));
        assert!(golden.len() <= HEAVIEST, "{name}");
    }
    assert_eq!(
        differing,
        Vec::<String>::new(),
        "REWRITE_GOLDEN=1 draws them anew"
    );
}

#[test]
fn every_kind_of_letter_looks_as_it_did() {
    let letters = pictured().into_iter();
    look_as_they_did(letters.map(|made| (made.kind.as_str(), made.file.as_path())));
}

#[test]
fn every_paper_of_a_practice_looks_as_it_did() {
    let (_folder, papers) = papers();
    look_as_they_did(papers.iter().map(|(name, file)| (*name, file.as_path())));
}

/// What draws it is not what is looked at: another program gives the same picture.
#[test]
fn another_program_draws_the_same_picture() {
    for made in pictured() {
        let one = Picture::of(&made.file);
        let other = Picture::drawn_by("pdftocairo", &["-"], &made.file);
        assert_eq!(difference(&one, &other), None, "{}", made.name);
    }
}

/// A letter that moved by a line, and one that lacks a line, are other pictures.
#[test]
fn a_line_that_moved_or_is_gone_is_seen() {
    let picture = Picture::of(&pictured().remove(0).file);
    let width = picture.width;
    let line = 9 * width;
    let mut moved = picture.clone();
    moved.greys.rotate_right(line);
    assert_ne!(difference(&picture, &moved), None);
    // One line of text, where the letter has most of it.
    let ink = |top: usize| -> u32 {
        let band = picture.greys[top * width..].iter().take(line);
        band.map(|grey| u32::from(255 - grey)).sum()
    };
    let height = picture.greys.len() / width;
    let darkest = (height / 3..height / 3 * 2)
        .max_by_key(|top| ink(*top))
        .unwrap();
    let mut gone = picture.clone();
    gone.greys[darkest * width..][..line].fill(255);
    assert_ne!(difference(&picture, &gone), None);
}
