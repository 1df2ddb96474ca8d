//! Rows from a sheet's cells, which come one after another with their places.

use calamine::{DataRef, Style};
use chrono::NaiveDate;

use super::archive::broken;
use super::merged::Merged;
use crate::tables::{Cell, DateSystem, Row, TableRefusal};

/// The most columns, as many as Excel has.
pub(super) const MOST_COLUMNS: usize = 16_384;

/// The most rows, as many as Excel has.
const MOST_ROWS: u64 = 1_048_576;

/// A cell with its row and column, from 0.
pub(super) type PlacedCell = ((u32, u32), Cell);

/// The most bytes of text a row may have, as in a text file: a text of the workbook's list can be in
/// every cell and takes its room in each.
const MOST_ROW_BYTES: usize = 1024 * 1024;

/// The most a sheet may have, a byte a cell and its text, as a text file would: what is packed small
/// can be a cell at the far end of every row, or one long text in all of them.
const MOST_SHEET_BYTES: u64 = 2_000_000_000;

/// How much a sheet has come to.
#[derive(Debug, Default)]
struct Size {
    row_texts: usize,
    sheet: u64,
}

/// Makes rows of cells and hands each to `give`, until that wants no more.
pub(super) fn assemble(
    mut next_cell: impl FnMut() -> Result<Option<PlacedCell>, TableRefusal>,
    mut merged: Merged,
    mut give: impl FnMut(Row) -> bool,
) -> Result<(), TableRefusal> {
    let mut row = Row::new(0, Vec::new());
    let mut size = Size::default();
    while let Some(((row_number, column), cell)) = next_cell()? {
        let line = u64::from(row_number) + 1;
        if line != row.line {
            if line > MOST_ROWS {
                return Err(broken("it has more rows than Excel can hold"));
            }
            if line < row.line {
                return Err(broken(format!("its row {line} comes after row {}", row.line)));
            }
            if row.line > 0 && !give(whole(&mut row, &mut merged, &mut size)?) {
                return Ok(());
            }
            row.line = line;
        }
        size.add(&cell, line)?;
        place(&mut row, column as usize, cell)?;
    }
    if row.line > 0 {
        give(whole(&mut row, &mut merged, &mut size)?);
    }
    Ok(())
}

/// The row with the texts of merged cells, taken out to begin the next.
fn whole(row: &mut Row, merged: &mut Merged, size: &mut Size) -> Result<Row, TableRefusal> {
    let room = merged.fill(row, MOST_ROW_BYTES - size.row_texts);
    size.end_row(row.cells.len(), MOST_ROW_BYTES - room)?;
    Ok(std::mem::take(row))
}

impl Size {
    fn add(&mut self, cell: &Cell, line: u64) -> Result<(), TableRefusal> {
        self.row_texts = self.row_texts.saturating_add(text_bytes(cell));
        if self.row_texts > MOST_ROW_BYTES {
            return Err(TableRefusal::RowTooLong { line, limit_kb: MOST_ROW_BYTES / 1024 });
        }
        Ok(())
    }

    fn end_row(&mut self, cells: usize, texts: usize) -> Result<(), TableRefusal> {
        self.row_texts = 0;
        self.sheet = self.sheet.saturating_add(cells as u64).saturating_add(texts as u64);
        if self.sheet > MOST_SHEET_BYTES {
            return Err(TableRefusal::ExpandsTooFar { limit_mb: MOST_SHEET_BYTES / 1_000_000 });
        }
        Ok(())
    }
}

fn text_bytes(cell: &Cell) -> usize {
    match cell {
        Cell::Text(text) | Cell::Broken(text) => text.len(),
        _ => 0,
    }
}

fn place(row: &mut Row, column: usize, cell: Cell) -> Result<(), TableRefusal> {
    if column >= MOST_COLUMNS {
        return Err(TableRefusal::TooManyColumns { line: row.line, limit: MOST_COLUMNS });
    }
    if cell.is_empty() {
        return Ok(());
    }
    if row.cells.len() <= column {
        row.cells.resize(column + 1, Cell::Empty);
    }
    if let Some(place) = row.cells.get_mut(column) {
        *place = cell;
    }
    Ok(())
}

/// A value of calamine's as a cell.
pub(super) fn cell_of(value: &DataRef, percent: bool, system: DateSystem) -> Cell {
    match value {
        DataRef::Empty => Cell::Empty,
        DataRef::Int(number) => number_cell(*number as f64, percent),
        DataRef::Float(number) => number_cell(*number, percent),
        DataRef::String(text) => Cell::of_text(text),
        DataRef::SharedString(text) => Cell::of_text(text),
        DataRef::Bool(flag) => Cell::Flag(*flag),
        DataRef::Error(error) => Cell::Broken(error.to_string()),
        DataRef::DurationIso(text) => Cell::of_text(text),
        DataRef::DateTimeIso(text) => {
            let day = text.get(..10).and_then(|day| day.parse::<NaiveDate>().ok());
            day.map_or_else(|| Cell::of_text(text), Cell::Date)
        }
        DataRef::DateTime(time) => {
            let day = if time.is_datetime() { system.day(time.as_f64()) } else { None };
            day.map_or(Cell::Number(time.as_f64()), Cell::Date)
        }
    }
}

fn number_cell(number: f64, percent: bool) -> Cell {
    if percent { Cell::Percent(number) } else { Cell::Number(number) }
}

/// Whether a style shows numbers with a % sign; one in quotation marks or behind a backslash is
/// only a letter.
pub(super) fn shows_percent(style: &Style) -> bool {
    let Some(format) = &style.number_format else {
        return false;
    };
    let (mut quoted, mut escaped) = (false, false);
    for letter in format.format_code.chars() {
        match letter {
            _ if escaped => escaped = false,
            '\\' | '_' | '*' if !quoted => escaped = true,
            '"' => quoted = !quoted,
            '%' if !quoted => return true,
            _ => {}
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sheet_of_cells_at_the_far_end_of_every_row_comes_to_an_end() {
        let mut size = Size::default();
        let rows = (1..).find(|_| size.end_row(MOST_COLUMNS, 10).is_err());
        assert_eq!(rows, Some(2_000_000_000 / (MOST_COLUMNS + 10) + 1));
    }
}
