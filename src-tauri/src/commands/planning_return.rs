//! The planning return as a workbook.

use fivefold_exchange::planning_return;
use tauri::{AppHandle, State};

use super::export::{day_of, refuse_small_numbers, save};
use crate::desk::Desk;
use crate::dialogs;
use crate::error::DeskError;

/// Asks where to put a scenario's planning return and writes it; the path, or none when cancelled.
#[tauri::command]
pub fn export_planning_return(
    app: AppHandle,
    desk: State<Desk>,
    scenario: String,
    suppress_below: Option<u32>,
) -> Result<Option<String>, DeskError> {
    save(&app, &desk, dialogs::XLSX, |open| {
        refuse_small_numbers(open.file.plan(), suppress_below)?;
        let date = day_of(&open.file.view().last_changed);
        let made = planning_return::of_scenario(open.file.plan(), &scenario, date)?;
        Ok(planning_return::xlsx(&made)?)
    })
}
