//! A plan's measure among its peers': a dot each on one axis, the middle half of them as a band.
//!
//! The plan is a diamond with its name and figure above the plot, the standard a dashed line with
//! its own above that; the quartiles are told below the band they bound. Dots that would cover each
//! other stand above and below the middle.

mod labels;
mod swarm;
#[cfg(test)]
mod tests;

use fivefold_engine::picture::BenchmarkResult;
use fivefold_engine::picture::benchmarks::PeerSpread;
use fivefold_engine::plan::{Benchmark, BenchmarkMeasure, Confidence, Plan, Year};

use crate::chart::{Chart, ChartError, ChartSize};
use crate::frame::Frame;
use crate::geometry::Rect;
use crate::scale::Scale;
use crate::scene::{Fill, Group, Node, Paint, Plot, Scene, Shape};
use crate::theme::{Palette, Theme};
use crate::words::dot_plot as words;
use crate::{drawable, upright};

/// An axis begins at zero where the lowest figure is below this share of the highest.
const NEAR_ZERO: f64 = 0.4;
/// A dot's radius, and half of a diamond's height, in units.
const DOT: f64 = 5.5;
const DIAMOND: f64 = 9.0;

/// A plan's measure and its peers'.
#[derive(Debug, Clone, PartialEq)]
pub struct DotPlot {
    /// The plan's title.
    pub plan_title: String,
    /// The benchmark's name.
    pub benchmark: String,
    /// What is compared; a share is a fraction.
    pub measure: BenchmarkMeasure,
    /// Whose measure it is, in words.
    pub scope: String,
    /// The financial year at whose end it is compared.
    pub year: Year,
    /// Whether that is the plan's baseline.
    pub on_baseline: bool,
    /// The plan's own measure; none where there is nothing to divide by.
    pub value: Option<f64>,
    /// The others, with their names.
    pub peers: Vec<(String, f64)>,
    /// How they are spread; none without peers.
    pub spread: Option<PeerSpread>,
    /// What ought to be, where somebody says so.
    pub standard: Option<DotStandard>,
    /// How it stands, in the engine's words.
    pub words: String,
}

/// A standard on the axis.
#[derive(Debug, Clone, PartialEq)]
pub struct DotStandard {
    /// Whose it is.
    pub name: String,
    /// The measure it asks for; a share as a fraction.
    pub value: f64,
    /// How far it can be trusted; none where nothing is said.
    pub confidence: Option<Confidence>,
}

impl DotPlot {
    /// A benchmark of a plan as the engine found it to stand.
    #[must_use]
    pub fn of(plan: &Plan, benchmark: &Benchmark, result: &BenchmarkResult) -> Self {
        let standard = benchmark.standard.as_ref().map(|standard| DotStandard {
            name: standard.name.clone(),
            value: standard.value,
            confidence: standard.evidence.as_ref().and_then(|evidence| evidence.confidence),
        });
        Self {
            plan_title: plan.title.clone(),
            benchmark: benchmark.name.clone(),
            measure: benchmark.measure,
            scope: result.scope.clone(),
            year: result.year,
            on_baseline: result.year == plan.baseline_year(),
            value: result.value,
            peers: benchmark.peers.iter().map(|peer| (peer.name.clone(), peer.value)).collect(),
            spread: result.peers,
            standard,
            words: result.words.clone(),
        }
    }

    /// Whether there is nothing to stand on the axis.
    pub(crate) fn is_empty(&self) -> bool {
        self.value.is_none() && self.peers.is_empty() && self.standard.is_none()
    }

    /// Every figure that has to find room.
    fn figures(&self) -> impl Iterator<Item = f64> {
        let standard = self.standard.as_ref().map(|standard| standard.value);
        let spread = self
            .spread
            .iter()
            .flat_map(|of| [of.least, of.lower_quartile, of.median, of.upper_quartile, of.most]);
        let peers = self.peers.iter().map(|(_, value)| *value);
        peers.chain(self.value).chain(standard).chain(spread)
    }
}

