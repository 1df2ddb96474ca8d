//! The chart of scenarios side by side: a line a scenario, the base the boldest.

mod draw;
mod layout;
mod picture;

use fivefold_engine::compare::Comparison;

use crate::chart::{Chart, ChartError, ChartSize};
use crate::mode::Mode;
use crate::theme::Theme;
use crate::words;

use layout::Layout;
use picture::Picture;

/// Draws scenarios side by side: those in post, or in [`Mode::Change`] how many more than in the
/// base. Lines are told apart by their dashes and by their names beside them, and by colour too.
/// [`Mode::Auto`] draws totals; their axis begins at zero only where zero is near, and says so.
///
/// The same comparison, mode, theme and size give the same bytes.
///
/// # Errors
/// [`ChartError::Size`] outside the limits of [`ChartSize`]; [`ChartError::Figure`] where a figure
/// is not finite or beyond 10^12.
pub fn comparison(
    compared: &Comparison,
    mode: Mode,
    theme: Theme,
    size: ChartSize,
) -> Result<Chart, ChartError> {
    size.check()?;
    let mode = if mode == Mode::Change { Mode::Change } else { Mode::Totals };
    let picture = Picture::of(compared, mode)?;
    let layout = Layout::of(&picture, size, theme);
    let scene = draw::scene(compared, &picture, &layout, theme.palette())?;
    Ok(Chart {
        sentence: words::comparison::sentence(compared),
        svg: scene.svg()?,
        alt: scene.description,
        mode: Some(mode),
        table: words::comparison::table(compared, mode),
    })
}
