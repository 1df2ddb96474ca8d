#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use fivefold_engine::bridge::BridgeStep;
use fivefold_engine::summary::Unit;
use proptest::prelude::*;

use super::*;
use crate::scene::check::assert_clear;

const FLOWS: [BridgeFlow; 9] = [
    BridgeFlow::Leavers,
    BridgeFlow::UsualJoiners,
    BridgeFlow::UsualMoves,
    BridgeFlow::Transfers,
    BridgeFlow::Buy,
    BridgeFlow::Build,
    BridgeFlow::Bind,
    BridgeFlow::Bounce,
    BridgeFlow::WtePerHead,
];

fn of(opening: f64, changes: &[f64], borrow: f64) -> Bridge {
    Bridge {
        plan_title: "Stepping Forward, England".to_owned(),
        scenario: "Published split, with a name of sixty characters to be sure.".to_owned(),
        scope: "Mental health services".to_owned(),
        unit: Unit::Heads,
        from: 2018,
        to: 2021,
        opening,
        steps: FLOWS
            .into_iter()
            .zip(changes)
            .map(|(flow, change)| BridgeStep { flow, change: *change })
            .collect(),
        closing: opening + changes.iter().sum::<f64>(),
        borrow,
    }
}

#[test]
fn the_words_have_every_figure() {
    let bridge = of(200.0, &[-40.0, 36.0, 0.5, -5.0, 30.0, 4.0, 6.0, -3.0], 2.5);
    assert_eq!(
        words::alt(&bridge),
        "Bars from opening to closing. 200 in post on 31 March 2017: Leavers \u{2212}40, Usual \
         joiners +36, Usual moves +1, Transfers \u{2212}5, Buy +30, Build +4, Bind +6, Bounce \
         \u{2212}3; 229 on 31 March 2021. On top as capacity, Borrow +3."
    );
    assert_eq!(words::table(&bridge).rows.len(), 11);
}

#[test]
fn slivers_are_drawn_as_change_from_the_opening() {
    assert_eq!(chosen(&of(194_000.0, &[-3_000.0, 9_000.0], 0.0), Mode::Auto), Mode::Change);
    assert_eq!(chosen(&of(100.0, &[-30.0, 20.0], 0.0), Mode::Auto), Mode::Totals);
    assert_eq!(chosen(&of(0.0, &[20.0], 0.0), Mode::Auto), Mode::Totals);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, ..ProptestConfig::default() })]

    #[test]
    fn any_bridge_is_clear(
        opening in 0.0..1e7_f64,
        shrunk in prop::sample::select(vec![1.0, 1e-3, 1e-6]),
        changes in prop::collection::vec(-1e6..1e6_f64, 0..9),
        borrow in prop::sample::select(vec![0.0, -12.5, 40_000.0]),
        change in any::<bool>(),
        theme in prop::sample::select(vec![Theme::Screen, Theme::Projector]),
        (width, height) in (400..3_840_u32, 220..2_160_u32),
    ) {
        let changes: Vec<f64> = changes.iter().map(|change| change * shrunk).collect();
        let bridge = of(opening * shrunk, &changes, borrow);
        let mode = if change { Mode::Change } else { Mode::Totals };
        assert_clear(&scene(&bridge, mode, theme, ChartSize { width, height }).unwrap());
    }
}
