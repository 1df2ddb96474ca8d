//! The worked cases, figures from an independent program: every number agrees to 1e-9.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

use std::path::PathBuf;

use fivefold_engine::{Plan, project};
use serde_json::Value;

fn cases() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../tests/cases")
}

fn read(name: &str) -> Vec<u8> {
    std::fs::read(cases().join(name)).unwrap()
}

/// Relative, but absolute below 1.
fn agree(a: f64, b: f64) -> bool {
    (a - b).abs() <= 1e-9 * a.abs().max(b.abs()).max(1.0)
}

fn compare(path: &str, ours: &Value, expected: &Value, differences: &mut Vec<String>) {
    match (ours, expected) {
        (Value::Object(ours), Value::Object(expected)) => {
            let keys: std::collections::BTreeSet<_> = ours.keys().chain(expected.keys()).collect();
            for key in keys {
                let get = |map: &serde_json::Map<String, Value>| map.get(key).cloned();
                match (get(ours), get(expected)) {
                    (Some(a), Some(b)) => compare(&format!("{path}.{key}"), &a, &b, differences),
                    (a, b) => differences.push(format!("{path}.{key}: {a:?} instead of {b:?}")),
                }
            }
        }
        (Value::Array(ours), Value::Array(expected)) => {
            if ours.len() != expected.len() {
                differences.push(format!("{path}: {} instead of {}", ours.len(), expected.len()));
            }
            for (place, (a, b)) in ours.iter().zip(expected).enumerate() {
                compare(&format!("{path}[{place}]"), a, b, differences);
            }
        }
        (Value::Number(a), Value::Number(b)) => {
            if !agree(a.as_f64().unwrap(), b.as_f64().unwrap()) {
                differences.push(format!("{path}: {a} instead of {b}"));
            }
        }
        (a, b) if a == b => {}
        (a, b) => differences.push(format!("{path}: {a} instead of {b}")),
    }
}

/// Notices have no order; sort them by everything but their figures.
fn sort_notices(projection: &mut Value) {
    for scenario in projection["scenarios"].as_array_mut().unwrap() {
        let key = |notice: &Value| {
            let what = notice.get("what").cloned().unwrap_or_default();
            format!("{} {} {} {what}", notice["year"], notice["role"], notice["kind"])
        };
        scenario["notices"].as_array_mut().unwrap().sort_by_key(key);
    }
}

#[test]
fn every_case_agrees_with_the_independent_program() {
    let mut compared = 0;
    let mut differences = Vec::new();
    for number in 1..=16 {
        let plan: Plan =
            serde_json::from_slice(&read(&format!("case-{number}.plan.json"))).unwrap();
        let mut ours = serde_json::to_value(project(&plan).unwrap()).unwrap();
        let mut expected: Value =
            serde_json::from_slice(&read(&format!("case-{number}.expected.json"))).unwrap();
        sort_notices(&mut ours);
        sort_notices(&mut expected);
        compare(&format!("case {number}"), &ours, &expected, &mut differences);
        compared += 1;
    }
    assert_eq!(compared, 16);
    let shown: Vec<_> = differences.iter().take(20).collect();
    assert!(differences.is_empty(), "{} differences: {shown:#?}", differences.len());
}
