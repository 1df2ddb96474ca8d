//! Where a plan file stands: how often it has changed, when last, and the digest its plan must have.

use rusqlite::{Connection, params};

use crate::StoreError;
use crate::digest::Digest;
use crate::seal::{self, Sealed};

/// The one row.
const ROW: i64 = 1;

/// The one row of the table `state`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct State {
    /// Rises by one with every edit, undo and redo.
    pub(crate) revision: u64,
    /// RFC 3339.
    pub(crate) last_changed: String,
    /// Of the plan's tables.
    pub(crate) digest: Digest,
}

pub(crate) fn read(file: &Connection) -> Result<State, StoreError> {
    let state = file.query_row(
        "SELECT revision, last_changed, digest FROM state WHERE id = 1",
        [],
        |row| {
            let revision: i64 = row.get(0)?;
            Ok(State {
                revision: revision.unsigned_abs(),
                last_changed: row.get(1)?,
                digest: row.get(2)?,
            })
        },
    );
    match state {
        Err(rusqlite::Error::QueryReturnedNoRows) => {
            Err(StoreError::damaged("its revision is missing"))
        }
        state => Ok(state?),
    }
}

/// The state in a damaged file, where it is as it was sealed.
pub(crate) fn read_sealed(damaged: &Connection) -> Option<State> {
    let holds = damaged.query_row("SELECT * FROM state WHERE id = 1", [], seal::holds);
    if holds.ok()? { read(damaged).ok() } else { None }
}

/// The first state of a new file.
pub(crate) fn begin(file: &Connection, when: &str, digest: &Digest) -> Result<(), StoreError> {
    file.execute(
        "INSERT INTO state (id, revision, last_changed, digest) VALUES (1, 0, ?1, ?2)",
        params![when, digest],
    )?;
    seal::row(file, Sealed::State, ROW)
}

/// The state after one more change.
pub(crate) fn advance(file: &Connection, when: &str, digest: &Digest) -> Result<(), StoreError> {
    file.execute(
        "UPDATE state SET revision = revision + 1, last_changed = ?1, digest = ?2 WHERE id = 1",
        params![when, digest],
    )?;
    seal::row(file, Sealed::State, ROW)
}

/// The digest of the same plan under a new schema; the row is to be sealed anew after it.
pub(crate) fn set_digest(file: &Connection, digest: &Digest) -> Result<(), StoreError> {
    file.execute("UPDATE state SET digest = ?1 WHERE id = 1", [digest])?;
    Ok(())
}
