//! Examples small enough to work out by hand, one for each rule and limit of the year step.
//!
//! A leaver rate of 0.5 gives e = 0.4: of 100 heads 40 leave, a joiner leaves 0.2 in the year of
//! joining, and 75 can go (they would have left 25 behind, who leave with the half year of the 75).
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

use fivefold_engine::plan::Plan;
use fivefold_engine::project;
use serde_json::{Value, json};

/// A role of 100 heads with a leaver rate of 0.5, and two stable ones, over three years.
fn plan() -> Value {
    json!({
        "format": "fivefold-plan/1", "title": "Worked", "first_year": 2027, "years": 3,
        "roles": [
            { "id": "a", "name": "A", "baseline_heads": 100, "leaver_rate": 0.5 },
            { "id": "b", "name": "B", "baseline_heads": 200 },
            { "id": "c", "name": "C", "baseline_heads": 0 }
        ],
        "scenarios": [{ "name": "Only", "levers": {} }]
    })
}

fn with_levers(levers: Value) -> Value {
    let mut plan = plan();
    plan["scenarios"][0]["levers"] = levers;
    plan
}

/// The only scenario's result, as other programs read it.
fn projected(plan: Value) -> Value {
    let plan: Plan = serde_json::from_value(plan).unwrap();
    let result = project(&plan).unwrap().scenarios.remove(0);
    serde_json::to_value(result).unwrap()
}

/// One figure of a role, year by year.
fn figures(result: &Value, role: &str, figure: &str) -> Vec<f64> {
    let rows = result["rows"].as_array().unwrap().iter().filter(|row| row["role"] == role);
    rows.map(|row| row[figure].as_f64().unwrap()).collect()
}

#[track_caller]
fn agree(found: &[f64], expected: &[f64]) {
    let close = |(a, b): (&f64, &f64)| (a - b).abs() <= 1e-9 * b.abs().max(1.0);
    assert!(
        found.len() == expected.len() && found.iter().zip(expected).all(close),
        "{found:?} instead of {expected:?}",
    );
}

/// Every notice in words: what, whose, where, when, wanted of available.
fn notices(result: &Value) -> Vec<String> {
    let words = |n: &Value| {
        let what = n["what"].as_str().map_or(String::new(), |what| format!(" ({what})"));
        let number = |figure: &str| (n[figure].as_f64().unwrap() * 1e6).round() / 1e6;
        let (kind, role) = (n["kind"].as_str().unwrap(), n["role"].as_str().unwrap());
        format!(
            "{kind}{what} {role} {}: {} of {}",
            n["year"],
            number("wanted"),
            number("available")
        )
    };
    result["notices"].as_array().unwrap().iter().map(words).collect()
}

#[test]
fn leavers_are_the_published_rate_of_the_average() {
    let result = projected(plan());
    agree(&figures(&result, "a", "closing"), &[60.0, 36.0, 21.6]);
    agree(&figures(&result, "a", "average_heads"), &[80.0, 48.0, 28.8]);
    agree(&figures(&result, "a", "leavers"), &[40.0, 24.0, 14.4]);
    assert_eq!(notices(&result), [""; 0]);
}

#[test]
fn buy_adds_what_is_filled_in_heads() {
    let mut plan = with_levers(json!({ "buy": [
        { "role": "a", "hires": [8, 0, 0], "unit": "wte", "fill_rate": 0.5 },
        { "role": "a", "hires": [2, 0, 0], "channel": "international" }
    ] }));
    plan["roles"][0]["wte_per_head"] = json!([0.5, 0.8, 1]);
    let result = projected(plan);
    // 8 WTE at half a WTE are 16 heads, of which half join; 2 more; 0.8 of each stays the year.
    agree(&figures(&result, "a", "joined_buy"), &[10.0, 0.0, 0.0]);
    agree(&figures(&result, "a", "closing"), &[68.0, 40.8, 24.48]);
    agree(&figures(&result, "a", "in_post_wte"), &[34.0, 32.64, 24.48]);
    agree(&[result["rows"][0]["contributions"]["buy"].as_f64().unwrap()], &[8.0]);
}

