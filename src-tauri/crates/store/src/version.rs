//! Named versions: the whole plan as it was when somebody gave it a name.
//!
//! A version is about the file and not the plan: keeping one is no step of undo, and going back to
//! an earlier step loses none. Restoring one is an edit like any other, and can be undone.

use fivefold_engine::Plan;
use fivefold_engine::validate::LONGEST_NAME;
use rusqlite::{Connection, OptionalExtension, TransactionBehavior, params};
use serde::Serialize;
use ts_rs::TS;

use crate::seal::{self, Sealed};
use crate::sign_off::SignOff;
use crate::{StoreError, sign_off, standing};

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
    /// Whether it is what somebody reviewed or approved, and can't be removed as long as that
    /// stands.
    pub locked: bool,
}

/// A version to be kept.
#[derive(Debug, Clone, Copy)]
pub(crate) struct NewVersion<'a> {
    pub(crate) name: &'a str,
    /// RFC 3339.
    pub(crate) when: &'a str,
    /// Where it is known.
    pub(crate) by: Option<&'a str>,
    pub(crate) revision: u64,
    pub(crate) plan: &'a Plan,
}

/// Every version, newest first. Those that these sign-offs of the file stand for are locked.
pub(crate) fn all(file: &Connection, sign_offs: &[SignOff]) -> Result<Vec<Version>, StoreError> {
    let locked: Vec<i64> = sign_offs
        .iter()
        .filter(|sign_off| standing::stands(sign_offs, sign_off))
        .filter_map(|sign_off| sign_off.version)
        .collect();
    let mut statement =
        file.prepare_cached("SELECT id, name, at, \"by\", revision FROM version ORDER BY id DESC")?;
    let versions = statement.query_map([], |row| {
        let id = row.get(0)?;
        let revision: i64 = row.get(4)?;
        Ok(Version {
            id,
            name: row.get(1)?,
            when: row.get(2)?,
            by: row.get(3)?,
            revision: revision.unsigned_abs(),
            locked: locked.contains(&id),
        })
    })?;
    Ok(versions.collect::<Result<_, _>>()?)
}

/// Keeps the plan under a name; the number it has from then on.
///
/// # Errors
/// [`StoreError::VersionNameTaken`], [`StoreError::TooManyVersions`], and what the disk refuses.
pub(crate) fn keep(file: &Connection, version: &NewVersion<'_>) -> Result<i64, StoreError> {
    let NewVersion { name, when, by, revision, plan } = *version;
    if is_taken(file, name)? {
        return Err(StoreError::VersionNameTaken(name.to_owned()));
    }
    let kept: i64 = file.query_row("SELECT count(*) FROM version", [], |row| row.get(0))?;
    if kept >= MOST_VERSIONS {
        return Err(StoreError::TooManyVersions);
    }
    let plan = serde_json::to_string(plan).map_err(StoreError::Unwritable)?;
    file.prepare_cached(
        "INSERT INTO version (name, at, \"by\", revision, plan) VALUES (?1, ?2, ?3, ?4, ?5)",
    )?
    .execute(params![name, when, by, i64::try_from(revision).unwrap_or(i64::MAX), plan])?;
    let id = file.last_insert_rowid();
    seal::row(file, Sealed::Version, id)?;
    Ok(id)
}

fn is_taken(file: &Connection, name: &str) -> Result<bool, StoreError> {
    Ok(file.prepare_cached("SELECT 1 FROM version WHERE name = ?1")?.exists([name])?)
}

/// The name where no version has it, or else with the first free number, "… (2)"; shortened where
/// it would be longer than a version's name may be.
pub(crate) fn free_name(file: &Connection, name: &str) -> Result<String, StoreError> {
    let mut number = 1_u32;
    loop {
        let ending = if number > 1 { format!(" ({number})") } else { String::new() };
        let free = shortened(name, LONGEST_NAME.saturating_sub(ending.len())) + &ending;
        if !is_taken(file, &free)? {
            return Ok(free);
        }
        number += 1;
    }
}

fn shortened(name: &str, longest: usize) -> String {
    if name.chars().count() <= longest {
        return name.to_owned();
    }
    let kept: String = name.chars().take(longest.saturating_sub(1)).collect();
    format!("{}…", kept.trim_end())
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

/// Removes a version for good, unless it is locked.
///
/// # Errors
/// [`StoreError::NoVersion`] where it is gone already, [`StoreError::VersionLocked`].
pub(crate) fn remove(file: &mut Connection, id: i64) -> Result<(), StoreError> {
    let transaction = file.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let sign_offs = sign_off::all(&transaction)?;
    let versions = all(&transaction, &sign_offs)?;
    let version = versions.iter().find(|version| version.id == id).ok_or(StoreError::NoVersion)?;
    if version.locked {
        return Err(StoreError::VersionLocked(version.name.clone()));
    }
    sign_off::forget_version(&transaction, id)?;
    transaction.prepare_cached("DELETE FROM version WHERE id = ?1")?.execute([id])?;
    Ok(transaction.commit()?)
}
