//! The arithmetic behind a target's values, as it is written out.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

use fivefold_engine::plan::{Activity, Basis, LocalShare, Populations, Target, TargetUnit};
use fivefold_engine::sums::{TargetSum, target_sums};

fn local(share: f64, whole: f64) -> LocalShare {
    LocalShare {
        share,
        of: "England".into(),
        values: [(2021, whole)].into(),
        ..LocalShare::default()
    }
}

fn women(units_per_wte: f64) -> Activity {
    Activity { measure: "women".into(), units_per_wte, ..Activity::default() }
}

/// The one sum of a target with this value in 2020/21.
fn sum(target: Target, value: f64) -> TargetSum {
    let sums = target_sums(&Target { values: [(2021, value)].into(), ..target });
    assert_eq!(sums.len(), 1);
    sums[0].clone()
}

#[test]
fn a_local_share_is_written_as_a_sum() {
    let target = Target { local_share: Some(local(0.031, 30_000.0)), ..Target::default() };
    let in_step = sum(target.clone(), 930.0);
    assert_eq!(in_step.sum.as_deref(), Some("3.1 % of England\u{2019}s 30,000 = 930"));
    assert_eq!((in_step.by_hand, in_step.share, in_step.staff), (false, Some(930.0), 930.0));
    let by_hand = sum(target, 1_000.0);
    let said = "3.1 % of England\u{2019}s 30,000 = 930; set by hand to 1,000";
    assert_eq!(by_hand.sum.as_deref(), Some(said));
    assert!(by_hand.by_hand);
}

#[test]
fn a_ratio_of_populations_shows_both() {
    let populations = Some(Populations { ours: 1_750_000.0, whole: 56_500_000.0 });
    let share = 1_750_000.0 / 56_500_000.0;
    let local_share = Some(LocalShare { populations, ..local(share, 30_000.0) });
    let sum = sum(Target { local_share, ..Target::default() }, 30_000.0 * share);
    let said = "3.0973 % of England\u{2019}s 30,000 = 929 (1,750,000 of 56,500,000 people)";
    assert_eq!(sum.sum.as_deref(), Some(said));
}

#[test]
fn people_treated_become_wte_with_every_step_in_sight() {
    let target = |activity| Target {
        unit: Some(TargetUnit::Wte),
        activity: Some(activity),
        ..Target::default()
    };
    let scaled = sum(target(Activity { scale: Some(0.031), ..women(230.0) }), 60_000.0);
    let said = "60,000 women × 3.1 % ÷ 230 per WTE a year = 8.1 WTE";
    assert_eq!(scaled.sum.as_deref(), Some(said));
    assert!((scaled.staff - 60_000.0 * 0.031 / 230.0).abs() < 1e-12);
    let shared = Target { local_share: Some(local(0.031, 60_000.0)), ..target(women(230.0)) };
    let said = "60,000 women (England) × 3.1 % ÷ 230 per WTE a year = 8.1 WTE";
    assert_eq!(sum(shared.clone(), 1_860.0).sum.as_deref(), Some(said));
    // Set by hand, the value stands for itself.
    let said = "2,300 women ÷ 230 per WTE a year = 10 WTE";
    assert_eq!(sum(shared, 2_300.0).sum.as_deref(), Some(said));
    let more = Target { basis: Some(Basis::Increase), ..target(women(230.0)) };
    assert!(sum(more, 2_300.0).sum.unwrap().ends_with("= 10 WTE, on top of the baseline"));
}

#[test]
fn a_percentage_names_what_it_is_of() {
    let activity = Activity {
        measure: "% of acute hospitals".into(),
        scale: Some(0.05),
        units_per_wte: 0.5,
        ..Activity::default()
    };
    let sum = sum(Target { activity: Some(activity), ..Target::default() }, 40.0);
    let said = "40 % of acute hospitals, of 5 here = 2; 2 ÷ 0.5 per WTE a year = 4 WTE";
    assert_eq!(sum.sum.as_deref(), Some(said));
}

#[test]
fn a_range_of_the_assumption_gives_a_range_of_staff() {
    let with = |low, high| {
        let activity = Activity { units_low: low, units_high: high, ..women(43.0) };
        sum(Target { activity: Some(activity), ..Target::default() }, 860.0)
    };
    let both = with(Some(30.0), Some(60.0));
    assert!((both.staff_low.unwrap() - 860.0 / 60.0).abs() < 1e-12);
    assert!((both.staff_high.unwrap() - 860.0 / 30.0).abs() < 1e-12);
    assert_eq!(both.range.as_deref(), Some("At 60 to 30 per WTE: 14.3 to 28.7 WTE."));
    let most = with(None, Some(60.0)).range;
    assert_eq!(most.as_deref(), Some("At the most one WTE delivers, 60: 14.3 WTE."));
    assert_eq!(with(None, None).range, None);
}

#[test]
fn a_plain_number_has_no_sum() {
    assert_eq!(sum(Target::default(), 19_000.0).sum, None);
}
