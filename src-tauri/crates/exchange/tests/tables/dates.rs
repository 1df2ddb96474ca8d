//! Dates as people write them, and those that aren't guessed at.

use chrono::{Datelike, NaiveDate};
use fivefold_exchange::tables::{Cell, CellProblem, DateSystem};
use proptest::prelude::*;

fn date(text: &str) -> Result<Option<NaiveDate>, CellProblem> {
    Cell::of_text(text).date()
}

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

#[test]
fn every_british_way_of_writing_a_day_is_read() {
    for text in [
        "31/03/2017",
        "31/3/2017",
        "31-03-2017",
        "31.03.2017",
        "31 03 2017",
        "31/03/17",
        "2017-03-31",
        "2017/03/31",
        "20170331",
        "31-Mar-17",
        "31-MAR-2017",
        "31 March 2017",
        "31st March 2017",
        "March 31, 2017",
        "2017 Mar 31",
        "31/03/2017 00:00",
        "31-Mar-2017 13:45:10",
        "2017-03-31T00:00:00",
        "2017-03-31T13:45:10.000Z",
        "31/03/2017 1:45:10 PM",
        "42825",
        " 31/03/2017\u{a0}",
    ] {
        assert_eq!(date(text), Ok(Some(day(2017, 3, 31))), "{text}");
    }
    assert_eq!(Cell::Number(42825.0).date(), Ok(Some(day(2017, 3, 31))));
    assert_eq!(Cell::Number(20_170_331.0).date(), Ok(Some(day(2017, 3, 31))));
    assert_eq!(Cell::Date(day(2017, 3, 31)).date(), Ok(Some(day(2017, 3, 31))));
    assert_eq!(date("31-DEC-4712"), Ok(Some(day(4712, 12, 31))));
}

#[test]
fn nothing_is_no_date() {
    for text in ["", " ", "-", "n/a"] {
        assert_eq!(date(text), Ok(None), "{text:?}");
    }
}

#[test]
fn two_digits_of_a_year_turn_at_thirty() {
    assert_eq!(date("01/04/29"), Ok(Some(day(2029, 4, 1))));
    assert_eq!(date("01/04/30"), Ok(Some(day(1930, 4, 1))));
    assert_eq!(date("1-Apr-99"), Ok(Some(day(1999, 4, 1))));
}

#[test]
fn the_month_first_is_a_reason_and_not_a_guess() {
    assert!(matches!(date("03/31/2017"), Err(CellProblem::MonthFirst { .. })));
    assert!(matches!(date("3/31/17"), Err(CellProblem::MonthFirst { .. })));
    assert_eq!(date("04/05/2017"), Ok(Some(day(2017, 5, 4))));
}

#[test]
fn days_no_calendar_has_are_refused() {
    for text in [
        "30/02/2017",
        "29/02/2017",
        "31/04/2017",
        "00/01/2017",
        "32/01/2017",
        "2017-13-01",
        "45/45/2017",
        "20170230",
        "31 June 2017",
    ] {
        assert!(
            matches!(date(text), Err(CellProblem::ImpossibleDate { .. })),
            "{text}: {:?}",
            date(text)
        );
    }
    assert_eq!(date("29/02/2016"), Ok(Some(day(2016, 2, 29))));
}

#[test]
fn what_is_no_day_is_refused() {
    for text in ["Mar-17", "March 2017", "03/2017", "2017-03"] {
        assert!(matches!(date(text), Err(CellProblem::NoDay { .. })), "{text}");
    }
    for text in [
        "leaver",
        "12",
        "0.5",
        "-42825",
        "1/2",
        "31/03/017",
        "31/03/2017/1",
        "12:30",
        "1e99",
        "inf",
    ] {
        assert!(
            matches!(date(text), Err(CellProblem::NotADate { .. })),
            "{text}: {:?}",
            date(text)
        );
    }
    assert!(Cell::Flag(true).date().is_err());
    assert!(matches!(date("#VALUE!"), Err(CellProblem::Broken { .. })));
    assert!(Cell::Number(f64::NAN).date().is_err());
}

#[test]
fn both_date_systems_of_excel_are_known() {
    let number = Cell::Number(41363.0);
    assert_eq!(number.date_in(DateSystem::From1904), Ok(Some(day(2017, 3, 31))));
    assert_eq!(number.date_in(DateSystem::From1900), Ok(Some(day(2013, 3, 30))));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn a_day_written_any_way_is_that_day(days in 0_u64..60_000, pattern in 0_usize..7) {
        let date_given = day(1935, 1, 1) + chrono::Days::new(days);
        let patterns = ["%d/%m/%Y", "%Y-%m-%d", "%d-%b-%Y", "%d %B %Y", "%Y%m%d", "%d.%m.%Y", "%d-%m-%Y %H:%M:%S"];
        let text = date_given.and_hms_opt(9, 5, 7).unwrap().format(patterns[pattern]).to_string();
        prop_assert_eq!(date(&text), Ok(Some(date_given)), "{}", text);
        let serial = (date_given - day(1899, 12, 30)).num_days();
        prop_assert_eq!(Cell::Number(serial as f64).date(), Ok(Some(date_given)));
    }

    #[test]
    fn whatever_is_typed_is_read_or_refused(text in "\\PC{0,20}|[0-9/. :-]{0,12}|[0-9]{1,2}[a-zA-Z -]{1,10}[0-9]{0,4}") {
        if let Ok(Some(date)) = date(&text) {
            prop_assert!((0..=9999).contains(&date.year()), "{}", date);
        }
    }
}
