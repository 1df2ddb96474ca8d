//! A chart in words: the sentence above it, its text alternative, its caption, its figures.
//!
//! Everything here is made from the numbers of a summary, rounded only as it is written. The
//! target a sentence speaks of is [`in_question`].

mod alt;
pub(crate) mod bridge;
mod caption;
#[cfg(test)]
pub(crate) mod check;
pub mod comparison;
pub(crate) mod cost;
pub mod dot_plot;
pub(crate) mod fan;
mod figures;
pub(crate) mod flows;
pub(crate) mod gap_table;
pub(crate) mod million;
pub(crate) mod mix;
mod outturn;
pub(crate) mod pipeline;
mod sentence;
pub(crate) mod source;
mod target;
pub(crate) mod tornado;
pub(crate) mod trade_off;

use fivefold_engine::summary::{Summary, Unit};

pub use fivefold_engine::said::{Rounding, in_question, people};

pub use alt::{alt_text, title};
pub use caption::caption;
pub(crate) use figures::headcount_points;
pub use figures::headcount_table;
pub(crate) use outturn::{outturn, outturn_known};
pub use sentence::sentence;
pub use target::{gap, qualifiers, target};

/// The baseline as a date: `31 March 2017`.
#[must_use]
pub fn baseline_date(summary: &Summary) -> String {
    format!("31 March {}", summary.baseline_year)
}

/// The unit as written in a caption: `heads` or `WTE`.
#[must_use]
pub fn unit(summary: &Summary) -> &'static str {
    unit_of(summary.unit)
}

/// A unit as written: `heads` or `WTE`.
pub(crate) fn unit_of(unit: Unit) -> &'static str {
    match unit {
        Unit::Heads => "heads",
        Unit::Wte => "WTE",
    }
}

/// A figure with its unit where that isn't plain people: `1,200` or `1,200 WTE`.
fn with_unit(summary: &Summary, figure: &str) -> String {
    match summary.unit {
        Unit::Heads => figure.to_owned(),
        Unit::Wte => format!("{figure} WTE"),
    }
}

/// The most of a name that is written within a sentence, in characters.
const NAME_WRITTEN: usize = 80;
/// The same where there are two.
const NAME_OF_TWO: usize = 50;

/// A name within a sentence: on one line, and not endless.
pub(crate) fn shortened(name: &str) -> String {
    shortened_to(name, NAME_WRITTEN)
}

/// One of two names within a sentence that is to stay within two lines.
fn shortened_of_two(name: &str) -> String {
    shortened_to(name, NAME_OF_TWO)
}

fn shortened_to(name: &str, most: usize) -> String {
    let name = crate::text::clean(name);
    match name.char_indices().nth(most).and_then(|(end, _)| name.get(..end)) {
        None => name.trim().to_owned(),
        Some(beginning) => format!("{}…", beginning.trim_end()),
    }
}

/// A sentence as it begins: with a capital.
fn capitalised(sentence: &str) -> String {
    let mut letters = sentence.chars();
    let first = letters.next().map(|first| first.to_uppercase().to_string());
    first.unwrap_or_default() + letters.as_str()
}

/// Some things in a row: `a, b and c`.
fn listed(things: &[String]) -> String {
    match things {
        [] => String::new(),
        [only] => only.clone(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}
