//! What was projected beside what turned out: the projection error, by role and over a scope.

use std::collections::BTreeMap;

use serde::Serialize;
use ts_rs::TS;

use crate::plan::{Outturn, Plan, Scope, Year, financial_year};
use crate::results::{RoleYear, ScenarioResult};
use crate::summary::Unit;
use crate::written::{about_percent, figure};

/// What was projected and what turned out, in one unit. Only where there are both.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct ProjectionError {
    /// In post as projected.
    pub projected: f64,
    /// In post as it turned out.
    pub actual: f64,
    /// Projected less actual: above nothing where the plan was above what turned out.
    pub error: f64,
    /// The same as a fraction of the actual; none where that is nothing.
    pub share: Option<f64>,
}

/// A role's projection errors at a year's end.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct RoleError<'a> {
    /// The role's id.
    pub role: &'a str,
    /// The financial year.
    pub year: Year,
    /// In people.
    pub heads: Option<ProjectionError>,
    /// In WTE.
    pub wte: Option<ProjectionError>,
}

/// A scope's projection error at a year's end, over its roles that have an outturn.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct ScopeError {
    /// The financial year.
    pub year: Year,
    /// What is counted.
    pub unit: Unit,
    /// How many roles of the scope have an outturn in this unit.
    pub roles: usize,
    /// How many roles the scope has.
    pub of_roles: usize,
    /// Over those that have one.
    pub over: ProjectionError,
    /// `In 2018/19 the plan was 120 (2.1 %) above what turned out.`
    pub sentence: String,
}

impl ProjectionError {
    fn of(projected: f64, actual: f64) -> Self {
        let error = projected - actual;
        Self { projected, actual, error, share: (actual != 0.0).then(|| error / actual) }
    }

    fn add(&mut self, other: &Self) {
        *self = Self::of(self.projected + other.projected, self.actual + other.actual);
    }
}

impl RoleError<'_> {
    /// The error in a unit.
    pub fn in_unit(&self, unit: Unit) -> Option<ProjectionError> {
        match unit {
            Unit::Heads => self.heads,
            Unit::Wte => self.wte,
        }
    }
}

/// The errors of every role and projected year that has an outturn: by year, then in the plan's
/// order of roles.
pub fn role_errors<'a>(plan: &'a Plan, result: &ScenarioResult<'a>) -> Vec<RoleError<'a>> {
    let error = |row: &RoleYear<'a>, outturn: &Outturn| RoleError {
        role: row.role,
        year: row.year,
        heads: outturn.heads.map(|heads| ProjectionError::of(row.in_post_heads, heads)),
        wte: outturn.wte.map(|wte| ProjectionError::of(row.in_post_wte, wte)),
    };
    let known: BTreeMap<(&str, Year), &Outturn> =
        plan.outturn.iter().map(|known| ((known.role.as_str(), known.year), known)).collect();
    let of_row = |row: &RoleYear<'a>| Some(error(row, known.get(&(row.role, row.year)).copied()?));
    if known.is_empty() { Vec::new() } else { result.rows.iter().filter_map(of_row).collect() }
}

/// The errors over a scope in a unit, year by year, each over the roles that have an outturn.
pub fn scope_errors(
    plan: &Plan,
    result: &ScenarioResult,
    scope: &Scope,
    unit: Unit,
) -> Vec<ScopeError> {
    let in_scope: Vec<&str> = scope
        .role_indices(plan)
        .into_iter()
        .filter_map(|place| Some(plan.roles.get(place)?.id.as_str()))
        .collect();
    let errors = role_errors(plan, result);
    let of_year = |year: Year| {
        let known: Vec<ProjectionError> = errors
            .iter()
            .filter(|error| error.year == year && in_scope.contains(&error.role))
            .filter_map(|error| error.in_unit(unit))
            .collect();
        let over = known.iter().copied().reduce(|mut sum, error| {
            sum.add(&error);
            sum
        })?;
        let (roles, of_roles) = (known.len(), in_scope.len());
        let sentence = sentence(year, unit, &over, roles, of_roles);
        Some(ScopeError { year, unit, roles, of_roles, over, sentence })
    };
    plan.projected_years().filter_map(of_year).collect()
}

fn sentence(
    year: Year,
    unit: Unit,
    over: &ProjectionError,
    roles: usize,
    of_roles: usize,
) -> String {
    let wte = if unit == Unit::Wte { " WTE" } else { "" };
    let size = figure(over.error.abs());
    let share = over.share.map(|share| format!(" ({})", about_percent(share.abs())));
    let off = match over.error {
        _ if size == "0" => "what turned out".to_owned(),
        error if error > 0.0 => {
            format!("{size}{wte}{} above what turned out", share.unwrap_or_default())
        }
        _ => format!("{size}{wte}{} below what turned out", share.unwrap_or_default()),
    };
    let counted = match roles == of_roles {
        true => String::new(),
        false => format!(", over the {roles} of {of_roles} roles whose outturn is known"),
    };
    format!("In {} the plan was {off}{counted}.", financial_year(year))
}
