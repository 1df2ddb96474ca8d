//! What the picture of a workforce is built from.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::plan::Evidence;

/// The six strands a picture is built from.
#[derive(
    Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS,
)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum StrandKind {
    /// Data of the electronic staff record.
    #[default]
    StaffRecord,
    /// A study of the roles there are in the service.
    RoleStudy,
    /// Benchmarking along the pathway.
    Benchmarking,
    /// An evaluation of what was funded in clinical networks.
    NetworkFunding,
    /// Functional mapping of specialist teams, inpatient and community.
    FunctionalMapping,
    /// What was collected of competencies.
    Competencies,
}

impl StrandKind {
    /// All six, in the order they are shown.
    pub const ALL: [Self; 6] = [
        Self::StaffRecord,
        Self::RoleStudy,
        Self::Benchmarking,
        Self::NetworkFunding,
        Self::FunctionalMapping,
        Self::Competencies,
    ];

    /// The strand's name.
    pub fn name(self) -> &'static str {
        match self {
            Self::StaffRecord => "Staff-record data",
            Self::RoleStudy => "Study of roles",
            Self::Benchmarking => "Benchmarking along the pathway",
            Self::NetworkFunding => "Evaluation of network funding",
            Self::FunctionalMapping => "Functional mapping of teams",
            Self::Competencies => "Competency collection",
        }
    }
}

/// One strand of the picture: what it is, how far it reaches, and what is missing.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
#[ts(export, optional_fields)]
pub struct Strand {
    /// Which of the six it is; each once in a plan.
    pub strand: StrandKind,
    /// Who collected it, or where it is kept.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    /// When it was collected, YYYY-MM-DD.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<String>,
    /// Whom it covers, in words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub coverage: Option<String>,
    /// What it feeds in the plan, in the planner's words, beside what the program sees itself.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub feeds: Option<String>,
    /// What is missing.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub missing: Option<String>,
    /// What stands behind it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub evidence: Option<Evidence>,
}
