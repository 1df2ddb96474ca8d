//! Agreed actions as they stand today, beside what a scenario assumes.

use fivefold_engine::agreed::{self, AgreedActions};
use fivefold_exchange::actions_csv;
use tauri::{AppHandle, State};

use crate::clock;
use crate::desk::Desk;
use crate::dialogs;
use crate::error::DeskError;

use super::export::{refuse_small_numbers, save};

/// The plan's actions as they stand today, beside what a scenario assumes.
#[tauri::command]
pub fn agreed_actions(desk: State<Desk>, scenario: String) -> Result<AgreedActions, DeskError> {
    desk.read(|open| Ok(agreed::agreed_actions(open.file.plan(), &scenario, &clock::today())?))
}

/// Asks where to put the actions and their coverage as CSV; the path, or none when cancelled.
#[tauri::command]
pub fn export_actions(
    app: AppHandle,
    desk: State<Desk>,
    scenario: String,
    suppress_below: Option<u32>,
) -> Result<Option<String>, DeskError> {
    save(&app, &desk, dialogs::CSV, |open| {
        let plan = open.file.plan();
        refuse_small_numbers(plan, suppress_below)?;
        let agreed = agreed::agreed_actions(plan, &scenario, &clock::today())?;
        Ok(actions_csv::write(plan, &agreed).into_bytes())
    })
}
