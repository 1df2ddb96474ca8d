//! The tables of the picture as CSV and workbooks, out and in: what is written can be read again.
//!
//! [`columns`] says what each table's columns are called, [`written`] makes its rows of a plan, and
//! [`read`] takes somebody's rows into the plan, in the place of what there is under the same
//! names. Every row that can't be taken is listed with its line and the reason.

mod columns;
mod read;
mod taken;
mod written;

use chrono::NaiveDate;
use fivefold_engine::plan::Plan;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::ExchangeError;
use crate::tidy_csv;
use crate::workbook;
use crate::workbook::cells::Cell;
use crate::workbook::table::{Column, Row, TableSheet};

pub use read::{PictureImport, RejectedPictureRow, read};

/// The tables of the picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum PictureTable {
    /// What the picture is built from.
    Strands,
    /// Functions of teams.
    Functions,
    /// Who covers them.
    Cover,
    /// Competencies.
    Competencies,
    /// Which competencies roles require.
    Required,
    /// How many hold them.
    Held,
    /// Peers of benchmarks.
    Peers,
    /// Questions of readiness.
    Readiness,
    /// Parts of the integrated model's area.
    Areas,
}

impl PictureTable {
    /// All of them, in the order they are offered.
    pub const ALL: [Self; 9] = [
        Self::Strands,
        Self::Functions,
        Self::Cover,
        Self::Competencies,
        Self::Required,
        Self::Held,
        Self::Peers,
        Self::Readiness,
        Self::Areas,
    ];

    /// The table's name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Strands => "Strands",
            Self::Functions => "Functions",
            Self::Cover => "Cover",
            Self::Competencies => "Competencies",
            Self::Required => "Required",
            Self::Held => "Held",
            Self::Peers => "Peers",
            Self::Readiness => "Readiness",
            Self::Areas => "Areas",
        }
    }
}

/// What is in a cell of a table.
#[derive(Debug, Clone, PartialEq)]
enum Value {
    Text(String),
    Figure(f64),
    Empty,
}

/// A table of a plan as CSV. Texts a spreadsheet would take for a formula are made inert.
pub fn csv(plan: &Plan, table: PictureTable) -> String {
    let header: Vec<&str> = columns::of(table).iter().map(|column| column.head).collect();
    let rows = written::rows(plan, table);
    let rows = rows.into_iter().map(|row| row.into_iter().map(into_cell).collect());
    tidy_csv::write_rows(&header, rows)
}

fn into_cell(value: Value) -> tidy_csv::Cell {
    match value {
        Value::Text(text) => tidy_csv::Cell::Text(text),
        Value::Figure(figure) => tidy_csv::Cell::Figure(figure),
        Value::Empty => tidy_csv::Cell::Empty,
    }
}

/// A table of a plan as a workbook; `date` is that of the plan's last change.
///
/// # Errors
/// [`ExchangeError::Workbook`] where it can't be made.
pub fn workbook(
    plan: &Plan,
    table: PictureTable,
    date: NaiveDate,
) -> Result<Vec<u8>, ExchangeError> {
    let columns = columns::of(table);
    let cells = |row: Vec<Value>| Row {
        cells: row
            .into_iter()
            .map(|value| match value {
                Value::Text(text) => Cell::text(text),
                Value::Figure(figure) => Cell::Number(figure),
                Value::Empty => Cell::Empty,
            })
            .collect(),
        total: false,
    };
    let sheet = TableSheet {
        name: table.name(),
        table: table.name(),
        title: format!("{}: {}", table.name(), plan.title),
        remarks: [
            "Change what is here, add rows below, and import it again: a row under the same names \
             takes the place of the one there is."
                .to_owned(),
            String::new(),
        ],
        columns: columns
            .iter()
            .map(|column| match column.is_figure {
                true => Column { figures: "General", ..Column::figures(column.head, 14.0) },
                false => Column::text(column.head, column.width),
            })
            .collect(),
        frozen: 1,
        rows: written::rows(plan, table).into_iter().map(cells).collect(),
    };
    let made = workbook::new(&sheet.title, "A table of a workforce plan", date);
    workbook::bytes(made.and_then(|mut made| {
        sheet.add_to(&mut made)?;
        Ok(made)
    }))
}