#[test]
fn transfers_go_first_then_usual_moves_then_levers() {
    let mut plan =
        with_levers(json!({ "bounce": [{ "from": "a", "to": "b", "moves": [5, 0, 0] }] }));
    plan["transfers"] = json!([
        { "role": "a", "year": 2027, "heads": -80, "reason": "reconfiguration" },
        { "role": "a", "year": 2027, "heads": 20 }
    ]);
    plan["usual"] = json!({ "bounce": [
        { "from": "a", "to": "b", "moves": [20, 0, 0] },
        { "from": "a", "to": null, "moves": [40, 0, 0] }
    ] });
    let result = projected(plan);
    agree(&figures(&result, "a", "transferred"), &[-60.0, 0.0, 0.0]);
    // 15 of the 60 usual movers can go: a quarter of each pathway.
    agree(&figures(&result, "a", "usual_moves_out"), &[15.0, 0.0, 0.0]);
    agree(&figures(&result, "b", "usual_moves_in"), &[5.0, 0.0, 0.0]);
    agree(&figures(&result, "a", "departures"), &[0.0; 3]);
    agree(&figures(&result, "a", "closing"), &[0.0; 3]);
    assert_eq!(
        notices(&result),
        [
            "more_moves_than_people (usual) a 2027: 60 of 15",
            "more_moves_than_people (lever) a 2027: 5 of 0",
        ],
    );
}

#[test]
fn a_transfer_out_is_scaled_to_those_there() {
    let mut plan = plan();
    plan["transfers"] = json!([{ "role": "a", "year": 2027, "heads": -90 }]);
    let result = projected(plan);
    agree(&figures(&result, "a", "transferred"), &[-75.0, 0.0, 0.0]);
    agree(&figures(&result, "a", "leavers"), &[25.0, 0.0, 0.0]);
    assert_eq!(notices(&result), ["more_moves_than_people (transfer) a 2027: 90 of 75"]);
}

#[test]
fn build_and_bounce_from_one_role_are_scaled_together_and_so_are_their_arrivals() {
    let result = projected(with_levers(json!({
        "build": [{
            "from": "a", "to": "c", "duration_years": 1, "starts": [100, 0, 0],
            "annual_drop_out": 0.5, "join_rate": 0.8
        }],
        "bounce": [{ "from": "a", "to": "b", "moves": [50, 0, 0], "completion": 0.6 }]
    })));
    agree(&figures(&result, "a", "departures"), &[75.0, 0.0, 0.0]);
    agree(&figures(&result, "b", "joined_bounce"), &[15.0, 0.0, 0.0]);
    // 50 set out; at the year's end 40 are still here, and 30 in the middle of the next.
    agree(&figures(&result, "c", "in_training"), &[40.0, 0.0, 0.0]);
    agree(&figures(&result, "c", "joined_build"), &[0.0, 12.0, 0.0]);
    agree(&figures(&result, "a", "returned"), &[10.0, 18.0, 0.0]);
    assert_eq!(notices(&result), ["more_moves_than_people (lever) a 2027: 150 of 75"]);
}

#[test]
fn everyone_let_go_leaves_at_once() {
    let result = projected(with_levers(json!({
        "bounce": [{ "from": "a", "to": null, "moves": [10, 0, 0] }]
    })));
    agree(&figures(&result, "a", "departures"), &[10.0, 0.0, 0.0]);
    agree(&figures(&result, "a", "returned"), &[0.0; 3]);
    agree(&figures(&result, "a", "closing"), &[52.0, 31.2, 18.72]);
    agree(&figures(&result, "b", "closing"), &[200.0; 3]);
}

