//! Values that follow a larger place's, and those set by hand.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

mod small_plan;

use std::collections::BTreeMap;

use fivefold_engine::Plan;
use fivefold_engine::edit::{Edit, apply};
use fivefold_engine::local_share::is_by_hand;
use fivefold_engine::plan::{LocalShare, Populations, Target};
use small_plan::small_plan;

fn share_of(share: f64, values: &[(i32, f64)]) -> LocalShare {
    LocalShare {
        share,
        of: "England".into(),
        values: values.iter().copied().collect(),
        ..LocalShare::default()
    }
}

fn target(local: LocalShare) -> Target {
    Target { name: "Women".into(), local_share: Some(local), ..Target::default() }
}

fn added(target: Target) -> Plan {
    apply(&small_plan(), &Edit::AddTarget { target }).unwrap()
}

/// The plan with its last target changed.
fn set(plan: &Plan, change: impl FnOnce(&mut Target)) -> Plan {
    let index = plan.targets.len() - 1;
    let mut target = plan.targets[index].clone();
    change(&mut target);
    apply(plan, &Edit::SetTarget { index, target }).unwrap()
}

fn values(plan: &Plan) -> BTreeMap<i32, f64> {
    plan.targets.last().unwrap().values.clone()
}

/// Sets a value by hand.
fn hand(year: i32, value: f64) -> impl FnOnce(&mut Target) {
    move |target| {
        target.values.insert(year, value);
    }
}

fn england() -> Plan {
    added(target(share_of(0.031, &[(2028, 20_000.0), (2029, 30_000.0)])))
}

#[test]
fn a_share_of_englands_is_the_targets_value() {
    assert_eq!(values(&england()), BTreeMap::from([(2028, 620.0), (2029, 930.0)]));
}

#[test]
fn another_share_moves_what_is_in_step_and_leaves_what_is_set_by_hand() {
    let by_hand = set(&england(), hand(2028, 700.0));
    assert!(is_by_hand(by_hand.targets.last().unwrap(), 2028));
    assert!(!is_by_hand(by_hand.targets.last().unwrap(), 2029));
    let moved = set(&by_hand, |target| target.local_share.as_mut().unwrap().share = 0.04);
    assert_eq!(values(&moved), BTreeMap::from([(2028, 700.0), (2029, 1_200.0)]));
}

#[test]
fn emptying_a_value_set_by_hand_puts_the_share_back() {
    let by_hand = set(&england(), hand(2028, 700.0));
    let back = set(&by_hand, |target| {
        target.values.remove(&2028);
    });
    assert_eq!(back, england());
}

#[test]
fn a_year_that_goes_takes_its_share_with_it() {
    let shorter = set(&england(), |target| {
        target.local_share.as_mut().unwrap().values.remove(&2028);
    });
    assert_eq!(values(&shorter), BTreeMap::from([(2029, 930.0)]));
    let without = set(&shorter, |target| target.local_share = None);
    assert_eq!(values(&without), BTreeMap::from([(2029, 930.0)]));
}

#[test]
fn two_populations_make_the_share() {
    let populations = Some(Populations { ours: 500_000.0, whole: 50_000_000.0 });
    let plan = added(target(LocalShare { populations, ..share_of(0.5, &[(2029, 30_000.0)]) }));
    assert_eq!(values(&plan), BTreeMap::from([(2029, 300.0)]));
    assert_eq!(plan.targets.last().unwrap().local_share.as_ref().unwrap().share, 0.01);
}

#[test]
fn a_population_of_nobody_is_refused() {
    let populations = Some(Populations { ours: 500_000.0, whole: 0.0 });
    let target = target(LocalShare { populations, ..share_of(0.5, &[(2029, 30_000.0)]) });
    let refusal = apply(&small_plan(), &Edit::AddTarget { target }).unwrap_err().to_string();
    assert!(refusal.contains("out of 0"), "{refusal}");
}
