//! Close the gap.

use fivefold_engine::gap::{self, GapQuestion};
use tauri::State;
use tauri::ipc::Response;

use crate::desk::Desk;
use crate::error::DeskError;

/// How much of a lever would close a gap; the plan stays as it is. The answer borrows from the
/// plan, so it is written out while the plan is at hand.
#[tauri::command]
pub fn close_gap(desk: State<Desk>, question: GapQuestion) -> Result<Response, DeskError> {
    desk.read(|open| {
        let answer = gap::close_gap(open.file.plan(), &question)?;
        Ok(Response::new(serde_json::to_string(&answer).map_err(DeskError::Answer)?))
    })
}
