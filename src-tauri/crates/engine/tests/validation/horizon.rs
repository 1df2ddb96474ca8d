//! Horizon, title, and rows dated outside the years.

use fivefold_engine::plan::{EstablishmentChange, Role};

use crate::refused;
use crate::small_plan::small_plan;
use fivefold_engine::validate;

#[test]
fn the_horizon_has_limits() {
    refused(&[
        (
            |plan| plan.years = 0,
            "years [no role] The plan projects 0 years; it must be from 1 to 60.",
        ),
        (
            |plan| plan.years = 61,
            "years [no role] The plan projects 61 years; it must be from 1 to 60.",
        ),
        (
            |plan| plan.years = u32::MAX,
            "years [no role] The plan projects 4294967295 years; it must be from 1 to 60.",
        ),
        (
            |plan| plan.first_year = 17,
            "first_year [no role] The first year is 17; write the year the first projected financial \
             year ends in, from 1900 to 2200.",
        ),
        (
            |plan| plan.first_year = i32::MIN,
            "first_year [no role] The first year is -2147483648; write the year the first projected \
             financial year ends in, from 1900 to 2200.",
        ),
        (
            |plan| plan.title = "x".repeat(201),
            "title [no role] The title has 201 characters; shorten it to 200.",
        ),
        (
            |plan| plan.roles.clear(),
            "roles [no role] The plan has 0 roles; it must have from 1 to 2000.",
        ),
        (
            |plan| plan.roles = vec![Role::default(); 2_001],
            "roles [no role] The plan has 2001 roles; it must have from 1 to 2000.",
        ),
    ]);
}

#[test]
fn the_limits_themselves_are_allowed() {
    let mut plan = small_plan();
    plan.title = "é".repeat(200);
    plan.roles.extend((3..2_000).map(|nth| Role {
        id: format!("r{nth}"),
        name: "n".repeat(200),
        baseline_heads: Some(1e8),
        ..Role::default()
    }));
    assert_eq!(validate(&plan), []);
    let mut long = small_plan();
    long.roles[0].leaver_rate = None;
    long.scenarios.clear();
    long.years = 60;
    assert_eq!(validate(&long), []);
}

#[test]
fn dated_rows_lie_within_the_years() {
    refused(&[
        (
            |plan| plan.transfers[0].year = 2026,
            "transfers[0].year [Doctors] The transfer of Doctors is dated 2025/26, outside the \
             plan's years 2026/27 to 2028/29; move it into them or extend the plan.",
        ),
        (
            |plan| plan.transfers[0].year = 2030,
            "transfers[0].year [Doctors] The transfer of Doctors is dated 2029/30, outside the \
             plan's years 2026/27 to 2028/29; move it into them or extend the plan.",
        ),
        (
            |plan| {
                let change =
                    EstablishmentChange { year: 2030, wte: 1.0, reason: None, evidence: None };
                plan.roles[1].establishment_changes.push(change);
            },
            "roles[1].establishment_changes[0].year [Doctors] A change of the establishment of \
             Doctors is dated 2029/30, outside the plan's years 2026/27 to 2028/29; move it into \
             them or extend the plan.",
        ),
    ]);
}

#[test]
fn only_a_target_may_have_years_outside_the_horizon() {
    let mut plan = small_plan();
    plan.targets[0].values.extend([(2020, 1.0), (2040, 2.0)]);
    assert_eq!(validate(&plan), []);
}
