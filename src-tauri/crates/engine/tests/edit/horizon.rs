//! Moving the horizon: series follow their years, dated rows outside go.

use std::collections::BTreeMap;

use fivefold_engine::Plan;
use fivefold_engine::edit::{Edit, apply};
use fivefold_engine::plan::{Amount, Flow, Year};

use crate::small_plan::small_plan;
use crate::{applied, refused};

fn set_plan(first_year: Year, years: u32) -> Edit {
    Edit::SetPlan { title: "Small".into(), first_year, years }
}

fn moved(first_year: Year, years: u32) -> Plan {
    apply(&small_plan(), &set_plan(first_year, years)).unwrap()
}

fn series<const N: usize>(values: [f64; N]) -> Amount {
    Amount::Series(values.to_vec())
}

#[test]
fn a_new_title_changes_nothing_else() {
    let edit = Edit::SetPlan { title: "Bigger".into(), first_year: 2027, years: 3 };
    applied(&edit, "Title: Bigger", |plan| plan.title = "Bigger".into());
}

#[test]
fn a_longer_plan_repeats_the_last_values() {
    applied(&set_plan(2027, 5), "Years: 2026/27 to 2030/31", |plan| {
        plan.years = 5;
        plan.roles[0].leaver_rate = Some(series([0.1, 0.2, 0.3, 0.3, 0.3]));
        let levers = &mut plan.scenarios[0].levers;
        levers.buy[0].hires = series([10.0, 20.0, 30.0, 30.0, 30.0]);
        levers.bounce[0].moves = Flow::Series(vec![2.0, 1.0, 0.0, 0.0, 0.0]);
    });
}

#[test]
fn a_shorter_plan_drops_what_is_beyond_its_end() {
    applied(&set_plan(2027, 1), "Years: 2026/27 to 2026/27", |plan| {
        plan.years = 1;
        plan.roles[0].leaver_rate = Some(series([0.1]));
        plan.roles[0].establishment_changes.clear();
        plan.transfers.clear();
        let levers = &mut plan.scenarios[0].levers;
        levers.buy[0].hires = series([10.0]);
        levers.build[0].starts = Flow::ByYear([(2027, 4.0)].into());
        levers.bounce[0].moves = Flow::Series(vec![2.0]);
    });
}

#[test]
fn an_earlier_plan_repeats_the_first_values() {
    let plan = moved(2025, 4);
    assert_eq!(plan.roles[0].leaver_rate, Some(series([0.1, 0.1, 0.1, 0.2])));
    assert_eq!(plan.scenarios[0].levers.buy[0].hires, series([10.0, 10.0, 10.0, 20.0]));
    // Moves of 2025/26 are no longer before the plan begins.
    assert_eq!(plan.usual.bounce[0].moves_before, BTreeMap::new());
}

#[test]
fn a_later_plan_keeps_the_values_of_its_years() {
    let plan = moved(2028, 3);
    assert_eq!(plan.roles[0].leaver_rate, Some(series([0.2, 0.3, 0.3])));
    assert_eq!(plan.scenarios[0].levers.bounce[0].moves, Flow::Series(vec![1.0, 0.0, 0.0]));
    // A lever's starts can't lie before the plan; usual ones can.
    assert_eq!(plan.scenarios[0].levers.build[0].starts, Flow::ByYear([(2028, 4.0)].into()));
    let usual = Flow::ByYear([(2026, 6.0), (2027, 5.0)].into());
    assert_eq!(plan.usual.build[0].starts, usual);
    assert_eq!(plan.roles[0].establishment_changes.len(), 1);
    assert_eq!(plan.transfers.len(), 1);
}

#[test]
fn a_plan_moved_far_away_keeps_the_nearest_values_and_no_dated_row() {
    let plan = moved(2100, 2);
    assert_eq!(plan.roles[0].leaver_rate, Some(series([0.3, 0.3])));
    assert!(plan.transfers.is_empty() && plan.roles[0].establishment_changes.is_empty());
    assert_eq!(plan.scenarios[0].levers.build[0].starts, Flow::ByYear(BTreeMap::new()));
    // A target's values are kept whatever the years.
    assert_eq!(plan.targets, small_plan().targets);
}

#[test]
fn years_beyond_the_limits_are_refused() {
    refused(&set_plan(2027, 0), "The plan projects 0 years; it must be from 1 to 60. (years)");
    refused(
        &set_plan(2027, u32::MAX),
        "The plan projects 4294967295 years; it must be from 1 to 60. (years)",
    );
    for first_year in [i32::MIN, i32::MAX] {
        refused(
            &set_plan(first_year, 3),
            &format!(
                "The first year is {first_year}; write the year the first projected financial year \
                 ends in, from 1900 to 2200. (first_year)",
            ),
        );
    }
}
