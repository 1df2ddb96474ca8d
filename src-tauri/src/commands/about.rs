//! What the program is, what is in it, and where it keeps its files.

use std::sync::Arc;

use serde::Serialize;
use tauri::{AppHandle, Manager, State};
use ts_rs::TS;

use crate::error::DeskError;
use crate::folders;
use crate::mistakes::Log;
use crate::shipped::{self, ShippedSection};

/// What the program is.
#[derive(Debug, Serialize, TS)]
#[ts(export)]
pub struct About {
    /// Its version.
    pub version: &'static str,
    /// Its licence, word for word.
    pub licence: &'static str,
    /// The licence of the typeface, which asks to be passed on with it.
    pub font_licence: &'static str,
    /// What else is in the program, with the licence of each.
    pub shipped: Vec<ShippedSection>,
    /// Where its files are.
    pub places: ProgramPlaces,
}

/// Where the program keeps what is its own; plans are wherever they were saved.
#[derive(Debug, Serialize, TS)]
#[ts(export)]
pub struct ProgramPlaces {
    /// The folder of copies of examples.
    pub examples: String,
    /// The folder of the lists of recent plans and of mappings.
    pub settings: String,
    /// The file that mistakes of the program's are noted in.
    pub log: String,
    /// Whether there is such a file, and so whether any were made.
    pub mistakes_noted: bool,
}

/// What the program is, what is in it, and where it keeps its files.
#[tauri::command]
pub fn about(app: AppHandle, log: State<Arc<Log>>) -> Result<About, DeskError> {
    let settings = app.path().app_config_dir().map_err(DeskError::NoFolder)?;
    Ok(About {
        version: env!("CARGO_PKG_VERSION"),
        licence: include_str!("../../../LICENSE"),
        font_licence: include_str!("../../../assets/fonts/OFL.txt"),
        shipped: shipped::sections(),
        places: ProgramPlaces {
            examples: folders::of_examples(&app)?.display().to_string(),
            settings: settings.display().to_string(),
            log: log.path().display().to_string(),
            mistakes_noted: log.path().exists(),
        },
    })
}
