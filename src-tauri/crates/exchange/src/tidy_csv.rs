//! Rows of any kind as CSV: texts that a spreadsheet would take for a formula are made inert.

use crate::projection_csv::inert;

/// One cell.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell {
    /// A text, as somebody may have typed it.
    Text(String),
    /// A figure, as exactly as it is.
    Figure(f64),
    /// Nothing.
    Empty,
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<f64> for Cell {
    fn from(figure: f64) -> Self {
        Self::Figure(figure)
    }
}

/// Writes a header and rows of the same length.
pub fn write<const N: usize>(
    header: [&str; N],
    rows: impl IntoIterator<Item = [Cell; N]>,
) -> String {
    // Every record has the header's length and goes to memory: nothing in it can fail.
    try_write(&header, rows).unwrap_or_default()
}

/// The same where the number of columns is only known when it runs.
pub fn write_rows(header: &[&str], rows: impl IntoIterator<Item = Vec<Cell>>) -> String {
    try_write(header, rows).unwrap_or_default()
}

fn try_write(
    header: &[&str],
    rows: impl IntoIterator<Item = impl IntoIterator<Item = Cell>>,
) -> Result<String, Box<dyn std::error::Error>> {
    let mut csv = csv::Writer::from_writer(Vec::new());
    csv.write_record(header)?;
    for row in rows {
        csv.write_record(row.into_iter().map(|cell| match cell {
            Cell::Text(text) => inert(&text).into_owned(),
            Cell::Figure(figure) => figure.to_string(),
            Cell::Empty => String::new(),
        }))?;
    }
    Ok(String::from_utf8(csv.into_inner()?)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_no_formula_and_a_figure_stays_one() {
        let row = ["=1+1".into(), (-2.5).into(), Cell::Empty];
        assert_eq!(write(["a", "b", "c"], [row]), "a,b,c\n'=1+1,-2.5,\n");
    }
}
