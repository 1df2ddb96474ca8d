//! An example plan the whole way: JSON, plan file, projection, chart, report, JSON again.
#![allow(clippy::unwrap_used)]

use chrono::NaiveDate;
use fivefold_charts::{ChartSize, Mode, Theme, headcount};
use fivefold_engine::project;
use fivefold_engine::summary::summarise;
use fivefold_exchange::plan_json;
use fivefold_report::{Edition, Format, Sections, of_scenario};
use fivefold_store::PlanFile;
use fivefold_tests::example_plans;

const WHEN: &str = "2026-11-21T09:00:00Z";

#[test]
fn a_plan_file_keeps_an_example_as_it_is() {
    let folder = tempfile::tempdir().unwrap();
    for (id, plan) in example_plans().unwrap() {
        let path = folder.path().join(format!("{id}.fivefold"));
        drop(PlanFile::create(&path, &plan, WHEN).unwrap());
        let view = PlanFile::open_read_only(&path).unwrap().view();
        assert_eq!(view.last_changed, WHEN);
        assert_eq!(plan_json::write(&view.plan), plan_json::write(&plan), "{id}");
    }
}

#[test]
fn every_scenario_of_every_example_is_drawn_and_reported() {
    let size = ChartSize { width: 960, height: 420 };
    let date = NaiveDate::from_ymd_opt(2026, 11, 21).unwrap();
    for (id, plan) in example_plans().unwrap() {
        let edition = Edition {
            date,
            program_version: "0.1.0".to_owned(),
            plan_hash: plan_json::content_hash(&plan),
            sections: Sections::default(),
        };
        for result in &project(&plan).unwrap().scenarios {
            let what = format!("{id}, {}", result.scenario);
            let summary = summarise(&plan, result, &plan.main_scope(), plan.main_unit());
            let chart = headcount(&summary, Mode::Auto, Theme::Screen, size).unwrap();
            assert!(chart.svg.starts_with("<svg") && !chart.alt.is_empty(), "{what}");
            let report = of_scenario(&plan, result.scenario, &edition, Format::Pdf).unwrap();
            assert!(report.starts_with(b"%PDF-"), "{what}");
        }
    }
}
