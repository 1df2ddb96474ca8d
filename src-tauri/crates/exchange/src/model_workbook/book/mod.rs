//! The workbook before it is written: sheets of blocks of cells.
//!
//! A block's place is fixed when it is laid out, so that formulas can refer to cells that are filled
//! later. Blocks are filled column by column in the order of the model's year step; a formula's value
//! comes from the cells it refers to, which therefore have to be filled before it.

mod entry;
mod look;
mod spec;
mod view;
mod write;

use fivefold_engine::plan::Year;
use rust_xlsxwriter::{ColNum, RowNum};

pub use entry::{Entry, Shown};
pub use spec::{Allowed, FactColumn, Figures, Spec};
pub use view::{Cells, View};

/// The column with what a row's figures are in, on sheets by year.
pub const UNIT: usize = 0;
/// The column of the baseline, on sheets by year.
pub const BASELINE: usize = 1;

/// The column of the projected year at this place, on sheets by year. The one before it is the
/// year before, or the baseline.
pub fn year(place: usize) -> usize {
    place + 2
}

/// Where the heads of a sheet by year are, and below them the years as figures.
const HEADS: RowNum = 3;
const YEAR_NUMBERS: RowNum = 4;
/// Column A holds the number a row is known by, column B its name.
const KEY: ColNum = 0;
const NAME: ColNum = 1;
const FIRST_COLUMN: ColNum = 2;

/// A sheet of the book.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SheetId(usize);

/// A block of cells: where it is, not what is in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Block {
    place: usize,
    sheet: SheetId,
    first_row: RowNum,
    /// How many rows it has.
    pub rows: usize,
}

/// What a sheet is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// Figures to be changed.
    Input,
    /// Figures that follow.
    Step,
    /// What comes out.
    Result,
}

struct Sheet {
    name: &'static str,
    title: &'static str,
    remark: &'static str,
    purpose: Purpose,
    next_row: RowNum,
}

struct Contents {
    block: Block,
    /// By year, or once a row.
    kind: Kind,
    keys: Vec<Entry>,
    names: Vec<Entry>,
    /// By column, then row.
    columns: Vec<Vec<Entry>>,
}

enum Kind {
    ByYear(Spec),
    Facts { title: &'static str, rule: &'static str, columns: Vec<FactColumn> },
}

impl Contents {
    fn is_by_year(&self) -> bool {
        matches!(self.kind, Kind::ByYear(_))
    }
}

/// A workbook being made.
pub struct Book {
    years: Vec<Year>,
    baseline_year: Year,
    sheets: Vec<Sheet>,
    blocks: Vec<Contents>,
}

impl Book {
    /// An empty book of these projected years.
    pub fn new(years: impl Iterator<Item = Year>, baseline_year: Year) -> Self {
        Self { years: years.collect(), baseline_year, sheets: Vec::new(), blocks: Vec::new() }
    }

    /// How many years are projected.
    pub fn years(&self) -> usize {
        self.years.len()
    }

    /// Adds a sheet after those there are.
    pub fn sheet(
        &mut self,
        name: &'static str,
        purpose: Purpose,
        title: &'static str,
        remark: &'static str,
    ) -> SheetId {
        self.sheets.push(Sheet { name, title, remark, purpose, next_row: HEADS });
        SheetId(self.sheets.len() - 1)
    }

    /// Adds a block by year below those of its sheet. `units` says what the figures are in.
    pub fn by_year(&mut self, sheet: SheetId, spec: Spec, keys: Vec<Entry>, unit: &str) -> Block {
        // Heading and rule, its own heads where it has them; a total and an empty row below.
        let above = 2 + RowNum::from(spec.heads.is_some());
        let below = 1 + RowNum::from(spec.total);
        let columns = 2 + self.years.len();
        let count = keys.len();
        let block = self.add(sheet, Kind::ByYear(spec), keys, (above, below), columns);
        if !unit.is_empty() {
            self.set(block, UNIT, vec![Entry::text(unit); count]);
        }
        block
    }

