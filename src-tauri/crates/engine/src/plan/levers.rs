//! The five levers: Buy, Build, Bind, Borrow, Bounce.

use std::collections::BTreeMap;

use serde::{Deserialize, Deserializer, Serialize};
use ts_rs::TS;

use super::amount::by_year;
use super::{Amount, Evidence, FieldEvidence, Flow, Share, Year};

/// The five levers, in the order they are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
#[ts(export)]
pub enum Lever {
    /// Recruit.
    Buy,
    /// Train and develop.
    Build,
    /// Keep.
    Bind,
    /// Second, bank, agency.
    Borrow,
    /// Reskill, move, let go.
    Bounce,
}

impl Lever {
    /// All five, in the order they are shown.
    pub const ALL: [Self; 5] = [Self::Buy, Self::Build, Self::Bind, Self::Borrow, Self::Bounce];

    /// The lever's name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Buy => "Buy",
            Self::Build => "Build",
            Self::Bind => "Bind",
            Self::Borrow => "Borrow",
            Self::Bounce => "Bounce",
        }
    }
}

/// The rows of a scenario, lever by lever.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export, optional_fields)]
pub struct Levers {
    /// Recruitment.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[ts(as = "Option<Vec<BuyRow>>")]
    pub buy: Vec<BuyRow>,
    /// Training programmes.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[ts(as = "Option<Vec<Build>>")]
    pub build: Vec<Build>,
    /// Retention.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[ts(as = "Option<Vec<BindRow>>")]
    pub bind: Vec<BindRow>,
    /// Borrowed capacity.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[ts(as = "Option<Vec<BorrowRow>>")]
    pub borrow: Vec<BorrowRow>,
    /// Moves between roles, and letting go.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[ts(as = "Option<Vec<Bounce>>")]
    pub bounce: Vec<Bounce>,
}

/// One row of any lever, as an edit carries it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(tag = "lever", content = "row", rename_all = "lowercase")]
#[ts(export)]
pub enum LeverRow {
    /// A Buy row.
    Buy(BuyRow),
    /// A Build programme.
    Build(Build),
    /// A Bind row.
    Bind(BindRow),
    /// A Borrow row.
    Borrow(BorrowRow),
    /// A Bounce route.
    Bounce(Bounce),
}

/// A pathway of business as usual, as an edit carries it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(tag = "lever", content = "row", rename_all = "lowercase")]
#[ts(export)]
pub enum UsualPathway {
    /// A usual training programme.
    Build(Build),
    /// A usual move.
    Bounce(Bounce),
}

/// Whether an amount counts people or whole-time equivalents.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
#[ts(export)]
pub enum AmountUnit {
    /// People.
    #[default]
    Heads,
    /// Whole-time equivalents.
    Wte,
}

/// Whether a Bind amount cuts the leaver rate or keeps people.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
#[ts(export)]
pub enum BindUnit {
    /// People of those about to leave who stay.
    #[default]
    Heads,
    /// Points off the leaver rate, as a fraction: 0.02 is two points.
    Points,
}

/// Recruitment on top of the usual joiners: hires x fill_rate people join.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export, optional_fields)]
pub struct BuyRow {
    /// The role's id.
    pub role: String,
    /// Posts advertised, in `unit`.
    #[serde(default)]
    pub hires: Amount,
    /// Heads where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<AmountUnit>,
    /// The share that is filled; 1 where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fill_rate: Option<Amount>,
    /// Newly qualified, international, return to practice; a label.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub channel: Option<String>,
    /// What each person who joins costs to recruit, pounds of the plan's price year.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cost_per_hire: Option<f64>,
    /// What the row stands for in practice: the id of one of the approaches of its lever, or the
    /// planner's own words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub approach: Option<String>,
    /// Where the figures come from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub evidence: Option<Evidence>,
    /// Where single figures come from, by field name.
    #[serde(default, skip_serializing_if = "FieldEvidence::is_empty")]
    #[ts(as = "Option<FieldEvidence>")]
    pub field_evidence: FieldEvidence,
}

