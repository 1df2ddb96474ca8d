//! The axes' texts: the title, the figures on the left and the years below.

use fivefold_engine::summary::Summary;

use super::{Flag, PlacedText, Type};
use crate::geometry::Rect;
use crate::headcount::picture::Picture;
use crate::mode::Mode;
use crate::text::{self, Weight};
use crate::words;

/// The chart's title: what the vertical axis measures, how many targets found no room for a flag,
/// and what the rings are where there are any.
pub(super) fn title(
    summary: &Summary,
    picture: &Picture,
    flags: &[Option<Flag>],
    across: Rect,
    sizes: Type,
) -> PlacedText {
    let unit = words::unit(summary);
    let measured = match picture.mode {
        Mode::Change => format!("Change from business as usual, {unit}"),
        Mode::Totals | Mode::Auto => format!("In post, {unit}"),
    };
    let unnamed = match flags.iter().filter(|flag| flag.is_none()).count() {
        0 => String::new(),
        1 => " (1 target not named)".to_owned(),
        more => format!(" ({more} targets not named)"),
    };
    // The mark's own shape tells it apart, so the mark stands in the words.
    let outturn = if picture.outturn.is_empty() { "" } else { "; \u{25cb} turned out" };
    let title = format!("{measured}{unnamed}{outturn}");
    PlacedText::new(
        text::ellipsized(&title, sizes.body, Weight::SemiBold, across.width()),
        (across.left, across.left + sizes.body * 0.8),
        sizes.body,
    )
    .weighing(Weight::SemiBold)
}
