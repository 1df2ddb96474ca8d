//! Gaps by role and year as a heat table: targets first, then roles, a column a year, a number in
//! every cell.
//!
//! A shortage's fill gets stronger with its share of what is required; what is met has a fill of
//! its own and a tick, so that it is told apart without colour; where nothing is required a cell is
//! only an outline. Where not all rows fit, those with the largest shortages are shown.

mod draw;
mod layout;
mod legend;
#[cfg(test)]
mod tests;

use fivefold_engine::gap_table::GapTable;

use crate::chart::{Chart, ChartError, ChartSize};
use crate::drawable;
use crate::frame::Frame;
use crate::scene::Scene;
use crate::theme::Theme;
use crate::words::gap_table as words;

/// How many lines of text are kept for legend and rows before the caption gets any.
const LEAST_LINES: f64 = 9.0;

/// Draws gaps to targets by role and year.
///
/// # Errors
/// [`ChartError::Size`] outside the limits of [`ChartSize`]; [`ChartError::Figure`] where a figure
/// is not finite or beyond 10^12.
pub fn gap(of: &GapTable, theme: Theme, size: ChartSize) -> Result<Chart, ChartError> {
    size.check()?;
    let scene = scene(of, theme, size)?;
    Ok(Chart {
        sentence: words::sentence(of),
        svg: scene.svg()?,
        alt: scene.description,
        mode: None,
        table: words::table(of),
    })
}

fn scene(of: &GapTable, theme: Theme, size: ChartSize) -> Result<Scene, ChartError> {
    let cells = of.targets.iter().chain(&of.roles).flat_map(|row| &row.cells).flatten();
    let figures = cells.flat_map(|cell| [cell.required, cell.projected, cell.gap]);
    drawable::check(figures, || words::span(of))?;
    let frame = Frame::of(&words::measured(of), &words::caption(of), LEAST_LINES, size, theme);
    let palette = theme.palette();
    let (mut nodes, keep_clear) = match of.years.is_empty() || of.targets.is_empty() {
        true => (vec![frame.saying(&words::nothing())], Vec::new()),
        false => draw::table(of, &frame, palette)?,
    };
    nodes.extend(frame.nodes());
    Ok(Scene {
        size,
        unit: frame.unit,
        kind: "gap",
        data: Vec::new(),
        title: words::title(of),
        description: words::alt(of),
        palette,
        nodes,
        keep_clear,
    })
}
