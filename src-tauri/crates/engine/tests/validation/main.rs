//! What a plan is refused for: each refusal in full, as a planner reads it.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

#[path = "../small_plan/mod.rs"]
mod small_plan;

mod horizon;
mod huge;
mod levers;
mod pathways;
mod roles;
mod running_order;
mod targets;

use fivefold_engine::plan::Plan;
use fivefold_engine::{EngineError, Problem, project, validate};
use small_plan::small_plan;

/// A change that makes the small plan wrong, and the one problem that has to be found.
type Wrong<'a> = (fn(&mut Plan), &'a str);

/// Every change has to give its problem and no other, and no projection.
fn refused(table: &[Wrong]) {
    for (change, expected) in table {
        let mut plan = small_plan();
        change(&mut plan);
        let problems: Vec<String> = validate(&plan).iter().map(in_words).collect();
        assert_eq!(problems, [*expected]);
        assert!(matches!(project(&plan), Err(EngineError::Refused(_))), "projected: {expected}");
    }
}

fn in_words(problem: &Problem) -> String {
    let role = problem.role.as_deref().unwrap_or("no role");
    format!("{} [{role}] {}", problem.field, problem.message)
}

#[test]
fn the_small_plan_itself_has_no_problem() {
    assert_eq!(validate(&small_plan()), []);
}

#[test]
fn several_problems_are_all_found_and_the_first_is_the_message() {
    let mut plan = small_plan();
    plan.roles[0].baseline_heads = Some(-1.0);
    plan.roles[1].baseline_heads = Some(-2.0);
    plan.scenarios[0].levers.buy[0].role = "nobody".into();
    assert_eq!(validate(&plan).len(), 3);
    assert_eq!(
        project(&plan).unwrap_err().to_string(),
        "The baseline of Nurses is -1; it must be from 0 to 100 million. \
         (roles[0].baseline_heads; and 2 more)",
    );
    assert_eq!(
        project(&plan).unwrap_err().for_people(),
        "The baseline of Nurses is -1; it must be from 0 to 100 million. There is more to mend: \
         3 in all.",
    );
}

#[test]
fn an_unknown_scenario_is_refused_with_the_names_there_are() {
    let plan = small_plan();
    let model = fivefold_engine::Model::new(&plan).unwrap();
    assert_eq!(
        model.scenario_named("grow").unwrap_err().to_string(),
        "There is no scenario \"grow\". The plan has: \"Grow\", \"Nothing\".",
    );
}