/// Draws a plan's measure among its peers'.
///
/// # Errors
/// [`ChartError::Size`] outside the limits of [`ChartSize`]; [`ChartError::Figure`] where a figure
/// is not finite or beyond 10^12.
pub fn dot_plot(of: &DotPlot, theme: Theme, size: ChartSize) -> Result<Chart, ChartError> {
    size.check()?;
    let scene = scene(of, theme, size)?;
    Chart::drawn(scene, None, words::sentence(of), words::table(of))
}

fn scene(of: &DotPlot, theme: Theme, size: ChartSize) -> Result<Scene, ChartError> {
    drawable::check(of.figures(), || words::when(of))?;
    let palette = theme.palette();
    let frame = Frame::of(&words::measured(of), &words::caption(of), 7.5, size, theme);
    let (mut nodes, keep_clear) = match of.is_empty() {
        true => (vec![frame.saying(&words::sentence(of))], Vec::new()),
        false => drawn(of, &frame, palette),
    };
    nodes.extend(frame.nodes());
    Ok(Scene {
        size,
        unit: frame.unit,
        kind: "dot-plot",
        data: Vec::new(),
        title: words::title(of),
        description: words::alt(of),
        palette,
        nodes,
        keep_clear,
    })
}

fn drawn(of: &DotPlot, frame: &Frame, palette: &'static Palette) -> (Vec<Node>, Vec<Rect>) {
    let Frame { size, sizes, inner, unit, .. } = *frame;
    let above = f64::from(u8::from(of.value.is_some()) + u8::from(of.standard.is_some()));
    let below = 1.0 + f64::from(u8::from(of.spread.is_some()));
    // Half a diamond at either side, so that none stands over the edge.
    let beside = (DIAMOND + 2.0) * unit;
    let air = labels::AIR * sizes.grid;
    let area = Rect {
        left: inner.left + beside,
        top: inner.top + above * sizes.line + air,
        right: inner.right - beside,
        bottom: inner.bottom - below * sizes.line - air,
    };
    let axis = Axis::of(of, area.width() / (7.0 * sizes.body));
    let across = (axis.scale.low, axis.scale.high);
    let plot = Plot { size, area, across, upwards: (0.0, 1.0) };
    let x = |value: f64| plot.x(value * axis.each).clamp(area.left, area.right);
    let written = |tick: f64| words::mark(of.measure, tick / axis.each);
    // The axis' figures stand below those of the quartiles.
    let lower = Rect { bottom: area.bottom + air + (below - 1.0) * sizes.line, ..area };
    let mut nodes = Vec::new();
    nodes.extend(band(of, &x, area, palette, unit));
    nodes.push(upright::grid(&plot, &axis.scale, palette, unit));
    nodes.extend(median(of, &x, area, palette, unit));
    nodes.extend(standard(of, &x, frame, area, palette));
    nodes.extend(dots(of, &x, area, palette, unit));
    nodes.push(labels::labels(of, &x, frame, area, palette));
    nodes.push(upright::figures(&Plot { area: lower, ..plot }, &axis.scale, frame, written));
    (nodes, vec![area])
}

/// The axis, and how many of its steps one of the measure is: shares count in per cent, and what
/// is small in tenths, hundredths and so on, so that its marks are fine enough.
struct Axis {
    scale: Scale,
    each: f64,
}

impl Axis {
    fn of(of: &DotPlot, room: f64) -> Self {
        let (low, high) =
            of.figures().fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), of| {
                (low.min(of), high.max(of))
            });
        let most = low.abs().max(high.abs());
        let mut each = if of.measure.is_share() { 100.0 } else { 1.0 };
        while most > 0.0 && most * each < 5.0 && each < 1e4 {
            each *= 10.0;
        }
        let (low, high, steps) = (low * each, high * each, (room as usize).clamp(2, 8));
        let scale = match low > NEAR_ZERO * high {
            true if low > 0.0 => Scale::around(low, high, steps),
            _ => Scale::holding(low.min(0.0), high.max(0.0), steps),
        };
        Self { scale, each }
    }
}

