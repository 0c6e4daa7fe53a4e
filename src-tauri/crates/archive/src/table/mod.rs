//! The tables, one file each: its SQL, its rows, its reads and writes.
//!
//! Functions that read take a [`Reading`](crate::Reading), functions that write a
//! [`Writing`](crate::Writing). Rows are plain; nothing here knows the window.

pub mod audit;
pub mod document;
pub mod dossier;
pub mod draft;
pub mod event;
pub(crate) mod identity;
pub mod letter;
pub mod regulation;
pub mod search;
pub mod setting;
pub mod staff;
pub mod talk;

/// An id of a table's rows. On the wire it travels as text: JSON has no 64-bit numbers.
macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub i64);

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(f)
            }
        }

        impl std::str::FromStr for $name {
            type Err = std::num::ParseIntError;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                text.parse().map(Self)
            }
        }

        impl rusqlite::types::ToSql for $name {
            fn to_sql(&self) -> rusqlite::Result<rusqlite::types::ToSqlOutput<'_>> {
                self.0.to_sql()
            }
        }

        impl rusqlite::types::FromSql for $name {
            fn column_result(
                value: rusqlite::types::ValueRef<'_>,
            ) -> rusqlite::types::FromSqlResult<Self> {
                i64::column_result(value).map(Self)
            }
        }
    };
}

pub(crate) use id;
