//! Nothing written overlaps anything else written, and nothing is clipped.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use proptest::prelude::*;

use super::ends::pushed_apart;
use super::*;
use crate::cases::{self, random};
use crate::mode::Mode;
use crate::picture::Series;

/// A hair for sums of many widths.
const HAIR: f64 = 0.05;

fn laid_out(summary: &Summary, mode: Mode, width: u32, height: u32) -> Layout {
    let summary = text::clean_names(summary);
    let picture = Picture::of(&summary, mode).unwrap();
    Layout::of(&summary, &picture, ChartSize { width, height })
}

fn assert_clear(layout: &Layout) {
    let texts: Vec<(Rect, &str)> =
        layout.texts().map(|text| (text.bounds(), text.content.as_str())).collect();
    let swatches = layout.ends.iter().map(|end| (end.swatch, "swatch"));
    let poles = layout.flags.iter().flatten().map(|flag| {
        let (left, right) = (flag.x - 0.5, flag.x + 0.5);
        (Rect { left, top: flag.top, right, bottom: layout.plot.top }, "pole")
    });
    let obstacles: Vec<(Rect, &str)> =
        swatches.chain(poles).chain([(layout.plot, "plot")]).collect();
    for (number, (bounds, text)) in texts.iter().enumerate() {
        let inside = bounds.left >= -HAIR
            && bounds.top >= -HAIR
            && bounds.right <= f64::from(layout.size.width) + HAIR
            && bounds.bottom <= f64::from(layout.size.height) + HAIR;
        assert!(inside, "clipped: {text} {bounds:?}");
        for (other_bounds, other) in texts[..number].iter().chain(&obstacles) {
            assert!(
                !bounds.overlaps(other_bounds),
                "overlap: {text} {bounds:?}, {other} {other_bounds:?}"
            );
        }
    }
    assert!(layout.plot.width() > 100.0 && layout.plot.height() > 60.0, "{:?}", layout.plot);
}

#[test]
fn every_case_is_clear_at_every_size() {
    for (name, summary) in cases::all() {
        for mode in [Mode::Totals, Mode::Change] {
            for (width, height) in [
                (ChartSize::NARROWEST, ChartSize::LOWEST),
                (480, 320),
                (480, 800),
                (960, 440),
                (1920, 320),
                (3840, 2160),
            ] {
                println!("{name} {mode:?} {width} x {height}");
                assert_clear(&laid_out(&summary, mode, width, height));
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 500, ..ProptestConfig::default() })]

    #[test]
    fn any_summary_is_clear(
        summary in random::summary(),
        change in any::<bool>(),
        width in 400..3_840_u32,
        height in ChartSize::LOWEST..2_160_u32,
    ) {
        let mode = if change { Mode::Change } else { Mode::Totals };
        assert_clear(&laid_out(&summary, mode, width, height));
    }

    #[test]
    fn labels_stay_in_order_and_apart(
        mut wanted in prop::collection::vec(-50.0..250.0_f64, 1..8),
    ) {
        wanted.sort_by(f64::total_cmp);
        let placed = pushed_apart(&wanted, 20.0, 0.0, 200.0);
        prop_assert!(placed.iter().all(|centre| (-HAIR..=200.0 + HAIR).contains(centre)));
        prop_assert!(placed.windows(2).all(|pair| pair[1] - pair[0] >= 20.0 - HAIR));
    }
}

#[test]
fn those_in_post_are_written_out_though_theirs_is_the_widest_label() {
    for (name, summary) in cases::all() {
        for width in (640..960).step_by(16) {
            let layout = laid_out(&summary, Mode::Totals, width, 440);
            let in_post = layout.ends.iter().find(|end| end.series == Series::InPost).unwrap();
            let written = &in_post.text.content;
            assert!(!written.contains('…'), "{name}, {width} pixels: {written}");
        }
    }
}

#[test]
fn labels_that_have_room_stay_where_they_are() {
    assert_eq!(pushed_apart(&[10.0, 50.0, 90.0], 20.0, 0.0, 200.0), [10.0, 50.0, 90.0]);
    assert_eq!(pushed_apart(&[50.0, 50.0], 20.0, 0.0, 200.0), [40.0, 60.0]);
}
