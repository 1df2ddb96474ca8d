//! Files as they come, and what is read of them.

use std::path::PathBuf;

use fivefold_exchange::tables::{Cell, Row, TableFile};
use tempfile::TempDir;

/// A file that is deleted after the test.
pub struct Given {
    pub path: PathBuf,
    _folder: TempDir,
}

/// A file with these bytes.
pub fn a_file(name: &str, bytes: &[u8]) -> Given {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(name);
    std::fs::write(&path, bytes).unwrap();
    Given { path, _folder: folder }
}

/// The rows of a file with these bytes.
pub fn rows_of(bytes: &[u8]) -> Vec<Row> {
    let given = a_file("extract.csv", bytes);
    let rows = TableFile::open(&given.path).unwrap().rows(None).unwrap();
    rows.map(|row| row.unwrap()).collect()
}

/// The first thing such a file is refused for, at opening or in reading.
pub fn refusal_of(name: &str, bytes: &[u8]) -> String {
    let given = a_file(name, bytes);
    let read = TableFile::open(&given.path).and_then(|table| {
        let sheet = table.rows(None)?;
        sheet.collect::<Result<Vec<Row>, _>>()
    });
    read.map(|rows| rows.len()).expect_err("the file is read").to_string()
}

/// Cells as text, an empty one as "".
pub fn texts(row: &Row) -> Vec<String> {
    row.cells.iter().map(|cell: &Cell| cell.text().unwrap_or_default()).collect()
}
