//! Which scenarios of a plan a command is about.

use fivefold_engine::results::{Projection, ScenarioResult};
use fivefold_engine::{EngineError, Model, Plan};

use crate::refusal::Refusal;

/// Projects the named scenario alone, or every scenario.
///
/// # Errors
/// [`EngineError::UnknownScenario`] with the names there are.
pub fn project<'a>(plan: &'a Plan, named: Option<&str>) -> Result<Projection<'a>, EngineError> {
    match named {
        None => fivefold_engine::project(plan),
        Some(name) => {
            let only = Model::new(plan)?.scenario_named(name)?;
            Ok(Projection { title: &plan.title, scenarios: vec![only] })
        }
    }
}

/// Projects the named scenario, or the plan's first.
///
/// # Errors
/// [`EngineError::UnknownScenario`] with the names there are; [`Refusal::NoScenario`].
pub fn project_one<'a>(plan: &'a Plan, named: Option<&str>) -> Result<ScenarioResult<'a>, Refusal> {
    let model = Model::new(plan)?;
    match named {
        Some(name) => Ok(model.scenario_named(name)?),
        None => model.scenario(0).ok_or(Refusal::NoScenario),
    }
}
