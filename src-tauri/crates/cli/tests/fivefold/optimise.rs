//! `fivefold optimise`: the best mix as text and JSON, the plan with it, and refusals.

use std::path::Path;

use serde_json::{Value, json};

use crate::command::{Outcome, example, fivefold, project_file, text};

const PLAN: &str = "perinatal-closing-the-gap";
const SCENARIO: &str = "Business as usual";

fn limits() -> std::path::PathBuf {
    project_file("assets/examples/limits/best-mix.json")
}

fn optimise(limits: &Path, more: &[&str]) -> Outcome {
    let plan = example(PLAN);
    let always = ["optimise", text(&plan), "--scenario", SCENARIO, "--limits", text(limits)];
    fivefold(always.iter().chain(more))
}

fn of_limits(limits: &Value, more: &[&str]) -> Outcome {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("limits.json");
    std::fs::write(&file, limits.to_string()).unwrap();
    optimise(&file, more)
}

#[test]
fn the_example_is_answered_in_text_with_reasons_and_a_curve() {
    let said = optimise(&limits(), &["--why", "--curve", "10"]).done();
    for part in [
        "The cheapest mix that meets every target costs £",
        "Projected again, the mix comes to what the programme said.",
        "In whole people it costs £",
        "Build by One-year practitioner training",
        "Projected less target",
        "\nWhy\n",
        "would save £",
        "From a shortfall of 500 for £0",
    ] {
        assert!(said.contains(part), "{part} is missing:\n{said}");
    }
    assert_eq!(said.lines().rev().take_while(|line| line.contains('£')).count(), 10);
}

#[test]
fn json_says_the_same_and_the_plan_has_the_mix_in_it() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("with-mix.json");
    let said = optimise(&limits(), &["--format", "json", "-o", text(&file)]).done();
    let said: Value = serde_json::from_str(&said).unwrap();
    assert_eq!(said["status"], "found");
    assert!(said.get("why").is_none() && said.get("curve").is_none());
    let mix = &said["mix"];
    let projected =
        fivefold(["project", text(&file), "--scenario", "Best mix", "--format", "json"]);
    let projected: Value = serde_json::from_str(&projected.done()).unwrap();
    let target = mix["targets"].as_array().unwrap().first().unwrap().clone();
    let rows = projected["scenarios"][0]["targets"].as_array().unwrap();
    let row = rows.iter().find(|row| row["target"] == target["target"]).unwrap();
    assert_eq!(row["projected"], target["projected"]);
    assert!(target["projected"].as_f64().unwrap() >= 500.0);
    // It is a plan now, and plans are not replaced.
    let again = optimise(&limits(), &["-o", text(&file)]).refused();
    assert!(again.contains("holds a plan"), "{again}");
}

#[test]
fn what_is_at_odds_is_an_answer() {
    let mut tight: Value = serde_json::from_slice(&std::fs::read(limits()).unwrap()).unwrap();
    tight["build"][0]["most_starts"] = json!(20);
    let said = of_limits(&tight, &["--format", "json"]).done();
    let said: Value = serde_json::from_str(&said).unwrap();
    assert_eq!(said["status"], "infeasible");
    assert!(said["odds"]["sentence"].as_str().unwrap().contains("Every target could be met with"));
}

#[test]
fn refusals_are_one_line() {
    let said = optimise(Path::new("/nonexistent/limits.json"), &[]).refused();
    assert!(said.contains("there is no such file"), "{said}");
    let said = of_limits(&json!({ "most": 3 }), &[]).refused();
    assert!(said.contains("unknown field `most`"), "{said}");
    let said = of_limits(&json!({}), &[]).refused();
    assert!(said.contains("has no lever rows that may be used"), "{said}");
    let said = of_limits(&json!({ "targets": [{ "target": "Nobody" }] }), &[]).refused();
    assert!(said.contains("no lever rows") || said.contains("no target"), "{said}");
}

#[test]
fn limits_of_the_plan_are_taken_where_none_are_given_and_reasons_go_beside_the_rows() {
    let folder = tempfile::tempdir().unwrap();
    let mut limits: Value = serde_json::from_slice(&std::fs::read(limits()).unwrap()).unwrap();
    let rows = limits.as_object_mut().unwrap().remove("more_rows").unwrap();
    let mut plan: Value = serde_json::from_slice(&std::fs::read(example(PLAN)).unwrap()).unwrap();
    let scenario = json!({ "name": "May be done", "levers": rows, "limits": limits });
    plan["scenarios"].as_array_mut().unwrap().push(scenario);
    let file = folder.path().join("with-limits.json");
    std::fs::write(&file, plan.to_string()).unwrap();
    let with_mix = folder.path().join("with-mix.json");
    let always = ["optimise", text(&file), "--scenario", "May be done", "--why"];
    let more = ["--format", "json", "-o", text(&with_mix)];
    let said = fivefold(always.iter().chain(&more)).done();
    let said: Value = serde_json::from_str(&said).unwrap();
    assert_eq!(said["status"], "found");
    let given = optimise(&self::limits(), &["--format", "json"]).done();
    let given: Value = serde_json::from_str(&given).unwrap();
    assert_eq!(said["mix"]["cost"], given["mix"]["cost"]);
    let with_mix: Value = serde_json::from_slice(&std::fs::read(with_mix).unwrap()).unwrap();
    let added = with_mix["scenarios"].as_array().unwrap().last().unwrap();
    let told = added["levers"]["build"][0]["evidence"]["rationale"].as_str().unwrap();
    let rows = said["why"]["rows"].as_array().unwrap();
    let reason = rows.iter().find(|row| row["lever"] == "build").unwrap()["reason"].as_str();
    assert!(told.ends_with(&format!("Best mix: {}", reason.unwrap())), "{told}");
}
