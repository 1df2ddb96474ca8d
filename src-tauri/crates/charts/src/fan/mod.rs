//! In post in doubt: half of the draws in a darker band, nine in ten in a lighter one, the median
//! through them, and the plan's line beside it.
//!
//! The plan's line is not the middle of anything: it takes the likely value of every rate, and where
//! ranges lean to one side the median lies beside it. Bands have edges, so that they are told apart
//! without their colours.

#[cfg(test)]
mod tests;

use fivefold_engine::plan::financial_year;
use fivefold_engine::summary::{Summary, SummaryTarget};
use fivefold_simulate::{Doubt, Spread};

use crate::chart::{Chart, ChartError, ChartSize};
use crate::frame::Frame;
use crate::geometry::Rect;
use crate::margin::{self, MarginLabel, Sample};
use crate::scale::Scale;
use crate::scene::{Fill, Group, Mark, Node, Paint, Place, Plot, Scene, Shape};
use crate::series::Series;
use crate::sizes::widest;
use crate::text::Weight;
use crate::theme::{Palette, Theme};
use crate::words::{self as figures, fan as words};
use crate::{axis, drawable};

/// No more than this of a chart's width goes to the names on the right.
const MOST_FOR_NAMES: f64 = 0.34;
/// An axis begins at zero where the lowest figure is below this share of the highest.
const NEAR_ZERO: f64 = 0.4;

/// Draws a scope in doubt, with the targets of exactly its roles, which the summary has.
///
/// # Errors
/// [`ChartError::Size`] outside the limits of [`ChartSize`]; [`ChartError::Figure`] where a figure
/// is not finite or beyond 10^12.
pub fn fan(
    of: &Doubt,
    summary: &Summary,
    theme: Theme,
    size: ChartSize,
) -> Result<Chart, ChartError> {
    size.check()?;
    let scene = scene(of, summary, theme, size)?;
    Chart::drawn(scene, None, words::sentence(of, summary), words::table(of, summary))
}

fn scene(
    of: &Doubt,
    summary: &Summary,
    theme: Theme,
    size: ChartSize,
) -> Result<Scene, ChartError> {
    let spreads = spreads(of);
    let all = spreads.iter().flat_map(|spread| {
        [spread.p5, spread.p25, spread.p50, spread.p75, spread.p95, spread.plan]
    });
    drawable::check(all, || words::span(of))?;
    let palette = theme.palette();
    let frame = Frame::of(&words::measured(of), &words::caption(of), 7.0, size, theme);
    let Frame { sizes, inner, unit, .. } = frame;

    let labels = labels(of, palette, unit);
    let names = margin::width(&labels, sizes).min(MOST_FOR_NAMES * inner.width());
    let bottom = inner.bottom - sizes.line - 0.75 * sizes.grid;
    let steps = (((bottom - inner.top) / (3.0 * sizes.line)) as usize).clamp(2, 6);
    let scale = scale(&spreads, summary, steps);
    let marks: Vec<String> = scale.ticks.iter().map(|tick| figures::people(*tick)).collect();
    let area = Rect {
        left: inner.left + widest(&marks, sizes.body, Weight::Regular) + sizes.grid,
        // Half a line for the figure of the highest mark.
        top: inner.top + 0.5 * sizes.line,
        right: inner.right - names,
        bottom,
    };
    let last = of.years.len().max(1) as f64;
    let plot = Plot { size, area, across: (0.0, last), upwards: (scale.low, scale.high) };
    let mut nodes = vec![
        band(&spreads, |s| (s.p5, s.p95), "nine-in-ten", palette.band, palette, &plot, unit)?,
        band(
            &spreads,
            |s| (s.p25, s.p75),
            "half",
            palette.colour(Series::BusinessAsUsual),
            palette,
            &plot,
            unit,
        )?,
        axis::grid(&plot, &scale.ticks, palette, unit),
        axis::zero(&plot, of.years.len() + 1, palette, unit),
        line(&spreads, |s| s.p50, "median", &median(palette, unit), &plot)?,
        line(&spreads, |s| s.plan, "plan", &plan(palette, unit), &plot)?,
    ];
    nodes.extend(summary.targets.iter().map(|of| target(of, summary, &plot, palette, unit)));
    let years: Vec<String> = std::iter::once(format!("31 March {}", of.baseline_year))
        .chain(of.years.iter().map(|year| financial_year(year.year)))
        .collect();
    let texts = axis::figures(&plot, scale.ticks.iter().copied().zip(marks), sizes);
    let texts = texts.into_iter().chain(axis::places(&plot, &years, sizes));
    nodes.push(Group::of_class("axes").holding_all(texts).into());
    let (labels, mut keep_clear) = margin::placed(&plot, &labels, sizes, palette.muted, unit);
    keep_clear.push(area);
    nodes.push(labels);
    nodes.push(points(of, summary, &plot));
    nodes.extend(frame.nodes());
    Ok(Scene {
        size,
        unit,
        kind: "fan",
        data: Vec::new(),
        title: words::title(of),
        description: words::alt(of, summary),
        palette,
        nodes,
        keep_clear,
    })
}

/// In post on the baseline, and at the end of every year.
fn spreads(of: &Doubt) -> Vec<Spread> {
    std::iter::once(of.baseline).chain(of.years.iter().map(|year| year.in_post)).collect()
}