/// A training programme into a role, with or without a role that people leave for it.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export, optional_fields)]
pub struct Build {
    /// The pathway's id; its place in the list where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// The programme's name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The id of the role they arrive in.
    pub to: String,
    /// The id of the role they leave for it, if any.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<String>,
    /// Years from start to arrival.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub duration_years: Option<u32>,
    /// Share that drops out each year.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub annual_drop_out: Option<Share>,
    /// Share of those who finish that joins; 1 where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub join_rate: Option<Share>,
    /// People who set out, by year.
    #[serde(default)]
    pub starts: Flow,
    /// Whether learners are employed here while they learn; by default those with a `from`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub employed: Option<bool>,
    /// The share of an employed learner that counts as capacity.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub productive_share: Option<Share>,
    /// What a year of the programme costs for everyone on it at its start, with an employed
    /// learner's pay, pounds of the plan's price year.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cost_per_learner_year: Option<f64>,
    /// What everyone on the programme is paid as a bursary, a year of it, pounds of the plan's price year.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bursary_per_learner_year: Option<f64>,
    /// Years those who arrive are tied to the service.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub service_tie_years: Option<u32>,
    /// The share of what was paid for a place that comes back from who leaves within them; told
    /// beside the cost, never taken off it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub clawback: Option<f64>,
    /// What the row stands for in practice: the id of one of the approaches of its lever, or the
    /// planner's own words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub approach: Option<String>,
    /// Where the figures come from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub evidence: Option<Evidence>,
    /// Where single figures come from, by field name.
    #[serde(default, skip_serializing_if = "FieldEvidence::is_empty")]
    #[ts(as = "Option<FieldEvidence>")]
    pub field_evidence: FieldEvidence,
}

/// Retention: points off the leaver rate, or people kept of those about to leave.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export, optional_fields)]
pub struct BindRow {
    /// The role's id.
    pub role: String,
    /// Points (as a fraction) or heads, by `unit`.
    #[serde(default)]
    pub amount: Amount,
    /// Heads where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<BindUnit>,
    /// What each person kept costs, pounds of the plan's price year.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cost_per_person_kept: Option<f64>,
    /// What the offer costs a year for everyone in post whom it reaches, pounds of the plan's price year.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cost_per_head: Option<f64>,
    /// What the row stands for in practice: the id of one of the approaches of its lever, or the
    /// planner's own words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub approach: Option<String>,
    /// Where the figures come from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub evidence: Option<Evidence>,
    /// Where single figures come from, by field name.
    #[serde(default, skip_serializing_if = "FieldEvidence::is_empty")]
    #[ts(as = "Option<FieldEvidence>")]
    pub field_evidence: FieldEvidence,
}

/// Borrowed capacity as the year's average; negative when people are seconded out.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export, optional_fields)]
pub struct BorrowRow {
    /// The role's id.
    pub role: String,
    /// The year's average, in `unit`.
    #[serde(default)]
    pub amount: Amount,
    /// Heads where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<AmountUnit>,
    /// Bank, agency, secondment; a label.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<String>,
    /// What each head borrowed costs a year, pounds of the plan's price year.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cost_per_head_year: Option<f64>,
    /// The id of the programme or route of the same scenario whose people it stands in for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub backfills: Option<String>,
    /// What the row stands for in practice: the id of one of the approaches of its lever, or the
    /// planner's own words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub approach: Option<String>,
    /// Where the figures come from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub evidence: Option<Evidence>,
    /// Where single figures come from, by field name.
    #[serde(default, skip_serializing_if = "FieldEvidence::is_empty")]
    #[ts(as = "Option<FieldEvidence>")]
    pub field_evidence: FieldEvidence,
}

/// A move from one role to another, or out where `to` is null.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export, optional_fields)]
pub struct Bounce {
    /// The pathway's id; its place in the list where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// The id of the role they leave.
    pub from: String,
    /// The id of the role they arrive in; null lets them go. It has to be written either way, so
    /// that nobody is let go by an omission.
    #[serde(deserialize_with = "written_option")]
    #[ts(type = "string | null")]
    pub to: Option<String>,
    /// Years from leaving to arrival.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub duration_years: Option<u32>,
    /// Share that completes; 1 where absent. The rest come back.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub completion: Option<Share>,
    /// People who leave for it, by year.
    #[serde(default)]
    pub moves: Flow,
    /// Moves before the horizon, by year; only in business as usual.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty", deserialize_with = "by_year")]
    #[ts(type = "{ [key in number]?: number }", optional)]
    pub moves_before: BTreeMap<Year, f64>,
    /// The share of a learner that counts as capacity.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub productive_share: Option<Share>,
    /// What each departure costs, pounds of the plan's price year.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cost_per_move: Option<f64>,
    /// What each person let go costs, pounds of the plan's price year.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cost_per_exit: Option<f64>,
    /// Years those who arrive are tied to the service.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub service_tie_years: Option<u32>,
    /// The share of what was paid for a place that comes back from who leaves within them; told
    /// beside the cost, never taken off it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub clawback: Option<f64>,
    /// What the row stands for in practice: the id of one of the approaches of its lever, or the
    /// planner's own words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub approach: Option<String>,
    /// Where the figures come from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub evidence: Option<Evidence>,
    /// Where single figures come from, by field name.
    #[serde(default, skip_serializing_if = "FieldEvidence::is_empty")]
    #[ts(as = "Option<FieldEvidence>")]
    pub field_evidence: FieldEvidence,
}

fn written_option<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<String>, D::Error> {
    Option::deserialize(deserializer)
}
