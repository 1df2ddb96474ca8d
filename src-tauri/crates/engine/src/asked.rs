//! What a scenario's lever rows ask for, in people and in whole-time equivalents: row by row, and
//! added up over everything in view, by service and by staff group, beside what it comes to.

use serde::Serialize;
use ts_rs::TS;

use crate::plan::{AmountUnit, BindUnit, Lever, Levers, Plan, Role, Scope};
use crate::results::{Contributions, RoleYear, ScenarioResult};
use crate::summary::Unit;

/// What a row asks for each year, in both units.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct RowAsked<'a> {
    /// The lever.
    pub lever: Lever,
    /// The row's place in the lever's list.
    pub index: usize,
    /// The id of the role it is counted under: where people arrive, or leave if they are let go.
    pub role: &'a str,
    /// Heads by year. Of Bind in points, none: see what the role keeps.
    pub heads: Vec<f64>,
    /// The same in WTE.
    pub wte: Vec<f64>,
}

/// By what the roles in view are added up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum GroupedBy {
    /// Everything in view together.
    All,
    /// By service.
    Service,
    /// By staff group.
    StaffGroup,
}

/// Roles in view added up, in one unit.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct GroupAsked {
    /// What they have in common.
    pub by: GroupedBy,
    /// The service or staff group; none for everything, and for roles without one.
    pub name: Option<String>,
    /// What the rows of each lever ask for, in the order of [`Lever::ALL`]; of Bind, who is kept.
    pub levers: Vec<LeverAsked>,
    /// What business as usual and the levers contribute at the end of the horizon.
    pub contributions: Contributions,
    /// In post at the end of the horizon.
    pub in_post: f64,
}

/// The rows of a lever added up over a group.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct LeverAsked {
    /// The lever.
    pub lever: Lever,
    /// By year.
    pub years: Vec<f64>,
    /// All years together. Of Borrow, an average of each year, it means nothing.
    pub total: f64,
}

/// What stands of every lever in a role at the end of the horizon, in one unit.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct RoleStanding<'a> {
    /// The role's id.
    pub role: &'a str,
    /// What business as usual and the levers contribute.
    pub contributions: Contributions,
    /// In post.
    pub in_post: f64,
}

/// What every row of a scenario asks for, lever by lever; none where there is no such scenario.
pub fn rows_asked<'a>(plan: &'a Plan, scenario: &str) -> Vec<RowAsked<'a>> {
    let levers = plan.scenarios.iter().find(|each| each.name == scenario).map(|each| &each.levers);
    let Some(levers) = levers else {
        return Vec::new();
    };
    let in_units = |lever, index, role, unit, amount: &dyn Fn(usize) -> f64| {
        in_both_units(plan, lever, index, role, unit, amount)
    };
    let buy =
        levers.buy.iter().enumerate().map(|(index, row)| {
            in_units(Lever::Buy, index, &row.role, row.unit, &|t| row.hires.at(t))
        });
    let borrow = levers.borrow.iter().enumerate().map(|(index, row)| {
        in_units(Lever::Borrow, index, &row.role, row.unit, &|t| row.amount.at(t))
    });
    let bind = levers.bind.iter().enumerate().map(|(index, row)| match row.unit {
        Some(BindUnit::Points) => {
            RowAsked { lever: Lever::Bind, index, role: &row.role, heads: vec![], wte: vec![] }
        }
        _ => in_units(Lever::Bind, index, &row.role, None, &|t| row.amount.at(t)),
    });
    buy.chain(bind).chain(borrow).chain(pathways_asked(plan, levers)).collect()
}

/// What stands of every lever in each role of a scope at the end of the horizon.
pub fn standing<'a>(
    plan: &'a Plan,
    result: &ScenarioResult<'a>,
    scope: &Scope,
    unit: Unit,
) -> Vec<RoleStanding<'a>> {
    plan.roles
        .iter()
        .zip(result.rows.iter().skip(last_year(plan) * plan.roles.len()))
        .filter(|(role, _)| scope.holds(role))
        .map(|(role, row)| {
            let mut contributions = Contributions::default();
            contributions.add_scaled(&row.contributions, factor(role, last_year(plan), unit));
            RoleStanding { role: &role.id, in_post: contributions.in_post(), contributions }
        })
        .collect()
}

/// What is asked of the roles in a scope, together, by service and by staff group.
pub fn groups_asked(
    plan: &Plan,
    result: &ScenarioResult,
    scope: &Scope,
    unit: Unit,
) -> Vec<GroupAsked> {
    let rows = rows_in_scope(plan, result.scenario, scope);
    let group = |by, name: Option<&str>, holds: &dyn Fn(&Role) -> bool| {
        group_asked(plan, result, &rows, unit, (by, name), &|role| scope.holds(role) && holds(role))
    };
    let mut groups = vec![group(GroupedBy::All, None, &|_| true)];
    for (by, label) in LABELS {
        for name in names_in_order(plan, label) {
            groups.push(group(by, name, &|role| label(role) == name));
        }
    }
    groups
}

type Label = fn(&Role) -> Option<&str>;

const LABELS: [(GroupedBy, Label); 2] = [
    (GroupedBy::Service, |role| role.service.as_deref()),
    (GroupedBy::StaffGroup, |role| role.staff_group.as_deref()),
];

