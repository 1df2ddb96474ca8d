//! A zip's directory, looked through before anything is kept of it.

use std::io::{Read, Seek};

use zip::read::Config;
use zip::unstable::read::ZipIterable;

use super::archive::cut_short;
use crate::tables::TableRefusal;

/// The most parts a workbook may have. One with a thousand pictures has a few thousand.
const MOST_PARTS: usize = 10_000;

/// Goes once through the directory, as many entries as it says it has, so that what reads it whole
/// into memory afterwards finds the same and no more.
pub(super) fn check(zip: impl Read + Seek) -> Result<(), TableRefusal> {
    let mut directory = ZipIterable::try_new(zip, Config::default()).map_err(|_| cut_short())?;
    if directory.len() > MOST_PARTS {
        return Err(TableRefusal::TooManyParts { limit: MOST_PARTS });
    }
    for entry in directory.files().map_err(|_| cut_short())? {
        entry.map_err(|_| cut_short())?;
    }
    Ok(())
}
