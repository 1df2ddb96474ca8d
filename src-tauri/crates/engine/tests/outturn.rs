//! What was projected beside what turned out.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

mod small_plan;

use fivefold_engine::outturn::{role_errors, scope_errors};
use fivefold_engine::plan::{Outturn, Plan, Scope};
use fivefold_engine::project;
use fivefold_engine::summary::{Unit, summarise};
use small_plan::small_plan;

/// Doctors and clerks who stay as they are; nurses, too, at 0.8 WTE.
fn still() -> Plan {
    let mut plan = small_plan();
    plan.usual = Default::default();
    plan.transfers.clear();
    for role in &mut plan.roles {
        (role.leaver_rate, role.usual_joiners) = (None, None);
    }
    plan.scenarios.remove(0);
    plan
}

fn known(role: &str, year: i32, heads: Option<f64>, wte: Option<f64>) -> Outturn {
    Outturn { role: role.into(), year, heads, wte, ..Outturn::default() }
}

#[test]
fn an_error_is_projected_less_actual_where_there_are_both() {
    let mut plan = still();
    plan.outturn = vec![
        known("nurse", 2027, Some(80.0), None),
        known("doctor", 2028, None, Some(50.0)),
        known("clerk", 2026, Some(20.0), None),
        known("clerk", 2040, Some(20.0), None),
    ];
    let projection = project(&plan).unwrap();
    let errors = role_errors(&plan, &projection.scenarios[0]);
    let told: Vec<_> = errors.iter().map(|error| (error.role, error.year)).collect();
    assert_eq!(told, [("nurse", 2027), ("doctor", 2028)], "years outside the plan have no error");
    let nurse = errors[0].heads.unwrap();
    assert_eq!((nurse.projected, nurse.actual, nurse.error), (100.0, 80.0, 20.0));
    assert_eq!(nurse.share, Some(0.25));
    assert_eq!(errors[0].wte, None, "no WTE is made up where only heads are known");
    assert_eq!(errors[1].wte.unwrap().error, 0.0);
}

#[test]
fn nobody_left_has_an_error_but_no_percentage() {
    let mut plan = still();
    plan.outturn = vec![known("clerk", 2027, Some(0.0), None)];
    let projection = project(&plan).unwrap();
    let error = role_errors(&plan, &projection.scenarios[0])[0].heads.unwrap();
    assert_eq!((error.error, error.share), (20.0, None));
}

#[test]
fn a_scope_is_told_over_the_roles_that_are_known() {
    let mut plan = still();
    plan.outturn = vec![
        known("nurse", 2027, Some(90.0), Some(70.0)),
        known("doctor", 2027, Some(57.0), None),
        known("nurse", 2028, Some(100.0), None),
        known("doctor", 2028, Some(52.0), None),
        known("doctor", 2029, Some(55.0), None),
    ];
    let projection = project(&plan).unwrap();
    let told = |unit| {
        let scope = Scope::Service("Perinatal".into());
        let errors = scope_errors(&plan, &projection.scenarios[0], &scope, unit);
        errors.into_iter().map(|error| error.sentence).collect::<Vec<_>>()
    };
    assert_eq!(
        told(Unit::Heads),
        [
            "In 2026/27 the plan was 3 (2 %) above what turned out.",
            "In 2027/28 the plan was 2 (1.3 %) below what turned out.",
            "In 2028/29 the plan was 5 (9.1 %) below what turned out, over the 1 of 2 roles whose \
             outturn is known.",
        ],
    );
    assert_eq!(
        told(Unit::Wte),
        ["In 2026/27 the plan was 10 WTE (14.3 %) above what turned out, over the 1 of 2 roles \
             whose outturn is known.",],
    );
}

#[test]
fn a_plan_that_came_true_is_told_so() {
    let mut plan = still();
    plan.outturn = vec![known("clerk", 2027, Some(20.0), None)];
    let projection = project(&plan).unwrap();
    let scope = Scope::Role("clerk".into());
    let summary = summarise(&plan, &projection.scenarios[0], &scope, Unit::Heads);
    assert_eq!(summary.outturn[0].sentence, "In 2026/27 the plan was what turned out.");
}
