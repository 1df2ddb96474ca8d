//! An example plan the whole way: JSON, plan file, projection, chart, report, JSON again.
#![allow(clippy::unwrap_used)]

use fivefold_charts::{ChartSize, Mode, Theme, headcount, words};
use fivefold_engine::plan::Scope;
use fivefold_engine::project;
use fivefold_engine::summary::{Unit, summarise};
use fivefold_exchange::plan_json;
use fivefold_report::{ReportChart, ReportRequest, pdf};
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
    for (id, plan) in example_plans().unwrap() {
        let projection = project(&plan).unwrap();
        for result in &projection.scenarios {
            let summary = summarise(&plan, result, &Scope::All, Unit::Heads);
            let chart = headcount(&summary, Mode::Auto, Theme::Print, size).unwrap();
            let report = pdf(&ReportRequest {
                plan: &plan,
                result,
                summary: &summary,
                chart: ReportChart {
                    svg: &chart.svg,
                    alt: &chart.alt,
                    sentence: &words::sentence(&summary),
                },
                date: chrono::NaiveDate::from_ymd_opt(2026, 11, 21).unwrap(),
                program_version: "0.1.0",
            })
            .unwrap();
            assert!(report.starts_with(b"%PDF-"), "{id}, {}", result.scenario);
        }
    }
}
