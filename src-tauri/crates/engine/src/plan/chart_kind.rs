//! The charts a plan can be shown as.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The charts there are.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum ChartKind {
    /// Projected headcount against its targets.
    #[default]
    Headcount,
    /// From opening to closing, flow by flow.
    Bridge,
    /// Cohorts from start to arrival.
    Pipeline,
    /// Gaps to targets by role and year, with numbers.
    Gap,
    /// Up to four scenarios side by side.
    Scenarios,
    /// The programmes of the Five Year Forward View for Mental Health, as published.
    Million,
    /// Who goes from one role to another.
    Flows,
    /// What the workforce is made of, in heads beside WTE.
    Mix,
}

impl ChartKind {
    /// All eight, in the order they are offered.
    pub const ALL: [Self; 8] = [
        Self::Headcount,
        Self::Bridge,
        Self::Pipeline,
        Self::Gap,
        Self::Scenarios,
        Self::Million,
        Self::Flows,
        Self::Mix,
    ];

    /// The chart's name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Headcount => "Headcount against targets",
            Self::Bridge => "Bridge from opening to closing",
            Self::Pipeline => "Pipeline",
            Self::Gap => "Gap by role and year",
            Self::Scenarios => "Scenarios compared",
            Self::Million => "Reaching the million",
            Self::Flows => "Flows between roles",
            Self::Mix => "Skill mix",
        }
    }
}
