#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use proptest::prelude::*;

use super::*;
use crate::scene::check::assert_clear;
use crate::words::check::{LONG_NAME, assert_fits};

const SIZES: [(u32, u32); 4] = [(400, 220), (960, 440), (700, 330), (3840, 2160)];
const SIZE: ChartSize = ChartSize { width: 960, height: 440 };

fn of(points: Vec<(f64, f64)>) -> TradeOff {
    TradeOff {
        plan_title: LONG_NAME.to_owned(),
        scenario: LONG_NAME.to_owned(),
        first_year: 2027,
        last_year: 2031,
        best: points.last().copied(),
        points,
    }
}

#[test]
fn the_words_tell_both_ends_and_what_one_costs() {
    let of = of(vec![(500.0, 0.0), (250.0, 1.5e6), (0.0, 4e6)]);
    let sentence = words::sentence(&of);
    assert_fits(&sentence);
    assert!(sentence.ends_with(
        "the shortfall goes from 500 to 0 for £4 million more: £8,000 for each on average."
    ));
    assert_eq!(words::points(&of)[1], "Point 2 of 3: a shortfall of 250 for £1.5 million.");
    let table = words::table(&of);
    assert_eq!(table.rows[0], ["1", "500", "£0", ""]);
    assert_eq!(table.rows[2], ["3", "0", "£4 million", "£10,000"]);
    let chart = trade_off(&of, Theme::Screen, SIZE).unwrap();
    assert_eq!(chart.svg.matches("class=\"point\"").count(), 3);
    assert!(chart.svg.contains("data-series=\"best\""));
}

#[test]
fn with_nothing_to_choose_it_says_so() {
    let chart = trade_off(&of(vec![(12.0, 0.0); 12]), Theme::Screen, SIZE).unwrap();
    assert_eq!(chart.sentence, "Whatever is spent within the limits, the shortfall stays 12.");
    let chart = trade_off(&of(vec![(1e-6, 0.0); 12]), Theme::Screen, SIZE).unwrap();
    assert!(chart.sentence.starts_with("Every target is met"), "{}", chart.sentence);
    assert!(!chart.svg.contains("class=\"point\""));
}

#[test]
fn figures_that_cannot_be_drawn_are_refused() {
    let refused = trade_off(&of(vec![(f64::NAN, 1.0), (0.0, 2.0)]), Theme::Screen, SIZE);
    assert!(matches!(refused, Err(ChartError::Figure { .. })));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn nothing_overlaps_or_is_clipped(
        most in 1e-3..1e6_f64,
        least in 0.0..1.0_f64,
        dearest in 0.0..1e10_f64,
        many in 2..20_usize,
        theme in prop::sample::select(vec![Theme::Screen, Theme::Projector, Theme::Print]),
    ) {
        let along = |nth: usize| nth as f64 / (many - 1) as f64;
        let point = |nth| {
            let short = most * (1.0 - along(nth) * (1.0 - least));
            (short, dearest * along(nth) * along(nth))
        };
        let of = of((0..many).map(point).collect());
        assert_fits(&words::sentence(&of));
        for (width, height) in SIZES {
            assert_clear(&scene(&of, theme, ChartSize { width, height }).unwrap());
        }
    }
}
