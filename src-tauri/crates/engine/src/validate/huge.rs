//! What is refused before the parts of a plan are walked, since repeating it for every row it stands
//! in would take all day.

use crate::plan::Scope;

use super::{Check, LONGEST_TEXT, MOST_ROLES};

impl Check<'_> {
    /// Lists of roles longer than a plan has roles.
    pub(super) fn huge_scopes(&mut self) {
        let plan = self.plan;
        let targets = plan
            .targets
            .iter()
            .enumerate()
            .map(|(place, target)| (format!("targets[{place}].scope.roles"), &target.scope));
        let stops = plan
            .running_order
            .iter()
            .enumerate()
            .map(|(place, stop)| (format!("running_order[{place}].scope.roles"), &stop.scope));
        for (field, scope) in targets.chain(stops) {
            if let Scope::Roles(ids) = scope
                && ids.len() > MOST_ROLES
            {
                let message = format!(
                    "The scope names {} roles; it can name {MOST_ROLES} at the most. Name each \
                     role once.",
                    ids.len(),
                );
                self.refuse(field, None, message);
            }
        }
    }

    /// Names longer than any text.
    pub(super) fn huge_names(&mut self) {
        let plan = self.plan;
        let roles = plan.roles.iter().enumerate().flat_map(|(place, role)| {
            [("id", &role.id), ("name", &role.name)]
                .map(|(member, name)| (format!("roles[{place}].{member}"), "A role's name", name))
        });
        let scenarios = plan.scenarios.iter().enumerate().map(|(place, scenario)| {
            (format!("scenarios[{place}].name"), "A scenario's name", &scenario.name)
        });
        let targets = plan.targets.iter().enumerate().map(|(place, target)| {
            (format!("targets[{place}].name"), "A target's name", &target.name)
        });
        let stops = plan.running_order.iter().enumerate().map(|(place, stop)| {
            (format!("running_order[{place}].title"), "A stop's title", &stop.title)
        });
        for (field, what, name) in roles.chain(scenarios).chain(targets).chain(stops) {
            if name.len() > LONGEST_TEXT {
                self.name(&field, None, what, name, true);
            }
        }
    }
}
