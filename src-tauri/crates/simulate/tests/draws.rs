//! The draws: as another program makes them of the description, and as their distribution says.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

mod scipy;

use std::collections::BTreeMap;

use fivefold_engine::Plan;
use fivefold_engine::plan::RateKind;
use fivefold_simulate::{DoubtQuestion, DrawnRate, drawn_rates};
use serde_json::{Value, json};

/// The plan whose rates `scipy/figures.py` draws.
fn plan() -> Value {
    let range =
        |low: f64, likely: f64, high: f64| json!({"low": low, "likely": likely, "high": high});
    json!({
        "format": "fivefold-plan/1", "title": "Drawn", "first_year": 2027, "years": 2,
        "roles": [
            { "id": "nurse", "name": "Nurse", "baseline_heads": 100,
              "leaver_rate": range(0.08, 0.1, 0.18), "wte_per_head": range(0.7, 0.85, 1.0) },
            { "id": "doctor", "name": "Doctor", "baseline_heads": 50,
              "leaver_rate": range(0.02, 0.06, 0.07) }
        ],
        "usual": { "build": [{ "to": "nurse", "starts": 3, "join_rate": range(0.5, 0.8, 0.95) }] },
        "scenarios": [{ "name": "Only", "levers": {
            "buy": [
                { "role": "nurse", "hires": 5, "fill_rate": range(0.4, 0.4, 0.9) },
                { "role": "nurse", "hires": 5, "fill_rate": range(0.4, 0.9, 0.9) }
            ],
            "build": [{ "id": "degree", "to": "nurse", "starts": 3,
                        "annual_drop_out": range(0.02, 0.05, 0.2) }],
            "bounce": [
                { "from": "nurse", "to": "doctor", "moves": 1 },
                { "from": "doctor", "to": "nurse", "moves": 1, "completion": range(0.6, 0.9, 1.0) }
            ]
        }}]
    })
}

fn read(plan: &Value) -> Plan {
    serde_json::from_value(plan.clone()).unwrap()
}

fn question(draws: u32, seed: u32) -> DoubtQuestion {
    let correlation = BTreeMap::from([
        (RateKind::WtePerHead, 0.3),
        (RateKind::FillRate, 0.0),
        (RateKind::JoinRate, 0.9),
    ]);
    DoubtQuestion { draws, seed, correlation, ..DoubtQuestion::default() }
}

fn drawn(plan: &Value, question: &DoubtQuestion) -> Vec<DrawnRate> {
    drawn_rates(&read(plan), "Only", question).unwrap()
}

fn floats(value: &Value) -> Vec<f64> {
    value.as_array().unwrap().iter().map(|figure| figure.as_f64().unwrap()).collect()
}

/// The rates of `figures.json` in the plan's order: a role's leaver rate, its WTE per head, the next.
const ORDER: [usize; 8] = [0, 2, 1, 5, 3, 4, 6, 7];

#[test]
fn draws_are_those_that_python_makes_of_the_description() {
    let figures = scipy::figures();
    let seed = figures["seed"].as_u64().unwrap() as u32;
    let draws = figures["draws"].as_u64().unwrap() as usize;
    let found = drawn(&plan(), &question(draws as u32, seed));
    assert_eq!(found.len(), ORDER.len());
    let (mut compared, mut worst) = (0, 0.0_f64);
    for (rate, place) in found.iter().zip(ORDER) {
        let expected = &figures["rates"][place];
        assert_eq!(rate.kind.field(), expected["kind"].as_str().unwrap());
        assert_eq!(rate.values.len(), draws);
        let values = rate.values[..12].iter().chain(&rate.values[draws - 3..]);
        for (found, expected) in values.zip(floats(&expected["values"])) {
            worst = worst.max((found - expected).abs());
            compared += 1;
        }
    }
    println!("{compared} values, {worst:e} apart at most");
    assert!(compared == 120 && worst < 1e-10, "{worst:e}");
}

