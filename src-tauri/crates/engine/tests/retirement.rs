//! What ages mean for retirements, with figures that can be checked by hand.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

#[path = "small_plan/mod.rs"]
mod small_plan;

use fivefold_engine::Plan;
use fivefold_engine::edit::{apply, describe};
use fivefold_engine::plan::{AgeBand, Amount, Confidence, LeaversCounted};
use fivefold_engine::retirement::{RetirementAges, Retirements, retirements, take};
use small_plan::small_plan;

const AGES: RetirementAges = RetirementAges { from: 60, to: 64 };

/// A hundred nurses who leave at 20 % a year: 50 of 40 to 49, 50 of 55 to 59.
fn ageing() -> Plan {
    let mut plan = small_plan();
    let nurses = &mut plan.roles[0];
    nurses.leaver_rate = Some(Amount::Number(0.2));
    nurses.age_bands = vec![
        AgeBand { from: 40, to: Some(49), heads: 50.0 },
        AgeBand { from: 55, to: Some(59), heads: 50.0 },
    ];
    plan
}

fn found(plan: &Plan) -> Retirements {
    retirements(plan, &plan.roles[0], AGES).unwrap()
}

fn near(one: f64, other: f64) {
    assert!((one - other).abs() < 1e-9, "{one} is not {other}");
}

#[test]
fn those_due_retire_unless_they_left_before() {
    let found = found(&ageing());
    // 10 of each age from 55 to 59. In the second year those of 59 are 60: a fifth of them.
    let due: Vec<f64> = found.years.iter().map(|year| year.due).collect();
    assert_eq!(due, [0.0, 2.0, 4.0]);
    // Nothing of 20 % is retirement in the first year: 0.2 / 1.1 of those here leave otherwise.
    near(found.years[1].still_here, 1.0 - 0.2 / 1.1);
    near(found.years[2].retiring, 4.0 * (0.9 / 1.1) * (0.9 / 1.1));
    assert_eq!(found.years[0].leaver_rate, 0.2);
    assert_eq!(found.years[1].leaver_rate, 0.2164);
}

#[test]
fn the_part_of_the_present_rate_that_is_retirement_is_never_counted_twice() {
    let mut plan = ageing();
    plan.roles[0].age_bands = vec![AgeBand { from: 64, to: Some(64), heads: 10.0 }];
    plan.roles[0].baseline_heads = Some(10.0);
    // All ten are due at once: more than the present rate, of which nothing is left.
    let found = found(&plan);
    near(found.present_retirement, 1.0);
    assert_eq!(found.other_rate, 0.0);
    assert_eq!(found.years.iter().map(|year| year.leaver_rate).sum::<f64>(), 1.0);
    assert!(found.arithmetic.iter().any(|line| line.contains("too early")));
}

#[test]
fn counted_reasons_say_what_is_retirement() {
    let mut plan = ageing();
    plan.roles[0].leavers_counted = Some(LeaversCounted {
        from: "2025-04-01".to_owned(),
        to: "2026-03-31".to_owned(),
        leavers: 20.0,
        opening_heads: 110.0,
        closing_heads: 90.0,
        reasons: [("Retirement Age", 5.0), ("Unknown", 8.0), ("Flexi Retirement", 1.0)]
            .map(|(reason, heads)| (reason.to_owned(), heads))
            .into(),
    });
    let found = found(&plan);
    near(found.present_retirement, 0.06);
    near(found.other_rate, 0.14);
    assert_eq!(found.years[0].leaver_rate, 0.14);
    assert!(
        found.arithmetic[1].contains("20 left of 100 on average, 20 %; of those 6 retired, 6 %")
    );
}

#[test]
fn people_without_an_age_are_of_the_ages_of_the_rest() {
    let mut plan = ageing();
    plan.roles[0].age_bands.iter_mut().for_each(|band| band.heads /= 2.0);
    let found = found(&plan);
    assert_eq!((found.known, found.heads), (50.0, 100.0));
    assert_eq!(found.years[1].due, 2.0);
    assert!(found.arithmetic[1].starts_with("Ages are known of 50 people and 100 are in post"));
}

#[test]
fn a_wave_is_told_with_its_rule() {
    let mut plan = ageing();
    plan.years = 8;
    let quiet = found(&plan);
    assert!(quiet.warnings.iter().any(|warning| warning.starts_with("A wave of retirements")));
    plan.roles[0].age_bands = vec![AgeBand { from: 20, to: Some(64), heads: 100.0 }];
    assert_eq!(found(&plan).warnings, Vec::<String>::new());
    plan.roles[0].age_bands = vec![AgeBand { from: 60, to: Some(64), heads: 100.0 }];
    let due = found(&plan).warnings;
    assert_eq!(due.len(), 1);
    assert!(due[0].starts_with("100 % of those in post, 100 of 100, reach retirement"), "{due:?}");
}

#[test]
fn without_ages_or_people_there_is_nothing_to_say() {
    let mut plan = small_plan();
    assert_eq!(retirements(&plan, &plan.roles[0], AGES), None);
    plan.roles[0].age_bands = vec![AgeBand { from: 60, to: None, heads: 4.0 }];
    plan.roles[0].baseline_heads = Some(0.0);
    assert_eq!(retirements(&plan, &plan.roles[0], AGES), None);
}

#[test]
fn the_proposal_is_taken_as_one_edit_with_its_arithmetic_and_no_change_the_second_time() {
    let plan = ageing();
    let edit = take(&plan, "nurse", AGES).unwrap();
    assert_eq!(describe(&plan, &edit), "Nurses: leaver rates from the ages of those in post");
    let once = apply(&plan, &edit).unwrap();
    let role = &once.roles[0];
    assert_eq!(role.leaver_rate, Some(Amount::Series(vec![0.2, 0.2164, 0.2268])));
    let evidence = &role.field_evidence["leaver_rate"];
    assert_eq!(evidence.confidence, Some(Confidence::Derived));
    assert!(evidence.rationale.as_ref().unwrap().contains("from 60 to 64"));
    let twice = apply(&once, &take(&once, "nurse", AGES).unwrap()).unwrap();
    assert_eq!(twice, once);
}

#[test]
fn what_cannot_be_taken_is_refused_with_the_remedy() {
    let plan = ageing();
    for (role, ages, says) in [
        ("nobody", AGES, "There is no role"),
        ("doctor", AGES, "enter or import its ages first"),
        ("nurse", RetirementAges { from: 70, to: 60 }, "the first not above the last"),
    ] {
        let refusal = take(&plan, role, ages).unwrap_err().to_string();
        assert!(refusal.contains(says), "{refusal}");
    }
}
