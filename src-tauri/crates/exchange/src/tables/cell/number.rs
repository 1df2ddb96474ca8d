//! Numbers as people and programs write them.

use super::CellProblem;
use super::plain::{for_reading, says_nothing};
use super::problem::shortened;

/// The errors Excel shows in a cell.
const FORMULA_ERRORS: [&str; 9] =
    ["#N/A", "#REF!", "#DIV/0!", "#VALUE!", "#NAME?", "#NUM!", "#NULL!", "#SPILL!", "#CALC!"];

/// A number in a text; `None` where the text says that there is nothing.
///
/// Read are 1234.5, 1,234.5, 1 234.5, £12, (12) and 12- for minus twelve, 1e5.
pub(super) fn read(text: &str) -> Result<Option<f64>, CellProblem> {
    let plain = for_reading(text);
    if says_nothing(&plain) {
        return Ok(None);
    }
    let found = || shortened(&plain);
    if is_formula_error(&plain) {
        return Err(CellProblem::Broken { found: found() });
    }
    if let Some(below) = suppressed(&plain) {
        return Err(CellProblem::Suppressed { found: found(), below });
    }
    if plain.ends_with('%') {
        return Err(CellProblem::Percentage { found: found() });
    }
    written(&plain).map(Some)
}

/// The same before a % sign or anywhere else that a bare number has to be.
pub(super) fn written(plain: &str) -> Result<f64, CellProblem> {
    let found = || shortened(plain);
    let not_a_number = || CellProblem::NotANumber { found: found() };
    let (negative, unsigned) = without_sign(plain).ok_or_else(not_a_number)?;
    let digits = match ungrouped(unsigned) {
        Grouping::Plain(digits) => digits,
        Grouping::Ambiguous => return Err(CellProblem::AmbiguousNumber { found: found() }),
        Grouping::NotANumber => return Err(not_a_number()),
    };
    let number: f64 = digits.parse().map_err(|_| not_a_number())?;
    finite(if negative { -number } else { number })
}

/// A number that can be counted with.
pub(super) fn finite(number: f64) -> Result<f64, CellProblem> {
    if number.is_finite() {
        Ok(number)
    } else {
        Err(CellProblem::TooLarge { found: number.to_string() })
    }
}

/// Whether a text is an error Excel shows, or the ##### of a column too narrow.
pub(super) fn is_formula_error(plain: &str) -> bool {
    let upper = plain.to_ascii_uppercase();
    let too_narrow = plain.len() > 1 && plain.bytes().all(|byte| byte == b'#');
    too_narrow || FORMULA_ERRORS.contains(&upper.as_str())
}

/// What a suppressed number is below, where it says so: "<5", "*", "c" and "[c]" are suppressed.
fn suppressed(plain: &str) -> Option<Option<f64>> {
    if matches!(plain.to_ascii_lowercase().as_str(), "*" | "**" | "c" | "[c]" | "[low]" | "#") {
        return Some(None);
    }
    let limit = plain.strip_prefix('<')?.trim_start_matches(['=', ' ']);
    let number: Option<f64> = limit.parse().ok().filter(|number: &f64| number.is_finite());
    number.map(Some)
}

/// Whether a number is negative, and the rest of it without sign and currency.
fn without_sign(plain: &str) -> Option<(bool, &str)> {
    let bare =
        |text: &str| text.starts_with(|letter: char| letter.is_ascii_digit() || letter == '.');
    let bracketed = plain.strip_prefix('(').and_then(|rest| rest.strip_suffix(')'));
    let (negative, rest) = match bracketed {
        Some(inner) => (true, without_currency(inner.trim())),
        None => signed(plain),
    };
    bare(rest).then_some((negative, rest))
}

/// A sign before or after the currency, or behind the number as ledgers have it.
fn signed(plain: &str) -> (bool, &str) {
    let behind = plain.strip_suffix('-').map(str::trim_end);
    let (negative, rest) = leading_sign(behind.unwrap_or(plain));
    let (negative_inside, rest) = leading_sign(without_currency(rest));
    let signs = [behind.is_some(), negative, negative_inside];
    if signs.iter().filter(|sign| **sign).count() > 1 {
        return (true, "");
    }
    (signs.contains(&true), rest)
}

fn leading_sign(text: &str) -> (bool, &str) {
    match text.strip_prefix('-') {
        Some(rest) => (true, rest.trim_start()),
        None => (false, text.strip_prefix('+').unwrap_or(text).trim_start()),
    }
}

fn without_currency(text: &str) -> &str {
    text.strip_prefix(['£', '$', '€']).unwrap_or(text).trim_start()
}

enum Grouping {
    Plain(String),
    Ambiguous,
    NotANumber,
}

/// Digits without what parts thousands. A comma that doesn't part thousands as in 1,234.5 could be
/// a decimal point, and then a point could part thousands.
fn ungrouped(text: &str) -> Grouping {
    let (mantissa, exponent) = match text.split_once(['e', 'E']) {
        Some((mantissa, exponent)) => (mantissa, Some(exponent)),
        None => (text, None),
    };
    let is_digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    if !mantissa.chars().all(|c| c.is_ascii_digit() || matches!(c, ',' | '.' | ' ')) {
        return Grouping::NotANumber;
    }
    if let Some(exponent) = exponent {
        let bare = exponent.strip_prefix(['+', '-']).unwrap_or(exponent);
        let sound = !bare.is_empty() && bare.len() <= 4 && is_digits(bare);
        let grouped = mantissa.contains([',', ' ']) || mantissa.matches('.').count() > 1;
        return if sound && !grouped {
            Grouping::Plain(text.to_string())
        } else {
            Grouping::NotANumber
        };
    }
    let (whole, decimals) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    if decimals.contains([',', '.']) {
        return Grouping::Ambiguous;
    }
    let by_comma = whole.contains(',');
    if by_comma && whole.contains(' ') {
        return Grouping::Ambiguous;
    }
    let groups: Vec<&str> = whole.split([',', ' ']).collect();
    let in_threes = groups.len() == 1
        || groups.first().is_some_and(|first| (1..=3).contains(&first.len()))
            && groups.iter().skip(1).all(|group| group.len() == 3);
    match (in_threes && is_digits(decimals), by_comma) {
        (true, _) => Grouping::Plain(mantissa.replace([',', ' '], "")),
        (false, true) => Grouping::Ambiguous,
        (false, false) => Grouping::NotANumber,
    }
}
