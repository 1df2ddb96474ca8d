#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use fivefold_engine::bridge::BridgeStep;
use fivefold_engine::summary::Unit;
use proptest::prelude::*;

use super::*;
use crate::scene::check::assert_clear;
use crate::words::check::assert_fits;

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
        "Bars from opening to closing. From 200 in post on 31 March 2017 to 229 on 31 March 2021: \
         29 more. Usual joiners bring most, 36; of the levers Buy brings most, 30; leavers take \
         most, 40. Flow by flow: Leavers \u{2212}40, Usual joiners +36, Usual moves +1, Transfers \
         \u{2212}5, Buy +30, Build +4, Bind +6, Bounce \u{2212}3. On top as capacity, Borrow +3."
    );
    assert_eq!(words::table(&bridge).rows.len(), 11);
}

#[test]
fn the_sentence_tells_what_brings_and_takes_most() {
    let [leavers, usual] = [-21_000.0, 0.0];
    let cases: [(f64, &[f64], &str); 8] = [
        (
            194_000.0,
            &[leavers, usual, 0.0, 0.0, 6_000.0, 8_000.0, 7_000.0],
            "From 194,000 in post on 31 March 2017 to 194,000 on 31 March 2021: as many. Build \
             brings most, 8,000; leavers take 21,000.",
        ),
        (
            200.0,
            &[-20.0, 30.0, 0.0, 0.0, 0.0, 0.0, 5.0],
            "From 200 in post on 31 March 2017 to 215 on 31 March 2021: 15 more. Usual joiners \
             bring most, 30; Bind brings 5; leavers take 20.",
        ),
        (
            200.0,
            &[-20.0],
            "From 200 in post on 31 March 2017 to 180 on 31 March 2021: 20 fewer. Leavers take 20.",
        ),
        (
            0.0,
            &[0.0, 0.0, 0.0, 4.0],
            "From 0 in post on 31 March 2017 to 4 on 31 March 2021: 4 more. Transfers bring 4.",
        ),
        (
            50.0,
            &[0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, -3.0, -1.5],
            "From 50 in post on 31 March 2017 to 45.5 on 31 March 2021: 4.5 fewer. Bounce takes \
             most, 3.",
        ),
        (200.0, &[0.4; 5], "From 200 in post on 31 March 2017 to 202 on 31 March 2021: 2 more."),
        (200.0, &[], "200 in post on 31 March 2017 and on 31 March 2021: nobody comes or goes."),
        (0.0, &[], "Nobody is in post on 31 March 2017, and nobody comes by 31 March 2021."),
    ];
    for (opening, changes, said) in cases {
        let sentence = words::sentence(&of(opening, changes, 0.0));
        assert_eq!(sentence, said);
        assert_fits(&sentence);
    }
    let in_wte = Bridge { unit: Unit::Wte, ..of(50.0, &[-3.0], 0.0) };
    assert_eq!(
        words::sentence(&in_wte),
        "From 50 WTE in post on 31 March 2017 to 47 WTE on 31 March 2021: 3 fewer. Leavers take 3."
    );
    assert_fits(&words::sentence(&of(1e8, &[-1e7, 2e7, 0.0, 0.0, 1e6, 3e6], 0.0)));
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
