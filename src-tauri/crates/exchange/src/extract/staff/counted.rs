//! Staff as counted: people and WTE by role.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::extract::ages::AgeRange;
use crate::extract::counting::{Group, Moved, People, settle};
use crate::extract::exact::Exact;
use crate::extract::ledger::Ledger;

use super::Layout;

/// One role's staff as counted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CountedRole {
    /// What tells it apart and what its rows say.
    pub group: Group,
    /// People.
    pub heads: Exact,
    /// WTE.
    pub wte: Exact,
    /// Rows counted in it.
    pub rows: u64,
    /// People by age band.
    pub ages: BTreeMap<AgeRange, Exact>,
}

/// Staff counted from an extract. Nobody's number or date of birth is in it.
#[derive(Debug, Clone)]
pub struct StaffCount {
    /// The day they are counted on.
    pub as_at: NaiveDate,
    /// What a row is.
    pub layout: Layout,
    /// What became of the rows.
    pub ledger: Ledger,
    /// People.
    pub people: Exact,
    /// WTE of the rows counted; none where no column says it.
    pub wte: Option<Exact>,
    /// The roles, in the order of their words.
    pub roles: Vec<CountedRole>,
    /// WTE that went with its people to their main role: from and to as places in `roles`.
    pub moved: Vec<(usize, usize, Moved)>,
    /// Lines that repeat an assignment, the first thousand.
    pub repeated_lines: Vec<u64>,
}

impl StaffCount {
    /// Whether the extract says ages that bands can be made of.
    pub fn has_ages(&self) -> bool {
        self.roles.iter().any(|role| !role.ages.is_empty()) && !self.ages_overlap()
    }

    /// Whether two of the extract's age bands share an age.
    pub fn ages_overlap(&self) -> bool {
        let mut bands: Vec<AgeRange> =
            self.roles.iter().flat_map(|role| role.ages.keys().copied()).collect();
        bands.sort_unstable();
        bands.dedup();
        let overlap = |pair: &[AgeRange]| match pair {
            [one, next] => one.to.is_none_or(|to| to >= next.from),
            _ => false,
        };
        bands.windows(2).any(overlap)
    }
}

/// What rows of several people add up to, in one group.
#[derive(Debug, Clone, Default)]
pub struct Table {
    /// People.
    pub heads: Exact,
    /// WTE.
    pub wte: Exact,
    /// People by age band.
    pub ages: BTreeMap<AgeRange, Exact>,
}

/// WTE that went with its people: from and to as places among the roles.
type MovedWte = Vec<(usize, usize, Moved)>;

/// The roles, in the order of their words, of so many groups with their people and rows.
pub fn roles_of(
    groups: Vec<Group>,
    people: &People,
    tables: Vec<Table>,
    rows: Vec<u64>,
) -> (Vec<CountedRole>, MovedWte) {
    let settled = settle(people, groups.len());
    let mut roles: Vec<(u32, CountedRole)> = (0..)
        .zip(groups)
        .zip(settled.heads.into_iter().zip(settled.wte))
        .map(|((number, group), (heads, wte))| {
            (number, CountedRole { group, heads, wte, rows: 0, ages: BTreeMap::new() })
        })
        .collect();
    for ((_, role), rows) in roles.iter_mut().zip(rows) {
        role.rows = rows;
    }
    for ((_, role), table) in roles.iter_mut().zip(tables) {
        role.heads += table.heads;
        role.wte += table.wte;
        role.ages = table.ages;
    }
    for main in &people.main {
        if let (Some(age), Some((_, role))) = (main.age, roles.get_mut(main.group as usize)) {
            *role.ages.entry(age).or_default() += Exact::ONE;
        }
    }
    // A group that only rejected or repeated rows speak of has nobody.
    roles.retain(|(_, role)| role.rows > 0);
    roles.sort_by(|(_, one), (_, other)| one.group.key.cmp(&other.group.key));
    let places: BTreeMap<u32, usize> =
        roles.iter().enumerate().map(|(place, (number, _))| (*number, place)).collect();
    let moved = settled
        .moved
        .into_iter()
        .filter_map(|((from, to), moved)| Some((*places.get(&from)?, *places.get(&to)?, moved)));
    let mut moved: MovedWte = moved.collect();
    moved.sort_by_key(|(from, to, _)| (*from, *to));
    (roles.into_iter().map(|(_, role)| role).collect(), moved)
}
