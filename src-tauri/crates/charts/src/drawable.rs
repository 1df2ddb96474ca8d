//! Figures that can be drawn at all.

use crate::chart::ChartError;

/// The largest figure drawn: far beyond 2,000 roles of 100 million heads.
const LARGEST: f64 = 1e12;

/// Whether a figure is finite and within any workforce.
pub(crate) fn is_drawable(figure: f64) -> bool {
    figure.is_finite() && figure.abs() <= LARGEST
}

/// Refuses figures that can't be drawn, naming the years they are of.
///
/// # Errors
/// [`ChartError::Figure`].
pub(crate) fn check(
    figures: impl IntoIterator<Item = f64>,
    years: impl FnOnce() -> String,
) -> Result<(), ChartError> {
    match figures.into_iter().all(is_drawable) {
        true => Ok(()),
        false => Err(ChartError::Figure { year: years() }),
    }
}
