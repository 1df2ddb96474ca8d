//! Somebody stops it, or its time is up.

use std::cell::Cell;
use std::time::Duration;

use fivefold_optimise::{
    MixError, MixStatus, Patience, Progress, Unwatched, Watch, best_mix, trade_off,
};
use serde_json::json;

use crate::small::{limits, plan};

/// Goes on for so many runs of the solver.
struct Runs(Cell<usize>);

impl Watch for Runs {
    fn go_on(&self, progress: &Progress) -> bool {
        assert!(!progress.doing.is_empty());
        progress.run <= self.0.get()
    }
}

#[test]
fn cancelled_at_once_there_is_nothing_to_show() {
    let watch = Runs(Cell::new(0));
    let said = best_mix(&plan(), "Ways", &limits(json!({})), &watch, Patience::default());
    assert_eq!(said.unwrap_err(), MixError::Cancelled);
}

#[test]
fn cancelled_later_there_is_the_best_so_far() {
    let asked = limits(json!({ "aim": "smallest_shortfall" }));
    let watch = Runs(Cell::new(1));
    let best = best_mix(&plan(), "Ways", &asked, &watch, Patience::default()).unwrap();
    assert_eq!(best.status, MixStatus::Cancelled);
    assert!(best.mix.unwrap().shortfall < 1e-5);
    assert!(best.sentence.contains("The best so far"), "{}", best.sentence);
}

#[test]
fn a_curve_keeps_the_points_it_has() {
    let watch = Runs(Cell::new(5));
    let curve =
        trade_off(&plan(), "Ways", &limits(json!({})), 10, &watch, Patience::default()).unwrap();
    assert_eq!(curve.status, MixStatus::Cancelled);
    assert_eq!(curve.points.len(), 4);
}

#[test]
fn out_of_time_says_how_long_it_was_allowed() {
    let patience = Patience { longest: Duration::ZERO, ..Patience::default() };
    let said = best_mix(&plan(), "Ways", &limits(json!({})), &Unwatched, patience);
    assert!(said.unwrap_err().to_string().starts_with("The solver was stopped after 0 seconds"));
}
