//! What a lever costs for each person it adds, and what each point of a gap closed costs.

use crate::plan::{Lever, Plan, Scope};
use crate::results::{Contributions, ScenarioResult};
use crate::summary::{TargetPoint, Unit, summarise};

use super::rows::RoleYears;
use super::totals::{average_part, pay_per_head};
use super::{CostYear, GapCost, LeverCost};

/// Fewer heads than this are nobody: a cost over them says nothing.
const NOBODY: f64 = 1e-6;

/// Each lever, in the order they are shown.
pub(super) fn of_levers(roles: &[&RoleYears], years: &[CostYear]) -> Vec<LeverCost> {
    let of_lever = |lever: Lever| {
        let cost: f64 = years.iter().map(|year| year.of(lever)).sum();
        let heads = heads_added(roles, years.len(), lever);
        // Borrowed people are a cost each year they are there, the others one that adds people.
        let (over, pay) = match lever {
            Lever::Borrow => (heads * years.len() as f64, 0.0),
            _ => (heads, pay_of_added(roles, years.len(), lever)),
        };
        let per_head = (over > NOBODY).then(|| cost / over);
        LeverCost { lever, cost, pay, heads, per_head }
    };
    Lever::ALL.into_iter().map(of_lever).collect()
}

fn part(lever: Lever) -> impl Fn(&Contributions) -> f64 {
    move |parts| match lever {
        Lever::Buy => parts.buy,
        Lever::Build => parts.build,
        Lever::Bind => parts.bind,
        Lever::Borrow => parts.borrow.abs(),
        Lever::Bounce => parts.bounce,
    }
}

/// In post at the end of the last year because of a lever; borrowed or lent in an average year.
fn heads_added(roles: &[&RoleYears], years: usize, lever: Lever) -> f64 {
    let part = part(lever);
    let of_role = |role: &&RoleYears| -> f64 {
        match lever {
            Lever::Borrow => {
                let all: f64 = role.years.iter().map(|row| part(&row.contributions)).sum();
                all / years.max(1) as f64
            }
            _ => role.years.last().map_or(0.0, |row| part(&row.contributions)),
        }
    };
    roles.iter().map(of_role).sum()
}

/// The pay of the people a lever adds, over all years.
fn pay_of_added(roles: &[&RoleYears], years: usize, lever: Lever) -> f64 {
    let of_role = |role: &&RoleYears| -> f64 {
        let in_year = |t| average_part(role, t, part(lever), 0.0) * pay_per_head(role.role, t);
        (0..years).map(in_year).sum()
    };
    roles.iter().map(of_role).sum()
}

/// Every target of exactly the scope's roles, in heads, WTE or posts.
pub(super) fn of_targets(
    plan: &Plan,
    result: &ScenarioResult,
    scope: &Scope,
    years: &[CostYear],
) -> Vec<GapCost> {
    let summaries = [Unit::Heads, Unit::Wte].map(|unit| summarise(plan, result, scope, unit));
    let mut targets: Vec<GapCost> = Vec::new();
    for target in summaries.iter().flat_map(|summary| &summary.targets) {
        let last = target.points.iter().max_by_key(|point| point.year);
        let known = targets.iter().any(|other| other.target == target.name);
        if let Some(last) = last.filter(|_| !known) {
            targets.push(of_target(&target.name, last, years));
        }
    }
    let place = |cost: &GapCost| plan.targets.iter().position(|t| t.name == cost.target);
    targets.sort_by_key(place);
    targets
}

fn of_target(name: &str, last: &TargetPoint, years: &[CostYear]) -> GapCost {
    let closed = last.projected - last.business_as_usual;
    let up_to = years.iter().filter(|year| year.year <= last.year);
    let additional: f64 = up_to.map(|year| year.additional).sum();
    let points = if last.value > 0.0 { closed / last.value * 100.0 } else { 0.0 };
    GapCost {
        target: name.to_owned(),
        year: last.year,
        value: last.value,
        closed,
        additional,
        per_unit: (closed > NOBODY).then(|| additional / closed),
        per_point: (points > NOBODY).then(|| additional / points),
    }
}