#[test]
fn learners_count_while_they_are_employed() {
    let learners = |from: Value, employed: Value| {
        let mut row = json!({
            "to": "c", "duration_years": 2, "annual_drop_out": 0.5, "starts": [8, 0, 0],
            "productive_share": 0.25
        });
        for (name, value) in [("from", from), ("employed", employed)] {
            if !value.is_null() {
                row[name] = value;
            }
        }
        projected(with_levers(json!({ "build": [row] })))
    };
    // From outside half drops out by each year's end; from a role they leave like those there.
    let from_outside = learners(Value::Null, json!(true));
    agree(&figures(&from_outside, "c", "in_training"), &[4.0, 2.0, 0.0]);
    agree(&figures(&from_outside, "c", "capacity_heads"), &[1.0, 0.5, 2.0]);
    agree(&figures(&from_outside, "c", "joined_build"), &[0.0, 0.0, 2.0]);
    let from_a = learners(json!("a"), Value::Null);
    agree(&figures(&from_a, "c", "in_training"), &[6.4, 3.84, 0.0]);
    agree(&figures(&from_a, "c", "joined_build"), &[0.0, 0.0, 0.72]);
    agree(&figures(&from_a, "a", "returned"), &[0.0, 0.0, 2.16]);
    for elsewhere in [learners(Value::Null, Value::Null), learners(json!("a"), json!(false))] {
        agree(&figures(&elsewhere, "c", "in_training"), &[0.0; 3]);
        assert!(figures(&elsewhere, "c", "joined_build")[2] > 0.0);
    }
}

#[test]
fn earlier_starts_arrive_if_they_are_still_on_their_way() {
    let mut plan = plan();
    plan["usual"] = json!({
        "build": [{
            "to": "c", "duration_years": 2, "annual_drop_out": 0.5,
            "starts": { "2024": 1000, "2025": 40, "2026": 80 }
        }],
        "bounce": [{
            "from": "a", "to": "b", "duration_years": 2, "moves_before": { "2026": 25 }
        }]
    });
    let result = projected(plan);
    // Those of 2024 have arrived before the plan begins; a quarter of the others is left.
    agree(&figures(&result, "c", "usual_moves_in"), &[10.0, 20.0, 0.0]);
    // 25 x 0.8 x 0.6 x 0.6 / 0.8, at the rate of the first year before it.
    agree(&figures(&result, "b", "in_training"), &[12.0, 0.0, 0.0]);
    agree(&figures(&result, "b", "usual_moves_in"), &[0.0, 9.0, 0.0]);
    agree(&figures(&result, "a", "usual_moves_out"), &[0.0; 3]);
}

#[test]
fn points_are_cut_at_the_rate_and_those_kept_at_the_leavers() {
    let result = projected(with_levers(json!({ "bind": [
        { "role": "a", "amount": [0.3, 0.25, 0], "unit": "points" },
        { "role": "a", "amount": [0.3, 0, 0], "unit": "points" },
        { "role": "a", "amount": [10, 0, 20] }
    ] })));
    // Two points-rows take all of the rate; then half: e of 0.25 is 2/9; then 20 of 31.11 leavers.
    agree(&figures(&result, "a", "kept"), &[40.0, 40.0 - 200.0 / 9.0, 20.0]);
    assert_eq!(
        notices(&result),
        ["rate_cut_below_zero a 2027: 0.6 of 0.5", "more_kept_than_leaving a 2027: 50 of 40"],
    );
    agree(&figures(&result, "a", "closing")[..2], &[100.0, 100.0 - 200.0 / 9.0]);
}

#[test]
fn nobody_is_seconded_out_who_is_not_in_post() {
    let mut plan = with_levers(json!({ "borrow": [
        { "role": "a", "amount": -25, "unit": "wte", "kind": "secondment" },
        { "role": "a", "amount": [-30, 60, 0] }
    ] }));
    plan["roles"][0]["wte_per_head"] = json!(0.5);
    let result = projected(plan);
    agree(&figures(&result, "a", "borrow"), &[-60.0, 10.0, -21.6]);
    agree(&figures(&result, "a", "capacity_heads"), &[0.0, 46.0, 0.0]);
    agree(&figures(&result, "a", "capacity_wte"), &[0.0, 23.0, 0.0]);
    agree(&figures(&result, "a", "closing"), &[60.0, 36.0, 21.6]);
    assert_eq!(
        notices(&result),
        ["more_lent_than_people a 2027: 80 of 60", "more_lent_than_people a 2029: 50 of 21.6"],
    );
}

#[test]
fn establishment_changes_add_up_and_being_over_it_is_told() {
    let mut plan = plan();
    plan["roles"][0]["establishment_wte"] = json!(60);
    plan["roles"][0]["establishment_changes"] = json!([
        { "year": 2028, "wte": -35, "reason": "cost_improvement" },
        { "year": 2028, "wte": 5 },
        { "year": 2029, "wte": 10 }
    ]);
    let result = projected(plan);
    agree(&figures(&result, "a", "establishment_wte"), &[60.0, 30.0, 40.0]);
    agree(&figures(&result, "a", "vacancy_wte"), &[0.0, -6.0, 18.4]);
    assert!(result["rows"][1]["vacancy_wte"].is_null());
    assert_eq!(notices(&result), ["over_establishment a 2028: 36 of 30"]);
}

