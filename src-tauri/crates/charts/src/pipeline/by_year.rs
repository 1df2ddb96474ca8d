//! A row a pathway, where there are more cohorts than room for lanes: upwards from its line who sets
//! out in a year, downwards who arrives; with the figure of every bar, or with those of all years
//! together at both ends.

use fivefold_engine::pipeline::{Passing, Pipelines};
use fivefold_engine::plan::financial_year;

use super::rows::{Form, Placed};
use super::{Columns, Picture, painted};
use crate::chart::ChartError;
use crate::frame::Frame;
use crate::geometry::Rect;
use crate::scene::{
    Anchor, Fill, Group, Mark, Node, Paint, PlacedText, Plot, Shape, centred_baseline,
};
use crate::sizes::widest;
use crate::text::Weight;
use crate::theme::Palette;
use crate::words::{pipeline as words, shortened};

/// How much of a year its bar fills.
const BAR: f64 = 0.7;

/// Of a line of text, what a figure above or below a bar takes.
const FIGURE: f64 = 0.9;

/// A bar with its figure.
struct Bar {
    bounds: Rect,
    people: f64,
    figure: PlacedText,
}

/// The width of the totals before the years and of those behind them.
pub(super) fn beside(placed: &[Placed], of: &Pipelines, frame: &Frame) -> (f64, f64) {
    let (starts, ends): (Vec<String>, Vec<String>) =
        placed.iter().map(|row| totals(of, row)).unzip();
    let wide = |texts: &[String]| widest(texts, frame.sizes.body, Weight::Regular);
    (wide(&starts), wide(&ends))
}

/// How many set out and how many arrive, all years together.
fn totals(of: &Pipelines, row: &Placed) -> (String, String) {
    let rounding = words::rounding(of);
    let total = row.way.pathway.total;
    (rounding.people(total.started), rounding.people(total.arrived))
}

/// The totals at both ends of a pathway's line.
fn in_all(
    of: &Pipelines,
    row: &Placed,
    zero: f64,
    columns: &Columns,
    frame: &Frame,
) -> [PlacedText; 2] {
    let Frame { sizes, inner, .. } = *frame;
    let baseline = centred_baseline(zero, sizes.body);
    let (started, arrived) = totals(of, row);
    let before = columns.plot.area.left - 0.5 * sizes.grid;
    [(started, before), (arrived, inner.right)]
        .map(|(people, x)| PlacedText::new(people, (x, baseline), sizes.body).anchored(Anchor::End))
}

