//! The beginning of an extract with a guessed mapping, to be looked over before it is counted.

use std::path::Path;

use serde::Serialize;
use ts_rs::TS;

use crate::ExchangeError;
use crate::tables::{Row, column_letters};

use super::mapping::{Columns, ExtractKind, Guess, guess};
use super::open::open;
use super::words::tidy;

/// As many rows as are shown.
const ROWS_SHOWN: usize = 20;
/// What stands in place of what could tell who somebody is.
const HIDDEN: &str = "•••";

/// The beginning of an extract.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct Preview {
    /// The sheets of a workbook.
    pub sheets: Vec<String>,
    /// The line the headings are on.
    pub heading_line: u64,
    /// The columns.
    pub columns: Vec<PreviewColumn>,
    /// The first rows below the headings; identifiers and dates of birth are hidden.
    pub rows: Vec<PreviewRow>,
    /// The mapping as guessed.
    pub guess: Guess,
}

/// A column of an extract.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct PreviewColumn {
    /// Its letter: `F`.
    pub letter: String,
    /// Its heading.
    pub heading: String,
    /// What a mapping names it by: its heading, or `column:F` where another has the same.
    pub named_by: String,
}

/// A row of an extract.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct PreviewRow {
    /// Its line.
    pub line: u64,
    /// What is in its cells.
    pub cells: Vec<String>,
}

/// Reads the beginning of an extract, on the sheet and the line of headings given, and guesses its
/// mapping.
///
/// # Errors
/// [`ExchangeError`] where the file can't be read, has no such sheet, or has no such line.
pub fn preview(
    path: &Path,
    kind: ExtractKind,
    sheet: Option<&str>,
    heading_line: Option<u64>,
) -> Result<Preview, ExchangeError> {
    let opened = open(path, sheet, heading_line)?;
    let mut guess = guess(kind, &opened.headings, &opened.first_rows);
    guess.mapping.sheet = sheet.map(str::to_owned);
    guess.mapping.heading_row = heading_line;
    let columns = Columns::find(&guess.mapping, &opened.headings)?;
    let hidden: Vec<usize> = columns
        .meanings()
        .filter(|meaning| meaning.is_private())
        .filter_map(|meaning| columns.place(meaning))
        .collect();
    let named = opened.headings.iter().map(|heading| {
        let letter = column_letters(heading.column);
        let named_by = match heading.repeated {
            true => format!("column:{letter}"),
            false => heading.name.clone(),
        };
        PreviewColumn { letter, heading: heading.name.clone(), named_by }
    });
    Ok(Preview {
        columns: named.collect(),
        rows: opened.first_rows.iter().take(ROWS_SHOWN).map(|row| shown(row, &hidden)).collect(),
        sheets: opened.sheets,
        heading_line: opened.heading_line,
        guess,
    })
}

fn shown(row: &Row, hidden: &[usize]) -> PreviewRow {
    let cells = row.cells.iter().enumerate().map(|(place, cell)| match cell.text() {
        Some(_) if hidden.contains(&place) => HIDDEN.to_owned(),
        text => tidy(&text.unwrap_or_default()),
    });
    PreviewRow { line: row.line, cells: cells.collect() }
}
