//! The first hundred bytes of a file, read before SQLite is let near it, so that a file that isn't
//! ours is refused untouched.

use std::fs::File;
use std::io::Read;
use std::path::Path;

use crate::{StoreError, schema};

/// The largest plan file that is opened, in MB. A plan's JSON has at most 64 MB, its history the
/// same again.
const LARGEST_MB: u64 = 512;

const LENGTH: usize = 100;
const MAGIC: &[u8] = b"SQLite format 3\0";
const JOURNAL_MODES_AT: usize = 18;
const USER_VERSION_AT: usize = 60;
const APPLICATION_ID_AT: usize = 68;

/// Refuses whatever is not a plan file of this version or an older one.
///
/// # Errors
/// One for each way of not being one; see [`StoreError`].
pub(crate) fn check(path: &Path) -> Result<(), StoreError> {
    check_size(path)?;
    check_bytes(path, &of(path)?)
}

/// Refuses what is no file, is empty, or is larger than any plan file.
///
/// # Errors
/// [`StoreError::NotAFile`], [`StoreError::Empty`], [`StoreError::TooLarge`], and what the file
/// system refuses.
pub(crate) fn check_size(path: &Path) -> Result<(), StoreError> {
    let metadata = std::fs::metadata(path).map_err(|error| StoreError::io(path, error))?;
    if !metadata.is_file() {
        return Err(StoreError::NotAFile(path.to_owned()));
    }
    if metadata.len() == 0 {
        return Err(StoreError::Empty(path.to_owned()));
    }
    if metadata.len() > LARGEST_MB << 20 {
        return Err(StoreError::TooLarge { path: path.to_owned(), limit_mb: LARGEST_MB });
    }
    Ok(())
}

/// The first hundred bytes, which every change of the file alters.
pub(crate) fn of(path: &Path) -> Result<Vec<u8>, StoreError> {
    let read = || {
        let mut bytes = Vec::with_capacity(LENGTH);
        File::open(path)?.take(LENGTH as u64).read_to_end(&mut bytes)?;
        Ok(bytes)
    };
    read().map_err(|error| StoreError::io(path, error))
}

fn check_bytes(path: &Path, bytes: &[u8]) -> Result<(), StoreError> {
    if !bytes.starts_with(MAGIC) {
        return Err(StoreError::NotAPlanFile(path.to_owned()));
    }
    let number = |at: usize| {
        let four = bytes.get(at..at + 4).and_then(|four| <[u8; 4]>::try_from(four).ok());
        four.map(i32::from_be_bytes)
    };
    let (Some(version), Some(application)) = (number(USER_VERSION_AT), number(APPLICATION_ID_AT))
    else {
        return Err(StoreError::damaged("it breaks off after a few bytes"));
    };
    if application != schema::APPLICATION_ID {
        return Err(StoreError::OtherProgram(path.to_owned()));
    }
    if version > schema::VERSION {
        return Err(StoreError::TooNew(path.to_owned()));
    }
    if version < 1 {
        return Err(StoreError::damaged(format!("it says it is of version {version}")));
    }
    // In WAL mode even reading would create files beside the plan.
    if bytes.get(JOURNAL_MODES_AT..JOURNAL_MODES_AT + 2) != Some(&[1, 1]) {
        return Err(StoreError::altered("its journal mode is not the one plans have"));
    }
    Ok(())
}
