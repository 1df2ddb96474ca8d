//! The values of a target, one row a year.

use std::collections::BTreeMap;

use fivefold_engine::plan::Year;
use rusqlite::types::Value;
use rusqlite::{Connection, params};

use super::cell::Cell;
use crate::StoreError;

pub(super) fn read(file: &Connection, target: &Value) -> Result<BTreeMap<Year, f64>, StoreError> {
    let mut statement =
        file.prepare_cached("SELECT year, value FROM target_value WHERE target = ?1")?;
    let mut rows = statement.query([target])?;
    let mut values = BTreeMap::new();
    while let Some(row) = rows.next()? {
        let cell = Cell { table: "target_value", row };
        values.insert(cell.get("year")?, cell.get("value")?);
    }
    Ok(values)
}

pub(super) fn write(
    file: &Connection,
    target: &Value,
    before: &BTreeMap<Year, f64>,
    after: &BTreeMap<Year, f64>,
) -> Result<(), StoreError> {
    for year in before.keys().filter(|year| !after.contains_key(year)) {
        file.prepare_cached("DELETE FROM target_value WHERE target = ?1 AND year = ?2")?
            .execute(params![target, year])?;
    }
    for (year, value) in after.iter().filter(|(year, value)| before.get(year) != Some(value)) {
        file.prepare_cached(
            "INSERT INTO target_value (target, year, value) VALUES (?1, ?2, ?3)
             ON CONFLICT (target, year) DO UPDATE SET value = excluded.value",
        )?
        .execute(params![target, year, value])?;
    }
    Ok(())
}
