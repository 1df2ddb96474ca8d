//! Edits: each one transaction, each returning the whole fresh plan.

use fivefold_engine::edit::Edit;
use tauri::State;

use crate::clock;
use crate::desk::Desk;
use crate::error::DeskError;
use crate::ipc::DeskState;

/// Applies one edit.
#[tauri::command]
pub fn edit(desk: State<Desk>, edit: Edit) -> Result<DeskState, DeskError> {
    desk.change(|file| file.apply(&edit, &clock::now()))
}

/// Takes the newest step back.
#[tauri::command]
pub fn undo(desk: State<Desk>) -> Result<DeskState, DeskError> {
    desk.change(|file| file.undo(&clock::now()))
}

/// Brings back the step that was undone last.
#[tauri::command]
pub fn redo(desk: State<Desk>) -> Result<DeskState, DeskError> {
    desk.change(|file| file.redo(&clock::now()))
}

/// An edit in words, before it is made.
#[tauri::command]
pub fn describe(desk: State<Desk>, edit: Edit) -> Result<String, DeskError> {
    desk.read(|open| Ok(fivefold_engine::edit::describe(open.file.plan(), &edit)))
}
