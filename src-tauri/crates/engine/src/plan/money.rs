//! Money in a plan: what funds it, and how far that funding is meant to reach.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::amount::by_year;
use super::{Evidence, Year};

/// A named line of funding, pounds by financial year, at the plan's price year.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export, optional_fields)]
pub struct Funding {
    /// What it is called; unique in the plan.
    pub name: String,
    /// The programme it comes from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub programme: Option<String>,
    /// Whether it goes on, or ends with the years named.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub recurrent: Option<bool>,
    /// Pounds by financial year.
    #[serde(default, deserialize_with = "by_year")]
    #[ts(type = "{ [key in number]?: number }")]
    pub values: BTreeMap<Year, f64>,
    /// Where the figures come from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub evidence: Option<Evidence>,
}

/// Which costs the plan's funding is compared with.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum FundingCovers {
    /// The whole pay bill and every lever.
    #[default]
    Everything,
    /// What a scenario costs above business as usual: its levers, and the pay bill they change.
    Additional,
    /// The levers alone.
    Levers,
}

impl FundingCovers {
    /// What is compared with the funding, in words.
    pub fn words(self) -> &'static str {
        match self {
            Self::Everything => "the pay bill and the levers",
            Self::Additional => "what the scenario costs above business as usual",
            Self::Levers => "the levers alone",
        }
    }
}
