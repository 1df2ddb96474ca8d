//! Importing an extract of staff, leavers or joiners: choose, look, count, take. Nothing is in the
//! plan before it is taken, and then as one step of undo.

use std::fs;

use fivefold_exchange::extract::mapping::{ExtractKind, Mapping, file};
use fivefold_exchange::extract::open::{Corrections, ReadingProgress};
use fivefold_exchange::extract::preview::{Preview, preview};
use fivefold_exchange::extract::rejected_csv;
use fivefold_exchange::whole_file;
use serde::Serialize;
use tauri::{AppHandle, State};
use ts_rs::TS;

use super::counting::{Asked, count};
use crate::desk::Desk;
use crate::error::DeskError;
use crate::extracts::{Chosen, ExtractImport, ExtractPart, Extracts};
use crate::ipc::DeskState;
use crate::mappings::Memory;
use crate::{clock, dialogs};

/// A chosen extract, to be looked over before it is counted.
#[derive(Debug, Serialize, TS)]
#[ts(export)]
pub struct ExtractAtHand {
    /// The file's name.
    pub file: String,
    /// How large it is, in bytes.
    pub bytes: u64,
    /// Its beginning, and the mapping as guessed.
    pub preview: Preview,
    /// The mapping that extracts with these headings were read by last.
    pub remembered: Option<Mapping>,
}

/// Asks for an extract and reads its beginning; none when cancelled.
#[tauri::command]
pub fn choose_extract(
    app: AppHandle,
    extracts: State<Extracts>,
    kind: ExtractKind,
    part: ExtractPart,
) -> Result<Option<ExtractAtHand>, DeskError> {
    let Some(path) = dialogs::ask_open(&app, dialogs::TABLE)? else { return Ok(None) };
    let chosen = Chosen { path, kind };
    let at_hand = look(&app, &chosen, None, None)?;
    extracts.choose(part, chosen);
    Ok(Some(at_hand))
}

/// Reads the beginning of the extract at hand on another sheet, or with its headings on another
/// line.
#[tauri::command]
pub fn look_at_extract(
    app: AppHandle,
    extracts: State<Extracts>,
    part: ExtractPart,
    sheet: Option<String>,
    heading_line: Option<u64>,
) -> Result<ExtractAtHand, DeskError> {
    look(&app, &extracts.chosen(part)?, sheet.as_deref(), heading_line)
}

/// Counts the extract at hand, with what a person wrote in place of cells that can't be read, and
/// says what it makes of the plan. With leavers go extracts of staff in post when the period began
/// and when it ended, where these have a mapping. Every mapping is remembered.
#[tauri::command]
pub fn count_extract(
    app: AppHandle,
    desk: State<Desk>,
    extracts: State<Extracts>,
    mapping: Mapping,
    corrections: Corrections,
    opening: Option<Mapping>,
    closing: Option<Mapping>,
) -> Result<ExtractImport, DeskError> {
    let asked = Asked { mapping, corrections, opening, closing };
    let counted = count(&desk, &extracts, &asked)?;
    let memory = Memory::of(&app);
    for (part, mapping) in asked.mappings() {
        let chosen = extracts.chosen(part)?;
        memory.remember_extract(chosen.kind, headings_of(&chosen, mapping)?, mapping);
    }
    let import = desk.read(|open| Ok(counted.import(open.file.plan())))?;
    extracts.keep(counted);
    Ok(import)
}

/// How far the counting under way has come; none where none is.
#[tauri::command]
pub fn extract_progress(extracts: State<Extracts>) -> Option<ReadingProgress> {
    extracts.reading.progress()
}

/// Ends the counting under way.
#[tauri::command]
pub fn cancel_extract(extracts: State<Extracts>) {
    extracts.reading.cancel();
}

/// Lets go of the extract at hand.
#[tauri::command]
pub fn forget_extract(extracts: State<Extracts>) {
    extracts.forget();
}

/// Puts what was counted into the plan, as one step.
#[tauri::command]
pub fn take_extract(desk: State<Desk>, extracts: State<Extracts>) -> Result<DeskState, DeskError> {
    let edit = extracts
        .with_counted(|counted| desk.read(|open| Ok(counted.import(open.file.plan()).edit()?)))?;
    let state = desk.change(|file| file.apply(&edit, &clock::now()))?;
    extracts.forget();
    Ok(state)
}

/// Asks where to put the rejected rows and writes them as CSV; the path, or none when cancelled.
#[tauri::command]
pub fn save_rejected(
    app: AppHandle,
    desk: State<Desk>,
    extracts: State<Extracts>,
) -> Result<Option<String>, DeskError> {
    let text = extracts.with_counted(|counted| {
        desk.read(|open| Ok(rejected_csv::write(counted.import(open.file.plan()).rejected())))
    })?;
    save(&app, dialogs::CSV, "Rejected rows", &text)
}

/// Asks where to put a mapping and writes it as the command line reads it; the path, or none when
/// cancelled.
#[tauri::command]
pub fn save_mapping(app: AppHandle, mapping: Mapping) -> Result<Option<String>, DeskError> {
    save(&app, dialogs::JSON, "Mapping", &file::write(&mapping))
}

/// Asks for a mapping and reads it; none when cancelled.
#[tauri::command]
pub fn open_mapping(app: AppHandle) -> Result<Option<Mapping>, DeskError> {
    let path = dialogs::ask_open(&app, dialogs::JSON)?;
    Ok(path.map(|path| file::read(&path)).transpose()?)
}

fn look(
    app: &AppHandle,
    chosen: &Chosen,
    sheet: Option<&str>,
    heading_line: Option<u64>,
) -> Result<ExtractAtHand, DeskError> {
    let preview = preview(&chosen.path, chosen.kind, sheet, heading_line)?;
    let headings: Vec<String> =
        preview.columns.iter().map(|column| column.heading.clone()).collect();
    let remembered = Memory::of(app).recall(chosen.kind.into(), &headings);
    Ok(ExtractAtHand {
        file: chosen.source(),
        bytes: fs::metadata(&chosen.path).map_or(0, |about| about.len()),
        remembered,
        preview,
    })
}

/// The headings of an extract where its mapping looks for them.
///
/// # Errors
/// [`DeskError`] where they can't be read.
pub fn headings_of(chosen: &Chosen, mapping: &Mapping) -> Result<Vec<String>, DeskError> {
    let sheet = mapping.sheet.as_deref();
    let preview = preview(&chosen.path, chosen.kind, sheet, mapping.heading_row)?;
    Ok(preview.columns.into_iter().map(|column| column.heading).collect())
}

fn save(
    app: &AppHandle,
    kind: dialogs::Kind,
    name: &str,
    text: &str,
) -> Result<Option<String>, DeskError> {
    let Some(path) = dialogs::ask_save(app, kind, name)? else { return Ok(None) };
    whole_file::write(&path, text.as_bytes())
        .map_err(|source| DeskError::Write { path: path.display().to_string(), source })?;
    Ok(Some(path.display().to_string()))
}
