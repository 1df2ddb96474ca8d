//! One projection by the engine, beside the same in numpy.

use std::time::Duration;

use fivefold_engine::{Model, Plan};

use crate::error::BenchError;
use crate::measure::{Repetition, Timing, durations};
use crate::numpy::{NumpyModel, NumpyRound};
use crate::table::{Row, Unit};

/// Engine and numpy take turns, so that a busy spell of the machine meets both.
const ROUNDS: usize = 5;
const EACH_ROUND: Repetition = Repetition { warm_up: Duration::from_millis(200), times: 10_000 };
/// How many times faster than numpy the engine should be.
const GOAL: f64 = 50.0;

/// Rows in heads a year and role: the engine ready to project, the engine from the plan on, numpy.
///
/// # Errors
/// [`BenchError::Engine`] where the plan isn't valid; [`BenchError::Program`] where numpy fails.
pub fn rows(plan: &Plan, numpy: &NumpyModel) -> Result<Vec<Row>, BenchError> {
    let model = Model::new(plan)?;
    if plan.scenarios.is_empty() {
        return Err(BenchError::NoScenario);
    }
    let (mut ready, mut from_plan, mut numpy_rounds) = (Vec::new(), Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        numpy_rounds.push(numpy.round()?);
        ready.extend(durations(EACH_ROUND, || model.scenario(0)));
        from_plan.extend(durations(EACH_ROUND, || {
            Model::new(plan).ok().and_then(|model| model.scenario(0))
        }));
    }
    let role_years = plan.roles.len() * plan.years as usize;
    let of_engine = |taken| Timing::of(taken).map(|t| t.per(role_years));
    let (ready, from_plan) = (of_engine(ready), of_engine(from_plan));
    let numpy = of_rounds(numpy_rounds);
    Ok(vec![
        Row::taken(
            "One projection, engine, a role-year",
            ready,
            Unit::Nanoseconds,
            in_comparison(ready, numpy),
        ),
        Row::taken(
            "The same with validation and names, from the plan on",
            from_plan,
            Unit::Nanoseconds,
            String::new(),
        ),
        Row::taken(
            "The same projection, numpy, a role-year",
            numpy,
            Unit::Nanoseconds,
            "arrays prepared before, no targets and notices".to_owned(),
        ),
    ])
}

/// The size of a plan, as in `30 roles x 10 years`.
pub fn size_in_words(plan: &Plan) -> String {
    let levers = plan.scenarios.first().map(|scenario| &scenario.levers);
    let rows = levers.map_or(0, |l| {
        l.buy.len() + l.build.len() + l.bind.len() + l.borrow.len() + l.bounce.len()
    });
    format!("{} roles x {} years, {rows} rows of all five levers", plan.roles.len(), plan.years)
}

fn of_rounds(rounds: Vec<NumpyRound>) -> Option<Timing> {
    let times = rounds.iter().map(|round| round.times).sum();
    let least = rounds.iter().map(|round| round.least).reduce(f64::min);
    let medians = Timing::of(rounds.into_iter().map(|round| round.median).collect())?;
    Some(Timing { median: medians.median, least, p95: None, times })
}

fn in_comparison(engine: Option<Timing>, numpy: Option<Timing>) -> String {
    let Some((engine, numpy)) = engine.zip(numpy) else {
        return String::new();
    };
    let faster = numpy.median / engine.median;
    let verdict = if faster >= GOAL { "reached" } else { "missed" };
    let least = numpy.least.zip(engine.least).map_or(faster, |(numpy, engine)| numpy / engine);
    format!(
        "**{faster:.0} times** numpy's speed by median, {least:.0} by least; \
         goal {GOAL:.0}, {verdict}"
    )
}
