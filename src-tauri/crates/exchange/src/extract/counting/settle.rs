//! Whose role the WTE of second assignments counts in.
//!
//! A person is a head in one role, and each of their assignments' WTE counts in its own. A role
//! can't have WTE without anybody, nor more WTE a head than a plan allows: there the WTE of second
//! assignments goes with their people to their main roles, and each such move is told.

use std::collections::{BTreeMap, BTreeSet};

use crate::extract::exact::Exact;

use super::{Assignment, People};

/// The most WTE a head can have in a plan.
const MOST_WTE_PER_HEAD: f64 = 1.5;

/// Heads and WTE by group.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Settled {
    /// People, by group.
    pub heads: Vec<Exact>,
    /// WTE, by group.
    pub wte: Vec<Exact>,
    /// The WTE that went with its people.
    pub moved: BTreeMap<(u32, u32), Moved>,
}

/// WTE that went from one group to another.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Moved {
    /// How many assignments.
    pub assignments: u64,
    /// How much WTE.
    pub wte: Exact,
}

/// Counts heads and WTE of so many groups.
pub fn settle(people: &People, groups: usize) -> Settled {
    let mut settled = Settled {
        heads: vec![Exact::ZERO; groups],
        wte: vec![Exact::ZERO; groups],
        moved: BTreeMap::new(),
    };
    for main in &people.main {
        add(&mut settled.heads, main.group, Exact::ONE);
        add(&mut settled.wte, main.group, main.wte);
    }
    for (_, other) in &people.others {
        add(&mut settled.wte, other.group, other.wte);
    }
    let mut staying: Vec<(u32, Assignment)> = people.others.clone();
    // Whatever goes is gone from the list, so that this ends.
    loop {
        let unfit = unfit_groups(&settled);
        let main_of = |person: u32| people.main.get(person as usize).map(|main| main.group);
        let going = |(person, other): &(u32, Assignment)| {
            unfit.contains(&other.group) && main_of(*person).is_some_and(|main| main != other.group)
        };
        let (go, stay): (Vec<_>, Vec<_>) = staying.into_iter().partition(going);
        if go.is_empty() {
            return settled;
        }
        for (person, other) in go {
            if let Some(main) = main_of(person) {
                settled.carry(other, main);
            }
        }
        staying = stay;
    }
}

impl Settled {
    fn carry(&mut self, other: Assignment, to: u32) {
        if let Some(wte) = self.wte.get_mut(other.group as usize) {
            *wte -= other.wte;
        }
        add(&mut self.wte, to, other.wte);
        let moved = self.moved.entry((other.group, to)).or_default();
        moved.assignments += 1;
        moved.wte += other.wte;
    }
}

fn add(all: &mut [Exact], group: u32, amount: Exact) {
    if let Some(sum) = all.get_mut(group as usize) {
        *sum += amount;
    }
}

/// The groups with WTE and nobody, or with more WTE a head than can be.
fn unfit_groups(settled: &Settled) -> BTreeSet<u32> {
    let groups = settled.heads.iter().zip(&settled.wte).zip(0_u32..);
    let unfit =
        groups.filter(|((heads, wte), _)| **wte > Exact::of(heads.value() * MOST_WTE_PER_HEAD));
    unfit.map(|(_, group)| group).collect()
}
