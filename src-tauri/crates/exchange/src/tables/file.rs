//! A file opened and recognised.

use std::path::Path;

use super::recognise::{Family, recognise};
use super::text::{Delimiter, TextEncoding, TextFile};
use super::workbook::{self, Workbook};
use super::{DateSystem, Rows};
use crate::ExchangeError;

/// What a table is kept in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TableKind {
    /// Text with one record a line.
    Csv {
        /// How its letters are written.
        encoding: TextEncoding,
        /// What parts its cells.
        delimiter: Delimiter,
    },
    /// An Excel workbook of today (.xlsx, .xlsm).
    Xlsx,
    /// A binary Excel workbook (.xlsb).
    Xlsb,
}

impl TableKind {
    /// What the file is, for people: "CSV, parted by semicolons, Windows-1252".
    pub fn words(self) -> String {
        match self {
            TableKind::Csv { encoding, delimiter } => {
                format!("CSV, parted by {}, {}", delimiter.words(), encoding.words())
            }
            TableKind::Xlsx => String::from("Excel workbook"),
            TableKind::Xlsb => String::from("binary Excel workbook"),
        }
    }
}

/// Somebody's table: opened, recognised by what is in it, and not yet read.
#[derive(Debug)]
pub struct TableFile {
    opened: Opened,
    sheets: Vec<String>,
}

#[derive(Debug)]
enum Opened {
    Text(TextFile),
    Workbook(Workbook),
}

impl TableFile {
    /// Opens a file and looks at what it is. Of a text file the first few megabytes are read, of a
    /// workbook its directory, its list of texts and its styles.
    ///
    /// # Errors
    /// [`ExchangeError::Table`] for what is no table, can't be read, or is larger than is sound.
    pub fn open(path: &Path) -> Result<TableFile, ExchangeError> {
        let (opened, sheets) = match recognise(path)? {
            Family::Text => (Opened::Text(TextFile::open(path)?), vec![String::new()]),
            Family::Ole => return Err(workbook::refusal_of_old_container(path).into()),
            Family::Zip => {
                let workbook = Workbook::open(path)?;
                let sheets = workbook.sheets();
                (Opened::Workbook(workbook), sheets)
            }
        };
        Ok(TableFile { opened, sheets })
    }

    /// What the table is kept in.
    pub fn kind(&self) -> TableKind {
        match &self.opened {
            Opened::Text(text) => {
                TableKind::Csv { encoding: text.encoding(), delimiter: text.delimiter() }
            }
            Opened::Workbook(workbook) => workbook.kind(),
        }
    }

    /// The names of its sheets, visible ones first; one empty name for a text file.
    pub fn sheets(&self) -> &[String] {
        &self.sheets
    }

    /// Which day the workbook counts from; what bare numbers are to be read with as dates.
    pub fn date_system(&self) -> DateSystem {
        match &self.opened {
            Opened::Text(_) => DateSystem::From1900,
            Opened::Workbook(workbook) => workbook.date_system(),
        }
    }

    /// The rows of a sheet, of the first one where none is named. They are read as they are asked
    /// for and take the same memory however many there are.
    ///
    /// # Errors
    /// [`ExchangeError::Table`] where the sheet isn't there or the file can't be opened again;
    /// whatever else is wrong comes with the rows.
    pub fn rows(&self, sheet: Option<&str>) -> Result<Rows, ExchangeError> {
        Ok(match &self.opened {
            Opened::Text(text) => Rows::of_text(text.rows()?),
            Opened::Workbook(workbook) => Rows::of_workbook(workbook.rows(sheet)?),
        })
    }
}
