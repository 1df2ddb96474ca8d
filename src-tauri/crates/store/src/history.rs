//! The steps of a plan, kept in its file: the changeset of each edit, with when and what.
//!
//! The undone steps are always the newest; a new edit clears them. A step from before the
//! plan's tables were as they are now is still told, but no longer taken: its changeset is about
//! tables as they were then.

use rusqlite::{Connection, OptionalExtension, Row, params};

use crate::digest::Digest;
use crate::seal::{self, Sealed};
use crate::view::HistoryEntry;
use crate::{StoreError, schema};

/// How many steps a file keeps; the oldest go first.
pub(crate) const MOST_STEPS: i64 = 1_000;

/// How many bytes of changesets a file keeps; the oldest go first, but the latest always stays.
pub(crate) const MOST_BYTES: i64 = 64 << 20;

/// How many steps a view tells.
const MOST_SHOWN: i64 = 100;

/// An edit to be remembered.
pub(crate) struct NewStep<'a> {
    pub(crate) when: &'a str,
    pub(crate) by: Option<&'a str>,
    pub(crate) what: &'a str,
    pub(crate) changeset: &'a [u8],
    pub(crate) digest_before: &'a Digest,
    pub(crate) digest_after: &'a Digest,
}

/// An edit that can be undone or redone.
pub(crate) struct Step {
    pub(crate) id: i64,
    pub(crate) what: String,
    pub(crate) changeset: Vec<u8>,
    pub(crate) digest_before: Digest,
    pub(crate) digest_after: Digest,
}

/// Remembers an edit: the steps that were undone before it are gone, and so are the oldest beyond
/// the limits.
pub(crate) fn push(file: &Connection, step: &NewStep<'_>) -> Result<(), StoreError> {
    file.execute("DELETE FROM history WHERE undone = 1", [])?;
    file.prepare_cached(
        "INSERT INTO history
           (at, what, schema_version, undone, changeset, digest_before, digest_after, \"by\")
         VALUES (?1, ?2, ?3, 0, ?4, ?5, ?6, ?7)",
    )?
    .execute(params![
        step.when,
        step.what,
        schema::VERSION,
        step.changeset,
        step.digest_before,
        step.digest_after,
        step.by
    ])?;
    seal::row(file, Sealed::History, file.last_insert_rowid())?;
    trim(file)
}

fn trim(file: &Connection) -> Result<(), StoreError> {
    file.prepare_cached(
        "DELETE FROM history WHERE id IN (
           SELECT id FROM (
             SELECT id, row_number() OVER newest AS place, sum(length(changeset)) OVER newest AS bytes
             FROM history WINDOW newest AS (ORDER BY id DESC))
           WHERE place > ?1 OR (place > 1 AND bytes > ?2))",
    )?
    .execute([MOST_STEPS, MOST_BYTES])?;
    Ok(())
}

/// The step undo would take back.
pub(crate) fn to_undo(file: &Connection) -> Result<Option<Step>, StoreError> {
    let newest_done = "SELECT * FROM history WHERE undone = 0 ORDER BY id DESC LIMIT 1";
    step(file, newest_done)
}

/// The step redo would bring back.
pub(crate) fn to_redo(file: &Connection) -> Result<Option<Step>, StoreError> {
    let oldest_undone = "SELECT * FROM history WHERE undone = 1 ORDER BY id LIMIT 1";
    step(file, oldest_undone)
}

/// The steps of a damaged file that are as they were sealed, newest first, from the newest back to
/// the first that isn't; undone ones left out.
pub(crate) fn sealed_and_done(damaged: &Connection) -> Vec<Step> {
    let Ok(mut statement) = damaged.prepare("SELECT * FROM history ORDER BY id DESC") else {
        return Vec::new();
    };
    let steps = statement.query_map([], |row| {
        let undone: bool = row.get("undone")?;
        Ok((seal::holds(row)?, undone, of_these_tables(row)?))
    });
    let sealed = steps.into_iter().flatten().map_while(|step| match step {
        Ok((true, undone, Some(step))) => Some((!undone).then_some(step)),
        _ => None,
    });
    sealed.flatten().collect()
}

fn step(file: &Connection, sql: &'static str) -> Result<Option<Step>, StoreError> {
    Ok(file.prepare_cached(sql)?.query_row([], of_these_tables).optional()?.flatten())
}

/// The step of a row; none where it is about tables as they were.
fn of_these_tables(row: &Row<'_>) -> Result<Option<Step>, rusqlite::Error> {
    let of_these_tables = row.get::<_, i32>("schema_version")? >= schema::PLAN_TABLES_SINCE;
    let step = Step {
        id: row.get("id")?,
        what: row.get("what")?,
        changeset: row.get("changeset")?,
        digest_before: row.get("digest_before")?,
        digest_after: row.get("digest_after")?,
    };
    Ok(of_these_tables.then_some(step))
}

/// Marks a step as undone, or as done again.
pub(crate) fn mark(file: &Connection, id: i64, undone: bool) -> Result<(), StoreError> {
    file.prepare_cached("UPDATE history SET undone = ?2 WHERE id = ?1")?
        .execute(params![id, undone])?;
    seal::row(file, Sealed::History, id)
}

/// How many steps to take to stand right after a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Way {
    pub(crate) undo: usize,
    pub(crate) redo: usize,
}

/// The way to stand right after a step; none where there is no such step, or where a step on the
/// way is of other tables.
pub(crate) fn way_to(file: &Connection, id: i64) -> Result<Option<Way>, StoreError> {
    let mut statement =
        file.prepare_cached("SELECT id, undone, schema_version FROM history ORDER BY id")?;
    let steps = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
    let steps: Vec<(i64, bool, i32)> = steps.collect::<Result<_, _>>()?;
    if !steps.iter().any(|(step, ..)| *step == id) {
        return Ok(None);
    }
    let later_and_done = |(step, undone, _): &&(i64, bool, i32)| *step > id && !undone;
    let up_to_and_undone = |(step, undone, _): &&(i64, bool, i32)| *step <= id && *undone;
    let on_the_way = steps.iter().filter(|step| later_and_done(step) || up_to_and_undone(step));
    if on_the_way.clone().any(|(.., version)| *version < schema::PLAN_TABLES_SINCE) {
        return Ok(None);
    }
    Ok(Some(Way {
        undo: steps.iter().filter(later_and_done).count(),
        redo: steps.iter().filter(up_to_and_undone).count(),
    }))
}

/// The latest steps, newest first.
pub(crate) fn latest(file: &Connection) -> Result<Vec<HistoryEntry>, StoreError> {
    let mut statement = file.prepare_cached(
        "SELECT id, at, \"by\", what, undone FROM history ORDER BY id DESC LIMIT ?1",
    )?;
    let entries = statement.query_map([MOST_SHOWN], |row| {
        Ok(HistoryEntry {
            id: row.get(0)?,
            when: row.get(1)?,
            by: row.get(2)?,
            what: row.get(3)?,
            undone: row.get(4)?,
        })
    })?;
    Ok(entries.collect::<Result<_, _>>()?)
}
