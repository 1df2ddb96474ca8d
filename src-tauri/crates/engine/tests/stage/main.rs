//! The levers at hand: where sliders stand, what a move of one makes of a plan, what it is told as.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

mod at_hand;
mod every_plan;
mod moved;
#[path = "../random_plans/mod.rs"]
mod random_plans;
mod set;
#[path = "../small_plan/mod.rs"]
mod small_plan;

use fivefold_engine::Plan;
use fivefold_engine::edit::{Edit, apply};
use fivefold_engine::plan::{Lever, LeverRow, Levers, Scope, Year};
use fivefold_engine::stage::{StageChoice, StageLever, levers_at_hand, set_at_hand};

/// A role from a year on.
pub fn role(id: &str, from: Year) -> StageChoice {
    StageChoice { scope: Scope::Role(id.to_owned()), from }
}

/// A service from a year on.
pub fn service(name: &str, from: Year) -> StageChoice {
    StageChoice { scope: Scope::Service(name.to_owned()), from }
}

/// One slider.
pub fn slider(plan: &Plan, scenario: &str, choice: &StageChoice, lever: Lever) -> StageLever {
    let levers = levers_at_hand(plan, scenario, choice).unwrap();
    levers.into_iter().find(|at_hand| at_hand.lever == lever).unwrap()
}

/// The plan once a slider is moved; where it stands is held to the figure asked for.
pub fn moved(plan: &Plan, scenario: &str, choice: &StageChoice, lever: Lever, to: f64) -> Plan {
    let edit = set_at_hand(plan, scenario, choice, lever, to).unwrap();
    let after = apply(plan, &edit).unwrap();
    let stands = slider(&after, scenario, choice, lever).value;
    assert!((stands - to).abs() <= 1e-9 * to.abs().max(1e-9), "{lever:?}: {stands}, not {to}");
    after
}

/// The levers of a scenario.
pub fn levers_of<'a>(plan: &'a Plan, scenario: &str) -> &'a Levers {
    &plan.scenarios[plan.scenario_index(scenario).unwrap()].levers
}

/// A row of "Grow".
pub fn row(plan: &Plan, lever: Lever, index: usize) -> LeverRow {
    levers_of(plan, "Grow").row(lever, index).unwrap()
}

/// A plan with a row more in "Grow".
pub fn with_row(plan: &Plan, row: LeverRow) -> Plan {
    apply(plan, &Edit::AddLeverRow { scenario: "Grow".to_owned(), row }).unwrap()
}

/// A row as plan JSON has it.
pub fn read(json: serde_json::Value) -> LeverRow {
    serde_json::from_value(json).unwrap()
}
