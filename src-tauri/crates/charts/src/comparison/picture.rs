//! Scenarios side by side as what a chart shows: lines and targets, still in people.

use fivefold_engine::compare::{ComparedScenario, Comparison};
use fivefold_engine::plan::financial_year;

use crate::chart::ChartError;
use crate::drawable::is_drawable;
use crate::mode::Mode;
use crate::scale::Scale;
use crate::scene::Place;
use crate::text;
use crate::words::{Rounding, comparison as words};

/// An axis of totals begins at zero where the lowest figure is below this share of the highest.
const NEAR_ZERO: f64 = 0.4;

/// What a chart of scenarios side by side shows.
#[derive(Debug)]
pub(crate) struct Picture {
    pub mode: Mode,
    /// What the vertical axis measures.
    pub measured: String,
    /// The labels of the horizontal axis, the opening point first.
    pub years: Vec<String>,
    /// The base first.
    pub lines: Vec<Line>,
    pub targets: Vec<Target>,
    /// What has to be known to read the chart.
    pub caption: String,
}

/// A scenario's line.
#[derive(Debug)]
pub(crate) struct Line {
    pub name: String,
    /// Its last figure, as written.
    pub figure: String,
    /// From the opening point on.
    pub heights: Vec<f64>,
}

/// A target's points, and what it is in words.
#[derive(Debug)]
pub(crate) struct Target {
    pub points: Vec<Place>,
    pub what: String,
}

impl Picture {
    /// A comparison, drawn as totals or as change from the base.
    pub fn of(compared: &Comparison, mode: Mode) -> Result<Self, ChartError> {
        check(compared)?;
        let rounding = words::rounding(compared);
        let change = mode == Mode::Change;
        let line = |scenario: &ComparedScenario| {
            let figure = |year: &fivefold_engine::compare::ComparedYear| match change {
                true => year.difference,
                false => year.in_post,
            };
            let opening = if change { 0.0 } else { compared.baseline };
            let heights: Vec<f64> =
                std::iter::once(opening).chain(scenario.years.iter().map(figure)).collect();
            let last = heights.last().copied().unwrap_or(opening);
            let figure = if change { rounding.signed(last) } else { rounding.people(last) };
            Line { name: text::clean(&scenario.name), figure, heights }
        };
        let targets = compared.base().map(|base| targets(compared, base, rounding, change));
        Ok(Self {
            mode,
            measured: words::measured(compared, mode),
            years: std::iter::once(format!("31 March {}", compared.baseline_year))
                .chain(compared.years.iter().map(|year| financial_year(*year)))
                .collect(),
            lines: compared.scenarios.iter().map(line).collect(),
            targets: targets.unwrap_or_default(),
            caption: words::caption(compared, mode),
        })
    }

    /// How far the horizontal axis reaches, in years from the opening point; at least one.
    pub fn last_place(&self) -> f64 {
        self.years.len().saturating_sub(1).max(1) as f64
    }

    /// The vertical axis: of change with zero on it, of totals around what is drawn.
    pub fn scale(&self, steps: usize) -> Scale {
        let heights = self.lines.iter().flat_map(|line| line.heights.iter().copied());
        let points = self.targets.iter().flat_map(|target| &target.points);
        let (low, high) = heights
            .chain(points.map(|point| point.1))
            .fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), height| {
                (f64::min(low, height), f64::max(high, height))
            });
        if self.mode == Mode::Change || low <= NEAR_ZERO * high {
            return Scale::holding(low.min(0.0), high.max(0.0), steps);
        }
        Scale::around(low, high, steps)
    }
}

fn targets(
    compared: &Comparison,
    base: &ComparedScenario,
    rounding: Rounding,
    change: bool,
) -> Vec<Target> {
    let place = |year| compared.years.iter().position(|other| *other == year);
    base.targets
        .iter()
        .filter_map(|target| {
            let points: Vec<Place> = target
                .points
                .iter()
                .filter_map(|point| {
                    let height = if change { -point.gap } else { point.value };
                    Some((place(point.year)? as f64 + 1.0, height))
                })
                .collect();
            let last = target.points.iter().max_by_key(|point| point.year)?;
            let figure = match change {
                true => {
                    format!("{}, to {}", rounding.signed(-last.gap), rounding.people(last.value))
                }
                false => rounding.people(last.value),
            };
            let what = format!("Target {figure}: {}", text::clean(&target.name));
            (!points.is_empty()).then_some(Target { points, what })
        })
        .collect()
}

/// Refuses figures that are not finite or beyond any workforce, naming their year.
fn check(compared: &Comparison) -> Result<(), ChartError> {
    let years = compared.scenarios.iter().flat_map(|scenario| &scenario.years);
    let wrong =
        years.clone().find(|year| !is_drawable(year.in_post) || !is_drawable(year.difference));
    match wrong {
        Some(year) => Err(ChartError::Figure { year: financial_year(year.year) }),
        None if !is_drawable(compared.baseline) => {
            Err(ChartError::Figure { year: format!("31 March {}", compared.baseline_year) })
        }
        None => Ok(()),
    }
}
