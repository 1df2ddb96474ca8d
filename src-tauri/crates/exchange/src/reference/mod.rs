//! The reference library: what is published about the mental health workforce of England and the
//! work it is meant to do, each figure with its unit, basis, source and confidence.
//!
//! 1. [`library`]: every figure as an entry, with what may be made of it, or why it is context only.
//! 2. [`activity_target`]: people to be treated as a target for staff, by a ratio the planner
//!    chooses from [`activity_ratios`] or types.
//! 3. [`trajectories`]: the series as published, for drawing and reading; [`programmes`]: those of
//!    the slides, each with its aim and what happened.
//! 4. [`cost_offers`]: published costs a plan can begin from.
//! 5. [`default_ranges`]: how far a rate may be off, where a source says so.
//! 6. `doubt`: where publications contradict each other.
//! 7. `rows`: the figures themselves, from `assets/reference/*.csv`.

mod activity;
mod adopt;
mod costs;
mod doubt;
mod entry;
mod library;
mod programmes;
mod ranges;
mod ratios;
mod rows;
mod trajectories;

pub use adopt::{ActivityChoices, AdoptionRefusal, activity_target};
pub use costs::{CostField, CostOffer, cost_offers};
pub use entry::{EntryKind, LibraryEntry, LibraryFigure, LibraryUse};
pub use library::library;
pub use programmes::programmes;
pub use ranges::{SuggestedRange, default_ranges};
pub use ratios::{ActivityRatio, activity_ratios};
pub use trajectories::{Trajectory, TrajectoryKind, TrajectoryPoint, trajectories};

/// A figure as the field writes it: thousands separated, no decimals it hasn't got.
fn grouped(value: f64) -> String {
    let plain = value.abs().to_string();
    let (whole, rest) = plain.split_at(plain.find('.').unwrap_or(plain.len()));
    let mut text = String::new();
    for (place, digit) in whole.chars().enumerate() {
        if place > 0 && (whole.len() - place).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    format!("{}{text}{rest}", if value < 0.0 { "-" } else { "" })
}

/// Texts one after another, each said once.
fn each_once<'a>(texts: impl Iterator<Item = &'a str>, between: &str) -> String {
    let mut once: Vec<&str> = Vec::new();
    for text in texts.filter(|text| !text.is_empty()) {
        if !once.contains(&text) {
            once.push(text);
        }
    }
    once.join(between)
}

#[cfg(test)]
mod tests {
    use super::grouped;

    #[test]
    fn thousands_are_separated() {
        let figures = [(0.0, "0"), (7.4, "7.4"), (570.0, "570"), (27460.0, "27,460")];
        for (value, text) in figures.into_iter().chain([(-1_370_000.0, "-1,370,000")]) {
            assert_eq!(grouped(value), text);
        }
    }
}
