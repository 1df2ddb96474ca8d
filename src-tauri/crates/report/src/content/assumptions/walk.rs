//! The walk through a plan: one group for each role, lever and target.

use fivefold_engine::plan::{Plan, Role, Scenario, Target};

use super::inputs::Statement;
use super::{AssumptionGroup, statements};
use crate::content::role_names::RoleNames;
use crate::figures::years_from_to;

pub fn whole_plan(plan: &Plan) -> AssumptionGroup {
    let statement = plan.evidence.as_ref().map(|evidence| {
        let years = years_from_to(plan.first_year, plan.last_year());
        Statement::new("Projected years", years, Some(evidence))
    });
    AssumptionGroup::of("The plan as a whole", statement)
}

pub fn role(plan: &Plan, role: &Role) -> AssumptionGroup {
    AssumptionGroup::of(&role.name, statements::of_role(plan, role))
}

pub fn business_as_usual(plan: &Plan, names: &RoleNames) -> [AssumptionGroup; 3] {
    let usual = &plan.usual;
    let training = usual.build.iter().flat_map(|row| statements::of_build(plan, names, row));
    let moves = usual.bounce.iter().flat_map(|row| statements::of_bounce(plan, names, row));
    let transfers = plan.transfers.iter().map(|row| statements::of_transfer(names, row));
    [
        AssumptionGroup::of("Usual training", training),
        AssumptionGroup::of("Usual moves", moves),
        AssumptionGroup::of("Service transfers", transfers),
    ]
}

pub fn scenario(scenario: &Scenario) -> AssumptionGroup {
    let evidence = scenario.evidence.as_ref();
    let statement =
        evidence.map(|evidence| Statement::new("Scenario", &*scenario.name, Some(evidence)));
    AssumptionGroup::of("The scenario", statement)
}

pub fn levers(plan: &Plan, names: &RoleNames, scenario: &Scenario) -> [AssumptionGroup; 5] {
    let levers = &scenario.levers;
    let buy = levers.buy.iter().flat_map(|row| statements::of_buy(plan, names, row));
    let build = levers.build.iter().flat_map(|row| statements::of_build(plan, names, row));
    let bind = levers.bind.iter().flat_map(|row| statements::of_bind(plan, names, row));
    let borrow = levers.borrow.iter().flat_map(|row| statements::of_borrow(plan, names, row));
    let bounce = levers.bounce.iter().flat_map(|row| statements::of_bounce(plan, names, row));
    [
        AssumptionGroup::of("Buy", buy),
        AssumptionGroup::of("Build", build),
        AssumptionGroup::of("Bind", bind),
        AssumptionGroup::of("Borrow", borrow),
        AssumptionGroup::of("Bounce", bounce),
    ]
}

pub fn target(plan: &Plan, target: &Target) -> AssumptionGroup {
    AssumptionGroup::of(&format!("Target: {}", target.name), statements::of_target(plan, target))
}

pub fn notes(plan: &Plan) -> AssumptionGroup {
    let statements = plan.notes.iter().filter_map(|note| {
        let evidence = note.evidence.as_ref()?;
        Some(Statement::new(&*note.heading, "see the plan's notes", Some(evidence)))
    });
    AssumptionGroup::of("Notes of the plan", statements)
}
