//! Numbers as people write them, and those that aren't guessed at.

use fivefold_exchange::tables::{Cell, CellProblem};
use proptest::prelude::*;

fn number(text: &str) -> Result<Option<f64>, CellProblem> {
    Cell::of_text(text).number()
}

#[test]
fn whatever_can_only_be_one_number_is_read() {
    for (text, expected) in [
        ("12", 12.0),
        (" 1,234.5 ", 1234.5),
        ("1,234,567", 1_234_567.0),
        ("1 234.5", 1234.5),
        ("1\u{a0}234\u{202f}567", 1_234_567.0),
        ("£12", 12.0),
        ("£1,234.50", 1234.5),
        ("(12)", -12.0),
        ("(£1,200.00)", -1200.0),
        ("-£12", -12.0),
        ("£-12", -12.0),
        ("12-", -12.0),
        ("\u{2212}0.4", -0.4),
        ("+3", 3.0),
        ("1e5", 100_000.0),
        ("1.5E-2", 0.015),
        (".5", 0.5),
        ("0.80", 0.8),
        ("'12", 12.0),
        ("=\"12\"", 12.0),
    ] {
        assert_eq!(number(text), Ok(Some(expected)), "{text}");
    }
    assert_eq!(Cell::Number(0.8).number(), Ok(Some(0.8)));
}

#[test]
fn what_says_that_there_is_nothing_is_no_number() {
    for text in ["", "  ", "\u{a0}", "-", "–", "n/a", "N/A", "NULL", "[z]", ".."] {
        assert_eq!(number(text), Ok(None), "{text:?}");
    }
    assert_eq!(Cell::Empty.number(), Ok(None));
}

#[test]
fn what_could_be_two_numbers_is_refused_with_the_reason() {
    for text in ["1 234,5", "1,5", "1.234,5", "1.234.567", "12,34", "1,2345", "1,234 567"] {
        let problem = number(text).unwrap_err();
        assert!(matches!(problem, CellProblem::AmbiguousNumber { .. }), "{text}: {problem:?}");
        assert!(problem.to_string().contains("may be a decimal point"), "{problem}");
    }
}

#[test]
fn words_and_odd_signs_are_no_numbers() {
    for text in [
        "twelve", "12 WTE", "1 2", "12..5", "--5", "-(5)", "(5", "5)", "(-5)", "£", "1e", "1e5e5",
        "1,2e3", "0x10", "inf", "NaN", "infinity", "1_000", "½", "٣",
    ] {
        let problem = number(text).unwrap_err();
        let expected =
            matches!(problem, CellProblem::NotANumber { .. } | CellProblem::AmbiguousNumber { .. });
        assert!(expected, "{text}: {problem:?}");
    }
    assert!(Cell::Flag(true).number().is_err());
}

#[test]
fn suppressed_numbers_are_told_from_missing_ones() {
    for (text, expected) in [
        ("<5", Some(5.0)),
        ("< 5", Some(5.0)),
        ("<=7", Some(7.0)),
        ("*", None),
        ("c", None),
        ("[c]", None),
    ] {
        match number(text).unwrap_err() {
            CellProblem::Suppressed { below, .. } => assert_eq!(below, expected, "{text}"),
            other => panic!("{text}: {other:?}"),
        }
    }
}

#[test]
fn errors_overflow_percentages_and_dates_have_their_own_reasons() {
    assert!(matches!(number("#N/A").unwrap_err(), CellProblem::Broken { .. }));
    assert!(matches!(number("#div/0!").unwrap_err(), CellProblem::Broken { .. }));
    assert!(matches!(number("#####").unwrap_err(), CellProblem::Broken { .. }));
    assert!(matches!(Cell::Broken("#REF!".into()).number(), Err(CellProblem::Broken { .. })));
    assert!(matches!(number("1e999").unwrap_err(), CellProblem::TooLarge { .. }));
    assert!(Cell::Number(f64::INFINITY).number().is_err());
    assert!(Cell::Number(f64::NAN).number().is_err());
    assert!(matches!(number("12%").unwrap_err(), CellProblem::Percentage { .. }));
    let day = chrono::NaiveDate::from_ymd_opt(2017, 3, 31).unwrap();
    let problem = Cell::Date(day).number().unwrap_err();
    assert!(problem.to_string().starts_with("31/03/2017 is a date where a number is needed"));
}

#[test]
fn a_message_repeats_little_of_the_cell() {
    let problem = number(&format!("x{}\n", "y".repeat(5_000))).unwrap_err();
    assert!(problem.to_string().chars().count() < 150, "{problem}");
}

/// Digits with a comma before every third from the right.
fn with_commas(whole: u32) -> String {
    let digits = whole.to_string();
    let comma = |place: usize| place > 0 && (digits.len() - place).is_multiple_of(3);
    digits
        .chars()
        .enumerate()
        .flat_map(|(place, digit)| comma(place).then_some(',').into_iter().chain([digit]))
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn a_number_written_the_british_way_is_that_number(
        whole: u32, cents in 0_u8..100, negative: bool, pounds: bool, brackets: bool,
    ) {
        let expected: f64 = format!("{whole}.{cents:02}").parse().unwrap();
        let plain = format!("{}{}.{cents:02}", if pounds { "£" } else { "" }, with_commas(whole));
        let (text, expected) = match (negative, brackets) {
            (false, _) => (plain, expected),
            (true, false) => (format!("-{plain}"), -expected),
            (true, true) => (format!("({plain})"), -expected),
        };
        prop_assert_eq!(number(&text), Ok(Some(expected)));
    }

    #[test]
    fn whatever_is_read_as_a_number_is_finite(text in "\\PC{0,20}|[-+£(]?[0-9,. ]{0,12}[e%)]?[0-9]{0,5}") {
        if let Ok(Some(number)) = number(&text) {
            prop_assert!(number.is_finite());
        }
    }

    #[test]
    fn a_comma_is_never_a_decimal_point(whole in 0_u32..100_000, decimals in 0_u32..100) {
        let read = number(&format!("{whole},{decimals}"));
        prop_assert!(read.is_err(), "{:?}", read);
    }
}
