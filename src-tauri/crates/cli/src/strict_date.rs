//! A date as it is typed on the command line.

use chrono::{Datelike, NaiveDate};
use fivefold_engine::validate::YEARS;

/// A date in the years a plan can be about, written in one way only.
///
/// # Errors
/// How to write it.
pub fn strict_date(text: &str) -> Result<NaiveDate, String> {
    let date = NaiveDate::parse_from_str(text, "%Y-%m-%d").ok();
    // The parser also takes signs, spaces and single digits.
    date.filter(|date| date.to_string() == text && YEARS.contains(&date.year())).ok_or_else(|| {
        format!("write a date from {} to {} as in 2026-03-31", YEARS.start(), YEARS.end())
    })
}
