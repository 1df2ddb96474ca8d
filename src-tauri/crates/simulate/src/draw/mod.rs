//! A rate's value in a draw: [`stream`] says which random number it is, [`sampler`] turns that into
//! a normal variable shared with others of its kind, and that into a value of the rate's range.

mod sampler;
mod stream;

use fivefold_engine::plan::{Range, RateKind};
use fivefold_engine::project::Lanes;
use fivefold_engine::{Model, Plan};
use serde::Serialize;

use crate::error::SimulateError;
use crate::question::DoubtQuestion;
use crate::words;

pub(crate) use sampler::Sampler;

/// How many draws are made at a time.
pub(crate) const BLOCK: usize = 128;

/// A rate in doubt with its value in every draw.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct DrawnRate {
    /// What kind of rate it is.
    pub kind: RateKind,
    /// Whose rate it is, in words.
    pub name: String,
    /// From where to where it may be.
    pub range: Range,
    /// Its value in each draw.
    pub values: Vec<f64>,
}

/// The values every rate in doubt has in the draws of a question, as [`crate::simulate`] takes them.
///
/// # Errors
/// As [`crate::simulate`].
pub fn drawn_rates(
    plan: &Plan,
    scenario: &str,
    question: &DoubtQuestion,
) -> Result<Vec<DrawnRate>, SimulateError> {
    question.check()?;
    let model = Model::new(plan)?;
    let place = model.scenario_place(scenario)?;
    let Some((draws, scenario)) = model.draws(place).zip(plan.scenarios.get(place)) else {
        return Ok(Vec::new());
    };
    let sampler = Sampler::of(plan, &scenario.levers, draws.rates(), question);
    question.check_size(draws.rates().len().max(1))?;
    let mut drawn: Vec<DrawnRate> = draws
        .rates()
        .iter()
        .map(|rate| DrawnRate {
            kind: rate.kind,
            name: words::rate(plan, &scenario.levers, rate),
            range: rate.range,
            values: Vec::with_capacity(question.draws as usize),
        })
        .collect();
    let mut values = Vec::new();
    let rates = drawn.len().max(1);
    for first in (0..question.draws as usize).step_by(BLOCK) {
        sampler.fill(first, &mut values);
        for group in values.chunks(rates) {
            for (rate, Lanes(lanes)) in drawn.iter_mut().zip(group) {
                rate.values.extend(lanes);
            }
        }
    }
    drawn.iter_mut().for_each(|rate| rate.values.truncate(question.draws as usize));
    Ok(drawn)
}
