//! People, each counted once however many assignments they hold.

use std::cmp::Ordering;
use std::collections::HashMap;

use crate::extract::ages::AgeRange;
use crate::extract::exact::Exact;

use super::{Fingerprint, Groups};

/// One assignment of somebody.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Assignment {
    /// The group of rows it is in.
    pub group: u32,
    /// Its WTE.
    pub wte: Exact,
    /// Whether it is marked as the main one.
    pub primary: bool,
    /// The person's age band, where the row says it.
    pub age: Option<AgeRange>,
    /// Why somebody left, as a number of [`super::Reasons`]; the same for all where nobody left.
    pub reason: u32,
}

/// What an assignment was first said to be, and on which line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Said {
    /// The line of the file.
    pub line: u64,
    /// The group of rows it is in.
    pub group: u32,
    /// Its WTE.
    pub wte: Exact,
    /// Whether it is marked as the main one.
    pub primary: bool,
}

/// Whether an assignment was there before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Seen {
    /// It is new, and counted.
    New,
    /// The same assignment once more.
    Repeated,
    /// The same assignment with another role, WTE or mark, and what it was before.
    Contradicted(Said),
}

/// Everybody met so far. Of each only a fingerprint is kept, and only while counting.
#[derive(Default)]
pub struct People {
    by_fingerprint: HashMap<Fingerprint, u32>,
    assignments: HashMap<Fingerprint, Said>,
    /// The main assignment of each.
    pub main: Vec<Assignment>,
    /// Every other assignment, with the person's place in `main`.
    pub others: Vec<(u32, Assignment)>,
}

impl People {
    /// Counts an assignment of somebody on a line of the file. `itself` is the fingerprint of the
    /// assignment, by which a repeated row is known.
    pub fn add(
        &mut self,
        person: Fingerprint,
        itself: Fingerprint,
        line: u64,
        assignment: Assignment,
        groups: &Groups,
    ) -> Seen {
        let Assignment { group, wte, primary, .. } = assignment;
        match self.assignments.get(&itself) {
            Some(said) if (said.group, said.wte, said.primary) == (group, wte, primary) => {
                return Seen::Repeated;
            }
            Some(said) => return Seen::Contradicted(*said),
            None => {}
        }
        self.assignments.insert(itself, Said { line, group, wte, primary });
        let next = u32::try_from(self.main.len()).unwrap_or(u32::MAX);
        let place = *self.by_fingerprint.entry(person).or_insert(next);
        match self.main.get_mut(place as usize) {
            None => self.main.push(assignment),
            Some(main) => {
                let age = older(main.age, assignment.age);
                let mut other = assignment;
                if takes_precedence(&assignment, main, groups) {
                    std::mem::swap(main, &mut other);
                }
                main.age = age;
                self.others.push((place, other));
            }
        }
        Seen::New
    }

    /// Counts somebody no identifier is known of: a row is a person.
    pub fn add_unknown(&mut self, assignment: Assignment) {
        self.main.push(assignment);
    }
}

/// The main assignment is the one so marked, else the larger, else the one whose role comes first
/// in the alphabet: nothing of it depends on the order of rows.
fn takes_precedence(new: &Assignment, main: &Assignment, groups: &Groups) -> bool {
    let by_role = || groups.key(main.group).cmp(groups.key(new.group));
    let order = new.primary.cmp(&main.primary).then(new.wte.cmp(&main.wte)).then_with(by_role);
    order == Ordering::Greater
}

/// Where a person's rows say different ages, the older is taken.
fn older(one: Option<AgeRange>, other: Option<AgeRange>) -> Option<AgeRange> {
    one.max(other)
}
