//! What a projection is compared with.

use crate::plan::{Basis, Measured, Plan, PostsReadAs, Target, Year};
use crate::results::{RoleYear, TargetYear};

use super::roles::RoleSeries;

/// A target with its scope resolved to places and its baseline worked out.
pub struct ResolvedTarget<'a> {
    target: &'a Target,
    places: Vec<usize>,
    /// Projected years with a value: place in the horizon, year, what is required.
    required: Vec<(usize, Year, f64)>,
}

/// Resolves the targets of a valid plan.
pub fn resolve<'a>(plan: &'a Plan, roles: &RoleSeries) -> Vec<ResolvedTarget<'a>> {
    plan.targets
        .iter()
        .map(|target| {
            let places = target.scope.role_indices(plan);
            let baseline = match target.basis.unwrap_or_default() {
                Basis::Total => 0.0,
                Basis::Increase => places.iter().map(|&p| baseline_of(target, p, roles)).sum(),
            };
            let required = plan
                .projected_years()
                .enumerate()
                .filter_map(|(t, year)| {
                    let value = target.values.get(&year)?;
                    Some((t, year, staff_required(target, *value) + baseline))
                })
                .collect();
            ResolvedTarget { target, places, required }
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

fn baseline_of(target: &Target, place: usize, roles: &RoleSeries) -> f64 {
    let heads = roles.baseline.get(place).copied().unwrap_or(0.0);
    match target.compared_with() {
        PostsReadAs::Heads => heads,
        PostsReadAs::Wte => heads * roles.at(place, 0).wte_per_head,
        PostsReadAs::Establishment => {
            roles.baseline_establishment.get(place).copied().flatten().unwrap_or(0.0)
        }
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
        for &(t, year, target_value) in &resolved.required {
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
    let heads = match target.measured_or_default() {
        Measured::YearEnd => row.closing,
        Measured::YearAverage => row.average_heads,
    };
    let counted = match target.counts_borrowed {
        Some(true) => heads + row.borrow,
        Some(false) | None => heads,
    };
    match target.compared_with() {
        PostsReadAs::Heads => counted,
        PostsReadAs::Wte => counted * wte_per_head,
        PostsReadAs::Establishment => row.establishment_wte.unwrap_or(0.0),
    }
}
