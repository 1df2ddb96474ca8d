//! A role: a group of people planned for together.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{AgeBand, Amount, Evidence, FieldEvidence, JoinersCounted, LeaversCounted, Year};

/// Which loss a leaver rate counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum LeaverDefinition {
    /// Leaving the trust, moves to other trusts included.
    Trust,
    /// Leaving NHS trusts and commissioners.
    Nhs,
    /// Leaving the profession or its register.
    Profession,
    /// Not known.
    Unspecified,
}

/// Why funded posts change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum ChangeReason {
    /// New investment.
    Growth,
    /// Cost improvement programme.
    CostImprovement,
    /// A service moves in or out.
    Transfer,
    /// Anything else.
    Other,
}

/// A dated change of a role's funded posts.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export, optional_fields)]
pub struct EstablishmentChange {
    /// The financial year from whose end it counts.
    pub year: Year,
    /// Funded WTE added, or taken away when negative.
    pub wte: f64,
    /// Why.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<ChangeReason>,
    /// Where the figure comes from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub evidence: Option<Evidence>,
}

/// A role: a group of people planned for together.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export, optional_fields)]
pub struct Role {
    /// The role's id, unique in the plan.
    pub id: String,
    /// The role's name.
    pub name: String,
    /// One of the ten NHS staff groups.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub staff_group: Option<String>,
    /// The service.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub service: Option<String>,
    /// The team.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub team: Option<String>,
    /// The Agenda for Change band.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub band: Option<String>,
    /// The employer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub employer: Option<String>,
    /// The planner's own second grouping.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub group: Option<String>,
    /// The occupation code of the staff record, such as `N6A`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub occupation_code: Option<String>,
    /// Whether the role needs a professional registration.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub registered: Option<bool>,
    /// People in post on the baseline, 31 March before the first projected year.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub baseline_heads: Option<f64>,
    /// The WTE in post on the baseline, where that is what was typed: the heads are then this over
    /// the first year's `wte_per_head`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub baseline_wte: Option<f64>,
    /// People in post by age, at the baseline.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[ts(as = "Option<Vec<AgeBand>>")]
    pub age_bands: Vec<AgeBand>,
    /// WTE of one head, by year; 1 where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub wte_per_head: Option<Amount>,
    /// Leavers of a year over the average of its opening and closing heads.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub leaver_rate: Option<Amount>,
    /// Which loss the leaver rate counts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub leaver_definition: Option<LeaverDefinition>,
    /// What the leaver rate was worked out from, where it was counted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub leavers_counted: Option<LeaversCounted>,
    /// Recruitment that goes on anyway, heads a year.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub usual_joiners: Option<Amount>,
    /// What the usual joiners were worked out from, where they were counted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub joiners_counted: Option<JoinersCounted>,
    /// Funded posts at the baseline, WTE.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub establishment_wte: Option<f64>,
    /// Dated changes of the funded posts.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[ts(as = "Option<Vec<EstablishmentChange>>")]
    pub establishment_changes: Vec<EstablishmentChange>,
    /// What a whole-time equivalent costs a year with on-costs, pounds of the plan's price year.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pay_per_wte: Option<f64>,
    /// Figures as an import gave them, by field name. Where the field says something else, it was
    /// set by hand: a manual override.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    #[ts(as = "Option<BTreeMap<String, Amount>>")]
    pub as_imported: BTreeMap<String, Amount>,
    /// Where the role's figures come from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub evidence: Option<Evidence>,
    /// Where single figures come from, by field name.
    #[serde(default, skip_serializing_if = "FieldEvidence::is_empty")]
    #[ts(as = "Option<FieldEvidence>")]
    pub field_evidence: FieldEvidence,
}

impl Role {
    /// WTE of one head in the first projected year, at which the baseline's WTE is reckoned.
    pub fn first_wte_per_head(&self) -> f64 {
        self.wte_per_head.as_ref().map_or(1.0, |amount| amount.at(0))
    }
}
