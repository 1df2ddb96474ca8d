//! What became of every row: counted, set aside, rejected, or a line that is no row of staff.

use std::collections::BTreeMap;

use serde::Serialize;
use ts_rs::TS;

use crate::tables::Row;

use super::cells::RowProblem;
use super::figures::{counted, number};
use super::mapping::{Columns, Meaning};
use super::reading_remarks::ReadingRemarks;
use super::words::{capital, tidy};

/// As many rejected rows as are kept to be listed; all are counted.
pub const MOST_REJECTED_LISTED: usize = 10_000;
/// The most letters of a rejected row's cell that are kept.
const MOST_LETTERS: usize = 200;

/// As many different reasons for setting rows aside as are told apart.
const MOST_REASONS: usize = 500;

/// What became of a row.
pub enum RowEnd {
    /// It is in the figures.
    Counted,
    /// It is not to be counted, and why.
    SetAside(&'static str, String),
    /// It can't be counted.
    Rejected(RowProblem),
    /// A line of totals, or the headings again.
    NoStaff,
}

/// A row that can't be counted. Identifier, assignment number and date of birth aren't in it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct RejectedRow {
    /// The line of the file.
    pub line: u64,
    /// What the column means, where the problem is one of a column; the first of several.
    pub meaning: Option<Meaning>,
    /// The heading of the column, or of each, separated by commas.
    pub column: Option<String>,
    /// The columns the row can be mended in; none where it can only be mended in the file.
    pub mend: Vec<MendableColumn>,
    /// What is wrong, a sentence.
    pub reason: String,
    /// What to do, a sentence.
    pub remedy: String,
    /// What the row says in the columns that are mapped and not private.
    pub says: BTreeMap<Meaning, String>,
}

/// A column of a rejected row that may be written over.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct MendableColumn {
    /// What it means.
    pub meaning: Meaning,
    /// Its heading.
    pub heading: String,
}

/// Rows set aside for one reason.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct SetAsideRows {
    /// Why.
    pub reason: String,
    /// How many.
    pub rows: u64,
}

/// How many rows became what. `read` is the sum of the others.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct RowCounts {
    /// Rows below the headings that aren't blank.
    pub read: u64,
    /// Rows in the figures.
    pub counted: u64,
    /// Rows not to be counted.
    pub set_aside: u64,
    /// Rows that can't be counted.
    pub rejected: u64,
    /// Lines of totals, and headings again.
    pub no_staff: u64,
}

impl RowCounts {
    /// Whether every row is accounted for.
    pub fn add_up(&self) -> bool {
        self.read == self.counted + self.set_aside + self.rejected + self.no_staff
    }
}

/// The account of an extract's rows, kept while they are read.
#[derive(Debug, Clone, Default)]
pub struct Ledger {
    /// How many rows became what.
    pub counts: RowCounts,
    /// The rejected rows, the first [`MOST_REJECTED_LISTED`] of them.
    pub rejected: Vec<RejectedRow>,
    set_aside: BTreeMap<(&'static str, String), u64>,
    read_with: ReadingRemarks,
}

impl Ledger {
    /// Notes what became of a row.
    pub fn note(&mut self, row: &Row, columns: &Columns, end: RowEnd) {
        self.counts.read += 1;
        self.read_with.note(row);
        match end {
            RowEnd::Counted => self.counts.counted += 1,
            RowEnd::NoStaff => self.counts.no_staff += 1,
            RowEnd::SetAside(why, what) => {
                self.counts.set_aside += 1;
                *self.set_aside.entry(self.told_apart(why, &what)).or_default() += 1;
            }
            RowEnd::Rejected(problem) => {
                self.counts.rejected += 1;
                if self.rejected.len() < MOST_REJECTED_LISTED {
                    self.rejected.push(rejected(row, columns, problem));
                }
            }
        }
    }

    /// A reason as it is told: cut short, and without its words where too many were told apart.
    fn told_apart(&self, why: &'static str, what: &str) -> (&'static str, String) {
        let reason = (why, what.chars().take(MOST_LETTERS).collect());
        let known = self.set_aside.len() < MOST_REASONS || self.set_aside.contains_key(&reason);
        if known { reason } else { (why, String::new()) }
    }

    /// What had to be done to read lines, in sentences.
    pub fn reading_remarks(&self) -> impl Iterator<Item = String> {
        self.read_with.sentences()
    }

    /// How many rows were rejected and what to do, a sentence or two; none where none were.
    pub fn rejected_remark(&self) -> Option<String> {
        let rejected = self.counts.rejected;
        let listed = match rejected > MOST_REJECTED_LISTED as u64 {
            true => format!(" The first {} are listed.", number(MOST_REJECTED_LISTED as f64)),
            false => String::new(),
        };
        (rejected > 0).then(|| {
            format!(
                "{} rejected and in no figure. Mend them and count the extract again, or import \
                 without them.{listed}",
                counted(rejected, "row is", "rows are"),
            )
        })
    }

    /// Rows set aside, by reason.
    pub fn set_aside(&self) -> Vec<SetAsideRows> {
        let reason = |why: &str, what: &str| match what {
            "" => capital(why),
            what => format!("{}: {what}", capital(why)),
        };
        let rows = |((why, what), rows): (&(&str, String), &u64)| SetAsideRows {
            reason: reason(why, what),
            rows: *rows,
        };
        self.set_aside.iter().map(rows).collect()
    }
}

fn rejected(row: &Row, columns: &Columns, problem: RowProblem) -> RejectedRow {
    let shown = columns.meanings().filter(|meaning| !meaning.is_private());
    let says = shown.filter_map(|meaning| {
        let text = tidy(&columns.cell(row, meaning).text()?);
        Some((meaning, text.chars().take(MOST_LETTERS).collect()))
    });
    let mend = problem.meanings.iter().filter_map(|&meaning| {
        Some(MendableColumn { meaning, heading: columns.heading(meaning)?.to_owned() })
    });
    let mend: Vec<MendableColumn> = mend.collect();
    let headings: Vec<&str> = mend.iter().map(|column| column.heading.as_str()).collect();
    RejectedRow {
        line: row.line,
        meaning: problem.meanings.first().copied(),
        column: (!headings.is_empty()).then(|| headings.join(", ")),
        reason: problem.reason,
        remedy: problem.remedy,
        says: says.collect(),
        mend,
    }
}
