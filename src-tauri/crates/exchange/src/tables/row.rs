//! One row of somebody's table.

use super::Cell;

/// A row as the file has it, with the line to name when something is wrong with it.
///
/// Rows without anything in them are never given; a row may have fewer or more cells than the
/// heading.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Row {
    /// In a text file the first line of the record, which may go over several; in a workbook the
    /// row's number. From 1, as editors and Excel show it.
    pub line: u64,
    /// The cells, from the first column on.
    pub cells: Vec<Cell>,
    /// What had to be done to read the row.
    pub remark: Option<RowRemark>,
}

impl Row {
    /// A row that needs no remark.
    pub fn new(line: u64, cells: Vec<Cell>) -> Row {
        Row { line, cells, remark: None }
    }

    /// The cell of a column, counted from 0; empty where the row is shorter.
    pub fn cell(&self, column: usize) -> &Cell {
        self.cells.get(column).unwrap_or(&Cell::Empty)
    }

    /// Whether nothing is in any of its cells.
    pub fn is_blank(&self) -> bool {
        self.cells.iter().all(Cell::is_empty)
    }
}

/// What had to be done to read a row, worth telling beside an import.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum RowRemark {
    /// Not valid UTF-8 in a file that otherwise is: its letters were read as Windows-1252.
    ReadAsWindows1252,
    /// Valid UTF-8 in a file that otherwise is Windows-1252: read as UTF-8.
    ReadAsUtf8,
    /// Letters that no reading gives were replaced by the sign � of Unicode.
    LettersReplaced,
}

impl RowRemark {
    /// The remark as a sentence.
    pub fn words(self) -> &'static str {
        match self {
            RowRemark::ReadAsWindows1252 => {
                "This line is not UTF-8 like the rest of the file; its letters were read as \
                 Windows-1252. Check names with accents, £ signs and dashes."
            }
            RowRemark::ReadAsUtf8 => {
                "This line is UTF-8, unlike the rest of the file, which is Windows-1252; it was \
                 read as UTF-8. Check names with accents, £ signs and dashes."
            }
            RowRemark::LettersReplaced => {
                "Some letters of this line are damaged and show as �. Check the line in the \
                 program the file comes from."
            }
        }
    }
}
