//! What is written around the plot: the standard and the plan above it, the quartiles below.

use super::DotPlot;
use crate::frame::Frame;
use crate::geometry::Rect;
use crate::scene::{Anchor, Fill, Group, Node, Paint, PlacedText, Shape, Tone, centred_baseline};
use crate::text::{self, Weight};
use crate::theme::Palette;
use crate::words::dot_plot as words;

/// Between the plot and what is written above and below it, in the grid's measure.
pub(super) const AIR: f64 = 0.4;

/// All labels, each with a ground of its own, since a line may pass behind it.
pub(super) fn labels(
    of: &DotPlot,
    x: &impl Fn(f64) -> f64,
    frame: &Frame,
    area: Rect,
    palette: &Palette,
) -> Node {
    let row = |nth: f64| centred_baseline(nth + 0.5 * frame.sizes.line, frame.sizes.body);
    let air = AIR * frame.sizes.grid;
    let mut texts = Vec::new();
    if let Some(standard) = &of.standard {
        let said = words::standard(of, standard);
        let baseline = row(frame.inner.top);
        texts.push(placed(&said, x(standard.value), baseline, Weight::Regular, frame));
    }
    if let Some(value) = of.value {
        let baseline = row(area.top - air - frame.sizes.line);
        texts.push(placed(&words::own(of, value), x(value), baseline, Weight::SemiBold, frame));
    }
    texts.extend(quartiles(of, x, row(area.bottom + air), frame));
    let ground = Paint::filled(Fill::Plain(palette.surface));
    let grounds = texts.iter().map(|text| {
        let bounds = text.bounds();
        let beside = 0.5 * frame.sizes.grid;
        let middle = f64::midpoint(bounds.top, bounds.bottom);
        let (top, bottom) = (middle - 0.5 * frame.sizes.line, middle + 0.5 * frame.sizes.line);
        let (left, right) = (bounds.left - beside, bounds.right + beside);
        Shape::Box(Rect { left, right, top, bottom }, 0.0).painted(ground.clone())
    });
    let grounds: Vec<Node> = grounds.collect();
    Group::of_class("labels").holding_all(grounds).holding_all(texts).into()
}

/// A text as near above or below its place as the chart's edges let it.
fn placed(said: &str, at: f64, baseline: f64, weight: Weight, frame: &Frame) -> PlacedText {
    let Frame { sizes, inner, .. } = *frame;
    let said = text::cut_within(said, sizes.body, weight, inner.width());
    let half = text::width(&said, sizes.body, weight) / 2.0;
    let at = at.max(inner.left + half).min((inner.right - half).max(inner.left + half));
    PlacedText::new(said, (at, baseline), sizes.body).anchored(Anchor::Middle).weighing(weight)
}

/// One each where they keep clear of each other, otherwise one for all.
fn quartiles(
    of: &DotPlot,
    x: &impl Fn(f64) -> f64,
    baseline: f64,
    frame: &Frame,
) -> Vec<PlacedText> {
    let Some(each) = words::quartiles(of) else { return Vec::new() };
    let [lower, median, upper] = &each;
    let place = |(value, said): &(f64, String)| {
        placed(said, x(*value), baseline, Weight::Regular, frame).toned(Tone::Muted)
    };
    let apart = |one: &PlacedText, other: &PlacedText| {
        one.bounds().right + frame.sizes.grid <= other.bounds().left
    };
    let [lower, middle, upper] = [place(lower), place(median), place(upper)];
    if apart(&lower, &middle) && apart(&middle, &upper) {
        return vec![lower, middle, upper];
    }
    let together = words::quartiles_together(of).unwrap_or_default();
    vec![placed(&together, x(median.0), baseline, Weight::Regular, frame).toned(Tone::Muted)]
}
