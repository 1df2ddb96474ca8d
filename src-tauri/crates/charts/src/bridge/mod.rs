//! The bridge from opening to closing: a bar a flow, each beginning where the one before ended.
//!
//! Bars lie level, so that every name has room in any width, and figures stand in a column of their
//! own at the right. Where the flows would be slivers beside the opening figure, the bars begin at
//! the opening figure instead of zero, and the axis says so.

use fivefold_engine::bridge::{Bridge, BridgeFlow};
use fivefold_engine::plan::financial_year;

use crate::chart::{Chart, ChartError, ChartSize};
use crate::drawable;
use crate::frame::Frame;
use crate::geometry::Rect;
use crate::mode::Mode;
use crate::scale::Scale;
use crate::scene::{
    Anchor, Fill, Group, Mark, Node, Paint, PlacedText, Plot, Scene, Shape, Texture,
    centred_baseline,
};
use crate::series::Series;
use crate::sizes::widest;
use crate::text::{self, Weight};
use crate::theme::{Palette, Theme};
use crate::upright;
use crate::words::{bridge as words, unit_of};

/// Bars begin at the opening figure where all flows together are less than this share of it.
const SLIVER: f64 = 0.4;
/// No more than this of a chart's width goes to the flows' names.
const MOST_FOR_NAMES: f64 = 0.34;
/// How much of a row its bar fills.
const BAR: f64 = 0.66;

/// A row of the bridge.
struct Row {
    name: String,
    figure: String,
    /// Where its bar begins and ends, on the axis.
    from: f64,
    to: f64,
    fill: Fill,
    edge: &'static str,
    /// What is read out.
    said: String,
    /// A total, not a flow.
    whole: bool,
}

/// Draws what made opening into closing.
///
/// # Errors
/// [`ChartError::Size`] outside the limits of [`ChartSize`]; [`ChartError::Figure`] where a figure
/// is not finite or beyond 10^12.
pub fn bridge(of: &Bridge, mode: Mode, theme: Theme, size: ChartSize) -> Result<Chart, ChartError> {
    size.check()?;
    let mode = chosen(of, mode);
    let scene = scene(of, mode, theme, size)?;
    Chart::drawn(scene, Some(mode), words::sentence(of), words::table(of))
}

/// Totals or change: whichever shows the flows.
fn chosen(of: &Bridge, mode: Mode) -> Mode {
    match mode {
        Mode::Auto => {
            let flows: f64 = of.steps.iter().map(|step| step.change.abs()).sum();
            let sliver = flows > 0.0 && flows < SLIVER * of.opening.abs();
            if sliver { Mode::Change } else { Mode::Totals }
        }
        asked => asked,
    }
}

fn scene(of: &Bridge, mode: Mode, theme: Theme, size: ChartSize) -> Result<Scene, ChartError> {
    let figures = of.steps.iter().map(|step| step.change);
    drawable::check(figures.chain([of.opening, of.closing, of.borrow]), || words::span(of))?;
    let palette = theme.palette();
    let rows = rows(of, mode, palette);
    let measured = words::measured(of, mode);
    let frame =
        Frame::of(&measured, &words::caption(of, mode), rows.len() as f64 + 1.5, size, theme);
    let Frame { sizes, inner, unit, .. } = frame;

    let names: Vec<String> = rows.iter().map(|row| row.name.clone()).collect();
    let figures: Vec<String> = rows.iter().map(|row| row.figure.clone()).collect();
    let for_names =
        widest(&names, sizes.body, Weight::SemiBold).min(MOST_FOR_NAMES * inner.width());
    let for_figures = widest(&figures, sizes.body, Weight::SemiBold);
    let area = Rect {
        left: inner.left + for_names + 1.5 * sizes.grid,
        top: inner.top,
        right: inner.right - for_figures - 1.5 * sizes.grid,
        bottom: inner.bottom - sizes.line - 0.5 * sizes.grid,
    };
    let ends = rows.iter().flat_map(|row| [row.from, row.to]);
    let (low, high) =
        ends.fold((0.0, 0.0), |(low, high), end| (f64::min(low, end), f64::max(high, end)));
    let steps = ((area.width() / (9.0 * sizes.body)) as usize).clamp(2, 6);
    let scale = Scale::holding(low, high, steps);
    // Rows are at 0, 1, 2 … from the top.
    let plot =
        Plot { size, area, across: (scale.low, scale.high), upwards: (rows.len() as f64, 0.0) };
    let mut nodes = vec![upright::grid(&plot, &scale, palette, unit)];
    nodes.push(connectors(&rows, &plot, palette, unit)?);
    for (place, row) in rows.iter().enumerate() {
        nodes.push(bar(row, place, &plot, inner, unit)?);
    }
    let written = rows.iter().enumerate().flat_map(|(place, row)| {
        let weight = if row.whole { Weight::SemiBold } else { Weight::Regular };
        let baseline = centred_baseline(plot.y(place as f64 + 0.5), sizes.body);
        let name = text::ellipsized(&row.name, sizes.body, weight, for_names);
        [
            PlacedText::new(name, (inner.left, baseline), sizes.body).weighing(weight),
            PlacedText::new(row.figure.clone(), (inner.right, baseline), sizes.body)
                .weighing(weight)
                .anchored(Anchor::End),
        ]
    });
    nodes.push(Group::of_class("labels").holding_all(written).into());
    // With change from the opening, each figure says what it comes to.
    nodes.push(upright::figures(&plot, &scale, &frame, |tick| match mode {
        Mode::Change => words::rounding(of).signed(tick),
        Mode::Totals | Mode::Auto => words::rounding(of).people(tick),
    }));
    nodes.extend(frame.nodes());
    Ok(Scene {
        size,
        unit,
        kind: "bridge",
        data: vec![("data-mode", format!("{mode:?}").to_lowercase())],
        title: words::title(of),
        description: words::alt(of),
        palette,
        nodes,
        keep_clear: vec![area],
    })
}

