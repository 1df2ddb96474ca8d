//! Reports kept as files in cargo's directory for temporary files, to be looked at.

use std::fs;
use std::path::Path;

use chrono::NaiveDate;
use fivefold_engine::Plan;
use fivefold_report::of_scenario;

use crate::fixture::{hostile_plan, large_report, plan_saying, report, small_plan};

fn keep(name: &str, pdf: &[u8]) {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("report-{name}.pdf"));
    fs::write(path, pdf).unwrap();
}

#[test]
fn made_up_plans_are_kept() {
    keep("small", &report(&small_plan()));
    keep("hostile", &report(&hostile_plan()));
    keep("emoji", &report(&plan_saying(&"\u{1F600}".repeat(200))));
    keep("large", large_report());
}

#[test]
fn example_plans_are_kept() {
    let examples = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../assets/examples");
    for entry in fs::read_dir(examples).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|extension| extension == "json") {
            let plan: Plan = serde_json::from_slice(&fs::read(&path).unwrap()).unwrap();
            let scenario = &plan.scenarios[0].name;
            let date = NaiveDate::from_ymd_opt(2026, 11, 21).unwrap();
            let pdf = of_scenario(&plan, scenario, date, "0.1.0").unwrap();
            keep(path.file_stem().unwrap().to_str().unwrap(), &pdf);
        }
    }
}
