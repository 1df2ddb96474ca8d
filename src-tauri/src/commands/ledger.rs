//! A finance ledger: looked at, compared with the staff record or the plan, its budgets taken.

use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use fivefold_exchange::extract::finance::{
    self, LedgerBudgets, LedgerComparison, LedgerCount, LedgerKey, LedgerMapping, LedgerPreview,
};
use fivefold_exchange::extract::mapping::ExtractKind;
use fivefold_exchange::extract::open::Corrections;
use fivefold_exchange::extract::preview::preview;
use fivefold_exchange::extract::staff;
use serde::Serialize;
use tauri::{AppHandle, State};
use ts_rs::TS;

use crate::desk::{Desk, file_name};
use crate::error::DeskError;
use crate::ipc::DeskState;
use crate::{clock, dialogs};

/// The ledger at hand, and what its budgets come to.
#[derive(Default)]
pub struct Ledgers {
    chosen: Mutex<Option<PathBuf>>,
    counted: Mutex<Option<LedgerCount>>,
}

/// A chosen ledger, to be looked over before it is counted.
#[derive(Debug, Serialize, TS)]
#[ts(export)]
pub struct LedgerAtHand {
    /// The file's name.
    pub file: String,
    /// Its beginning, and its mapping as guessed.
    pub preview: LedgerPreview,
}

/// A ledger compared, and what its budgets make of the plan.
#[derive(Debug, Serialize, TS)]
#[ts(export)]
pub struct LedgerCompared {
    /// The ledger added up.
    pub count: LedgerCount,
    /// What it was compared with: the plan, or a staff extract by its name.
    pub with: String,
    /// Where the two differ.
    pub comparison: LedgerComparison,
    /// The budgets as funded posts.
    pub budgets: LedgerBudgets,
}

/// Asks for a ledger and reads its beginning; none when cancelled.
#[tauri::command(async)]
pub fn choose_ledger(
    app: AppHandle,
    ledgers: State<Ledgers>,
) -> Result<Option<LedgerAtHand>, DeskError> {
    let Some(path) = dialogs::ask_open(&app, dialogs::TABLE)? else { return Ok(None) };
    let at_hand = look(&path, None, None)?;
    put(&ledgers.chosen, path);
    Ok(Some(at_hand))
}

/// Reads the beginning of the ledger at hand on another sheet or line of headings.
#[tauri::command(async)]
pub fn look_at_ledger(
    ledgers: State<Ledgers>,
    sheet: Option<String>,
    heading_line: Option<u64>,
) -> Result<LedgerAtHand, DeskError> {
    look(&chosen(&ledgers)?, sheet.as_deref(), heading_line)
}

/// Adds the ledger at hand up and compares it: by service or team with the plan, by cost centre with
/// a staff extract that is asked for; none when that is cancelled.
#[tauri::command(async)]
pub fn compare_ledger(
    app: AppHandle,
    desk: State<Desk>,
    ledgers: State<Ledgers>,
    mapping: LedgerMapping,
    key: LedgerKey,
) -> Result<Option<LedgerCompared>, DeskError> {
    let path = chosen(&ledgers)?;
    let mut go_on = |_| ControlFlow::Continue(());
    let count = finance::count(&path, &mapping, key, &mut go_on)?;
    let (with, staff) = match key {
        LedgerKey::CostCentre => {
            let Some(extract) = dialogs::ask_open(&app, dialogs::TABLE)? else { return Ok(None) };
            let guessed = preview(&extract, ExtractKind::Staff, None, None)?.guess.mapping;
            let day = desk.read(|open| Ok(staff::as_at(&guessed, open.file.plan())?))?;
            let none = Corrections::new();
            let staff = finance::staff_by_cost_centre(&extract, &guessed, day, &none, &mut go_on)?;
            (file_name(&extract), staff)
        }
        LedgerKey::Service | LedgerKey::Team => {
            let staff = desk.read(|open| Ok(finance::staff_by_label(open.file.plan(), key)))?;
            ("the plan".to_owned(), staff)
        }
    };
    let comparison = finance::compare(&count, &staff);
    let source = file_name(&path);
    let budgets = desk.read(|open| Ok(finance::budgets(&count, open.file.plan(), &source)))?;
    put(&ledgers.counted, count.clone());
    Ok(Some(LedgerCompared { count, with, comparison, budgets }))
}

/// Makes the budgets of the ledger compared last the funded posts of the roles, as one step.
#[tauri::command(async)]
pub fn take_budgets(desk: State<Desk>, ledgers: State<Ledgers>) -> Result<DeskState, DeskError> {
    let source = file_name(&chosen(&ledgers)?);
    let count = ledgers.counted.lock().unwrap_or_else(PoisonError::into_inner);
    let count = count.as_ref().ok_or(DeskError::NoExtract)?;
    let edit = desk.read(|open| Ok(finance::budgets(count, open.file.plan(), &source).edit()?))?;
    desk.change(|file| file.apply(&edit, &clock::now()))
}

fn look(
    path: &Path,
    sheet: Option<&str>,
    heading_line: Option<u64>,
) -> Result<LedgerAtHand, DeskError> {
    let preview = finance::preview(path, sheet, heading_line)?;
    Ok(LedgerAtHand { file: file_name(path), preview })
}

fn chosen(ledgers: &Ledgers) -> Result<PathBuf, DeskError> {
    let chosen = ledgers.chosen.lock().unwrap_or_else(PoisonError::into_inner);
    chosen.clone().ok_or(DeskError::NoExtract)
}

fn put<T>(place: &Mutex<Option<T>>, value: T) {
    *place.lock().unwrap_or_else(PoisonError::into_inner) = Some(value);
}
