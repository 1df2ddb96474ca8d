//! Extracts made for a test.

use std::path::{Path, PathBuf};

use fivefold_extracts::sheet::Sheet;
use fivefold_extracts::truth::Truth;
use fivefold_extracts::{ExtractError, Wanted};
use tempfile::TempDir;

/// Writes an extract.
pub type Write = fn(Wanted, &mut Sheet) -> Result<Truth, ExtractError>;

/// An extract that is deleted after the test, with what is in it.
pub struct Made {
    pub path: PathBuf,
    pub truth: Truth,
    _folder: TempDir,
}

/// An extract of so many rows.
pub fn made(write: Write, rows: u64, mess: bool, xlsx: bool) -> Made {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(if xlsx { "extract.xlsx" } else { "extract.csv" });
    let truth = made_at(&path, write, Wanted { rows, seed: 1, mess }, xlsx);
    Made { path, truth, _folder: folder }
}

/// An extract at a place.
pub fn made_at(path: &Path, write: Write, wanted: Wanted, xlsx: bool) -> Truth {
    let mut sheet = Sheet::create(path, xlsx).unwrap();
    let truth = write(wanted, &mut sheet).unwrap();
    sheet.finish().unwrap();
    truth
}
