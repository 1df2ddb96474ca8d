//! Competencies: what people have to be able to do, who has to, and who is.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::plan::{Evidence, Year};

/// Something people have to be able to do.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
#[ts(export, optional_fields)]
pub struct Competency {
    /// Its id, unique in the plan.
    pub id: String,
    /// What it is called.
    pub name: String,
    /// The framework it belongs to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub framework: Option<String>,
    /// The level, in the framework's words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub level: Option<String>,
    /// The stage of the pathway it is for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stage: Option<String>,
    /// What somebody who has it does.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// Financial years after the one it was gained in, at whose end it is no longer held; it
    /// doesn't lapse where absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lapses_after: Option<u32>,
    /// Hours of training for one person.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub training_hours: Option<f64>,
    /// Weeks from the start of the training to its end.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub training_weeks: Option<f64>,
    /// What training one person costs, pounds of the plan's price year.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub training_cost: Option<f64>,
    /// Hours of a supervisor's that training one person takes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub supervisor_hours: Option<f64>,
    /// Who supervises it; no limit where there is none.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[ts(as = "Option<Vec<Supervisor>>")]
    pub supervisors: Vec<Supervisor>,
    /// Where it comes from.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub evidence: Option<Evidence>,
}

/// A role whose people supervise training.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct Supervisor {
    /// The role's id.
    pub role: String,
    /// Hours a year that one WTE of it has for supervising this competency.
    pub hours_per_wte: f64,
}

/// That a role requires a competency.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
#[ts(export, optional_fields)]
pub struct CompetencyRequired {
    /// The role's id.
    pub role: String,
    /// The competency's id.
    pub competency: String,
    /// The share of those in post who need it; all where absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub share: Option<f64>,
    /// Where it comes from.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub evidence: Option<Evidence>,
}

/// How many of a role's people hold a competency.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
#[ts(export, optional_fields)]
pub struct CompetencyHeld {
    /// The role's id.
    pub role: String,
    /// The competency's id.
    pub competency: String,
    /// People in post on the baseline who gained it in that year.
    pub heads: f64,
    /// The financial year they gained it in, at the latest the one that closes on the baseline.
    pub gained: Year,
    /// Where it comes from.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub evidence: Option<Evidence>,
}
