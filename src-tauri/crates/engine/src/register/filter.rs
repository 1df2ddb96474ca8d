//! What deserves a second look: illustrative, unverified, overdue, without evidence, set by hand.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::plan::Confidence;

use super::RegisterEntry;

/// Which inputs to show.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
#[ts(export)]
pub enum RegisterFilter {
    /// Made up to teach or to fill a hole.
    Illustrative,
    /// Seen, but not traced to a source.
    Unverified,
    /// To have been looked at again before the date asked about.
    Overdue,
    /// Without any evidence.
    Empty,
    /// Set by hand over an import or a share.
    Overrides,
}

/// How many inputs there are, and how many of each kind that deserves a second look.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct RegisterCounts {
    /// All of them.
    pub all: usize,
    /// Made up to teach or to fill a hole.
    pub illustrative: usize,
    /// Seen, but not traced to a source.
    pub unverified: usize,
    /// To have been looked at again before the date asked about.
    pub overdue: usize,
    /// Without any evidence.
    pub empty: usize,
    /// Set by hand over an import or a share.
    pub overrides: usize,
}

impl RegisterEntry {
    /// Whether the input is of a kind, on a date, YYYY-MM-DD. One to be reviewed on the date
    /// itself is not overdue yet.
    pub fn is(&self, filter: RegisterFilter, on: &str) -> bool {
        let confidence = self.evidence.as_ref().and_then(|evidence| evidence.confidence);
        let review_by = self.evidence.as_ref().and_then(|evidence| evidence.review_by.as_deref());
        match filter {
            RegisterFilter::Illustrative => confidence == Some(Confidence::Illustrative),
            RegisterFilter::Unverified => confidence == Some(Confidence::Unverified),
            RegisterFilter::Overdue => review_by.is_some_and(|review_by| review_by < on),
            RegisterFilter::Empty => self.evidence.is_none(),
            RegisterFilter::Overrides => self.override_of.is_some(),
        }
    }
}

/// Counts inputs by kind, on a date, YYYY-MM-DD.
pub fn counts(entries: &[RegisterEntry], on: &str) -> RegisterCounts {
    let count = |filter| entries.iter().filter(|entry| entry.is(filter, on)).count();
    RegisterCounts {
        all: entries.len(),
        illustrative: count(RegisterFilter::Illustrative),
        unverified: count(RegisterFilter::Unverified),
        overdue: count(RegisterFilter::Overdue),
        empty: count(RegisterFilter::Empty),
        overrides: count(RegisterFilter::Overrides),
    }
}
