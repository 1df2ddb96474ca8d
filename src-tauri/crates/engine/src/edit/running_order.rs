//! Stops of the running order kept in step with the scenarios and roles they show.

use crate::plan::{Plan, Role, Scope};

/// Stops of a scenario go by its new name.
pub(super) fn rename_scenario(plan: &mut Plan, name: &str, to: &str) {
    for stop in plan.running_order.iter_mut().filter(|stop| stop.scenario == name) {
        stop.scenario = to.to_owned();
    }
}

/// Stops whose roles were removed or go by another label since the plan before. A stop follows a
/// label that was renamed, else keeps the roles it showed; where none of them is left, it goes.
/// A scope that never held a role is left as it is, for validation to refuse.
pub(super) fn follow_roles(before: &Plan, after: &mut Plan) {
    let Plan { roles, running_order, .. } = after;
    running_order.retain_mut(|stop| match followed(&stop.scope, before, roles) {
        Some(scope) => {
            stop.scope = scope;
            true
        }
        None => false,
    });
}

/// The scope by the roles as they are now; none where those it held are gone.
fn followed(scope: &Scope, before: &Plan, roles: &[Role]) -> Option<Scope> {
    if let Scope::Roles(ids) = scope {
        let is_gone =
            |id: &str| before.role(id).is_some() && !roles.iter().any(|role| role.id == id);
        let left: Vec<String> = ids.iter().filter(|id| !is_gone(id)).cloned().collect();
        return (ids.is_empty() || !left.is_empty()).then_some(Scope::Roles(left));
    }
    let held: Vec<&Role> = before.roles.iter().filter(|role| scope.holds(role)).collect();
    if held.is_empty() || *scope == Scope::All || roles.iter().any(|role| scope.holds(role)) {
        return Some(scope.clone());
    }
    let left: Vec<&Role> =
        roles.iter().filter(|role| held.iter().any(|other| other.id == role.id)).collect();
    let says_something =
        |scope: &Scope| scope.label().is_some_and(|label| !label.trim().is_empty());
    let renamed = left.first().and_then(|role| scope.of_label_in(role)).filter(says_something);
    match (left.as_slice(), renamed) {
        ([], _) => None,
        (left, Some(renamed)) if left.iter().all(|role| renamed.holds(role)) => Some(renamed),
        ([only], _) => Some(Scope::Role(only.id.clone())),
        (left, _) => Some(Scope::Roles(left.iter().map(|role| role.id.clone()).collect())),
    }
}
