//! Gaps to targets by role and year: what a heat table shows.

use serde::Serialize;

use crate::plan::{Plan, PostsReadAs, Scope, Year};
use crate::required::{RequiredWorkforce, SharedBy, required_workforce};
use crate::results::ScenarioResult;
use crate::summary::Unit;

/// Projected less required, for each target and for each role of its scope.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct GapTable {
    /// The plan's title.
    pub plan_title: String,
    /// The scenario's name.
    pub scenario: String,
    /// The scope in words.
    pub scope: String,
    /// The unit of the roles' figures.
    pub unit: Unit,
    /// The projected years in which any target has a value.
    pub years: Vec<Year>,
    /// A row a target with a role in scope, in the plan's order.
    pub targets: Vec<GapRow>,
    /// A row a role in scope that any target counts, in the plan's order.
    pub roles: Vec<GapRow>,
    /// How requirements were shared out among roles, in words; none where no target is of several.
    pub assumption: Option<String>,
}

/// A row of a gap table.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct GapRow {
    /// The target's or the role's name.
    pub name: String,
    /// For a target, what it is compared in: `heads`, `WTE` or `posts`; none for a role.
    pub counted_in: Option<&'static str>,
    /// One entry a year of the table; none where nothing is required.
    pub cells: Vec<Option<GapCell>>,
}

/// A gap in one year.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct GapCell {
    /// What is required.
    pub required: f64,
    /// What is projected.
    pub projected: f64,
    /// Projected less required: negative where short.
    pub gap: f64,
    /// The target it is from.
    pub target: String,
}

/// The gaps of a scenario to the targets that count any role of the scope.
///
/// A target of several roles is shared out among them as [`required_workforce`] does, in proportion
/// to what is projected. Where more than one target asks something of a role, the one that leaves
/// the larger shortage counts.
pub fn gap_table(plan: &Plan, result: &ScenarioResult, scope: &Scope, unit: Unit) -> GapTable {
    let counts = |index: usize| {
        let target = plan.targets.get(index)?;
        let counts = target.scope.role_indices(plan);
        let in_scope = scope.role_indices(plan);
        counts.iter().any(|place| in_scope.contains(place)).then_some(index)
    };
    let asked: Vec<RequiredWorkforce> = (0..plan.targets.len())
        .filter_map(counts)
        .filter_map(|index| required_workforce(plan, result, index, SharedBy::Projected))
        .collect();
    let has_value =
        |year: &Year| asked.iter().flat_map(|of| &of.years).any(|each| each.year == *year);
    let years: Vec<Year> = plan.projected_years().filter(has_value).collect();
    let shared = asked.iter().find(|of| of.years.iter().any(|year| year.roles.len() > 1));
    let roles = plan.roles.iter().filter(|role| scope.holds(role)).filter_map(|role| {
        let cells: Vec<Option<GapCell>> =
            years.iter().map(|year| worst(&asked, &role.id, *year, unit)).collect();
        let asked_of = cells.iter().any(Option::is_some);
        asked_of.then(|| GapRow { name: role.name.clone(), counted_in: None, cells })
    });
    GapTable {
        plan_title: plan.title.clone(),
        scenario: result.scenario.to_owned(),
        scope: scope.words(plan),
        unit,
        targets: asked.iter().map(|of| of_target(of, &years)).collect(),
        roles: roles.collect(),
        assumption: shared.map(|of| of.assumption.clone()),
        years,
    }
}

fn of_target(of: &RequiredWorkforce, years: &[Year]) -> GapRow {
    let cell = |year: &Year| {
        let at = of.years.iter().find(|each| each.year == *year)?;
        Some(GapCell {
            required: at.required,
            projected: at.projected,
            gap: at.gap,
            target: of.target.to_owned(),
        })
    };
    let counted_in = match of.compared_with {
        PostsReadAs::Heads => "heads",
        PostsReadAs::Wte => "WTE",
        PostsReadAs::Establishment => "posts",
    };
    GapRow {
        name: of.target.to_owned(),
        counted_in: Some(counted_in),
        cells: years.iter().map(cell).collect(),
    }
}

/// The gap of a role to the target that leaves it the shortest in a year.
fn worst(asked: &[RequiredWorkforce], role: &str, year: Year, unit: Unit) -> Option<GapCell> {
    let of_targets = asked.iter().filter_map(|of| {
        let at = of.years.iter().find(|each| each.year == year)?;
        let part = at.roles.iter().find(|part| part.role == role)?;
        let (required, projected, gap) = match unit {
            Unit::Heads => (part.heads, part.projected_heads, part.gap_heads),
            Unit::Wte => (part.wte, part.projected_wte, part.gap_wte),
        };
        let target = part.own_target.unwrap_or(of.target).to_owned();
        Some(GapCell { required, projected, gap, target })
    });
    of_targets.min_by(|one, other| one.gap.total_cmp(&other.gap))
}
