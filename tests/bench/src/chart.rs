//! The chart of all roles as SVG.

use std::time::Duration;

use fivefold_charts::{ChartSize, Mode, Theme, headcount};
use fivefold_engine::summary::{Unit as Counted, summarise};
use fivefold_engine::{Model, Plan};

use crate::error::BenchError;
use crate::measure::{Repetition, Timing, durations};
use crate::table::{Row, Unit};

/// As large as in a window of 1280 x 720.
const SIZE: ChartSize = ChartSize { width: 960, height: 420 };
const REPETITION: Repetition = Repetition { warm_up: Duration::from_millis(500), times: 1_000 };

/// Rows of the chart in both modes, then of all that a moved lever asks of the engine's side:
/// projection from the plan on, summary and chart.
///
/// # Errors
/// [`BenchError::Engine`] and [`BenchError::Chart`] where the plan can't be projected or drawn.
pub fn rows(plan: &Plan) -> Result<Vec<Row>, BenchError> {
    let result = Model::new(plan)?.scenario(0).ok_or(BenchError::NoScenario)?;
    let scope = plan.main_scope();
    let summary = summarise(plan, &result, &scope, Counted::Heads);
    let mut rows = Vec::new();
    for (mode, name) in [(Mode::Change, "change"), (Mode::Totals, "totals")] {
        let length = headcount(&summary, mode, Theme::Screen, SIZE)?.svg.len();
        let taken = durations(REPETITION, || headcount(&summary, mode, Theme::Screen, SIZE));
        rows.push(Row::taken(
            format!("Chart as SVG, {name}"),
            Timing::of(taken),
            Unit::Microseconds,
            format!("{} kB", length / 1000),
        ));
    }
    let answered = durations(REPETITION, || {
        let result = Model::new(plan).ok()?.scenario(0)?;
        let summary = summarise(plan, &result, &scope, Counted::Heads);
        headcount(&summary, Mode::Change, Theme::Screen, SIZE).ok()
    });
    rows.push(Row::taken(
        "A changed plan to its chart: projection, summary, SVG",
        Timing::of(answered),
        Unit::Microseconds,
        String::new(),
    ));
    Ok(rows)
}
