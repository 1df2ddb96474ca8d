//! Roles added up by staff group.

use std::collections::BTreeMap;

use super::lines::RoleLines;
use super::{Line, LineFigures};

/// What roles without a staff group are put under.
const NO_STAFF_GROUP: &str = "No staff group given";

/// A staff group, its roles, and what they add up to.
#[derive(Debug)]
pub struct StaffGroup<'a> {
    /// Its name.
    pub name: &'a str,
    /// Its roles, in the plan's order.
    pub roles: Vec<RoleLines<'a>>,
    /// Its lines.
    pub lines: Vec<LineFigures>,
}

/// Staff groups in the order the plan first names them.
pub fn by_staff_group(roles: Vec<RoleLines<'_>>) -> Vec<StaffGroup<'_>> {
    let mut groups: Vec<StaffGroup> = Vec::new();
    for role in roles {
        let name = role.role.staff_group.as_deref().map(str::trim).filter(|name| !name.is_empty());
        let name = name.unwrap_or(NO_STAFF_GROUP);
        match groups.iter_mut().find(|group| group.name == name) {
            Some(group) => group.roles.push(role),
            None => groups.push(StaffGroup { name, roles: vec![role], lines: Vec::new() }),
        }
    }
    for group in &mut groups {
        group.lines = added_up(group.roles.iter().map(|role| role.lines.as_slice()));
    }
    groups
}

/// Lines of several roles or groups added up. A line that only some have is the sum of those; an
/// opening that none has stays none.
pub fn added_up<'a>(several: impl Iterator<Item = &'a [LineFigures]>) -> Vec<LineFigures> {
    let mut sums: BTreeMap<Line, LineFigures> = BTreeMap::new();
    for figures in several.flatten() {
        match sums.get_mut(&figures.line) {
            None => {
                sums.insert(figures.line.clone(), figures.clone());
            }
            Some(sum) => {
                sum.opening = match (sum.opening, figures.opening) {
                    (Some(one), Some(other)) => Some(one + other),
                    (one, other) => one.or(other),
                };
                let ends = sum.year_ends.iter_mut().zip(&figures.year_ends);
                ends.for_each(|(sum, value)| *sum += value);
            }
        }
    }
    sums.into_values().collect()
}
