//! What targets ask: the sums behind their values, and the workforce they require by role.

use fivefold_engine::Model;
use fivefold_engine::plan::Target;
use fivefold_engine::required::{SharedBy, required_workforce};
use fivefold_engine::sums::{TargetSum, target_sums as sums_of};
use tauri::State;
use tauri::ipc::Response;

use crate::desk::Desk;
use crate::error::DeskError;

/// The arithmetic behind every value of these targets, in their order.
#[tauri::command]
pub fn target_sums(targets: Vec<Target>) -> Vec<Vec<TargetSum>> {
    targets.iter().map(sums_of).collect()
}

/// What the target at this place asks of every role; null where there is no such target.
#[tauri::command]
pub fn required(
    desk: State<Desk>,
    scenario: String,
    target: usize,
    rule: SharedBy,
) -> Result<Response, DeskError> {
    desk.read(|open| {
        let plan = open.file.plan();
        let result = Model::new(plan)?.scenario_named(&scenario)?;
        let required = required_workforce(plan, &result, target, rule);
        let text = serde_json::to_string(&required).map_err(DeskError::Answer)?;
        Ok(Response::new(text))
    })
}
