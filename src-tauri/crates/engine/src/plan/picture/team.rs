//! The functional map: teams, what they have to do, and who does it.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::plan::{Evidence, Flow};

/// What kind of team it is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum TeamKind {
    /// A team in the community.
    #[default]
    Community,
    /// An inpatient unit, such as a mother and baby unit.
    Unit,
    /// Any other.
    Other,
}

/// Which people a team's coverage counts.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum TeamCounts {
    /// Substantive staff at the year's end.
    #[default]
    InPost,
    /// Capacity: in post, borrowed people and the productive share of employed learners.
    Capacity,
}

/// How much of a contracted week is really there for the team's functions. Every share is of
/// contracted time, and they add up.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
#[ts(export, optional_fields)]
pub struct WorkingTime {
    /// Contracted hours of one WTE a week; 37.5 where absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub contracted_hours: Option<f64>,
    /// Share away on annual leave and bank holidays.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub leave: Option<f64>,
    /// Share away sick.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sickness: Option<f64>,
    /// Share in training and study.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub training: Option<f64>,
    /// Further headroom: meetings, travel, records, own supervision.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub headroom: Option<f64>,
}

/// Contracted hours of one WTE a week under Agenda for Change.
const CONTRACTED_HOURS: f64 = 37.5;

impl WorkingTime {
    /// Contracted hours of one WTE a week.
    pub fn contracted_hours_or_default(&self) -> f64 {
        self.contracted_hours.unwrap_or(CONTRACTED_HOURS)
    }

    /// The share of contracted time that is not there.
    pub fn away(&self) -> f64 {
        [self.leave, self.sickness, self.training, self.headroom].into_iter().flatten().sum()
    }

    /// Hours one WTE is really there for a team's functions, a week: contracted hours x (1 - leave
    /// - sickness - training - headroom).
    pub fn available_hours(&self) -> f64 {
        self.contracted_hours_or_default() * (1.0 - self.away())
    }
}

/// A team, with its functions and the roles that cover them.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
#[ts(export, optional_fields)]
pub struct Team {
    /// Its name; unique in the picture.
    pub name: String,
    /// What kind of team it is; community where absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kind: Option<TeamKind>,
    /// Whom its coverage counts; those in post where absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub counts: Option<TeamCounts>,
    /// How much of a contracted week is there for its functions.
    #[serde(skip_serializing_if = "is_default_time")]
    #[ts(as = "Option<WorkingTime>")]
    pub time: WorkingTime,
    /// What it has to do.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[ts(as = "Option<Vec<TeamFunction>>")]
    pub functions: Vec<TeamFunction>,
    /// Who does it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[ts(as = "Option<Vec<FunctionCover>>")]
    pub cover: Vec<FunctionCover>,
    /// Where it comes from.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub evidence: Option<Evidence>,
}

fn is_default_time(time: &WorkingTime) -> bool {
    *time == WorkingTime::default()
}

/// Something a team has to do, with the hours it needs: those of all three kinds add up.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
#[ts(export, optional_fields)]
pub struct TeamFunction {
    /// Its name; unique in the team.
    pub name: String,
    /// Hours needed a week.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hours_per_week: Option<Flow>,
    /// Hours needed for each referral.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hours_per_referral: Option<f64>,
    /// Referrals a year.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub referrals: Option<Flow>,
    /// People on duty at every hour of day and night: 168 hours a week each.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub on_duty: Option<Flow>,
    /// The least share of the hours needed that has to be covered; all of them where absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub minimum: Option<f64>,
    /// Hours of supervision for every hour covered under supervision, given by those who cover
    /// the function in full; none where absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub supervision: Option<f64>,
    /// Where the figures come from.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub evidence: Option<Evidence>,
}

impl TeamFunction {
    /// The least share of the hours needed that has to be covered.
    pub fn minimum_or_default(&self) -> f64 {
        self.minimum.unwrap_or(1.0)
    }

    /// Its figures by year, with their names in plan JSON.
    pub fn yearly(&self) -> [(&'static str, Option<&Flow>); 3] {
        [
            ("hours_per_week", self.hours_per_week.as_ref()),
            ("referrals", self.referrals.as_ref()),
            ("on_duty", self.on_duty.as_ref()),
        ]
    }
}

/// A role's part in a function.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
#[ts(export, optional_fields)]
pub struct FunctionCover {
    /// The function's name.
    pub function: String,
    /// The role's id.
    pub role: String,
    /// The share of the role's time that goes to it. Where absent, what no share claims of the
    /// role's time is divided among its functions without one, in proportion to the hours they need.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub share: Option<f64>,
    /// Whether the role does it under supervision; in full where absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub supervised: Option<bool>,
    /// Where the figures come from.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub evidence: Option<Evidence>,
}
