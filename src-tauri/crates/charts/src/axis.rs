//! What stands along a plot: figures at its left, years below it, lines across it.

use crate::scene::{Anchor, Group, Node, Paint, PlacedText, Plot, Shape, Tone, centred_baseline};
use crate::sizes::Type;
use crate::text::{self, Weight};
use crate::theme::Palette;

/// Figures at the left of a plot, each at its height.
pub(crate) fn figures(
    plot: &Plot,
    figures: impl IntoIterator<Item = (f64, String)>,
    sizes: Type,
) -> Vec<PlacedText> {
    let placed = |(height, figure)| {
        let baseline = centred_baseline(plot.y(height), sizes.body);
        PlacedText::new(figure, (plot.area.left - sizes.grid, baseline), sizes.body)
            .anchored(Anchor::End)
            .toned(Tone::Muted)
    };
    figures.into_iter().map(placed).collect()
}

/// Names of places below a plot, which are at 0, 1, 2 … on its horizontal axis. The first and the
/// last are always there; between them, as many as keep clear of each other, evenly spaced and
/// counted back from the last.
pub(crate) fn places(plot: &Plot, names: &[String], sizes: Type) -> Vec<PlacedText> {
    let edge = f64::from(plot.size.width) - sizes.grid;
    let baseline = plot.area.bottom + sizes.grid + sizes.body;
    let placed = |(place, name): (usize, &String)| {
        let half = text::width(name, sizes.body, Weight::Regular) / 2.0;
        let x = plot.x(place as f64).max(sizes.grid + half).min(edge - half);
        PlacedText::new(name.clone(), (x, baseline), sizes.body)
            .anchored(Anchor::Middle)
            .toned(Tone::Muted)
    };
    let all: Vec<PlacedText> = names.iter().enumerate().map(placed).collect();
    let last = all.len().saturating_sub(1);
    for every in 1..=last.max(1) {
        let shown: Vec<&PlacedText> = all
            .iter()
            .enumerate()
            .filter(|(place, _)| *place == 0 || (last - place).is_multiple_of(every))
            .map(|(_, text)| text)
            .collect();
        let shown = without_second_too_close(shown, sizes);
        if keep_clear(&shown, sizes) {
            return shown.into_iter().cloned().collect();
        }
    }
    all.into_iter().rev().take(1).collect()
}

/// Leaves out what comes after the first where it would touch its longer name.
fn without_second_too_close(mut shown: Vec<&PlacedText>, sizes: Type) -> Vec<&PlacedText> {
    if shown.len() > 2 && shown.get(..2).is_some_and(|pair| !keep_clear(pair, sizes)) {
        shown.remove(1);
    }
    shown
}

fn keep_clear(shown: &[&PlacedText], sizes: Type) -> bool {
    shown.windows(2).all(|pair| match pair {
        [one, other] => one.bounds().right + sizes.grid <= other.bounds().left,
        _ => true,
    })
}

/// Level lines across a plot at these heights; the one at zero is drawn by [`zero`].
pub(crate) fn grid(plot: &Plot, heights: &[f64], palette: &Palette, unit: f64) -> Node {
    let level = |height: &f64| {
        let y = plot.y(*height);
        Shape::segment((plot.area.left, y), (plot.area.right, y))
    };
    Group::of_class("grid")
        .painted(Paint::line(palette.grid, unit))
        .holding_all(heights.iter().filter(|height| **height != 0.0).map(level))
        .into()
}

/// The line at zero, which stands out of the others, and short marks below the plot, one a place
/// or as many as stay apart, counted back from the last.
pub(crate) fn zero(plot: &Plot, places: usize, palette: &Palette, unit: f64) -> Node {
    let Plot { area, .. } = plot;
    let apart = (plot.x(1.0) - plot.x(0.0)).max(0.1);
    let every = (6.0 * unit / apart).ceil().max(1.0) as usize;
    let mark = |place: usize| {
        let x = plot.x(place as f64);
        Shape::segment((x, area.bottom), (x, area.bottom + 4.0 * unit))
            .painted(Paint::line(palette.muted, 1.2 * unit))
    };
    let (low, high) = plot.upwards;
    let line = (low <= 0.0 && high >= 0.0).then(|| {
        Shape::segment((area.left, plot.y(0.0)), (area.right, plot.y(0.0)))
            .painted(Paint::line(palette.ink, 1.2 * unit))
    });
    Group::of_class("zero")
        .holding_all(line)
        .holding_all((0..places).rev().step_by(every).map(mark))
        .into()
}
