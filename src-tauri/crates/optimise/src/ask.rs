//! What one run of the solver is asked: whether shortfalls are counted, which limits may give way,
//! and which offers to everyone in post are made.

use crate::setup::Setup;

/// How shortfalls are counted.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub enum Counting {
    /// Every goal is met.
    #[default]
    None,
    /// Their weighed sum is made as small as it can be.
    Least,
    /// Their weighed sum is this at the most.
    AtMost(f64),
}

/// Something that can give way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Limit {
    /// A target in every year, by its place in the plan.
    Target(usize),
    /// A limit on rows.
    Cap(usize),
    /// A limit on who is borrowed.
    ShareCap(usize),
    /// The budget of every year.
    Budget,
    /// The budget over all years.
    BudgetInAll,
    /// The least share of Build.
    BuildShare,
}

/// A limit that may give way.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Relaxed {
    /// Which.
    pub limit: Limit,
    /// By how much at the most; thousands of pounds for budgets.
    pub most: f64,
    /// What one of it counts where the least relaxation is looked for.
    pub counts: f64,
}

/// What one run is asked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Ask {
    /// How shortfalls are counted.
    pub counting: Counting,
    /// Limits that may give way.
    pub relaxed: Vec<Relaxed>,
    /// Whether the least relaxation is looked for rather than the least cost.
    pub least_relaxation: bool,
    /// By row and year, whether an offer to everyone in post is made; all are where empty.
    pub made: Vec<Vec<bool>>,
}

impl Ask {
    /// The column by which a limit gives way, among those asked for.
    pub fn relaxing(&self, limit: Limit) -> Option<usize> {
        self.relaxed.iter().position(|relaxed| relaxed.limit == limit)
    }

    /// Whether a row may be used in a year: where it takes an offer to everyone in post, only while
    /// that is made.
    pub fn is_open(&self, setup: &Setup, nth: usize, t: usize) -> bool {
        setup.offer_of(nth).is_none_or(|offer| self.is_made(offer, t))
    }

    /// Whether a row's offer is made in a year.
    pub fn is_made(&self, nth: usize, t: usize) -> bool {
        self.made.get(nth).and_then(|made| made.get(t)).copied().unwrap_or(true)
    }
}
