//! Who goes from one role to another: Bounce, and Build from within.

use serde::Serialize;

use crate::EngineError;
use crate::pipeline::pipelines;
use crate::plan::{Lever, Plan, Scope, Year};

/// The moves between roles over the years of a plan, in heads.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct RoleFlows {
    /// The plan's title.
    pub plan_title: String,
    /// The scenario's name.
    pub scenario: String,
    /// The scope in words.
    pub scope: String,
    /// The first and the last financial year.
    pub years: (Year, Year),
    /// From which role to which, in the plan's order of roles.
    pub flows: Vec<RoleFlow>,
}

/// People who set out from one role for another.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct RoleFlow {
    /// The name of the role they leave.
    pub from: String,
    /// The name of the role they arrive in.
    pub to: String,
    /// Build, a programme; or Bounce, a move.
    pub lever: Lever,
    /// Whether it goes on whatever the levers do.
    pub usual: bool,
    /// How many set out, after any scaling.
    pub started: f64,
    /// How many of these and of earlier cohorts arrived.
    pub arrived: f64,
    /// How many are still on their way at the end.
    pub on_the_way: f64,
}

/// Everybody who moves between roles of whom at least one is in the scope. Those let go go to no
/// role and are not among them.
///
/// # Errors
/// [`EngineError::Refused`] where the plan isn't valid, [`EngineError::UnknownScenario`] with the
/// names there are.
pub fn role_flows(plan: &Plan, scenario: &str, scope: &Scope) -> Result<RoleFlows, EngineError> {
    let holds = |id: &str| plan.role(id).is_some_and(|role| scope.holds(role));
    let place = |id: &str| plan.roles.iter().position(|role| role.id == id);
    let mut flows: Vec<([Option<usize>; 2], RoleFlow)> = Vec::new();
    for (at, pathway) in pipelines(plan, scenario)? {
        let (Some(from), Some(to)) = (pathway.from.as_deref(), pathway.to.as_deref()) else {
            continue;
        };
        if !holds(from) && !holds(to) {
            continue;
        }
        let total = pathway.total;
        let key = [place(from), place(to)];
        let same = |(other, flow): &&mut ([Option<usize>; 2], RoleFlow)| {
            *other == key && flow.lever == at.lever && flow.usual == at.usual
        };
        if let Some((_, flow)) = flows.iter_mut().find(same) {
            flow.started += total.started;
            flow.arrived += total.arrived;
            flow.on_the_way += total.learning;
            continue;
        }
        let flow = RoleFlow {
            from: plan.role_name(from).to_owned(),
            to: plan.role_name(to).to_owned(),
            lever: at.lever,
            usual: at.usual,
            started: total.started,
            arrived: total.arrived,
            on_the_way: total.learning,
        };
        flows.push((key, flow));
    }
    flows.sort_by_key(|(key, _)| *key);
    let moved = |flow: &RoleFlow| flow.started > 0.0 || flow.arrived > 0.0 || flow.on_the_way > 0.0;
    Ok(RoleFlows {
        plan_title: plan.title.clone(),
        scenario: scenario.to_owned(),
        scope: scope.words(plan),
        years: (plan.first_year, plan.last_year()),
        flows: flows.into_iter().map(|(_, flow)| flow).filter(moved).collect(),
    })
}
