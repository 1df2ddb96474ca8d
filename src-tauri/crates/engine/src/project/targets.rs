//! What a projection is compared with.

use crate::plan::{Basis, Measured, Plan, PostsReadAs, Target, Year};
use crate::results::{RoleYear, TargetYear};

use super::number::Number;
use super::roles::RoleSeries;

/// A target with its scope resolved to places and its baseline worked out.
pub struct ResolvedTarget<'a> {
    target: &'a Target,
    places: Vec<usize>,
    /// What an increase is on top of; 0 for a total.
    baseline: f64,
    /// Projected years with a value: place in the horizon, year, the value in staff.
    values: Vec<(usize, Year, f64)>,
}

/// Resolves the targets of a valid plan.
pub fn resolve<'a>(plan: &'a Plan, roles: &RoleSeries) -> Vec<ResolvedTarget<'a>> {
    plan.targets
        .iter()
        .map(|target| {
            let places = target.scope.role_indices(plan);
            let values = plan
                .projected_years()
                .enumerate()
                .filter_map(|(t, year)| {
                    Some((t, year, staff_required(target, *target.values.get(&year)?)))
                })
                .collect();
            ResolvedTarget { target, baseline: baseline_of(target, &places, roles), places, values }
        })
        .collect()
}

/// Activity turned into WTE by the stated assumption; other values as they are.
pub fn staff_required(target: &Target, value: f64) -> f64 {
    match &target.activity {
        Some(activity) => value * activity.scale.unwrap_or(1.0) / activity.units_per_wte,
        None => value,
    }
}

/// What an increase is on top of; 0 for a total.
fn baseline_of<N: Number>(target: &Target, places: &[usize], roles: &RoleSeries<N>) -> N {
    let of_role = |place: usize| {
        let heads = N::from(roles.baseline.get(place).copied().unwrap_or(0.0));
        match target.compared_with() {
            PostsReadAs::Heads => heads,
            PostsReadAs::Wte => heads * roles.at(place, 0).wte_per_head,
            PostsReadAs::Establishment => {
                N::from(roles.baseline_establishment.get(place).copied().flatten().unwrap_or(0.0))
            }
        }
    };
    match target.basis.unwrap_or_default() {
        Basis::Total => N::from(0.0),
        Basis::Increase => places.iter().fold(N::from(0.0), |sum, place| sum + of_role(*place)),
    }
}

/// Compares every target with the rows of a scenario, in the plan's order, then by year.
pub fn compare<'a>(
    targets: &[ResolvedTarget<'a>],
    roles: &RoleSeries,
    rows: &[RoleYear<'a>],
) -> Vec<TargetYear<'a>> {
    let mut compared = Vec::new();
    for resolved in targets {
        let target = resolved.target;
        for &(t, year, value) in &resolved.values {
            let target_value = value + resolved.baseline;
            let rows_of_year = rows.get(t * roles.roles..(t + 1) * roles.roles).unwrap_or_default();
            let projected = resolved
                .places
                .iter()
                .filter_map(|&place| Some((rows_of_year.get(place)?, place)))
                .map(|(row, place)| measured(target, row, roles.at(place, t).wte_per_head))
                .sum();
            compared.push(TargetYear {
                target: &target.name,
                year,
                unit: target.unit.unwrap_or_default().name(),
                target_value,
                projected,
                gap: projected - target_value,
            });
        }
    }
    compared
}

/// What a role counts towards a target in a year.
pub fn measured(target: &Target, row: &RoleYear, wte_per_head: f64) -> f64 {
    let stocks = Stocks {
        closing: row.closing,
        average: row.average_heads,
        borrow: row.borrow,
        wte_per_head,
        establishment: row.establishment_wte,
    };
    stocks.counted_towards(target)
}

/// What a target may count of a role in a year, in heads.
pub struct Stocks<N> {
    /// In post on 31 March.
    pub closing: N,
    /// The average of opening and closing.
    pub average: N,
    /// Borrowed.
    pub borrow: N,
    /// WTE of one head.
    pub wte_per_head: N,
    /// Funded posts, WTE.
    pub establishment: Option<f64>,
}

impl<N: Number> Stocks<N> {
    /// What of it counts towards a target.
    pub fn counted_towards(&self, target: &Target) -> N {
        let heads = match target.measured_or_default() {
            Measured::YearEnd => self.closing,
            Measured::YearAverage => self.average,
        };
        let counted = match target.counts_borrowed {
            Some(true) => heads + self.borrow,
            Some(false) | None => heads,
        };
        match target.compared_with() {
            PostsReadAs::Heads => counted,
            PostsReadAs::Wte => counted * self.wte_per_head,
            PostsReadAs::Establishment => N::from(self.establishment.unwrap_or(0.0)),
        }
    }
}

impl ResolvedTarget<'_> {
    /// The places of the projected years with a value.
    pub fn years(&self) -> impl Iterator<Item = usize> {
        self.values.iter().map(|(t, _, _)| *t)
    }

    /// The target's projected years with a value, with what is projected less what is required.
    pub fn gaps<N: Number>(
        &self,
        roles: &RoleSeries<N>,
        stocks: impl Fn(usize, usize) -> Option<Stocks<N>>,
    ) -> impl Iterator<Item = N> {
        let baseline = baseline_of(self.target, &self.places, roles);
        self.values.iter().map(move |&(t, _, value)| {
            let of_role = |place: &usize| stocks(t, *place);
            let projected = self.places.iter().filter_map(of_role);
            let projected = projected
                .fold(N::from(0.0), |sum, stocks| sum + stocks.counted_towards(self.target));
            projected - (N::from(value) + baseline)
        })
    }
}
