//! Full-text search over dossiers and letters.
//!
//! Words are found by their beginning, whatever their accents. Names that are spelt in
//! several ways ("Van den Berg", "v.d. Berg") are found through keys that the caller
//! makes and gives along, both with the text and with the query.

use std::fmt::Write;

use rusqlite::Row;

use super::dossier::{DossierId, DossierNumber};
use super::letter::LetterId;
use crate::error::ArchiveError;
use crate::work::{Reading, Writing};

pub(crate) const V1: &str = "
    CREATE TABLE search_entry (
        id         INTEGER PRIMARY KEY,
        dossier_id INTEGER NOT NULL REFERENCES dossier (id) ON DELETE CASCADE,
        letter_id  INTEGER REFERENCES letter (id) ON DELETE CASCADE,
        keys       TEXT NOT NULL,
        text       TEXT NOT NULL
    ) STRICT;
    CREATE UNIQUE INDEX search_entry_of ON search_entry (dossier_id, coalesce(letter_id, 0));
    CREATE VIRTUAL TABLE search USING fts5 (
        keys, text, content = 'search_entry', content_rowid = 'id',
        tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3 4'
    );
    -- Without it, words of deleted rows stay in the index until a merge.
    INSERT INTO search (search, rank) VALUES ('secure-delete', 1);
    CREATE TRIGGER search_added AFTER INSERT ON search_entry BEGIN
        INSERT INTO search (rowid, keys, text) VALUES (NEW.id, NEW.keys, NEW.text);
    END;
    CREATE TRIGGER search_removed AFTER DELETE ON search_entry BEGIN
        INSERT INTO search (search, rowid, keys, text)
        VALUES ('delete', OLD.id, OLD.keys, OLD.text);
    END;
    CREATE TRIGGER search_changed AFTER UPDATE ON search_entry BEGIN
        INSERT INTO search (search, rowid, keys, text)
        VALUES ('delete', OLD.id, OLD.keys, OLD.text);
        INSERT INTO search (rowid, keys, text) VALUES (NEW.id, NEW.keys, NEW.text);
    END;
";

/// Ranking looks at so many of the newest matches and no further: a common word in
/// 100,000 dossiers would cost a tenth of a second otherwise.
const RANKED: u32 = 500;

/// Stands before a found word in [`Hit::excerpt`]; a character for private use.
pub const FOUND: char = '\u{e000}';
/// Stands behind a found word.
pub const FOUND_END: char = '\u{e001}';

/// What somebody searches for, as SQLite's query language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Query(String);

/// What is found: the dossier itself, or one of its letters.
#[derive(Clone, Debug, PartialEq)]
pub struct Hit {
    /// The dossier.
    pub dossier: DossierId,
    /// Its number.
    pub number: DossierNumber,
    /// The letter, when it was found in one.
    pub letter: Option<LetterId>,
    /// Some words around the first match, which is between [`FOUND`] and [`FOUND_END`].
    pub excerpt: String,
    /// How well it matches; higher is better (BM25).
    pub score: f64,
}

/// Which hits come first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Order {
    /// The latest dossier.
    #[default]
    Newest,
    /// The best match.
    Best,
}

impl Query {
    /// All words of `typed`, the last by its beginning. Nothing in it is read as an
    /// operator. `None` when there is no letter or digit in it.
    pub fn parse(typed: &str) -> Option<Self> {
        let words = words(typed);
        let (last, whole) = words.split_last()?;
        let mut query = String::from("(");
        for word in whole {
            write!(query, "{} AND ", quoted(word)).expect("writing to a string does not fail");
        }
        write!(query, "{}*)", quoted(last)).expect("writing to a string does not fail");
        Some(Self(query))
    }

    /// Also finds what was stored with keys that begin with this one.
    pub fn or_key(mut self, key: &str) -> Self {
        for word in words(key) {
            write!(self.0, " OR keys : {}*", quoted(&word))
                .expect("writing to a string does not fail");
        }
        self
    }
}

/// Makes a dossier findable by `keys` and `text`, in the place of what it had.
pub fn put_dossier(
    writing: &mut Writing<'_>,
    dossier: DossierId,
    keys: &str,
    text: &str,
) -> Result<(), ArchiveError> {
    put(writing, dossier, None, keys, text)
}

/// Makes a letter findable by its text, in the place of what it had.
pub fn put_letter(
    writing: &mut Writing<'_>,
    dossier: DossierId,
    letter: LetterId,
    text: &str,
) -> Result<(), ArchiveError> {
    put(writing, dossier, Some(letter), "", text)
}

/// The hits among the 500 latest matches, at most `limit` of them.
pub fn find(
    reading: &Reading<'_>,
    query: &Query,
    order: Order,
    limit: u32,
) -> Result<Vec<Hit>, ArchiveError> {
    let order = match order {
        Order::Newest => "year DESC, sequence DESC, score DESC",
        Order::Best => "score DESC, year DESC, sequence DESC",
    };
    let sql = format!(
        "WITH latest AS MATERIALIZED (
             SELECT rowid AS entry, -bm25(search, 4.0, 1.0) AS score,
                 snippet(search, -1, ?2, ?3, '…', 16) AS excerpt
             FROM search WHERE search MATCH ?1 ORDER BY rowid DESC LIMIT {RANKED})
         SELECT dossier_id, year, sequence, letter_id, excerpt, score
         FROM latest JOIN search_entry e ON e.id = entry JOIN dossier d ON d.id = dossier_id
         ORDER BY {order} LIMIT ?4"
    );
    reading.all(
        &sql,
        (&query.0, FOUND.to_string(), FOUND_END.to_string(), limit),
        row,
    )
}

fn put(
    writing: &mut Writing<'_>,
    dossier: DossierId,
    letter: Option<LetterId>,
    keys: &str,
    text: &str,
) -> Result<(), ArchiveError> {
    // Indexing a long text anew costs far more than comparing it.
    let sql = "INSERT INTO search_entry (dossier_id, letter_id, keys, text)
               VALUES (?1, ?2, ?3, ?4)
               ON CONFLICT (dossier_id, coalesce(letter_id, 0))
               DO UPDATE SET keys = excluded.keys, text = excluded.text
               WHERE keys IS NOT excluded.keys OR text IS NOT excluded.text";
    writing
        .execute(sql, (dossier, letter, keys, text))
        .map(|_| ())
}

/// The words in a text: what lies between spaces and has a letter or digit.
fn words(text: &str) -> Vec<String> {
    text.split(|c: char| c.is_whitespace() || c.is_control())
        .filter(|word| word.chars().any(char::is_alphanumeric))
        .map(str::to_owned)
        .collect()
}

/// A word as a string of the query language; "v.d." in it becomes a phrase of two.
fn quoted(word: &str) -> String {
    format!("\"{}\"", word.replace('"', "\"\""))
}

fn row(row: &Row<'_>) -> rusqlite::Result<Hit> {
    Ok(Hit {
        dossier: row.get(0)?,
        number: DossierNumber {
            year: row.get(1)?,
            sequence: row.get(2)?,
        },
        letter: row.get(3)?,
        excerpt: row.get(4)?,
        score: row.get(5)?,
    })
}
