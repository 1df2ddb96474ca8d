//! The seal of a row about the file: the SHA-256 of its other cells. The plan's own rows are
//! covered by one digest; these are many and long, so each has its own.

use rusqlite::types::{Value, ValueRef};
use rusqlite::{Connection, Row};

use crate::StoreError;
use crate::digest::{self, Digest};

/// The version of the schema that brought seals.
const SINCE: i32 = 5;

/// A row's seal, a column of its table.
const COLUMN: &str = "seal";

/// A table whose rows are sealed, each with an `id`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Sealed {
    History,
    SignOff,
    State,
    Version,
}

impl Sealed {
    pub(crate) const ALL: [Self; 4] = [Self::History, Self::SignOff, Self::State, Self::Version];

    /// What selects all its rows, and what one of its rows is called.
    fn words(self) -> (&'static str, &'static str) {
        match self {
            Self::History => ("SELECT * FROM history", "a step of its history"),
            Self::SignOff => ("SELECT * FROM sign_off", "a sign-off"),
            Self::State => ("SELECT * FROM state", "its revision"),
            Self::Version => ("SELECT * FROM version", "a kept version"),
        }
    }

    fn set(self) -> &'static str {
        match self {
            Self::History => "UPDATE history SET seal = ?2 WHERE id = ?1",
            Self::SignOff => "UPDATE sign_off SET seal = ?2 WHERE id = ?1",
            Self::State => "UPDATE state SET seal = ?2 WHERE id = ?1",
            Self::Version => "UPDATE version SET seal = ?2 WHERE id = ?1",
        }
    }
}

/// Seals a row as it now is; to be called after every change of one.
pub(crate) fn row(file: &Connection, table: Sealed, id: i64) -> Result<(), StoreError> {
    let (all, _) = table.words();
    let seal = file.prepare_cached(&format!("{all} WHERE id = ?1"))?.query_row([id], of_row)?;
    file.prepare_cached(table.set())?.execute((id, seal))?;
    Ok(())
}

/// Seals every row, in a file that had no seals before.
pub(crate) fn every_row(file: &Connection) -> Result<(), StoreError> {
    for table in Sealed::ALL {
        for id in ids(file, table)? {
            row(file, table, id)?;
        }
    }
    Ok(())
}

/// Refuses a file in which a row is not what was sealed. Files from before there were seals pass.
///
/// # Errors
/// [`StoreError::Damaged`], saying what kind of row.
pub(crate) fn check(file: &Connection, version: i32) -> Result<(), StoreError> {
    if version < SINCE {
        return Ok(());
    }
    for table in Sealed::ALL {
        let (all, called) = table.words();
        let mut statement = file.prepare(all)?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            if !holds(row)? {
                return Err(StoreError::damaged(format!("{called} is not the one that was saved")));
            }
        }
    }
    Ok(())
}

/// Whether a row, read with all its columns, is the one that was sealed.
pub(crate) fn holds(row: &Row<'_>) -> Result<bool, rusqlite::Error> {
    Ok(row.get_ref(COLUMN)?.as_bytes_or_null()? == Some(of_row(row)?.as_slice()))
}

/// Whether cells are the ones that were sealed.
pub(crate) fn holds_of((cells, seal): &(Vec<&Value>, Option<&[u8]>)) -> bool {
    let digest = digest::of_cells(cells.iter().map(|cell| Ok(ValueRef::from(*cell))));
    digest.is_ok_and(|digest| *seal == Some(digest.as_slice()))
}

fn of_row(row: &Row<'_>) -> Result<Digest, rusqlite::Error> {
    let statement: &rusqlite::Statement<'_> = row.as_ref();
    let sealed = (0..statement.column_count())
        .filter(|column| statement.column_name(*column).is_ok_and(|name| name != COLUMN));
    digest::of_cells(sealed.map(|column| row.get_ref(column)))
}

fn ids(file: &Connection, table: Sealed) -> Result<Vec<i64>, StoreError> {
    let mut statement = file.prepare(table.words().0)?;
    let ids = statement.query_map([], |row| row.get("id"))?;
    Ok(ids.collect::<Result<_, _>>()?)
}
