//! How numbers are rounded and written. Rounding happens here and nowhere else.

use fivefold_engine::plan::Year;
use fivefold_engine::plan::financial_year;

/// From this many people on, figures are shown as whole people.
const WHOLE_PEOPLE_FROM: f64 = 100.0;

/// How finely the people of a scope are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Precision {
    /// Whole people: the scope has 100 or more.
    Whole,
    /// One decimal: the scope has fewer.
    OneDecimal,
}

impl Precision {
    /// The precision that suits a scope, given those in post in it over the years.
    pub fn of_scope(in_post: impl IntoIterator<Item = f64>) -> Self {
        match in_post.into_iter().any(|heads| heads >= WHOLE_PEOPLE_FROM) {
            true => Self::Whole,
            false => Self::OneDecimal,
        }
    }

    fn decimals(self) -> usize {
        match self {
            Self::Whole => 0,
            Self::OneDecimal => 1,
        }
    }
}

/// People or WTE, rounded: `194,000`, `−3.5`.
pub fn people(value: f64, precision: Precision) -> String {
    with_thousands(&rounded(value, precision.decimals()))
}

/// A difference, rounded and always signed: `+3,000`, `−120`, but `0`.
pub fn difference(value: f64, precision: Precision) -> String {
    let shown = people(value, precision);
    match value > 0.0 && !is_zero(&shown) {
        true => format!("+{shown}"),
        false => shown,
    }
}

/// A number of the plan as it was typed, to four decimals: `0.35`, `1,917`.
pub fn as_given(value: f64) -> String {
    with_thousands(&without_trailing_zeros(rounded(value, 4)))
}

/// A number of the plan in a table: to one decimal, or two below ten: `361.6`, `0.25`.
pub fn briefly(value: f64) -> String {
    let decimals = if value.abs() < 10.0 { 2 } else { 1 };
    with_thousands(&without_trailing_zeros(rounded(value, decimals)))
}

/// A fraction as a percentage: 0.125 is `12.5%`.
pub fn percent(fraction: f64) -> String {
    format!("{}%", percentage_points(fraction))
}

/// A fraction in percentage points: 0.02 is `2`.
pub fn percentage_points(fraction: f64) -> String {
    with_thousands(&without_trailing_zeros(rounded(fraction * 100.0, 2)))
}

/// A figure that comes out of a sum, as the engine's sentences have it: whole from 100 on, to one
/// decimal below, two below one: `929`, `8.1`, `0.35`.
pub fn about(value: f64) -> String {
    let decimals = match value.abs() {
        size if size >= 99.95 => 0,
        size if size >= 1.0 => 1,
        _ => 2,
    };
    with_thousands(&without_trailing_zeros(rounded(value, decimals)))
}

/// A fraction that comes out of a sum as a percentage to one decimal, two below one per cent:
/// `84.4 %`.
pub fn about_percent(fraction: f64) -> String {
    let percent = fraction * 100.0;
    let decimals = if percent.abs() < 1.0 { 2 } else { 1 };
    format!("{} %", with_thousands(&without_trailing_zeros(rounded(percent, decimals))))
}

/// A run of financial years: `2017/18` or `2017/18 to 2020/21`.
pub fn years_from_to(first: Year, last: Year) -> String {
    match first == last {
        true => financial_year(first),
        false => format!("{} to {}", financial_year(first), financial_year(last)),
    }
}

/// Whether a shown figure reads as nothing.
pub fn is_zero(shown: &str) -> bool {
    shown.chars().all(|character| matches!(character, '0' | '.'))
}

/// Halves are rounded away from nothing, as readers do it and as the charts do: 11.25 is `11.3`.
fn rounded(value: f64, decimals: usize) -> String {
    let scale = [1.0, 10.0, 100.0, 1_000.0, 10_000.0].get(decimals).copied().unwrap_or(1.0);
    format!("{:.decimals$}", (value * scale).round() / scale)
}

fn without_trailing_zeros(shown: String) -> String {
    match shown.contains('.') {
        true => shown.trim_end_matches('0').trim_end_matches('.').to_owned(),
        false => shown,
    }
}

/// Separates thousands and writes a true minus sign, but never before nothing.
fn with_thousands(plain: &str) -> String {
    let magnitude = plain.strip_prefix('-').unwrap_or(plain);
    let negative = magnitude.len() < plain.len() && !is_zero(magnitude);
    let (whole, decimals) = magnitude.split_once('.').unwrap_or((magnitude, ""));
    let mut shown = String::from(if negative { "\u{2212}" } else { "" });
    for (place, digit) in whole.chars().enumerate() {
        if place > 0 && (whole.len() - place).is_multiple_of(3) {
            shown.push(',');
        }
        shown.push(digit);
    }
    if !decimals.is_empty() {
        shown.push('.');
        shown.push_str(decimals);
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_are_separated_and_minus_is_a_minus() {
        assert_eq!(people(194_000.4, Precision::Whole), "194,000");
        assert_eq!(people(-1_234.5, Precision::OneDecimal), "\u{2212}1,234.5");
        assert_eq!(people(100_000_000.0, Precision::Whole), "100,000,000");
        assert_eq!(people(999.0, Precision::Whole), "999");
        assert_eq!(people(11.25, Precision::OneDecimal), "11.3");
        assert_eq!(people(-0.5, Precision::Whole), "\u{2212}1");
    }

    #[test]
    fn nothing_has_no_sign() {
        assert_eq!(people(-0.04, Precision::OneDecimal), "0.0");
        assert_eq!(difference(0.3, Precision::Whole), "0");
        assert_eq!(difference(0.7, Precision::Whole), "+1");
    }

    #[test]
    fn numbers_of_the_plan_are_shown_as_given() {
        assert_eq!(as_given(0.1 + 0.2), "0.3");
        assert_eq!(as_given(1_917.0), "1,917");
        assert_eq!(briefly(361.6131), "361.6");
        assert_eq!(briefly(0.25), "0.25");
        assert_eq!(percent(0.13), "13%");
        assert_eq!(percent(0.125), "12.5%");
        assert_eq!(percentage_points(0.02), "2");
    }

    #[test]
    fn what_comes_out_of_sums_is_as_fine_as_it_is_small() {
        assert_eq!(
            [929.2, 99.96, 8.0869, 0.354, -0.001].map(about),
            ["929", "100", "8.1", "0.35", "0"]
        );
        assert_eq!([0.8437, 0.0021, 1.0].map(about_percent), ["84.4 %", "0.21 %", "100 %"]);
    }

    #[test]
    fn a_scope_of_a_hundred_is_shown_in_whole_people() {
        assert_eq!(Precision::of_scope([99.9, 99.0]), Precision::OneDecimal);
        assert_eq!(Precision::of_scope([99.9, 100.0]), Precision::Whole);
    }
}
