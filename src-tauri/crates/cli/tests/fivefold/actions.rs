//! Agreed actions and what they cover, as the command line prints them.

use serde_json::Value;

use crate::command::{example, fivefold, text};

fn actions_of(name: &str, more: &[&str]) -> String {
    let plan = example(name);
    let arguments = ["actions", text(&plan)].into_iter().chain(more.iter().copied());
    fivefold(arguments).done()
}

#[test]
fn a_table_says_what_is_covered_agreed_and_overdue() {
    let name = "community-perinatal-team";
    let late = actions_of(name, &["--on", "2099-01-01"]);
    for part in [
        "What is assumed, and what actions cover",
        "Actions\n  1. ",
        "OVERDUE SINCE",
        "Who decides",
    ] {
        assert!(late.contains(part), "{part} is missing:\n{late}");
    }
    let early = actions_of(name, &["--on", "2000-01-01"]);
    assert!(!early.contains("OVERDUE"), "{early}");
}

#[test]
fn json_has_every_action_beside_its_line() {
    let written =
        actions_of("perinatal-closing-the-gap", &["--format", "json", "--on", "2026-11-22"]);
    let read: Value = serde_json::from_str(&written).unwrap();
    assert_eq!(read["on"], "2026-11-22");
    assert_eq!(read["scenario"], "Train only");
    let actions = read["actions"].as_array().unwrap();
    assert_eq!(actions.len(), read["lines"].as_array().unwrap().len());
    let covered: usize = read["coverage"]["lines"]
        .as_array()
        .unwrap()
        .iter()
        .map(|line| line["actions"].as_array().unwrap().len())
        .sum();
    let of_levers = actions.iter().filter(|action| action.get("lever").is_some()).count();
    assert_eq!(covered, of_levers);
}

#[test]
fn csv_has_actions_and_then_coverage() {
    let written = actions_of("perinatal-closing-the-gap", &["--format", "csv"]);
    let kinds: Vec<&str> = written.lines().filter_map(|line| line.split(',').next()).collect();
    assert_eq!(kinds[..4], ["about", "action", "action", "action"]);
    assert!(kinds[4..].iter().all(|kind| *kind == "coverage") && kinds.len() > 4, "{written}");
}

#[test]
fn a_scenario_is_chosen_by_name() {
    let chosen = actions_of("perinatal-closing-the-gap", &["--scenario", "Train and keep"]);
    assert!(chosen.contains("Bind, "), "{chosen}");
    let plan = example("perinatal-closing-the-gap");
    let refused = fivefold(["actions", text(&plan), "--scenario", "Nowhere"]).refused();
    assert!(refused.contains("There is no scenario \"Nowhere\""), "{refused}");
}

#[test]
fn a_day_is_written_one_way() {
    let plan = example("perinatal-closing-the-gap");
    let outcome = fivefold(["actions", text(&plan), "--on", "31/03/2026"]);
    assert_eq!(outcome.status, 2);
}
