//! Which of a plan's roles the people of a group go to, where group and role need not be the same:
//! an extract may tell more apart than the plan, or less.

use fivefold_engine::Plan;
use fivefold_engine::plan::Role;

use crate::extract::counting::Group;
use crate::extract::mapping::RolePart;
use crate::extract::words::folded;

use super::Named;
use super::labels::label_of;

/// A part of a group's people, and the place of the role they go to.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Share {
    /// The role's place in the plan.
    pub role: usize,
    /// The part: 1 where all go to one role.
    pub part: f64,
}

/// The roles each group's people go to: those that share most of the words that tell groups apart,
/// and say nothing else in any of them. Where several do, people are parted by the roles' heads.
/// A group without a role has no shares.
pub fn allot(
    groups: &[&Group],
    named: &[Named],
    role_by: &[RolePart],
    plan: &Plan,
) -> Vec<Vec<Share>> {
    let one =
        |(group, named): (&&Group, &Named)| parted(fitting(group, named, role_by, plan), plan);
    groups.iter().zip(named).map(one).collect()
}

/// The places of the roles with most words in common.
fn fitting(group: &Group, named: &Named, role_by: &[RolePart], plan: &Plan) -> Vec<usize> {
    let shared = plan.roles.iter().map(|role| shared(role, group, named, role_by));
    let shared: Vec<Option<usize>> = shared.collect();
    let most = shared.iter().flatten().copied().max().unwrap_or(0);
    let best = |(place, shared): (usize, Option<usize>)| {
        (most > 0 && shared == Some(most)).then_some(place)
    };
    shared.into_iter().enumerate().filter_map(best).collect()
}

/// How many words role and group have in common; none where one says otherwise.
fn shared(role: &Role, group: &Group, named: &Named, role_by: &[RolePart]) -> Option<usize> {
    let name = folded(&role.name);
    let mut shared = usize::from(name == folded(&named.name) || name == folded(&named.plain));
    for part in role_by {
        let Some(said) = group.labels.get(part).map(|text| folded(text)) else { continue };
        match label_of(role, *part) {
            Some(label) if label == said => shared += 1,
            Some(_) => return None,
            None => {}
        }
    }
    Some(shared)
}

/// The places with their parts, by heads on the baseline; the same for each where nobody is there.
fn parted(places: Vec<usize>, plan: &Plan) -> Vec<Share> {
    let heads =
        |place: &usize| plan.roles.get(*place).and_then(|role| role.baseline_heads).unwrap_or(0.0);
    let all: f64 = places.iter().map(heads).sum();
    let of = places.len() as f64;
    let part =
        |role: usize| Share { role, part: if all > 0.0 { heads(&role) / all } else { 1.0 / of } };
    places.into_iter().map(part).collect()
}
