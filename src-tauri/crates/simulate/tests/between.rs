//! Two scenarios on the same draws.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

mod plans;

use std::sync::atomic::AtomicBool;

use fivefold_engine::Plan;
use fivefold_simulate::{DoubtQuestion, simulate, simulate_between};

static GO_ON: AtomicBool = AtomicBool::new(false);

fn squared(figure: f64) -> f64 {
    figure * figure
}

/// The variance of the difference in the last year, on the same draws and on independent ones. The
/// variance of independent draws is the sum of both, which is exact and needs no second seed.
fn variances(plan: &Plan, one: &str, other: &str) -> (f64, f64) {
    let question = DoubtQuestion { draws: 4_000, ..DoubtQuestion::default() };
    let of = |name: &str, seed: u32| {
        let question = DoubtQuestion { seed, ..question.clone() };
        let doubt = simulate(plan, name, &question, &GO_ON).unwrap();
        squared(doubt.years.last().unwrap().in_post.deviation)
    };
    let between = simulate_between(plan, one, other, &question, &GO_ON).unwrap();
    let common = squared(between.years.last().unwrap().in_post.deviation);
    (common, of(one, 1) + of(other, 2))
}

#[test]
fn common_draws_cut_the_variance_of_a_difference_a_hundredfold() {
    let mut pairs = 0;
    for name in ["perinatal-closing-the-gap", "stepping-forward-england"] {
        let plan = plans::example(name);
        let one = &plan.scenarios[0].name;
        for other in plan.scenarios[1..].iter().map(|scenario| &scenario.name) {
            let (common, independent) = variances(&plan, one, other);
            let times = independent / common;
            println!(
                "{name}, {one} less {other}: variance {common:.1} on common draws, \
                 {independent:.1} on independent ones, {times:.0} times",
            );
            assert!(times >= 100.0, "{name}, {one} less {other}: {times}");
            pairs += 1;
        }
    }
    println!("{pairs} pairs of scenarios");
    assert_eq!(pairs, 4);
}

#[test]
fn the_chance_of_more_and_the_difference_agree() {
    let plan = plans::small();
    let question = DoubtQuestion { draws: 1_000, ..DoubtQuestion::default() };
    let between = simulate_between(&plan, "Hire", "Wait", &question, &GO_ON).unwrap();
    for year in &between.years {
        assert_eq!((year.in_post_more, year.in_post_level), (1.0, 0.0));
        assert!(year.in_post.p5 > 10.0 && year.capacity == year.in_post);
    }
    let back = simulate_between(&plan, "Wait", "Hire", &question, &GO_ON).unwrap();
    for (year, back) in between.years.iter().zip(&back.years) {
        assert_eq!((back.in_post_more, back.in_post.plan), (0.0, -year.in_post.plan));
        assert!((back.in_post.p5 + year.in_post.p95).abs() < 1e-9);
    }
    for (target, back) in between.targets.iter().zip(&back.targets) {
        for (year, back) in target.years.iter().zip(&back.years) {
            assert_eq!((year.nearer + year.level, back.nearer), (1.0, 0.0));
            assert!(year.shortfall.p95 <= 0.0 && year.shortfall.plan == -back.shortfall.plan);
        }
    }
    println!("{}", between.sentence);
    assert!(
        between
            .sentence
            .starts_with("In 2030/31, \"Hire\" has more in post than \"Wait\" in 100 %")
    );
}
