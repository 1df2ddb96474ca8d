//! A workforce plan as a planner writes it down: plan JSON, format `fivefold-plan/1`.
//!
//! These types mirror the file one to one. Optional members stay optional, so that what a planner
//! left out is still left out after a round trip; the meaning of an absent member is given by the
//! accessor of the same name with `_or_default` or by the projection.

mod action;
mod amount;
mod chart_kind;
mod context;
mod counted;
mod evidence;
mod lever_rows;
mod levers;
mod limits;
mod money;
mod occupation_code;
mod outturn;
mod picture;
mod rate_kind;
mod role;
mod running_order;
mod scope;
mod staff_group;
mod target;
mod unit_costs;

pub use action::{Action, ActionStatus, Level};
pub use amount::{Amount, Flow, Range, Share};
pub use chart_kind::ChartKind;
pub use context::ContextMeasure;
pub use counted::{AgeBand, JoinersCounted, LeaversCounted};
pub use evidence::{Confidence, Evidence, FieldEvidence};
pub use levers::{
    AmountUnit, BindRow, BindUnit, BorrowRow, Bounce, Build, BuyRow, Lever, LeverRow, Levers,
    UsualPathway,
};
pub use limits::{
    BindLimit, BorrowLimit, BounceLimit, BuildLimit, BuyLimit, KeepStep, MixAim, MixLimits, MixRow,
    MixTarget, RowNamed,
};
pub use money::{Funding, FundingCovers};
pub use occupation_code::OccupationCode;
pub use outturn::Outturn;
pub use picture::{
    AccessPoint, Answer, Area, AskedOf, Benchmark, BenchmarkMeasure, Competency, CompetencyHeld,
    CompetencyRequired, EquityGroup, FunctionCover, GroupShare, IntegratedModel, Peer, Picture,
    PictureList, PictureRow, ReadinessQuestion, Setting, Standard, StatedNeed, Strand, StrandKind,
    Supervisor, Team, TeamCounts, TeamFunction, TeamKind, UniversalTraining, WorkingTime,
};
pub use rate_kind::{DEFAULT_CORRELATION, RateKind};
pub use role::{ChangeReason, EstablishmentChange, LeaverDefinition, Role};
pub use running_order::Stop;
pub use scope::Scope;
pub use staff_group::STAFF_GROUPS;
pub use target::{
    Activity, Basis, LocalShare, Measured, Populations, PostsReadAs, Target, TargetUnit,
};
pub use unit_costs::{UnitCost, UnitCosts};

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::summary::Unit;

/// A financial year, named by the calendar year it ends in: 2018 is 1 April 2017 to 31 March 2018.
pub type Year = i32;

/// A financial year as the field writes it: 2018 is `2017/18`.
pub fn financial_year(year: Year) -> String {
    format!("{}/{:02}", year.saturating_sub(1), year.rem_euclid(100))
}

/// The version of the plan format this program reads and writes.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub enum PlanFormat {
    /// The only format there is so far.
    #[default]
    #[serde(rename = "fivefold-plan/1")]
    V1,
}

/// A whole plan: who is in post, what happens anyway, what could be done, and what for.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export, optional_fields)]
pub struct Plan {
    /// Always `fivefold-plan/1`.
    pub format: PlanFormat,
    /// The plan's title.
    pub title: String,
    /// The first projected financial year; the baseline is 31 March before it.
    pub first_year: Year,
    /// How many years are projected.
    pub years: u32,
    /// The roles, in the order they are shown.
    pub roles: Vec<Role>,
    /// Pathways that go on whatever the levers do.
    #[serde(default, skip_serializing_if = "Usual::is_empty")]
    #[ts(as = "Option<Usual>")]
    pub usual: Usual,
    /// Dated transfers of services in or out.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[ts(as = "Option<Vec<Transfer>>")]
    pub transfers: Vec<Transfer>,
    /// What could be done, each a set of levers on top of business as usual.
    #[serde(default)]
    pub scenarios: Vec<Scenario>,
    /// What the workforce should become.
    #[serde(default)]
    pub targets: Vec<Target>,
    /// Measures shown beside the targets that no staff figure follows from.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[ts(as = "Option<Vec<ContextMeasure>>")]
    pub context: Vec<ContextMeasure>,
    /// Who was really in post, once it is known.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[ts(as = "Option<Vec<Outturn>>")]
    pub outturn: Vec<Outturn>,
    /// The financial year whose prices every cost of the plan is in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub price_year: Option<Year>,
    /// What funds the plan.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[ts(as = "Option<Vec<Funding>>")]
    pub funding: Vec<Funding>,
    /// Which costs the funding is compared with; everything where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub funding_covers: Option<FundingCovers>,
    /// How strongly rates of one kind go together, from 0 to below 1, where it is not
    /// [`DEFAULT_CORRELATION`].
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    #[ts(as = "Option<BTreeMap<RateKind, f64>>")]
    pub correlation: BTreeMap<RateKind, f64>,
    /// What was agreed.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[ts(as = "Option<Vec<Action>>")]
    pub actions: Vec<Action>,
    /// What is shown to a room, stop by stop.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[ts(as = "Option<Vec<Stop>>")]
    pub running_order: Vec<Stop>,
    /// What the occupation codes of the staff record stand for here.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[ts(as = "Option<Vec<OccupationCode>>")]
    pub occupation_codes: Vec<OccupationCode>,
    /// What the service is made of beyond its numbers: what it is built from, what its teams do,
    /// what people have to be able to do, how others are staffed, what is still to be asked.
    #[serde(default, skip_serializing_if = "Picture::is_empty")]
    #[ts(as = "Option<Picture>")]
    pub picture: Picture,
    /// What a reader has to know to judge the plan.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[ts(as = "Option<Vec<Note>>")]
    pub notes: Vec<Note>,
    /// Where the plan as a whole comes from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub evidence: Option<Evidence>,
}

