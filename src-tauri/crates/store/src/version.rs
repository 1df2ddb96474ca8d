//! Named versions: the whole plan as it was when somebody gave it a name.
//!
//! A version is about the file and not the plan: keeping one is no step of undo, and going back to
//! an earlier step loses none. Restoring one is an edit like any other, and can be undone.

use fivefold_engine::Plan;
use rusqlite::{Connection, OptionalExtension, params};
use serde::Serialize;
use ts_rs::TS;

use crate::StoreError;

/// How many versions a file keeps.
pub(crate) const MOST_VERSIONS: i64 = 200;

/// A named version of a plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct Version {
    /// Its number in this file.
    #[ts(type = "number")]
    pub id: i64,
    /// The name somebody gave it; unique in the file.
    pub name: String,
    /// When it was kept, RFC 3339.
    pub when: String,
    /// Who kept it, where that is known.
    pub by: Option<String>,
    /// The revision of the plan it holds.
    #[ts(type = "number")]
    pub revision: u64,
}

/// Every version, newest first.
pub(crate) fn all(file: &Connection) -> Result<Vec<Version>, StoreError> {
    let mut statement =
        file.prepare_cached("SELECT id, name, at, \"by\", revision FROM version ORDER BY id DESC")?;
    let versions = statement.query_map([], |row| {
        let revision: i64 = row.get(4)?;
        Ok(Version {
            id: row.get(0)?,
            name: row.get(1)?,
            when: row.get(2)?,
            by: row.get(3)?,
            revision: revision.unsigned_abs(),
        })
    })?;
    Ok(versions.collect::<Result<_, _>>()?)
}

/// Keeps the plan under a name.
///
/// # Errors
/// [`StoreError::VersionNameTaken`], [`StoreError::TooManyVersions`], and what the disk refuses.
pub(crate) fn keep(
    file: &Connection,
    name: &str,
    when: &str,
    by: Option<&str>,
    revision: u64,
    plan: &Plan,
) -> Result<(), StoreError> {
    let kept = all(file)?;
    if kept.iter().any(|version| version.name == name) {
        return Err(StoreError::VersionNameTaken(name.to_owned()));
    }
    if kept.len() as i64 >= MOST_VERSIONS {
        return Err(StoreError::TooManyVersions);
    }
    let plan = serde_json::to_string(plan).map_err(StoreError::Unwritable)?;
    file.prepare_cached(
        "INSERT INTO version (name, at, \"by\", revision, plan) VALUES (?1, ?2, ?3, ?4, ?5)",
    )?
    .execute(params![name, when, by, i64::try_from(revision).unwrap_or(i64::MAX), plan])?;
    Ok(())
}

/// A version's name and the plan it holds, not validated.
///
/// # Errors
/// [`StoreError::NoVersion`] where it is gone, [`StoreError::Damaged`] where it can't be read.
pub(crate) fn read(file: &Connection, id: i64) -> Result<(String, Plan), StoreError> {
    let row = file
        .prepare_cached("SELECT name, plan FROM version WHERE id = ?1")?
        .query_row([id], |row| Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?)))
        .optional()?;
    let (name, plan) = row.ok_or(StoreError::NoVersion)?;
    let plan = serde_json::from_str(&plan)
        .map_err(|error| StoreError::damaged(format!("the version \"{name}\": {error}")))?;
    Ok((name, plan))
}

/// Removes a version for good.
///
/// # Errors
/// [`StoreError::NoVersion`] where it is gone already.
pub(crate) fn remove(file: &Connection, id: i64) -> Result<(), StoreError> {
    match file.prepare_cached("DELETE FROM version WHERE id = ?1")?.execute([id])? {
        0 => Err(StoreError::NoVersion),
        _ => Ok(()),
    }
}
