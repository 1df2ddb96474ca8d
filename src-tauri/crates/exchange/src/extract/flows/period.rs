//! The period leavers or joiners are counted over, and what it takes to make it a year.

use chrono::{Datelike, Days, Months, NaiveDate};
use fivefold_engine::Plan;

use crate::ExchangeError;
use crate::extract::figures::{baseline_day, day, parse_day};
use crate::extract::mapping::Mapping;

/// The shortest and longest period a year's figure is told from, in days.
const SHORTEST: i64 = 89;
const LONGEST: i64 = 5 * 366;
/// The days of a year, on average.
const YEAR: f64 = 365.25;

/// A period, both days in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Period {
    /// The first day.
    pub from: NaiveDate,
    /// The last day.
    pub to: NaiveDate,
}

impl Period {
    /// The period a mapping names: to the plan's baseline and of a year where it doesn't.
    ///
    /// # Errors
    /// [`ExchangeError::WrongMapping`] where a day is none, or the period is too short or too long
    /// for a year's figure.
    pub fn of(mapping: &Mapping, plan: &Plan) -> Result<Self, ExchangeError> {
        let named = |what, text: &Option<String>| {
            text.as_deref().map(|text| parse_day(what, text)).transpose()
        };
        let to = named("The period's last day", &mapping.to)?;
        let from = named("The period's first day", &mapping.from)?;
        let to = to.unwrap_or_else(|| match from {
            Some(from) => a_year_on(from),
            None => baseline_day(plan),
        });
        let period = Self { from: from.unwrap_or_else(|| a_year_back(to)), to };
        let days = period.days();
        if !(SHORTEST..=LONGEST).contains(&days) {
            return Err(ExchangeError::WrongMapping {
                problem: format!(
                    "The period from {} has {} days. A figure for a year is told from three \
                     months to five years; name another first or last day.",
                    period.words(),
                    days.max(0),
                ),
            });
        }
        Ok(period)
    }

    /// Its days.
    fn days(self) -> i64 {
        (self.to - self.from).num_days() + 1
    }

    /// What its people are multiplied by to be those of a year: 1 for twelve months, 2 for six
    /// whole months, by days otherwise.
    pub fn to_a_year(self) -> f64 {
        let next = self.to.checked_add_days(Days::new(1)).unwrap_or(self.to);
        if next.day() == self.from.day() {
            let months = (next.year() - self.from.year()) * 12 + next.month() as i32
                - self.from.month() as i32;
            return 12.0 / f64::from(months);
        }
        YEAR / self.days() as f64
    }

    /// The period in words: 1 April 2025 to 31 March 2026.
    pub fn words(self) -> String {
        format!("{} to {}", day(self.from), day(self.to))
    }
}

fn a_year_on(from: NaiveDate) -> NaiveDate {
    let day = from.checked_add_months(Months::new(12)).unwrap_or(from);
    day.checked_sub_days(Days::new(1)).unwrap_or(day)
}

fn a_year_back(to: NaiveDate) -> NaiveDate {
    let next = to.checked_add_days(Days::new(1)).unwrap_or(to);
    next.checked_sub_months(Months::new(12)).unwrap_or(next)
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::{Period, a_year_back, a_year_on};

    fn day(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).unwrap_or_default()
    }

    #[test]
    fn twelve_months_are_a_year_also_in_a_leap_year() {
        for (from, to) in [
            (day(2025, 4, 1), day(2026, 3, 31)),
            (day(2023, 4, 1), day(2024, 3, 31)),
            (day(2025, 1, 16), day(2026, 1, 15)),
        ] {
            assert_eq!(Period { from, to }.to_a_year(), 1.0);
            assert_eq!((a_year_back(to), a_year_on(from)), (from, to));
        }
    }

    #[test]
    fn other_periods_are_made_a_year() {
        let half = Period { from: day(2025, 4, 1), to: day(2025, 9, 30) };
        assert_eq!(half.to_a_year(), 2.0);
        let odd = Period { from: day(2025, 4, 1), to: day(2025, 9, 14) };
        assert!((odd.to_a_year() - 365.25 / 167.0).abs() < 1e-12);
    }
}
