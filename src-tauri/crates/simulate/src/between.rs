//! Two scenarios on the same draws: what one has more than the other, and how often it is ahead.

use std::sync::atomic::AtomicBool;

use fivefold_engine::plan::{Target, Year};
use fivefold_engine::summary::Unit;
use fivefold_engine::{Model, Plan};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::doubt::{Asked, KindInDoubt, kinds};
use crate::error::SimulateError;
use crate::percentile::Spread;
use crate::question::DoubtQuestion;
use crate::run::{Figures, on_threads, spreads};
use crate::words;

/// A scenario less another, over many draws that are the same for both.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct DoubtBetween {
    /// The plan's title.
    pub plan_title: String,
    /// The scenario's name.
    pub scenario: String,
    /// The name of the scenario it is compared with.
    pub against: String,
    /// The scope in words.
    pub scope: String,
    /// The unit of every figure but the targets'.
    pub unit: Unit,
    /// How many draws there are.
    pub draws: u32,
    /// Which draws they are.
    pub seed: u32,
    /// Every kind of rate, with the correlation in use; how many there are is of the first scenario.
    pub kinds: Vec<KindInDoubt>,
    /// One entry a projected year.
    pub years: Vec<DoubtBetweenYear>,
    /// Every target of the plan, whatever the scope.
    pub targets: Vec<DoubtBetweenTarget>,
    /// Both in the last year, in a sentence.
    pub sentence: String,
}

/// A scenario less another at the end of one financial year.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct DoubtBetweenYear {
    /// The financial year.
    pub year: Year,
    /// In post, less the other's.
    pub in_post: Spread,
    /// The share of the draws in which it has more in post.
    pub in_post_more: f64,
    /// The share of the draws in which both have as many.
    pub in_post_level: f64,
    /// Capacity, less the other's.
    pub capacity: Spread,
    /// The share of the draws in which its capacity is larger.
    pub capacity_more: f64,
    /// The share of the draws in which both capacities are the same.
    pub capacity_level: f64,
}

/// A target, as two scenarios meet it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct DoubtBetweenTarget {
    /// Its name.
    pub name: String,
    /// `heads`, `wte` or `posts`.
    pub unit: String,
    /// One entry a year that has a value within the horizon.
    pub years: Vec<DoubtBetweenTargetYear>,
}

/// A target in one year, as two scenarios meet it.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct DoubtBetweenTargetYear {
    /// The financial year.
    pub year: Year,
    /// How far it falls short, less how far the other does; nought where both meet it.
    pub shortfall: Spread,
    /// The share of the draws in which it falls short by less.
    pub nearer: f64,
    /// The share of the draws in which both fall short by as much, or both meet it.
    pub level: f64,
}

/// Projects two scenarios on the same draws and tells what one has more than the other.
///
/// # Errors
/// As [`crate::simulate`], and [`SimulateError::WithItself`].
pub fn simulate_between(
    plan: &Plan,
    scenario: &str,
    against: &str,
    question: &DoubtQuestion,
    cancel: &AtomicBool,
) -> Result<DoubtBetween, SimulateError> {
    question.check()?;
    let model = Model::new(plan)?;
    if scenario == against {
        return Err(SimulateError::WithItself(scenario.to_owned()));
    }
    on_threads(question, || {
        let one = Asked::of(&model, plan, scenario, question)?;
        let other = Asked::of(&model, plan, against, question)?;
        question.check_size(one.layout.figures() * 2)?;
        between(plan, [&one, &other], question, cancel)
    })
}

