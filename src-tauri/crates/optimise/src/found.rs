//! Decided figures made into a scenario: its rows, the edit that adds it, and what the engine
//! projects of it.

use fivefold_engine::edit::{Edit, apply};
use fivefold_engine::plan::{AmountUnit, Evidence, LeverRow, Levers};
use fivefold_engine::results::ScenarioResult;
use fivefold_engine::{Model, Plan};

use crate::answer::{FoundMix, MixLever, MixTargetYear, MixYear};
use crate::candidates::with_figures;
use crate::difference::{difference, programme_cost};
use crate::error::MixError;
use crate::formulate::Formulation;
use crate::money::{Ledger, scenario_cost};
use crate::replay::{Usage, replay};
use crate::setup::{Setup, new_name};

/// A target is met where it is missed by no more than this, or a millionth of a millionth of it.
const MET: f64 = 1e-6;

/// The figures of a solution.
pub fn usage_of(form: &Formulation, values: &[f64]) -> Usage {
    let of = |column: &usize| values.get(*column).copied().unwrap_or(0.0).max(0.0);
    form.used.iter().map(|columns| columns.iter().map(of).collect()).collect()
}

/// Makes a scenario of decided figures and projects it.
///
/// # Errors
/// [`MixError::Plan`] where the plan wouldn't be valid with it.
pub fn found(setup: &Setup, name: &str, mut usage: Usage) -> Result<FoundMix, MixError> {
    let said = replay(setup, &mut usage);
    let scenario = new_name(setup.plan, name);
    let (levers, places) = rows_of(setup, &usage);
    let edit = edit_of(setup, &scenario, &levers);
    let plan = apply(setup.plan, &edit)?;
    let model = Model::new(&plan)?;
    let index = plan.scenarios.len().saturating_sub(1);
    let projected = model.scenario_named(&scenario)?;
    let money = scenario_cost(&model, index, setup.counts_pay())?;
    let targets = targets_of(setup, &projected);
    let worth = worth_beyond(setup, &usage);
    let programme_cost = programme_cost(setup, &usage, &said);
    let difference = difference(&projected, &said, &money, programme_cost);
    let shortfall = shortfall_of(setup, &projected);
    let rows = setup.candidates().iter().zip(&places).zip(&usage);
    let rows = rows.map(|((candidate, index), people)| MixLever {
        lever: candidate.row.lever(),
        index: *index,
        row: candidate.words.clone(),
        people: people.clone(),
        cost: index.map_or(0.0, |index| money.of_row(candidate.row.lever(), index)),
    });
    Ok(FoundMix {
        scenario,
        edit,
        cost: money.total(),
        committed: setup.committed.total(),
        worth_beyond: worth,
        objective: money.total() - worth,
        shortfall,
        years: years_of(setup, &money),
        targets,
        rows: rows.collect(),
        difference,
        rounding: None,
    })
}

/// The rows of the new scenario: those that stay, then those used; and of each that may be used its
/// place in its lever's list.
fn rows_of(setup: &Setup, usage: &Usage) -> (Levers, Vec<Option<usize>>) {
    let mut levers = setup.sorted.committed.clone();
    let place = |(nth, people): (usize, &Vec<f64>)| {
        let candidate = setup.candidates().get(nth)?;
        let is_used = people.iter().any(|people| *people > 0.0);
        is_used.then(|| levers.push(with_figures(&candidate.row, amounts(setup, nth, people))))
    };
    let places = usage.iter().enumerate().map(place).collect();
    (levers, places)
}

/// People as the row counts them.
fn amounts(setup: &Setup, nth: usize, people: &[f64]) -> Vec<f64> {
    let row = setup.candidates().get(nth).map(|candidate| &candidate.row);
    let (id, unit) = match row {
        Some(LeverRow::Buy(row)) => (&row.role, row.unit),
        Some(LeverRow::Borrow(row)) => (&row.role, row.unit),
        _ => return people.to_vec(),
    };
    if unit != Some(AmountUnit::Wte) {
        return people.to_vec();
    }
    let role = setup.role(id).unwrap_or(usize::MAX);
    let wte = |t: usize| setup.base(role, t).map_or(1.0, |base| base.one.wte_per_head);
    people.iter().enumerate().map(|(t, people)| people * wte(t)).collect()
}

