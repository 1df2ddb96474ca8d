#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use fivefold_engine::plan::Lever;
use proptest::prelude::*;

use super::*;
use crate::scene::check::assert_clear;
use crate::words::check::{LONG_NAME, assert_fits};

fn bar(what: &str, lever: Option<Lever>, gap_at_low: f64, gap_at_high: f64) -> SensitivityBar {
    SensitivityBar {
        what: what.to_owned(),
        at: None,
        lever,
        from_range: lever.is_none(),
        low: if lever.is_some() { "\u{2212}10 %" } else { "8.25 %" }.to_owned(),
        likely: "10 %".to_owned(),
        high: if lever.is_some() { "+10 %" } else { "15 %" }.to_owned(),
        gap_at_low,
        gap_at_high,
        swing: (gap_at_high - gap_at_low).abs(),
    }
}

fn of(gap: f64, assumptions: Vec<SensitivityBar>, levers: Vec<SensitivityBar>) -> Sensitivity {
    Sensitivity {
        scenario: "Published split".to_owned(),
        target: "Mental health staff".to_owned(),
        year: 2021,
        unit: "heads",
        target_value: 1_000.0,
        gap,
        assumptions,
        levers,
        named: Vec::new(),
        break_even: Vec::new(),
    }
}

#[test]
fn the_words_name_what_matters_most() {
    let found = of(
        -19.0,
        vec![bar("Leaver rate, Nurses", None, 5.5, -40.0)],
        vec![bar("Buy", Some(Lever::Buy), -25.0, -13.0)],
    );
    assert_eq!(
        words::sentence(&found),
        "Leaver rate, Nurses matters most to Mental health staff in 2020/21: the gap is +5.5 at 8.25 % \
         and \u{2212}40 at 15 %."
    );
    assert_eq!(words::measured(&found), "Change from a gap of \u{2212}19 in 2020/21, heads");
    let table = words::table(&found);
    assert_eq!(table.rows.len(), 2);
    assert_eq!(table.rows[1], ["Buy", "\u{2212}10 %", "\u{2212}25", "+10 %", "\u{2212}13"]);
    let chart = tornado(&found, Theme::Screen, ChartSize { width: 960, height: 440 }).unwrap();
    // The gap closes within the axis.
    assert!(chart.svg.contains("The target is just met"), "{}", chart.svg);
}

#[test]
fn without_a_target_it_says_what_to_do() {
    let why = "The plan has no target with a value in its years. Add one under Targets.";
    let chart = without_gap(why, Theme::Screen, ChartSize { width: 400, height: 220 }).unwrap();
    assert_eq!(chart.sentence, why);
    assert!(chart.svg.contains("no target"));
}

#[test]
fn a_gap_that_nothing_moves_says_so() {
    let found = of(-19.0, Vec::new(), Vec::new());
    let chart = tornado(&found, Theme::Screen, ChartSize { width: 960, height: 440 }).unwrap();
    assert_eq!(chart.sentence, words::NOTHING);
}

proptest! {
    #[test]
    fn nothing_overlaps_or_is_clipped(
        ends in prop::collection::vec((-1e6..1e6_f64, -1e6..1e6_f64), 0..30),
        shrunk in prop::sample::select(vec![1.0, 1e-3, 1e-6]),
        levers in 0..5_usize,
        gap in -1e6..1e6_f64,
        theme in prop::sample::select(vec![Theme::Screen, Theme::Projector, Theme::Print]),
    ) {
        let bars = ends.iter().map(|(a, b)| bar(LONG_NAME, None, a * shrunk, b * shrunk)).collect();
        let levers = Lever::ALL.into_iter().take(levers);
        let levers = levers.map(|l| bar(l.name(), Some(l), -3.0 * shrunk, 4.0 * shrunk)).collect();
        let found = of(gap * shrunk, bars, levers);
        assert_fits(&words::sentence(&found));
        for (width, height) in [(400, 220), (960, 440), (700, 330), (3840, 2160)] {
            assert_clear(&scene(&found, theme, ChartSize { width, height }).unwrap());
        }
    }
}
