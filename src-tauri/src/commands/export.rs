//! What leaves: the plan, its projection, a scenario as a workbook or a model.

use chrono::{DateTime, NaiveDate};
use fivefold_engine::project;
use fivefold_engine::small_numbers::Rule;
use fivefold_exchange::model_workbook::{self, About};
use fivefold_exchange::{plan_json, projection_csv, vensim, whole_file};
use tauri::{AppHandle, State};

use crate::desk::{Desk, OpenPlan};
use crate::dialogs::{self, Kind};
use crate::error::DeskError;
use crate::folders::plain_file_name;
use crate::ipc::ExportFormat;

/// Asks where to put the plan, or one scenario of it, and writes it; the path, or none when
/// cancelled.
#[tauri::command]
pub fn export_plan(
    app: AppHandle,
    desk: State<Desk>,
    format: ExportFormat,
    scenario: String,
) -> Result<Option<String>, DeskError> {
    match format {
        ExportFormat::Json => save(&app, &desk, dialogs::JSON, |open| {
            Ok(plan_json::write(open.file.plan()).into_bytes())
        }),
        ExportFormat::Csv => save(&app, &desk, dialogs::CSV, |open| {
            let plan = open.file.plan();
            Ok(projection_csv::write(plan, &project(plan)?).into_bytes())
        }),
        ExportFormat::CsvSuppressed => save(&app, &desk, dialogs::CSV, |open| {
            let plan = open.file.plan();
            let rule = Rule::default();
            Ok(projection_csv::write_suppressed(plan, &project(plan)?, rule)?.into_bytes())
        }),
        ExportFormat::Xlsx => save(&app, &desk, dialogs::XLSX, |open| {
            let plan = open.file.plan();
            let about = About {
                program_version: env!("CARGO_PKG_VERSION"),
                plan_hash: &plan_json::content_hash(plan),
                date: day_of(&open.file.view().last_changed),
            };
            Ok(model_workbook::write(plan, &scenario, &about)?)
        }),
        ExportFormat::Mdl => save(&app, &desk, dialogs::MDL, |open| {
            Ok(vensim::write(open.file.plan(), &scenario)?.into_bytes())
        }),
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
