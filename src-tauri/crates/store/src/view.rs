//! What the window is given after every act: the whole plan and where it stands.

use fivefold_engine::Plan;
use serde::Serialize;
use ts_rs::TS;

use crate::sign_off::SignOff;
use crate::version::Version;

/// One step of a plan's history.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct HistoryEntry {
    /// Its number in this file.
    #[ts(type = "number")]
    pub id: i64,
    /// When it was done, RFC 3339.
    pub when: String,
    /// Who did it, where that is known.
    pub by: Option<String>,
    /// What was done, in words.
    pub what: String,
    /// Whether it has been undone since.
    pub undone: bool,
}

/// A plan file as it stands.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct PlanView {
    /// The plan.
    pub plan: Plan,
    /// Rises by one with every edit, undo and redo of this file.
    pub revision: u64,
    /// What undo would take back, in words; none where there is nothing to undo.
    pub undo: Option<String>,
    /// What redo would bring back, in words; none where there is nothing to redo.
    pub redo: Option<String>,
    /// The latest steps, newest first, at most 100.
    pub history: Vec<HistoryEntry>,
    /// The named versions, newest first.
    pub versions: Vec<Version>,
    /// Who reviewed, approved or withdrew what, oldest first.
    pub sign_offs: Vec<SignOff>,
    /// When the plan last changed, RFC 3339.
    pub last_changed: String,
    /// Why the last backup of the plan could not be made; none where it was.
    pub backup_problem: Option<String>,
    /// Why the plan can't be changed, one or two sentences; none where it can.
    pub read_only: Option<String>,
}
