//! Which scenarios of a plan a command is about.

use fivefold_engine::results::Projection;
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

/// The name asked for, or that of the plan's first scenario.
///
/// # Errors
/// [`Refusal::NoScenario`] where none is asked for and the plan has none.
pub fn named_or_first<'a>(plan: &'a Plan, named: Option<&'a str>) -> Result<&'a str, Refusal> {
    let first = || plan.scenarios.first().map(|scenario| scenario.name.as_str());
    named.or_else(first).ok_or(Refusal::NoScenario)
}
