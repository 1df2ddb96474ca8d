//! Reaching the million: the programmes of the Five Year Forward View for Mental Health side by
//! side, each with its published trajectory, its aim, and what happened.
//!
//! Every programme has a panel with a scale of its own, from zero. Years without a published figure
//! stay open: nothing is drawn across them, nor from the last figure to the aim.

mod panel;

use std::ops::RangeInclusive;

use fivefold_engine::plan::Year;
use fivefold_engine::programme::{Programme, ProgrammeFigure};

use crate::chart::{Chart, ChartError, ChartSize};
use crate::drawable;
use crate::frame::Frame;
use crate::geometry::Rect;
use crate::scene::Scene;
use crate::sizes::Type;
use crate::theme::Theme;
use crate::words::{million as words, shortened};

use panel::Panel;

/// The least width of a panel in sizes of its type, and its least height in lines.
const LEAST: (f64, f64) = (16.0, 6.2);
/// How wide a panel is to its height where there is a choice.
const SHAPE: f64 = 1.5;

/// Draws programmes beside each other.
///
/// # Errors
/// [`ChartError::Size`] outside the limits of [`ChartSize`]; [`ChartError::Figure`] where a figure
/// is not finite or beyond 10^12.
pub fn million(
    programmes: &[Programme],
    theme: Theme,
    size: ChartSize,
) -> Result<Chart, ChartError> {
    size.check()?;
    let scene = scene(programmes, theme, size)?;
    Ok(Chart {
        sentence: words::sentence(programmes),
        svg: scene.svg()?,
        alt: scene.description,
        mode: None,
        table: words::table(programmes),
    })
}

fn scene(programmes: &[Programme], theme: Theme, size: ChartSize) -> Result<Scene, ChartError> {
    for of in programmes {
        drawable::check(figures(of).map(|(_, value)| value), || shortened(&of.name))?;
    }
    let palette = theme.palette();
    let least = LEAST.1;
    let first = Frame::of(words::MEASURED, &words::caption(programmes, 0), least, size, theme);
    let (columns, rows) = panels(programmes.len(), first.inner, first.sizes);
    let left_out = programmes.len().saturating_sub(columns * rows);
    let frame =
        Frame::of(words::MEASURED, &words::caption(programmes, left_out), least, size, theme);
    let (columns, rows) = match panels(programmes.len(), frame.inner, frame.sizes) {
        (c, r) if programmes.len().saturating_sub(c * r) == left_out => (c, r),
        _ => (columns, rows),
    };
    let (inner, gap) = (frame.inner, 2.0 * frame.sizes.grid);
    let width = (inner.width() - gap * (columns - 1) as f64) / columns as f64;
    let height = (inner.height() - gap * (rows - 1) as f64) / rows as f64;
    let mut nodes = Vec::new();
    let mut keep_clear = Vec::new();
    for (nth, programme) in programmes.iter().take(columns * rows).enumerate() {
        let (left, top) = (
            inner.left + (nth % columns) as f64 * (width + gap),
            inner.top + (nth / columns) as f64 * (height + gap),
        );
        let bounds = Rect { left, top, right: left + width, bottom: top + height };
        let panel =
            Panel { programme, bounds, size, sizes: frame.sizes, unit: frame.unit, palette };
        let (node, clear) = panel.drawn(years(programmes))?;
        nodes.push(node);
        keep_clear.extend(clear);
    }
    nodes.extend(frame.nodes());
    Ok(Scene {
        size,
        unit: frame.unit,
        kind: "million",
        data: Vec::new(),
        title: words::title(programmes),
        description: words::alt(programmes),
        palette,
        nodes,
        keep_clear,
    })
}

/// How many panels beside each other and how many rows of them: all if they fit, near to their
/// best shape, or else as many as fit.
fn panels(count: usize, inner: Rect, sizes: Type) -> (usize, usize) {
    let gap = 2.0 * sizes.grid;
    let most = |room: f64, least: f64| (((room + gap) / (least + gap)) as usize).max(1);
    let most_columns = most(inner.width(), LEAST.0 * sizes.body);
    let most_rows = most(inner.height(), LEAST.1 * sizes.line);
    let count = count.max(1);
    let shape = |columns: usize| {
        let rows = count.div_ceil(columns);
        let width = (inner.width() - gap * (columns - 1) as f64) / columns as f64;
        let height = (inner.height() - gap * (rows - 1) as f64) / rows as f64;
        let shape = width / height / SHAPE;
        shape.max(1.0 / shape)
    };
    let whole =
        (1..=most_columns.min(count)).filter(|columns| count.div_ceil(*columns) <= most_rows);
    match whole.min_by(|one, other| shape(*one).total_cmp(&shape(*other))) {
        Some(columns) => (columns, count.div_ceil(columns)),
        None => (most_columns.min(count), most_rows),
    }
}

/// Every figure of a programme with its year.
fn figures(of: &Programme) -> impl Iterator<Item = (Year, f64)> {
    let single = |figure: &ProgrammeFigure| (figure.year, figure.value);
    of.trajectory
        .iter()
        .filter_map(|(year, value)| Some((*year, (*value)?)))
        .chain(of.end_point.iter().map(single))
        .chain(of.outturn.iter().map(single))
}

/// The years all panels go over.
fn years(programmes: &[Programme]) -> RangeInclusive<Year> {
    let of_slides = programmes.iter().flat_map(|of| &of.trajectory).map(|(year, _)| *year);
    let all = programmes.iter().flat_map(figures).map(|(year, _)| year).chain(of_slides);
    let (first, last) =
        all.fold((Year::MAX, Year::MIN), |(first, last), year| (first.min(year), last.max(year)));
    if first > last { 2017..=2021 } else { first..=last.max(first + 1) }
}

#[cfg(test)]
mod tests;
