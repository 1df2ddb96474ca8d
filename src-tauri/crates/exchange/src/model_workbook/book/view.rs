//! The cells of a book as a formula of one sheet refers to them.

use std::ops::Range;

use rust_xlsxwriter::ColNum;

use super::super::term::{Condition, Term};
use super::{
    Block, Book, Contents, Entry, KEY, NAME, SheetId, Shown, UNIT, YEAR_NUMBERS, column_number,
};
use crate::workbook::cells::{address, letters};
use crate::workbook::table::fixed_range;

/// A book as seen from one of its sheets.
pub struct View<'a> {
    book: &'a Book,
    home: SheetId,
}

/// Cells below one another in a column.
pub struct Cells<'a> {
    text: String,
    entries: &'a [Entry],
}

impl Cells<'_> {
    /// The range as a formula writes it, its rows fixed.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Their figures; 0 where there is none.
    pub fn numbers(&self) -> impl Iterator<Item = f64> {
        self.maybe_numbers().map(Option::unwrap_or_default)
    }

    /// Their figures, where they show one.
    pub fn maybe_numbers(&self) -> impl Iterator<Item = Option<f64>> {
        self.entries.iter().map(Entry::as_number)
    }
}

impl<'a> View<'a> {
    pub(super) fn new(book: &'a Book, home: SheetId) -> Self {
        Self { book, home }
    }

