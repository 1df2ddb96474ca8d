//! `fivefold check`.

use crate::command::{example, fivefold, text};

#[test]
fn a_sound_plan_is_described() {
    let plan = example("stepping-forward-england");
    let told = fivefold(["check", text(&plan)]).done();
    for part in [
        "Stepping Forward, England: plan JSON",
        "2017/18 to 2020/21, baseline 31 March 2017",
        "Published split; Business as usual",
        "No problems",
    ] {
        assert!(told.contains(part), "{part} is missing:\n{told}");
    }
}

#[test]
fn every_problem_is_listed_with_its_field() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("plan.json");
    let text_of_plan = std::fs::read_to_string(example("community-perinatal-team")).unwrap();
    let mut plan: serde_json::Value = serde_json::from_str(&text_of_plan).unwrap();
    plan["roles"][0]["leaver_rate"] = 1.4.into();
    plan["roles"][1]["baseline_heads"] = (-1).into();
    std::fs::write(&file, plan.to_string()).unwrap();
    let outcome = fivefold(["check", text(&file)]);
    for part in ["roles[0].leaver_rate", "roles[1].baseline_heads"] {
        assert!(outcome.out.contains(part), "{part} is missing:\n{}", outcome.out);
    }
    let error = outcome.refused();
    assert!(error.contains("2 problems"), "{error}");
}

#[test]
fn a_plan_file_is_described_and_left_as_it_is() {
    let folder = tempfile::tempdir().unwrap();
    let plan = folder.path().join("plan.fivefold");
    fivefold(["import", text(&example("community-perinatal-team")), "-o", text(&plan)]).done();
    let before = std::fs::read(&plan).unwrap();
    let files = || std::fs::read_dir(folder.path()).unwrap().count();
    let there = files();
    assert!(fivefold(["check", text(&plan)]).done().contains("a Fivefold plan"));
    assert_eq!(std::fs::read(&plan).unwrap(), before);
    assert_eq!(files(), there);
}

#[test]
fn what_turned_out_is_told_beside_what_was_projected() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("plan.json");
    let text_of_plan = std::fs::read_to_string(example("community-perinatal-team")).unwrap();
    let mut plan: serde_json::Value = serde_json::from_str(&text_of_plan).unwrap();
    let (role, year) = (plan["roles"][0]["id"].clone(), plan["first_year"].clone());
    plan["outturn"] = serde_json::json!([{ "role": role, "year": year, "heads": 0.4 }]);
    std::fs::write(&file, plan.to_string()).unwrap();
    let told = fivefold(["check", text(&file)]).done();
    assert!(told.contains("What turned out\n"), "{told}");
    assert!(told.contains("above what turned out, over the 1 of "), "{told}");
    plan["outturn"] = serde_json::json!([]);
    std::fs::write(&file, plan.to_string()).unwrap();
    assert!(!fivefold(["check", text(&file)]).done().contains("What turned out"));
}