impl Plan {
    /// The last projected year.
    pub fn last_year(&self) -> Year {
        self.first_year.saturating_add(self.years as i32).saturating_sub(1)
    }

    /// The year that closes on the baseline, 31 March before the first projected year.
    pub fn baseline_year(&self) -> Year {
        self.first_year.saturating_sub(1)
    }

    /// Every projected year in order.
    pub fn projected_years(&self) -> impl Iterator<Item = Year> + Clone + use<> {
        self.first_year..=self.last_year()
    }

    /// The role with this id.
    pub fn role(&self, id: &str) -> Option<&Role> {
        self.roles.iter().find(|role| role.id == id)
    }

    /// A role's name, or its id where no role has it.
    pub fn role_name<'a>(&'a self, id: &'a str) -> &'a str {
        self.role(id).map_or(id, |role| role.name.as_str())
    }

    /// The scope the plan is about: its first target's with a value in the horizon, or all roles.
    pub fn main_scope(&self) -> Scope {
        self.main_target().map_or(Scope::All, |target| target.scope.clone())
    }

    /// The unit the plan is about: what that target is compared with, or heads.
    pub fn main_unit(&self) -> Unit {
        match self.main_target().map(Target::compared_with) {
            Some(PostsReadAs::Wte) => Unit::Wte,
            Some(PostsReadAs::Heads | PostsReadAs::Establishment) | None => Unit::Heads,
        }
    }

    fn main_target(&self) -> Option<&Target> {
        let years = self.first_year..=self.last_year();
        self.targets.iter().find(|target| target.values.keys().any(|year| years.contains(year)))
    }

    /// How strongly rates of this kind go together.
    pub fn correlation_of(&self, kind: RateKind) -> f64 {
        self.correlation.get(&kind).copied().unwrap_or(DEFAULT_CORRELATION)
    }

    /// The place of the scenario with this name.
    pub fn scenario_index(&self, name: &str) -> Option<usize> {
        self.scenarios.iter().position(|scenario| scenario.name == name)
    }
}

/// Pathways that go on anyway: promotions, people already in training.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export, optional_fields)]
pub struct Usual {
    /// Usual training programmes.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[ts(as = "Option<Vec<Build>>")]
    pub build: Vec<Build>,
    /// Usual moves between roles.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[ts(as = "Option<Vec<Bounce>>")]
    pub bounce: Vec<Bounce>,
}

impl Usual {
    /// Whether nothing goes on.
    pub fn is_empty(&self) -> bool {
        self.build.is_empty() && self.bounce.is_empty()
    }
}

/// A service that moves in or out with its people on a date.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export, optional_fields)]
pub struct Transfer {
    /// The role's id.
    pub role: String,
    /// The financial year it happens in.
    pub year: Year,
    /// Heads in (positive) or out (negative).
    pub heads: f64,
    /// Why.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// Where the figure comes from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub evidence: Option<Evidence>,
}

/// One set of levers on top of business as usual.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export, optional_fields)]
pub struct Scenario {
    /// Unique in the plan.
    pub name: String,
    /// The question it answers: what would happen if.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub question: Option<String>,
    /// The decision it led to, or asks for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decision: Option<String>,
    /// What is done in it.
    #[serde(default)]
    pub levers: Levers,
    /// How far its rows may be used where the best mix of them is looked for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub limits: Option<MixLimits>,
    /// Where the scenario comes from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub evidence: Option<Evidence>,
}

/// Something a reader has to know: a caveat, a contradiction in the sources, an outturn.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export, optional_fields)]
pub struct Note {
    /// What it is about, in a few words.
    pub heading: String,
    /// The note itself.
    pub text: String,
    /// Where it comes from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub evidence: Option<Evidence>,
}
