//! One input of a plan, as the register lists it.

use serde::Serialize;
use ts_rs::TS;

use crate::plan::Evidence;

use super::InputAt;

/// One input of a plan.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct RegisterEntry {
    /// Where it is.
    pub at: InputAt,
    /// The same as a path in plan JSON.
    pub path: String,
    /// What it is in words: `Leaver rate, Mental health nurse`.
    pub what: String,
    /// The scenario it belongs to; none where it holds in all.
    pub scenario: Option<String>,
    /// Its value in words.
    pub value: String,
    /// What stands behind it, where anything does.
    pub evidence: Option<Evidence>,
    /// Whose evidence that is; none where there is none.
    pub evidence_from: Option<EvidenceFrom>,
    /// Where it was set by hand over an import or a share: what it would be otherwise, in words.
    pub override_of: Option<String>,
    /// How the history's words begin where they tell of this input.
    #[serde(skip)]
    pub told_as: Vec<String>,
}

/// Whose evidence stands behind an input.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum EvidenceFrom {
    /// Its own.
    Own,
    /// Its row's.
    Row,
    /// Its role's.
    Role,
    /// Its target's.
    Target,
    /// Its scenario's.
    Scenario,
    /// The plan's.
    Plan,
}

impl EvidenceFrom {
    /// In a word or two: `its own`, `its role's`.
    pub fn words(self) -> &'static str {
        match self {
            Self::Own => "its own",
            Self::Row => "its row's",
            Self::Role => "its role's",
            Self::Target => "its target's",
            Self::Scenario => "its scenario's",
            Self::Plan => "the plan's",
        }
    }
}
