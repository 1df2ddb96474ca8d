//! Cost against shortfall: for each of several shortfalls the least it costs, a point each, joined.
//!
//! Every point is a mix of its own that can be chosen; a strip around it takes the pointer, so that
//! nobody has to hit a dot. The best mix stands out as a diamond.

#[cfg(test)]
mod tests;

use fivefold_engine::plan::Year;

use crate::chart::{Chart, ChartError, ChartSize};
use crate::frame::Frame;
use crate::geometry::Rect;
use crate::scale::Scale;
use crate::scene::{Fill, Group, Mark, Node, Paint, Plot, Scene, Shape};
use crate::sizes::widest;
use crate::text::Weight;
use crate::theme::{Palette, Theme};
use crate::words::trade_off as words;
use crate::{axis, drawable, upright};

/// An axis begins at zero where the lowest figure is below this share of the highest.
const NEAR_ZERO: f64 = 0.4;

/// A curve of cost against shortfall.
#[derive(Debug, Clone, PartialEq)]
pub struct TradeOff {
    /// The plan's title.
    pub plan_title: String,
    /// The scenario whose rows may be used.
    pub scenario: String,
    /// The first projected year.
    pub first_year: Year,
    /// The last.
    pub last_year: Year,
    /// Shortfall over all targets and years, and pounds over all years, from the greatest shortfall
    /// to the smallest.
    pub points: Vec<(f64, f64)>,
    /// The same of the best mix, where there is one.
    pub best: Option<(f64, f64)>,
}

impl TradeOff {
    /// Whether it costs nothing to be chosen from: no shortfall but one.
    pub(crate) fn is_one_point(&self) -> bool {
        match (self.points.first(), self.points.last()) {
            (Some((greatest, _)), Some((smallest, _))) => {
                greatest - smallest <= 1e-6 * greatest.max(1.0)
            }
            _ => true,
        }
    }
}

/// Draws cost against shortfall.
///
/// # Errors
/// [`ChartError::Size`] outside the limits of [`ChartSize`]; [`ChartError::Figure`] where a figure
/// is not finite or beyond 10^12.
pub fn trade_off(of: &TradeOff, theme: Theme, size: ChartSize) -> Result<Chart, ChartError> {
    size.check()?;
    let scene = scene(of, theme, size)?;
    Chart::drawn(scene, None, words::sentence(of), words::table(of))
}

fn scene(of: &TradeOff, theme: Theme, size: ChartSize) -> Result<Scene, ChartError> {
    let all = of.points.iter().chain(&of.best);
    drawable::check(all.flat_map(|(shortfall, cost)| [*shortfall, *cost]), || words::span(of))?;
    let palette = theme.palette();
    let frame = Frame::of(&words::measured(of), &words::caption(of), 7.0, size, theme);
    let (mut nodes, keep_clear) = match of.is_one_point() {
        true => (vec![frame.saying(&words::one_point(of))], Vec::new()),
        false => curve(of, &frame, palette)?,
    };
    nodes.extend(frame.nodes());
    Ok(Scene {
        size,
        unit: frame.unit,
        kind: "trade-off",
        data: Vec::new(),
        title: words::title(of),
        description: words::alt(of),
        palette,
        nodes,
        keep_clear,
    })
}

