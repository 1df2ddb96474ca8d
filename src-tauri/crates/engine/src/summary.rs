//! A scenario's projection added up over a scope, as charts, grids and reports show it.

use serde::Serialize;
use ts_rs::TS;

use crate::plan::{Measured, Plan, Scope, Year};
use crate::results::{Contributions, ScenarioResult};

/// Whether figures are shown as people or whole-time equivalents.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, serde::Deserialize, TS)]
#[serde(rename_all = "lowercase")]
#[ts(export)]
pub enum Unit {
    /// People.
    #[default]
    Heads,
    /// Whole-time equivalents.
    Wte,
}

/// A scenario added up over a scope, in one unit, from the opening point on.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct Summary {
    /// The plan's title.
    pub plan_title: String,
    /// The scenario's name.
    pub scenario: String,
    /// The scope in words.
    pub scope: String,
    /// The unit of every figure.
    pub unit: Unit,
    /// The year that closes on the baseline.
    pub baseline_year: Year,
    /// In post on the baseline.
    pub baseline: f64,
    /// One entry a projected year.
    pub years: Vec<SummaryYear>,
    /// Targets of exactly these roles that can be compared in this unit.
    pub targets: Vec<SummaryTarget>,
}

/// A scope at the end of one financial year.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct SummaryYear {
    /// The financial year.
    pub year: Year,
    /// What business as usual and each lever contribute.
    pub contributions: Contributions,
    /// In post on 31 March.
    pub in_post: f64,
    /// In post + Borrow + the productive share of employed learners.
    pub capacity: f64,
    /// Employed learners at the year's end.
    pub in_training: f64,
    /// Leavers of the year.
    pub leavers: f64,
    /// Everyone who joined, arrived or came back, moves within the scope included.
    pub arrivals: f64,
    /// Everyone who left for a pathway, was transferred out or was let go.
    pub departures: f64,
    /// Kept by Bind.
    pub kept: f64,
    /// Funded posts in WTE of the roles that have them; none where no role has.
    pub establishment_wte: Option<f64>,
    /// Vacancies in WTE of the roles with funded posts.
    pub vacancy_wte: Option<f64>,
}

/// A target on a chart of its scope.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct SummaryTarget {
    /// The target's name.
    pub name: String,
    /// The programme or document it belongs to.
    pub framework: Option<String>,
    /// When in the year it is measured.
    pub measured: Measured,
    /// Whether borrowed capacity counts towards it.
    pub counts_borrowed: bool,
    /// How posts are read, where the target is in posts.
    pub posts_read_as: Option<crate::plan::PostsReadAs>,
    /// How activity was turned into staff, in words, where it was.
    pub activity: Option<String>,
    /// How far its figures can be trusted.
    pub confidence: Option<crate::plan::Confidence>,
    /// One point a year that has a value within the horizon.
    pub points: Vec<TargetPoint>,
}

/// A target in one year.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct TargetPoint {
    /// The financial year.
    pub year: Year,
    /// What is required; an increase has the baseline added.
    pub value: f64,
    /// What is projected, measured as the target says.
    pub projected: f64,
    /// Projected less target: negative where short.
    pub gap: f64,
    /// What business as usual alone would bring, measured the same way.
    pub business_as_usual: f64,
}

/// Adds a scenario's rows up over a scope.
pub fn summarise(plan: &Plan, result: &ScenarioResult, scope: &Scope, unit: Unit) -> Summary {
    let _ = (plan, result, scope, unit);
    todo!()
}
