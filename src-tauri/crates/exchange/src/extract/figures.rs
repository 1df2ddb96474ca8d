//! Figures in words, for sentences and evidence.

use chrono::NaiveDate;
use fivefold_engine::Plan;
use fivefold_engine::plan::Role;
use serde::Serialize;
use ts_rs::TS;

use crate::ExchangeError;

use super::words::quoted;

/// People and their WTE.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, TS)]
#[ts(export, rename = "ImportFigures")]
pub struct Figures {
    /// People.
    pub heads: f64,
    /// WTE.
    pub wte: f64,
}

/// A role's people on the baseline, and their WTE at the first year's WTE per head.
pub fn of_role(role: &Role) -> Figures {
    let heads = role.baseline_heads.unwrap_or(0.0);
    Figures { heads, wte: heads * role.first_wte_per_head() }
}

/// Everybody in a plan on the baseline.
pub fn of_plan(plan: &Plan) -> Figures {
    plan.roles.iter().map(of_role).fold(Figures::default(), |sum, role| Figures {
        heads: sum.heads + role.heads,
        wte: sum.wte + role.wte,
    })
}

/// A number as people write it: at most two decimals, thousands parted.
pub fn number(value: f64) -> String {
    let text = format!("{value:.2}");
    let (whole, decimals) = text.split_once('.').unwrap_or((&text, ""));
    let decimals = decimals.trim_end_matches('0');
    let digits = whole.trim_start_matches('-');
    let mut parted = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place) % 3 == 0 {
            parted.push(',');
        }
        parted.push(digit);
    }
    let is_nothing = decimals.is_empty() && digits == "0";
    let sign = if whole.starts_with('-') && !is_nothing { "−" } else { "" };
    let point = if decimals.is_empty() { "" } else { "." };
    format!("{sign}{parted}{point}{decimals}")
}

/// So many of something: "1 row", "2 rows".
pub fn counted(number_of: u64, one: &str, more: &str) -> String {
    match number_of {
        1 => format!("1 {one}"),
        number_of => format!("{} {more}", number(number_of as f64)),
    }
}

/// A day as people write it: 31 March 2026.
pub fn day(date: NaiveDate) -> String {
    date.format("%-d %B %Y").to_string()
}

/// A day as a mapping writes it.
///
/// # Errors
/// [`ExchangeError::WrongMapping`] where it is none.
pub fn parse_day(what: &str, text: &str) -> Result<NaiveDate, ExchangeError> {
    let date = NaiveDate::parse_from_str(text, "%Y-%m-%d").ok();
    date.filter(|date| date.to_string() == text).ok_or_else(|| ExchangeError::WrongMapping {
        problem: format!("{what} is {}. Write year, month and day: 2026-03-31.", quoted(text)),
    })
}

/// The day before a plan's first year begins, 31 March.
pub fn baseline_day(plan: &Plan) -> NaiveDate {
    NaiveDate::from_ymd_opt(plan.baseline_year(), 3, 31).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::number;

    #[test]
    fn numbers_are_written_for_reading() {
        assert_eq!(number(1_234_567.0), "1,234,567");
        assert_eq!(number(0.5), "0.5");
        assert_eq!(number(-1_000.25), "−1,000.25");
        assert_eq!(number(12.0), "12");
        assert_eq!(number(-0.001), "0");
    }
}
