//! Every pathway of a scenario that leads to or from a role in a scope: what a chart of pipelines
//! shows.

use serde::Serialize;

use super::{PathwayPlace, Pipeline, pipelines};
use crate::plan::{Plan, Scope, Year};
use crate::validate::EngineError;

/// The pathways of a scope, followed through the years of a plan, in heads.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Pipelines {
    /// The plan's title.
    pub plan_title: String,
    /// The scenario's name.
    pub scenario: String,
    /// The scope in words.
    pub scope: String,
    /// The first and the last financial year.
    pub years: (Year, Year),
    /// The levers' first, then the usual ones; programmes before moves.
    pub pathways: Vec<(PathwayPlace, Pipeline)>,
    /// How many are let go over the plan from roles in the scope. They arrive nowhere, so they are
    /// in no pathway here.
    pub let_go: f64,
}

/// Every pathway of which at least one role is in the scope, followed through its projection.
///
/// # Errors
/// [`EngineError::Refused`] where the plan isn't valid, [`EngineError::UnknownScenario`] with the
/// names there are.
pub fn pipelines_of(plan: &Plan, scenario: &str, scope: &Scope) -> Result<Pipelines, EngineError> {
    let in_scope = |id: &Option<String>| {
        let role = id.as_deref().and_then(|id| plan.role(id));
        role.is_some_and(|role| scope.holds(role))
    };
    let mut all = pipelines(plan, scenario)?;
    all.retain(|(_, pathway)| in_scope(&pathway.from) || in_scope(&pathway.to));
    let (mut pathways, let_go): (Vec<_>, Vec<_>) =
        all.into_iter().partition(|(_, pathway)| pathway.to.is_some());
    pathways.sort_by_key(|(place, _)| place.usual);
    Ok(Pipelines {
        plan_title: plan.title.clone(),
        scenario: scenario.to_owned(),
        scope: scope.words(plan),
        years: (plan.first_year, plan.last_year()),
        pathways,
        let_go: let_go.iter().map(|(_, pathway)| pathway.total.left).sum(),
    })
}
