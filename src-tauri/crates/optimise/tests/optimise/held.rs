//! Every limit checked again on the plan with the mix in it, as the engine projects and prices it.

use fivefold_engine::money::cost;
use fivefold_engine::plan::{Flow, Lever, LeverRow, MixLimits, Plan, RowNamed, Scope};
use fivefold_engine::project;
use fivefold_engine::results::NoticeKind;
use fivefold_optimise::{FoundMix, with_mix};

/// How far a figure may be over a limit: the solver's own tolerance, a hundredfold.
const OVER: f64 = 1e-5;

/// Which row of the scenario a lever of the mix is: lever, place from 0, step.
fn origins(plan: &Plan, limits: &MixLimits) -> Vec<(Lever, usize, Option<usize>)> {
    let mut origins = Vec::new();
    let mut stepped: Vec<String> = Vec::new();
    for (place, row) in plan.scenarios[0].levers.rows() {
        let lever = row.lever();
        let fixed = limits
            .fixed
            .iter()
            .any(|fixed| fixed.lever == lever && fixed.row == RowNamed::Place(place + 1));
        let lends = matches!(&row, LeverRow::Borrow(row) if row.amount.at(0) < 0.0);
        if fixed || lends {
            continue;
        }
        let role = match &row {
            LeverRow::Bind(row) => row.role.clone(),
            _ => String::new(),
        };
        let steps = limits.bind.iter().find(|limit| limit.role == role);
        match steps.map_or(0, |limit| limit.steps.len()) {
            0 => origins.push((lever, place, None)),
            _ if stepped.contains(&role) => {}
            steps => {
                origins.extend((0..steps).map(|step| (lever, place, Some(step))));
                stepped.push(role);
            }
        }
    }
    origins
}

fn limit_at(flow: &Flow, plan: &Plan, t: usize) -> f64 {
    flow.at(plan.first_year + t as i32, plan.first_year)
}

/// Asserts that a mix keeps every limit; how many figures were held against one.
pub fn check(plan: &Plan, limits: &MixLimits, mix: &FoundMix, meets: bool) -> usize {
    let mut checked = 0;
    let mut at_most = |what: &str, value: f64, most: f64| {
        assert!(value <= most + OVER * most.abs().max(1.0), "{what}: {value} over {most}");
        checked += 1;
    };
    let years = plan.years as usize;
    let with = with_mix(plan, mix).unwrap();
    let projection = project(&with).unwrap();
    let result = projection.scenarios.last().unwrap();
    assert_eq!(result.scenario, mix.scenario);
    let bite = |kind: NoticeKind| kind != NoticeKind::OverEstablishment;
    assert!(result.notices.iter().all(|notice| !bite(notice.kind)), "{:?}", result.notices);
    at_most("apart in heads", mix.difference.heads, 1e-6);
    at_most("apart in pounds", mix.difference.pounds, 1e-6 * mix.cost.abs().max(1.0));

    let origins = origins(plan, limits);
    assert_eq!(origins.len(), mix.rows.len());
    let people = |lever: Lever, is: &dyn Fn(usize, &LeverRow) -> bool, t: usize| -> f64 {
        let rows = origins.iter().zip(&mix.rows).filter(|((own, place, _), _)| {
            let row = plan.scenarios[0].levers.row(*own, *place).unwrap();
            *own == lever && is(*place, &row)
        });
        rows.map(|(_, row)| row.people[t]).sum()
    };
    let is_named = |named: &RowNamed, place: usize, row: &LeverRow| match (named, row) {
        (RowNamed::Place(nth), _) => *nth == place + 1,
        (RowNamed::Name(name), LeverRow::Buy(row)) => row.role == *name,
        (RowNamed::Name(name), LeverRow::Build(row)) => row.id.as_ref() == Some(name),
        (RowNamed::Name(name), LeverRow::Bounce(row)) => row.id.as_ref() == Some(name),
        (RowNamed::Name(name), LeverRow::Bind(row)) => row.role == *name,
        (RowNamed::Name(name), LeverRow::Borrow(row)) => row.role == *name,
    };
    for t in 0..years {
        for limit in &limits.buy {
            let hires = people(Lever::Buy, &|place, row| is_named(&limit.row, place, row), t);
            at_most("hires", hires, limit_at(&limit.most_hires, plan, t));
        }
        for limit in &limits.build {
            let Some(most) = &limit.most_starts else { continue };
            let named = |place: usize, row: &LeverRow| is_named(&limit.programme, place, row);
            at_most("starts", people(Lever::Build, &named, t), limit_at(most, plan, t));
        }
        for limit in &limits.bounce {
            let named = |place: usize, row: &LeverRow| is_named(&limit.route, place, row);
            let moves = people(Lever::Bounce, &named, t);
            at_most("moves", moves, limit_at(&limit.most_moves, plan, t));
        }
        for limit in &limits.bind {
            let of_role = RowNamed::Name(limit.role.clone());
            if let Some(most) = &limit.most_kept {
                let kept = people(Lever::Bind, &|place, row| is_named(&of_role, place, row), t);
                at_most("kept", kept, limit_at(most, plan, t));
            }
            for ((_, place, step), row) in origins.iter().zip(&mix.rows) {
                let own = plan.scenarios[0].levers.row(Lever::Bind, *place);
                let Some(step) = step.filter(|_| own.is_some()) else { continue };
                if is_named(&of_role, *place, &own.unwrap()) && row.lever == Lever::Bind {
                    at_most("a step", row.people[t], limit.steps[step].people);
                }
            }
        }
        for limit in &limits.borrow {
            let place = plan.roles.iter().position(|role| role.id == limit.role).unwrap();
            let of_role = RowNamed::Name(limit.role.clone());
            let came = people(Lever::Borrow, &|place, row| is_named(&of_role, place, row), t);
            let closing = result.rows[t * plan.roles.len() + place].closing;
            if let Some(share) = limit.most_share {
                at_most("borrowed share", came, share * closing);
            }
            if let Some(most) = &limit.most_heads {
                at_most("borrowed", came, limit_at(most, plan, t));
            }
        }
    }
    money(plan, limits, mix, &with, &mut at_most);
    if let Some(share) = limits.least_build_share {
        let sum = |of: &dyn Fn(&fivefold_engine::results::RoleYear) -> f64| -> f64 {
            result.rows.iter().map(of).sum()
        };
        let built = sum(&|row| row.joined_build);
        let all = built + sum(&|row| row.joined_buy + row.kept);
        at_most("least Build share", share * all, built);
    }
    for ((lever, place, _), row) in origins.iter().zip(&mix.rows) {
        for (t, people) in row.people.iter().enumerate() {
            at_most("nobody negative", -people, 0.0);
            let own = plan.scenarios[0].levers.row(*lever, *place).unwrap();
            if *people > 0.0 && limits.nobody_parked != Some(false) {
                at_most("arrives in time", arrives(limits, &own, t), years as f64 - 1.0);
            }
        }
    }
    for target in mix.targets.iter().filter(|_| meets) {
        at_most("shortfall", target.shortfall, target.may_miss);
    }
    checked
}

