//! The beginning of a ledger with a guessed mapping, to be looked over before it is counted.

use std::path::Path;

use serde::Serialize;
use ts_rs::TS;

use super::{LedgerGuess, guess};
use crate::ExchangeError;
use crate::extract::mapping::ExtractKind;
use crate::extract::open::open;
use crate::extract::preview::{self, PreviewColumn, PreviewRow};

/// The beginning of a ledger.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct LedgerPreview {
    /// The sheets of a workbook.
    pub sheets: Vec<String>,
    /// The line the headings are on.
    pub heading_line: u64,
    /// The columns.
    pub columns: Vec<PreviewColumn>,
    /// The first rows below the headings. Should people be in it after all, what could tell who
    /// they are is hidden.
    pub rows: Vec<PreviewRow>,
    /// The mapping as guessed.
    pub guess: LedgerGuess,
}

/// Reads the beginning of a ledger, on the sheet and the line of headings given, and guesses its
/// mapping.
///
/// # Errors
/// [`ExchangeError`] where the file can't be read, has no such sheet, or has no such line.
pub fn preview(
    path: &Path,
    sheet: Option<&str>,
    heading_line: Option<u64>,
) -> Result<LedgerPreview, ExchangeError> {
    let shown = preview::preview(path, ExtractKind::Staff, sheet, heading_line)?;
    let mut guess = guess(&open(path, sheet, heading_line)?.headings);
    guess.mapping.sheet = sheet.map(str::to_owned);
    guess.mapping.heading_row = heading_line;
    Ok(LedgerPreview {
        sheets: shown.sheets,
        heading_line: shown.heading_line,
        columns: shown.columns,
        rows: shown.rows,
        guess,
    })
}
