//! PDF/UA-1 and PDF/A-2a at once, and the same bytes for the same plan.

use fivefold_engine::Plan;
use page_validation::{ValidationOptions, ValidationProfile, validate_pdf_bytes};

use crate::fixture::{
    example_reports, hostile_plan, large_report, plan_for_a_room, plan_looked_back_on, plan_saying,
    report, small_plan, whole_report,
};

pub fn assert_conforms(pdf: &[u8]) {
    for profile in ["ua1", "2a"] {
        let profile: ValidationProfile = profile.parse().unwrap();
        let options = ValidationOptions::default().profile(profile);
        let report = validate_pdf_bytes(pdf, &options).expect("the PDF can be checked");
        let failures: Vec<String> = report
            .failures
            .iter()
            .map(|failure| format!("{}: {}", failure.rule_id, failure.message))
            .collect();
        assert!(report.is_compliant, "{profile:?}: {failures:#?}");
        assert!(report.rules.total > 0);
    }
}

#[test]
fn a_small_plan_conforms() {
    assert_conforms(&report(&small_plan()));
    assert_conforms(&report(&plan_looked_back_on()));
    assert_conforms(&report(&plan_for_a_room()));
}

#[test]
fn a_hostile_plan_conforms() {
    assert_conforms(&report(&hostile_plan()));
    assert_conforms(&report(&plan_saying(&"\u{1F600}".repeat(200))));
    assert_conforms(&report(&plan_saying("e\u{301} soft\u{AD}hyphen fi ffi -> x 3x4")));
}

#[test]
fn a_large_plan_conforms() {
    assert_conforms(large_report());
}

#[test]
fn the_example_plans_conform_with_their_charts() {
    assert!(!example_reports().is_empty());
    for pdf in example_reports().values() {
        assert_conforms(pdf);
    }
}

#[test]
fn a_chart_of_hostile_names_conforms() {
    for text in ["\u{1F600} <b> & \u{5D0} \u{202E} #panic()", "\u{1F600}"] {
        let plan = plan_saying(text);
        assert_conforms(&whole_report(&plan, text).unwrap());
    }
}

#[test]
fn a_plan_of_nothing_conforms() {
    let mut plan = Plan { title: " ".to_owned(), first_year: 2027, years: 1, ..Plan::default() };
    plan.roles = small_plan().roles;
    plan.roles.truncate(1);
    plan.scenarios = vec![fivefold_engine::plan::Scenario::default()];
    plan.scenarios[0].name = "Nothing yet".to_owned();
    assert_conforms(&report(&plan));
}

#[test]
fn a_horizon_of_sixty_years_conforms() {
    let mut plan = small_plan();
    plan.years = 60;
    plan.scenarios[0].levers.buy[0].hires = 10.0.into();
    assert_conforms(&report(&plan));
}

#[test]
fn the_same_plan_gives_the_same_bytes() {
    let first = report(&small_plan());
    large_report();
    assert_eq!(first, report(&small_plan()));
}