fn curve(
    of: &TradeOff,
    frame: &Frame,
    palette: &'static Palette,
) -> Result<(Vec<Node>, Vec<Rect>), ChartError> {
    let Frame { size, sizes, inner, unit, .. } = *frame;
    let (pounds, _) = words::money(of);
    let places: Vec<(f64, f64)> =
        of.points.iter().map(|(shortfall, cost)| (*shortfall, cost / pounds)).collect();
    // Figures below it keep clear of the lowest beside it.
    let lower = 0.5 * sizes.line;
    let bottom = inner.bottom - lower - sizes.line - 0.75 * sizes.grid;
    let steps = (((bottom - inner.top) / (3.0 * sizes.line)) as usize).clamp(2, 6);
    let best = of.best.map(|(shortfall, cost)| (shortfall, cost / pounds));
    let all = || places.iter().copied().chain(best);
    let upwards = scale(all().map(|(_, cost)| cost), steps);
    let across = scale(all().map(|(shortfall, _)| shortfall), 6);
    let marks: Vec<String> = upwards.ticks.iter().map(|tick| crate::words::people(*tick)).collect();
    // Half a figure of the horizontal axis on the right, so that the last one finds room.
    let area = Rect {
        left: inner.left + widest(&marks, sizes.body, Weight::Regular) + 2.0 * sizes.grid,
        top: inner.top + 0.5 * sizes.line,
        right: inner.right - 2.0 * sizes.grid,
        bottom,
    };
    let plot = Plot {
        size,
        area,
        across: (across.low, across.high),
        upwards: (upwards.low, upwards.high),
    };
    let line = plot.drawn([Mark::Line(places.clone())])?;
    let dot = |(shortfall, cost): &(f64, f64)| {
        let (x, y, half) = (plot.x(*shortfall), plot.y(*cost), 5.0 * unit);
        let bounds = Rect { left: x - half, top: y - half, right: x + half, bottom: y + half };
        Shape::Box(bounds, half)
            .painted(Paint::filled(Fill::Plain(palette.scenario(1))).edged(palette.surface, unit))
    };
    let mut nodes = vec![
        axis::grid(&plot, &upwards.ticks, palette, unit),
        upright::grid(&plot, &across, palette, unit),
        Group::of_class("series")
            .with("data-series", "curve")
            .titled(words::title(of))
            .painted(Paint::line(palette.scenario(1), 2.2 * unit))
            .holding_all(line)
            .into(),
        Group::of_class("dots").holding_all(places.iter().map(dot)).into(),
    ];
    nodes.extend(best.map(|(shortfall, cost)| -> Node {
        let at = (plot.x(shortfall), plot.y(cost));
        Group::of_class("series best")
            .with("data-series", "best")
            .titled("Best mix")
            .painted(
                Paint::filled(Fill::Plain(palette.target)).edged(palette.mark_edge, 1.8 * unit),
            )
            .holding(Shape::diamond(at, 8.0 * unit))
            .into()
    }));
    let figures = axis::figures(&plot, upwards.ticks.iter().copied().zip(marks), sizes);
    nodes.push(Group::of_class("axes").holding_all(figures).into());
    let below = Plot { area: Rect { bottom: area.bottom + lower, ..area }, ..plot };
    nodes.push(upright::figures(&below, &across, frame, crate::words::people));
    nodes.push(points(of, &places, &plot));
    Ok((nodes, vec![area]))
}

fn scale(figures: impl Iterator<Item = f64>, steps: usize) -> Scale {
    let (low, high) = figures
        .fold((f64::INFINITY, 0.0_f64), |(low, high), figure| (low.min(figure), high.max(figure)));
    match low <= NEAR_ZERO * high {
        true => Scale::holding(low.min(0.0), high, steps),
        false => Scale::around(low, high, steps),
    }
}

/// A strip around each point that tells it, half way to its neighbours.
fn points(of: &TradeOff, places: &[(f64, f64)], plot: &Plot) -> Node {
    let x = |place: usize| places.get(place).map(|(shortfall, _)| plot.x(*shortfall));
    let strip = |(place, said): (usize, String)| {
        let here = x(place).unwrap_or(plot.area.left);
        let half_way =
            |other: Option<f64>, edge: f64| other.map_or(edge, |other| f64::midpoint(here, other));
        // The greatest shortfall comes first and stands on the right.
        let right = half_way(place.checked_sub(1).and_then(x), plot.area.right);
        let left = half_way(x(place + 1), plot.area.left);
        let strip = Rect { left: left.min(right), right: right.max(left), ..plot.area };
        Group::point(said).holding(Shape::Box(strip, 0.0).painted(Paint::filled(Fill::Clear)))
    };
    let said = words::points(of).into_iter().enumerate();
    Group::of_class("points").holding_all(said.map(strip)).into()
}
