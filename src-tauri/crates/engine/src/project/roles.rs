//! Roles and lever rows as plain arrays, one value a role and year.

use std::collections::HashMap;

use crate::plan::{AmountUnit, BindUnit, Levers, Plan, RateKind};

use super::in_doubt::{RateOf, Rates, Yearly};
use super::number::Number;
use super::rates::{Exit, kept_share};

/// Where each role stands in the plan.
pub type Places<'a> = HashMap<&'a str, usize>;

/// Where each role stands in the plan, by its id.
pub fn places_by_id(plan: &Plan) -> Places<'_> {
    plan.roles.iter().enumerate().map(|(place, role)| (role.id.as_str(), place)).collect()
}

/// What a role brings to one year, whatever the scenario.
#[derive(Debug, Clone, Copy, Default)]
pub struct RoleInputs<N = f64> {
    /// WTE of one head.
    pub wte_per_head: N,
    /// The published leaver rate m.
    pub leaver_rate: N,
    /// What that rate does to people.
    pub exit: Exit<N>,
    /// Usual joiners, heads.
    pub usual_joiners: f64,
    /// Service transfers, net heads.
    pub transfers: f64,
    /// Funded posts, WTE.
    pub establishment_wte: Option<f64>,
}

/// Every role's inputs, by year and then role.
pub struct RoleSeries<N = f64> {
    /// How many roles there are.
    pub roles: usize,
    /// Opening heads of the first year, by role.
    pub baseline: Vec<f64>,
    /// Funded posts at the baseline, by role.
    pub baseline_establishment: Vec<Option<f64>>,
    inputs: Vec<RoleInputs<N>>,
}

impl<N: Number> RoleSeries<N> {
    /// Resolves the roles and transfers of a valid plan.
    pub fn of(plan: &Plan, places: &Places, rates: &mut impl Rates<N>) -> Self {
        let roles = plan.roles.len();
        let years = plan.years as usize;
        let mut inputs = vec![RoleInputs::default(); roles * years];
        for (place, role) in plan.roles.iter().enumerate() {
            let mut establishment = role.establishment_wte;
            let (leaver_rate, of) = (role.leaver_rate.as_ref(), RateOf::Role(place));
            let leaver_rate = Yearly::of(leaver_rate, 0.0, RateKind::LeaverRate, of, rates);
            let wte_per_head = role.wte_per_head.as_ref();
            let wte_per_head = Yearly::of(wte_per_head, 1.0, RateKind::WtePerHead, of, rates);
            for (t, year) in plan.projected_years().enumerate() {
                for change in role.establishment_changes.iter().filter(|c| c.year == year) {
                    establishment = establishment.map(|posts| posts + change.wte);
                }
                let leaver_rate = leaver_rate.at(t);
                if let Some(slot) = inputs.get_mut(t * roles + place) {
                    *slot = RoleInputs {
                        wte_per_head: wte_per_head.at(t),
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
    pub fn year(&self, t: usize) -> &[RoleInputs<N>] {
        self.inputs.get(t * self.roles..(t + 1) * self.roles).unwrap_or_default()
    }

    /// A role's inputs in the year at this place.
    pub fn at(&self, place: usize, t: usize) -> RoleInputs<N> {
        self.inputs.get(t * self.roles + place).copied().unwrap_or_default()
    }
}

/// The place of a year in the horizon.
fn place_of_year(plan: &Plan, year: i32) -> Option<usize> {
    usize::try_from(year.checked_sub(plan.first_year)?).ok().filter(|&t| t < plan.years as usize)
}

/// What the levers that need no pathway ask for in one year and role.
#[derive(Debug, Clone, Copy, Default)]
pub struct LeverInputs<N = f64> {
    /// Heads that join through Buy.
    pub bought: N,
    /// Points off the leaver rate.
    pub points: f64,
    /// The share of those about to leave that the points keep, cut at all of them.
    pub kept_share: N,
    /// Heads to keep.
    pub keep: f64,
    /// Heads borrowed; negative when seconded out.
    pub borrowed: N,
}

impl<N: Number> LeverInputs<N> {
    /// How many of those about to leave Bind should keep: by points first, then heads.
    pub fn kept_wanted(&self, about_to_leave: N) -> N {
        about_to_leave * self.kept_share + N::from(self.keep)
    }
}

/// Every role's Buy, Bind and Borrow of a scenario, by year and then role.
pub struct LeverSeries<N = f64> {
    roles: usize,
    inputs: Vec<LeverInputs<N>>,
}

impl<N: Number> LeverSeries<N> {
    /// Adds up a scenario's rows, amounts in WTE turned into heads by the year's WTE per head.
    pub fn of(
        plan: &Plan,
        levers: &Levers,
        series: &RoleSeries<N>,
        places: &Places,
        rates: &mut impl Rates<N>,
    ) -> Self {
        let roles = plan.roles.len();
        let years = plan.years as usize;
        let mut inputs = vec![LeverInputs::default(); roles * years];
        let mut every_year = |role: &str, add: &dyn Fn(&mut LeverInputs<N>, usize, N)| {
            let Some(&place) = places.get(role) else {
                return;
            };
            for t in 0..years {
                if let Some(slot) = inputs.get_mut(t * roles + place) {
                    add(slot, t, series.at(place, t).wte_per_head);
                }
            }
        };
        let heads = |amount: f64, unit: Option<AmountUnit>, wte_per_head: N| match unit {
            Some(AmountUnit::Wte) => N::from(amount) / wte_per_head,
            Some(AmountUnit::Heads) | None => N::from(amount),
        };
        for (nth, row) in levers.buy.iter().enumerate() {
            let (fill_rate, of) = (row.fill_rate.as_ref(), RateOf::Buy(nth));
            let filled = Yearly::of(fill_rate, 1.0, RateKind::FillRate, of, rates);
            every_year(&row.role, &|slot, t, wte| {
                slot.bought += heads(row.hires.at(t), row.unit, wte) * filled.at(t);
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
            slot.kept_share = kept_share(input.leaver_rate, slot.points);
        }
        Self { roles, inputs }
    }

    /// The levers' inputs of every role in the year at this place.
    pub fn year(&self, t: usize) -> &[LeverInputs<N>] {
        self.inputs.get(t * self.roles..(t + 1) * self.roles).unwrap_or_default()
    }
}
