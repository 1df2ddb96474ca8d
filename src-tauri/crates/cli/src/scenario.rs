//! Which scenarios of a plan a command is about.

use fivefold_engine::results::Projection;
use fivefold_engine::{Model, Plan};

use crate::names;
use crate::refusal::Refusal;

/// Projects the named scenario alone, or every scenario.
///
/// # Errors
/// [`Refusal::UnknownScenario`] with the names there are.
pub fn project<'a>(plan: &'a Plan, named: Option<&str>) -> Result<Projection<'a>, Refusal> {
    match named {
        None => Ok(fivefold_engine::project(plan)?),
        Some(name) => {
            let only = Model::new(plan)?.scenario_named(known(plan, name)?)?;
            Ok(Projection { title: &plan.title, scenarios: vec![only] })
        }
    }
}

/// The name asked for, or that of the plan's first scenario.
///
/// # Errors
/// [`Refusal::NoScenario`] where none is asked for and the plan has none;
/// [`Refusal::UnknownScenario`] with the names there are.
pub fn named_or_first<'a>(plan: &'a Plan, named: Option<&'a str>) -> Result<&'a str, Refusal> {
    match named {
        Some(name) => known(plan, name),
        None => plan.scenarios.first().map(|first| first.name.as_str()).ok_or(Refusal::NoScenario),
    }
}

fn known<'a>(plan: &Plan, name: &'a str) -> Result<&'a str, Refusal> {
    match plan.scenario_index(name) {
        Some(_) => Ok(name),
        None => {
            let names = plan.scenarios.iter().map(|scenario| scenario.name.as_str());
            let there_are = match names::listed(names) {
                names if names.is_empty() => "none yet".to_owned(),
                names => names,
            };
            Err(Refusal::UnknownScenario { wanted: name.to_owned(), there_are })
        }
    }
}
