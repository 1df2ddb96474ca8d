//! Cells of a workbook that show something else than those of the workbook it was.

use std::io::Write;

use crate::ExchangeError;
use crate::tables::{Cell, Row, TableFile};
use crate::workbook::cells::letters;

/// How many differences are told one by one.
const MOST_TOLD: usize = 20;

/// The cells that differ.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Differences {
    /// The first of them, sheet by sheet and row by row.
    pub first: Vec<Difference>,
    /// How many there are.
    pub all: usize,
}

/// A cell that differs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// The sheet.
    pub sheet: String,
    /// The cell's address, `B7`; none where the whole sheet is missing.
    pub cell: Option<String>,
    /// What was written; none where it was empty.
    pub written: Option<String>,
    /// What it shows; none where it is empty.
    pub shows: Option<String>,
}

/// Compares every sheet that was written with what is there. Sheets added since are no concern.
pub fn between(written: &[u8], found: &TableFile) -> Result<Differences, ExchangeError> {
    let mut differences = Differences::default();
    let unwritable = |error: std::io::Error| ExchangeError::Workbook { reason: error.to_string() };
    let mut beside = tempfile::Builder::new().suffix(".xlsx").tempfile().map_err(unwritable)?;
    beside.write_all(written).map_err(unwritable)?;
    let written = TableFile::open(beside.path())?;
    for sheet in written.sheets() {
        if !found.sheets().contains(sheet) {
            differences.add(Difference {
                sheet: sheet.clone(),
                cell: None,
                written: Some("a sheet".to_owned()),
                shows: None,
            });
            continue;
        }
        let [mut ours, mut theirs] =
            [written.rows(Some(sheet))?, found.rows(Some(sheet))?].map(Iterator::peekable);
        loop {
            // Rows with nothing in them are left out on either side.
            let line = match (line_of(ours.peek()), line_of(theirs.peek())) {
                (None, None) => break,
                (one, other) => one.unwrap_or(u64::MAX).min(other.unwrap_or(u64::MAX)),
            };
            let of_line = |row: &Result<Row, ExchangeError>| {
                row.as_ref().map_or(true, |row| row.line <= line)
            };
            let ours = ours.next_if(of_line).transpose()?.unwrap_or_default();
            let theirs = theirs.next_if(of_line).transpose()?.unwrap_or_default();
            for column in 0..ours.cells.len().max(theirs.cells.len()) {
                let (written, shows) = (ours.cell(column), theirs.cell(column));
                if !agree(written, shows) {
                    let letters = u16::try_from(column).map(letters).unwrap_or_default();
                    differences.add(Difference {
                        sheet: sheet.clone(),
                        cell: Some(format!("{letters}{line}")),
                        written: written.text(),
                        shows: shows.text(),
                    });
                }
            }
        }
    }
    Ok(differences)
}

impl Differences {
    fn add(&mut self, difference: Difference) {
        self.all += 1;
        if self.first.len() < MOST_TOLD {
            self.first.push(difference);
        }
    }
}

/// The row's number; what can't be read comes first, to be refused.
fn line_of(row: Option<&Result<Row, ExchangeError>>) -> Option<u64> {
    row.map(|row| row.as_ref().map_or(0, |row| row.line))
}

/// Whether two cells show the same: figures to a billionth, since programs add up in their own
/// order, and text but for the spaces around it.
fn agree(one: &Cell, other: &Cell) -> bool {
    match (figure(one), figure(other)) {
        (Some(one), Some(other)) => {
            (one - other).abs() <= 1e-9 * one.abs().max(other.abs()).max(1.0)
        }
        (None, None) => one.text() == other.text(),
        _ => false,
    }
}

fn figure(cell: &Cell) -> Option<f64> {
    match cell {
        Cell::Number(value) | Cell::Percent(value) => Some(*value),
        _ => None,
    }
}
