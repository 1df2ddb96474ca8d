//! Agreed actions: who does what by when.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Evidence, Lever};

/// How far an action has got.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum ActionStatus {
    /// Put forward, not yet agreed.
    #[default]
    Proposed,
    /// Agreed, not yet begun.
    Agreed,
    /// Under way.
    UnderWay,
    /// Finished.
    Done,
}

/// One agreed action.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export, optional_fields)]
pub struct Action {
    /// What is to be done.
    pub text: String,
    /// Who does it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub owner: Option<String>,
    /// By when, YYYY-MM-DD.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<String>,
    /// How far it has got.
    #[serde(default)]
    pub status: ActionStatus,
    /// The lever it serves.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lever: Option<Lever>,
    /// The id of the role it is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role: Option<String>,
    /// Where it was agreed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub evidence: Option<Evidence>,
}
