//! `fivefold export --format xlsx`: a scenario as a workbook of formulas.

use std::fs;

use crate::command::{example, fivefold, text};

#[test]
fn a_scenario_is_exported_as_a_workbook_of_formulas() {
    let folder = tempfile::tempdir().unwrap();
    let output = folder.path().join("plan.xlsx");
    let plan = example("community-perinatal-team");
    let json: serde_json::Value = serde_json::from_slice(&fs::read(&plan).unwrap()).unwrap();
    let last = json["scenarios"].as_array().unwrap().last().unwrap()["name"].as_str().unwrap();
    let export = |arguments: &[&str]| {
        let always = ["export", text(&plan), "--format", "xlsx", "-o", text(&output)];
        fivefold(always.into_iter().chain(arguments.iter().copied()))
    };
    export(&[]).done();
    let first = fs::read(&output).unwrap();
    assert!(first.starts_with(b"PK"), "an xlsx file is a zip archive");
    export(&[]).done();
    assert!(fs::read(&output).unwrap() == first, "the same plan gives the same bytes");
    export(&["--scenario", last]).done();
    assert!(fs::read(&output).unwrap() != first, "another scenario is another workbook");
    let error = export(&["--scenario", "none such"]).refused();
    assert!(error.contains("There is no scenario \"none such\""), "{error}");
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "nothing is left beside it");
}
