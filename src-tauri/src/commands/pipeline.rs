//! Build and Bounce as a planner looks at them, and what each lever is for.

use fivefold_engine::approaches::{APPROACHES, Approach, LEVER_HELP, LeverHelp};
use fivefold_engine::pipeline::{PathwayPlace, Pipeline};
use fivefold_engine::routes::RouteTable;
use serde::Serialize;
use tauri::State;
use ts_rs::TS;

use crate::desk::Desk;
use crate::error::DeskError;

/// What each lever is for, and every approach.
#[derive(Debug, Clone, Copy, Serialize, TS)]
#[ts(export)]
pub struct Approaches {
    /// One a lever.
    pub help: &'static [LeverHelp],
    /// By lever.
    pub approaches: &'static [Approach],
}

/// One pathway followed through the years, cohort by cohort.
#[tauri::command]
pub fn pipeline(
    desk: State<Desk>,
    scenario: String,
    place: PathwayPlace,
) -> Result<Pipeline, DeskError> {
    desk.read(|open| Ok(fivefold_engine::pipeline::pipeline(open.file.plan(), &scenario, place)?))
}

/// A scenario's routes as a from-to matrix.
#[tauri::command]
pub fn routes(desk: State<Desk>, scenario: String) -> Result<RouteTable, DeskError> {
    desk.read(|open| Ok(fivefold_engine::routes::route_table(open.file.plan(), &scenario)?))
}

/// What each lever is for, and the inputs each approach changes.
#[tauri::command]
pub fn approaches() -> Approaches {
    Approaches { help: LEVER_HELP, approaches: APPROACHES }
}