    fn contents(&self, block: Block) -> Option<&'a Contents> {
        self.book.blocks.get(block.place)
    }

    /// The sheet as a reference begins with it; nothing for a cell of the same sheet.
    fn sheet(&self, sheet: SheetId) -> String {
        if sheet == self.home {
            return String::new();
        }
        let name = self.book.sheets.get(sheet.0).map_or("", |sheet| sheet.name);
        format!("'{name}'!")
    }

    fn entry(&self, block: Block, column: usize, row: usize) -> Option<&'a Entry> {
        self.contents(block)?.columns.get(column)?.get(row)
    }

    /// A cell as a formula writes it. Copied to another year, what isn't by year stays.
    fn reference(&self, block: Block, column: usize, row: usize) -> String {
        let cell = address(block.row(row), column_number(column));
        let stays = if self.moves(block, column) { "" } else { "$" };
        format!("{}{stays}{cell}", self.sheet(block.sheet))
    }

    /// Whether a column belongs to a year, so that it moves with the year of a formula.
    fn moves(&self, block: Block, column: usize) -> bool {
        self.contents(block).is_some_and(Contents::is_by_year) && column != UNIT
    }

    /// A cell that stays the same whatever year a formula is copied to; 0 where it is empty.
    pub fn same_every_year(&self, block: Block, column: usize, row: usize) -> Term {
        let cell = address(block.row(row), column_number(column));
        let text = format!("{}${cell}", self.sheet(block.sheet));
        Term::whole(text, self.cell(block, column, row).value())
    }

    /// The words of a cell, as a formula.
    pub fn word(&self, block: Block, column: usize, row: usize) -> Entry {
        let shown = self.entry(block, column, row).map(|entry| entry.shown.clone());
        let formula = Some(self.reference(block, column, row));
        Entry { formula, shown: shown.unwrap_or_default() }
    }

    /// A cell of a block; 0 where it is empty.
    pub fn cell(&self, block: Block, column: usize, row: usize) -> Term {
        let value = self.entry(block, column, row).and_then(Entry::as_number).unwrap_or(0.0);
        Term::whole(self.reference(block, column, row), value)
    }

    /// Whether a cell holds something.
    pub fn given(&self, block: Block, column: usize, row: usize) -> Condition {
        let shown = self.entry(block, column, row).map(|entry| &entry.shown);
        let holds = !matches!(shown, None | Some(Shown::Nothing));
        Condition { text: format!("{}<>\"\"", self.reference(block, column, row)), holds }
    }

    /// Whether a cell holds this word of ours.
    pub fn says(&self, block: Block, column: usize, row: usize, word: &'static str) -> Condition {
        let said = self.entry(block, column, row).and_then(Entry::as_text);
        let text = format!("{}=\"{word}\"", self.reference(block, column, row));
        Condition { text, holds: said == Some(word) }
    }

    /// Whether two cells hold the same text, capitals and all.
    pub fn same_text(&self, one: (Block, usize, usize), other: (Block, usize, usize)) -> Condition {
        let text = |(block, column, row)| self.entry(block, column, row).and_then(Entry::as_text);
        let at = |(block, column, row)| self.reference(block, column, row);
        let holds = text(one).unwrap_or("") == text(other).unwrap_or("");
        Condition { text: format!("EXACT({},{})", at(one), at(other)), holds }
    }

    /// The number a row is known by.
    pub fn key(&self, block: Block, row: usize) -> Term {
        let entry = self.contents(block).and_then(|contents| contents.keys.get(row));
        let value = entry.and_then(Entry::as_number).unwrap_or(0.0);
        let text = format!("{}${}", self.sheet(block.sheet), address(block.row(row), KEY));
        Term::whole(text, value)
    }

    /// Whether a row has a number.
    pub fn keyed(&self, block: Block, row: usize) -> Condition {
        let key = self.key(block, row);
        let entry = self.contents(block).and_then(|contents| contents.keys.get(row));
        let holds = entry.is_some_and(|entry| entry.shown != Shown::Nothing);
        Condition { text: format!("{}<>\"\"", key.text()), holds }
    }

    /// The numbers of a block's rows.
    pub fn keys(&self, block: Block) -> Cells<'a> {
        let entries = self.contents(block).map_or(&[][..], |contents| &contents.keys);
        self.cells_of(block, (KEY, false), entries, 0..block.rows)
    }

    /// A column of a block.
    pub fn column(&self, block: Block, column: usize) -> Cells<'a> {
        self.part(block, column, 0..block.rows)
    }

    /// Some rows of a column of a block.
    pub fn part(&self, block: Block, column: usize, rows: Range<usize>) -> Cells<'a> {
        let entries = self.contents(block).and_then(|contents| contents.columns.get(column));
        let entries = entries.map_or(&[][..], Vec::as_slice);
        self.cells_of(block, (column_number(column), self.moves(block, column)), entries, rows)
    }

    fn cells_of(
        &self,
        block: Block,
        (column, moves): (ColNum, bool),
        entries: &'a [Entry],
        rows: Range<usize>,
    ) -> Cells<'a> {
        let (first, last) = (block.row(rows.start), block.row(rows.end.max(1) - 1));
        let letters = letters(column);
        let range = match moves {
            true => format!("{letters}${}:{letters}${}", first + 1, last + 1),
            false => fixed_range(column, first, last),
        };
        let text = format!("{}{range}", self.sheet(block.sheet));
        Cells { text, entries: entries.get(rows).unwrap_or_default() }
    }

    /// The year of a column of this sheet, as a figure.
    pub fn year_number(&self, column: usize) -> Term {
        let year = match column.checked_sub(super::year(0)) {
            Some(place) => self.book.years.get(place).copied().unwrap_or_default(),
            None => self.book.baseline_year,
        };
        let text = format!("{}${}", letters(column_number(column)), YEAR_NUMBERS + 1);
        Term::whole(text, f64::from(year))
    }

    /// The name of a row of a block, as a formula.
    pub fn name_of(&self, block: Block, row: usize) -> Entry {
        let cell = address(block.row(row), NAME);
        Entry {
            formula: Some(format!("{}${cell}", self.sheet(block.sheet))),
            shown: self.shown_name(block, row),
        }
    }

    /// The name of the row of a block that has this number; nothing where there is no number.
    pub fn name_by_number(&self, block: Block, number: &Term, given: &Condition) -> Entry {
        let names = fixed_range(NAME, block.row(0), block.row(block.rows.max(1) - 1));
        let names = format!("{}{names}", self.sheet(block.sheet));
        let formula = format!("IF({},INDEX({names},{}),\"\")", given.text, number.text());
        let shown = match (number.value() as usize).checked_sub(1) {
            Some(row) if given.holds => self.shown_name(block, row),
            Some(_) | None => Shown::Nothing,
        };
        Entry { formula: Some(formula), shown }
    }

    fn shown_name(&self, block: Block, row: usize) -> Shown {
        let name = self.contents(block).and_then(|contents| contents.names.get(row));
        name.map_or(Shown::Nothing, |entry| entry.shown.clone())
    }
}
