//! Bad input: one sentence of what is wrong and one of what to do.

use fivefold_engine::plan::MixLimits;
use serde_json::{Value, json};

use crate::cases::mix_of;
use crate::small::{limits, plan, plan_json};

fn refusal(asked: Value) -> String {
    mix_of(&plan(), &limits(asked)).unwrap_err().to_string()
}

fn refusal_of_plan(json: Value, asked: Value) -> String {
    mix_of(&serde_json::from_value(json).unwrap(), &limits(asked)).unwrap_err().to_string()
}

#[test]
fn names_that_are_not_there() {
    let said = refusal(json!({ "targets": [{ "target": "Doctors" }] }));
    assert_eq!(said, "There is no target \"Doctors\". The plan has: \"Nurses\".");
    let said = refusal(json!({ "buy": [{ "row": "doctor", "most_hires": 1 }] }));
    assert_eq!(said, "There is no role \"doctor\". The plan has: \"nurse\", \"assistant\".");
    let said = refusal(json!({ "build": [{ "programme": "Degree" }] }));
    assert!(said.starts_with("No Build row that the mix may use is \"Degree\"."), "{said}");
    assert!(said.contains("there are \"top-up\", \"Top-up\""), "{said}");
    let said = refusal(json!({ "bounce": [{ "route": 2, "most_moves": 1 }] }));
    assert!(said.contains("\"number 2\""), "{said}");
    let said = refusal(json!({ "fixed": [{ "lever": "bind", "row": "nurse" }] }));
    assert!(said.starts_with("No Bind row"), "{said}");
}

#[test]
fn unknown_fields_are_refused_by_name() {
    let read: Result<MixLimits, _> = serde_json::from_value(json!({ "most_hires": 3 }));
    assert!(read.unwrap_err().to_string().contains("unknown field `most_hires`"));
}

#[test]
fn figures_that_cannot_be() {
    let said = refusal(json!({ "buy": [{ "row": "nurse", "most_hires": -1 }] }));
    assert_eq!(said, "Hires a year in Nurses is −1. Write a number from 0 to 100,000,000.");
    let said = refusal(json!({ "buy": [{ "row": 1, "most_hires": [1, 2] }] }));
    assert!(said.contains("has 2 values for 3 years"), "{said}");
    let said = refusal(json!({ "budget": { "2040": 5 } }));
    assert_eq!(said, "The budget has a value for 2039/40, which isn't projected. Leave it out.");
    let said = refusal(json!({ "least_build_share": 1.5 }));
    assert!(said.starts_with("The least share of Build is 1.5."), "{said}");
    let said = refusal(json!({ "targets": [{ "target": "Nurses", "weight": -2 }] }));
    assert!(said.contains("The weight of \"Nurses\" is −2"), "{said}");
    let said = refusal(json!({ "value_beyond": -5 }));
    assert!(said.starts_with("The value beyond the horizon is −5"), "{said}");
}

#[test]
fn limits_that_contradict() {
    let said = refusal(json!({ "bind": [{ "role": "assistant", "steps": [
        { "people": 2, "cost_per_person_kept": 2000 }, { "people": 2, "cost_per_person_kept": 1000 }
    ] }] }));
    assert!(
        said.starts_with("Keeping people in Assistants costs £1,000 each after £2,000."),
        "{said}"
    );
    let said = refusal(json!({ "targets": [{ "target": "Nurses" }, { "target": "Nurses" }] }));
    assert!(said.contains("is given twice"), "{said}");
    let twice =
        json!([{ "role": "nurse", "most_heads": 1 }, { "role": "nurse", "most_share": 0.1 }]);
    assert!(refusal(json!({ "borrow": twice })).contains("Borrow in Nurses is given twice"));
    let twice = json!([{ "row": "nurse", "most_hires": 1 }, { "row": "nurse", "most_hires": 2 }]);
    assert!(refusal(json!({ "buy": twice })).contains("is given twice"));
}

#[test]
fn limits_below_what_is_committed() {
    let mut json = plan_json();
    json["scenarios"][0]["levers"]["buy"][0]["hires"] = json!(6);
    let fixed = json!([{ "lever": "buy", "row": 1 }]);
    let said = refusal_of_plan(json.clone(), json!({ "fixed": fixed, "budget": 20000 }));
    assert_eq!(
        said,
        "The budget of 2026/27 is £20,000, and what stays as it is costs £30,000 already. Raise the \
         budget to that at least, or don't keep those rows fixed.",
    );
    let said = refusal_of_plan(json.clone(), json!({ "fixed": fixed, "budget_in_all": 20000 }));
    assert!(said.starts_with("The budget over all years is £20,000"), "{said}");
    json["scenarios"][0]["levers"]["buy"]
        .as_array_mut()
        .unwrap()
        .push(json!({ "role": "nurse", "hires": 0, "cost_per_hire": 1 }));
    let buy = json!([{ "row": "nurse", "most_hires": 5 }]);
    let said = refusal_of_plan(json, json!({ "fixed": fixed, "buy": buy }));
    assert!(said.contains("fixed rows already ask for 6"), "{said}");
}

#[test]
fn a_lever_that_costs_nothing_needs_a_limit() {
    let mut json = plan_json();
    json["scenarios"][0]["levers"]["buy"][0]["cost_per_hire"] = json!(0);
    let said = refusal_of_plan(json.clone(), json!({}));
    assert_eq!(
        said,
        "Buy for Nurses (international) costs nothing in the plan, so it would be used without end. \
         Give it its cost, or a limit in every year.",
    );
    let in_one_year = json!({ "buy": [{ "row": 1, "most_hires": { "2027": 5 } }] });
    assert_eq!(refusal_of_plan(json.clone(), in_one_year), said);
    let limited = limits(json!({ "buy": [{ "row": 1, "most_hires": 20 }] }));
    mix_of(&serde_json::from_value(json).unwrap(), &limited).unwrap();
}

#[test]
fn a_programme_worth_more_than_it_costs_needs_a_limit() {
    let said = refusal(json!({ "value_beyond": 5000 }));
    assert!(said.starts_with("Build by Top-up is worth more than it costs"), "{said}");
}

#[test]
fn nothing_to_meet_and_nothing_to_pull() {
    let mut json = plan_json();
    json["targets"][0]["values"] = json!({ "2040": 5 });
    let said = refusal_of_plan(json.clone(), json!({}));
    assert!(
        said.starts_with("No target of those in post has a value from 2026/27 to 2028/29."),
        "{said}"
    );
    let named = json!({ "targets": [{ "target": "Nurses" }] });
    assert!(refusal_of_plan(json, named).contains("has no value in the plan's years"));
    let mut json = plan_json();
    json["scenarios"][0]["levers"] = json!({});
    let said = refusal_of_plan(json, json!({}));
    assert!(said.starts_with("The scenario \"Ways\" has no lever rows"), "{said}");
}

#[test]
fn rows_the_plan_would_refuse() {
    let rows = json!({ "buy": [{ "role": "doctor", "hires": 1 }] });
    let said = refusal(json!({ "more_rows": rows }));
    assert!(said.contains("doctor"), "{said}");
}

#[test]
fn more_than_can_be_decided() {
    let mut json = plan_json();
    json["years"] = json!(60);
    let row = json!({ "role": "nurse", "hires": 0, "cost_per_hire": 5000 });
    json["scenarios"][0]["levers"] = json!({ "buy": vec![row; 1_700] });
    let said = refusal_of_plan(json, json!({}));
    assert!(said.starts_with("There are 102,000 figures to decide"), "{said}");
}
