//! Agreed actions: who does what by when.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Evidence, Lever, Year};

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

/// Who can take a decision: the rows of the delivery architecture.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
#[ts(export)]
pub enum Level {
    /// A team or ward.
    Team,
    /// The trust or employer.
    Trust,
    /// The local health and care system.
    System,
    /// A national body.
    National,
}

impl Level {
    /// All four, from the nearest to the farthest.
    pub const ALL: [Self; 4] = [Self::Team, Self::Trust, Self::System, Self::National];

    /// The level's name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Team => "Team",
            Self::Trust => "Trust",
            Self::System => "System",
            Self::National => "National",
        }
    }
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
    /// The financial year in which it should bring them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub year: Option<Year>,
    /// The people it should bring, in the year it is about, or in every year where it names none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub people: Option<f64>,
    /// What it is in practice: the id of one of the approaches of its lever, or own words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub approach: Option<String>,
    /// A lever of the wider system it pulls instead of one of the five, such as data or payment.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub system_lever: Option<String>,
    /// Who can decide it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub level: Option<Level>,
    /// The body that answers for it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub accountable: Option<String>,
    /// The person who leads it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lead: Option<String>,
    /// When the decision is due, YYYY-MM-DD.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decision_by: Option<String>,
    /// Where it was agreed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub evidence: Option<Evidence>,
}
