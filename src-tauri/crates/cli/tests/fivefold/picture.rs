//! `fivefold coverage` and `benchmark`.

use serde_json::Value;

use crate::command::{example, fivefold, text};

fn json(arguments: &[&str]) -> Value {
    let plan = example("community-perinatal-team");
    let all = [&arguments[..1], &[text(&plan)], &arguments[1..], &["--format", "json"]].concat();
    serde_json::from_str(&fivefold(all).done()).unwrap()
}

#[test]
fn coverage_is_told_in_words_in_figures_and_as_rows() {
    let plan = example("community-perinatal-team");
    let map = json(&["coverage", "--scenario", "As we are"]);
    let table = fivefold(["coverage", text(&plan), "--scenario", "As we are"]).done();
    assert!(table.starts_with(map["sentence"].as_str().unwrap()), "{table}");
    for fall in map["falls_below"].as_array().unwrap() {
        assert!(table.contains(fall["words"].as_str().unwrap()), "{table}");
    }
    let rows =
        fivefold(["coverage", text(&plan), "--scenario", "As we are", "--format", "csv"]).done();
    let records: Vec<Vec<&str>> =
        rows.lines().skip(1).map(|row| row.split(',').collect()).collect();
    let functions = map["teams"][0]["functions"].as_array().unwrap();
    assert_eq!(records.len(), functions.len() * 6);
    let first: f64 = records[0][4].parse().unwrap();
    assert_eq!(first, functions[0]["years"][0]["needed"].as_f64().unwrap());
}

#[test]
fn a_scenario_that_loses_people_loses_functions() {
    let below = |scenario: &str| -> Vec<String> {
        let map = json(&["coverage", "--scenario", scenario]);
        let falls = map["falls_below"].as_array().unwrap();
        falls.iter().map(|fall| fall["function"].as_str().unwrap().to_owned()).collect()
    };
    let medication = "Medication and physical health".to_owned();
    assert!(!below("Fill and keep").contains(&medication));
    assert!(below("The consultant leaves").contains(&medication));
}

#[test]
fn competencies_are_told_beside_functions() {
    let picture = json(&["coverage", "--competencies"]);
    assert!(picture["rows"].as_array().unwrap().len() > 10);
    let plan = example("community-perinatal-team");
    let table = fivefold(["coverage", text(&plan), "--competencies"]).done();
    assert!(table.contains("Assesses risk to parent"), "{table}");
    let rows = fivefold(["coverage", text(&plan), "--competencies", "--format", "csv"]).done();
    assert!(rows.starts_with("scenario,role,competency,name,year,required,held"), "{rows}");
}

#[test]
fn a_team_that_is_not_mapped_is_refused_with_those_that_are() {
    let plan = example("community-perinatal-team");
    let refused = fivefold(["coverage", text(&plan), "--team", "Ward"]).refused();
    assert!(refused.contains("There is no team \"Ward\""), "{refused}");
    assert!(refused.contains("Community perinatal team"), "{refused}");
    let one = fivefold(["coverage", text(&plan), "--team", "Community perinatal team"]).done();
    assert!(one.contains("Assessment"), "{one}");
    let bare = example("stepping-forward-england");
    assert!(fivefold(["coverage", text(&bare)]).done().starts_with("No function is mapped yet."));
}

#[test]
fn benchmarks_are_told_in_words_in_figures_and_as_rows() {
    let found = json(&["benchmark"]);
    let plan = example("community-perinatal-team");
    let told = fivefold(["benchmark", text(&plan)]).done();
    for of in found.as_array().unwrap() {
        assert!(told.contains(of["words"].as_str().unwrap()), "{told}");
    }
    assert!(told.contains("CR197, as remembered (unverified) asks for 5"), "{told}");
    let rows = fivefold(["benchmark", text(&plan), "--format", "csv"]).done();
    assert_eq!(rows.lines().count(), 1 + 5 * 6);
    let bare = example("stepping-forward-england");
    assert!(fivefold(["benchmark", text(&bare)]).done().starts_with("Nothing is compared yet."));
}
