//! The planner's own table of occupation codes: what a code of the staff record stands for.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// One occupation code.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export, optional_fields)]
pub struct OccupationCode {
    /// The code as the staff record writes it, such as `N6A`; unique in the plan.
    pub code: String,
    /// What it stands for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Its NHS staff group.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub staff_group: Option<String>,
    /// Its place in the planner's own second grouping, such as psychology, which is no staff group.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub group: Option<String>,
    /// Whether it needs a professional registration.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub registered: Option<bool>,
}
