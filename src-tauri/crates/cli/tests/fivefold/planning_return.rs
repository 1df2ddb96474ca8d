//! `fivefold planning-return`: a workbook, or CSV whose totals agree with the projection's.

use std::fs;

use crate::command::{example, fivefold, text};

#[test]
fn a_workbook_is_written_and_is_the_same_again() {
    let folder = tempfile::tempdir().unwrap();
    let plan = example("community-perinatal-team");
    let written = |name: &str, date: &str| {
        let file = folder.path().join(name);
        let plan = text(&plan);
        fivefold(["planning-return", plan, "--date", date, "-o", text(&file)]).done();
        fs::read(file).unwrap()
    };
    let first = written("one.xlsx", "2026-03-31");
    assert!(first.starts_with(b"PK"));
    assert_eq!(first, written("two.xlsx", "2026-03-31"));
    assert_ne!(first, written("three.xlsx", "2026-04-01"));
}

#[test]
fn csv_agrees_with_the_projection() {
    let folder = tempfile::tempdir().unwrap();
    let plan = example("community-perinatal-team");
    let file = folder.path().join("return.csv");
    let arguments = ["planning-return", text(&plan), "--format", "csv", "-o", text(&file)];
    fivefold(arguments).done();
    let returned = fs::read_to_string(&file).unwrap();
    let projected = fivefold(["project", text(&plan), "--format", "csv"]).done();
    let wte_of = |line: &str, column: usize| line.split(',').nth(column)?.parse::<f64>().ok();
    let projected: f64 = projected
        .lines()
        .filter(|line| {
            line.starts_with("Fill and keep,role,") && line.contains(",2027,in_post_wte,")
        })
        .filter_map(|line| wte_of(line, 7))
        .sum();
    let all_staff = returned
        .lines()
        .find(|line| {
            line.contains("all staff,,,,Substantive,2027-03-31,") && line.contains("year end")
        })
        .and_then(|line| wte_of(line, 11))
        .unwrap();
    assert!(projected > 0.0 && (projected - all_staff).abs() < 1e-9, "{projected} {all_staff}");
}

#[test]
fn an_unknown_scenario_and_the_plan_itself_as_output_are_refused() {
    let plan = example("community-perinatal-team");
    let folder = tempfile::tempdir().unwrap();
    let output = folder.path().join("return.xlsx");
    let named = ["planning-return", text(&plan), "--scenario", "Nowhere", "-o", text(&output)];
    assert!(fivefold(named).refused().contains("Fill and keep"));
    assert!(!output.exists());
    let itself = ["planning-return", text(&plan), "-o", text(&plan)];
    assert!(fivefold(itself).refused().contains("the plan itself"));
}
