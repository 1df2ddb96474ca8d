//! An extract opened as far as its headings, its columns placed, its rows read one by one.

use std::collections::BTreeMap;
use std::ops::ControlFlow;
use std::path::Path;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::ExchangeError;
use crate::tables::{
    Cell, DateSystem, Heading, Row, Rows, TableFile, headings, likely_heading_row,
};

use super::mapping::{Columns, Mapping, Meaning};

/// As many rows as are looked at for the headings, and for a guess.
const ROWS_LOOKED_AT: usize = 60;
/// How many rows are read between two tellings of progress.
const ROWS_BETWEEN: u64 = 2_000;

/// What a person wrote in place of cells of rejected rows: by line, by what the column means.
pub type Corrections = BTreeMap<u64, BTreeMap<Meaning, String>>;

/// How far the reading of an extract has come.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct ReadingProgress {
    /// Rows read.
    pub rows: u64,
    /// Bytes of the file read.
    pub done_bytes: u64,
    /// Bytes there are to read.
    pub of_bytes: u64,
}

/// Is told how far reading has come, and says whether to go on.
pub type Tell<'a> = &'a mut dyn FnMut(ReadingProgress) -> ControlFlow<()>;

/// An extract opened as far as its headings: the rows below them are still to be read.
pub struct Opened {
    /// The sheets of a workbook.
    pub sheets: Vec<String>,
    /// The line the headings are on.
    pub heading_line: u64,
    /// The headings.
    pub headings: Vec<Heading>,
    /// The first rows below the headings.
    pub first_rows: Vec<Row>,
    /// What the file's bare numbers are as dates.
    pub dates: DateSystem,
    rest: Rows,
}

/// Opens a file on the sheet and the line of headings given, or the first sheet and the line that
/// looks most like headings.
///
/// # Errors
/// [`ExchangeError`] where the file can't be read, has no such sheet, or has no such line.
pub fn open(
    path: &Path,
    sheet: Option<&str>,
    heading_line: Option<u64>,
) -> Result<Opened, ExchangeError> {
    let file = TableFile::open(path)?;
    let sheets = file.sheets().to_vec();
    let dates = file.date_system();
    let mut rest = file.rows(sheet)?;
    let mut first = Vec::new();
    if let Some(line) = heading_line {
        let reached = |row: &Result<Row, _>| row.as_ref().map_or(true, |row| row.line >= line);
        match rest.find(reached).transpose()? {
            Some(row) if row.line == line => first.push(row),
            _ => return Err(no_headings_on(line)),
        }
    }
    for row in rest.by_ref().take(ROWS_LOOKED_AT) {
        first.push(row?);
    }
    let place = if heading_line.is_some() { 0 } else { likely_heading_row(&first) };
    let mut first = first.into_iter().skip(place);
    let Some(row) = first.next() else { return Err(no_headings_on(1)) };
    Ok(Opened {
        sheets,
        heading_line: row.line,
        headings: headings(&row),
        first_rows: first.collect(),
        dates,
        rest,
    })
}

fn no_headings_on(line: u64) -> ExchangeError {
    ExchangeError::WrongMapping {
        problem: format!(
            "There are no headings on line {line}. Name the line of the file the headings are on."
        ),
    }
}

/// Opens a file as its mapping says.
///
/// # Errors
/// As [`open`], and [`ExchangeError::WrongMapping`] where a column isn't there.
pub fn open_mapped(path: &Path, mapping: &Mapping) -> Result<(Opened, Columns), ExchangeError> {
    let opened = open(path, mapping.sheet.as_deref(), mapping.heading_row)?;
    let columns = Columns::find(mapping, &opened.headings)?;
    Ok((opened, columns))
}

/// Reads every row below the headings, mended where a person has, one at a time.
///
/// # Errors
/// [`ExchangeError`] where the file breaks off, [`ExchangeError::Cancelled`] where `tell` says so,
/// and whatever `each` refuses.
pub fn read_rows(
    opened: Opened,
    columns: &Columns,
    corrections: &Corrections,
    tell: Tell,
    mut each: impl FnMut(&Row) -> Result<(), ExchangeError>,
) -> Result<(), ExchangeError> {
    let Opened { first_rows, mut rest, .. } = opened;
    let mut rows = 0;
    let mut first_rows = first_rows.into_iter();
    while let Some(row) = first_rows.next().map(Ok).or_else(|| rest.next()) {
        let mut row = row?;
        if let Some(mended) = corrections.get(&row.line) {
            let place = |meaning: &Meaning| columns.place(*meaning);
            mend(
                &mut row,
                mended.iter().filter_map(|(meaning, text)| Some((place(meaning)?, text))),
            );
        }
        each(&row)?;
        rows += 1;
        if rows % ROWS_BETWEEN == 0 {
            told(tell, rows, &rest)?;
        }
    }
    told(tell, rows, &rest)
}

fn told(tell: Tell, rows: u64, rest: &Rows) -> Result<(), ExchangeError> {
    let bytes = rest.progress();
    let progress = ReadingProgress { rows, done_bytes: bytes.done_bytes, of_bytes: bytes.of_bytes };
    match tell(progress) {
        ControlFlow::Continue(()) => Ok(()),
        ControlFlow::Break(()) => Err(ExchangeError::Cancelled),
    }
}

/// Puts texts in place of cells, each at its column.
pub(super) fn mend<'a>(row: &mut Row, texts: impl Iterator<Item = (usize, &'a String)>) {
    for (place, text) in texts {
        if row.cells.len() <= place {
            row.cells.resize(place + 1, Cell::Empty);
        }
        if let Some(cell) = row.cells.get_mut(place) {
            *cell = Cell::of_text(text);
        }
    }
}
