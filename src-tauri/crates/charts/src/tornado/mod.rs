//! What a gap hangs on: a level bar an assumption, from the gap at its low to the gap at its high.
//!
//! Bars are drawn as change from the gap as planned, since the gap itself may be far larger than
//! what any one assumption moves; where the target would be just met lies on the axis, a line says
//! so. The low end is plain and the high end hatched, so that colour is not needed to tell them apart.

use fivefold_engine::plan::financial_year;
use fivefold_engine::sensitivity::{Sensitivity, SensitivityBar};

use crate::chart::{Chart, ChartError, ChartSize};
use crate::drawable;
use crate::frame::Frame;
use crate::geometry::Rect;
use crate::scale::Scale;
use crate::scene::{
    Anchor, Fill, Group, Mark, Node, Paint, PlacedText, Plot, Scene, Shape, Texture,
    centred_baseline,
};
use crate::series::Series;
use crate::sizes::widest;
use crate::table::ChartTable;
use crate::text::{self, Weight};
use crate::theme::{Palette, Theme};
use crate::upright;
use crate::words::tornado as words;

/// No more than this of a chart's width goes to the names.
const MOST_FOR_NAMES: f64 = 0.34;
/// How much of a row its bar fills.
const BAR: f64 = 0.66;
/// More bars than this say nothing more.
const MOST_BARS: usize = 12;

/// Draws the assumptions that move a gap most, and below them the levers.
///
/// # Errors
/// [`ChartError::Size`] outside the limits of [`ChartSize`]; [`ChartError::Figure`] where a figure
/// is not finite or beyond 10^12.
pub fn tornado(of: &Sensitivity, theme: Theme, size: ChartSize) -> Result<Chart, ChartError> {
    size.check()?;
    let scene = scene(of, theme, size)?;
    Chart::drawn(scene, None, words::sentence(of), words::table(of))
}

/// The chart where there is no gap to ask about: why, in a sentence.
///
/// # Errors
/// [`ChartError::Size`] outside the limits of [`ChartSize`].
pub(crate) fn without_gap(why: &str, theme: Theme, size: ChartSize) -> Result<Chart, ChartError> {
    size.check()?;
    let frame = Frame::of(words::HEADING, &[], 6.0, size, theme);
    let mut nodes = vec![frame.saying(why)];
    nodes.extend(frame.nodes());
    let scene = Scene {
        size,
        unit: frame.unit,
        kind: "tornado",
        data: Vec::new(),
        title: words::HEADING.to_owned(),
        description: why.to_owned(),
        palette: theme.palette(),
        nodes,
        keep_clear: Vec::new(),
    };
    Chart::drawn(scene, None, why.to_owned(), ChartTable::default())
}

fn scene(of: &Sensitivity, theme: Theme, size: ChartSize) -> Result<Scene, ChartError> {
    let all = || of.assumptions.iter().chain(&of.levers);
    let figures = all().flat_map(|bar| [bar.gap_at_low, bar.gap_at_high]);
    drawable::check(figures.chain([of.gap, of.target_value]), || financial_year(of.year))?;
    let palette = theme.palette();
    let frame = Frame::of(&words::measured(of), &words::caption(of), 6.0, size, theme);
    let Frame { sizes, inner, unit, .. } = frame;
    let room = ((inner.height() - sizes.line) / (1.25 * sizes.line)) as usize;
    let bars = shown(of, room.min(MOST_BARS));
    let mut nodes = Vec::new();
    let mut keep_clear = Vec::new();
    if bars.is_empty() {
        nodes.push(frame.saying(words::NOTHING));
    } else {
        let (area, drawn) = drawn(of, &bars, &frame, palette)?;
        keep_clear.push(area);
        nodes.extend(drawn);
    }
    nodes.extend(frame.nodes());
    Ok(Scene {
        size,
        unit,
        kind: "tornado",
        data: Vec::new(),
        title: words::title(of),
        description: words::alt(of),
        palette,
        nodes,
        keep_clear,
    })
}

/// As many bars as there is room for, what moves the gap most first, at least one of the levers.
fn shown(of: &Sensitivity, room: usize) -> Vec<&SensitivityBar> {
    let levers = of.levers.len().min(room / 2);
    let assumptions = of.assumptions.len().min(room.saturating_sub(levers));
    let levers = of.levers.len().min(room.saturating_sub(assumptions));
    let mut bars: Vec<&SensitivityBar> =
        of.assumptions.iter().take(assumptions).chain(of.levers.iter().take(levers)).collect();
    bars.sort_by(|a, b| b.swing.total_cmp(&a.swing));
    bars
}

