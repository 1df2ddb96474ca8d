//! Opening, importing and copying plans.

use std::path::Path;

use fivefold_engine::Plan;
use fivefold_exchange::{examples, plan_json};
use fivefold_store::PlanFile;
use tauri::{AppHandle, State};

use super::audience;
use crate::desk::Desk;
use crate::error::DeskError;
use crate::ipc::{DeskState, ExamplePlan, RecentPlan, Startup};
use crate::{clock, dialogs, folders};

/// The plan to begin with: the one named on the command line, or the last one, or a copy of the
/// first example; that too where the one it should be is refused, with why. The last one is tried
/// once, so that a plan the program can't cope with doesn't keep it from starting.
#[tauri::command]
pub fn startup(app: AppHandle, desk: State<Desk>) -> Result<Startup, DeskError> {
    if let Some(state) = desk.state() {
        return Ok(Startup { state, refused: None });
    }
    let last = || folders::recent(&app).into_iter().next().filter(|_| desk.begins());
    let last = || last().map(|plan| plan.path.into());
    let Some(path) = desk.take_named().or_else(last) else {
        return Ok(Startup { state: open_first_example(&app, &desk)?, refused: None });
    };
    match open(&app, &desk, &path, None) {
        Ok(state) => Ok(Startup { state, refused: None }),
        Err(refused) => {
            let damaged = desk.refused();
            let state = open_first_example(&app, &desk)?;
            // The example takes no damaged plan's place: something may be had of that yet.
            desk.still_refuse(damaged);
            Ok(Startup { state, refused: Some(refused.for_window()) })
        }
    }
}

fn open_first_example(app: &AppHandle, desk: &Desk) -> Result<DeskState, DeskError> {
    let first = examples::all().into_iter().next().ok_or(DeskError::NoPlan)?;
    open_copy_of(app, desk, &first.id)
}

/// The plans that come with the program.
#[tauri::command]
pub fn examples() -> Vec<ExamplePlan> {
    let example = |example: examples::Example| ExamplePlan {
        id: example.id,
        title: example.title,
        teaches: example.teaches,
    };
    examples::all().into_iter().map(example).collect()
}

/// Opens a copy of an example.
#[tauri::command]
pub fn open_example(app: AppHandle, desk: State<Desk>, id: String) -> Result<DeskState, DeskError> {
    open_copy_of(&app, &desk, &id)
}

/// Asks for a plan file and opens it; none when cancelled.
#[tauri::command]
pub fn open_plan(app: AppHandle, desk: State<Desk>) -> Result<Option<DeskState>, DeskError> {
    let path = dialogs::ask_open(&app, dialogs::PLAN)?;
    path.map(|path| open(&app, &desk, &path, None)).transpose()
}

/// Asks for plan JSON and where to keep the plan made of it; none when cancelled.
#[tauri::command]
pub fn import_plan(app: AppHandle, desk: State<Desk>) -> Result<Option<DeskState>, DeskError> {
    let Some(source) = dialogs::ask_open(&app, dialogs::JSON)? else { return Ok(None) };
    let plan = plan_json::read_file(&source)?;
    let name = folders::plain_file_name(&plan.title);
    let path = dialogs::ask_save(&app, dialogs::PLAN, &name)?;
    path.map(|path| create(&app, &desk, &path, &plan, None)).transpose()
}

/// Asks where to save a copy; the path, or none when cancelled.
#[tauri::command]
pub fn save_copy(app: AppHandle, desk: State<Desk>) -> Result<Option<String>, DeskError> {
    let title = desk.read(|open| Ok(open.file.plan().title.clone()))?;
    let name = folders::plain_file_name(&title);
    let Some(path) = dialogs::ask_save(&app, dialogs::PLAN, &name)? else { return Ok(None) };
    desk.read(|open| {
        open.file.save_copy(&path)?;
        // The copy can be opened from the list; the open plan stays first in it.
        folders::remember(&app, &path);
        folders::remember(&app, open.file.path());
        Ok(())
    })?;
    Ok(Some(path.display().to_string()))
}

/// The plans opened before, newest first.
#[tauri::command]
pub fn recent(app: AppHandle) -> Vec<RecentPlan> {
    folders::recent(&app)
}

/// Opens a plan from the list of recent ones, and no other.
#[tauri::command]
pub fn open_recent(
    app: AppHandle,
    desk: State<Desk>,
    path: String,
) -> Result<DeskState, DeskError> {
    if !folders::recent(&app).iter().any(|plan| plan.path == path) {
        return Err(DeskError::NotRecent);
    }
    open(&app, &desk, Path::new(&path), None)
}

/// Opens a plan file and puts it at the head of the recent ones.
pub fn open(
    app: &AppHandle,
    desk: &Desk,
    path: &Path,
    example: Option<String>,
) -> Result<DeskState, DeskError> {
    let mut state = desk.put(path, example)?;
    state.file.notice = folders::about_syncing(app, path);
    audience::leave_stage_unless_of(app, path);
    folders::remember(app, path);
    Ok(state)
}

/// Writes a new plan file and opens it.
pub fn create(
    app: &AppHandle,
    desk: &Desk,
    path: &Path,
    plan: &Plan,
    example: Option<String>,
) -> Result<DeskState, DeskError> {
    drop(PlanFile::create(path, plan, &clock::now())?);
    open(app, desk, path, example)
}

fn open_copy_of(app: &AppHandle, desk: &Desk, id: &str) -> Result<DeskState, DeskError> {
    let example = examples::all()
        .into_iter()
        .find(|example| example.id == id)
        .ok_or_else(|| DeskError::NoExample(id.to_owned()))?;
    let plan = plan_json::read(example.json.as_bytes())?;
    let path = folders::free_path_for(app, &plan.title)?;
    create(app, desk, &path, &plan, Some(example.id))
}
