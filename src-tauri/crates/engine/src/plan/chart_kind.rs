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
    /// What it costs, and what funds it.
    Cost,
    /// What a gap hangs on.
    Sensitivity,
    /// In post in doubt: how far rates in doubt spread it.
    Fan,
}

impl ChartKind {
    /// All of them, in the order they are offered.
    pub const ALL: [Self; 11] = [
        Self::Headcount,
        Self::Bridge,
        Self::Pipeline,
        Self::Gap,
        Self::Scenarios,
        Self::Million,
        Self::Flows,
        Self::Mix,
        Self::Cost,
        Self::Sensitivity,
        Self::Fan,
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
            Self::Cost => "What it costs",
            Self::Sensitivity => "What the gap hangs on",
            Self::Fan => "In post in doubt",
        }
    }
}
