//! What leaves: the report, the plan, the projection.

use std::io::Write;
use std::path::Path;

use chrono::{DateTime, NaiveDate};
use fivefold_exchange::{plan_json, projection_csv};
use fivefold_report::{Edition, Format, Sections, of_scenario};
use tauri::{AppHandle, State};

use crate::desk::{Desk, OpenPlan};
use crate::dialogs::{self, Kind};
use crate::error::DeskError;
use crate::folders::plain_file_name;
use crate::ipc::ExportFormat;

/// Asks where to put the PDF report of a scenario and writes it; the path, or none when cancelled.
#[tauri::command(async)]
pub fn export_report(
    app: AppHandle,
    desk: State<Desk>,
    scenario: String,
) -> Result<Option<String>, DeskError> {
    save(&app, &desk, dialogs::PDF, |open| {
        let plan = open.file.plan();
        let date = day_of(&open.file.view().last_changed);
        let edition = Edition {
            date,
            program_version: env!("CARGO_PKG_VERSION").to_owned(),
            plan_hash: plan_json::content_hash(plan),
            sections: Sections::default(),
        };
        Ok(of_scenario(plan, &scenario, &edition, Format::Pdf)?)
    })
}

/// Asks where to put the plan and writes it; the path, or none when cancelled.
#[tauri::command(async)]
pub fn export_plan(
    app: AppHandle,
    desk: State<Desk>,
    format: ExportFormat,
) -> Result<Option<String>, DeskError> {
    match format {
        ExportFormat::Json => save(&app, &desk, dialogs::JSON, |open| {
            Ok(plan_json::write(open.file.plan()).into_bytes())
        }),
        ExportFormat::Csv => save(&app, &desk, dialogs::CSV, |open| {
            let plan = open.file.plan();
            Ok(projection_csv::write(plan, &fivefold_engine::project(plan)?).into_bytes())
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
    write_whole(&path, bytes)
        .map_err(|source| DeskError::Write { path: path.display().to_string(), source })?;
    Ok(Some(path.display().to_string()))
}

/// Writes a file at once or not at all.
pub(super) fn write_whole(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let folder = path.parent().unwrap_or(Path::new("."));
    let mut file = tempfile::NamedTempFile::new_in(folder)?;
    file.write_all(bytes)?;
    file.as_file().sync_all()?;
    file.persist(path).map(drop).map_err(|error| error.error)
}

/// The day of a plan's last change, from its RFC 3339 time.
pub(super) fn day_of(last_changed: &str) -> NaiveDate {
    DateTime::parse_from_rfc3339(last_changed).map_or(NaiveDate::MIN, |when| when.date_naive())
}
