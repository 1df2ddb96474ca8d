//! Nothing written overlaps anything else written, and nothing is clipped.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use proptest::prelude::*;

use super::*;
use crate::cases::{self, random};
use crate::scene::check::assert_clear;

fn assert_legible(summary: &Summary, mode: Mode, theme: Theme, (width, height): (u32, u32)) {
    let size = ChartSize { width, height };
    let summary = text::clean_names(summary);
    let picture = Picture::of(&summary, mode).unwrap();
    let layout = Layout::of(&summary, &picture, size, theme);
    let plot = layout.plot.area;
    assert!(plot.width() > 100.0 && plot.height() > 60.0, "{plot:?}");
    assert_clear(&draw::scene(&summary, &picture, &layout, theme.palette()).unwrap());
}

#[test]
fn every_case_is_clear_at_every_size() {
    for (name, summary) in cases::all() {
        for mode in [Mode::Totals, Mode::Change] {
            for size in [
                (ChartSize::NARROWEST, ChartSize::LOWEST),
                (480, 320),
                (480, 800),
                (960, 440),
                (1920, 320),
                (1920, 1080),
                (3840, 2160),
            ] {
                println!("{name} {mode:?} {size:?}");
                assert_legible(&summary, mode, Theme::Screen, size);
                assert_legible(&summary, mode, Theme::Projector, size);
            }
        }
    }
}

#[test]
fn those_in_post_are_written_out_though_theirs_is_the_widest_label() {
    for (name, summary) in cases::all() {
        for width in (640..960).step_by(16) {
            let size = ChartSize { width, height: 440 };
            let chart = headcount(&summary, Mode::Totals, Theme::Screen, size).unwrap();
            let cut = chart.svg.lines().find(|line| line.contains(">In po") && line.contains('…'));
            assert_eq!(cut, None, "{name}, {width} pixels");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 500, ..ProptestConfig::default() })]

    #[test]
    fn any_summary_is_clear(
        summary in random::summary(),
        change in any::<bool>(),
        projected in any::<bool>(),
        width in 400..3_840_u32,
        height in ChartSize::LOWEST..2_160_u32,
    ) {
        let mode = if change { Mode::Change } else { Mode::Totals };
        let theme = if projected { Theme::Projector } else { Theme::Screen };
        assert_legible(&summary, mode, theme, (width, height));
    }
}
