//! A damaged file under another name, where SQLite may begin from it.

use std::path::{Path, PathBuf};

use rusqlite::Connection;
use tempfile::TempDir;

use crate::{StoreError, connection, header, schema};

/// A copy of a damaged file in a folder that goes with it.
#[derive(Debug)]
pub(super) struct DamagedCopy {
    // Before the folder, so that the file is closed when that is removed.
    file: Connection,
    _folder: TempDir,
}

/// What is always the same in the first hundred bytes of a plan file, by place: SQLite's magic and
/// a page size of 4096, a rollback journal, no free pages to go by, the program's mark.
const ALWAYS: [(usize, &[u8]); 6] = [
    (0, b"SQLite format 3\0\x10\0\x01\x01\0\x40\x20\x20"),
    (32, &[0; 8]),
    (44, &[0, 0, 0, 4]),
    (52, &[0, 0, 0, 0, 0, 0, 0, 1]),
    (64, &[0, 0, 0, 0]),
    (68, &schema::APPLICATION_ID.to_be_bytes()),
];
const PAGE: usize = 4096;
const PAGES_AT: usize = 28;
const USER_VERSION_AT: usize = 60;

impl DamagedCopy {
    /// # Errors
    /// [`StoreError::TooLarge`], or what the file system refuses.
    pub(super) fn of(path: &Path) -> Result<Self, StoreError> {
        header::check_size(path)?;
        let refused = |error| StoreError::io(path, error);
        let folder = TempDir::new().map_err(refused)?;
        let copy = folder.path().join("damaged");
        std::fs::copy(path, &copy).map_err(refused)?;
        finish_a_save(path, &copy);
        let mut bytes = std::fs::read(&copy).map_err(refused)?;
        mend(&mut bytes);
        std::fs::write(&copy, bytes).map_err(refused)?;
        Ok(Self { file: connection::for_writing(&copy)?, _folder: folder })
    }

    pub(super) fn file(&self) -> &Connection {
        &self.file
    }
}

/// Has SQLite take back a save that was cut short, if the journal for that is there and whole.
fn finish_a_save(path: &Path, copy: &Path) {
    let journal_of = |file: &Path| {
        let mut name = file.as_os_str().to_owned();
        name.push("-journal");
        PathBuf::from(name)
    };
    if std::fs::copy(journal_of(path), journal_of(copy)).is_ok() {
        if let Ok(file) = connection::for_writing(copy) {
            let _ = schema::version_of(&file);
        }
        let _ = std::fs::remove_file(journal_of(copy));
    }
}

/// Puts what never changes into the header, and the number of pages the file really has.
fn mend(bytes: &mut Vec<u8>) {
    // A last page that was cut off is filled up, since SQLite reads whole pages.
    bytes.resize(bytes.len().div_ceil(PAGE) * PAGE, 0);
    let pages = u32::try_from(bytes.len() / PAGE).unwrap_or(u32::MAX).to_be_bytes();
    let version = bytes.get(USER_VERSION_AT..USER_VERSION_AT + 4);
    let version = version.and_then(|four| <[u8; 4]>::try_from(four).ok()).map(i32::from_be_bytes);
    let is_one = version.is_some_and(|version| (1..=schema::VERSION).contains(&version));
    let newest = schema::VERSION.to_be_bytes();
    let version: &[(usize, &[u8])] = if is_one { &[] } else { &[(USER_VERSION_AT, &newest)] };
    for (place, always) in ALWAYS.iter().chain(&[(PAGES_AT, pages.as_slice())]).chain(version) {
        if let Some(there) = bytes.get_mut(*place..place + always.len()) {
            there.copy_from_slice(always);
        }
    }
}