fn drawn(
    of: &Sensitivity,
    bars: &[&SensitivityBar],
    frame: &Frame,
    palette: &'static Palette,
) -> Result<(Rect, Vec<Node>), ChartError> {
    let Frame { size, sizes, inner, unit, .. } = *frame;
    let names: Vec<String> = bars.iter().map(|bar| text::clean(&bar.what)).collect();
    let values: Vec<String> = bars.iter().map(|bar| words::values(bar)).collect();
    let most = MOST_FOR_NAMES * inner.width();
    let for_names = widest(&names, sizes.body, Weight::Regular).min(most);
    let for_values = widest(&values, sizes.body, Weight::Regular).min(0.8 * most);
    let area = Rect {
        left: inner.left + for_names + 1.5 * sizes.grid,
        top: inner.top,
        right: inner.right - for_values - 1.5 * sizes.grid,
        bottom: inner.bottom - sizes.line - 0.5 * sizes.grid,
    };
    let ends = bars.iter().flat_map(|bar| [bar.gap_at_low - of.gap, bar.gap_at_high - of.gap]);
    let (low, high) =
        ends.fold((0.0, 0.0), |(low, high), end| (f64::min(low, end), f64::max(high, end)));
    let steps = ((area.width() / (9.0 * sizes.body)) as usize).clamp(2, 6);
    let scale = Scale::holding(low, high, steps);
    // Rows are at 0, 1, 2 … from the top.
    let plot =
        Plot { size, area, across: (scale.low, scale.high), upwards: (bars.len() as f64, 0.0) };
    let mut nodes = vec![upright::grid(&plot, &scale, palette, unit)];
    for (place, bar) in bars.iter().enumerate() {
        nodes.push(row(of, bar, place, &plot, inner, palette, unit)?);
    }
    nodes.extend(met_line(of, &plot, &scale, palette, unit));
    let written = names.iter().zip(&values).enumerate().flat_map(|(place, (name, values))| {
        let baseline = centred_baseline(plot.y(place as f64 + 0.5), sizes.body);
        let name = text::ellipsized(name, sizes.body, Weight::Regular, for_names);
        let values = text::ellipsized(values, sizes.body, Weight::Regular, for_values);
        [
            PlacedText::new(name, (inner.left, baseline), sizes.body),
            PlacedText::new(values, (inner.right, baseline), sizes.body).anchored(Anchor::End),
        ]
    });
    nodes.push(Group::of_class("labels").holding_all(written).into());
    let rounding = words::rounding(of);
    nodes.push(upright::figures(&plot, &scale, frame, |tick| rounding.signed(tick)));
    Ok((area, nodes))
}

/// An assumption's two ends, and the whole row to point at.
fn row(
    of: &Sensitivity,
    bar: &SensitivityBar,
    place: usize,
    plot: &Plot,
    inner: Rect,
    palette: &'static Palette,
    unit: f64,
) -> Result<Node, ChartError> {
    let middle = place as f64 + 0.5;
    let (above, below) = (middle - BAR / 2.0, middle + BAR / 2.0);
    let colour = palette.colour(series(bar));
    let ends = [
        (bar.gap_at_low, Fill::Plain(colour)),
        (bar.gap_at_high, Fill::Textured(Texture::Rising, colour)),
    ];
    let mut group = Group::point(words::said(of, bar)).with("data-series", "bar");
    for (gap, fill) in ends {
        let shapes = plot.drawn([Mark::Bar((0.0, above), (gap - of.gap, below))])?;
        let paint = Paint::filled(fill).edged(colour, unit);
        group = group.holding_all(shapes.into_iter().map(|shape| shape.painted(paint.clone())));
    }
    let whole = Rect {
        left: inner.left,
        top: plot.y(place as f64),
        right: inner.right,
        bottom: plot.y(place as f64 + 1.0),
    };
    Ok(group.holding(Shape::Box(whole, 0.0).painted(Paint::filled(Fill::Clear))).into())
}

/// The series a bar is painted as: a lever's own, or the ink of what is assumed.
fn series(bar: &SensitivityBar) -> Series {
    use fivefold_engine::plan::Lever;
    match bar.lever {
        Some(Lever::Buy) => Series::Buy,
        Some(Lever::Build) => Series::Build,
        Some(Lever::Bind) => Series::Bind,
        Some(Lever::Borrow) => Series::Borrow,
        Some(Lever::Bounce) => Series::Bounce,
        None => Series::InPost,
    }
}

/// Where the target is just met, if the axis reaches so far.
fn met_line(
    of: &Sensitivity,
    plot: &Plot,
    scale: &Scale,
    palette: &Palette,
    unit: f64,
) -> Option<Node> {
    let met = -of.gap;
    (scale.low <= met && met <= scale.high).then(|| {
        let x = plot.x(met);
        let dashes = [6.0 * unit, 4.0 * unit];
        Group::of_class("series target")
            .with("data-series", "target")
            .titled("The target is just met")
            .holding(
                Shape::segment((x, plot.area.top), (x, plot.area.bottom)).painted(Paint::dashed(
                    palette.ink,
                    2.0 * unit,
                    &dashes,
                )),
            )
            .into()
    })
}

#[cfg(test)]
mod tests;
