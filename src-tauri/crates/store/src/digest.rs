//! A digest of every cell of the plan's tables. SQLite's checks find a broken structure; only this
//! finds a flipped bit in a figure.

use rusqlite::Connection;
use rusqlite::types::ValueRef;
use sha2::{Digest as _, Sha256};

use crate::StoreError;

/// SHA-256.
pub(crate) type Digest = Vec<u8>;

/// The tables that are about the file and not the plan.
pub(crate) const ABOUT_THE_FILE: &[&str] = &["history", "sign_off", "state", "version"];

/// The digest of the plan's tables as they are in the file, whatever its version: every other
/// table by name, every row by key, every cell with its type and length.
pub(crate) fn of_plan(file: &Connection) -> Result<Digest, StoreError> {
    let mut hash = Sha256::new();
    for table in tables(file)? {
        add_text(&mut hash, b't', table.as_bytes());
        // A table's key is its first column, or its first two.
        let mut statement =
            file.prepare_cached(&format!("SELECT * FROM \"{table}\" ORDER BY 1, 2"))?;
        let columns = statement.column_count();
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            for column in 0..columns {
                add_cell(&mut hash, row.get_ref(column)?);
            }
        }
    }
    Ok(hash.finalize().to_vec())
}

/// The digest of a row's cells, each with its type and length.
pub(crate) fn of_cells<'a>(
    cells: impl Iterator<Item = rusqlite::Result<ValueRef<'a>>>,
) -> rusqlite::Result<Digest> {
    let mut hash = Sha256::new();
    for cell in cells {
        add_cell(&mut hash, cell?);
    }
    Ok(hash.finalize().to_vec())
}

fn tables(file: &Connection) -> Result<Vec<String>, StoreError> {
    let mut statement = file.prepare_cached(
        "SELECT name FROM sqlite_schema
         WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name",
    )?;
    let names = statement.query_map([], |row| row.get::<_, String>(0))?;
    let mut tables = names.collect::<Result<Vec<_>, _>>()?;
    tables.retain(|name| !ABOUT_THE_FILE.contains(&name.as_str()));
    Ok(tables)
}

fn add_cell(hash: &mut Sha256, cell: ValueRef<'_>) {
    match cell {
        ValueRef::Null => hash.update(b"n"),
        ValueRef::Integer(number) => {
            hash.update(b"i");
            hash.update(number.to_le_bytes());
        }
        ValueRef::Real(number) => {
            hash.update(b"r");
            hash.update(number.to_le_bytes());
        }
        ValueRef::Text(text) => add_text(hash, b's', text),
        ValueRef::Blob(bytes) => add_text(hash, b'b', bytes),
    }
}

fn add_text(hash: &mut Sha256, kind: u8, bytes: &[u8]) {
    hash.update([kind]);
    hash.update((bytes.len() as u64).to_le_bytes());
    hash.update(bytes);
}
