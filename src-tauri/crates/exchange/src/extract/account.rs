//! An extract opened as its mapping says, every row of it accounted for.

use std::path::Path;

use crate::ExchangeError;

use super::cells::{Cells, Stop};
use super::ledger::{Ledger, RowEnd};
use super::mapping::{Columns, Mapping};
use super::open::{Corrections, Opened, Tell, open_mapped, read_rows};
use super::rows::is_no_staff;

/// An extract whose columns are placed and whose rows are still to be read.
pub struct MappedExtract<'a> {
    /// Where its columns are.
    pub columns: Columns,
    opened: Opened,
    mapping: &'a Mapping,
}

impl<'a> MappedExtract<'a> {
    /// Opens a file as its mapping says.
    ///
    /// # Errors
    /// As [`open_mapped`].
    pub fn open(path: &Path, mapping: &'a Mapping) -> Result<Self, ExchangeError> {
        let (opened, columns) = open_mapped(path, mapping)?;
        Ok(Self { columns, opened, mapping })
    }

    /// Reads every row, asks `row` what becomes of it, and gives the account. Lines of totals and
    /// headings again are nobody's business.
    ///
    /// # Errors
    /// As [`read_rows`], and what `row` refuses the whole extract for.
    pub fn account(
        self,
        corrections: &Corrections,
        tell: Tell,
        mut row: impl FnMut(Cells) -> Result<RowEnd, Stop>,
    ) -> Result<Ledger, ExchangeError> {
        let Self { columns, opened, mapping } = self;
        let (headings, dates) = (opened.headings.clone(), opened.dates);
        let mut ledger = Ledger::default();
        read_rows(opened, &columns, corrections, tell, |read| {
            let end = match is_no_staff(read, &headings) {
                true => RowEnd::NoStaff,
                false => match row(Cells { row: read, columns: &columns, mapping, dates }) {
                    Ok(end) => end,
                    Err(Stop::Row(problem)) => RowEnd::Rejected(problem),
                    Err(Stop::Extract(error)) => return Err(error),
                },
            };
            ledger.note(read, &columns, end);
            Ok(())
        })?;
        Ok(ledger)
    }
}
