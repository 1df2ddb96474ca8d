//! Roles and lever rows as plain arrays, one value a role and year.

use std::collections::HashMap;

use crate::plan::{AmountUnit, BindUnit, Levers, Plan};

use super::rates::{Exit, exit_share};

/// Where each role stands in the plan.
pub type Places<'a> = HashMap<&'a str, usize>;

/// Where each role stands in the plan, by its id.
pub fn places_by_id(plan: &Plan) -> Places<'_> {
    plan.roles.iter().enumerate().map(|(place, role)| (role.id.as_str(), place)).collect()
}

/// What a role brings to one year, whatever the scenario.
#[derive(Debug, Clone, Copy, Default)]
pub struct RoleInputs {
    /// WTE of one head.
    pub wte_per_head: f64,
    /// The published leaver rate m.
    pub leaver_rate: f64,
    /// What that rate does to people.
    pub exit: Exit,
    /// Usual joiners, heads.
    pub usual_joiners: f64,
    /// Service transfers, net heads.
    pub transfers: f64,
    /// Funded posts, WTE.
    pub establishment_wte: Option<f64>,
}

/// Every role's inputs, by year and then role.
pub struct RoleSeries {
    /// How many roles there are.
    pub roles: usize,
    /// Opening heads of the first year, by role.
    pub baseline: Vec<f64>,
    /// Funded posts at the baseline, by role.
    pub baseline_establishment: Vec<Option<f64>>,
    inputs: Vec<RoleInputs>,
}

impl RoleSeries {
    /// Resolves the roles and transfers of a valid plan.
    pub fn of(plan: &Plan, places: &Places) -> Self {
        let roles = plan.roles.len();
        let years = plan.years as usize;
        let mut inputs = vec![RoleInputs::default(); roles * years];
        for (place, role) in plan.roles.iter().enumerate() {
            let mut establishment = role.establishment_wte;
            for (t, year) in plan.projected_years().enumerate() {
                for change in role.establishment_changes.iter().filter(|c| c.year == year) {
                    establishment = establishment.map(|posts| posts + change.wte);
                }
                let leaver_rate = role.leaver_rate.as_ref().map_or(0.0, |rate| rate.at(t));
                if let Some(slot) = inputs.get_mut(t * roles + place) {
                    *slot = RoleInputs {
                        wte_per_head: role.wte_per_head.as_ref().map_or(1.0, |wte| wte.at(t)),
                        leaver_rate,
                        exit: Exit::of(leaver_rate),
                        usual_joiners: role.usual_joiners.as_ref().map_or(0.0, |n| n.at(t)),
                        transfers: 0.0,
                        establishment_wte: establishment,
                    };
                }
            }
        }
        for transfer in &plan.transfers {
            let slot = places.get(transfer.role.as_str()).zip(place_of_year(plan, transfer.year));
            if let Some(input) = slot.and_then(|(place, t)| inputs.get_mut(t * roles + place)) {
                input.transfers += transfer.heads;
            }
        }
        Self {
            roles,
            baseline: plan.roles.iter().map(|r| r.baseline_heads.unwrap_or(0.0)).collect(),
            baseline_establishment: plan.roles.iter().map(|r| r.establishment_wte).collect(),
            inputs,
        }
    }

    /// The inputs of every role in the year at this place.
    pub fn year(&self, t: usize) -> &[RoleInputs] {
        self.inputs.get(t * self.roles..(t + 1) * self.roles).unwrap_or_default()
    }

    /// A role's inputs in the year at this place.
    pub fn at(&self, place: usize, t: usize) -> RoleInputs {
        self.inputs.get(t * self.roles + place).copied().unwrap_or_default()
    }
}

/// The place of a year in the horizon.
fn place_of_year(plan: &Plan, year: i32) -> Option<usize> {
    usize::try_from(year.checked_sub(plan.first_year)?).ok().filter(|&t| t < plan.years as usize)
}

/// What the levers that need no pathway ask for in one year and role.
#[derive(Debug, Clone, Copy, Default)]
pub struct LeverInputs {
    /// Heads that join through Buy.
    pub bought: f64,
    /// Points off the leaver rate.
    pub points: f64,
    /// The share of those about to leave that the points keep, cut at all of them.
    pub kept_share: f64,
    /// Heads to keep.
    pub keep: f64,
    /// Heads borrowed; negative when seconded out.
    pub borrowed: f64,
}

impl LeverInputs {
    /// How many of those about to leave Bind should keep: by points first, then heads.
    pub fn kept_wanted(&self, about_to_leave: f64) -> f64 {
        about_to_leave * self.kept_share + self.keep
    }
}

/// The share of those about to leave that stays when points come off the leaver rate.
fn kept_share(input: &RoleInputs, points: f64) -> f64 {
    if input.exit.share > 0.0 {
        1.0 - exit_share(input.leaver_rate - points.min(input.leaver_rate)) / input.exit.share
    } else {
        0.0
    }
}

/// Every role's Buy, Bind and Borrow of a scenario, by year and then role.
pub struct LeverSeries {
    roles: usize,
    inputs: Vec<LeverInputs>,
}

impl LeverSeries {
    /// Adds up a scenario's rows, amounts in WTE turned into heads by the year's WTE per head.
    pub fn of(plan: &Plan, levers: &Levers, series: &RoleSeries, places: &Places) -> Self {
        let roles = plan.roles.len();
        let years = plan.years as usize;
        let mut inputs = vec![LeverInputs::default(); roles * years];
        let mut every_year = |role: &str, add: &dyn Fn(&mut LeverInputs, usize, f64)| {
            let Some(&place) = places.get(role) else {
                return;
            };
            for t in 0..years {
                if let Some(slot) = inputs.get_mut(t * roles + place) {
                    add(slot, t, series.at(place, t).wte_per_head);
                }
            }
        };
        let heads = |amount: f64, unit: Option<AmountUnit>, wte_per_head: f64| match unit {
            Some(AmountUnit::Wte) => amount / wte_per_head,
            Some(AmountUnit::Heads) | None => amount,
        };
        for row in &levers.buy {
            every_year(&row.role, &|slot, t, wte| {
                let filled = row.fill_rate.as_ref().map_or(1.0, |rate| rate.at(t));
                slot.bought += heads(row.hires.at(t), row.unit, wte) * filled;
            });
        }
        for row in &levers.bind {
            every_year(&row.role, &|slot, t, _| match row.unit.unwrap_or_default() {
                BindUnit::Points => slot.points += row.amount.at(t),
                BindUnit::Heads => slot.keep += row.amount.at(t),
            });
        }
        for row in &levers.borrow {
            every_year(&row.role, &|slot, t, wte| {
                slot.borrowed += heads(row.amount.at(t), row.unit, wte);
            });
        }
        for (place, slot) in inputs.iter_mut().enumerate() {
            let input = series.at(place % roles, place / roles);
            slot.kept_share = kept_share(&input, slot.points);
        }
        Self { roles, inputs }
    }

    /// The levers' inputs of every role in the year at this place.
    pub fn year(&self, t: usize) -> &[LeverInputs] {
        self.inputs.get(t * self.roles..(t + 1) * self.roles).unwrap_or_default()
    }
}
