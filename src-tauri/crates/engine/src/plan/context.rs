//! Context: measures beside the targets that no staff figure follows from.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::amount::by_year;
use super::{Evidence, Year};

/// A performance standard or an outcome, such as early intervention within two weeks: shown beside
/// the targets, never turned into staff.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export, optional_fields)]
pub struct ContextMeasure {
    /// What is measured; unique in the plan.
    pub name: String,
    /// The programme or document it belongs to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub framework: Option<String>,
    /// What it is measured in, such as "per cent of referrals".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<String>,
    /// The values by financial year.
    #[serde(default, deserialize_with = "by_year")]
    #[ts(type = "{ [key in number]?: number }")]
    pub values: BTreeMap<Year, f64>,
    /// Where the figures come from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub evidence: Option<Evidence>,
}
