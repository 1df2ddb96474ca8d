//! What keeps a plan safe: backups, recovery of a damaged file, following and taking over a plan
//! that somebody else has open, going on elsewhere when the file can't be written to.

use fivefold_store::plan_backups;
use fivefold_store::recover::{self, Recovered};
use fivefold_store::{Backup, backup};
use tauri::{AppHandle, State};

use super::plan::{create, open};
use crate::desk::{Desk, file_name};
use crate::error::DeskError;
use crate::ipc::{DeskState, Found, Recovery};
use crate::{clock, dialogs, folders};

/// The backups of the open plan, newest first.
#[tauri::command]
pub fn backups(desk: State<Desk>) -> Result<Vec<Backup>, DeskError> {
    desk.read(|open| Ok(open.file.backups()))
}

/// Makes the plan what it is in one of its backups: one step of undo.
#[tauri::command]
pub fn restore_backup(desk: State<Desk>, name: String) -> Result<DeskState, DeskError> {
    desk.change(|file| file.restore_backup(&name, &clock::now()))
}

/// The plan that somebody else has open, where they have changed it or let go of it since; none
/// where nothing is new.
#[tauri::command]
pub fn follow(desk: State<Desk>) -> Result<Option<DeskState>, DeskError> {
    desk.follow()
}

/// Opens the plan for writing, now that nobody else has it.
#[tauri::command]
pub fn take_over(desk: State<Desk>) -> Result<DeskState, DeskError> {
    desk.take_over()
}

/// Asks where to save the plan, and goes on with it there; none when cancelled.
#[tauri::command]
pub fn go_on_elsewhere(app: AppHandle, desk: State<Desk>) -> Result<Option<DeskState>, DeskError> {
    let title = desk.read(|open| Ok(open.file.plan().title.clone()))?;
    let name = folders::plain_file_name(&title);
    let Some(path) = dialogs::ask_save(&app, dialogs::PLAN, &name)? else { return Ok(None) };
    desk.read(|open| Ok(open.file.save_copy(&path)?))?;
    open(&app, &desk, &path, None).map(Some)
}

/// What can be had of the plan that was refused last as damaged; none where none was.
#[tauri::command]
pub fn recovery(desk: State<Desk>) -> Option<Recovery> {
    let path = desk.refused()?;
    let found = recover::recover(&path).ok().map(
        |Recovered { plan, exact, missing, last_changed, .. }| Found {
            title: plan.title,
            roles: plan.roles.len(),
            exact,
            missing,
            last_changed,
        },
    );
    let backups = backup::all(&path);
    let whole = |backup: &Backup| plan_backups::read(&path, &backup.name).is_ok();
    let backups = backups.into_iter().filter(whole).collect();
    Some(Recovery { file: file_name(&path), found, backups })
}

/// Asks where to save, puts there what could be had of the damaged plan, or one of its backups
/// where that is named, and opens it; none when cancelled.
#[tauri::command]
pub fn recover_plan(
    app: AppHandle,
    desk: State<Desk>,
    backup: Option<String>,
) -> Result<Option<DeskState>, DeskError> {
    let damaged = desk.refused().ok_or(DeskError::NothingDamaged)?;
    let stem = damaged.file_stem().unwrap_or_default().to_string_lossy();
    let name = folders::plain_file_name(&format!("{stem} recovered"));
    let Some(path) = dialogs::ask_save(&app, dialogs::PLAN, &name)? else { return Ok(None) };
    match backup {
        Some(name) => {
            let (_, plan) = plan_backups::read(&damaged, &name)?;
            create(&app, &desk, &path, &plan, None).map(Some)
        }
        None => {
            recover::recover(&damaged)?.save(&path, &clock::now())?;
            open(&app, &desk, &path, None).map(Some)
        }
    }
}
