//! How large everything is: type and spaces follow the chart's size, and are larger on a projector.

use crate::chart::ChartSize;
use crate::text::{self, Weight};
use crate::theme::Theme;

/// The size the type is made for; it follows the square root of a chart's size, so that a chart
/// for a projector has larger type, but more room too.
const USUAL_SIZE: (f64, f64) = (960.0, 440.0);
/// Below this the type would be under 12 pixels.
const SMALLEST_UNIT: f64 = 0.86;
const LARGEST_UNIT: f64 = 4.0;
/// How much larger everything is on a projector: no text below 24 pixels on a screen of 1,920 by
/// 1,080.
const PROJECTED: f64 = 1.31;

/// Of the room for small writing, how much is filled: a browser sets it a little wider than the
/// font's own measure.
pub(crate) const SURE_TO_FIT: f64 = 0.97;

/// Measures that follow the unit.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Type {
    /// The size of all text but the caption.
    pub body: f64,
    /// The size of the caption.
    pub small: f64,
    /// From one baseline to the next.
    pub line: f64,
    /// The grid everything keeps to: half of it between what belongs together.
    pub grid: f64,
}

impl Type {
    /// The measures of a chart whose pixel is so large.
    pub fn of(unit: f64) -> Self {
        Self { body: 14.0 * unit, small: 13.0 * unit, line: 19.0 * unit, grid: 8.0 * unit }
    }
}

/// One pixel at the usual size, in a chart of this size and theme.
pub(crate) fn unit_of(size: ChartSize, theme: Theme) -> f64 {
    let (width, height) = (f64::from(size.width), f64::from(size.height));
    let share = (width / USUAL_SIZE.0).min(height / USUAL_SIZE.1);
    let larger = if theme == Theme::Projector { PROJECTED } else { 1.0 };
    (share.sqrt() * larger).clamp(SMALLEST_UNIT, LARGEST_UNIT)
}

/// The width of the widest of some texts, in pixels.
pub(crate) fn widest(texts: &[String], size: f64, weight: Weight) -> f64 {
    texts.iter().map(|text| text::width(text, size, weight)).fold(0.0, f64::max)
}
