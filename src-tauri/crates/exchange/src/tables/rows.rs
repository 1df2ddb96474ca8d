//! The rows of a table, one after another.

use super::text::TextRows;
use super::workbook::WorkbookRows;
use super::{Row, TableRefusal};
use crate::ExchangeError;

/// How far reading has come, in bytes of the file, for a progress bar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Progress {
    /// Bytes read.
    pub done_bytes: u64,
    /// Bytes there are to read.
    pub of_bytes: u64,
}

/// The rows of a sheet, read as they are asked for; blank rows are left out.
///
/// After an error nothing more comes. Dropping it ends the reading.
#[derive(Debug)]
pub struct Rows {
    from: Source,
    ended: bool,
}

#[derive(Debug)]
enum Source {
    Text(Box<TextRows>),
    Workbook(WorkbookRows),
}

impl Rows {
    pub(super) fn of_text(rows: TextRows) -> Rows {
        Rows { from: Source::Text(Box::new(rows)), ended: false }
    }

    pub(super) fn of_workbook(rows: WorkbookRows) -> Rows {
        Rows { from: Source::Workbook(rows), ended: false }
    }

    /// How far reading has come.
    pub fn progress(&self) -> Progress {
        match &self.from {
            Source::Text(rows) => rows.progress(),
            Source::Workbook(rows) => rows.progress(),
        }
    }

    fn read(&mut self) -> Result<Option<Row>, TableRefusal> {
        loop {
            let row = match &mut self.from {
                Source::Text(rows) => rows.read()?,
                Source::Workbook(rows) => rows.read()?,
            };
            match row {
                Some(row) if row.is_blank() => {}
                other => return Ok(other),
            }
        }
    }
}

impl Iterator for Rows {
    type Item = Result<Row, ExchangeError>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.ended {
            return None;
        }
        let read = self.read();
        self.ended = !matches!(read, Ok(Some(_)));
        read.map_err(ExchangeError::from).transpose()
    }
}