#[test]
fn adding_to_a_plan_changes_no_other_draws() {
    let before = drawn(&plan(), &question(300, 4));
    let mut more = plan();
    let new = json!({ "id": "new", "name": "New", "baseline_heads": 9,
                      "leaver_rate": { "low": 0.1, "likely": 0.2, "high": 0.4 } });
    more["roles"].as_array_mut().unwrap().insert(0, new);
    let levers = &mut more["scenarios"][0]["levers"];
    let buy = json!({ "role": "doctor", "hires": 1,
                      "fill_rate": { "low": 0.1, "likely": 0.2, "high": 0.4 } });
    levers["buy"].as_array_mut().unwrap().insert(0, buy);
    let build = json!({ "id": "other", "to": "doctor", "starts": 1,
                        "join_rate": { "low": 0.1, "likely": 0.2, "high": 0.4 } });
    levers["build"].as_array_mut().unwrap().insert(0, build);
    let after = drawn(&more, &question(300, 4));
    assert_eq!(after.len(), before.len() + 3);
    for rate in &before {
        assert!(after.contains(rate), "{}", rate.name);
    }
}

#[test]
fn fewer_draws_are_the_first_of_more() {
    let many = drawn(&plan(), &question(1_000, 4));
    for count in [1, 7, 8, 127, 128, 129, 900] {
        for (few, many) in drawn(&plan(), &question(count, 4)).iter().zip(&many) {
            assert_eq!(few.values, many.values[..count as usize]);
        }
    }
}

#[test]
fn no_two_streams_are_the_same() {
    let range = json!({ "low": 0.1, "likely": 0.2, "high": 0.3 });
    let row = |id: Option<&str>| {
        let mut row = json!({ "to": "a", "from": "b", "starts": 1, "duration_years": 1,
                              "annual_drop_out": range, "join_rate": range, "productive_share": range });
        if let Some(id) = id {
            row["id"] = json!(id);
        }
        row
    };
    let role = |id: &str| {
        json!({ "id": id, "name": id, "baseline_heads": 100,
                                  "leaver_rate": range, "wte_per_head": range })
    };
    let bounce = |id: &str| {
        json!({ "id": id, "from": "a", "to": "b", "moves": 1,
                                    "completion": range, "productive_share": range })
    };
    let plan = json!({
        "format": "fivefold-plan/1", "title": "Many", "first_year": 2027, "years": 2,
        "roles": [role("a"), role("b"), role("0")],
        "usual": { "build": [row(None), row(Some("0")), row(Some("x"))], "bounce": [bounce("y")] },
        "scenarios": [{ "name": "Only", "levers": {
            "buy": [{ "role": "a", "hires": 1, "fill_rate": range },
                    { "role": "b", "hires": 1, "fill_rate": range },
                    { "role": "a", "hires": 1, "fill_rate": range }],
            "build": [row(None), row(Some("0")), row(Some("x"))], "bounce": [bounce("y"), bounce("a")]
        }}]
    });
    let found = drawn(&plan, &DoubtQuestion { draws: 20, ..DoubtQuestion::default() });
    assert_eq!(found.len(), 6 + 9 + 2 + 3 + 9 + 4);
    for (nth, rate) in found.iter().enumerate() {
        for other in &found[nth + 1..] {
            assert_ne!(rate.values, other.values, "{} and {}", rate.name, other.name);
        }
    }
    let other_seed = DoubtQuestion { draws: 20, seed: 2, ..DoubtQuestion::default() };
    for (rate, other) in found.iter().zip(drawn(&plan, &other_seed)) {
        assert_ne!(rate.values, other.values);
    }
}

/// A plan of two roles, with a range each whose likely figure stands at these places.
fn two(one: f64, other: f64) -> Value {
    let role = |id: &str, t: f64| {
        json!({ "id": id, "name": id, "baseline_heads": 100,
                "leaver_rate": { "low": 0.0, "likely": t, "high": 1.0 } })
    };
    json!({ "format": "fivefold-plan/1", "title": "Two", "first_year": 2027, "years": 1,
            "roles": [role("one", one), role("other", other)], "scenarios": [{ "name": "Only" }] })
}

fn mean(values: &[f64]) -> f64 {
    values.iter().sum::<f64>() / values.len() as f64
}

fn covariance(one: &[f64], other: &[f64]) -> f64 {
    let (a, b) = (mean(one), mean(other));
    let products: Vec<f64> = one.iter().zip(other).map(|(x, y)| (x - a) * (y - b)).collect();
    mean(&products)
}

fn correlation(one: &[f64], other: &[f64]) -> f64 {
    covariance(one, other) / (covariance(one, one) * covariance(other, other)).sqrt()
}

