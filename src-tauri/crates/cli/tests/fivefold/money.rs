//! `fivefold cost` and `sensitivity`.

use serde_json::{Value, json};

use crate::command::{fivefold, text};

/// A small plan with prices, in a folder of its own.
fn priced() -> (tempfile::TempDir, std::path::PathBuf) {
    let plan = json!({
        "format": "fivefold-plan/1", "title": "Priced", "first_year": 2027, "years": 2,
        "price_year": 2025,
        "roles": [{
            "id": "nurse", "name": "=Nurses", "baseline_heads": 100,
            "leaver_rate": { "low": 0.08, "likely": 0.1, "high": 0.15 },
            "usual_joiners": 10, "pay_per_wte": 50000
        }],
        "scenarios": [{ "name": "Grow", "levers": {
            "buy": [{ "role": "nurse", "hires": 10, "cost_per_hire": 2000 }]
        }}],
        "targets": [{ "name": "Nurses", "scope": "all", "values": { "2028": 115 } }],
        "funding": [{ "name": "Wave", "recurrent": true, "values": { "2027": 30000, "2028": 10000 } }],
        "funding_covers": "levers"
    });
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("priced.json");
    std::fs::write(&path, plan.to_string()).unwrap();
    (folder, path)
}

fn answer(command: &str, plan: &std::path::Path, format: &str) -> String {
    fivefold([command, text(plan), "--format", format]).done()
}

#[test]
fn a_cost_is_told_in_words_in_figures_and_as_rows() {
    let (_folder, plan) = priced();
    let cost: Value = serde_json::from_str(&answer("cost", &plan, "json")).unwrap();
    assert_eq!(cost["price_year"], 2025);
    for (year, left) in cost["years"].as_array().unwrap().iter().zip([10_000.0, -10_000.0]) {
        assert_eq!(year["buy"], 20_000.0);
        assert_eq!(year["left_over"], left);
    }
    let table = answer("cost", &plan, "table");
    assert!(table.starts_with(cost["headline"].as_str().unwrap()), "{table}");
    assert!(table.contains("in every year but 2027/28, when £10,000 is missing."), "{table}");
    assert!(table.contains("+ Buy") && table.contains("£40,000"), "{table}");

    let rows = answer("cost", &plan, "csv");
    let mut read = csv::Reader::from_reader(rows.as_bytes());
    let records: Vec<csv::StringRecord> = read.records().map(Result::unwrap).collect();
    let of = |item: &str| -> Vec<f64> {
        let records = records.iter().filter(|record| &record[4] == item);
        records.map(|record| record[7].parse().unwrap()).collect()
    };
    assert_eq!(of("buy"), [20_000.0, 20_000.0]);
    let pay = cost["years"].as_array().unwrap().iter().map(|year| year["pay"].as_f64().unwrap());
    assert_eq!(of("pay"), pay.collect::<Vec<_>>());
    // A name that a spreadsheet would take for a formula is made inert.
    assert!(records.iter().any(|record| &record[6] == "'=Nurses"), "{rows}");
}

#[test]
fn a_gap_is_told_by_what_it_hangs_on() {
    let (_folder, plan) = priced();
    let found: Value = serde_json::from_str(&answer("sensitivity", &plan, "json")).unwrap();
    let bar = &found["assumptions"][0];
    assert_eq!(bar["what"], "Leaver rate, =Nurses");
    assert_eq!((&bar["low"], &bar["high"]), (&json!("8 %"), &json!("15 %")));
    assert!(bar["gap_at_low"].as_f64().unwrap() > bar["gap_at_high"].as_f64().unwrap());
    assert_eq!(found["levers"][0]["lever"], "buy");
    let table = answer("sensitivity", &plan, "table");
    assert!(table.contains(found["named"][0].as_str().unwrap()), "{table}");
    assert!(table.contains(found["break_even"][0]["sentence"].as_str().unwrap()), "{table}");
}

#[test]
fn what_is_asked_for_has_to_be_there_and_small_counts_are_not_told() {
    let (_folder, plan) = priced();
    let refused = fivefold(["sensitivity", text(&plan), "--target", "Doctors"]).refused();
    assert!(refused.contains("The plan has no target \"Doctors\""), "{refused}");
    let refused = fivefold(["cost", text(&plan), "--scenario", "Shrink"]).refused();
    assert!(refused.contains("\"Grow\""), "{refused}");
    for command in ["cost", "sensitivity"] {
        fivefold([command, text(&plan), "--suppress-below", "200"]).refused();
    }
}
