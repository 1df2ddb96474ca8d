//! A scenario's projection added up over a scope, as charts, grids and reports show it.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::outturn::{ScopeError, scope_errors};
use crate::plan::{
    Confidence, Measured, Plan, PostsReadAs, Role, Scope, Target, TargetUnit, Year, financial_year,
};
use crate::results::{Contributions, RoleYear, ScenarioResult};
use crate::sums::target_sums;

/// Whether figures are shown as people or whole-time equivalents.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
#[ts(export)]
pub enum Unit {
    /// People.
    #[default]
    Heads,
    /// Whole-time equivalents.
    Wte,
}

/// A scenario added up over a scope, in one unit, from the opening point on.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Summary {
    /// The plan's title.
    pub plan_title: String,
    /// The scenario's name.
    pub scenario: String,
    /// The scope in words.
    pub scope: String,
    /// The unit of every figure.
    pub unit: Unit,
    /// The year that closes on the baseline.
    pub baseline_year: Year,
    /// In post on the baseline.
    pub baseline: f64,
    /// One entry a projected year.
    pub years: Vec<SummaryYear>,
    /// Targets of exactly these roles that can be compared in this unit.
    pub targets: Vec<SummaryTarget>,
    /// What the other targets of exactly these roles are compared with, an entry a target, in the
    /// plan's order.
    pub compared_otherwise: Vec<PostsReadAs>,
    /// What turned out beside what was projected, of the years in which that is known of any role.
    pub outturn: Vec<ScopeError>,
}

/// A scope at the end of one financial year.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct SummaryYear {
    /// The financial year.
    pub year: Year,
    /// What business as usual and each lever contribute.
    pub contributions: Contributions,
    /// In post on 31 March.
    pub in_post: f64,
    /// In post + Borrow + the productive share of employed learners.
    pub capacity: f64,
    /// Employed learners at the year's end.
    pub in_training: f64,
    /// Leavers of the year.
    pub leavers: f64,
    /// Everyone who joined, arrived or came back, moves within the scope included.
    pub arrivals: f64,
    /// Everyone who left for a pathway, was transferred out or was let go.
    pub departures: f64,
    /// Kept by Bind.
    pub kept: f64,
    /// Funded posts in WTE of the roles that have them; none where no role has.
    pub establishment_wte: Option<f64>,
    /// Vacancies in WTE of the roles with funded posts.
    pub vacancy_wte: Option<f64>,
}

/// A target on a chart of its scope.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct SummaryTarget {
    /// The target's name.
    pub name: String,
    /// The programme or document it belongs to.
    pub framework: Option<String>,
    /// When in the year it is measured.
    pub measured: Measured,
    /// Whether borrowed capacity counts towards it.
    pub counts_borrowed: bool,
    /// How posts are read, where the target is in posts.
    pub posts_read_as: Option<PostsReadAs>,
    /// How activity was turned into staff, written out for the last year, where it was.
    pub activity: Option<String>,
    /// The share of a larger place's it is, written out for the last year, where it is one.
    pub local_share: Option<String>,
    /// How far its figures can be trusted.
    pub confidence: Option<Confidence>,
    /// One point a year that has a value within the horizon.
    pub points: Vec<TargetPoint>,
}

/// A target in one year.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct TargetPoint {
    /// The financial year.
    pub year: Year,
    /// What is required; an increase has the baseline added.
    pub value: f64,
    /// What is projected, measured as the target says.
    pub projected: f64,
    /// Projected less target: negative where short.
    pub gap: f64,
    /// What business as usual alone would bring, measured the same way.
    pub business_as_usual: f64,
}

/// Adds a scenario's rows up over a scope.
pub fn summarise(plan: &Plan, result: &ScenarioResult, scope: &Scope, unit: Unit) -> Summary {
    let places = scope.role_indices(plan);
    let by_year: Vec<Vec<(&Role, &RoleYear, f64)>> = plan
        .projected_years()
        .enumerate()
        .map(|(t, _)| rows_of_year(plan, result, &places, unit, t))
        .collect();
    let opening = by_year
        .first()
        .map_or(0.0, |rows| rows.iter().map(|(_, row, factor)| row.opening * factor).sum());
    let years = plan
        .projected_years()
        .zip(&by_year)
        .map(|(year, rows)| summarise_year(year, rows))
        .collect();
    let of_these_roles =
        plan.targets.iter().filter(|target| target.scope.role_indices(plan) == places);
    let (in_unit, otherwise): (Vec<&Target>, Vec<&Target>) =
        of_these_roles.partition(|target| is_compared_in(target, unit));
    Summary {
        plan_title: plan.title.clone(),
        scenario: result.scenario.to_owned(),
        scope: scope.words(plan),
        unit,
        baseline_year: plan.baseline_year(),
        baseline: opening,
        years,
        targets: in_unit
            .into_iter()
            .map(|of| summarise_target(plan, result, of, &by_year))
            .collect(),
        compared_otherwise: otherwise.into_iter().map(Target::compared_with).collect(),
        outturn: scope_errors(plan, result, scope, unit),
    }
}

