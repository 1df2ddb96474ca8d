//! `fivefold simulate`.

use std::path::PathBuf;

use serde_json::{Value, json};
use tempfile::TempDir;

use crate::command::{example, fivefold, text};

fn json(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}

/// The national example with its first role's leaver rate in doubt.
fn in_doubt() -> (PathBuf, Value, TempDir) {
    let mut plan = json(&std::fs::read_to_string(example("stepping-forward-england")).unwrap());
    plan["roles"][0]["leaver_rate"] = json!({ "low": 0.08, "likely": 0.1, "high": 0.2 });
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("plan.json");
    std::fs::write(&file, plan.to_string()).unwrap();
    (file, plan, folder)
}

fn simulated(plan: &std::path::Path, more: &[&str]) -> String {
    fivefold([&["simulate", text(plan), "--draws", "200"], more].concat()).done()
}

#[test]
fn doubt_is_told_in_words_in_figures_and_as_rows() {
    let (file, plan, _folder) = in_doubt();
    let told = simulated(&file, &[]);
    for part in [
        "200 draws, seed 1",
        "Half of the draws",
        "Chance of meeting",
        "leaver rates 0.5 (1 range)",
    ] {
        assert!(told.contains(part), "{part} is missing:\n{told}");
    }
    let doubt = json(&simulated(&file, &["--format", "json"]));
    let (roles, years) = (plan["roles"].as_array().unwrap().len(), plan["years"].as_u64().unwrap());
    assert_eq!(doubt["cells"].as_array().unwrap().len(), roles * years as usize);
    let last = &doubt["years"][years as usize - 1]["in_post"];
    assert!(last["p5"].as_f64().unwrap() < last["p50"].as_f64().unwrap());
    assert!(last["p50"].as_f64().unwrap() < last["plan"].as_f64().unwrap());
    assert!(told.contains(doubt["line_and_median"].as_str().unwrap()), "{told}");
    let csv = simulated(&file, &["--format", "csv"]);
    let mut lines = csv.lines();
    let header = lines.next().unwrap();
    assert!(
        header.starts_with("scenario,about,id,") && header.ends_with(",plan,chance"),
        "{header}"
    );
    assert!(lines.any(|line| line.contains(",role,") && line.contains(",in_post,heads,")));
}

#[test]
fn the_same_figures_on_any_number_of_threads_and_others_by_another_seed() {
    let (file, _, _folder) = in_doubt();
    let once = simulated(&file, &["--format", "json"]);
    for threads in ["1", "2", "5"] {
        assert_eq!(simulated(&file, &["--format", "json", "--threads", threads]), once);
    }
    assert_ne!(simulated(&file, &["--format", "json", "--seed", "2"]), once);
    let certain = simulated(&file, &["--correlation", "leaver_rate=0.25"]);
    assert!(certain.contains("leaver rates 0.25 (1 range)"), "{certain}");
}

#[test]
fn a_scenario_is_set_against_another_on_the_same_draws() {
    let (file, plan, _folder) = in_doubt();
    let [one, other] = [0, 1].map(|nth| plan["scenarios"][nth]["name"].as_str().unwrap());
    let told = simulated(&file, &["--scenario", one, "--against", other]);
    for part in ["the same for both", "Chance of more", "Less short of"] {
        assert!(told.contains(part), "{part} is missing:\n{told}");
    }
    let between = json(&simulated(&file, &["--against", other, "--format", "json"]));
    assert_eq!((&between["scenario"], &between["against"]), (&json!(one), &json!(other)));
    let csv = simulated(&file, &["--against", other, "--format", "csv"]);
    assert!(csv.lines().next().unwrap().ends_with(",plan,more,level"), "{csv}");
}

#[test]
fn a_plan_without_ranges_says_so() {
    let told = simulated(&example("community-perinatal-team"), &["--unit", "wte"]);
    assert!(told.contains("No rate of this scenario is a range, so all 200 draws"), "{told}");
}

#[test]
fn what_cant_be_simulated_is_refused() {
    let (file, _, _folder) = in_doubt();
    let ask = |more: &[&str]| fivefold([&["simulate", text(&file)], more].concat());
    for (more, said) in [
        (&["--draws", "0"][..], "No draws were asked for"),
        (&["--draws", "200000"], "200000 draws are too many"),
        (&["--correlation", "leaver_rate=1"], "from 0 to below 1"),
        (&["--scenario", "Nothing"], "no scenario \"Nothing\""),
        (&["--scope", "service:Nowhere"], "no service \"Nowhere\""),
    ] {
        let refused = ask(more).refused();
        assert!(refused.contains(said), "{more:?}: {refused}");
    }
    for wrong in ["leaver_rate", "nothing=0.5", "leaver_rate=half"] {
        let asked = ask(&["--correlation", wrong]);
        assert_eq!(asked.status, 2);
        assert!(asked.error.contains("write a kind and a number"), "{}", asked.error);
    }
    let small = example("community-perinatal-team");
    let refused = fivefold(["simulate", text(&small), "--suppress-below", "5"]).refused();
    assert!(refused.contains("It would tell counts below 5"), "{refused}");
}
