//! Targets: how many there should be, of whom, by when.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::amount::by_year;
use super::{Evidence, FieldEvidence, Scope, Year};

/// What a target counts.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
#[ts(export)]
pub enum TargetUnit {
    /// People in post.
    #[default]
    Heads,
    /// Whole-time equivalents in post.
    Wte,
    /// Posts, which have to be read as heads, WTE or funded establishment.
    Posts,
}

impl TargetUnit {
    /// The name in plan JSON and results.
    pub fn name(self) -> &'static str {
        match self {
            Self::Heads => "heads",
            Self::Wte => "wte",
            Self::Posts => "posts",
        }
    }
}

/// What a target in posts is compared with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
#[ts(export)]
pub enum PostsReadAs {
    /// People in post.
    Heads,
    /// Whole-time equivalents in post.
    Wte,
    /// Funded posts.
    Establishment,
}

/// Whether a target is a number to reach or a number to add.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
#[ts(export)]
pub enum Basis {
    /// A number to reach.
    #[default]
    Total,
    /// A number on top of the scope's baseline in the target's unit.
    Increase,
}

/// When in the year those in post are counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum Measured {
    /// On 31 March.
    YearEnd,
    /// The average of opening and closing.
    YearAverage,
}

/// How people treated are turned into staff: value x scale / units_per_wte.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export, optional_fields)]
pub struct Activity {
    /// What is counted, such as women seen in a year.
    pub measure: String,
    /// The local share of a national count, or the local base of a percentage; 1 where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scale: Option<f64>,
    /// Units of activity one WTE delivers in a year.
    pub units_per_wte: f64,
    /// The fewest one WTE may deliver, where the source gives a range; nothing is projected from
    /// it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub units_low: Option<f64>,
    /// The most one WTE may deliver, likewise.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub units_high: Option<f64>,
    /// Where the figures come from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub evidence: Option<Evidence>,
}

/// How a target's values follow from those of a larger place: share x value of each year.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export, optional_fields)]
pub struct LocalShare {
    /// The share, as a fraction: 0.031 of England's 30,000.
    pub share: f64,
    /// The two populations the share is the ratio of, where it was not typed itself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub populations: Option<Populations>,
    /// What it is a share of, such as "England".
    pub of: String,
    /// The values it is a share of, by financial year. A value of the target that isn't the share
    /// of its year's was set by hand.
    #[serde(deserialize_with = "by_year")]
    #[ts(type = "{ [key in number]?: number }")]
    pub values: BTreeMap<Year, f64>,
}

/// The populations a local share is the ratio of.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub struct Populations {
    /// People the plan is for.
    pub ours: f64,
    /// People of the place it is a share of.
    pub whole: f64,
}

/// A target: how many there should be, of whom, by when.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export, optional_fields)]
pub struct Target {
    /// Unique in the plan.
    pub name: String,
    /// The programme or document it belongs to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub framework: Option<String>,
    /// Whom it counts.
    #[serde(default)]
    pub scope: Scope,
    /// What it counts; heads where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<TargetUnit>,
    /// What posts are compared with; needed for posts only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub posts_read_as: Option<PostsReadAs>,
    /// Total where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub basis: Option<Basis>,
    /// The values by financial year; a missing year has none.
    #[serde(default, deserialize_with = "by_year")]
    #[ts(type = "{ [key in number]?: number }")]
    pub values: BTreeMap<Year, f64>,
    /// How the values follow from those of a larger place.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub local_share: Option<LocalShare>,
    /// Year end where absent, but the year's average for activity.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub measured: Option<Measured>,
    /// Whether borrowed capacity counts towards it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub counts_borrowed: Option<bool>,
    /// How people treated are turned into staff.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub activity: Option<Activity>,
    /// Where the figures come from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub evidence: Option<Evidence>,
    /// Where single figures come from, by field name.
    #[serde(default, skip_serializing_if = "FieldEvidence::is_empty")]
    #[ts(as = "Option<FieldEvidence>")]
    pub field_evidence: FieldEvidence,
}

impl Target {
    /// What the target is compared with, its reading of posts resolved.
    pub fn compared_with(&self) -> PostsReadAs {
        match self.unit.unwrap_or_default() {
            TargetUnit::Heads => PostsReadAs::Heads,
            TargetUnit::Wte => PostsReadAs::Wte,
            TargetUnit::Posts => self.posts_read_as.unwrap_or(PostsReadAs::Heads),
        }
    }

    /// When those in post are counted.
    pub fn measured_or_default(&self) -> Measured {
        self.measured.unwrap_or(match self.activity {
            Some(_) => Measured::YearAverage,
            None => Measured::YearEnd,
        })
    }
}
