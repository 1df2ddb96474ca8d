//! The reference library.

use fivefold_engine::plan::Target;
use fivefold_exchange::ExchangeError;
use fivefold_exchange::reference::{
    self, ActivityChoices, ActivityRatio, CostOffer, LibraryEntry, Trajectory,
};

use crate::error::DeskError;

/// Every published figure, each with what may be made of it.
#[tauri::command]
pub fn library() -> Vec<LibraryEntry> {
    reference::library()
}

/// Trajectories and end-points of the Five Year Forward View for Mental Health.
#[tauri::command]
pub fn trajectories() -> Vec<Trajectory> {
    reference::trajectories()
}

/// Published ratios that say what one WTE delivers.
#[tauri::command]
pub fn activity_ratios() -> Vec<ActivityRatio> {
    reference::activity_ratios()
}

/// The target that published activity makes with a planner's choices.
#[tauri::command]
pub fn activity_target(entry: String, choices: ActivityChoices) -> Result<Target, DeskError> {
    Ok(reference::activity_target(&entry, &choices).map_err(ExchangeError::from)?)
}

/// Published costs that a plan can begin from.
#[tauri::command]
pub fn cost_offers() -> Vec<CostOffer> {
    reference::cost_offers()
}
