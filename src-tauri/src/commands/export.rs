//! What leaves: the plan, its projection, a scenario as a workbook or a model.

use chrono::{DateTime, NaiveDate};
use fivefold_engine::Plan;
use fivefold_engine::project;
use fivefold_engine::small_numbers::{Rule, refuse_to_tell};
use fivefold_exchange::model_workbook::{self, About};
use fivefold_exchange::{plan_json, projection_csv, vensim, whole_file};
use tauri::{AppHandle, State};

use crate::desk::{Desk, OpenPlan};
use crate::dialogs::{self, Kind};
use crate::error::DeskError;
use crate::folders::plain_file_name;
use crate::ipc::ExportFormat;

/// Asks where to put the plan, or one scenario of it, and writes it; the path, or none when
/// cancelled. Counts below the threshold are withheld where one is given; what can't withhold some
/// of its figures is refused where one is small.
#[tauri::command]
pub fn export_plan(
    app: AppHandle,
    desk: State<Desk>,
    format: ExportFormat,
    scenario: String,
    suppress_below: Option<u32>,
) -> Result<Option<String>, DeskError> {
    match format {
        ExportFormat::Json => save(&app, &desk, dialogs::JSON, |open| {
            let plan = open.file.plan();
            refuse_small_numbers(plan, suppress_below)?;
            Ok(plan_json::write(plan).into_bytes())
        }),
        ExportFormat::Csv => save(&app, &desk, dialogs::CSV, |open| {
            let plan = open.file.plan();
            let projection = project(plan)?;
            let csv = match suppress_below.map(Rule::below) {
                None => projection_csv::write(plan, &projection),
                Some(rule) => projection_csv::write_suppressed(plan, &projection, rule)?,
            };
            Ok(csv.into_bytes())
        }),
        ExportFormat::Xlsx => save(&app, &desk, dialogs::XLSX, |open| {
            let plan = open.file.plan();
            refuse_small_numbers(plan, suppress_below)?;
            let about = About {
                program_version: env!("CARGO_PKG_VERSION"),
                plan_hash: &plan_json::content_hash(plan),
                date: day_of(&open.file.view().last_changed),
            };
            Ok(model_workbook::write(plan, &scenario, &about)?)
        }),
        ExportFormat::Mdl => save(&app, &desk, dialogs::MDL, |open| {
            let plan = open.file.plan();
            refuse_small_numbers(plan, suppress_below)?;
            Ok(vensim::write(plan, &scenario)?.into_bytes())
        }),
    }
}

/// Refuses to let out what tells every figure of a plan, where counts below a threshold are to be
/// withheld and one is among them.
pub(super) fn refuse_small_numbers(
    plan: &Plan,
    suppress_below: Option<u32>,
) -> Result<(), DeskError> {
    match suppress_below {
        Some(below) => Ok(refuse_to_tell(plan, below)?),
        None => Ok(()),
    }
}

/// Makes the bytes first, then asks, then writes: nothing is asked for in vain.
pub(super) fn save(
    app: &AppHandle,
    desk: &Desk,
    kind: Kind,
    make: impl FnOnce(&OpenPlan) -> Result<Vec<u8>, DeskError>,
) -> Result<Option<String>, DeskError> {
    let (name, bytes) =
        desk.read(|open| Ok((plain_file_name(&open.file.plan().title), make(open)?)))?;
    save_as(app, kind, &name, &bytes)
}

/// Asks where to put a file that is ready, under this name unless another is chosen, and writes it.
pub(super) fn save_as(
    app: &AppHandle,
    kind: Kind,
    name: &str,
    bytes: &[u8],
) -> Result<Option<String>, DeskError> {
    let Some(path) = dialogs::ask_save(app, kind, name)? else { return Ok(None) };
    whole_file::write(&path, bytes)
        .map_err(|source| DeskError::Write { path: path.display().to_string(), source })?;
    Ok(Some(path.display().to_string()))
}

/// The day of a plan's last change, from its RFC 3339 time.
pub(super) fn day_of(last_changed: &str) -> NaiveDate {
    DateTime::parse_from_rfc3339(last_changed).map_or(NaiveDate::MIN, |when| when.date_naive())
}
