//! Mappings the program remembers, one for each set of headings, so that next month's extract is
//! read as this month's was. Headings only; nothing that is in the rows.

use std::fs;
use std::path::PathBuf;

use fivefold_exchange::extract::mapping::{ExtractKind, Mapping};
use serde::{Deserialize, Serialize};
use tauri::{AppHandle, Manager};

use crate::error::DeskError;

/// How many are remembered.
const REMEMBERED: usize = 50;

#[derive(Debug, Serialize, Deserialize)]
struct Remembered {
    kind: ExtractKind,
    headings: Vec<String>,
    mapping: Mapping,
}

/// The mapping that extracts with these headings were read by last.
pub fn recall(app: &AppHandle, kind: ExtractKind, headings: &[String]) -> Option<Mapping> {
    let same = |kept: &Remembered| kept.kind == kind && kept.headings == headings;
    read(app).into_iter().find(same).map(|kept| kept.mapping)
}

/// Remembers a mapping, without its days: they are those of one extract. It is a convenience:
/// where it can't be kept, the extract is read all the same.
pub fn remember(app: &AppHandle, kind: ExtractKind, headings: Vec<String>, mapping: &Mapping) {
    let mapping = Mapping { as_at: None, from: None, to: None, ..mapping.clone() };
    let mut kept = read(app);
    kept.retain(|other| other.kind != kind || other.headings != headings);
    kept.insert(0, Remembered { kind, headings, mapping });
    kept.truncate(REMEMBERED);
    let Ok(path) = path(app) else { return };
    let Some(folder) = path.parent() else { return };
    if let (Ok(()), Ok(text)) = (fs::create_dir_all(folder), serde_json::to_vec_pretty(&kept)) {
        let _ = fs::write(path, text);
    }
}

fn read(app: &AppHandle) -> Vec<Remembered> {
    let bytes = path(app).ok().and_then(|path| fs::read(path).ok());
    bytes.and_then(|bytes| serde_json::from_slice(&bytes).ok()).unwrap_or_default()
}

fn path(app: &AppHandle) -> Result<PathBuf, DeskError> {
    Ok(app.path().app_config_dir().map_err(DeskError::NoFolder)?.join("mappings.json"))
}
