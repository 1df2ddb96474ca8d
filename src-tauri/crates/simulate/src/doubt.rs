//! A scenario in doubt: how its figures are spread over the draws, and how likely its targets are met.

use std::sync::atomic::AtomicBool;

use fivefold_engine::plan::{RateKind, Scenario, Target, Year};
use fivefold_engine::project::{Draws, RateInDoubt};
use fivefold_engine::results::ScenarioResult;
use fivefold_engine::summary::{Unit, summarise};
use fivefold_engine::{EngineError, Model, Plan};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::error::SimulateError;
use crate::layout::Layout;
use crate::leaning;
use crate::percentile::Spread;
use crate::question::DoubtQuestion;
use crate::run::{Figures, on_threads, spreads};
use crate::words;

/// A scenario of one scope, in one unit, over many draws.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Doubt {
    /// The plan's title.
    pub plan_title: String,
    /// The scenario's name.
    pub scenario: String,
    /// The scope in words.
    pub scope: String,
    /// The unit of every figure but the targets' and the single roles'.
    pub unit: Unit,
    /// How many draws there are.
    pub draws: u32,
    /// Which draws they are.
    pub seed: u32,
    /// Every kind of rate, with the correlation in use.
    pub kinds: Vec<KindInDoubt>,
    /// The year that closes on the baseline.
    pub baseline_year: Year,
    /// In post on the baseline.
    pub baseline: Spread,
    /// One entry a projected year.
    pub years: Vec<DoubtYear>,
    /// Every target of the plan, whatever the scope.
    pub targets: Vec<DoubtTarget>,
    /// Every role in scope by year, where they were asked for: by year, then in the plan's order.
    pub cells: Vec<DoubtCell>,
    /// Why the plan's line and the median differ, or that they don't.
    pub line_and_median: String,
}

/// A kind of rate.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct KindInDoubt {
    /// The kind.
    pub kind: RateKind,
    /// The correlation between rates of this kind.
    pub correlation: f64,
    /// How many rates of the scenario are ranges of this kind.
    pub rates: u32,
}

/// A scope at the end of one financial year.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct DoubtYear {
    /// The financial year.
    pub year: Year,
    /// In post on 31 March.
    pub in_post: Spread,
    /// In post, Borrow and the productive share of employed learners.
    pub capacity: Spread,
}

/// A target over many draws.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct DoubtTarget {
    /// Its name.
    pub name: String,
    /// `heads`, `wte` or `posts`.
    pub unit: String,
    /// One entry a year that has a value within the horizon.
    pub years: Vec<DoubtTargetYear>,
}

/// A target in one year.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct DoubtTargetYear {
    /// The financial year.
    pub year: Year,
    /// What is required with the likely rates; an increase has the baseline added.
    pub value: f64,
    /// Projected less required, in the target's unit: negative where short.
    pub gap: Spread,
    /// The share of the draws in which it is met.
    pub chance: f64,
}

/// One role in one year, in heads.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct DoubtCell {
    /// The role's id.
    pub role: String,
    /// The financial year.
    pub year: Year,
    /// In post on 31 March.
    pub in_post: Spread,
}

/// Projects a scenario as often as the question asks, with every rate that is a range drawn from it.
///
/// Same plan, question and scenario: the same figures, on any number of threads.
///
/// # Errors
/// [`SimulateError`]: the plan isn't valid or has no such scenario, the question can't be answered,
/// or `cancel` was set.
pub fn simulate(
    plan: &Plan,
    scenario: &str,
    question: &DoubtQuestion,
    cancel: &AtomicBool,
) -> Result<Doubt, SimulateError> {
    question.check()?;
    let model = Model::new(plan)?;
    on_threads(question, || doubt(&model, plan, scenario, question, cancel))
}

fn doubt(
    model: &Model,
    plan: &Plan,
    scenario: &str,
    question: &DoubtQuestion,
    cancel: &AtomicBool,
) -> Result<Doubt, SimulateError> {
    let asked = Asked::of(model, plan, scenario, question)?;
    let figures = asked.figures(plan, question, cancel)?;
    let each = |figure: usize, into: &mut Vec<f64>| figures.each(figure, into);
    let spreads = spreads(&asked.line, each, cancel)?;
    let spread = |figure: usize| spreads.get(figure).copied().unwrap_or_default();
    let layout = &asked.layout;
    let years: Vec<DoubtYear> = plan
        .projected_years()
        .enumerate()
        .map(|(t, year)| DoubtYear {
            year,
            in_post: spread(layout.in_post(t)),
            capacity: spread(layout.capacity(t)),
        })
        .collect();
    let summary = summarise(plan, &asked.result, &question.scope, question.unit);
    let line_and_median = match asked.draws.rates() {
        [] => words::certain(question.draws),
        _ => leaning::sentence(plan, asked.scenario, &asked.draws, layout, question.unit, &years),
    };
    Ok(Doubt {
        plan_title: plan.title.clone(),
        scenario: asked.scenario.name.clone(),
        scope: summary.scope,
        unit: question.unit,
        draws: question.draws,
        seed: question.seed,
        kinds: kinds(plan, question, asked.draws.rates()),
        baseline_year: plan.baseline_year(),
        baseline: spread(layout.baseline()),
        years,
        targets: asked.targets(plan, |nth| {
            let mut draws = Vec::new();
            figures.each(layout.gap(nth), &mut draws);
            (spread(layout.gap(nth)), draws)
        }),
        cells: cells(plan, layout, question, spread),
        line_and_median,
    })
}

