//! `fivefold project`.

use serde_json::Value;

use crate::agreement::assert_agrees;
use crate::command::{cases, example, fivefold, text};

fn json(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}

#[test]
fn every_worked_case_agrees() {
    let cases = cases();
    assert_eq!(cases.len(), 16);
    for (plan, expected) in cases {
        let found = json(&fivefold(["project", text(&plan), "--format", "json"]).done());
        let expected_text = std::fs::read_to_string(&expected).unwrap();
        assert_agrees(&json(&expected_text), &found, text(&plan));
    }
}

#[test]
fn a_named_scenario_stands_alone_and_unchanged() {
    let (plan, _) = cases().remove(2);
    let all = json(&fivefold(["project", text(&plan), "--format", "json"]).done());
    for scenario in all["scenarios"].as_array().unwrap() {
        let name = scenario["scenario"].as_str().unwrap();
        let one = ["project", text(&plan), "--scenario", name, "--format", "json"];
        let one = json(&fivefold(one).done());
        assert_eq!(one["title"], all["title"]);
        assert_eq!(one["scenarios"].as_array().unwrap().as_slice(), std::slice::from_ref(scenario));
    }
}

#[test]
fn an_unknown_scenario_is_refused_with_the_names_there_are() {
    let plan = example("stepping-forward-england");
    let error = fivefold(["project", text(&plan), "--scenario", "Nobody's"]).refused();
    assert!(error.contains("Nobody's"), "{error}");
    assert!(error.contains("\"Published split\", \"Business as usual\""), "{error}");
}

#[test]
fn the_table_shows_financial_years_levers_and_gaps_in_words() {
    let plan = example("stepping-forward-england");
    let table = fivefold(["project", text(&plan), "--scenario", "Published split"]).done();
    for part in ["2016/17", "2020/21", "Business as usual", "+ Bounce", "213,000", "on target"] {
        assert!(table.contains(part), "{part} is missing:\n{table}");
    }
    assert!(table.lines().all(|line| line.trim_end() == line), "trailing spaces");
}

#[test]
fn csv_has_one_value_a_row_and_runs_nothing_in_a_spreadsheet() {
    let plan = std::fs::read_to_string(cases().remove(0).0).unwrap();
    let mut plan = json(&plan);
    plan["roles"][0]["name"] = "=HYPERLINK(\"http://example.org\")".into();
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("plan.json");
    std::fs::write(&file, plan.to_string()).unwrap();
    let csv = fivefold(["project", text(&file), "--format", "csv"]).done();
    let mut lines = csv.lines();
    assert_eq!(lines.next(), Some("scenario,about,id,name,year,measure,unit,value"));
    assert!(lines.next().unwrap().contains("\"'=HYPERLINK(\"\"http://example.org\"\")\""), "{csv}");
    assert!(lines.all(|line| line.rsplit(',').next().unwrap().parse::<f64>().is_ok()));
}

#[test]
fn both_kinds_of_file_give_the_same_projection() {
    let folder = tempfile::tempdir().unwrap();
    let json_file = example("community-perinatal-team");
    // Told apart by content: the plan file has no name that says what it is.
    let plan_file = folder.path().join("no-ending");
    let imported = folder.path().join("plan.fivefold");
    fivefold(["import", text(&json_file), "-o", text(&imported)]).done();
    std::fs::rename(imported, &plan_file).unwrap();
    for format in ["table", "json", "csv"] {
        let [one, other] = [&json_file, &plan_file]
            .map(|file| fivefold(["project", text(file), "--format", format]).done());
        assert_eq!(one, other);
    }
}

#[cfg(unix)]
#[test]
fn a_plan_can_come_through_a_pipe() {
    use std::io::Write;
    use std::process::{Command, Stdio};
    let plan = example("community-perinatal-team");
    let mut run = Command::new(env!("CARGO_BIN_EXE_fivefold"))
        .args(["project", "/dev/stdin"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    run.stdin.take().unwrap().write_all(&std::fs::read(&plan).unwrap()).unwrap();
    let out = String::from_utf8(run.wait_with_output().unwrap().stdout).unwrap();
    assert_eq!(out, fivefold(["project", text(&plan)]).done());
}
