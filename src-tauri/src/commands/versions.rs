//! Named versions and the way back to an earlier step.

use tauri::State;

use crate::clock;
use crate::desk::Desk;
use crate::error::DeskError;
use crate::ipc::DeskState;

/// Keeps the plan as it is under a name.
#[tauri::command]
pub fn keep_version(desk: State<Desk>, name: String) -> Result<DeskState, DeskError> {
    desk.change(|file| file.keep_version(&name, &clock::now()))
}

/// Makes the plan what it was in a version, which can be undone.
#[tauri::command]
pub fn restore_version(desk: State<Desk>, id: i64) -> Result<DeskState, DeskError> {
    desk.change(|file| file.restore_version(id, &clock::now()))
}

/// Removes a version; the plan stays as it is.
#[tauri::command]
pub fn remove_version(desk: State<Desk>, id: i64) -> Result<DeskState, DeskError> {
    desk.change(|file| file.remove_version(id))
}

/// Goes to the plan as it was right after a step of the history.
#[tauri::command]
pub fn go_to_step(desk: State<Desk>, id: i64) -> Result<DeskState, DeskError> {
    desk.change(|file| file.go_to_step(id, &clock::now()))
}
