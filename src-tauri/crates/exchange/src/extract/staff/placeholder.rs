//! The role a new plan begins with, which gives way to the first staff imported.

use fivefold_engine::Plan;
use fivefold_engine::edit::{self, Edit};
use fivefold_engine::plan::Role;

/// What a new plan calls it.
const NAME: &str = "First role";

/// The id of the plan's only role, where it is as a new plan has it and nothing names it.
pub fn of(plan: &Plan) -> Option<&str> {
    let [only] = plan.roles.as_slice() else { return None };
    let empty = Role { id: only.id.clone(), name: NAME.to_owned(), ..Role::default() };
    if *only != empty {
        return None;
    }
    // With another role beside it, taking it away has to leave everything else as it is.
    let other = Role { id: format!("not {}", only.id), name: "-".to_owned(), ..Role::default() };
    let edits =
        vec![Edit::AddRole { role: other.clone() }, Edit::RemoveRole { id: only.id.clone() }];
    let without = edit::apply(plan, &Edit::Together { what: String::new(), edits }).ok()?;
    let expected = Plan { roles: vec![other], ..plan.clone() };
    (without == expected).then_some(only.id.as_str())
}