/// The rows of a year that are in scope, each with its role and the factor from heads to the unit.
fn rows_of_year<'a>(
    plan: &'a Plan,
    result: &'a ScenarioResult,
    places: &[usize],
    unit: Unit,
    t: usize,
) -> Vec<(&'a Role, &'a RoleYear<'a>, f64)> {
    let start = t * plan.roles.len();
    places
        .iter()
        .filter_map(|&place| {
            let role = plan.roles.get(place)?;
            let row = result.rows.get(start + place)?;
            let factor = match unit {
                Unit::Heads => 1.0,
                Unit::Wte => role.wte_per_head.as_ref().map_or(1.0, |wte| wte.at(t)),
            };
            Some((role, row, factor))
        })
        .collect()
}

fn summarise_year(year: Year, rows: &[(&Role, &RoleYear, f64)]) -> SummaryYear {
    let sum = |of: &dyn Fn(&RoleYear) -> f64| {
        rows.iter().map(|(_, row, factor)| of(row) * factor).sum::<f64>()
    };
    let funded = |of: &dyn Fn(&RoleYear) -> Option<f64>| {
        let given: Vec<f64> = rows.iter().filter_map(|(_, row, _)| of(row)).collect();
        (!given.is_empty()).then(|| given.iter().sum())
    };
    let mut contributions = Contributions::default();
    for (_, row, factor) in rows {
        contributions.add_scaled(&row.contributions, *factor);
    }
    SummaryYear {
        year,
        contributions,
        in_post: sum(&|row| row.closing),
        capacity: sum(&|row| row.capacity_heads),
        in_training: sum(&|row| row.in_training),
        leavers: sum(&|row| row.leavers),
        arrivals: sum(&|row| {
            row.joined_usual
                + row.usual_moves_in
                + row.transferred.max(0.0)
                + row.joined_buy
                + row.joined_build
                + row.joined_bounce
                + row.returned
        }),
        departures: sum(&|row| row.usual_moves_out + row.departures - row.transferred.min(0.0)),
        kept: sum(&|row| row.kept),
        establishment_wte: funded(&|row| row.establishment_wte),
        vacancy_wte: funded(&|row| row.vacancy_wte),
    }
}

/// Whether people counted in this unit can be set beside a target; funded posts are no people.
fn is_compared_in(target: &Target, unit: Unit) -> bool {
    match target.compared_with() {
        PostsReadAs::Heads => unit == Unit::Heads,
        PostsReadAs::Wte => unit == Unit::Wte,
        PostsReadAs::Establishment => false,
    }
}

fn summarise_target(
    plan: &Plan,
    result: &ScenarioResult,
    target: &Target,
    by_year: &[Vec<(&Role, &RoleYear, f64)>],
) -> SummaryTarget {
    let compared = result.targets.iter().filter(|compared| compared.target == target.name);
    SummaryTarget {
        name: target.name.clone(),
        framework: target.framework.clone(),
        measured: target.measured_or_default(),
        counts_borrowed: target.counts_borrowed.unwrap_or(false),
        posts_read_as: target.posts_read_as.filter(|_| target.unit == Some(TargetUnit::Posts)),
        activity: last_sum(plan, target).filter(|_| target.activity.is_some()),
        local_share: last_sum(plan, target).filter(|_| target.local_share.is_some()),
        confidence: weakest_confidence(target),
        points: compared
            .map(|compared| TargetPoint {
                year: compared.year,
                value: compared.target_value,
                projected: compared.projected,
                gap: compared.gap,
                business_as_usual: business_as_usual(plan, target, by_year, compared.year),
            })
            .collect(),
    }
}

/// What business as usual alone would bring towards a target, measured as the target says.
/// Borrow is a lever, so there is none in it.
fn business_as_usual(
    plan: &Plan,
    target: &Target,
    by_year: &[Vec<(&Role, &RoleYear, f64)>],
    year: Year,
) -> f64 {
    let Ok(t) = usize::try_from(year - plan.first_year) else {
        return 0.0;
    };
    let before = t.checked_sub(1).and_then(|before| by_year.get(before));
    let now = by_year.get(t).map(Vec::as_slice).unwrap_or_default();
    now.iter()
        .enumerate()
        .map(|(nth, (_, row, factor))| {
            let closing = row.contributions.base;
            let opening = match before {
                Some(rows) => rows.get(nth).map_or(0.0, |(_, row, _)| row.contributions.base),
                None => row.opening,
            };
            match target.measured_or_default() {
                Measured::YearEnd => closing * factor,
                Measured::YearAverage => (opening + closing) / 2.0 * factor,
            }
        })
        .sum()
}

/// No surer than the figure, nor than the assumption that turns it into staff.
fn weakest_confidence(target: &Target) -> Option<Confidence> {
    let assumption = target.activity.as_ref().and_then(|activity| activity.evidence.as_ref());
    let behind = [target.evidence.as_ref(), assumption];
    behind.into_iter().flatten().filter_map(|evidence| evidence.confidence).max()
}

/// The sum behind a target's last projected value, with its year; none where that is a plain
/// number.
fn last_sum(plan: &Plan, target: &Target) -> Option<String> {
    let years = plan.first_year..=plan.last_year();
    let last = target_sums(target).into_iter().rfind(|sum| years.contains(&sum.year))?;
    Some(format!("{} in {}", last.sum?, financial_year(last.year)))
}
