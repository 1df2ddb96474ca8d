//! The kinds of rate that can be in doubt.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A kind of rate that may be a range. Rates of one kind are in doubt together: a year in which
/// nurses leave more than expected is likely one in which others do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum RateKind {
    /// A role's leaver rate.
    LeaverRate,
    /// A role's WTE per head.
    WtePerHead,
    /// The share of the hires of a Buy row that is filled.
    FillRate,
    /// The share of a programme that drops out each year.
    AnnualDropOut,
    /// The share of those who finish a programme that joins.
    JoinRate,
    /// The share of a move that completes.
    Completion,
    /// The share of a learner that counts as capacity.
    ProductiveShare,
}

/// The correlation between rates of one kind where the plan gives none.
pub const DEFAULT_CORRELATION: f64 = 0.5;

impl RateKind {
    /// Every kind, in the order they are shown.
    pub const ALL: [Self; 7] = [
        Self::LeaverRate,
        Self::WtePerHead,
        Self::FillRate,
        Self::AnnualDropOut,
        Self::JoinRate,
        Self::Completion,
        Self::ProductiveShare,
    ];

    /// The kind in words, as a sentence goes on with it.
    pub fn words(self) -> &'static str {
        match self {
            Self::LeaverRate => "leaver rates",
            Self::WtePerHead => "WTE per head",
            Self::FillRate => "fill rates",
            Self::AnnualDropOut => "yearly drop-out",
            Self::JoinRate => "join rates",
            Self::Completion => "completion",
            Self::ProductiveShare => "productive shares",
        }
    }

    /// The name in plan JSON.
    pub fn field(self) -> &'static str {
        match self {
            Self::LeaverRate => "leaver_rate",
            Self::WtePerHead => "wte_per_head",
            Self::FillRate => "fill_rate",
            Self::AnnualDropOut => "annual_drop_out",
            Self::JoinRate => "join_rate",
            Self::Completion => "completion",
            Self::ProductiveShare => "productive_share",
        }
    }
}
