//! Names of a plan as they are shown in a terminal.

use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::command::{example, fivefold, text};

/// Clears a line, turns the direction of writing, breaks a line, and begins a C1 sequence.
const HARMFUL: &str = "A\u{1b}[2K\u{202e}B\u{2066}C\nD\u{9b}";
const SHOWN: &str = "A\u{fffd}[2K\u{fffd}B\u{fffd}C\u{fffd}D\u{fffd}";

/// The example plan with something changed.
fn changed(folder: &Path, change: impl FnOnce(&mut Value)) -> std::path::PathBuf {
    let sound = fs::read_to_string(example("community-perinatal-team")).unwrap();
    let mut plan: Value = serde_json::from_str(&sound).unwrap();
    change(&mut plan);
    let file = folder.join("plan.json");
    fs::write(&file, plan.to_string()).unwrap();
    file
}

fn assert_harmless(told: &str) {
    assert!(told.contains(SHOWN), "{told:?}");
    let harmful = |letter: char| {
        letter != '\n' && (letter.is_control() || "\u{202e}\u{2066}".contains(letter))
    };
    assert!(!told.contains(harmful), "{told:?}");
    assert!(!told.contains("C\nD"), "{told:?}");
}

#[test]
fn a_name_can_not_steer_the_terminal() {
    let folder = tempfile::tempdir().unwrap();
    let plan = changed(folder.path(), |plan| {
        plan["title"] = HARMFUL.into();
        plan["roles"][0]["name"] = HARMFUL.into();
        plan["roles"][0]["service"] = HARMFUL.into();
        plan["scenarios"][0]["name"] = HARMFUL.into();
        plan["targets"][0]["name"] = HARMFUL.into();
    });
    let plan = text(&plan);
    assert_harmless(&fivefold(["project", plan]).done());
    assert_harmless(&fivefold(["check", plan]).done());
    for arguments in [
        ["project", plan, "--scenario", "None such"].as_slice(),
        &["chart", plan, "--scope", "service:None such", "-o", "out.svg"],
        &["report", plan, "--scenario", "None such", "-o", "out.pdf"],
    ] {
        assert_harmless(&fivefold(arguments).refused());
    }
    let json = fivefold(["project", plan, "--format", "json"]).done();
    assert!(json.contains("\u{202e}"), "JSON keeps names as they are");
}

#[test]
fn a_long_list_of_names_is_cut() {
    let folder = tempfile::tempdir().unwrap();
    let plan = changed(folder.path(), |plan| {
        let scenario = plan["scenarios"][0].clone();
        let many = (1..=45).map(|number| {
            let mut scenario = scenario.clone();
            scenario["name"] = format!("Scenario {number}").into();
            scenario
        });
        plan["scenarios"] = many.collect();
    });
    let error = fivefold(["project", text(&plan), "--scenario", "None such"]).refused();
    assert!(error.contains("\"Scenario 20\" and 25 more."), "{error}");
}
