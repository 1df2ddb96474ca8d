//! Any summary at all, within what a plan may hold.

use fivefold_engine::plan::{Confidence, Measured, PostsReadAs};
use fivefold_engine::summary::{Summary, SummaryTarget, Unit};
use proptest::prelude::*;

use super::Parts;

/// Figures from a lone person to a hundred million, either sign.
fn figure() -> impl Strategy<Value = f64> {
    let size = prop_oneof![Just(1.0), Just(50.0), Just(4_000.0), Just(300_000.0), Just(1e8)];
    (prop_oneof![2 => Just(0.0), 5 => -0.3..1.0_f64], size).prop_map(|(share, size)| share * size)
}

fn name() -> impl Strategy<Value = String> {
    prop_oneof![
        "[A-Za-z ,]{1,40}",
        "[A-Z]{200}",
        any::<String>().prop_map(|text| text.chars().take(200).collect()),
        Just("<b>&amp;\"'</b> ]]> \u{0} \u{202e}心 🧠".to_owned()),
    ]
}

/// Any summary of 1 to 60 years with up to six targets.
pub fn summary() -> impl Strategy<Value = Summary> {
    let parts = prop_oneof![4 => 1..12_usize, 1 => 12..=60_usize]
        .prop_flat_map(|years| prop::collection::vec(prop::array::uniform6(figure()), years));
    let targets = prop::collection::vec(target(), 0..6);
    (figure(), parts, targets, [name(), name(), name()], any::<bool>()).prop_map(
        |(baseline, parts, targets, names, wte)| {
            let parts: Vec<Parts> = parts;
            let mut summary = super::summary(2025, baseline.abs(), &parts);
            [summary.plan_title, summary.scenario, summary.scope] = names;
            summary.unit = if wte { Unit::Wte } else { Unit::Heads };
            summary.targets = targets
                .into_iter()
                .map(|(name, values, kind)| {
                    let values: Vec<_> = (2024..).zip(values).step_by(1 + kind % 3).collect();
                    of_kind(super::target(&summary, &name, &values), kind)
                })
                .collect();
            summary
        },
    )
}

fn target() -> impl Strategy<Value = (String, Vec<f64>, usize)> {
    (name(), prop::collection::vec(figure(), 0..30), 0..12_usize)
}

fn of_kind(mut target: SummaryTarget, kind: usize) -> SummaryTarget {
    target.counts_borrowed = kind.is_multiple_of(2);
    target.local_share =
        kind.is_multiple_of(3).then(|| "3.1 % of England’s 30,000 = 930 in 2025/26".to_owned());
    target.activity = kind.is_multiple_of(5).then(|| "9,000 women at 200 a WTE".to_owned());
    target.posts_read_as = (kind == 7).then_some(PostsReadAs::Establishment);
    if kind > 8 {
        target.measured = Measured::YearAverage;
        target.confidence = Some(Confidence::Illustrative);
    }
    target
}