fn rows(of: &Bridge, mode: Mode, palette: &'static Palette) -> Vec<Row> {
    let rounding = words::rounding(of);
    let unit = unit_of(of.unit);
    let zero = if mode == Mode::Change { of.opening } else { 0.0 };
    let total = |name: String, figure: f64| Row {
        figure: rounding.people(figure),
        from: 0.0,
        to: figure - zero,
        fill: Fill::Plain(palette.total()),
        edge: palette.ink,
        said: format!("{name}: {} {unit}.", rounding.people(figure)),
        name,
        whole: true,
    };
    let mut rows = vec![total(words::opening_date(of), of.opening)];
    let mut reached = of.opening - zero;
    for step in &of.steps {
        let (fill, edge) = painted(step.flow, palette);
        let (name, figure) = (step.flow.words().to_owned(), rounding.signed(step.change));
        rows.push(Row {
            said: format!("{name}: {figure} {unit}."),
            name,
            figure,
            from: reached,
            to: reached + step.change,
            fill,
            edge,
            whole: false,
        });
        reached += step.change;
    }
    rows.push(total(words::closing_date(of), of.closing));
    if of.borrow != 0.0 {
        let (name, figure) = ("Borrow".to_owned(), rounding.signed(of.borrow));
        rows.push(Row {
            said: format!(
                "Borrow, the average of {} as capacity on top: {figure} {unit}.",
                financial_year(of.to)
            ),
            name,
            figure,
            from: of.closing - zero,
            to: of.closing - zero + of.borrow,
            fill: palette.fill(Series::Borrow),
            edge: palette.colour(Series::Borrow),
            whole: false,
        });
    }
    rows
}

/// A flow's fill and edge: a lever's own, and for the rest the colour of business as usual.
fn painted(flow: BridgeFlow, palette: &Palette) -> (Fill, &'static str) {
    let series = match flow {
        BridgeFlow::Buy => Series::Buy,
        BridgeFlow::Build => Series::Build,
        BridgeFlow::Bind => Series::Bind,
        BridgeFlow::Bounce => Series::Bounce,
        BridgeFlow::Leavers => {
            let base = palette.colour(Series::BusinessAsUsual);
            return (Fill::Textured(Texture::Rising, base), palette.muted);
        }
        BridgeFlow::UsualJoiners
        | BridgeFlow::UsualMoves
        | BridgeFlow::Transfers
        | BridgeFlow::WtePerHead => {
            return (palette.fill(Series::BusinessAsUsual), palette.muted);
        }
    };
    (palette.fill(series), palette.colour(series))
}

/// A row's bar, and the whole row to point at.
fn bar(row: &Row, place: usize, plot: &Plot, inner: Rect, unit: f64) -> Result<Node, ChartError> {
    let middle = place as f64 + 0.5;
    let (above, below) = (middle - BAR / 2.0, middle + BAR / 2.0);
    let shapes = plot.drawn([Mark::Bar((row.from, above), (row.to, below))])?;
    let paint = Paint::filled(row.fill).edged(row.edge, unit);
    let whole = Rect {
        left: inner.left,
        top: plot.y(place as f64),
        right: inner.right,
        bottom: plot.y(place as f64 + 1.0),
    };
    Ok(Group::point(row.said.clone())
        .with("data-series", "flow")
        .holding_all(shapes.into_iter().map(|shape| shape.painted(paint.clone())))
        .holding(Shape::Box(whole, 0.0).painted(Paint::filled(Fill::Clear)))
        .into())
}

/// From the end of each bar down to the beginning of the next.
fn connectors(rows: &[Row], plot: &Plot, palette: &Palette, unit: f64) -> Result<Node, ChartError> {
    let between = |(place, row): (usize, &Row)| {
        let from = place as f64 + 0.5 + BAR / 2.0;
        Mark::Line(vec![(row.to, from), (row.to, from + 1.0 - BAR)])
    };
    let last = rows.len().saturating_sub(1);
    let shapes = plot.drawn(rows.iter().take(last).enumerate().map(between))?;
    Ok(Group::of_class("connectors")
        .painted(Paint::line(palette.muted, unit))
        .holding_all(shapes)
        .into())
}

#[cfg(test)]
mod tests;
