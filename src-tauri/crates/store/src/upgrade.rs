//! Bringing a file of an older version to this one: backed up first, all or nothing.

use std::path::{Path, PathBuf};

use rusqlite::Connection;
use rusqlite_migration::Migrations;

use crate::{StoreError, backup, connection, copy, digest, schema, seal, state};

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
    let backup = backup_of(path, schema::version_of(&file)?, &state::read(&file)?.last_changed);
    copy::over_file(&file, path, &backup)?;
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
        seal::every_row(file)?;
    }
    Ok(())
}

/// A name beside the plan that says what it is and is not taken: "Plan 2026-03-31 09.40.12 UTC
/// before upgrade from version 1.fivefold", then "… (2).fivefold". The time is that of the plan's
/// last change.
fn backup_of(path: &Path, version: i32, last_changed: &str) -> PathBuf {
    let time = backup::time_in_name(last_changed);
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    let folder = copy::folder_of(path);
    let name = |suffix: &str| {
        folder.join(format!("{stem} {time} before upgrade from version {version}{suffix}.fivefold"))
    };
    let mut backup = name("");
    let mut number = 2_u32;
    while backup.exists() {
        backup = name(&format!(" ({number})"));
        number += 1;
    }
    backup
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use rusqlite_migration::M;
    use tempfile::TempDir;

    use super::*;
    const BACKUP: &str = "Ward 2026-03-31 09.40.12 UTC before upgrade from version 1";
    const FIRST: &str = include_str!("../migrations/0001-plan.sql");

    /// Every migration there is, and one more.
    fn with_one_more(sql: &'static str) -> Migrations<'static> {
        Migrations::new(schema::STEPS.iter().cloned().chain([M::up(sql)]).collect())
    }

    /// A file of version 1 with a plan in it.
    fn old_file(folder: &TempDir) -> PathBuf {
        let path = folder.path().join("Ward.fivefold");
        copy::to_new_file(&path, |file| {
            Migrations::new(vec![M::up(FIRST)]).to_latest(file).unwrap();
            file.execute("INSERT INTO plan VALUES (1, 'Ward', 2026, 5, NULL)", [])?;
            file.execute(
                "INSERT INTO state VALUES (1, 7, '2026-03-31T09:40:12Z', ?1)",
                [digest::of_plan(file)?],
            )?;
            Ok(())
        })
        .unwrap();
        path
    }

    fn title(file: &Connection) -> String {
        file.query_row("SELECT title FROM plan", [], |row| row.get(0)).unwrap()
    }

    fn names(folder: &TempDir) -> Vec<String> {
        let entries = std::fs::read_dir(folder.path()).unwrap().map(Result::unwrap);
        let mut names: Vec<_> =
            entries.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
        names.sort();
        names
    }

    #[test]
    fn an_old_file_is_backed_up_and_brought_to_the_new_schema() {
        let folder = TempDir::new().unwrap();
        let path = old_file(&folder);
        std::fs::write(folder.path().join(format!("{BACKUP}.fivefold")), "").unwrap();
        let migrations = with_one_more(
            "ALTER TABLE note ADD COLUMN pinned INTEGER; UPDATE plan SET title = 'New'",
        );

        let file =
            in_place_by(&migrations, connection::for_writing(&path).unwrap(), &path).unwrap();
        assert_eq!(schema::version_of(&file).unwrap(), schema::VERSION + 1);
        assert_eq!(title(&file), "New");
        assert_eq!(state::read(&file).unwrap().digest, digest::of_plan(&file).unwrap());
        drop(file);
        assert_eq!(
            names(&folder),
            [
                format!("{BACKUP} (2).fivefold"),
                format!("{BACKUP}.fivefold"),
                "Ward.fivefold".to_owned(),
            ]
        );
        let backup = folder.path().join(format!("{BACKUP} (2).fivefold"));
        let backup = connection::for_reading(&backup).unwrap();
        assert_eq!(schema::version_of(&backup).unwrap(), 1);
        assert_eq!(title(&backup), "Ward");
    }

    #[test]
    fn a_migration_that_fails_leaves_the_file_and_the_folder_as_they_were() {
        let folder = TempDir::new().unwrap();
        let path = old_file(&folder);
        let before = std::fs::read(&path).unwrap();
        let migrations =
            with_one_more("UPDATE plan SET title = 'Half done'; DROP TABLE no_such_table");
        let file = connection::for_writing(&path).unwrap();
        assert!(in_place_by(&migrations, file, &path).is_err());
        assert_eq!(std::fs::read(&path).unwrap(), before);
        assert_eq!(names(&folder), ["Ward.fivefold"]);
    }
}
