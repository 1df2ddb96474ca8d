//! What was counted from records of staff: ages, leavers, joiners. Counts only, never a person.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// How many people in post are of an age, at the baseline.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export, optional_fields)]
pub struct AgeBand {
    /// The youngest age in the band, in whole years.
    pub from: u32,
    /// The oldest age in it; none where it is open, as in "65 and over".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<u32>,
    /// People of that age.
    pub heads: f64,
}

/// The leavers of a period, as they were counted: numerator and denominator of a leaver rate.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export, optional_fields)]
pub struct LeaversCounted {
    /// The period's first day, YYYY-MM-DD.
    pub from: String,
    /// Its last day, YYYY-MM-DD.
    pub to: String,
    /// People who left in it: the numerator.
    pub leavers: f64,
    /// People in post when it began.
    pub opening_heads: f64,
    /// People in post when it ended; the denominator is the average of the two.
    pub closing_heads: f64,
    /// The leavers by reason, "unknown" among them.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    #[ts(as = "Option<BTreeMap<String, f64>>")]
    pub reasons: BTreeMap<String, f64>,
}

impl LeaversCounted {
    /// The average of opening and closing heads, the denominator of the published leaver rate.
    pub fn average_heads(&self) -> f64 {
        (self.opening_heads + self.closing_heads) / 2.0
    }
}

/// The joiners of a period, as they were counted.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct JoinersCounted {
    /// The period's first day, YYYY-MM-DD.
    pub from: String,
    /// Its last day, YYYY-MM-DD.
    pub to: String,
    /// People who joined in it.
    pub joiners: f64,
}
