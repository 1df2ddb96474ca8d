//! Where the program keeps copies of examples and the list of recent plans.

use std::fs;
use std::path::{Path, PathBuf};

use tauri::{AppHandle, Manager};

use crate::desk::file_name;
use crate::error::DeskError;
use crate::ipc::RecentPlan;
use crate::synced;

/// How many recent plans are remembered.
const REMEMBERED: usize = 10;

/// A path for a new plan of this title among the program's own files, free as yet.
pub fn free_path_for(app: &AppHandle, title: &str) -> Result<PathBuf, DeskError> {
    let folder = of_examples(app)?;
    create_folder(&folder)?;
    let name = plain_file_name(title);
    let free = std::iter::once(String::new())
        .chain((2..).map(|nth| format!(" {nth}")))
        .map(|nth| folder.join(format!("{name}{nth}.fivefold")))
        .find(|path| !path.exists());
    Ok(free.unwrap_or_else(|| folder.join(format!("{name}.fivefold"))))
}

/// The folder for copies of examples.
pub fn of_examples(app: &AppHandle) -> Result<PathBuf, DeskError> {
    Ok(app.path().app_data_dir().map_err(DeskError::NoFolder)?.join("plans"))
}

/// The folder for logs of a program by its identifier, which is known before there is a window.
/// Where the system names none, that of passing files.
pub fn of_logs(identifier: &str) -> PathBuf {
    dirs::data_local_dir().unwrap_or_else(std::env::temp_dir).join(identifier).join("logs")
}

/// A title as a file name that every system takes: letters, digits, spaces and a little more.
pub fn plain_file_name(title: &str) -> String {
    let plain: String = title
        .chars()
        .map(|c| if c.is_alphanumeric() || " ,-_".contains(c) { c } else { ' ' })
        .take(80)
        .collect();
    let plain = plain.split_whitespace().collect::<Vec<_>>().join(" ");
    if plain.is_empty() { "Plan".to_owned() } else { plain }
}

/// The plans opened before that are still there, newest first.
pub fn recent(app: &AppHandle) -> Vec<RecentPlan> {
    let kept = list_path(app).ok().and_then(|path| fs::read(path).ok());
    let plans: Vec<RecentPlan> =
        kept.and_then(|bytes| serde_json::from_slice(&bytes).ok()).unwrap_or_default();
    plans.into_iter().filter(|plan| Path::new(&plan.path).is_file()).collect()
}

/// Puts a plan at the head of the list. The list is a convenience: where it can't be kept, the
/// plan is open all the same.
pub fn remember(app: &AppHandle, path: &Path) {
    let newest = RecentPlan { name: file_name(path), path: path.display().to_string() };
    let mut plans = recent(app);
    plans.retain(|plan| plan.path != newest.path);
    plans.insert(0, newest);
    plans.truncate(REMEMBERED);
    let Ok(list) = list_path(app) else { return };
    let Some(folder) = list.parent() else { return };
    if let (Ok(()), Ok(text)) = (create_folder(folder), serde_json::to_vec_pretty(&plans)) {
        let _ = fs::write(list, text);
    }
}

/// What to know about a plan that a sync client watches, the first time a plan of that folder is
/// opened.
pub fn about_syncing(app: &AppHandle, path: &Path) -> Option<String> {
    let client = synced::client_watching(path)?;
    let folder = path.parent()?.display().to_string();
    let list = app.path().app_config_dir().ok()?.join("told-of-syncing.json");
    let kept = fs::read(&list).ok();
    let mut told: Vec<String> =
        kept.and_then(|bytes| serde_json::from_slice(&bytes).ok()).unwrap_or_default();
    if told.contains(&folder) {
        return None;
    }
    told.push(folder);
    if let (Ok(()), Ok(text)) = (create_folder(list.parent()?), serde_json::to_vec(&told)) {
        // Where it can't be kept, it is told again.
        let _ = fs::write(list, text);
    }
    Some(synced::advice(client))
}

fn list_path(app: &AppHandle) -> Result<PathBuf, DeskError> {
    Ok(app.path().app_config_dir().map_err(DeskError::NoFolder)?.join("recent.json"))
}

fn create_folder(folder: &Path) -> Result<(), DeskError> {
    fs::create_dir_all(folder)
        .map_err(|source| DeskError::Write { path: folder.display().to_string(), source })
}

#[cfg(test)]
mod tests {
    use super::plain_file_name;

    #[test]
    fn a_title_becomes_a_name_that_every_system_takes() {
        assert_eq!(plain_file_name("Stepping Forward, England"), "Stepping Forward, England");
        assert_eq!(plain_file_name("a/b\\c:d*e?\"<>|"), "a b c d e");
        assert_eq!(plain_file_name("../.."), "Plan");
        assert_eq!(plain_file_name(""), "Plan");
    }
}
