//! Every edit: what it does, what it is called, and what it refuses.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

#[path = "../small_plan/mod.rs"]
mod small_plan;

mod horizon;
mod levers;
mod limits;
mod lists;
mod roles;
mod running_order;
mod together;

use fivefold_engine::Plan;
use fivefold_engine::edit::{Edit, apply, describe};
use fivefold_engine::plan::Scenario;
use serde_json::json;
use small_plan::small_plan;

/// The small plan after an edit, which has to be described in these words and to change the plan
/// in the way `change` does, and in no other.
fn applied(edit: &Edit, words: &str, change: impl FnOnce(&mut Plan)) {
    let before = small_plan();
    let after = apply(&before, edit).unwrap();
    let mut expected = before.clone();
    change(&mut expected);
    assert_ne!(expected, before, "{words}: the test itself changes nothing");
    assert_eq!(after, expected, "{words}");
    assert_eq!(describe(&before, edit), words);
}

/// An edit that has to be refused in these words, and can be described all the same.
fn refused(edit: &Edit, message: &str) {
    let before = small_plan();
    assert_eq!(apply(&before, edit).unwrap_err().to_string(), message);
    assert_eq!(before, small_plan());
    assert_ne!(describe(&before, edit), "");
}

#[test]
fn a_scenario_is_added_empty_or_as_a_copy() {
    let empty = Edit::AddScenario { name: "New".into(), copy_of: None };
    applied(&empty, "Add scenario New", |plan| {
        plan.scenarios.push(Scenario { name: "New".into(), ..Scenario::default() });
    });
    let copy = Edit::AddScenario { name: "Grow more".into(), copy_of: Some("Grow".into()) };
    applied(&copy, "Add scenario Grow more, a copy of Grow", |plan| {
        plan.scenarios.push(Scenario { name: "Grow more".into(), ..plan.scenarios[0].clone() });
    });
    refused(
        &Edit::AddScenario { name: "Grow".into(), copy_of: None },
        "Two scenarios are called \"Grow\"; give one of them another name. (scenarios[2].name)",
    );
    refused(
        &Edit::AddScenario { name: "New".into(), copy_of: Some("Old".into()) },
        "There is no scenario \"Old\". The plan has: \"Grow\", \"Nothing\".",
    );
}

#[test]
fn a_scenario_is_renamed_unless_the_name_is_taken() {
    let rename = |name: &str, to: &str| Edit::RenameScenario { name: name.into(), to: to.into() };
    applied(&rename("Grow", "Expand"), "Rename scenario Grow to Expand", |plan| {
        plan.scenarios[0].name = "Expand".into();
    });
    refused(
        &rename("Grow", "Nothing"),
        "Two scenarios are called \"Nothing\"; give one of them another name. (scenarios[1].name)",
    );
    refused(
        &rename("Grow", " "),
        "A scenario's name is empty; give it a name. (scenarios[0].name)",
    );
    refused(
        &rename("Old", "New"),
        "There is no scenario \"Old\". The plan has: \"Grow\", \"Nothing\".",
    );
}

#[test]
fn the_last_scenario_stays() {
    let remove = |name: &str| Edit::RemoveScenario { name: name.into() };
    applied(&remove("Grow"), "Remove scenario Grow", |plan| drop(plan.scenarios.remove(0)));
    refused(&remove("Old"), "There is no scenario \"Old\". The plan has: \"Grow\", \"Nothing\".");
    let one = apply(&small_plan(), &remove("Grow")).unwrap();
    assert_eq!(
        apply(&one, &remove("Nothing")).unwrap_err().to_string(),
        "\"Nothing\" is the plan's only scenario; add another before you remove it.",
    );
}

#[test]
fn an_edit_reads_as_it_is_written_and_refuses_what_it_does_not_know() {
    let written = json!({ "edit": "rename_scenario", "name": "Grow", "to": "Expand" });
    let edit = Edit::RenameScenario { name: "Grow".into(), to: "Expand".into() };
    assert_eq!(serde_json::to_value(&edit).unwrap(), written);
    assert_eq!(serde_json::from_value::<Edit>(written).unwrap(), edit);
    let unknown = json!({ "edit": "remove_scenario", "name": "Grow", "why": "?" });
    assert!(serde_json::from_value::<Edit>(unknown).unwrap_err().to_string().contains("`why`"));
}
