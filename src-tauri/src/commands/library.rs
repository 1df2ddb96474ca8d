//! The reference library.

use fivefold_exchange::reference::{LibraryTarget, Trajectory};

/// Published targets, ready to add where they can be.
#[tauri::command(async)]
pub fn library() -> Vec<LibraryTarget> {
    fivefold_exchange::reference::library()
}

/// Trajectories and end-points of the Five Year Forward View for Mental Health.
#[tauri::command(async)]
pub fn trajectories() -> Vec<Trajectory> {
    fivefold_exchange::reference::trajectories()
}
