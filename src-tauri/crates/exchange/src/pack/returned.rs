//! What came back: the record of what was sent, and what each cell says now.

use std::collections::BTreeMap;
use std::path::Path;

use super::PackRefusal;
use super::record::{self, About, FORMAT, FORMAT_PREFIX, Record};
use super::row::{PackRow, Reason, Slot};
use super::sheets::{BASELINE, KEY, LEVERS, RECORD, key_of};
use super::words::slot_head;
use crate::ExchangeError;
use crate::tables::{Cell, Row, TableFile, TableRefusal};

/// The most rows a sheet of a pack may have. Two thousand roles with a row a figure, and as many for
/// their levers, have fewer.
const MOST_ROWS: usize = 50_000;

/// The most a sheet may take in memory, in bytes.
const MOST_BYTES: usize = 256 * 1024 * 1024;

/// A pack that came back.
#[derive(Debug, Clone)]
pub struct ReturnedPack {
    /// What was sent.
    pub(super) record: Record,
    /// What came back of each row of the record.
    pub(super) rows: BTreeMap<usize, ReturnedRow>,
    /// Rows that find no place.
    pub(super) strays: Vec<Stray>,
}

/// A row that came back.
#[derive(Debug, Clone)]
pub(super) struct ReturnedRow {
    /// The sheet it was on.
    pub sheet: &'static str,
    /// Its row there, from 1.
    pub line: u64,
    /// The cells of its values.
    pub values: Vec<(Slot, Cell)>,
    /// The cells of its evidence; none where the column is gone.
    pub reasons: [Option<Cell>; 4],
}

/// A row that finds no place.
#[derive(Debug, Clone)]
pub(super) struct Stray {
    pub sheet: &'static str,
    pub line: u64,
    pub reason: &'static str,
}

impl ReturnedPack {
    /// Reads a workbook that came back, also after another program has saved it.
    ///
    /// # Errors
    /// [`ExchangeError::Table`] where the file can't be read, [`ExchangeError::Pack`] where it is no
    /// pack or its record was changed.
    pub fn read(path: &Path) -> Result<Self, ExchangeError> {
        let file = TableFile::open(path).map_err(|refused| match refused {
            // What a table could be instead is no help to somebody who has a pack to merge.
            ExchangeError::Table(TableRefusal::NoTable { .. } | TableRefusal::OtherZip { .. }) => {
                PackRefusal::NotAPack.into()
            }
            other => other,
        })?;
        if !file.sheets().iter().any(|name| name == RECORD) {
            return Err(PackRefusal::NotAPack.into());
        }
        let rows = |sheet: &str| rows_in(&file, sheet);
        let record = read_record(&rows(RECORD)?)?;
        let mut pack = Self { record, rows: BTreeMap::new(), strays: Vec::new() };
        for sheet in [BASELINE, LEVERS] {
            if file.sheets().iter().any(|name| name == sheet) {
                pack.take(sheet, &rows(sheet)?);
            }
        }
        Ok(pack)
    }

    /// What was sent, in a few words.
    pub(super) fn about(&self) -> &About {
        &self.record.about
    }

    fn take(&mut self, sheet: &'static str, rows: &[Row]) {
        let Some((head, columns)) = self.columns_of(sheet, rows) else { return };
        for row in rows.iter().skip(head + 1) {
            let stray = |reason| Stray { sheet, line: row.line, reason };
            let Some(key) = row.cell(columns.key).text() else {
                self.strays.push(stray(
                    "The row was added, so there is no place for it in the plan. Use a row that \
                     says \"nothing planned yet\", or add it in the plan.",
                ));
                continue;
            };
            match place_of(&key).filter(|place| *place < self.record.rows.len()) {
                None => self.strays.push(stray(
                    "The row's hidden key was changed, so there is no place for it in the plan. \
                     Change the figure in the plan.",
                )),
                Some(place) if self.rows.contains_key(&place) => self.strays.push(stray(
                    "The row is there twice; the first one counts. Change the figure in the plan \
                     if this one is right.",
                )),
                Some(place) => {
                    self.rows.insert(place, columns.row(sheet, row));
                }
            }
        }
    }

