//! Dates as people and programs write them.

use chrono::{Days, NaiveDate};

use super::CellProblem;
use super::number::is_formula_error;
use super::plain::{for_reading, says_nothing};
use super::problem::shortened;

/// Two digits of a year from this one on are 19xx, below it 20xx, as in Excel: 29 is 2029, 30 is
/// 1930.
const FIRST_TWO_DIGIT_YEAR_OF_1900S: i32 = 30;

/// The days a bare number may be read as: 1 January 1910 to 31 December 2099 in the 1900 system.
/// Beyond it a number is no date anybody meant.
const PLAUSIBLE_DAYS: std::ops::RangeInclusive<f64> = 3654.0..=73_051.0;

const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

/// Which day a workbook counts its days from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum DateSystem {
    /// Day 1 is 1 January 1900, and 1900 has a 29 February it never had: Excel on Windows.
    #[default]
    From1900,
    /// Day 0 is 1 January 1904: workbooks from older Macs.
    From1904,
}

impl DateSystem {
    /// The day a number stands for, its time of day left out; `None` for a day there never was.
    pub(in crate::tables) fn day(self, serial: f64) -> Option<NaiveDate> {
        if !(0.0..2_958_466.0).contains(&serial) {
            return None;
        }
        let days = serial.floor() as u64;
        let (first, days) = match self {
            DateSystem::From1900 if days == 0 || days == 60 => return None,
            DateSystem::From1900 if days < 60 => (NaiveDate::from_ymd_opt(1899, 12, 31)?, days),
            DateSystem::From1900 => (NaiveDate::from_ymd_opt(1899, 12, 30)?, days),
            DateSystem::From1904 => (NaiveDate::from_ymd_opt(1904, 1, 1)?, days),
        };
        first.checked_add_days(Days::new(days))
    }
}

/// A date in a text; `None` where the text says that there is nothing.
///
/// Read are 31/03/2017, 31-03-17, 31.3.2017, 2017-03-31, 31-Mar-17, 31 March 2017, March 31, 2017,
/// 20170331 and a bare 42825, each with or without a time of day, which is left out.
pub(super) fn read(text: &str, system: DateSystem) -> Result<Option<NaiveDate>, CellProblem> {
    let plain = for_reading(text);
    if says_nothing(&plain) {
        return Ok(None);
    }
    let found = || shortened(&plain);
    if is_formula_error(&plain) {
        return Err(CellProblem::Broken { found: found() });
    }
    if let Ok(number) = plain.parse::<f64>() {
        return of_number(number, system).map(Some);
    }
    let day = match read_parts(&parts(without_time(&plain))) {
        Reading::Day { year, month, day } => NaiveDate::from_ymd_opt(year, month, day),
        Reading::MonthFirst => return Err(CellProblem::MonthFirst { found: found() }),
        Reading::NoDay => return Err(CellProblem::NoDay { found: found() }),
        Reading::Nothing => return Err(CellProblem::NotADate { found: found() }),
    };
    day.map(Some).ok_or_else(|| CellProblem::ImpossibleDate { found: found() })
}

/// A bare number as a date: 20170331, or a day of the date system.
pub(super) fn of_number(number: f64, system: DateSystem) -> Result<NaiveDate, CellProblem> {
    let found = || shortened(&number.to_string());
    if number.fract() == 0.0 && (19_000_101.0..=99_991_231.0).contains(&number) {
        let figures = number as u32;
        let year = i32::try_from(figures / 10_000).unwrap_or_default();
        let day = NaiveDate::from_ymd_opt(year, figures / 100 % 100, figures % 100);
        return day.ok_or_else(|| CellProblem::ImpossibleDate { found: found() });
    }
    let in_1900 = if system == DateSystem::From1904 { number + 1462.0 } else { number };
    let day = if PLAUSIBLE_DAYS.contains(&in_1900) { system.day(number) } else { None };
    day.ok_or_else(|| CellProblem::NotADate { found: found() })
}

