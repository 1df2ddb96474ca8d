//! What the workbooks we write have in common.
//!
//! [`cells`] puts text and figures into cells so that no text is ever read as a formula, [`looks`]
//! is how they look, [`table`] is a sheet that holds one table, [`front`] one of headed lines, and
//! [`new`] begins a workbook whose bytes depend on its contents alone.

pub(crate) mod cells;
pub(crate) mod front;
pub(crate) mod looks;
pub(crate) mod table;

use chrono::NaiveDate;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, XlsxError};

use crate::ExchangeError;

/// An empty workbook. Its properties say that it was made on that day, so that the same contents
/// give the same bytes.
pub(crate) fn new(title: &str, subject: &str, date: NaiveDate) -> Result<Workbook, XlsxError> {
    use chrono::Datelike;
    // A workbook counts its days from 1900.
    let year = u16::try_from(date.year()).unwrap_or(1900).clamp(1900, 9999);
    let day = |value: u32| u8::try_from(value).unwrap_or(1);
    let made = ExcelDateTime::from_ymd(year, day(date.month()), day(date.day()))?;
    let properties = DocProperties::new()
        .set_title(cells::shortened(title, 200))
        .set_subject(subject)
        .set_author("Fivefold")
        .set_creation_datetime(&made);
    let mut workbook = Workbook::new();
    workbook.set_properties(&properties);
    Ok(workbook)
}

/// The finished workbook.
pub(crate) fn bytes(workbook: Result<Workbook, XlsxError>) -> Result<Vec<u8>, ExchangeError> {
    workbook
        .and_then(|mut workbook| workbook.save_to_buffer())
        .map_err(|error| ExchangeError::Workbook { reason: error.to_string() })
}
