//! What a ledger adds up to, and the rows of it that can't be counted.

use serde::Serialize;
use ts_rs::TS;

use super::{LedgerKey, LedgerMeaning};
use crate::extract::RowCounts;

/// WTE of a ledger; none where it has no such column.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct LedgerFigures {
    /// Funded posts.
    pub budgeted_wte: Option<f64>,
    /// Contracted to substantive staff.
    pub contracted_wte: Option<f64>,
    /// Worked by bank staff.
    pub bank_wte: Option<f64>,
    /// Worked by agency staff.
    pub agency_wte: Option<f64>,
    /// Worked or paid altogether.
    pub actual_wte: Option<f64>,
}

/// The figures of a staff group, or of a subjective code, within a line.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct LedgerPart {
    /// The staff group; the subjective code where the ledger has no staff groups.
    pub part: String,
    /// Its WTE.
    pub figures: LedgerFigures,
}

/// A cost centre, service or team of a ledger.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct LedgerLine {
    /// Its code or name, as its first row spells it.
    pub label: String,
    /// What the cost centre is called, where the ledger says so.
    pub name: Option<String>,
    /// Rows it was added up from.
    pub rows: u64,
    /// Its WTE.
    pub figures: LedgerFigures,
    /// The same by staff group or subjective code; empty where the ledger has neither.
    pub parts: Vec<LedgerPart>,
    /// What it is compared by.
    #[serde(skip)]
    #[ts(skip)]
    pub(super) key: String,
}

/// A row of a ledger that can't be counted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct LedgerRejectedRow {
    /// The line of the file.
    pub line: u64,
    /// What the column means that it can't be counted for; the row is mended in it.
    pub meaning: LedgerMeaning,
    /// The column's heading.
    pub column: Option<String>,
    /// What the cell says.
    pub says: String,
    /// What is wrong, a sentence.
    pub reason: String,
    /// What to do, a sentence.
    pub remedy: String,
}

/// A ledger as counted.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct LedgerCount {
    /// What the lines are.
    pub key: LedgerKey,
    /// How many rows became what.
    pub rows: RowCounts,
    /// Rows that can't be counted, the first ten thousand.
    pub rejected: Vec<LedgerRejectedRow>,
    /// The lines, by their codes or names.
    pub lines: Vec<LedgerLine>,
    /// All lines together.
    pub totals: LedgerFigures,
    /// What had to be done to read lines.
    pub remarks: Vec<String>,
}