/// The middle half of the peers.
fn band(
    of: &DotPlot,
    x: &impl Fn(f64) -> f64,
    area: Rect,
    palette: &Palette,
    unit: f64,
) -> Option<Node> {
    let spread = of.spread?;
    let edges = Rect { left: x(spread.lower_quartile), right: x(spread.upper_quartile), ..area };
    let paint = Paint::filled(Fill::Plain(palette.band)).edged(palette.muted, unit);
    Some(
        Group::of_class("series band")
            .with("data-series", "middle-half")
            .titled(words::quartiles_together(of).unwrap_or_default())
            .holding(Shape::Box(edges, 0.0).painted(paint))
            .into(),
    )
}

fn median(
    of: &DotPlot,
    x: &impl Fn(f64) -> f64,
    area: Rect,
    palette: &Palette,
    unit: f64,
) -> Option<Node> {
    let at = x(of.spread?.median);
    let line = Shape::segment((at, area.top), (at, area.bottom));
    Some(
        Group::of_class("series median")
            .with("data-series", "median")
            .holding(line.painted(Paint::line(palette.muted, 2.0 * unit)))
            .into(),
    )
}

/// A dashed line from below the standard's name to the foot of the plot.
fn standard(
    of: &DotPlot,
    x: &impl Fn(f64) -> f64,
    frame: &Frame,
    area: Rect,
    palette: &Palette,
) -> Option<Node> {
    let standard = of.standard.as_ref()?;
    let (at, unit) = (x(standard.value), frame.unit);
    let top = frame.inner.top + 0.95 * frame.sizes.line;
    let line = Shape::segment((at, top.min(area.top)), (at, area.bottom));
    Some(
        Group::of_class("series standard")
            .with("data-series", "standard")
            .titled(words::standard(of, standard))
            .holding(line.painted(Paint::dashed(
                palette.ink,
                1.8 * unit,
                &[6.0 * unit, 4.0 * unit],
            )))
            .into(),
    )
}

/// The peers' dots and the plan's diamond, which they make room for.
fn dots(
    of: &DotPlot,
    x: &impl Fn(f64) -> f64,
    area: Rect,
    palette: &'static Palette,
    unit: f64,
) -> Vec<Node> {
    let middle = f64::midpoint(area.top, area.bottom);
    let half = (DIAMOND * unit).min(0.45 * area.height());
    let radius = (DOT * unit).min(0.35 * area.height());
    let mut peers: Vec<(&str, f64)> =
        of.peers.iter().map(|(name, value)| (name.as_str(), *value)).collect();
    peers.sort_by(|(_, one), (_, other)| one.total_cmp(other));
    let places: Vec<f64> = peers.iter().map(|(_, value)| x(*value)).collect();
    let own = of.value.map(x);
    let reach = area.height() / 2.0 - radius;
    let offsets = swarm::offsets(&places, own, (radius, half), reach);
    let paint = Paint::filled(Fill::Plain(palette.muted)).edged(palette.surface, unit);
    let dot = |(((name, value), at), offset): (((&str, f64), &f64), f64)| {
        let shape = Shape::Circle((*at, middle + offset), radius);
        Group::point(words::peer(of, name, value)).holding(shape.painted(paint.clone()))
    };
    let dots = peers.iter().copied().zip(&places).zip(offsets).map(dot);
    let mut nodes =
        vec![Group::of_class("series peers").with("data-series", "peers").holding_all(dots).into()];
    nodes.extend(of.value.zip(own).map(|(value, at)| -> Node {
        let paint =
            Paint::filled(Fill::Plain(palette.scenario(1))).edged(palette.surface, 1.5 * unit);
        let stem = Shape::segment((at, area.top), (at, middle))
            .painted(Paint::line(palette.scenario(1), 1.6 * unit));
        let mark = Shape::diamond((at, middle), half).painted(paint);
        Group::of_class("series own")
            .with("data-series", "own")
            .holding(Group::point(words::plan(of, value)).holding(stem).holding(mark))
            .into()
    }));
    nodes
}
