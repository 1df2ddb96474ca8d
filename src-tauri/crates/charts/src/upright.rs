//! What stands along a plot whose figures go across: upright lines, and figures below them.

use crate::frame::Frame;
use crate::scale::Scale;
use crate::scene::{Anchor, Group, Node, Paint, PlacedText, Plot, Shape, Tone};
use crate::text::{self, Weight};
use crate::theme::Palette;

/// Upright lines at the axis' figures, the one at zero standing out.
pub(crate) fn grid(plot: &Plot, scale: &Scale, palette: &Palette, unit: f64) -> Node {
    let upright = |figure: &f64| {
        let x = plot.x(*figure);
        let colour = if *figure == 0.0 { palette.ink } else { palette.grid };
        Shape::segment((x, plot.area.top), (x, plot.area.bottom))
            .painted(Paint::line(colour, if *figure == 0.0 { 1.2 * unit } else { unit }))
    };
    Group::of_class("grid").holding_all(scale.ticks.iter().map(upright)).into()
}

/// The figures below the plot, as many as keep clear of each other.
pub(crate) fn figures(
    plot: &Plot,
    scale: &Scale,
    frame: &Frame,
    written: impl Fn(f64) -> String,
) -> Node {
    let sizes = frame.sizes;
    let baseline = plot.area.bottom + sizes.line - 0.25 * sizes.grid;
    let mut shown: Vec<PlacedText> = Vec::new();
    for tick in &scale.ticks {
        let half = text::width(&written(*tick), sizes.body, Weight::Regular) / 2.0;
        let x = plot.x(*tick).max(frame.inner.left + half).min(frame.inner.right - half);
        let text = PlacedText::new(written(*tick), (x, baseline), sizes.body)
            .anchored(Anchor::Middle)
            .toned(Tone::Muted);
        let clear = |last: &PlacedText| last.bounds().right + sizes.grid <= text.bounds().left;
        if shown.last().is_none_or(clear) {
            shown.push(text);
        }
    }
    Group::of_class("axis").holding_all(shown).into()
}