fn between(
    plan: &Plan,
    [one, other]: [&Asked; 2],
    question: &DoubtQuestion,
    cancel: &AtomicBool,
) -> Result<DoubtBetween, SimulateError> {
    let pair = Pair {
        one: one.figures(plan, question, cancel)?,
        other: other.figures(plan, question, cancel)?,
    };
    let layout = &one.layout;
    let line: Vec<f64> = one.line.iter().zip(&other.line).map(|(a, b)| a - b).collect();
    let difference = |figure: usize, into: &mut Vec<f64>| pair.each(figure, into, |a, b| a - b);
    let spreads = spreads(&line, difference, cancel)?;
    let spread = |figure: usize| spreads.get(figure).copied().unwrap_or_default();
    let years: Vec<DoubtBetweenYear> = plan
        .projected_years()
        .enumerate()
        .map(|(t, year)| {
            let (in_post, capacity) = (layout.in_post(t), layout.capacity(t));
            let (in_post_more, in_post_level) = pair.shares(in_post, |figure| figure);
            let (capacity_more, capacity_level) = pair.shares(capacity, |figure| figure);
            DoubtBetweenYear {
                year,
                in_post: spread(in_post),
                in_post_more,
                in_post_level,
                capacity: spread(capacity),
                capacity_more,
                capacity_level,
            }
        })
        .collect();
    let target_year = |(nth, (_, t)): (usize, &(usize, usize))| {
        let figure = layout.gap(nth);
        let line = |asked: &Asked| asked.line.get(figure).copied().map_or(0.0, shortfall);
        let mut draws = Vec::new();
        pair.each(figure, &mut draws, |a, b| shortfall(a) - shortfall(b));
        // Nearer is less short: more of the shortfall's negative.
        let (nearer, level) = pair.shares(figure, |gap| -shortfall(gap));
        DoubtBetweenTargetYear {
            year: plan.first_year + *t as Year,
            shortfall: Spread::of(&mut draws, line(one) - line(other)),
            nearer,
            level,
        }
    };
    let target = |(place, target): (usize, &Target)| DoubtBetweenTarget {
        name: target.name.clone(),
        unit: target.unit.unwrap_or_default().name().to_owned(),
        years: layout
            .gaps
            .iter()
            .enumerate()
            .filter(|(_, (target, _))| *target == place)
            .map(target_year)
            .collect(),
    };
    let names = [one, other].map(|asked| asked.scenario.name.as_str());
    let sentence = years.last().map_or_else(String::new, |last| {
        let Spread { p5, p50, p95, .. } = last.in_post;
        words::between(last.year, names, last.in_post_more, [p5, p50, p95], question.unit)
    });
    Ok(DoubtBetween {
        plan_title: plan.title.clone(),
        scenario: one.scenario.name.clone(),
        against: other.scenario.name.clone(),
        scope: question.scope.words(plan),
        unit: question.unit,
        draws: question.draws,
        seed: question.seed,
        kinds: kinds(plan, question, one.draws.rates()),
        years,
        targets: plan.targets.iter().enumerate().map(target).collect(),
        sentence,
    })
}

/// How far a gap falls short; nought where the target is met.
fn shortfall(gap: f64) -> f64 {
    (-gap).max(0.0)
}

/// Every figure of every draw, of two scenarios.
struct Pair {
    one: Figures,
    other: Figures,
}

impl Pair {
    /// What is made of one figure of both, draw by draw.
    fn each(&self, figure: usize, into: &mut Vec<f64>, of: impl Fn(f64, f64) -> f64) {
        let mut others = Vec::new();
        self.one.each(figure, into);
        self.other.each(figure, &mut others);
        for (one, other) in into.iter_mut().zip(others) {
            *one = of(*one, other);
        }
    }

    /// The share of the draws in which the first has more of something, and in which both have as
    /// much but for rounding.
    fn shares(&self, figure: usize, of: impl Fn(f64) -> f64) -> (f64, f64) {
        let (mut more, mut level, mut all) = (0_u32, 0_u32, 0_u32);
        let (mut ones, mut others) = (Vec::new(), Vec::new());
        self.one.each(figure, &mut ones);
        self.other.each(figure, &mut others);
        for (one, other) in ones.into_iter().map(&of).zip(others.into_iter().map(&of)) {
            all += 1;
            if (one - other).abs() <= 1e-9 * one.abs().max(1.0) {
                level += 1;
            } else if one > other {
                more += 1;
            }
        }
        let share = |count: u32| f64::from(count) / f64::from(all.max(1));
        (share(more), share(level))
    }
}