    /// The row of the heads, and which column is which.
    fn columns_of(&self, sheet: &str, rows: &[Row]) -> Option<(usize, Columns)> {
        let heads = |row: &Row| -> Vec<String> {
            row.cells.iter().map(|cell| cell.text().unwrap_or_default()).collect()
        };
        let (head, names) = rows
            .iter()
            .enumerate()
            .map(|(place, row)| (place, heads(row)))
            .find(|(_, names)| names.iter().any(|name| name == KEY))?;
        let of = |head: &str| names.iter().position(|name| name == head);
        let slots = std::iter::once(Slot::Once).chain(self.record.years().map(Slot::Year));
        let baseline = sheet == BASELINE;
        let slots = slots.filter_map(|slot| {
            Some((slot, of(&slot_head(slot, baseline, self.record.about.first_year))?))
        });
        let columns = Columns {
            key: of(KEY)?,
            slots: slots.collect(),
            reasons: Reason::ALL.map(|reason| of(reason.head())),
        };
        Some((head, columns))
    }
}

/// Which column is which.
struct Columns {
    key: usize,
    slots: Vec<(Slot, usize)>,
    reasons: [Option<usize>; 4],
}

impl Columns {
    fn row(&self, sheet: &'static str, row: &Row) -> ReturnedRow {
        let values = self.slots.iter().map(|(slot, column)| (*slot, row.cell(*column).clone()));
        ReturnedRow {
            sheet,
            line: row.line,
            values: values.collect(),
            reasons: self.reasons.map(|column| column.map(|column| row.cell(column).clone())),
        }
    }
}

/// The rows of a sheet, kept until all of it is compared.
fn rows_in(file: &TableFile, sheet: &str) -> Result<Vec<Row>, ExchangeError> {
    let mut rows = Vec::new();
    let mut bytes = 0_usize;
    for row in file.rows(Some(sheet))? {
        let row = row?;
        let texts = row.cells.iter().map(|cell| match cell {
            Cell::Text(text) => text.len(),
            _ => 0,
        });
        bytes += size_of_val(row.cells.as_slice()) + texts.sum::<usize>();
        if rows.len() == MOST_ROWS || bytes > MOST_BYTES {
            return Err(PackRefusal::TooLong { rows: MOST_ROWS }.into());
        }
        rows.push(row);
    }
    Ok(rows)
}

/// The place among the record's rows that a key names.
fn place_of(key: &str) -> Option<usize> {
    let place = key.strip_prefix('r')?.parse().ok()?;
    (key_of(place) == key).then_some(place)
}

fn read_record(rows: &[Row]) -> Result<Record, PackRefusal> {
    let text = |row: &Row, column| row.cell(column).text();
    let (first, rows) = rows.split_first().ok_or(PackRefusal::NotAPack)?;
    match text(first, 0).as_deref() {
        Some(FORMAT) => {}
        Some(other) if other.starts_with(FORMAT_PREFIX) => return Err(PackRefusal::Newer),
        _ => return Err(PackRefusal::NotAPack),
    }
    let about = text(first, 1).and_then(|text| serde_json::from_str::<About>(&text).ok());
    let about = about.ok_or(PackRefusal::RecordChanged)?;
    let mut sent: Vec<PackRow> = Vec::new();
    for (place, row) in rows.iter().enumerate() {
        let told = text(row, 1).and_then(|text| serde_json::from_str::<PackRow>(&text).ok());
        let mut told = told.ok_or(PackRefusal::RecordChanged)?;
        if text(row, 0) != Some(key_of(place)) {
            return Err(PackRefusal::RecordChanged);
        }
        told.reasons = [2, 3, 4, 5].map(|column| text(row, column));
        sent.push(told);
    }
    if record::digest(&sent) != about.digest {
        return Err(PackRefusal::RecordChanged);
    }
    Ok(Record { about, rows: sent })
}
