//! Values of a pack as people read them.

use fivefold_engine::plan::financial_year;

use super::row::{Slot, Written};

/// The head of a value's column.
pub fn slot_head(slot: Slot, baseline: bool, first_year: i32) -> String {
    match (slot, baseline) {
        (Slot::Year(year), _) => financial_year(year),
        (Slot::Once, true) => format!("31 March {}", first_year.saturating_sub(1)),
        (Slot::Once, false) => "Every year".to_owned(),
    }
}

/// A value in words: at most four decimals, none where none are needed.
pub fn value(value: Option<f64>, written: Written) -> String {
    match (value, written) {
        (None, _) => "empty".to_owned(),
        (Some(value), Written::Number) => trimmed(value),
        (Some(value), Written::Percent) => format!("{} %", trimmed(value * 100.0)),
    }
}

fn trimmed(value: f64) -> String {
    let text = format!("{value:.4}");
    let text = text.trim_end_matches('0').trim_end_matches('.');
    if text == "-0" { "0".to_owned() } else { text.to_owned() }
}
