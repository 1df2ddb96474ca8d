//! Outturn: who was really in post, beside what was projected.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Evidence, Year};

/// Those in post of a role at a year's end, as they turned out. Nothing is projected from it.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export, optional_fields)]
pub struct Outturn {
    /// The role's id.
    pub role: String,
    /// The financial year whose end it is about.
    pub year: Year,
    /// People in post.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub heads: Option<f64>,
    /// WTE in post. One of heads and WTE is needed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub wte: Option<f64>,
    /// Where the figures come from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub evidence: Option<Evidence>,
}
