//! What turned out beside what was projected, and its import.

use fivefold_engine::outturn::{RoleError, ScopeError, role_errors, scope_errors};
use fivefold_engine::plan::Scope;
use fivefold_engine::summary::Unit;
use fivefold_engine::{Model, Plan};
use fivefold_exchange::outturn_table::{self, OutturnTable};
use serde::Serialize;
use tauri::ipc::Response;
use tauri::{AppHandle, State};
use ts_rs::TS;

use crate::clock;
use crate::desk::Desk;
use crate::dialogs;
use crate::error::DeskError;
use crate::ipc::DeskState;

/// The projection errors of a scenario.
#[derive(Debug, Serialize, TS)]
#[ts(export)]
pub struct OutturnView<'a> {
    /// By year and role.
    pub roles: Vec<RoleError<'a>>,
    /// Over the scope, in people, then in WTE.
    pub scope: Vec<ScopeError>,
}

/// What an import brought.
#[derive(Debug, Serialize, TS)]
#[ts(export)]
pub struct OutturnImport {
    /// What the file gave, and what it didn't.
    pub table: OutturnTable,
    /// The plan with it, where anything was taken.
    pub state: Option<DeskState>,
}

/// Compares what turned out with what a scenario projected.
#[tauri::command]
pub fn outturn_errors(
    desk: State<Desk>,
    scenario: String,
    scope: Scope,
) -> Result<Response, DeskError> {
    desk.read(|open| {
        let view = errors(open.file.plan(), &scenario, &scope)?;
        let text = serde_json::to_string(&view).map_err(DeskError::Answer)?;
        Ok(Response::new(text))
    })
}

/// Asks for a table of what turned out and puts it into the plan as one step; none when cancelled.
#[tauri::command]
pub fn import_outturn(
    app: AppHandle,
    desk: State<Desk>,
) -> Result<Option<OutturnImport>, DeskError> {
    let Some(path) = dialogs::ask_open(&app, dialogs::TABLE)? else { return Ok(None) };
    let (table, edit) = desk.read(|open| {
        let plan = open.file.plan();
        let table = outturn_table::read(plan, &path)?;
        let edit = outturn_table::edit(plan, &table);
        Ok((table, edit))
    })?;
    let state =
        edit.map(|edit| desk.change(|file| file.apply(&edit, &clock::now()))).transpose()?;
    Ok(Some(OutturnImport { table, state }))
}

fn errors<'a>(plan: &'a Plan, scenario: &str, scope: &Scope) -> Result<OutturnView<'a>, DeskError> {
    let result = Model::new(plan)?.scenario_named(scenario)?;
    let mut over = scope_errors(plan, &result, scope, Unit::Heads);
    over.extend(scope_errors(plan, &result, scope, Unit::Wte));
    Ok(OutturnView { roles: role_errors(plan, &result), scope: over })
}
