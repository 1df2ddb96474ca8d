//! The plan as rows: one kind of row a file, each with how it becomes cells and comes back.
//!
//! [`write_plan`] turns one plan into another by touching only the rows that differ; [`read_plan`]
//! puts the plan together again. [`list`] does the lists, which is nearly everything, by way of
//! [`align`], which says what row of the old list each row of the new one is; [`cell`] converts
//! single values.

mod action;
mod align;
mod bind;
mod borrow;
mod bounce;
mod build;
mod buy;
mod cell;
mod context_measure;
mod establishment_change;
mod funding;
mod list;
mod note;
mod occupation_code;
mod outturn;
mod picture;
mod plan;
mod role;
mod scenario;
mod stop;
mod target;
mod target_value;
mod transfer;

use fivefold_engine::Plan;
use fivefold_engine::plan::{PlanFormat, Usual};
use rusqlite::Connection;

use crate::StoreError;
use list::Owner;

/// The tables that hold the plan: what a session records, a digest covers and a changeset may
/// touch. The other tables are about the file.
pub(crate) const PLAN_TABLES: &[&str] = &[
    "plan",
    "role",
    "establishment_change",
    "transfer",
    "scenario",
    "buy",
    "build",
    "bind",
    "borrow",
    "bounce",
    "target",
    "target_value",
    "action",
    "note",
    "context_measure",
    "outturn",
    "occupation_code",
    "stop",
    "funding",
    "strand",
    "team",
    "competency",
    "competency_required",
    "competency_held",
    "benchmark",
    "readiness",
    "integrated",
];

/// Business as usual, as the owner of its pathways: no scenario.
const USUAL: Owner = Owner { column: "scenario", key: rusqlite::types::Value::Null };

/// The rows of [`Plan::default`], which a new file begins with.
pub(crate) fn begin(file: &Connection) -> Result<(), StoreError> {
    plan::begin(file, &Plan::default())
}

/// Writes what differs between the plan in the file and the plan it should be. Run it inside a
/// transaction.
///
/// # Errors
/// [`StoreError::OutOfStep`] where the file does not hold `before`.
pub(crate) fn write_plan(file: &Connection, before: &Plan, after: &Plan) -> Result<(), StoreError> {
    plan::write(file, before, after)?;
    role::write(file, &before.roles, &after.roles)?;
    list::write(file, Some(&USUAL), &before.usual.build, &after.usual.build)?;
    list::write(file, Some(&USUAL), &before.usual.bounce, &after.usual.bounce)?;
    list::write(file, None, &before.transfers, &after.transfers)?;
    scenario::write(file, &before.scenarios, &after.scenarios)?;
    target::write(file, &before.targets, &after.targets)?;
    list::write(file, None, &before.actions, &after.actions)?;
    list::write(file, None, &before.notes, &after.notes)?;
    list::write(file, None, &before.context, &after.context)?;
    list::write(file, None, &before.outturn, &after.outturn)?;
    list::write(file, None, &before.running_order, &after.running_order)?;
    list::write(file, None, &before.funding, &after.funding)?;
    list::write(file, None, &before.occupation_codes, &after.occupation_codes)?;
    picture::write(file, &before.picture, &after.picture)?;
    Ok(())
}

/// The plan the file holds, not validated.
///
/// # Errors
/// [`StoreError::Damaged`] where a cell is not what its column holds.
pub(crate) fn read_plan(file: &Connection) -> Result<Plan, StoreError> {
    let head = plan::read(file)?;
    Ok(Plan {
        format: PlanFormat::V1,
        title: head.title,
        first_year: head.first_year,
        years: head.years,
        price_year: head.price_year,
        funding: list::rows(file, None)?,
        funding_covers: head.funding_covers,
        correlation: head.correlation,
        roles: role::read(file)?,
        usual: Usual {
            build: list::rows(file, Some(&USUAL))?,
            bounce: list::rows(file, Some(&USUAL))?,
        },
        transfers: list::rows(file, None)?,
        scenarios: scenario::read(file)?,
        targets: target::read(file)?,
        context: list::rows(file, None)?,
        outturn: list::rows(file, None)?,
        actions: list::rows(file, None)?,
        running_order: list::rows(file, None)?,
        occupation_codes: list::rows(file, None)?,
        picture: picture::read(file)?,
        notes: list::rows(file, None)?,
        evidence: head.evidence,
    })
}
