//! What a best mix says, as the window and the command line read it.

use fivefold_engine::edit::Edit;
use fivefold_engine::plan::{Lever, Year};
use serde::Serialize;
use ts_rs::TS;

/// The best mix of a plan's levers within limits.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct BestMix {
    /// How it came out.
    pub status: MixStatus,
    /// The same in a sentence or two.
    pub sentence: String,
    /// The mix that was found. Where nothing meets every target, the one that misses them least;
    /// where it was stopped, the best so far, if there is any.
    pub mix: Option<FoundMix>,
    /// Where nothing meets every target: what is at odds, and what would have to give way.
    pub odds: Option<MixOdds>,
    /// What a reader should know besides, a sentence each.
    pub told: Vec<String>,
}

/// How a best mix came out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum MixStatus {
    /// There is no better one.
    Found,
    /// Nothing meets every target within the limits.
    Infeasible,
    /// Somebody stopped it.
    Cancelled,
    /// Its time was up.
    OutOfTime,
}

/// A mix, projected again by the engine.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct FoundMix {
    /// The name of the new scenario.
    pub scenario: String,
    /// What adds it to the plan, as one step.
    pub edit: Edit,
    /// Pounds over all years, of what counts.
    pub cost: f64,
    /// Of that, what rows that stay as they are cost already.
    pub committed: f64,
    /// What people on programmes at the end of the horizon were taken to be worth; not in the cost.
    pub worth_beyond: f64,
    /// What is made small: the cost less what is worth something beyond the horizon.
    pub objective: f64,
    /// The weighed shortfall of every target beyond what may be missing; 0 where all are met.
    pub shortfall: f64,
    /// Its money, year by year.
    pub years: Vec<MixYear>,
    /// Its targets, year by year.
    pub targets: Vec<MixTargetYear>,
    /// The rows that may be used, used or not.
    pub rows: Vec<MixLever>,
    /// How far the programme and the engine are apart.
    pub difference: MixDifference,
    /// What rounding to whole people did.
    pub rounding: Option<MixRounding>,
}

/// The money of one year, pounds.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct MixYear {
    /// The financial year.
    pub year: Year,
    /// The levers.
    pub levers: f64,
    /// The pay of everyone in post, whether it counts or not.
    pub pay: f64,
    /// What counts.
    pub cost: f64,
    /// The budget, where there is one.
    pub budget: Option<f64>,
}

/// A target in one year, as the engine projects it.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct MixTargetYear {
    /// The target's name.
    pub target: String,
    /// The financial year.
    pub year: Year,
    /// `heads`, `wte` or `posts`.
    pub unit: String,
    /// What is required.
    pub value: f64,
    /// What is projected.
    pub projected: f64,
    /// By how much it is missed; 0 where it is met.
    pub shortfall: f64,
    /// By how much it may be missed.
    pub may_miss: f64,
}

/// A row that may be used, as it was found.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct MixLever {
    /// The lever.
    pub lever: Lever,
    /// Its place in its lever's list of the new scenario; none where it isn't used.
    pub index: Option<usize>,
    /// The row in words.
    pub row: String,
    /// People by year: posts advertised, starts, people kept, heads borrowed, moves.
    pub people: Vec<f64>,
    /// What it costs over all years, pounds.
    pub cost: f64,
}

/// How far the programme and the engine's projection of its scenario are apart.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct MixDifference {
    /// The most, in heads, of any role in any year.
    pub heads: f64,
    /// Of the cost over all years, pounds.
    pub pounds: f64,
    /// What limits of the engine bite in the new scenario, which would explain a difference.
    pub notices: usize,
    /// The same in a sentence.
    pub sentence: String,
}

/// What rounding to whole people did.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct MixRounding {
    /// What it costs before rounding, pounds.
    pub cost_before: f64,
    /// The weighed shortfall before rounding.
    pub shortfall_before: f64,
    /// The same in a sentence.
    pub sentence: String,
}

/// What is at odds where nothing meets every target.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct MixOdds {
    /// The targets that can't be met, each with its smallest shortfall, a phrase each.
    pub targets: Vec<String>,
    /// The least by which limits would have to give way for all targets to be met, a phrase each;
    /// empty where that is not enough.
    pub limits: Vec<String>,
    /// The same in sentences.
    pub sentence: String,
}
