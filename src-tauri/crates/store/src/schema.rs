//! The schema of a plan file: append-only migrations, and the checks that a file is whole and ours.

use rusqlite::{Connection, OptionalExtension};
use rusqlite_migration::{M, Migrations};

use crate::{StoreError, connection, digest, seal, state};

/// SQLite's mark of the program a file belongs to: "5FLD".
pub(crate) const APPLICATION_ID: i32 = i32::from_be_bytes(*b"5FLD");

pub(crate) const STEPS: &[M<'static>] = &[
    M::up(include_str!("../migrations/0001-plan.sql")),
    M::up(include_str!("../migrations/0002-desk.sql")),
    M::up(include_str!("../migrations/0003-running-order.sql")),
    M::up(include_str!("../migrations/0004-sign-off.sql")),
    M::up(include_str!("../migrations/0005-seals.sql")),
    M::up(include_str!("../migrations/0006-money.sql")),
    M::up(include_str!("../migrations/0007-picture.sql")),
];

/// Every migration, oldest first.
pub(crate) const MIGRATIONS: Migrations<'static> = Migrations::from_slice(STEPS);

/// The version this program writes.
pub(crate) const VERSION: i32 = STEPS.len() as i32;

/// The version since which the plan's own tables are as they are now. What came later is about the
/// file alone, so that a step of any version from this one on can still be undone and redone.
pub(crate) const PLAN_TABLES_SINCE: i32 = 7;

/// Gives an empty file the newest schema and the program's mark.
pub(crate) fn begin(file: &mut Connection) -> Result<(), StoreError> {
    file.pragma_update(None, "application_id", APPLICATION_ID)?;
    MIGRATIONS.to_latest(file).map_err(unexpected)
}

/// The version of the schema the file has.
pub(crate) fn version_of(file: &Connection) -> Result<i32, StoreError> {
    Ok(file.pragma_query_value(None, "user_version", |row| row.get(0))?)
}

/// Refuses a file that is not whole, or that is not exactly what Fivefold of its version writes.
///
/// # Errors
/// [`StoreError::Damaged`] where SQLite's own check, a reference between rows the digest of the
/// plan's cells or the seal of a row about the file fails; [`StoreError::Altered`] where there are tables, triggers or views that no
/// migration made.
pub(crate) fn check(file: &Connection) -> Result<(), StoreError> {
    // The full check and not the quick one: reading goes by indexes, and the quick one would let
    // an index pass that leaves rows out.
    let said: String = file.query_row("PRAGMA integrity_check(1)", [], |row| row.get(0))?;
    if said != "ok" {
        let finding = said.lines().last().unwrap_or_default();
        return Err(StoreError::damaged(finding));
    }
    if objects(file)? != expected_objects(version_of(file)?)? {
        return Err(StoreError::altered("its tables are not the ones plans have"));
    }
    let orphan: Option<String> =
        file.query_row("PRAGMA foreign_key_check", [], |row| row.get(0)).optional()?;
    if let Some(table) = orphan {
        return Err(StoreError::damaged(format!(
            "a row of the table \"{table}\" refers to one that is not there"
        )));
    }
    if state::read(file)?.digest != digest::of_plan(file)? {
        return Err(StoreError::damaged("its figures are not the ones that were saved"));
    }
    seal::check(file, version_of(file)?)
}

/// Everything in a schema: kind, name, table and the SQL that made it.
type Object = (String, String, String, Option<String>);

fn objects(file: &Connection) -> Result<Vec<Object>, StoreError> {
    let mut statement = file.prepare(
        "SELECT type, name, tbl_name, replace(sql, char(13), '') FROM sqlite_schema
         WHERE name NOT LIKE 'sqlite\\_stat%' ESCAPE '\\' ORDER BY type, name",
    )?;
    let objects =
        statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?)))?;
    Ok(objects.collect::<Result<_, _>>()?)
}

fn expected_objects(version: i32) -> Result<Vec<Object>, StoreError> {
    objects(&empty_of(version)?)
}

/// An empty file in memory, in the schema of that version.
pub(crate) fn empty_of(version: i32) -> Result<Connection, StoreError> {
    let version = usize::try_from(version)
        .map_err(|_| StoreError::damaged(format!("it says it is of version {version}")))?;
    let mut memory = connection::in_memory()?;
    MIGRATIONS.to_version(&mut memory, version).map_err(unexpected)?;
    Ok(memory)
}

/// A migration that fails does so on a file that has passed every check, or on an empty one.
pub(crate) fn unexpected(error: rusqlite_migration::Error) -> StoreError {
    match error {
        rusqlite_migration::Error::RusqliteError { err, .. } => err.into(),
        other => StoreError::damaged(other.to_string()),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn the_migrations_run_from_nothing() {
        MIGRATIONS.validate().unwrap();
    }

    #[test]
    fn the_tables_of_the_plan_are_all_but_those_of_the_file() {
        let tables: Vec<String> = expected_objects(VERSION)
            .unwrap()
            .into_iter()
            .filter(|(kind, ..)| kind == "table")
            .map(|(_, name, ..)| name)
            .filter(|name| !digest::ABOUT_THE_FILE.contains(&name.as_str()))
            .collect();
        let mut listed = crate::table::PLAN_TABLES.to_vec();
        listed.sort_unstable();
        assert_eq!(tables, listed);
    }
}
