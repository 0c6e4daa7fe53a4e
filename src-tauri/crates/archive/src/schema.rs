//! The versions of the schema, and the way from one to the next.
//!
//! The SQL of a table lies in the file of that table. A migration runs in one
//! transaction, after a copy of the closed database has been made and verified.

use rusqlite::Connection;

use crate::error::ArchiveError;
use crate::table;

/// The schema that this program reads and writes.
pub const SCHEMA_VERSION: u32 = 3;

/// "Wdhr", so that `file` and SQLite's tools know the database (PRAGMA application_id).
const APPLICATION_ID: u32 = 0x5764_6872;

/// The statements that lead from the version before to this one.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Migration {
    pub(crate) version: u32,
    pub(crate) statements: &'static [&'static str],
}

pub(crate) const MIGRATIONS: &[Migration] = &[
    Migration {
        version: 1,
        // A table stands behind the tables that its rows refer to.
        statements: &[
            table::identity::V1,
            table::staff::V1,
            table::setting::V1,
            table::draft::V1,
            table::regulation::V1,
            table::dossier::V1,
            table::event::V1,
            table::document::V1,
            table::letter::V1,
            table::search::V1,
            table::audit::V1,
        ],
    },
    // The ledger of the post looks through all dossiers at once.
    Migration {
        version: 2,
        statements: &[table::event::V2, table::letter::V2],
    },
    Migration {
        version: 3,
        statements: &[table::talk::V3],
    },
];

/// The schema version of an archive of ours that this program can read.
pub(crate) fn version(connection: &Connection) -> Result<u32, ArchiveError> {
    let number = |pragma| connection.query_row(pragma, [], |row| row.get::<_, u32>(0));
    let application = number("PRAGMA application_id")?;
    let found = number("PRAGMA user_version")?;
    if application != APPLICATION_ID || found == 0 {
        return Err(ArchiveError::DatabaseForeign);
    }
    if found > SCHEMA_VERSION {
        return Err(ArchiveError::DatabaseNewer {
            found,
            known: SCHEMA_VERSION,
        });
    }
    Ok(found)
}

/// Brings a database to the newest of `migrations`, wholly or not at all.
pub(crate) fn migrate(
    connection: &mut Connection,
    migrations: &[Migration],
) -> Result<(), ArchiveError> {
    let transaction = connection.transaction()?;
    let found: u32 = transaction.query_row("PRAGMA user_version", [], |row| row.get(0))?;
    for migration in migrations
        .iter()
        .filter(|migration| migration.version > found)
    {
        for statements in migration.statements {
            transaction.execute_batch(statements)?;
        }
        transaction.pragma_update(None, "user_version", migration.version)?;
    }
    transaction.pragma_update(None, "application_id", APPLICATION_ID)?;
    Ok(transaction.commit()?)
}

/// Copies the version numbers to a database that was written by an export, which leaves
/// them out.
pub(crate) fn stamp(connection: &Connection, schema: &str) -> Result<(), ArchiveError> {
    connection.pragma_update(Some(schema), "user_version", SCHEMA_VERSION)?;
    Ok(connection.pragma_update(Some(schema), "application_id", APPLICATION_ID)?)
}
