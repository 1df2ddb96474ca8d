//! Random stops of the running order.

use fivefold_engine::plan::{ChartKind, Plan, Role, Scope, Stop};
use fivefold_engine::summary::Unit;

use super::Random;

impl Random {
    /// Up to three stops; none where the plan has no scenario to show.
    pub fn running_order(&mut self, plan: &Plan) -> Vec<Stop> {
        if plan.scenarios.is_empty() {
            return Vec::new();
        }
        self.some(3, |random| random.stop(plan))
    }

    /// A stop about a scenario and roles the plan has.
    pub fn stop(&mut self, plan: &Plan) -> Stop {
        let scenarios: Vec<String> =
            plan.scenarios.iter().map(|scenario| scenario.name.clone()).collect();
        Stop {
            title: self.name(),
            scope: self.scope_of_roles(plan),
            chart: self.one_of(&ChartKind::ALL),
            scenario: self.one_of(&scenarios),
            unit: self.one_of(&[Unit::Heads, Unit::Wte]),
            note: self.maybe(Self::text),
        }
    }

    /// A scope that holds a role.
    fn scope_of_roles(&mut self, plan: &Plan) -> Scope {
        let ids: Vec<String> = plan.roles.iter().map(|role| role.id.clone()).collect();
        let labelled = |service: &String| (!service.trim().is_empty()).then(|| service.clone());
        let service = |role: &Role| role.service.as_ref().and_then(labelled).map(Scope::Service);
        match self.below(4) {
            0 => Scope::All,
            1 => Scope::Role(self.one_of(&ids)),
            2 => Scope::Roles(ids),
            _ => plan.roles.iter().find_map(service).unwrap_or_default(),
        }
    }
}
