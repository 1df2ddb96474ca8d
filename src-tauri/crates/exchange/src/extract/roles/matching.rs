//! Which of a plan's roles a group of rows is: one group a role, one role a group.

use std::collections::BTreeMap;

use fivefold_engine::Plan;
use fivefold_engine::plan::Role;

use crate::extract::counting::Group;
use crate::extract::mapping::RolePart;
use crate::extract::words::folded;

use super::Named;
use super::labels::{agrees, label_of};

/// The place among the plan's roles of each group, where it is there.
///
/// A role is a group's by its id from an earlier import, then by having the same words in the
/// columns that tell roles apart, then by its name; in the first and last case no label may say
/// otherwise. Where two could be meant, neither is taken.
pub fn one_to_one(
    groups: &[&Group],
    named: &[Named],
    role_by: &[RolePart],
    plan: &Plan,
) -> Vec<Option<usize>> {
    let mut matched =
        Matched { of_group: vec![None; groups.len()], taken: vec![false; plan.roles.len()] };
    matched.pass(plan, |role| vec![role.id.clone()], groups, |place, _| ids(named, place), true);
    matched.pass(
        plan,
        |role| keys_of_role(role, role_by),
        groups,
        |place, group| keys_of_group(group, named.get(place), role_by),
        false,
    );
    matched.pass(
        plan,
        |role| vec![folded(&role.name)],
        groups,
        |place, _| names(named, place),
        true,
    );
    matched.of_group
}

/// What is matched so far.
struct Matched {
    of_group: Vec<Option<usize>>,
    taken: Vec<bool>,
}

impl Matched {
    /// Matches those that have a word in common which no other role and no other group has.
    fn pass(
        &mut self,
        plan: &Plan,
        of_role: impl Fn(&Role) -> Vec<String>,
        groups: &[&Group],
        of_group: impl Fn(usize, &Group) -> Vec<String>,
        unless_labels_differ: bool,
    ) {
        let fits = |role: &usize, group: &Group| {
            let role = plan.roles.get(*role);
            !unless_labels_differ || role.is_some_and(|role| agrees(role, group).is_some())
        };
        let mut by_word: BTreeMap<String, (Vec<usize>, Vec<usize>)> = BTreeMap::new();
        let free = |place: &usize| self.taken.get(*place) == Some(&false);
        for (place, role) in plan.roles.iter().enumerate().filter(|(place, _)| free(place)) {
            for word in of_role(role) {
                by_word.entry(word).or_default().0.push(place);
            }
        }
        let open = |place: &usize| self.of_group.get(*place) == Some(&None);
        for (place, group) in groups.iter().enumerate().filter(|(place, _)| open(place)) {
            for word in of_group(place, group) {
                let Some((roles, groups)) = by_word.get_mut(&word) else { continue };
                if roles.iter().any(|role| fits(role, group)) {
                    groups.push(place);
                }
            }
        }
        for (roles, groups_with) in by_word.into_values() {
            let [place] = groups_with.as_slice() else { continue };
            let Some(group) = groups.get(*place) else { continue };
            let fitting: Vec<usize> = roles.into_iter().filter(|role| fits(role, group)).collect();
            if let [role] = fitting.as_slice() {
                self.take(*place, *role);
            }
        }
    }

    fn take(&mut self, group: usize, role: usize) {
        let (Some(place), Some(taken)) = (self.of_group.get_mut(group), self.taken.get_mut(role))
        else {
            return;
        };
        if place.is_none() && !*taken {
            *place = Some(role);
            *taken = true;
        }
    }
}

fn ids(named: &[Named], place: usize) -> Vec<String> {
    named.get(place).map(|named| named.id.clone()).into_iter().collect()
}

/// The names a role may have that is this group.
fn names(named: &[Named], place: usize) -> Vec<String> {
    let Some(named) = named.get(place) else { return Vec::new() };
    let mut names = vec![folded(&named.name), folded(&named.plain)];
    names.dedup();
    names
}

/// The words of a role in the columns that tell roles apart; where the job role is one of them,
/// they end with its name.
fn keys_of_role(role: &Role, role_by: &[RolePart]) -> Vec<String> {
    let said = labels(role_by).map(|part| label_of(role, part).unwrap_or_default());
    let mut words: Vec<String> = said.collect();
    if words.iter().all(String::is_empty) {
        return Vec::new();
    }
    if role_by.contains(&RolePart::JobRole) {
        words.push(folded(&role.name));
    }
    vec![words.join("\u{1f}")]
}

fn keys_of_group(group: &Group, named: Option<&Named>, role_by: &[RolePart]) -> Vec<String> {
    let said = labels(role_by).map(|part| group.labels.get(&part).map(|text| folded(text)));
    let words: Vec<String> = said.map(Option::unwrap_or_default).collect();
    if !role_by.contains(&RolePart::JobRole) {
        return vec![words.join("\u{1f}")];
    }
    let Some(named) = named else { return Vec::new() };
    let mut keys: Vec<String> = [&named.name, &named.plain]
        .into_iter()
        .map(|name| {
            let words = words.iter().cloned().chain([folded(name)]);
            words.collect::<Vec<_>>().join("\u{1f}")
        })
        .collect();
    keys.dedup();
    keys
}

fn labels(role_by: &[RolePart]) -> impl Iterator<Item = RolePart> {
    RolePart::ALL.into_iter().filter(|part| *part != RolePart::JobRole && role_by.contains(part))
}
