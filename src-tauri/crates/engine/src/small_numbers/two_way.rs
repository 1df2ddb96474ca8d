//! The usual table: rows, columns, their totals and the total of all.

use super::Table;

/// Where the figures of a table of rows and columns are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TwoWay {
    /// The counts, row by row.
    pub cells: Vec<Vec<usize>>,
    /// Each row's total.
    pub rows: Vec<usize>,
    /// Each column's total.
    pub columns: Vec<usize>,
    /// The total of all, known as the sum of rows and as that of columns.
    pub all: usize,
}

impl TwoWay {
    /// Adds counts with their totals to a table. Rows are as long as the longest; what is missing
    /// counts as nobody.
    pub fn add(table: &mut Table, counts: &[Vec<f64>]) -> Self {
        let width = counts.iter().map(Vec::len).max().unwrap_or(0);
        let cells: Vec<Vec<usize>> = counts
            .iter()
            .map(|row| {
                let values = row.iter().copied().chain(std::iter::repeat(0.0)).take(width);
                values.map(|value| table.people(value)).collect()
            })
            .collect();
        let rows: Vec<usize> = cells.iter().map(|row| table.total_of(row)).collect();
        let columns: Vec<usize> = (0..width)
            .map(|column| {
                let parts = cells.iter().filter_map(|row| row.get(column).copied());
                table.total_of(&parts.collect::<Vec<_>>())
            })
            .collect();
        let all = table.total_of(&rows);
        // The same total is the sum of the columns as well.
        let parts = columns.iter().map(|column| (*column, 1.0)).collect();
        table.sums.push(super::Sum { total: all, parts });
        Self { cells, rows, columns, all }
    }
}
