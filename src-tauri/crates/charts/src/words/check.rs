//! That what a chart says is short enough to stand above it.

use crate::text::{Weight, wrapped};

/// In the type of the window, 1,000 pixels wide.
const TYPE: f64 = 15.0;
const ROOM: f64 = 1_000.0;

/// Fails where a sentence takes more than two lines or holds what can't be shown.
#[track_caller]
pub(crate) fn assert_fits(sentence: &str) {
    let lines = wrapped(sentence, TYPE, Weight::SemiBold, ROOM);
    assert!((1..=2).contains(&lines.len()), "{} lines: {sentence}", lines.len());
    assert!(sentence.ends_with('.') && !sentence.contains("  "), "{sentence}");
    assert!(!sentence.contains("NaN") && !sentence.contains("inf"), "{sentence}");
}

/// As long a name as a sentence has whole, such as plans have.
pub(crate) const LONG_NAME: &str =
    "Psychological wellbeing practitioners, children, young people and adults, north";
