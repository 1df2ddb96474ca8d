//! The register of inputs.

use fivefold_engine::plan::Evidence;
use fivefold_engine::register::{
    self as inputs, InputAt, RegisterCounts, RegisterEntry, RegisterFilter, counts, set_evidence,
    told_by,
};
use fivefold_exchange::register_csv;
use fivefold_store::HistoryEntry;
use serde::Serialize;
use tauri::{AppHandle, State};
use ts_rs::TS;

use super::export::{refuse_small_numbers, save};
use crate::desk::{Desk, OpenPlan};
use crate::error::DeskError;
use crate::ipc::DeskState;
use crate::{clock, dialogs};

/// The register on a day.
#[derive(Debug, Serialize, TS)]
#[ts(export)]
pub struct RegisterView {
    /// The day reviews are overdue on, YYYY-MM-DD.
    pub on: String,
    /// How many inputs there are of each kind that deserves a second look.
    pub counts: RegisterCounts,
    /// The inputs asked for, in the plan's order.
    pub inputs: Vec<RegisterInput>,
}

/// An input, and the step of the history that set it.
#[derive(Debug, Serialize, TS)]
#[ts(export)]
pub struct RegisterInput {
    /// The input.
    pub entry: RegisterEntry,
    /// Whether a review is overdue.
    pub overdue: bool,
    /// The newest step that names it, where one of the newest hundred does.
    pub set: Option<HistoryEntry>,
}

/// The inputs of a kind, or all.
#[tauri::command]
pub fn register(
    desk: State<Desk>,
    filter: Option<RegisterFilter>,
) -> Result<RegisterView, DeskError> {
    desk.read(|open| {
        let on = clock::today();
        let entries = inputs::register(open.file.plan());
        let counts = counts(&entries, &on);
        let history = open.file.view().history;
        let input = |entry: RegisterEntry| RegisterInput {
            overdue: entry.is(RegisterFilter::Overdue, &on),
            set: history.iter().find(|step| !step.undone && told_by(&entry, &step.what)).cloned(),
            entry,
        };
        let inputs = chosen(entries, filter, &on).map(input).collect();
        Ok(RegisterView { on, counts, inputs })
    })
}

/// Puts evidence behind one input.
#[tauri::command]
pub fn set_input_evidence(
    desk: State<Desk>,
    at: InputAt,
    evidence: Evidence,
) -> Result<DeskState, DeskError> {
    let edit = desk.read(|open| Ok(set_evidence(open.file.plan(), &at, evidence)?))?;
    desk.change(|file| file.apply(&edit, &clock::now()))
}

/// Asks where to put the register and writes it as CSV; the path, or none when cancelled.
#[tauri::command]
pub fn export_register(
    app: AppHandle,
    desk: State<Desk>,
    filter: Option<RegisterFilter>,
    suppress_below: Option<u32>,
) -> Result<Option<String>, DeskError> {
    save(&app, &desk, dialogs::CSV, |open: &OpenPlan| {
        refuse_small_numbers(open.file.plan(), suppress_below)?;
        let on = clock::today();
        let entries = chosen(inputs::register(open.file.plan()), filter, &on);
        Ok(register_csv::write(&entries.collect::<Vec<_>>()).into_bytes())
    })
}

fn chosen(
    entries: Vec<RegisterEntry>,
    filter: Option<RegisterFilter>,
    on: &str,
) -> impl Iterator<Item = RegisterEntry> + use<'_> {
    entries.into_iter().filter(move |entry| filter.is_none_or(|filter| entry.is(filter, on)))
}
