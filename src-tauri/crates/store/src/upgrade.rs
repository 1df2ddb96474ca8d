//! Bringing a file of an older version to this one: backed up first, all or nothing.

use std::path::{Path, PathBuf};

use rusqlite::Connection;
use rusqlite_migration::Migrations;

use crate::{StoreError, connection, copy, digest, schema, state};

/// The file in the newest schema. One of an older version is brought to it in a copy, which takes
/// the file's place only when it is whole, with a backup of the old one beside it.
///
/// # Errors
/// What a migration or the disk refuses; the file is then as it was.
pub(crate) fn in_place(file: Connection, path: &Path) -> Result<Connection, StoreError> {
    in_place_by(&schema::MIGRATIONS, file, path)
}

/// Brings a copy in memory to the newest schema.
pub(crate) fn in_memory(copy: &mut Connection) -> Result<(), StoreError> {
    run(&schema::MIGRATIONS, copy)
}

fn in_place_by(
    migrations: &Migrations<'_>,
    file: Connection,
    path: &Path,
) -> Result<Connection, StoreError> {
    if !is_due(migrations, &file)? {
        return Ok(file);
    }
    // Behind a link, it is the file that is replaced and not the link.
    let path = &path.canonicalize().map_err(|error| StoreError::io(path, error))?;
    let upgraded = copy::built_beside(path, |copy| {
        copy::all(&file, copy)?;
        run(migrations, copy)
    })?;
    copy::over_file(&file, path, &backup_of(path, schema::version_of(&file)?))?;
    file.close().map_err(|(_, error)| error)?;
    upgraded.persist(path).map_err(|failed| StoreError::io(path, failed.error))?;
    copy::sync_folder(path);
    connection::for_writing(path)
}

fn is_due(migrations: &Migrations<'_>, file: &Connection) -> Result<bool, StoreError> {
    Ok(migrations.pending_migrations(file).map_err(schema::unexpected)? > 0)
}

fn run(migrations: &Migrations<'_>, file: &mut Connection) -> Result<(), StoreError> {
    if is_due(migrations, file)? {
        migrations.to_latest(file).map_err(schema::unexpected)?;
        state::set_digest(file, &digest::of_plan(file)?)?;
    }
    Ok(())
}

/// A name beside the plan that says what it is and is not taken: "Plan before upgrade from version
/// 1.fivefold", then "… (2).fivefold".
fn backup_of(path: &Path, version: i32) -> PathBuf {
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    let folder = copy::folder_of(path);
    let name = |suffix: &str| {
        folder.join(format!("{stem} before upgrade from version {version}{suffix}.fivefold"))
    };
    let mut backup = name("");
    let mut number = 2_u32;
    while backup.exists() {
        backup = name(&format!(" ({number})"));
        number += 1;
    }
    backup
}
