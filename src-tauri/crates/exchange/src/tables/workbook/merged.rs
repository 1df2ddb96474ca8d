//! Merged cells: Excel keeps the text in the first of them, and people see it in all.

use memchr::memmem;

use crate::tables::{Cell, Row};

/// The most merged ranges that are looked after; a table has few.
const MOST_RANGES: usize = 20_000;

/// A merged range, all from 0 and with its last row and column.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Range {
    first_row: u32,
    last_row: u32,
    first_column: usize,
    last_column: usize,
}

/// The merged ranges of a sheet, and the texts of those under way.
#[derive(Debug, Default)]
pub(super) struct Merged {
    /// In the order of their first rows.
    ranges: Vec<Range>,
    /// How many of them have begun.
    begun: usize,
    /// Ranges that have begun and not ended, with their text.
    under_way: Vec<(Range, Cell)>,
}

impl Merged {
    /// The ranges named in `mergeCells`.
    pub(super) fn read(xml: &[u8]) -> Merged {
        let rest = xml.get(b"mergeCells".len()..).unwrap_or_default();
        let end = memmem::find(rest, b"mergeCells>").unwrap_or(0);
        let list = String::from_utf8_lossy(rest.get(..end).unwrap_or_default());
        let references = list.split("ref=").skip(1).take(MOST_RANGES);
        let quoted = references.filter_map(|after| after.get(1..)?.split(['"', '\'']).next());
        let mut ranges: Vec<Range> = quoted.filter_map(range).collect();
        ranges.sort_by_key(|range| (range.first_row, range.first_column));
        Merged { ranges, begun: 0, under_way: Vec::new() }
    }

    /// Fills empty cells of a row that belong to a merged range with its text, as far as so many
    /// bytes go, and says how many are left. A number isn't repeated: it would be counted twice.
    pub(super) fn fill(&mut self, row: &mut Row, room: usize) -> usize {
        let Some(number) = row.line.checked_sub(1).and_then(|line| u32::try_from(line).ok()) else {
            return room;
        };
        while let Some(range) = self.ranges.get(self.begun)
            && range.first_row <= number
        {
            let first = row.cell(range.first_column);
            if range.first_row == number && matches!(first, Cell::Text(_)) {
                let text = first.clone();
                self.under_way.push((range.clone(), text));
            }
            self.begun += 1;
        }
        self.under_way.retain(|(range, _)| range.last_row >= number);
        // Ranges of a sheet never overlap. Of those that do, the ones to the left come first.
        self.under_way.sort_by_key(|(range, _)| range.first_column);
        let (mut from, mut room) = (0, room);
        self.under_way.retain(|(range, text)| {
            let apart = range.first_column >= from;
            if apart {
                fill_columns(row, range, text, &mut room);
                from = range.last_column + 1;
            }
            apart
        });
        room
    }
}

/// Fills a range's columns, and stops where there is no room for the text any more.
fn fill_columns(row: &mut Row, range: &Range, text: &Cell, room: &mut usize) {
    let Cell::Text(letters) = text else { return };
    if row.cells.len() <= range.last_column {
        row.cells.resize(range.last_column + 1, Cell::Empty);
    }
    let columns = row.cells.get_mut(range.first_column..=range.last_column);
    for cell in columns.unwrap_or_default().iter_mut().filter(|cell| cell.is_empty()) {
        let Some(left) = room.checked_sub(letters.len()) else { return };
        *room = left;
        *cell = text.clone();
    }
}

/// `A1:C2` as a range.
fn range(reference: &str) -> Option<Range> {
    let (first, last) = reference.split_once(':')?;
    let ((first_row, first_column), (last_row, last_column)) = (place(first)?, place(last)?);
    let sound = first_row <= last_row && first_column <= last_column;
    sound.then_some(Range { first_row, last_row, first_column, last_column })
}

/// `C2` as row and column, from 0.
fn place(reference: &str) -> Option<(u32, usize)> {
    let digits = reference.find(|letter: char| letter.is_ascii_digit())?;
    let (letters, row) = reference.split_at(digits);
    if letters.is_empty() || letters.len() > 3 {
        return None;
    }
    let column = letters.bytes().try_fold(0_usize, |column, letter| {
        let value = letter.is_ascii_uppercase().then(|| usize::from(letter - b'A') + 1)?;
        Some(column * 26 + value)
    })?;
    let row: u32 = row.parse().ok()?;
    (column <= super::assemble::MOST_COLUMNS).then_some((row.checked_sub(1)?, column - 1))
}
