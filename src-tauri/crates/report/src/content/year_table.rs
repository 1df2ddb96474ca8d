//! Tables with one column a year, cut into parts that fit a page.

use fivefold_engine::plan::{Year, financial_year};
use serde::Serialize;

/// A table with one column a year.
#[derive(Debug, Clone, Serialize)]
pub struct YearTable {
    /// What the table is of, as its heading.
    pub heading: String,
    /// What the figures count, one sentence.
    pub figures: String,
    /// What the first column lists.
    pub rows_are: String,
    /// The column headings: years, with the baseline in front where there is one.
    pub columns: Vec<String>,
    /// The rows.
    pub rows: Vec<YearRow>,
}

/// One row of a table by year.
#[derive(Debug, Clone, Serialize)]
pub struct YearRow {
    /// What the row is of.
    pub name: String,
    /// More about it, in small type; empty where there is no more.
    pub detail: String,
    /// One figure a column, as shown.
    pub cells: Vec<String>,
    /// Whether the row is a sum or result of those above.
    pub strong: bool,
}

impl YearRow {
    /// A plain row without detail.
    pub fn new(name: impl Into<String>, cells: Vec<String>) -> Self {
        Self { name: name.into(), detail: String::new(), cells, strong: false }
    }

    /// The same row with more about it.
    pub fn with_detail(self, detail: impl Into<String>) -> Self {
        Self { detail: detail.into(), ..self }
    }

    /// The same row as a result.
    pub fn strong(self) -> Self {
        Self { strong: true, ..self }
    }
}

/// Column headings for years.
pub fn year_columns(years: impl IntoIterator<Item = Year>) -> Vec<String> {
    years.into_iter().map(financial_year).collect()
}

/// Room for figures beside the rows' names, in digit widths of the tables' type.
const PORTRAIT_ROOM: usize = 74;
const LANDSCAPE_ROOM: usize = 140;
/// The gap beside a figure, in digit widths.
const COLUMN_GAP: usize = 2;

impl YearTable {
    fn column_width(&self) -> usize {
        let cells = self.rows.iter().flat_map(|row| &row.cells);
        let widest = cells.chain(&self.columns).map(|cell| cell.chars().count()).max();
        widest.unwrap_or(0) + COLUMN_GAP
    }

    /// Whether the table is too wide for an upright page.
    pub fn is_wide(&self) -> bool {
        self.columns.len() * self.column_width() > PORTRAIT_ROOM
    }

    /// The table in parts of about the same number of columns, each fitting a page.
    pub fn in_parts(self, landscape: bool) -> Vec<Self> {
        let room = if landscape { LANDSCAPE_ROOM } else { PORTRAIT_ROOM };
        let most = (room / self.column_width()).max(1);
        let parts = self.columns.len().div_ceil(most).max(1);
        let columns_a_part = self.columns.len().div_ceil(parts).max(1);
        match parts {
            1 => vec![self],
            _ => (0..parts).map(|part| self.part(part, columns_a_part)).collect(),
        }
    }

    /// The table in parts of about the same number of columns, none with more than `most`.
    pub fn in_columns(self, most: usize) -> Vec<Self> {
        let parts = self.columns.len().div_ceil(most.max(1)).max(1);
        let columns_a_part = self.columns.len().div_ceil(parts).max(1);
        let of_parts = |part: usize| Self {
            heading: format!("{}, part {} of {parts}", self.heading, part + 1),
            ..self.part(part, columns_a_part)
        };
        match parts {
            1 => vec![self],
            _ => (0..parts).map(of_parts).collect(),
        }
    }

    fn part(&self, part: usize, columns_a_part: usize) -> Self {
        let of = |all: &[String]| -> Vec<String> {
            all.chunks(columns_a_part).nth(part).unwrap_or_default().to_vec()
        };
        let columns = of(&self.columns);
        let span = match (columns.first(), columns.last()) {
            (Some(first), Some(last)) if first != last => format!("{first} to {last}"),
            (first, _) => first.cloned().unwrap_or_default(),
        };
        let row_part = |row: &YearRow| YearRow { cells: of(&row.cells), ..row.clone() };
        Self {
            heading: format!("{}, {span}", self.heading),
            columns,
            rows: self.rows.iter().map(row_part).collect(),
            ..self.clone()
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::indexing_slicing)]
    use super::*;

    fn table(years: Year) -> YearTable {
        let columns = year_columns(2018..2018 + years);
        YearTable {
            heading: "In post".to_owned(),
            figures: String::new(),
            rows_are: "Role".to_owned(),
            rows: vec![YearRow::new("Nurse", columns.iter().map(|_| "194,000".into()).collect())],
            columns,
        }
    }

    #[test]
    fn few_years_stand_upright_and_many_lie_flat() {
        assert!(!table(5).is_wide());
        assert!(table(15).is_wide());
        assert_eq!(table(15).in_parts(true).len(), 1);
    }

    #[test]
    fn sixty_years_are_cut_into_parts_that_hold_every_year_once() {
        let parts = table(60).in_parts(true);
        assert!(parts.len() > 1);
        let columns: Vec<String> = parts.iter().flat_map(|part| part.columns.clone()).collect();
        assert_eq!(columns, year_columns(2018..2078));
        assert!(parts.iter().all(|part| part.rows[0].cells.len() == part.columns.len()));
        assert_eq!(parts[0].heading, "In post, 2017/18 to 2031/32");
    }
}