/// A text without a time of day at its end.
fn without_time(text: &str) -> &str {
    let Some(colon) = text.find(':') else {
        return text;
    };
    let before = text.get(..colon).unwrap_or(text);
    let date = before.trim_end_matches(|letter: char| letter.is_ascii_digit());
    date.trim_end().strip_suffix(['T', 't', ',']).unwrap_or(date).trim_end()
}

/// A run of digits or letters.
enum Part {
    /// Digits, with how many there were.
    Figures(u32, usize),
    /// A month's name, as its number.
    Month(u32),
    /// Some other word.
    Word,
}

fn parts(text: &str) -> Vec<Part> {
    let mut parts = Vec::new();
    let mut rest = text.trim_start_matches(is_separator);
    while let Some(first) = rest.chars().next() {
        let same = |letter: char| letter.is_ascii_digit() == first.is_ascii_digit();
        let end = rest.find(|letter| is_separator(letter) || !same(letter)).unwrap_or(rest.len());
        let (part, after) = rest.split_at(end);
        rest = after.trim_start_matches(is_separator);
        let ordinal = matches!(part.to_ascii_lowercase().as_str(), "st" | "nd" | "rd" | "th");
        if ordinal && matches!(parts.last(), Some(Part::Figures(_, 1..=2))) {
            continue;
        }
        parts.push(part_of(part));
    }
    parts
}

fn is_separator(letter: char) -> bool {
    matches!(letter, '/' | '-' | '.' | ',' | ' ')
}

fn part_of(part: &str) -> Part {
    if part.bytes().all(|byte| byte.is_ascii_digit()) {
        return part.parse().map_or(Part::Word, |figures| Part::Figures(figures, part.len()));
    }
    let name = part.to_lowercase();
    let named = MONTHS.iter().position(|month| {
        month.get(..3) == Some(name.as_str())
            || *month == name
            || (*month == "september" && name == "sept")
    });
    named.and_then(|month| u32::try_from(month + 1).ok()).map_or(Part::Word, Part::Month)
}

enum Reading {
    Day { year: i32, month: u32, day: u32 },
    MonthFirst,
    NoDay,
    Nothing,
}

fn read_parts(parts: &[Part]) -> Reading {
    match parts {
        [Part::Figures(year, 4), Part::Figures(month, 1..=2), Part::Figures(day, 1..=2)]
        | [Part::Figures(year, 4), Part::Month(month), Part::Figures(day, 1..=2)] => {
            dated(*year, 4, *month, *day)
        }
        [
            Part::Figures(first, 1..=2),
            Part::Figures(second, 1..=2),
            Part::Figures(year, digits),
        ] => {
            let month_first = (13..=31).contains(second) && (1..=12).contains(first);
            if month_first { Reading::MonthFirst } else { dated(*year, *digits, *second, *first) }
        }
        [Part::Figures(day, 1..=2), Part::Month(month), Part::Figures(year, digits)]
        | [Part::Month(month), Part::Figures(day, 1..=2), Part::Figures(year, digits)] => {
            dated(*year, *digits, *month, *day)
        }
        [Part::Month(_), Part::Figures(_, 2 | 4)]
        | [Part::Figures(_, 4), Part::Month(_)]
        | [Part::Figures(1..=12, 1..=2), Part::Figures(_, 4)]
        | [Part::Figures(_, 4), Part::Figures(1..=12, 1..=2)] => Reading::NoDay,
        _ => Reading::Nothing,
    }
}

fn dated(year: u32, digits: usize, month: u32, day: u32) -> Reading {
    let Ok(year) = i32::try_from(year) else {
        return Reading::Nothing;
    };
    let year = match digits {
        4 => year,
        2 if year >= FIRST_TWO_DIGIT_YEAR_OF_1900S => 1900 + year,
        2 => 2000 + year,
        _ => return Reading::Nothing,
    };
    Reading::Day { year, month, day }
}
