//! The plan itself: title and horizon, one row.

use std::collections::BTreeMap;

use fivefold_engine::Plan;
use fivefold_engine::plan::{Evidence, FundingCovers, RateKind, Year};
use rusqlite::{Connection, params};

use super::cell::{self, Cell};
use crate::StoreError;

/// What the row holds.
pub(super) struct Head {
    pub(super) title: String,
    pub(super) first_year: Year,
    pub(super) years: u32,
    pub(super) price_year: Option<Year>,
    pub(super) funding_covers: Option<FundingCovers>,
    pub(super) correlation: BTreeMap<RateKind, f64>,
    pub(super) evidence: Option<Evidence>,
}

pub(super) fn read(file: &Connection) -> Result<Head, StoreError> {
    let mut statement = file.prepare_cached("SELECT * FROM plan")?;
    let mut rows = statement.query([])?;
    let Some(row) = rows.next()? else {
        return Err(StoreError::damaged("the plan's title and years are missing"));
    };
    let cell = Cell { table: "plan", row };
    Ok(Head {
        title: cell.get("title")?,
        first_year: cell.get("first_year")?,
        years: cell.get("years")?,
        price_year: cell.get("price_year")?,
        funding_covers: cell.optional_word("funding_covers")?,
        correlation: cell.map("correlation")?,
        evidence: cell.optional_json("evidence")?,
    })
}

pub(super) fn write(file: &Connection, before: &Plan, after: &Plan) -> Result<(), StoreError> {
    let differs = before.title != after.title
        || before.first_year != after.first_year
        || before.years != after.years
        || before.price_year != after.price_year
        || before.funding_covers != after.funding_covers
        || before.correlation != after.correlation
        || before.evidence != after.evidence;
    if differs {
        file.prepare_cached(
            "UPDATE plan SET title = ?1, first_year = ?2, years = ?3, evidence = ?4, \
             price_year = ?5, funding_covers = ?6, correlation = ?7",
        )?
        .execute(params![
            after.title,
            after.first_year,
            after.years,
            cell::optional_json(&after.evidence)?,
            after.price_year,
            cell::optional_word(&after.funding_covers)?,
            cell::map(&after.correlation)?,
        ])?;
    }
    Ok(())
}

/// The row of a plan with nothing in it, which a new file begins with.
pub(super) fn begin(file: &Connection, nothing: &Plan) -> Result<(), StoreError> {
    file.execute(
        "INSERT INTO plan (id, title, first_year, years) VALUES (1, ?1, ?2, ?3)",
        params![nothing.title, nothing.first_year, nothing.years],
    )?;
    Ok(())
}
