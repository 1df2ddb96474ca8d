//! What a staff import tells: every figure that window and command line show.

use fivefold_engine::edit::Edit;
use serde::Serialize;
use ts_rs::TS;

use crate::ExchangeError;
use crate::extract::figures::Figures;
use crate::extract::ledger::{RejectedRow, RowCounts, SetAsideRows};

use super::{Check, Layout};

/// What a staff extract makes of a plan.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct StaffImport {
    /// The extract's file name.
    pub source: String,
    /// The day staff are counted on, YYYY-MM-DD.
    pub as_at: String,
    /// What a row is.
    pub layout: Layout,
    /// How many rows became what.
    pub rows: RowCounts,
    /// People counted.
    pub people: f64,
    /// Assignments counted; as rows where a row is several people.
    pub assignments: u64,
    /// WTE counted; none where no column says it.
    pub wte: Option<f64>,
    /// Every role the import touches, and those of the plan it has nobody in.
    pub roles: Vec<RoleImport>,
    /// Rows set aside, by reason.
    pub set_aside: Vec<SetAsideRows>,
    /// Rows rejected: the first ten thousand; `rows.rejected` has how many there are.
    pub rejected: Vec<RejectedRow>,
    /// Lines that repeat an assignment, the first thousand.
    pub repeated_lines: Vec<u64>,
    /// WTE counted elsewhere than in its own role.
    pub adjustments: Vec<Adjustment>,
    /// Everybody in the plan before.
    pub plan_before: Figures,
    /// Everybody in the plan afterwards; none where there would be no plan.
    pub plan_after: Option<Figures>,
    /// The totals that have to agree.
    pub checks: Vec<Check>,
    /// Why nothing can be written; empty where it can.
    pub problems: Vec<String>,
    /// What is worth knowing.
    pub remarks: Vec<String>,
    /// The edit, where it can be made.
    #[serde(skip)]
    #[ts(skip)]
    pub(super) edit: Option<Edit>,
}

impl StaffImport {
    /// The one edit that puts the staff into the plan.
    ///
    /// # Errors
    /// [`ExchangeError::NotImported`] with the first of the problems, where there are any.
    pub fn edit(&self) -> Result<Edit, ExchangeError> {
        match (&self.edit, self.problems.as_slice()) {
            (Some(edit), []) => Ok(edit.clone()),
            (_, problems) => Err(ExchangeError::of_problems(problems)),
        }
    }
}

/// What a role of an import is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum RoleIs {
    /// The plan hadn't got it.
    New,
    /// One of the plan's.
    Matched,
    /// One of the plan's that the extract has nobody in.
    NotInExtract,
    /// The one a new plan begins with, which goes.
    Replaced,
}

/// A role before and after an import.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct RoleImport {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// What it is.
    pub is: RoleIs,
    /// Rows counted in it.
    pub rows: u64,
    /// In post before; none where the plan hadn't got it.
    pub before: Option<Figures>,
    /// In post afterwards; none where it goes.
    pub after: Option<Figures>,
}

/// WTE of second assignments counted with their people's main role instead of its own.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export, rename = "ImportAdjustment")]
pub struct Adjustment {
    /// The role whose rows they are.
    pub from: String,
    /// The people's main role.
    pub to: String,
    /// How many assignments.
    pub assignments: u64,
    /// How much WTE.
    pub wte: f64,
}
