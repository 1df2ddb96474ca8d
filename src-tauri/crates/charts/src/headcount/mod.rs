//! Projected headcount against its targets: the levers stacked on business as usual, or their
//! change from it.
//!
//! In reading order: `picture` is a summary as bands, a line and targets, still in people;
//! `layout` says where everything stands, in pixels; `draw` puts the drawing together.

mod draw;
mod layout;
mod picture;

use fivefold_engine::summary::Summary;

use crate::chart::{Chart, ChartError, ChartSize};
use crate::mode::Mode;
use crate::theme::Theme;
use crate::{text, words};

use layout::Layout;
use picture::Picture;

/// Draws projected headcount against its targets.
///
/// The same summary, mode, theme and size give the same bytes.
///
/// # Errors
/// [`ChartError::Size`] outside the limits of [`ChartSize`]; [`ChartError::Figure`] where a figure
/// is not finite or beyond 10^12.
pub fn headcount(
    summary: &Summary,
    mode: Mode,
    theme: Theme,
    size: ChartSize,
) -> Result<Chart, ChartError> {
    size.check()?;
    let summary = text::clean_names(summary);
    let mode = mode.chosen_for(&summary);
    let picture = Picture::of(&summary, mode)?;
    let layout = Layout::of(&summary, &picture, size, theme);
    let scene = draw::scene(&summary, &picture, &layout, theme.palette())?;
    Ok(Chart {
        sentence: words::sentence(&summary),
        svg: scene.svg()?,
        alt: scene.description,
        mode: Some(mode),
        table: words::headcount_table(&summary),
    })
}

#[cfg(test)]
mod tests;
