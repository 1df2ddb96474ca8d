//! The running order: what is shown to a room, one prepared stop after another.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{ChartKind, Scope};
use crate::summary::Unit;

/// One stop of the running order. It shows the plan and changes no figure.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export, optional_fields)]
pub struct Stop {
    /// What the room is shown, in a few words.
    pub title: String,
    /// Whom the chart is about.
    #[serde(default)]
    pub scope: Scope,
    /// The chart.
    pub chart: ChartKind,
    /// The name of the scenario shown; of several side by side, the base.
    pub scenario: String,
    /// People or whole-time equivalents, where a chart is in one of them.
    #[serde(default)]
    pub unit: Unit,
    /// What the facilitator has to say or to ask, and what the room answered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}
