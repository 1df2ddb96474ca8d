//! A cell that came back, read as the figure its row asks for.

use super::row::{PackRow, Written};
use super::words;
use crate::tables::Cell;

/// The figure in a cell; none where it is blank.
///
/// # Errors
/// Why it can't be read and what to do, in a sentence or two.
pub fn read(cell: &Cell, row: &PackRow) -> Result<Option<f64>, String> {
    let value = match row.written {
        Written::Number => cell.number().map_err(|problem| problem.to_string())?,
        Written::Percent => percent(cell)?,
    };
    value.map(|value| within(value, row)).transpose()
}

/// A fraction: 12 % of a cell shown so, or 0.12, or the text "12%".
fn percent(cell: &Cell) -> Result<Option<f64>, String> {
    match cell {
        Cell::Percent(share) => Ok(Some(*share)),
        Cell::Text(text) => match text.trim().strip_suffix('%') {
            Some(points) => {
                let points =
                    Cell::of_text(points).number().map_err(|problem| problem.to_string())?;
                Ok(points.map(|points| points / 100.0))
            }
            None => cell.number().map_err(|problem| problem.to_string()),
        },
        other => other.number().map_err(|problem| problem.to_string()),
    }
}

fn within(value: f64, row: &PackRow) -> Result<f64, String> {
    let [least, most] = row.bounds;
    if (least..=most).contains(&value) {
        return Ok(value);
    }
    let said = |bound| words::value(Some(bound), row.written);
    let hint = match row.written {
        Written::Percent if value > 1.0 => " Write twelve per cent as 12% or 0.12.",
        _ => "",
    };
    Err(format!(
        "{} is outside {} to {}; write a figure between them.{hint}",
        said(value),
        said(least),
        said(most),
    ))
}
