//! A finance ledger: looked at, compared with the staff record or the plan, its budgets taken.

use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use fivefold_engine::Plan;
use fivefold_exchange::extract::finance::{
    self, ComparedStaff, LedgerCorrections, LedgerCount, LedgerImport, LedgerKey, LedgerMapping,
    LedgerPreview,
};
use fivefold_exchange::extract::mapping::Mapping;
use fivefold_exchange::extract::open::{Corrections, Tell};
use fivefold_exchange::extract::staff;
use serde::{Deserialize, Serialize};
use tauri::{AppHandle, State};
use ts_rs::TS;

use super::extract::headings_of;
use crate::desk::{Desk, file_name};
use crate::error::DeskError;
use crate::extracts::{Chosen, ExtractPart, Extracts};
use crate::ipc::DeskState;
use crate::mappings::{MappingOf, Memory};
use crate::{clock, dialogs};

/// The ledger at hand, and what it was compared with last.
#[derive(Default)]
pub struct Ledgers {
    chosen: Mutex<Option<PathBuf>>,
    counted: Mutex<Option<(LedgerCount, ComparedStaff)>>,
}

/// A chosen ledger, to be looked over before it is counted.
#[derive(Debug, Serialize, TS)]
#[ts(export)]
pub struct LedgerAtHand {
    /// The file's name.
    pub file: String,
    /// Its beginning, and its mapping as guessed.
    pub preview: LedgerPreview,
    /// The mapping that ledgers with these headings were read by last.
    pub remembered: Option<LedgerMapping>,
}

/// Asks for a ledger and reads its beginning; none when cancelled.
#[tauri::command]
pub fn choose_ledger(
    app: AppHandle,
    ledgers: State<Ledgers>,
) -> Result<Option<LedgerAtHand>, DeskError> {
    let Some(path) = dialogs::ask_open(&app, dialogs::TABLE)? else { return Ok(None) };
    let at_hand = look(&app, &path, None, None)?;
    put(&ledgers.chosen, path);
    Ok(Some(at_hand))
}

/// Reads the beginning of the ledger at hand on another sheet or line of headings.
#[tauri::command]
pub fn look_at_ledger(
    app: AppHandle,
    ledgers: State<Ledgers>,
    sheet: Option<String>,
    heading_line: Option<u64>,
) -> Result<LedgerAtHand, DeskError> {
    look(&app, &chosen(&ledgers)?, sheet.as_deref(), heading_line)
}

/// What a ledger is to be compared with, and how it is read.
#[derive(Debug, Deserialize, TS)]
#[ts(export)]
pub struct LedgerAsked {
    /// The ledger's mapping.
    mapping: LedgerMapping,
    /// What it is compared by.
    key: LedgerKey,
    /// What a person wrote in place of its cells.
    corrections: LedgerCorrections,
    /// The mapping of the extract of staff at hand, by cost centre.
    staff: Option<Mapping>,
}

/// Adds the ledger at hand up, with what a person wrote in place of cells, and compares it: by
/// service or team with the plan, by cost centre with the extract of staff at hand. Both mappings
/// are remembered.
#[tauri::command]
pub fn compare_ledger(
    app: AppHandle,
    desk: State<Desk>,
    extracts: State<Extracts>,
    ledgers: State<Ledgers>,
    asked: LedgerAsked,
) -> Result<LedgerImport, DeskError> {
    let LedgerAsked { mapping, key, corrections, staff } = asked;
    let path = chosen(&ledgers)?;
    let extract = match (key, staff) {
        (LedgerKey::CostCentre, Some(mapping)) => {
            Some((extracts.chosen(ExtractPart::Counted)?, mapping))
        }
        (LedgerKey::CostCentre, None) => return Err(DeskError::NoExtract),
        (LedgerKey::Service | LedgerKey::Team, _) => None,
    };
    let plan = desk.read(|open| Ok(open.file.plan().clone()))?;
    let (count, staff) = extracts.reading.run(|tell| {
        let count = finance::count(&path, &mapping, key, &corrections, tell)?;
        let staff = match &extract {
            Some((chosen, mapping)) => staff_in(chosen, mapping, &plan, tell)?,
            None => finance::staff_by_label(&plan, key),
        };
        Ok((count, staff))
    })?;
    let memory = Memory::of(&app);
    memory.remember(MappingOf::Ledger, headings(&path, &mapping)?, &mapping);
    if let Some((chosen, mapping)) = &extract {
        memory.remember_extract(chosen.kind, headings_of(chosen, mapping)?, mapping);
    }
    let import = finance::import(count.clone(), &staff, &file_name(&path), &plan);
    put(&ledgers.counted, (count, staff));
    Ok(import)
}

/// Makes the budgets of the ledger compared last the funded posts of the roles, as one step.
#[tauri::command]
pub fn take_budgets(desk: State<Desk>, ledgers: State<Ledgers>) -> Result<DeskState, DeskError> {
    let source = file_name(&chosen(&ledgers)?);
    let counted = ledgers.counted.lock().unwrap_or_else(PoisonError::into_inner).clone();
    let (count, staff) = counted.ok_or(DeskError::NoExtract)?;
    let edit = desk.read(|open| {
        let import = finance::import(count, &staff, &source, open.file.plan());
        match import.edit()? {
            Some(edit) => Ok(edit),
            // By cost centre there is nothing to take, which is refused in words.
            None => Ok(import.budgets.edit()?),
        }
    })?;
    desk.change(|file| file.apply(&edit, &clock::now()))
}

/// The staff of an extract by cost centre; a refusal names the extract.
fn staff_in(
    chosen: &Chosen,
    mapping: &Mapping,
    plan: &Plan,
    tell: Tell,
) -> Result<ComparedStaff, DeskError> {
    let none = Corrections::new();
    staff::as_at(mapping, plan)
        .and_then(|day| finance::staff_by_cost_centre(&chosen.path, mapping, day, &none, tell))
        .map_err(DeskError::of_file(&chosen.path))
}

fn look(
    app: &AppHandle,
    path: &Path,
    sheet: Option<&str>,
    heading_line: Option<u64>,
) -> Result<LedgerAtHand, DeskError> {
    let preview = finance::preview(path, sheet, heading_line)?;
    let headings: Vec<String> =
        preview.columns.iter().map(|column| column.heading.clone()).collect();
    let remembered = Memory::of(app).recall(MappingOf::Ledger, &headings);
    Ok(LedgerAtHand { file: file_name(path), preview, remembered })
}

fn headings(path: &Path, mapping: &LedgerMapping) -> Result<Vec<String>, DeskError> {
    let preview = finance::preview(path, mapping.sheet.as_deref(), mapping.heading_row)?;
    Ok(preview.columns.into_iter().map(|column| column.heading).collect())
}

fn chosen(ledgers: &Ledgers) -> Result<PathBuf, DeskError> {
    let chosen = ledgers.chosen.lock().unwrap_or_else(PoisonError::into_inner);
    chosen.clone().ok_or(DeskError::NoExtract)
}

fn put<T>(place: &Mutex<Option<T>>, value: T) {
    *place.lock().unwrap_or_else(PoisonError::into_inner) = Some(value);
}