/// The names of a label in the order roles bear them, none among them where one bears none.
fn names_in_order(plan: &Plan, label: Label) -> Vec<Option<&str>> {
    let mut names = Vec::new();
    for role in &plan.roles {
        if !names.contains(&label(role)) {
            names.push(label(role));
        }
    }
    names
}

/// The rows that touch the scope, as the grid shows them.
fn rows_in_scope<'a>(plan: &'a Plan, scenario: &str, scope: &Scope) -> Vec<RowAsked<'a>> {
    let holds = |id: &str| plan.role(id).is_some_and(|role| scope.holds(role));
    let levers = plan.scenarios.iter().find(|each| each.name == scenario).map(|each| &each.levers);
    let from = |row: &RowAsked| match row.lever {
        Lever::Build => levers?.build.get(row.index)?.from.as_deref(),
        Lever::Bounce => Some(levers?.bounce.get(row.index)?.from.as_str()),
        _ => None,
    };
    let mut rows = rows_asked(plan, scenario);
    rows.retain(|row| holds(row.role) || from(row).is_some_and(holds));
    rows
}

fn group_asked(
    plan: &Plan,
    result: &ScenarioResult,
    rows: &[RowAsked],
    unit: Unit,
    (by, name): (GroupedBy, Option<&str>),
    holds: &dyn Fn(&Role) -> bool,
) -> GroupAsked {
    // A pathway from this scope into another is in view, and counted with everything.
    let counted = |row: &&RowAsked| by == GroupedBy::All || plan.role(row.role).is_some_and(holds);
    let levers = Lever::ALL.map(|lever| {
        let years: Vec<f64> = (0..plan.years as usize)
            .map(|t| match lever {
                Lever::Bind => kept_in(plan, result, t, unit, holds),
                _ => rows
                    .iter()
                    .filter(|row| row.lever == lever)
                    .filter(counted)
                    .filter_map(|row| in_unit(row, unit).get(t))
                    .sum(),
            })
            .collect();
        LeverAsked { lever, total: years.iter().sum(), years }
    });
    let mut contributions = Contributions::default();
    for (row, factor) in year_in(plan, result, last_year(plan), unit, holds) {
        contributions.add_scaled(&row.contributions, factor);
    }
    GroupAsked {
        by,
        name: name.map(str::to_owned),
        levers: levers.into(),
        in_post: contributions.in_post(),
        contributions,
    }
}

fn in_unit<'a>(row: &'a RowAsked, unit: Unit) -> &'a [f64] {
    match unit {
        Unit::Heads => &row.heads,
        Unit::Wte => &row.wte,
    }
}

fn kept_in(
    plan: &Plan,
    result: &ScenarioResult,
    t: usize,
    unit: Unit,
    holds: &dyn Fn(&Role) -> bool,
) -> f64 {
    year_in(plan, result, t, unit, holds).map(|(row, factor)| row.kept * factor).sum()
}

/// The rows of a year whose roles are held, each with the factor from heads to the unit.
fn year_in<'a>(
    plan: &'a Plan,
    result: &'a ScenarioResult,
    t: usize,
    unit: Unit,
    holds: &'a dyn Fn(&Role) -> bool,
) -> impl Iterator<Item = (&'a RoleYear<'a>, f64)> {
    let of_year = result.rows.iter().skip(t * plan.roles.len());
    plan.roles
        .iter()
        .zip(of_year)
        .filter(|(role, _)| holds(role))
        .map(move |(role, row)| (row, factor(role, t, unit)))
}

/// The last projected year's place.
fn last_year(plan: &Plan) -> usize {
    (plan.years as usize).saturating_sub(1)
}

/// From heads of a role in a year to the unit.
fn factor(role: &Role, t: usize, unit: Unit) -> f64 {
    match unit {
        Unit::Heads => 1.0,
        Unit::Wte => wte_per_head(role, t),
    }
}

fn pathways_asked<'a>(plan: &'a Plan, levers: &'a Levers) -> impl Iterator<Item = RowAsked<'a>> {
    let first = plan.first_year;
    let year = move |t: usize| plan.projected_years().nth(t).unwrap_or(first);
    let build = levers.build.iter().enumerate().map(move |(index, row)| {
        in_both_units(plan, Lever::Build, index, &row.to, None, &|t| row.starts.at(year(t), first))
    });
    let bounce = levers.bounce.iter().enumerate().map(move |(index, row)| {
        let role = row.to.as_ref().unwrap_or(&row.from);
        in_both_units(plan, Lever::Bounce, index, role, None, &|t| row.moves.at(year(t), first))
    });
    build.chain(bounce)
}

fn in_both_units<'a>(
    plan: &Plan,
    lever: Lever,
    index: usize,
    role: &'a str,
    unit: Option<AmountUnit>,
    amount: &dyn Fn(usize) -> f64,
) -> RowAsked<'a> {
    let typed_in_wte = unit == Some(AmountUnit::Wte);
    let (heads, wte) = (0..plan.years as usize)
        .map(|t| {
            let factor = plan.role(role).map_or(1.0, |role| wte_per_head(role, t));
            let typed = amount(t);
            if typed_in_wte { (typed / factor, typed) } else { (typed, typed * factor) }
        })
        .unzip();
    RowAsked { lever, index, role, heads, wte }
}

fn wte_per_head(role: &Role, t: usize) -> f64 {
    role.wte_per_head.as_ref().map_or(1.0, |wte| wte.at(t))
}