    /// Adds a block of facts that are the same every year.
    pub fn facts(
        &mut self,
        sheet: SheetId,
        (title, rule): (&'static str, &'static str),
        columns: Vec<FactColumn>,
        keys: Vec<Entry>,
    ) -> Block {
        let count = columns.len();
        let kind = Kind::Facts { title, rule, columns };
        // Heading, rule and heads; an empty row below.
        self.add(sheet, kind, keys, (3, 1), count)
    }

    fn add(
        &mut self,
        sheet: SheetId,
        kind: Kind,
        keys: Vec<Entry>,
        (above, below): (RowNum, RowNum),
        columns: usize,
    ) -> Block {
        let count = keys.len();
        let begin = match self.sheets.get_mut(sheet.0) {
            Some(on) => {
                if matches!(kind, Kind::ByYear(_)) {
                    on.next_row = on.next_row.max(YEAR_NUMBERS + 1);
                }
                let begin = on.next_row;
                let taken = RowNum::try_from(count).unwrap_or(RowNum::MAX / 2);
                on.next_row = begin.saturating_add(above + below).saturating_add(taken);
                begin
            }
            None => 0,
        };
        let place = self.blocks.len();
        let block = Block { place, sheet, first_row: begin.saturating_add(above), rows: count };
        self.blocks.push(Contents {
            block,
            kind,
            keys,
            names: Vec::new(),
            columns: vec![Vec::new(); columns],
        });
        block
    }

    /// Fills a column of a block, row by row.
    pub fn fill(&mut self, block: Block, column: usize, entry: impl Fn(&View, usize) -> Entry) {
        let view = View::new(self, block.sheet);
        let entries = (0..block.rows).map(|row| entry(&view, row)).collect();
        self.set(block, column, entries);
    }

    /// Adds a block by year with a row for each row of another, known by the same number and name.
    pub fn like(&mut self, sheet: SheetId, spec: Spec, other: Block, unit: &str) -> Block {
        let keys = self.blocks.get(other.place).map_or_else(Vec::new, |of| of.keys.clone());
        let block = self.by_year(sheet, spec, keys, unit);
        self.name_rows(block, |view, row| view.name_of(other, row));
        block
    }

    /// Numbers the rows of a block by formulas.
    pub fn key_rows(&mut self, block: Block, entry: impl Fn(&View, usize) -> Entry) {
        let view = View::new(self, block.sheet);
        let entries = (0..block.rows).map(|row| entry(&view, row)).collect();
        if let Some(contents) = self.blocks.get_mut(block.place) {
            contents.keys = entries;
        }
    }

    /// Names the rows of a block.
    pub fn name_rows(&mut self, block: Block, entry: impl Fn(&View, usize) -> Entry) {
        let view = View::new(self, block.sheet);
        let entries = (0..block.rows).map(|row| entry(&view, row)).collect();
        if let Some(contents) = self.blocks.get_mut(block.place) {
            contents.names = entries;
        }
    }

    /// Puts entries into a column of a block.
    pub fn set(&mut self, block: Block, column: usize, entries: Vec<Entry>) {
        let contents = self.blocks.get_mut(block.place);
        if let Some(slot) = contents.and_then(|contents| contents.columns.get_mut(column)) {
            *slot = entries;
        }
    }

    /// How many cells there will be.
    pub fn cells(&self) -> usize {
        self.blocks.iter().map(|block| block.keys.len() * (block.columns.len() + 2)).sum()
    }
}

/// The numbers 1, 2, 3 and so on.
pub fn numbers(count: usize) -> Vec<Entry> {
    (1..=count).map(|number| Entry::number(number as f64)).collect()
}

impl Block {
    /// The row of its sheet that this row is in, from 0.
    fn row(self, row: usize) -> RowNum {
        let row = RowNum::try_from(row).unwrap_or(RowNum::MAX / 2);
        self.first_row.saturating_add(row)
    }
}

/// The column of a sheet that this column of a block is in, from 0.
fn column_number(column: usize) -> ColNum {
    ColNum::try_from(column).unwrap_or(ColNum::MAX / 2) + FIRST_COLUMN
}
