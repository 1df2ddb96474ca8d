//! Last year's plan as this year's.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

mod random_plans;
mod small_plan;

use fivefold_engine::plan::{
    AgeBand, Amount, Basis, EstablishmentChange, Outturn, Plan, Stop, Target, TargetUnit,
};
use fivefold_engine::project;
use fivefold_engine::results::RoleYear;
use fivefold_engine::roll_forward::roll_forward;
use fivefold_engine::template::template_of;
use random_plans::{Kinds, random_plan};
use small_plan::small_plan;

fn rows<'a>(plan: &'a Plan, scenario: &str) -> Vec<RoleYear<'a>> {
    let all = project(plan).unwrap().scenarios;
    all.into_iter().find(|result| result.scenario == scenario).unwrap().rows
}

fn close(left: f64, right: f64) -> bool {
    (left - right).abs() <= 1e-9 * left.abs().max(right.abs()).max(1.0)
}

/// Without a limit that bites, and with rates that stay, the years come out as they were planned.
#[test]
fn the_planned_years_come_out_as_before() {
    let mut compared = 0;
    for seed in 0..300 {
        let mut plan = random_plan(seed, Kinds { limits: false, ..Kinds::ALL });
        for role in &mut plan.roles {
            let rate = role.leaver_rate.as_ref().map(|rate| rate.at(0));
            role.leaver_rate = rate.map(Amount::Number);
        }
        let next = roll_forward(&plan, "Scenario 0").unwrap();
        assert_eq!((next.first_year, next.years), (plan.first_year + 1, plan.years));
        for before in rows(&plan, "Scenario 0") {
            let later = rows(&next, "Scenario 0");
            let Some(after) =
                later.iter().find(|row| row.role == before.role && row.year == before.year)
            else {
                continue;
            };
            for (what, left, right) in [
                ("opening", before.opening, after.opening),
                ("closing", before.closing, after.closing),
                ("in training", before.in_training, after.in_training),
                ("capacity", before.capacity_wte, after.capacity_wte),
                ("leavers", before.leavers, after.leavers),
            ] {
                assert!(
                    close(left, right),
                    "seed {seed}, {} {}: {what} {left} then {right}",
                    before.role,
                    before.year
                );
            }
            compared += 1;
        }
    }
    assert!(compared > 1_000, "{compared}");
}

#[test]
fn outturn_replaces_projection() {
    let mut plan = small_plan();
    let role = plan.roles[0].id.clone();
    plan.outturn.push(Outturn {
        role,
        year: plan.first_year,
        heads: Some(77.0),
        ..Outturn::default()
    });
    plan.roles[0].age_bands = vec![AgeBand { from: 20, to: None, heads: 77.0 }];
    let next = roll_forward(&plan, "Grow").unwrap();
    assert_eq!(next.roles[0].baseline_heads, Some(77.0));
    assert_eq!(next.roles[0].age_bands, []);
    let source = next.roles[0].field_evidence["baseline_heads"].source.clone();
    assert_eq!(source.as_deref(), Some("Outturn 2026/27"));
    let projected = rows(&plan, "Grow").into_iter().find(|row| row.role == plan.roles[1].id);
    assert_eq!(next.roles[1].baseline_heads, projected.map(|row| row.closing));
    assert!(next.notes.last().unwrap().text.contains("1 of 3 roles"), "{:?}", next.notes);
    assert_eq!(next.outturn, plan.outturn, "what turned out stays known");
}

#[test]
fn the_running_order_goes_on() {
    let mut plan = small_plan();
    let stop = Stop { title: "The gap".into(), scenario: "Grow".into(), ..Stop::default() };
    plan.running_order.push(stop);
    assert_eq!(roll_forward(&plan, "Grow").unwrap().running_order, plan.running_order);
    assert_eq!(template_of(&plan, "Another").running_order, []);
}

#[test]
fn an_increase_becomes_the_total_it_stood_for() {
    let mut plan = small_plan();
    let first = plan.first_year;
    plan.targets = vec![Target {
        name: "More".into(),
        unit: Some(TargetUnit::Heads),
        basis: Some(Basis::Increase),
        values: [(first + 1, 10.0)].into(),
        ..Target::default()
    }];
    let wanted = |plan: &Plan| {
        let targets = project(plan).unwrap().scenarios.remove(0).targets;
        targets.iter().find(|row| row.year == first + 1).unwrap().target_value
    };
    let next = roll_forward(&plan, "Grow").unwrap();
    assert!(close(wanted(&plan), wanted(&next)));
}

#[test]
fn funded_posts_are_those_of_the_year_that_is_over() {
    let mut plan = small_plan();
    let change = |year| EstablishmentChange { year, wte: 5.0, reason: None, evidence: None };
    plan.roles[0].establishment_wte = Some(90.0);
    plan.roles[0].establishment_changes =
        vec![change(plan.first_year), change(plan.first_year + 1)];
    let next = roll_forward(&plan, "Grow").unwrap();
    assert_eq!(next.roles[0].establishment_wte, Some(95.0));
    assert_eq!(next.roles[0].establishment_changes, [change(plan.first_year + 1)]);
}

#[test]
fn a_scenario_that_is_not_there_is_refused_with_those_that_are() {
    let refused = roll_forward(&small_plan(), "Shrink").unwrap_err().to_string();
    assert_eq!(refused, "There is no scenario \"Shrink\". The plan has: \"Grow\", \"Nothing\".");
}

#[test]
fn a_template_has_labels_and_no_figure() {
    let plan = small_plan();
    let template = template_of(&plan, "Next");
    assert_eq!(template.roles.len(), plan.roles.len());
    assert_eq!(template.roles[0].staff_group, plan.roles[0].staff_group);
    for row in rows(&template, "Scenario 1") {
        assert_eq!((row.opening, row.closing, row.capacity_wte), (0.0, 0.0, 0.0));
    }
    assert_eq!((template.targets.len(), template.actions.len()), (0, 0));
}