fn ranks(values: &[f64]) -> Vec<f64> {
    let mut order: Vec<usize> = (0..values.len()).collect();
    order.sort_by(|one, other| values[*one].total_cmp(&values[*other]));
    let mut ranks = vec![0.0; values.len()];
    for (rank, place) in order.into_iter().enumerate() {
        ranks[place] = rank as f64;
    }
    ranks
}

const MANY: u32 = 20_000;

/// Mean and variance within four standard errors, and the largest distance between the shares below
/// and what they should be within that which one sample in a hundred exceeds.
#[test]
fn each_rate_is_spread_as_its_distribution_says() {
    let figures = scipy::figures();
    let many = f64::from(MANY);
    for shape in figures["shapes"].as_array().unwrap() {
        let t = shape["t"].as_f64().unwrap();
        let question = DoubtQuestion { draws: MANY, seed: 3, ..DoubtQuestion::default() };
        for rate in &drawn(&two(t, t), &question) {
            let (expected, variance) =
                (shape["mean"].as_f64().unwrap(), shape["variance"].as_f64().unwrap());
            let found = mean(&rate.values);
            let found_variance = covariance(&rate.values, &rate.values);
            assert!(
                (found - expected).abs() < 4.0 * (variance / many).sqrt(),
                "{found} {expected}"
            );
            assert!((found_variance / variance - 1.0).abs() < 4.0 * (3.0 / many).sqrt(), "{t}");
            let mut sorted = rate.values.clone();
            sorted.sort_by(f64::total_cmp);
            let distance =
                floats(&shape["quantiles"]).into_iter().enumerate().map(|(nth, quantile)| {
                    let below = sorted.partition_point(|value| *value <= quantile) as f64 / many;
                    (below - (nth + 1) as f64 / 200.0).abs()
                });
            let distance = distance.fold(0.0, f64::max);
            println!(
                "t {t}: mean {found:.5} {expected:.5}, variance {found_variance:.6} {variance:.6}, KS {distance:.5}"
            );
            assert!(distance < 1.63 / many.sqrt(), "{distance}");
        }
    }
}

#[test]
fn rates_of_a_kind_go_together_as_far_as_they_should() {
    let figures = scipy::figures();
    let mut worst: f64 = 0.0;
    for case in figures["correlations"].as_array().unwrap() {
        let [rho, one, other, values, rank] =
            ["rho", "one", "other", "values", "ranks"].map(|name| case[name].as_f64().unwrap());
        let correlations = BTreeMap::from([(RateKind::LeaverRate, rho)]);
        let question = DoubtQuestion {
            draws: MANY,
            seed: 3,
            correlation: correlations,
            ..DoubtQuestion::default()
        };
        let found = drawn(&two(one, other), &question);
        let [a, b] = [&found[0].values, &found[1].values];
        let off = [correlation(a, b) - values, correlation(&ranks(a), &ranks(b)) - rank];
        println!(
            "rho {rho}, {one} and {other}: off by {:.4} (values), {:.4} (ranks)",
            off[0], off[1]
        );
        worst = off.into_iter().fold(worst, |worst, off| worst.max(off.abs()));
    }
    // Four standard errors of a correlation of nought.
    assert!(worst < 4.0 / f64::from(MANY).sqrt(), "{worst}");
}

#[test]
fn percentiles_mean_and_deviation_of_the_draws_are_numpys() {
    let figures = scipy::figures();
    let seed = figures["seed"].as_u64().unwrap() as u32;
    let found = drawn(&plan(), &question(figures["draws"].as_u64().unwrap() as u32, seed));
    let mut worst: f64 = 0.0;
    for (rate, place) in found.iter().zip(ORDER) {
        let expected = &figures["rates"][place];
        let spread = fivefold_simulate::Spread::of_draws(&rate.values, 0.0);
        let figures = [spread.p5, spread.p25, spread.p50, spread.p75, spread.p95];
        let percentiles = floats(&expected["percentiles"]);
        let mean_and_deviation = [&expected["mean"], &expected["deviation"]];
        let expected =
            percentiles.into_iter().chain(mean_and_deviation.map(|v| v.as_f64().unwrap()));
        for (found, expected) in
            figures.into_iter().chain([spread.mean, spread.deviation]).zip(expected)
        {
            worst = worst.max((found - expected).abs());
        }
    }
    println!("56 figures, {worst:e} apart at most");
    assert!(worst < 1e-10, "{worst:e}");
}
