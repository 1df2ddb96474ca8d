//! What must hold of every best mix, over the random plans.

use fivefold_engine::plan::{Flow, MixLimits, MixTarget};
use fivefold_optimise::{MixStatus, Patience, Unwatched, trade_off};
use proptest::prelude::*;
use proptest::test_runner::RngSeed;

use crate::cases::{SCENARIO, cases, mix_of};

fn fewer(flow: &Flow, share: f64) -> Flow {
    match flow {
        Flow::Number(value) => Flow::Number(value * share),
        Flow::Series(values) => Flow::Series(values.iter().map(|value| value * share).collect()),
        Flow::ByYear(values) => {
            Flow::ByYear(values.iter().map(|(year, value)| (*year, value * share)).collect())
        }
    }
}

/// The same limits, every one this much tighter.
fn tighter(limits: &MixLimits, share: f64) -> MixLimits {
    let mut limits = limits.clone();
    limits.buy.iter_mut().for_each(|limit| limit.most_hires = fewer(&limit.most_hires, share));
    for limit in &mut limits.build {
        limit.most_starts = limit.most_starts.as_ref().map(|most| fewer(most, share));
    }
    for limit in &mut limits.bind {
        limit.steps.iter_mut().for_each(|step| step.people *= share);
    }
    for limit in &mut limits.borrow {
        limit.most_share = limit.most_share.map(|most| most * share);
    }
    limits.bounce.iter_mut().for_each(|limit| limit.most_moves = fewer(&limit.most_moves, share));
    limits
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 120,
        failure_persistence: None,
        rng_seed: RngSeed::Fixed(7),
        ..ProptestConfig::default()
    })]

    #[test]
    fn tighter_limits_never_cost_less(nth in 0_usize..80, share in 0.3_f64..1.0) {
        let case = &cases()[nth];
        let loose = mix_of(&case.plan, &case.limits).unwrap();
        let tight = mix_of(&case.plan, &tighter(&case.limits, share)).unwrap();
        let (loose_mix, tight_mix) = (loose.mix.unwrap(), tight.mix.unwrap());
        let size = loose_mix.objective.abs().max(1.0);
        if loose.status == MixStatus::Found && tight.status == MixStatus::Found {
            let both_met = loose_mix.shortfall == 0.0 && tight_mix.shortfall == 0.0;
            prop_assert!(!both_met || tight_mix.objective >= loose_mix.objective - 1e-7 * size);
        }
        prop_assert!(tight_mix.shortfall >= loose_mix.shortfall - 1e-4);
    }

    #[test]
    fn what_could_be_missed_more_never_costs_more(nth in 0_usize..80, slack in 0.5_f64..20.0) {
        let case = &cases()[nth];
        let mut eased = case.limits.clone();
        eased.targets = case.plan.targets.iter().map(|target| MixTarget {
            target: target.name.clone(),
            short_by: Some(Flow::Number(slack)),
            weight: None,
        }).collect();
        let mut strict = eased.clone();
        strict.targets.iter_mut().for_each(|target| target.short_by = None);
        let strict = mix_of(&case.plan, &strict).unwrap();
        let eased = mix_of(&case.plan, &eased).unwrap();
        let (strict_mix, eased_mix) = (strict.mix.unwrap(), eased.mix.unwrap());
        prop_assert!(eased_mix.shortfall <= strict_mix.shortfall + 1e-4);
        if strict_mix.shortfall == 0.0 {
            let size = strict_mix.objective.abs().max(1.0);
            prop_assert!(eased_mix.objective <= strict_mix.objective + 1e-7 * size);
        }
    }
}

#[test]
fn every_curve_rises_as_the_shortfall_falls() {
    let mut points = 0;
    for case in cases().iter().take(24) {
        let curve =
            trade_off(&case.plan, SCENARIO, &case.limits, 10, &Unwatched, Patience::default());
        let curve = curve.unwrap_or_else(|error| panic!("seed {}: {error}", case.seed));
        assert_eq!(curve.points.len(), 10);
        for pair in curve.points.windows(2) {
            let (one, next) = (&pair[0], &pair[1]);
            assert!(next.shortfall <= one.shortfall, "seed {}", case.seed);
            let rounding = 1e-7 * one.mix.objective.abs().max(1.0);
            assert!(next.mix.objective >= one.mix.objective - rounding, "seed {}", case.seed);
        }
        for point in &curve.points {
            assert!(point.mix.shortfall <= point.shortfall * (1.0 + 1e-6) + 1e-5);
        }
        points += curve.points.len();
    }
    println!("{points} points of 24 curves, each no cheaper than the one before");
}

#[test]
fn the_same_question_gives_the_same_bytes() {
    for case in cases().iter().take(10) {
        let once = serde_json::to_string(&mix_of(&case.plan, &case.limits).unwrap()).unwrap();
        let again = serde_json::to_string(&mix_of(&case.plan, &case.limits).unwrap()).unwrap();
        assert_eq!(once, again, "seed {}", case.seed);
    }
}
