//! The running order: stops with a title, about roles and a scenario the plan has.

use fivefold_engine::plan::{Plan, Scope, Stop};

use crate::refused;

/// Gives the plan one stop, right but for what is changed about it.
fn stop(plan: &mut Plan, change: impl FnOnce(&mut Stop)) {
    let mut stop = Stop { title: "The gap".into(), scenario: "Grow".into(), ..Stop::default() };
    change(&mut stop);
    plan.running_order.push(stop);
}

#[test]
fn a_stop_has_a_title_and_a_note_of_some_length() {
    refused(&[
        (
            |plan| stop(plan, |stop| stop.title = " ".into()),
            "running_order[0].title [no role] A stop's title is empty; give it a name.",
        ),
        (
            |plan| stop(plan, |stop| stop.title = "x".repeat(201)),
            "running_order[0].title [no role] A stop's title has 201 characters; shorten it to 200.",
        ),
        (
            |plan| stop(plan, |stop| stop.note = Some("x".repeat(20_001))),
            "running_order[0].note [no role] A stop's note has 20001 characters; shorten it to 20000.",
        ),
    ]);
}

#[test]
fn a_stop_shows_a_scenario_of_the_plan() {
    refused(&[(
        |plan| stop(plan, |stop| stop.scenario = "grow".into()),
        "running_order[0].scenario [no role] The stop \"The gap\" shows the scenario \"grow\", \
         which the plan hasn't got; use the name of one of its scenarios.",
    )]);
}

#[test]
fn a_stop_shows_roles_of_the_plan() {
    refused(&[
        (
            |plan| stop(plan, |stop| stop.scope = Scope::Role("nobody".into())),
            "running_order[0].scope.role [no role] The stop \"The gap\" names the role \"nobody\", \
             which the plan hasn't got; use the id of one of its roles.",
        ),
        (
            |plan| stop(plan, |stop| stop.scope = Scope::Roles(Vec::new())),
            "running_order[0].scope.roles [no role] The stop \"The gap\" counts no role; name at \
             least one, or \"all\".",
        ),
        (
            |plan| stop(plan, |stop| stop.scope = Scope::Service("Forensic".into())),
            "running_order[0].scope [no role] The stop \"The gap\" shows \"Forensic\", which no role \
             of the plan belongs to; choose one that a role has, or \"all\".",
        ),
        (
            |plan| stop(plan, |stop| stop.scope = Scope::Team(String::new())),
            "running_order[0].scope [no role] The scope of \"The gap\" is empty; give it a name.",
        ),
    ]);
}

#[test]
fn a_running_order_has_two_hundred_stops_at_the_most() {
    refused(&[(
        |plan| (0..201).for_each(|_| stop(plan, |_| {})),
        "running_order [no role] The running order has 201 stops; it can have 200 at the most. \
         Remove some.",
    )]);
}
