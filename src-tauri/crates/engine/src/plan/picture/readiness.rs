//! Questions of readiness: what has to be asked before a service can change.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::plan::Evidence;

/// How a question was answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum Answer {
    /// Yes.
    Yes,
    /// In part.
    Partly,
    /// No.
    No,
}

impl Answer {
    /// The answer in a word.
    pub fn word(self) -> &'static str {
        match self {
            Self::Yes => "Yes",
            Self::Partly => "Partly",
            Self::No => "No",
        }
    }
}

/// Who can do something about it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum AskedOf {
    /// The service and its trust.
    Local,
    /// A national body.
    National,
}

impl AskedOf {
    /// The word shown.
    pub fn word(self) -> &'static str {
        match self {
            Self::Local => "Local",
            Self::National => "National",
        }
    }
}

/// One question, its answer and what follows from it.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
#[ts(export, optional_fields)]
pub struct ReadinessQuestion {
    /// The list it belongs to, such as the one for talking therapies.
    pub list: String,
    /// The heading it stands under.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub heading: Option<String>,
    /// The question.
    pub question: String,
    /// Who can do something about it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub asked_of: Option<AskedOf>,
    /// The answer; not answered yet where absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub answer: Option<Answer>,
    /// What was said.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub said: Option<String>,
    /// Who answers for it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub owner: Option<String>,
    /// When it was answered, or is to be, YYYY-MM-DD.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<String>,
    /// What to do about a "no", in a line; the question itself where absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to_do: Option<String>,
    /// The action or input it has become, in words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub became: Option<String>,
    /// Where the question comes from.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub evidence: Option<Evidence>,
}