/// The bars with their figures, and the boxes no other text may stand in.
pub(super) fn drawn(
    of: &Pipelines,
    picture: &Picture,
    columns: &Columns,
    palette: &'static Palette,
) -> Result<(Vec<Node>, Vec<Rect>), ChartError> {
    let Picture { frame, form, placed, .. } = picture;
    let years = placed.iter().flat_map(|row| &row.way.pathway.years);
    let most =
        years.flat_map(|year| [year.together.started, year.together.arrived]).fold(0.0, f64::max);
    let plot = &columns.plot;
    let (mut nodes, mut clear) = (Vec::new(), Vec::new());
    for row in placed {
        let zero = (row.top + row.bottom) / 2.0;
        let for_figure = if *form == Form::Years { FIGURE * frame.sizes.line } else { 0.0 };
        let longest = (row.bottom - row.top) / 2.0 - for_figure;
        let person = if most > 0.0 { longest / most } else { 0.0 };
        let (fill, edge, key) = painted(row.way.place, palette);
        let paint = Paint::filled(fill).edged(edge, 0.8 * frame.unit);
        let mut bars = Vec::new();
        for (t, year) in row.way.pathway.years.iter().enumerate() {
            let passing = year.together;
            if [passing.started, passing.arrived, passing.learning] == [0.0; 3] {
                continue;
            }
            let of_year = [(passing.started, -1.0), (passing.arrived, 1.0)]
                .into_iter()
                .filter(|(people, _)| *people > 0.0)
                .map(|(people, down)| {
                    bar(of, people, (t, zero), down * person * people, plot, frame)
                });
            let of_year: Vec<Bar> = of_year.collect();
            let marks = of_year.iter().map(|bar| {
                let x = t as f64;
                Mark::Bar((x - BAR / 2.0, bar.bounds.top), (x + BAR / 2.0, bar.bounds.bottom))
            });
            let shapes = plot.drawn(marks)?;
            let column = Rect {
                left: plot.x(t as f64 - 0.5),
                top: row.top,
                right: plot.x(t as f64 + 0.5),
                bottom: row.bottom,
            };
            let node = Group::point(said(of, &row.way.pathway.name, year.year, &passing))
                .with("data-series", key)
                .holding_all(shapes.into_iter().map(|shape| shape.painted(paint.clone())))
                .holding(Shape::Box(column, 0.0).painted(Paint::filled(Fill::Clear)));
            nodes.push(node.into());
            bars.extend(of_year);
        }
        clear.extend(bars.iter().map(|bar| bar.bounds));
        let written = match form {
            Form::Totals => in_all(of, row, zero, columns, frame).to_vec(),
            Form::Lanes | Form::Years => legible(bars, columns, frame),
        };
        nodes.push(Group::of_class("figures").holding_all(written).into());
        let line = Shape::segment((plot.area.left, zero), (plot.area.right, zero));
        nodes.push(line.painted(Paint::line(palette.ink, 1.2 * frame.unit)));
    }
    Ok((nodes, clear))
}

fn bar(
    of: &Pipelines,
    people: f64,
    (t, zero): (usize, f64),
    length: f64,
    plot: &Plot,
    frame: &Frame,
) -> Bar {
    let sizes = frame.sizes;
    let tip = zero + length;
    let bounds = Rect {
        left: plot.x(t as f64 - BAR / 2.0),
        top: tip.min(zero),
        right: plot.x(t as f64 + BAR / 2.0),
        bottom: tip.max(zero),
    };
    let beyond = if length < 0.0 { -sizes.line } else { sizes.line } * FIGURE / 2.0;
    let at = (plot.x(t as f64), centred_baseline(tip + beyond, sizes.body));
    let figure = PlacedText::new(words::rounding(of).people(people), at, sizes.body);
    Bar { bounds, people, figure: figure.anchored(Anchor::Middle) }
}

/// The figures that keep clear of each other and of every bar, the largest first.
fn legible(mut bars: Vec<Bar>, columns: &Columns, frame: &Frame) -> Vec<PlacedText> {
    bars.sort_by(|one, other| other.people.total_cmp(&one.people));
    let boxes: Vec<Rect> = bars.iter().map(|bar| bar.bounds).collect();
    let mut kept: Vec<PlacedText> = Vec::new();
    for bar in bars {
        let bounds = bar.figure.bounds();
        let aside = Rect {
            left: bounds.left - 0.25 * frame.sizes.grid,
            right: bounds.right + 0.25 * frame.sizes.grid,
            ..bounds
        };
        let inside = bounds.left >= columns.names_end && bounds.right <= frame.inner.right;
        let clear_of_bars = !boxes.iter().any(|other| bounds.overlaps(other));
        if inside && clear_of_bars && !kept.iter().any(|text| aside.overlaps(&text.bounds())) {
            kept.push(bar.figure);
        }
    }
    kept
}

/// A pathway's year: `Nursing degree, 2017/18: 40 set out, 30 arrive, 60 on the way at its end.`
fn said(of: &Pipelines, name: &str, year: i32, passing: &Passing) -> String {
    let rounding = words::rounding(of);
    let [started, arrived, learning] =
        [passing.started, passing.arrived, passing.learning].map(|figure| rounding.people(figure));
    format!(
        "{}, {}: {started} set out, {arrived} arrive, {learning} on the way at the year’s end.",
        shortened(name),
        financial_year(year),
    )
}
