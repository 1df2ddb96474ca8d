//! A scenario's money added up over a scope.

use crate::plan::{FundingCovers, Lever, Plan, Role, Scope};
use crate::results::{Contributions, RoleYear, ScenarioResult};

use super::rows::RoleYears;
use super::{Cost, CostYear, RolePay, RowCost, per_person, words};

/// Puts everything together.
pub(super) fn add_up(
    plan: &Plan,
    result: &ScenarioResult,
    scope: &Scope,
    roles: &[RoleYears],
    rows: Vec<RowCost>,
    usual: Vec<RowCost>,
) -> Cost {
    let covers = plan.funding_covers.unwrap_or_default();
    let in_scope: Vec<&RoleYears> = roles.iter().filter(|years| scope.holds(years.role)).collect();
    // Funding is for the whole plan: beside a part of it, it would seem to be for that part alone.
    let funded = !plan.funding.is_empty() && in_scope.len() == roles.len();
    let years: Vec<CostYear> = plan
        .projected_years()
        .enumerate()
        .map(|(t, year)| {
            let mut cost = CostYear { year, ..CostYear::default() };
            for years in &in_scope {
                cost.pay += pay_of(years, t, |row| row.average_heads);
                cost.pay_as_usual += pay_as_usual(years, t);
            }
            cost.usual = in_year(&usual, t);
            for lever in Lever::ALL {
                let of_lever = rows.iter().filter(|row| row.lever == lever);
                *lever_mut(&mut cost, lever) = of_lever.filter_map(|row| row.years.get(t)).sum();
            }
            let funding: f64 = plan.funding.iter().filter_map(|line| line.values.get(&year)).sum();
            finish(&mut cost, covers, funded.then_some(funding));
            cost
        })
        .collect();
    let all_years = all(&years, covers);
    let mut cost = Cost {
        scenario: result.scenario.to_owned(),
        scope: scope.words(plan),
        price_year: plan.price_year,
        levers: per_person::of_levers(&in_scope, &years),
        targets: per_person::of_targets(plan, result, scope, &years),
        roles: in_scope.iter().map(|years| role_pay(years)).collect(),
        unpriced: words::unpriced(plan, result.scenario, &in_scope, &rows),
        years,
        all_years,
        rows,
        usual,
        funding_covers: covers,
        headline: String::new(),
    };
    cost.headline = words::headline(&cost);
    cost
}

/// Sums that follow from the parts of a year.
fn finish(cost: &mut CostYear, covers: FundingCovers, funding: Option<f64>) {
    cost.levers = Lever::ALL.into_iter().map(|lever| cost.of(lever)).sum();
    cost.total = cost.pay + cost.usual + cost.levers;
    cost.additional = cost.levers + cost.pay - cost.pay_as_usual;
    cost.funding = funding;
    cost.left_over = funding.map(|funding| funding - cost.covered(covers));
}

fn all(years: &[CostYear], covers: FundingCovers) -> CostYear {
    let mut all = CostYear::default();
    for year in years {
        all.year = year.year;
        all.pay += year.pay;
        all.pay_as_usual += year.pay_as_usual;
        all.usual += year.usual;
        for lever in Lever::ALL {
            *lever_mut(&mut all, lever) += year.of(lever);
        }
    }
    let funding: Option<f64> = years.iter().map(|year| year.funding).sum();
    finish(&mut all, covers, funding.filter(|_| !years.is_empty()));
    all
}

fn lever_mut(cost: &mut CostYear, lever: Lever) -> &mut f64 {
    match lever {
        Lever::Buy => &mut cost.buy,
        Lever::Build => &mut cost.build,
        Lever::Bind => &mut cost.bind,
        Lever::Borrow => &mut cost.borrow,
        Lever::Bounce => &mut cost.bounce,
    }
}

fn in_year(rows: &[RowCost], t: usize) -> f64 {
    rows.iter().filter_map(|row| row.years.get(t)).sum()
}

/// The pay of as many average heads of a role in the year at this place.
fn pay_of(years: &RoleYears, t: usize, average: impl Fn(&RoleYear) -> f64) -> f64 {
    years.years.get(t).map_or(0.0, |row| average(row) * pay_per_head(years.role, t))
}

/// What a head costs a year: WTE per head x pay per WTE.
pub(super) fn pay_per_head(role: &Role, t: usize) -> f64 {
    let wte = role.wte_per_head.as_ref().map_or(1.0, |amount| amount.at(t));
    wte * role.pay_per_wte.unwrap_or(0.0)
}

/// A part of in post on average over the year at this place: half of it at the last year's end, and
/// half at this one's. Business as usual is everyone at the baseline.
pub(super) fn average_part(
    years: &RoleYears,
    t: usize,
    part: impl Fn(&Contributions) -> f64,
    at_baseline: f64,
) -> f64 {
    let at_end = |t: usize| years.years.get(t).map(|row| part(&row.contributions));
    let before = t.checked_sub(1).map_or(Some(at_baseline), at_end).unwrap_or(0.0);
    (before + at_end(t).unwrap_or(0.0)) / 2.0
}

fn pay_as_usual(years: &RoleYears, t: usize) -> f64 {
    let baseline = years.years.first().map_or(0.0, |row| row.opening);
    average_part(years, t, |part| part.base, baseline) * pay_per_head(years.role, t)
}

fn role_pay(years: &RoleYears) -> RolePay {
    RolePay {
        role: years.role.id.clone(),
        name: years.role.name.clone(),
        pay_per_wte: years.role.pay_per_wte,
        years: (0..years.years.len()).map(|t| pay_of(years, t, |row| row.average_heads)).collect(),
    }
}