#[test]
fn a_range_counts_as_its_likely_value() {
    let range = |likely: f64| json!({ "low": 0, "likely": likely, "high": 1 });
    let plan_with = |rate: Value, half: Value, points: Value| {
        let mut plan = with_levers(json!({
            "buy": [{ "role": "a", "hires": 10, "fill_rate": half }],
            "build": [{
                "to": "c", "starts": 8, "duration_years": 1, "annual_drop_out": half,
                "join_rate": half, "employed": true, "productive_share": half
            }],
            "bind": [{ "role": "a", "amount": points, "unit": "points" }],
            "bounce": [{ "from": "a", "to": "b", "moves": 2, "completion": half }]
        }));
        plan["roles"][0]["leaver_rate"] = rate;
        plan["roles"][0]["wte_per_head"] = half;
        plan
    };
    let mut ranges = plan_with(range(0.5), range(0.5), range(0.1));
    // WTE of a head is never 0.
    ranges["roles"][0]["wte_per_head"]["low"] = json!(0.1);
    assert_eq!(projected(ranges), projected(plan_with(json!(0.5), json!(0.5), json!(0.1))));
}

#[test]
fn targets_count_whom_and_what_they_say() {
    let mut plan = with_levers(json!({ "borrow": [{ "role": "a", "amount": 10 }] }));
    plan["roles"][0]["wte_per_head"] = json!([0.5, 0.75, 1]);
    plan["roles"][0]["establishment_wte"] = json!(80);
    plan["roles"][0]["establishment_changes"] = json!([{ "year": 2027, "wte": -8 }]);
    for (role, label, value) in
        [(0, "team", "x"), (1, "team", "y"), (0, "employer", "x"), (1, "group", "y")]
    {
        plan["roles"][role][label] = json!(value);
    }
    // Each target's row, what is required, and what is projected, in 2026/27.
    let table = [
        (json!({}), 100.0, 260.0),
        (json!({ "scope": { "roles": ["c", "a"] }, "unit": "wte" }), 100.0, 30.0),
        (json!({ "scope": { "team": "x" }, "measured": "year_average" }), 100.0, 80.0),
        (json!({ "scope": { "employer": "x" }, "counts_borrowed": true }), 100.0, 70.0),
        (json!({ "scope": { "group": "y" }, "basis": "increase" }), 300.0, 200.0),
        (json!({ "scope": { "role": "a" }, "unit": "wte", "basis": "increase" }), 150.0, 30.0),
        (
            json!({
                "unit": "posts", "posts_read_as": "establishment", "basis": "increase",
                "measured": "year_average", "counts_borrowed": true
            }),
            180.0,
            72.0,
        ),
        (json!({ "unit": "posts", "posts_read_as": "heads" }), 100.0, 260.0),
        (
            json!({
                "scope": { "role": "a" }, "unit": "wte", "counts_borrowed": true,
                "activity": { "measure": "people seen", "scale": 0.5, "units_per_wte": 10 }
            }),
            5.0,
            45.0,
        ),
        (
            json!({
                "scope": { "role": "a" }, "unit": "wte", "measured": "year_end",
                "activity": { "measure": "people seen", "units_per_wte": 4 }
            }),
            25.0,
            30.0,
        ),
    ];
    for (target, required, projected_value) in table {
        let mut one = plan.clone();
        one["targets"] = json!([target]);
        one["targets"][0]["name"] = json!("T");
        // A year without a value is a gap, one outside the years isn't projected.
        one["targets"][0]["values"] = json!({ "2020": 1, "2027": 100, "2040": 1 });
        let result = projected(one);
        let rows = result["targets"].as_array().unwrap();
        assert_eq!(rows.len(), 1, "{target}");
        let row = ["target_value", "projected", "gap"].map(|name| rows[0][name].as_f64().unwrap());
        agree(&row, &[required, projected_value, projected_value - required]);
    }
}
