//! One service for everyone with a need: how many that is, and whom it takes.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::plan::{Evidence, FieldEvidence, Flow};

use super::WorkingTime;

/// The need in an area, the practitioners it takes and where they work.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
#[ts(export, optional_fields)]
pub struct IntegratedModel {
    /// The area it is about.
    pub area: String,
    /// Births a year.
    pub births: Flow,
    /// The share of those giving birth who have a need.
    pub prevalence: f64,
    /// The share of the need that is severe or complex; the rest is mild to moderate.
    pub severe_share: f64,
    /// People with a severe need who are reached today, a year.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reached_severe: Option<Flow>,
    /// People with a mild to moderate need who are reached today, a year.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reached_mild: Option<Flow>,
    /// People one practitioner sees in a year.
    pub caseload: f64,
    /// What somebody states of the same area as a whole, to be held against it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stated: Option<StatedNeed>,
    /// Where practitioners work, with their shares.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[ts(as = "Option<Vec<Setting>>")]
    pub settings: Vec<Setting>,
    /// The single point of access.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub access: Option<AccessPoint>,
    /// Staff of universal services who are trained and supervised.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[ts(as = "Option<Vec<UniversalTraining>>")]
    pub universal: Vec<UniversalTraining>,
    /// How much of a practitioner's contracted week is there.
    #[serde(skip_serializing_if = "is_default_time")]
    #[ts(as = "Option<WorkingTime>")]
    pub time: WorkingTime,
    /// Parts of the area.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[ts(as = "Option<Vec<Area>>")]
    pub areas: Vec<Area>,
    /// Groups whose need is greater or smaller than others'.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[ts(as = "Option<Vec<EquityGroup>>")]
    pub groups: Vec<EquityGroup>,
    /// Where it comes from.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub evidence: Option<Evidence>,
    /// Where single figures come from, by field name.
    #[serde(skip_serializing_if = "FieldEvidence::is_empty")]
    #[ts(as = "Option<FieldEvidence>")]
    pub field_evidence: FieldEvidence,
}

fn is_default_time(time: &WorkingTime) -> bool {
    *time == WorkingTime::default()
}

/// Figures stated elsewhere of the same area.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
#[ts(export, optional_fields)]
pub struct StatedNeed {
    /// People said to be reached by specialist services a year.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reached: Option<f64>,
    /// People said not to get the care they need, a year.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unmet: Option<f64>,
    /// Practitioners said to be needed for them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub practitioners: Option<f64>,
    /// Where that is stated.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub evidence: Option<Evidence>,
}

/// A place where practitioners work.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
#[ts(export, optional_fields)]
pub struct Setting {
    /// Its name, such as maternity.
    pub name: String,
    /// Its share of the practitioners.
    pub share: f64,
    /// The id of the role whose people work there.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub role: Option<String>,
}

/// The single point of access.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
#[ts(export, optional_fields)]
pub struct AccessPoint {
    /// Hours a week it is open.
    pub hours_per_week: f64,
    /// People on duty while it is open.
    pub on_duty: f64,
    /// The id of the role that staffs it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub role: Option<String>,
}

/// Staff of a universal service, such as midwives, who are trained and supervised.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
#[ts(export, optional_fields)]
pub struct UniversalTraining {
    /// Who they are.
    pub name: String,
    /// How many.
    pub heads: f64,
    /// Hours of training each has a year.
    pub training_hours: f64,
    /// Hours of supervision each has a year.
    pub supervision_hours: f64,
    /// How many are taught or supervised at once; one where absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub group_size: Option<f64>,
}

/// A part of the area: its share of the need, by births or by a share.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
#[ts(export, optional_fields)]
pub struct Area {
    /// Its name.
    pub name: String,
    /// Births a year, or any other count in the same measure as the other areas'.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub births: Option<f64>,
    /// Its share of the whole, in place of births.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub share: Option<f64>,
    /// How its births divide among groups of greater or smaller need.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[ts(as = "Option<Vec<GroupShare>>")]
    pub groups: Vec<GroupShare>,
}

/// The share of an area's births in a group.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct GroupShare {
    /// The group's name.
    pub group: String,
    /// The share of the area's births in it.
    pub share: f64,
}

/// A group whose need differs, such as the most deprived fifth or an ethnic group.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
#[ts(export, optional_fields)]
pub struct EquityGroup {
    /// Its name.
    pub name: String,
    /// Its need as a multiple of everyone else's.
    pub relative_need: f64,
    /// Where that comes from.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub evidence: Option<Evidence>,
}
