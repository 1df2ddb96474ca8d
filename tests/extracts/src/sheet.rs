//! Rows written as CSV or as a workbook, one after another.

use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};

use rust_xlsxwriter::{ExcelDateTime, Format, Workbook};

use crate::ExtractError;
use crate::people::written_day;
use crate::truth::wte;

/// What goes into a cell.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// Text.
    Text(String),
    /// Text in bytes that aren't UTF-8; what can be read of it in a workbook.
    Bytes(Vec<u8>),
    /// WTE in hundred-thousandths.
    Wte(u64),
    /// A day, in days since 1 January 2000.
    Day(u64),
}

impl From<&str> for Value {
    fn from(text: &str) -> Value {
        Value::Text(text.to_string())
    }
}

/// The rows a sheet of Excel has.
const ROWS_OF_EXCEL: u64 = 1_048_576;

/// A file that rows are written to.
pub struct Sheet {
    path: PathBuf,
    to: To,
    /// The line the next row begins in, from 1.
    line: u64,
}

enum To {
    Csv(csv::Writer<BufWriter<File>>),
    Xlsx { workbook: Box<Workbook>, day: Format },
}

impl Sheet {
    /// A new file, over whatever is there.
    ///
    /// # Errors
    /// [`ExtractError`] where it can't be written.
    pub fn create(path: &Path, xlsx: bool) -> Result<Sheet, ExtractError> {
        let to = if xlsx {
            let mut workbook = Box::new(Workbook::new());
            workbook.add_worksheet_with_constant_memory()?.set_name("Extract")?;
            To::Xlsx { workbook, day: Format::new().set_num_format("dd/mm/yyyy") }
        } else {
            let file = File::create(path).map_err(|error| unwritable(path, &error))?;
            let writer = csv::WriterBuilder::new().flexible(true).from_writer(BufWriter::new(file));
            To::Csv(writer)
        };
        Ok(Sheet { path: path.to_path_buf(), to, line: 1 })
    }

    /// Writes a row and says which line it is in.
    ///
    /// # Errors
    /// [`ExtractError`] where it can't be written, or Excel has no more rows.
    pub fn write(&mut self, row: &[Value]) -> Result<u64, ExtractError> {
        let line = self.line;
        match &mut self.to {
            To::Csv(writer) => {
                let cells: Vec<Vec<u8>> = row.iter().map(bytes_of).collect();
                writer.write_record(&cells).map_err(|error| unwritable(&self.path, &error))?;
                let breaks = cells.iter().flatten().filter(|byte| **byte == b'\n').count();
                self.line += 1 + breaks as u64;
            }
            To::Xlsx { workbook, day } => {
                let number = u32::try_from(line - 1).ok().filter(|_| line <= ROWS_OF_EXCEL);
                let number = number.ok_or(ExtractError::TooManyRows)?;
                let sheet = workbook.worksheet_from_index(0)?;
                for (column, value) in (0_u16..).zip(row) {
                    match value {
                        Value::Text(text) if text.is_empty() => {}
                        Value::Text(text) => drop(sheet.write(number, column, text)?),
                        Value::Bytes(bytes) => {
                            let text = String::from_utf8_lossy(bytes).into_owned();
                            sheet.write(number, column, text)?;
                        }
                        Value::Wte(share) => drop(sheet.write(number, column, wte(*share))?),
                        Value::Day(days) => {
                            let date = ExcelDateTime::parse_from_str(&iso_day(*days))?;
                            sheet.write_with_format(number, column, &date, day)?;
                        }
                    }
                }
                self.line += 1;
            }
        }
        Ok(line)
    }

    /// Writes a title across several columns: merged in a workbook, in the first cell of CSV.
    ///
    /// # Errors
    /// As [`Sheet::write`].
    pub fn write_banner(&mut self, title: &str, columns: u16) -> Result<(), ExtractError> {
        if let To::Xlsx { workbook, .. } = &mut self.to {
            let row = u32::try_from(self.line - 1).map_err(|_| ExtractError::TooManyRows)?;
            let sheet = workbook.worksheet_from_index(0)?;
            sheet.merge_range(row, 0, row, columns - 1, title, &Format::new())?;
            self.line += 1;
        } else {
            self.write(&[Value::from(title)])?;
        }
        Ok(())
    }

    /// Ends the file.
    ///
    /// # Errors
    /// As [`Sheet::write`].
    pub fn finish(self) -> Result<(), ExtractError> {
        match self.to {
            To::Csv(writer) => {
                let inner = writer.into_inner().map_err(|error| unwritable(&self.path, &error))?;
                let mut file = inner;
                file.flush().map_err(|error| unwritable(&self.path, &error))
            }
            To::Xlsx { mut workbook, .. } => Ok(workbook.save(&self.path)?),
        }
    }
}

fn bytes_of(value: &Value) -> Vec<u8> {
    match value {
        Value::Text(text) => text.clone().into_bytes(),
        Value::Bytes(bytes) => bytes.clone(),
        Value::Wte(share) => wte(*share).to_string().into_bytes(),
        Value::Day(days) => written_day(*days).into_bytes(),
    }
}

/// The day as `2017-03-31`.
fn iso_day(days: u64) -> String {
    let written = written_day(days);
    let mut parts = written.split('/').rev();
    let mut part = || parts.next().unwrap_or_default().to_string();
    format!("{}-{}-{}", part(), part(), part())
}

fn unwritable(path: &Path, error: &dyn std::fmt::Display) -> ExtractError {
    ExtractError::Unwritable { path: path.to_path_buf(), reason: error.to_string() }
}