/// A scenario ready to be drawn, with what its projection says.
pub(crate) struct Asked<'p> {
    pub scenario: &'p Scenario,
    pub draws: Draws<'p>,
    pub layout: Layout,
    /// The projection with the likely rates.
    pub result: ScenarioResult<'p>,
    /// What it says of every figure.
    pub line: Vec<f64>,
}

impl<'p> Asked<'p> {
    pub fn of(
        model: &'p Model<'p>,
        plan: &'p Plan,
        scenario: &str,
        question: &DoubtQuestion,
    ) -> Result<Self, SimulateError> {
        let place = model.scenario_place(scenario)?;
        let there = || EngineError::UnknownScenario {
            wanted: scenario.to_owned(),
            there_are: plan.scenarios.iter().map(|other| other.name.clone()).collect(),
        };
        let draws = model.draws(place).ok_or_else(there)?;
        let result = model.scenario(place).ok_or_else(there)?;
        let scenario = plan.scenarios.get(place).ok_or_else(there)?;
        let layout = Layout::of(plan, &draws, question);
        question.check_size(layout.figures())?;
        let mut line = Vec::with_capacity(layout.figures());
        layout.take(&draws.plan_line(), &mut line);
        Ok(Self { scenario, draws, layout, result, line })
    }

    /// Every figure of every draw.
    pub fn figures(
        &self,
        plan: &Plan,
        question: &DoubtQuestion,
        cancel: &AtomicBool,
    ) -> Result<Figures, SimulateError> {
        let levers = &self.scenario.levers;
        Figures::of(plan, levers, &self.draws, &self.layout, question, cancel)
    }

    /// Every target with its gaps, which `gap` gives with their draws.
    fn targets(&self, plan: &Plan, gap: impl Fn(usize) -> (Spread, Vec<f64>)) -> Vec<DoubtTarget> {
        let first = plan.first_year;
        let year = |nth: usize, t: usize| {
            let year = first + t as Year;
            let projected = self.result.targets.get(nth)?;
            let (spread, draws) = gap(nth);
            let met = draws.iter().filter(|gap| is_met(**gap, projected.target_value)).count();
            let chance = met as f64 / draws.len().max(1) as f64;
            Some(DoubtTargetYear { year, value: projected.target_value, gap: spread, chance })
        };
        let of = |(place, target): (usize, &Target)| DoubtTarget {
            name: target.name.clone(),
            unit: target.unit.unwrap_or_default().name().to_owned(),
            years: self
                .layout
                .gaps
                .iter()
                .enumerate()
                .filter(|(_, (target, _))| *target == place)
                .filter_map(|(nth, (_, t))| year(nth, *t))
                .collect(),
        };
        plan.targets.iter().enumerate().map(of).collect()
    }
}

/// Whether a gap is none, but for rounding of what is required.
pub(crate) fn is_met(gap: f64, required: f64) -> bool {
    gap >= -1e-9 * required.abs().max(1.0)
}

pub(crate) fn kinds(
    plan: &Plan,
    question: &DoubtQuestion,
    rates: &[RateInDoubt],
) -> Vec<KindInDoubt> {
    let of = |kind| KindInDoubt {
        kind,
        correlation: question.correlation_of(plan, kind),
        rates: rates.iter().filter(|rate| rate.kind == kind).count() as u32,
    };
    RateKind::ALL.into_iter().map(of).collect()
}

fn cells(
    plan: &Plan,
    layout: &Layout,
    question: &DoubtQuestion,
    spread: impl Fn(usize) -> Spread,
) -> Vec<DoubtCell> {
    if !question.cells {
        return Vec::new();
    }
    let spread = &spread;
    let of_year = |(t, year): (usize, Year)| {
        layout.places.iter().enumerate().filter_map(move |(nth, place)| {
            let role = plan.roles.get(*place)?.id.clone();
            Some(DoubtCell { role, year, in_post: spread(layout.cell(t, nth)) })
        })
    };
    plan.projected_years().enumerate().flat_map(of_year).collect()
}
