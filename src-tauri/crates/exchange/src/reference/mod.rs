//! The reference library: what is published about the mental health workforce of England and the
//! work it is meant to do, each figure with its unit, basis, source and confidence.
//!
//! [`library`] offers figures as targets ready to add to a plan, or says why one is context only.
//! [`trajectories`] gives the series as published, for drawing and reading. The figures themselves
//! are in `assets/reference/*.csv`, read by `rows`.

mod activity;
mod library;
mod rows;
mod trajectories;

pub use library::{LibraryTarget, library};
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