fn scale(spreads: &[Spread], summary: &Summary, steps: usize) -> Scale {
    let targets = summary.targets.iter().flat_map(|target| &target.points);
    let ends = spreads.iter().flat_map(|spread| [spread.p5, spread.p95, spread.plan]);
    let (low, high) = ends
        .chain(targets.map(|point| point.value))
        .fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), end| (low.min(end), high.max(end)));
    match low <= NEAR_ZERO * high {
        true => Scale::holding(low.min(0.0), high.max(0.0), steps),
        false => Scale::around(low, high, steps),
    }
}

fn median(palette: &Palette, unit: f64) -> Paint {
    Paint::line(palette.ink, 2.6 * unit)
}

fn plan(palette: &Palette, unit: f64) -> Paint {
    Paint::dashed(palette.scenario(1), 2.2 * unit, &[9.0 * unit, 4.0 * unit])
}

/// Between two percentiles, from the opening point on.
fn band(
    spreads: &[Spread],
    ends: impl Fn(&Spread) -> (f64, f64),
    key: &'static str,
    fill: &'static str,
    palette: &Palette,
    plot: &Plot,
    unit: f64,
) -> Result<Node, ChartError> {
    let edge = |pick: &dyn Fn(&Spread) -> f64| -> Vec<Place> {
        spreads.iter().enumerate().map(|(place, of)| (place as f64, pick(of))).collect()
    };
    let (lower, upper) = (edge(&|of| ends(of).0), edge(&|of| ends(of).1));
    let outline = upper.iter().copied().chain(lower.iter().rev().copied()).collect();
    let area = plot.drawn([Mark::Area(outline)])?;
    let edges = plot.drawn([Mark::Line(lower), Mark::Line(upper)])?;
    let painted = Paint::filled(Fill::Plain(fill));
    let edged = Paint::line(palette.muted, 0.8 * unit);
    Ok(Group::of_class("series")
        .with("data-series", key)
        .titled(words::band(key))
        .holding_all(area.into_iter().map(|shape| shape.painted(painted.clone())))
        .holding_all(edges.into_iter().map(|shape| shape.painted(edged.clone())))
        .into())
}

fn line(
    spreads: &[Spread],
    of: impl Fn(&Spread) -> f64,
    key: &'static str,
    paint: &Paint,
    plot: &Plot,
) -> Result<Node, ChartError> {
    let places =
        spreads.iter().enumerate().map(|(place, spread)| (place as f64, of(spread))).collect();
    let shapes = plot.drawn([Mark::Line(places)])?;
    Ok(Group::of_class("series")
        .with("data-series", key)
        .titled(words::band(key))
        .painted(paint.clone())
        .holding_all(shapes)
        .into())
}

fn target(
    of: &SummaryTarget,
    summary: &Summary,
    plot: &Plot,
    palette: &Palette,
    unit: f64,
) -> Node {
    let place = |year| summary.years.iter().position(|other| other.year == year);
    let marks = of.points.iter().filter_map(|point| {
        let x = plot.x(place(point.year)? as f64 + 1.0);
        Some(Shape::diamond((x, plot.y(point.value)), 6.0 * unit))
    });
    Group::of_class("series target")
        .with("data-series", "target")
        .titled(format!("Target: {}", crate::text::clean(&of.name)))
        .painted(Paint::filled(Fill::Plain(palette.target)).edged(palette.mark_edge, 1.8 * unit))
        .holding_all(marks)
        .into()
}

/// The percentiles and the plan's line, named beside their last year.
fn labels(of: &Doubt, palette: &Palette, unit: f64) -> Vec<MarginLabel> {
    let last = of.years.last().map_or(of.baseline, |year| year.in_post);
    let edge = || Sample::Stroke(Paint::line(palette.muted, 0.8 * unit));
    let label = |key: &str, height: f64, sample: Sample, weight: Weight| MarginLabel {
        key: key.to_owned(),
        name: words::label(key).to_owned(),
        short: None,
        figure: words::rounding(of).people(height),
        height,
        weight,
        sample,
    };
    vec![
        label("p5", last.p5, edge(), Weight::Regular),
        label("p25", last.p25, edge(), Weight::Regular),
        label("plan", last.plan, Sample::Stroke(plan(palette, unit)), Weight::Regular),
        label("median", last.p50, Sample::Stroke(median(palette, unit)), Weight::SemiBold),
        label("p75", last.p75, edge(), Weight::Regular),
        label("p95", last.p95, edge(), Weight::Regular),
    ]
}

/// A strip a year that tells its percentiles.
fn points(of: &Doubt, summary: &Summary, plot: &Plot) -> Node {
    let last = of.years.len().max(1) as f64;
    let strip = |(place, said): (usize, String)| {
        let edge = |place: f64| plot.x(place.max(0.0).min(last));
        let place = place as f64;
        let strip = Rect { left: edge(place - 0.5), right: edge(place + 0.5), ..plot.area };
        Group::point(said).holding(Shape::Box(strip, 0.0).painted(Paint::filled(Fill::Clear)))
    };
    let said = words::points(of, summary).into_iter().enumerate();
    Group::of_class("points").holding_all(said.map(strip)).into()
}
