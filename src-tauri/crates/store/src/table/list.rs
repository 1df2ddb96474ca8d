//! Lists of rows: read in order, written by difference.

use rusqlite::types::Value;
use rusqlite::{Connection, params_from_iter};

use super::align::{self, Alignment};
use super::cell::{Cell, Cells};
use crate::StoreError;

/// A kind of row that comes in lists.
pub(crate) trait ListRow: PartialEq + Sized {
    /// Its table, whose key is the column `id` and which has a column `position`.
    const TABLE: &'static str;

    /// What the row holds, without key, owner, position and rows of its own.
    fn cells(&self) -> Result<Cells, StoreError>;

    /// The row back from its cells, without rows of its own.
    fn read(cell: &Cell<'_>) -> Result<Self, StoreError>;

    /// The row's own id, which is then its key; none where the file numbers the rows.
    fn own_id(&self) -> Option<&str> {
        None
    }
}

/// Whose list it is: the column that says so, and the owner's key.
#[derive(Debug, Clone)]
pub(crate) struct Owner {
    pub(crate) column: &'static str,
    pub(crate) key: Value,
}

/// What became of a row, so that the rows it owns can follow.
pub(crate) struct Change<'a, T> {
    pub(crate) key: Value,
    pub(crate) before: Option<&'a T>,
    pub(crate) after: Option<&'a T>,
}

/// The rows of a list in order, with their keys.
pub(crate) fn keyed_rows<T: ListRow>(
    file: &Connection,
    owner: Option<&Owner>,
) -> Result<Vec<(Value, T)>, StoreError> {
    let mut statement = file.prepare_cached(&format!(
        "SELECT * FROM \"{}\"{} ORDER BY position, id",
        T::TABLE,
        of(owner)
    ))?;
    let mut rows = statement.query(params_from_iter(owner.map(|owner| &owner.key)))?;
    let mut list = Vec::new();
    while let Some(row) = rows.next()? {
        let cell = Cell { table: T::TABLE, row };
        list.push((cell.get("id")?, T::read(&cell)?));
    }
    Ok(list)
}

/// The rows of a list in order.
pub(crate) fn rows<T: ListRow>(
    file: &Connection,
    owner: Option<&Owner>,
) -> Result<Vec<T>, StoreError> {
    Ok(keyed_rows(file, owner)?.into_iter().map(|(_, row)| row).collect())
}

/// Makes the list in the file the new one by deleting, updating and inserting only what differs.
/// What it returns says of every row what became of it; nothing where the lists are equal.
///
/// # Errors
/// [`StoreError::OutOfStep`] where the file has not as many rows as the old list.
pub(crate) fn write<'a, T: ListRow>(
    file: &Connection,
    owner: Option<&Owner>,
    before: &'a [T],
    after: &'a [T],
) -> Result<Vec<Change<'a, T>>, StoreError> {
    if before == after {
        return Ok(Vec::new());
    }
    let stored = keys_and_positions(file, T::TABLE, owner)?;
    if stored.len() != before.len() {
        return Err(StoreError::OutOfStep);
    }
    let Alignment { came_from, gone } =
        if before.iter().chain(after).any(|row| row.own_id().is_some()) {
            align::by_id(before, after, |row| row.own_id().map(str::to_owned))
        } else {
            align::by_place(before, after)
        };

    let mut changes = Vec::new();
    for place in gone {
        let ((key, _), row) = pair(&stored, before, place)?;
        delete(file, T::TABLE, key)?;
        changes.push(Change { key: key.clone(), before: Some(row), after: None });
    }
    let mut last_position = 0;
    for (row, place) in after.iter().zip(came_from) {
        let change = match place {
            Some(place) => {
                let ((key, position), old) = pair(&stored, before, place)?;
                let next = if *position > last_position { *position } else { last_position + 1 };
                if next != *position || old != row {
                    update(file, T::TABLE, key, next, row.cells()?)?;
                }
                last_position = next;
                Change { key: key.clone(), before: Some(old), after: Some(row) }
            }
            None => {
                last_position += 1;
                let key = insert(file, owner, last_position, row)?;
                Change { key, before: None, after: Some(row) }
            }
        };
        changes.push(change);
    }
    Ok(changes)
}

fn pair<'s, 'b, T>(
    stored: &'s [(Value, i64)],
    before: &'b [T],
    place: usize,
) -> Result<(&'s (Value, i64), &'b T), StoreError> {
    stored.get(place).zip(before.get(place)).ok_or(StoreError::OutOfStep)
}

fn of(owner: Option<&Owner>) -> String {
    owner.map(|owner| format!(" WHERE \"{}\" IS ?1", owner.column)).unwrap_or_default()
}

fn keys_and_positions(
    file: &Connection,
    table: &str,
    owner: Option<&Owner>,
) -> Result<Vec<(Value, i64)>, StoreError> {
    let mut statement = file.prepare_cached(&format!(
        "SELECT id, position FROM \"{table}\"{} ORDER BY position, id",
        of(owner)
    ))?;
    let parameters = params_from_iter(owner.map(|owner| &owner.key));
    let keys = statement.query_map(parameters, |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(keys.collect::<Result<_, _>>()?)
}

fn delete(file: &Connection, table: &str, key: &Value) -> Result<(), StoreError> {
    file.prepare_cached(&format!("DELETE FROM \"{table}\" WHERE id = ?1"))?.execute([key])?;
    Ok(())
}

fn update(
    file: &Connection,
    table: &str,
    key: &Value,
    position: i64,
    mut cells: Cells,
) -> Result<(), StoreError> {
    cells.push(("position", Value::Integer(position)));
    let columns: Vec<String> = cells
        .iter()
        .zip(2..)
        .map(|((column, _), number)| format!("\"{column}\" = ?{number}"))
        .collect();
    let sql = format!("UPDATE \"{table}\" SET {} WHERE id = ?1", columns.join(", "));
    let values = std::iter::once(key).chain(cells.iter().map(|(_, value)| value));
    match file.prepare_cached(&sql)?.execute(params_from_iter(values))? {
        1 => Ok(()),
        _ => Err(StoreError::OutOfStep),
    }
}

fn insert<T: ListRow>(
    file: &Connection,
    owner: Option<&Owner>,
    position: i64,
    row: &T,
) -> Result<Value, StoreError> {
    let mut cells = row.cells()?;
    cells.push(("position", Value::Integer(position)));
    if let Some(owner) = owner {
        cells.push((owner.column, owner.key.clone()));
    }
    if let Some(id) = row.own_id() {
        cells.push(("id", Value::Text(id.to_owned())));
    }
    let columns: Vec<String> = cells.iter().map(|(column, _)| format!("\"{column}\"")).collect();
    let places: Vec<String> = (1..=cells.len()).map(|number| format!("?{number}")).collect();
    let sql = format!(
        "INSERT INTO \"{}\" ({}) VALUES ({})",
        T::TABLE,
        columns.join(", "),
        places.join(", ")
    );
    file.prepare_cached(&sql)?.execute(params_from_iter(cells.iter().map(|(_, value)| value)))?;
    Ok(match row.own_id() {
        Some(id) => Value::Text(id.to_owned()),
        None => Value::Integer(file.last_insert_rowid()),
    })
}
