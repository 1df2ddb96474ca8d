//! `fivefold close-gap`, `compare` and `register`.

use serde_json::Value;

use crate::command::{example, fivefold, text};

fn json(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}

fn stepping_forward() -> (std::path::PathBuf, Value) {
    let plan = example("stepping-forward-england");
    let read = json(&std::fs::read_to_string(&plan).unwrap());
    (plan, read)
}

#[test]
fn a_gap_is_closed_in_words_and_in_figures() {
    let (plan, read) = stepping_forward();
    let target = read["targets"][0]["name"].as_str().unwrap();
    let role = read["roles"][0]["id"].as_str().unwrap();
    let ask = |format| {
        let question = [
            "close-gap",
            text(&plan),
            "--scenario",
            "Business as usual",
            "--target",
            target,
            "--year",
            "2020/21",
            "--lever",
            "buy",
            "--role",
            role,
            "--format",
            format,
        ];
        fivefold(question).done()
    };
    let answer = json(&ask("json"));
    assert_eq!(answer["verdict"], "closed");
    assert!(answer["gap"].as_f64().unwrap() < 0.0);
    assert!(answer["exact"]["gap"].as_f64().unwrap().abs() < 1e-6);
    let table = ask("table");
    let words = answer["whole"]["words"].as_str().unwrap();
    assert!(table.contains(words) && table.contains("Projected again"), "{table}");
}

#[test]
fn what_close_gap_is_asked_for_has_to_be_there() {
    let (plan, read) = stepping_forward();
    let target = read["targets"][0]["name"].as_str().unwrap();
    let role = read["roles"][0]["id"].as_str().unwrap();
    let ask = |target: &str, role: &str, lever: &str| {
        let question = [
            "close-gap",
            text(&plan),
            "--target",
            target,
            "--year",
            "2021",
            "--lever",
            lever,
            "--role",
            role,
        ];
        fivefold(question).refused()
    };
    assert!(ask("Nothing", role, "buy").contains("no target \"Nothing\""));
    assert!(ask(target, "nobody", "buy").contains("no role \"nobody\""));
    assert!(ask(target, role, "bounce").contains("--from"));
}

#[test]
fn scenarios_stand_side_by_side() {
    let (plan, _) = stepping_forward();
    let ask = |format| {
        let question = [
            "compare",
            text(&plan),
            "--base",
            "Published split",
            "--with",
            "Business as usual",
            "--format",
            format,
        ];
        fivefold(question).done()
    };
    let table = ask("table");
    for part in ["By 2020/21", "Business as usual, difference", "+ Bounce", "fewer"] {
        assert!(table.contains(part), "{part} is missing:\n{table}");
    }
    let compared = json(&ask("json"));
    assert_eq!(compared["scenarios"].as_array().unwrap().len(), 2);
    let unknown = ["compare", text(&plan), "--base", "Published split", "--with", "A,B"];
    assert!(fivefold(unknown).refused().contains("\"A\""));
}

#[test]
fn the_register_lists_and_counts() {
    let (plan, _) = stepping_forward();
    let all = json(&fivefold(["register", text(&plan), "--format", "json"]).done());
    let all = all.as_array().unwrap();
    let table = fivefold(["register", text(&plan), "--on", "2026-11-21"]).done();
    assert!(table.starts_with(&format!("{} inputs: ", all.len())), "{table}");
    let ask = |kind| {
        let question = ["register", text(&plan), "--only", kind, "--format", "json"];
        json(&fivefold(question).done()).as_array().unwrap().len()
    };
    let illustrative = |entry: &&Value| entry["evidence"]["confidence"] == "illustrative";
    assert_eq!(ask("illustrative"), all.iter().filter(illustrative).count());
    let csv = fivefold(["register", text(&plan), "--format", "csv"]).done();
    assert!(csv.starts_with("scenario,input,value,"), "{csv}");
}
