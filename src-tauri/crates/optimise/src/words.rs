//! Figures, names and rows as the answers and refusals write them.

use fivefold_engine::plan::{LeverRow, Plan};
use fivefold_engine::said;

/// Pounds, whole from 100 on and with pence below: `£1,250`.
pub fn pounds(value: f64) -> String {
    let size = value.abs();
    let sign = if value < 0.0 && size >= 0.005 { "\u{2212}" } else { "" };
    if size >= 99.995 || (size - size.round()).abs() < 0.005 {
        return format!("{sign}£{}", said::people(size.round()));
    }
    format!("{sign}£{size:.2}")
}

/// A figure as fine as it is small: whole from 100 on, one decimal from 1, three below.
pub fn figure(value: f64) -> String {
    let size = value.abs();
    if !(0.0005..1.0).contains(&size) {
        return said::people(value);
    }
    let plain = format!("{size:.3}");
    let short = plain.trim_end_matches('0').trim_end_matches('.');
    let sign = if value < 0.0 { "\u{2212}" } else { "" };
    format!("{sign}{short}")
}

/// Names in quotes, with commas: the first twelve, and how many more there are.
pub fn listed(names: &[String]) -> String {
    const MOST: usize = 12;
    if names.is_empty() {
        return "none yet".to_owned();
    }
    let quoted: Vec<String> = names.iter().take(MOST).map(|name| format!("\"{name}\"")).collect();
    match names.len().saturating_sub(MOST) {
        0 => quoted.join(", "),
        more => format!("{} and {more} more", quoted.join(", ")),
    }
}

/// Phrases with commas and an `and` before the last.
pub fn enumerated(phrases: &[String]) -> String {
    match phrases {
        [] => String::new(),
        [only] => only.clone(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}

/// A row as the answer speaks of it: `Buy for Nurses (international)`.
pub fn row(plan: &Plan, row: &LeverRow) -> String {
    let name = |id: &str| plan.role_name(id).to_owned();
    let with = |label: &Option<String>| {
        label.as_deref().map_or_else(String::new, |label| format!(" ({label})"))
    };
    match row {
        LeverRow::Buy(row) => format!("Buy for {}{}", name(&row.role), with(&row.channel)),
        LeverRow::Build(row) => match &row.name {
            Some(programme) => format!("Build by {programme}"),
            None => format!("Build into {}", name(&row.to)),
        },
        LeverRow::Bind(row) => format!("Bind in {}", name(&row.role)),
        LeverRow::Borrow(row) => format!("Borrow for {}{}", name(&row.role), with(&row.kind)),
        LeverRow::Bounce(row) => match &row.to {
            Some(to) => format!("Bounce from {} to {}", name(&row.from), name(to)),
            None => format!("Bounce out of {}", name(&row.from)),
        },
    }
}

/// A phrase at the beginning of a sentence.
pub fn capital(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
