//! Integers from a seed, a purpose and a number: no state, so any of them can be had alone.

/// What an integer is for, so that one choice never leans on another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// The number a person goes by.
    EmployeeNumber = 1,
    /// Whether somebody holds a second assignment.
    SecondAssignment,
    /// Which role an assignment is in.
    Role,
    /// Which team.
    Team,
    /// How much of full time.
    Fraction,
    /// Active, on leave, suspended.
    Status,
    /// Permanent, fixed term, bank.
    Category,
    /// How old.
    Age,
    /// When somebody joined.
    Joined,
    /// When somebody left.
    Left,
    /// Why.
    Reason,
    /// Where from or where to.
    Elsewhere,
    /// What a ledger says that the staff record doesn't.
    Ledger,
}

/// An integer for a purpose and a number: SplitMix64's mixing, applied twice.
pub fn integer(seed: u64, purpose: Purpose, number: u64) -> u64 {
    mixed(mixed(seed ^ (purpose as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15)).wrapping_add(number))
}

/// The same as one of `0 .. below`.
pub fn below(seed: u64, purpose: Purpose, number: u64, below: u64) -> u64 {
    integer(seed, purpose, number) % below.max(1)
}

/// One of a list, each as likely as its weight; the first where all weights are 0.
pub fn weighted<T>(seed: u64, purpose: Purpose, number: u64, list: &[(u64, T)]) -> Option<&T> {
    let all: u64 = list.iter().map(|(weight, _)| weight).sum();
    let mut place = below(seed, purpose, number, all);
    for (weight, thing) in list {
        if place < *weight {
            return Some(thing);
        }
        place -= weight;
    }
    list.first().map(|(_, thing)| thing)
}

fn mixed(number: u64) -> u64 {
    let number = number.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let number = (number ^ (number >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let number = (number ^ (number >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    number ^ (number >> 31)
}
