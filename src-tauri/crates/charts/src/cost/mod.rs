//! What a scenario costs: a column a year, stacked from the pay bill and the levers, and the funding
//! as a mark where it is for what the columns show.
//!
//! The whole pay bill dwarfs every lever, so the chart can show what is above business as usual
//! instead, from zero: the pay the levers add and what they cost themselves. Pay that falls goes
//! below zero.

mod picture;
#[cfg(test)]
mod tests;

use fivefold_engine::money::Cost;
use fivefold_engine::plan::financial_year;

use crate::chart::{Chart, ChartError, ChartSize};
use crate::frame::Frame;
use crate::geometry::Rect;
use crate::margin::{self, MarginLabel, Sample};
use crate::mode::Mode;
use crate::scale::Scale;
use crate::scene::{Fill, Group, Mark, Node, Paint, Plot, Scene, Shape};
use crate::sizes::widest;
use crate::text::Weight;
use crate::theme::{Palette, Theme};
use crate::words::cost as words;
use crate::{axis, drawable};

use picture::Picture;

/// No more than this of a chart's width goes to the names on the right.
const MOST_FOR_NAMES: f64 = 0.38;
/// How much of a year's width its column fills.
const COLUMN: f64 = 0.62;

/// Draws what a scenario costs: everything, or with [`Mode::Change`] what is above business as
/// usual; [`Mode::Auto`] is that.
///
/// # Errors
/// [`ChartError::Size`] outside the limits of [`ChartSize`]; [`ChartError::Figure`] where a figure
/// is not finite or beyond 10^12.
pub fn cost(of: &Cost, mode: Mode, theme: Theme, size: ChartSize) -> Result<Chart, ChartError> {
    size.check()?;
    let mode = if mode == Mode::Totals { Mode::Totals } else { Mode::Change };
    let scene = scene(of, mode, theme, size)?;
    Chart::drawn(scene, Some(mode), words::sentence(of), words::table(of))
}

fn scene(of: &Cost, mode: Mode, theme: Theme, size: ChartSize) -> Result<Scene, ChartError> {
    let figures = of.years.iter().flat_map(|year| [year.total, year.pay, year.additional]);
    drawable::check(figures, || words::span(of))?;
    let palette = theme.palette();
    let picture = Picture::of(of, mode, palette);
    let frame = Frame::of(&words::measured(of, mode), &words::caption(of, mode), 7.0, size, theme);
    let (mut nodes, keep_clear) = match picture.is_nothing() {
        true => (vec![frame.saying(words::nothing(of, mode))], Vec::new()),
        false => columns(&picture, &frame, palette)?,
    };
    nodes.extend(frame.nodes());
    Ok(Scene {
        size,
        unit: frame.unit,
        kind: "cost",
        data: vec![("data-mode", format!("{mode:?}").to_lowercase())],
        title: words::title(of, mode),
        description: words::alt(of, mode),
        palette,
        nodes,
        keep_clear,
    })
}

fn columns(
    picture: &Picture,
    frame: &Frame,
    palette: &'static Palette,
) -> Result<(Vec<Node>, Vec<Rect>), ChartError> {
    let Frame { size, sizes, inner, unit, .. } = *frame;
    let labels = labels(picture, unit);
    let names = margin::width(&labels, sizes).min(MOST_FOR_NAMES * inner.width());
    let bottom = inner.bottom - sizes.line - 0.75 * sizes.grid;
    let steps = (((bottom - inner.top) / (3.0 * sizes.line)) as usize).clamp(2, 6);
    let (low, high) = picture.ends();
    let scale = Scale::holding(low, high, steps);
    let marks: Vec<String> = scale.ticks.iter().map(|tick| words::tick(*tick)).collect();
    let area = Rect {
        left: inner.left + widest(&marks, sizes.body, Weight::Regular) + sizes.grid,
        // Half a line for the figure of the highest mark.
        top: inner.top + 0.5 * sizes.line,
        right: inner.right - names,
        bottom,
    };
    let last = picture.years.len().saturating_sub(1) as f64;
    let plot = Plot { size, area, across: (-0.5, last + 0.5), upwards: (scale.low, scale.high) };
    let mut nodes = vec![axis::grid(&plot, &scale.ticks, palette, unit)];
    for part in &picture.parts {
        let bars = part.bars.iter().enumerate().filter(|(_, (from, to))| from != to);
        let marks = bars.map(|(place, (from, to))| {
            let place = place as f64;
            Mark::Bar((place - COLUMN / 2.0, *to), (place + COLUMN / 2.0, *from))
        });
        let shapes = plot.drawn(marks)?;
        nodes.push(
            Group::of_class("series")
                .with("data-series", part.key)
                .titled(part.said.clone())
                .painted(Paint::filled(part.fill).edged(palette.surface, unit))
                .holding_all(shapes)
                .into(),
        );
    }
    nodes.push(axis::zero(&plot, picture.years.len(), palette, unit));
    nodes.push(funding(picture, &plot, palette, unit));
    let figures = scale.ticks.iter().copied().zip(marks);
    let years: Vec<String> = picture.years.iter().map(|year| financial_year(*year)).collect();
    let texts = axis::figures(&plot, figures, sizes).into_iter();
    let texts = texts.chain(axis::places(&plot, &years, sizes));
    nodes.push(Group::of_class("axes").holding_all(texts).into());
    let (labels, mut keep_clear) = margin::placed(&plot, &labels, sizes, palette.muted, unit);
    keep_clear.push(area);
    nodes.push(labels);
    nodes.push(points(picture, &plot));
    Ok((nodes, keep_clear))
}

/// A mark a year for what funds the columns.
fn funding(picture: &Picture, plot: &Plot, palette: &Palette, unit: f64) -> Node {
    let marks = picture.funding.iter().map(|(place, height)| {
        let at = (plot.x(*place), plot.y(*height));
        Shape::diamond(at, 6.0 * unit)
    });
    Group::of_class("series funding")
        .with("data-series", "funding")
        .titled("Funding")
        .painted(Paint::filled(Fill::Plain(palette.target)).edged(palette.mark_edge, 1.8 * unit))
        .holding_all(marks)
        .into()
}

/// The names of the parts beside the last year's column.
fn labels(picture: &Picture, unit: f64) -> Vec<MarginLabel> {
    let part = |part: &picture::Part| {
        let (from, to) = part.bars.last().copied().unwrap_or((0.0, 0.0));
        MarginLabel {
            key: part.key.to_owned(),
            name: part.name.to_owned(),
            short: None,
            figure: part.figure.clone(),
            height: f64::midpoint(from, to),
            weight: Weight::Regular,
            sample: Sample::Patch(Paint::filled(part.fill).edged(part.edge, unit)),
        }
    };
    picture.parts.iter().map(part).collect()
}

/// A strip a year that tells its figures.
fn points(picture: &Picture, plot: &Plot) -> Node {
    let strip = |(place, said): (usize, &String)| {
        let place = place as f64;
        let (left, right) = (plot.x(place - 0.5), plot.x(place + 0.5));
        let strip = Rect { left, right, ..plot.area };
        Group::point(said.clone())
            .holding(Shape::Box(strip, 0.0).painted(Paint::filled(Fill::Clear)))
    };
    Group::of_class("points").holding_all(picture.said.iter().enumerate().map(strip)).into()
}
