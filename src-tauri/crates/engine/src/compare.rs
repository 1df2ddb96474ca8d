//! Scenarios side by side: up to four, against one of them as the base.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::plan::{Plan, Scope, Year, financial_year};
use crate::project::Model;
use crate::results::Contributions;
use crate::summary::{Summary, SummaryTarget, Unit, summarise};
use crate::validate::EngineError;

/// The most scenarios compared at once, the base among them.
pub const MOST_COMPARED: usize = 4;

/// What is compared.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct CompareQuestion {
    /// The scenario the others are compared with.
    pub base: String,
    /// The others, in the order they are shown.
    pub with: Vec<String>,
    /// Of whom.
    pub scope: Scope,
    /// Heads or WTE.
    pub unit: Unit,
}

/// Scenarios of one scope, in one unit, beside a base.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct Comparison {
    /// The plan's title.
    pub plan_title: String,
    /// The scope in words.
    pub scope: String,
    /// The unit of every figure.
    pub unit: Unit,
    /// The year that closes on the baseline.
    pub baseline_year: Year,
    /// In post on the baseline, the same in every scenario.
    pub baseline: f64,
    /// The projected years.
    pub years: Vec<Year>,
    /// The base first, then the others as they were asked for.
    pub scenarios: Vec<ComparedScenario>,
}

/// One scenario of a comparison.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct ComparedScenario {
    /// Its name.
    pub name: String,
    /// The question it answers.
    pub question: Option<String>,
    /// The decision it led to, or asks for.
    pub decision: Option<String>,
    /// One entry a projected year.
    pub years: Vec<ComparedYear>,
    /// The targets of exactly these roles, as this scenario meets them.
    pub targets: Vec<SummaryTarget>,
}

/// One scenario in one year, beside the base.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct ComparedYear {
    /// The financial year.
    pub year: Year,
    /// In post on 31 March.
    pub in_post: f64,
    /// In post less the base's.
    pub difference: f64,
    /// In post, Borrow and the productive share of employed learners.
    pub capacity: f64,
    /// Capacity less the base's.
    pub capacity_difference: f64,
    /// What business as usual and each lever contribute.
    pub contributions: Contributions,
    /// The same less the base's: without Borrow they add up to `difference`.
    pub contribution_differences: Contributions,
}

/// Projects the scenarios and puts them side by side.
///
/// # Errors
/// [`EngineError::AskedWrongly`] where there are none to compare with, more than
/// [`MOST_COMPARED`] in all, or one twice; [`EngineError::UnknownScenario`];
/// [`EngineError::Refused`] where the plan isn't valid.
pub fn compare(plan: &Plan, question: &CompareQuestion) -> Result<Comparison, EngineError> {
    let names = names_asked(question)?;
    let model = Model::new(plan)?;
    let summaries = names
        .iter()
        .map(|name| {
            let result = model.scenario_named(name)?;
            Ok(summarise(plan, &result, &question.scope, question.unit))
        })
        .collect::<Result<Vec<Summary>, EngineError>>()?;
    let Some(base) = summaries.first() else {
        return Err(EngineError::AskedWrongly("Choose a scenario to compare with.".to_owned()));
    };
    Ok(Comparison {
        plan_title: plan.title.clone(),
        scope: base.scope.clone(),
        unit: base.unit,
        baseline_year: base.baseline_year,
        baseline: base.baseline,
        years: plan.projected_years().collect(),
        scenarios: summaries.iter().map(|summary| compared(plan, base, summary)).collect(),
    })
}

impl Comparison {
    /// The scenario the others are compared with.
    pub fn base(&self) -> Option<&ComparedScenario> {
        self.scenarios.first()
    }

    /// The place of a year, or of the last where none is asked for.
    ///
    /// # Errors
    /// [`EngineError::AskedWrongly`] where the year is not projected.
    pub fn place_of(&self, year: Option<Year>) -> Result<usize, EngineError> {
        let Some(year) = year else { return Ok(self.years.len().saturating_sub(1)) };
        self.years.iter().position(|other| *other == year).ok_or_else(|| {
            let first = self.years.first().copied().unwrap_or(year);
            let last = self.years.last().copied().unwrap_or(year);
            EngineError::AskedWrongly(format!(
                "{} is not a year of the plan. Choose one from {} to {}.",
                financial_year(year.clamp(-9_999, 9_999)),
                financial_year(first),
                financial_year(last),
            ))
        })
    }
}

fn names_asked(question: &CompareQuestion) -> Result<Vec<&String>, EngineError> {
    let names: Vec<&String> = std::iter::once(&question.base).chain(&question.with).collect();
    if names.len() > MOST_COMPARED {
        return Err(EngineError::AskedWrongly(format!(
            "{} scenarios are too many side by side. Choose {MOST_COMPARED} at most, the base \
             among them.",
            names.len(),
        )));
    }
    let mut seen = BTreeSet::new();
    match names.iter().find(|name| !seen.insert(**name)) {
        Some(twice) => Err(EngineError::AskedWrongly(format!(
            "\"{twice}\" would be compared with itself. Choose each scenario once.",
        ))),
        None => Ok(names),
    }
}

fn compared(plan: &Plan, base: &Summary, summary: &Summary) -> ComparedScenario {
    let scenario = plan.scenarios.iter().find(|other| other.name == summary.scenario);
    let years = summary.years.iter().zip(&base.years).map(|(now, then)| {
        let mut differences = now.contributions;
        differences.add_scaled(&then.contributions, -1.0);
        ComparedYear {
            year: now.year,
            in_post: now.in_post,
            difference: now.in_post - then.in_post,
            capacity: now.capacity,
            capacity_difference: now.capacity - then.capacity,
            contributions: now.contributions,
            contribution_differences: differences,
        }
    });
    ComparedScenario {
        name: summary.scenario.clone(),
        question: scenario.and_then(|scenario| scenario.question.clone()),
        decision: scenario.and_then(|scenario| scenario.decision.clone()),
        years: years.collect(),
        targets: summary.targets.clone(),
    }
}
