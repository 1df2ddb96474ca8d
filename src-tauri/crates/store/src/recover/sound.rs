//! As many rows as make a valid plan. They are put into an empty file table by table, owners
//! first; where a batch makes the plan invalid its halves are tried, down to the single row that
//! does, and that one is left out.

use fivefold_engine::{Plan, validate};
use rusqlite::Connection;

use super::rows::{self, Row, Tables};
use crate::{StoreError, table};

/// A plan in a file in memory, and how many rows of each table had to be left out.
pub(super) struct Sound {
    pub(super) file: Connection,
    pub(super) left_out: Vec<(&'static str, usize)>,
}

/// A row and those that mean nothing without it, such as a target and its values.
type Item<'a> = Vec<(&'static str, &'a Row)>;

/// # Errors
/// Where not even the plan's title and years and one of its roles can be had.
pub(super) fn put_together(tables: &Tables) -> Result<Sound, StoreError> {
    let mut file = super::empty()?;
    let mut left_out = Vec::new();
    for name in tables.of_the_plan().filter(|name| *name != "target_value") {
        let items: Vec<Item<'_>> =
            tables.rows_of(name).map(|row| with_its_own(tables, name, row)).collect();
        left_out.push((name, add(&mut file, &items)?));
    }
    // A plan without years or without a role is none, whatever else there is.
    if validate(&table::read_plan(&file)?).is_empty() {
        Ok(Sound { file, left_out })
    } else {
        Err(StoreError::damaged("none of its roles can be read"))
    }
}

fn with_its_own<'a>(tables: &'a Tables, name: &'static str, row: &'a Row) -> Item<'a> {
    let mut item = vec![(name, row)];
    if name == "target" {
        let values = tables.rows_of("target_value");
        let own = values.filter(|value| value.cell("target") == row.cell("id"));
        item.extend(own.map(|value| ("target_value", value)));
    }
    item
}

/// Adds the items that leave the plan valid; how many don't.
fn add(file: &mut Connection, items: &[Item<'_>]) -> Result<usize, StoreError> {
    if items.is_empty() {
        return Ok(0);
    }
    let attempt = file.savepoint()?;
    let added =
        items.iter().flatten().try_for_each(|(name, row)| rows::insert(&attempt, name, row));
    if added.is_ok() && is_sound(&attempt) {
        attempt.commit()?;
        return Ok(0);
    }
    drop(attempt);
    if items.len() == 1 {
        return Ok(1);
    }
    let (first, second) = items.split_at(items.len() / 2);
    Ok(add(file, first)? + add(file, second)?)
}

fn is_sound(file: &Connection) -> bool {
    let refers_to_nothing = file
        .prepare("PRAGMA foreign_key_check")
        .and_then(|mut statement| statement.exists([]))
        .unwrap_or(true);
    !refers_to_nothing && table::read_plan(file).is_ok_and(|plan| is_valid_so_far(&plan))
}

/// Whether a plan is valid, or lacks nothing but the roles that are yet to come.
fn is_valid_so_far(plan: &Plan) -> bool {
    let problems = validate(plan);
    problems.is_empty() || (plan.roles.is_empty() && problems.len() == 1)
}
