//! A plan with a scratch scenario at its end, and how one is read.

use std::sync::Arc;

use fivefold_engine::plan::{Levers, Scenario, Scope};
use fivefold_engine::stage::StageChoice;
use fivefold_engine::summary::{Summary, Unit, summarise};
use fivefold_engine::{EngineError, Model, Plan};

use crate::error::DeskError;

/// Those the plan is about, from its first year on.
pub(super) fn first_choice(plan: &Plan) -> StageChoice {
    let scope = plan.main_scope();
    let scope = if scope.role_indices(plan).is_empty() { Scope::All } else { scope };
    StageChoice { scope, from: plan.first_year }
}

/// A plan's scenario added up over a scope.
pub fn summary_of(
    plan: &Plan,
    scenario: &str,
    scope: &Scope,
    unit: Unit,
) -> Result<Summary, DeskError> {
    let result = Model::new(plan)?.scenario_named(scenario)?;
    Ok(summarise(plan, &result, scope, unit))
}

/// The levers of a scenario.
pub fn levers_of<'a>(plan: &'a Plan, scenario: &str) -> Result<&'a Levers, EngineError> {
    let found = plan.scenarios.iter().find(|other| other.name == scenario);
    found.map(|scenario| &scenario.levers).ok_or_else(|| EngineError::UnknownScenario {
        wanted: scenario.to_owned(),
        there_are: plan.scenarios.iter().map(|other| other.name.clone()).collect(),
    })
}

/// The plan with a scratch scenario at the end, under a name that none has.
pub(super) fn with_scratch(plan: &Plan, levers: Levers) -> Arc<Plan> {
    let names = (2_u32..).map(|nth| format!("On stage {nth}"));
    let mut names = std::iter::once("On stage".to_owned()).chain(names);
    let name = names.find(|name| plan.scenario_index(name).is_none()).unwrap_or_default();
    let mut plan = plan.clone();
    plan.scenarios.push(Scenario { name, levers, ..Scenario::default() });
    Arc::new(plan)
}
