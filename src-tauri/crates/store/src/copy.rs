//! Copies of a plan: to a new file, over another file, and into memory.

use std::path::{Path, PathBuf};

use rusqlite::Connection;
use rusqlite::backup::{Backup, StepResult};
use rusqlite::ffi;
use tempfile::NamedTempFile;

use crate::{StoreError, connection, lock};

const PASSING_PREFIX: &str = ".fivefold-";
const PASSING_SUFFIX: &str = ".part";

/// Whether a file's name is one of a copy that is being made, or never was finished.
pub(crate) fn is_passing_name(name: &str) -> bool {
    name.starts_with(PASSING_PREFIX) && name.ends_with(PASSING_SUFFIX)
}

/// Fills a file that does not exist yet: built under another name in the same folder and given its
/// own when it is whole.
///
/// # Errors
/// [`StoreError::AlreadyExists`], or what the filling or the file system refuses. Nothing is left
/// behind.
pub(crate) fn to_new_file(
    path: &Path,
    fill: impl FnOnce(&mut Connection) -> Result<(), StoreError>,
) -> Result<(), StoreError> {
    if path.symlink_metadata().is_ok() {
        return Err(StoreError::AlreadyExists(path.to_owned()));
    }
    let built = built_beside(path, fill)?;
    built.persist_noclobber(path).map_err(|failed| StoreError::io(path, failed.error))?;
    sync_folder(path);
    Ok(())
}

/// Copies a plan over whatever is at that path, at once or not at all.
///
/// # Errors
/// As [`over_file_by`].
pub(crate) fn over_file(file: &Connection, own_path: &Path, to: &Path) -> Result<(), StoreError> {
    over_file_by(own_path, to, |copy| all(file, copy))
}

/// Puts a file that is filled so over whatever is at that path, at once or not at all.
///
/// # Errors
/// [`StoreError::SaveOverItself`], [`StoreError::TargetInUse`], or what the filling or the file
/// system refuses.
pub(crate) fn over_file_by(
    own_path: &Path,
    to: &Path,
    fill: impl FnOnce(&mut Connection) -> Result<(), StoreError>,
) -> Result<(), StoreError> {
    if same_file::is_same_file(own_path, to).unwrap_or(own_path == to) {
        return Err(StoreError::SaveOverItself(to.to_owned()));
    }
    if to.is_dir() {
        return Err(StoreError::NotAFile(to.to_owned()));
    }
    if lock::is_held(to) {
        return Err(StoreError::TargetInUse(to.to_owned()));
    }
    let built = built_beside(to, fill)?;
    built.persist(to).map_err(|failed| StoreError::io(to, failed.error))?;
    sync_folder(to);
    Ok(())
}

/// A plan file as it is now, in memory, so that it can be read, and brought to the newest schema,
/// without touching or holding the file.
///
/// # Errors
/// [`StoreError::CutShort`] where a save was cut short and finishing it would need writing.
pub(crate) fn in_memory(path: &Path) -> Result<Connection, StoreError> {
    let mut memory = connection::in_memory()?;
    let copied = connection::for_reading(path).and_then(|file| all(&file, &mut memory));
    match copied {
        Err(StoreError::CannotWrite) => Err(StoreError::CutShort(path.to_owned())),
        copied => copied.map(|()| memory),
    }
}

/// Copies every page, by SQLite's own backup.
pub(crate) fn all(from: &Connection, to: &mut Connection) -> Result<(), StoreError> {
    match Backup::new(from, to)?.step(-1)? {
        StepResult::Done => Ok(()),
        StepResult::Busy | StepResult::Locked => Err(StoreError::Busy),
        _ => Err(StoreError::Sqlite(rusqlite::Error::SqliteFailure(
            ffi::Error::new(ffi::SQLITE_ERROR),
            None,
        ))),
    }
}

/// A whole file under a passing name, in the folder of the path it is meant for. Thrown away unless
/// it is given its name.
pub(crate) fn built_beside(
    path: &Path,
    fill: impl FnOnce(&mut Connection) -> Result<(), StoreError>,
) -> Result<NamedTempFile, StoreError> {
    let folder = folder_of(path);
    let refused = |error: std::io::Error| match error.kind() {
        std::io::ErrorKind::NotFound => StoreError::NoFolder(folder.clone()),
        _ => StoreError::io(&folder, error),
    };
    let mut name = tempfile::Builder::new();
    name.prefix(PASSING_PREFIX).suffix(PASSING_SUFFIX);
    // What any program's new file gets, and not a temporary file's "only me".
    #[cfg(unix)]
    name.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    let built = name.tempfile_in(&folder).map_err(refused)?;

    let mut file = connection::for_building(built.path())?;
    fill(&mut file)?;
    file.close().map_err(|(_, error)| error)?;
    built.as_file().sync_all().map_err(refused)?;
    Ok(built)
}

/// The folder a path is in.
pub(crate) fn folder_of(path: &Path) -> PathBuf {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder.to_owned(),
        _ => PathBuf::from("."),
    }
}

/// Puts the new name on disk. Where a folder can't be opened for that, the name is safe as soon as
/// the system likes.
pub(crate) fn sync_folder(path: &Path) {
    if let Ok(folder) = std::fs::File::open(folder_of(path)) {
        let _ = folder.sync_all();
    }
}