/// One step that adds the scenario.
fn edit_of(setup: &Setup, scenario: &str, levers: &Levers) -> Edit {
    let name = || scenario.to_owned();
    let mut edits = vec![Edit::AddScenario { name: name(), copy_of: None }];
    let add = |(_, row): (usize, LeverRow)| Edit::AddLeverRow { scenario: name(), row };
    edits.extend(levers.rows().map(add));
    edits.push(Edit::DescribeScenario {
        name: name(),
        question: Some(question(setup)),
        decision: None,
        evidence: Some(Evidence {
            rationale: Some(format!(
                "Found by linear programme within the limits of scenario {}; projected again.",
                setup.scenario,
            )),
            ..Evidence::default()
        }),
    });
    Edit::Together { what: format!("Add the best mix as scenario {scenario}"), edits }
}

fn question(setup: &Setup) -> String {
    let mut names: Vec<&str> = Vec::new();
    for goal in &setup.goals {
        let name = setup.plan.targets.get(goal.target).map_or("", |target| target.name.as_str());
        if !names.contains(&name) {
            names.push(name);
        }
    }
    let most = 5;
    let listed = names.iter().take(most).copied().collect::<Vec<_>>().join(", ");
    match names.len().saturating_sub(most) {
        0 => format!("What is the cheapest way to {listed} within the limits?"),
        more => format!(
            "What is the cheapest way to {listed} and {more} more targets within the limits?"
        ),
    }
}

fn years_of(setup: &Setup, money: &Ledger) -> Vec<MixYear> {
    let at = |list: &[f64], t: usize| list.get(t).copied().unwrap_or(0.0);
    let year = |(t, year)| MixYear {
        year,
        levers: at(&money.levers, t),
        pay: at(&money.pay, t),
        cost: at(&money.years, t),
        budget: setup.budget.get(t).copied().flatten(),
    };
    setup.plan.projected_years().enumerate().map(year).collect()
}

/// Every target with a value, those that were to be met first asked for what they may miss.
fn targets_of(setup: &Setup, projected: &ScenarioResult) -> Vec<MixTargetYear> {
    let goal_of = |name: &str, year| {
        setup.goals.iter().find(|goal| {
            let named = setup.plan.targets.get(goal.target);
            goal.year == year && named.is_some_and(|target| target.name == name)
        })
    };
    let row = |row: &fivefold_engine::results::TargetYear| {
        let goal = goal_of(row.target, row.year)?;
        Some(MixTargetYear {
            target: row.target.to_owned(),
            year: row.year,
            unit: row.unit.to_owned(),
            value: row.target_value,
            projected: row.projected,
            shortfall: missed(row.target_value, row.projected),
            may_miss: goal.short_by,
        })
    };
    projected.targets.iter().filter_map(row).collect()
}

/// By how much a target is missed, rounding aside.
pub fn missed(value: f64, projected: f64) -> f64 {
    let short = value - projected;
    if short > MET + 1e-12 * value.abs() { short } else { 0.0 }
}

/// The weighed shortfall beyond what may be missing.
fn shortfall_of(setup: &Setup, projected: &ScenarioResult) -> f64 {
    let short = setup.goals.iter().map(|goal| {
        let name = setup.plan.targets.get(goal.target).map_or("", |target| target.name.as_str());
        let row = projected.targets.iter().find(|row| row.target == name && row.year == goal.year);
        row.map_or(0.0, |row| goal.weight * missed(goal.value - goal.short_by, row.projected))
    });
    short.sum()
}

/// What people on programmes at the end of the horizon are worth.
fn worth_beyond(setup: &Setup, usage: &Usage) -> f64 {
    let of_row = |(nth, people): (usize, &Vec<f64>)| {
        let worth = setup.value_beyond.get(nth).copied().unwrap_or(0.0);
        let on_it = people.iter().enumerate().map(|(t, people)| {
            let path = setup.path(nth, t).and_then(|path| path.away.last());
            people * path.copied().unwrap_or(0.0)
        });
        worth * on_it.sum::<f64>()
    };
    usage.iter().enumerate().map(of_row).sum()
}

/// The plan with a mix added, as the window would have it.
///
/// # Errors
/// [`MixError::Plan`] where it has changed since and no longer takes it.
pub fn with_mix(plan: &Plan, mix: &FoundMix) -> Result<Plan, MixError> {
    Ok(apply(plan, &mix.edit)?)
}
