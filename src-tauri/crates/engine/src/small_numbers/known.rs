//! What a reader knows of a figure before adding anything up.

use super::{Counts, Figure, Rule, Shown};

/// Between what a figure can lie.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Known {
    /// The least it can be.
    pub low: f64,
    /// The most it can be.
    pub high: f64,
}

impl Known {
    /// Of a figure with this shown of it. A count that is withheld without being small is known to
    /// be none of the small ones: readers can tell the marks apart.
    pub fn of(figure: &Figure, shown: Shown, rule: Rule) -> Self {
        match (shown, figure.counts) {
            (Shown::Value, _) => Self { low: figure.value, high: figure.value },
            (Shown::Below, _) => Self::below(rule),
            (Shown::Withheld, counts) => Self::withheld(counts, rule),
        }
    }

    /// Of a count below the threshold.
    pub fn below(rule: Rule) -> Self {
        let below = f64::from(rule.below);
        match (rule.whole, rule.zero_too) {
            (false, _) => Self { low: 0.0, high: below },
            (true, true) => Self { low: 0.0, high: below - 1.0 },
            (true, false) => Self { low: 1.0, high: (below - 1.0).max(1.0) },
        }
    }

    /// Of a figure withheld for the sake of others.
    pub fn withheld(counts: Counts, rule: Rule) -> Self {
        let low = match counts {
            Counts::People => f64::from(rule.below),
            Counts::Other => f64::NEG_INFINITY,
        };
        Self { low, high: f64::INFINITY }
    }
}