/// The place of the year in which somebody who sets out in one arrives; 0 where that is free.
fn arrives(limits: &MixLimits, row: &LeverRow, t: usize) -> f64 {
    let worth = |id: &Option<String>| {
        let general = limits.value_beyond.unwrap_or(0.0);
        let own = limits.build.iter().find(|limit| {
            id.as_ref().is_some_and(|id| limit.programme == RowNamed::Name(id.clone()))
        });
        own.and_then(|limit| limit.value_beyond).unwrap_or(general) > 0.0
    };
    match row {
        LeverRow::Build(row) if !worth(&row.id) => {
            (t as u32 + row.duration_years.unwrap_or(0)).into()
        }
        LeverRow::Bounce(row) if row.to.is_some() => {
            (t as u32 + row.duration_years.unwrap_or(0)).into()
        }
        _ => 0.0,
    }
}

/// What the engine reckons the mix to cost, beside what is said and the budgets.
fn money(
    plan: &Plan,
    limits: &MixLimits,
    mix: &FoundMix,
    with: &Plan,
    at_most: &mut impl FnMut(&str, f64, f64),
) {
    let cost = cost(with, &mix.scenario, &Scope::All).unwrap();
    let counted = |year: &fivefold_engine::money::CostYear| {
        year.levers + if limits.count_pay == Some(true) { year.pay } else { 0.0 }
    };
    let mut all = 0.0;
    for (t, year) in cost.years.iter().enumerate() {
        let pounds = counted(year);
        all += pounds;
        at_most("cost of the year", (mix.years[t].cost - pounds).abs(), 0.0);
        if let Some(budget) = &limits.budget {
            at_most("budget", pounds, limit_at(budget, plan, t));
        }
    }
    at_most("cost", (mix.cost - all).abs() / all.abs().max(1.0), 0.0);
    if let Some(budget) = limits.budget_in_all {
        at_most("budget in all", all, budget);
    }
}
