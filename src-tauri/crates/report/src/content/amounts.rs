//! The numbers of a plan in words: constant, by year, or with doubt around them.

use fivefold_engine::plan::{Amount, Flow, Share, Year};

use crate::figures::{self, as_given, percent, percentage_points, years_from_to};

/// What a number of the plan counts, and so how it is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// People, WTE or posts in a year: `120 a year`.
    Yearly,
    /// A ratio that stands for every year: `0.92`.
    Ratio,
    /// A rate: `13%`.
    Rate,
    /// Points off a rate: `2 percentage points`.
    Points,
}

impl Kind {
    fn constant(self, value: f64) -> String {
        match self {
            Self::Yearly => format!("{} a year", as_given(value)),
            Self::Ratio | Self::Rate => self.cell(value),
            Self::Points => format!("{} percentage points", percentage_points(value)),
        }
    }

    /// The number as it stands in a table by year, where the register has it in full.
    pub fn briefly(self, value: f64) -> String {
        match self {
            Self::Yearly => figures::briefly(value),
            other => other.cell(value),
        }
    }

    fn cell(self, value: f64) -> String {
        match self {
            Self::Yearly | Self::Ratio => as_given(value),
            Self::Rate => percent(value),
            Self::Points => percentage_points(value),
        }
    }
}

/// An amount in words. Years of the same value share one entry.
pub fn amount(amount: &Amount, kind: Kind, first_year: Year) -> String {
    match amount {
        Amount::Number(value) => kind.constant(*value),
        Amount::Series(values) => by_year((first_year..).zip(values.iter().copied()), kind),
        Amount::Range(range) => with_doubt(range.low, range.likely, range.high, kind),
    }
}

/// A share in words.
pub fn share(share: &Share) -> String {
    match share {
        Share::Number(value) => percent(*value),
        Share::Range(range) => with_doubt(range.low, range.likely, range.high, Kind::Rate),
    }
}

/// People who set out each year, in words.
pub fn flow(flow: &Flow, first_year: Year) -> String {
    match flow {
        Flow::Number(value) => Kind::Yearly.constant(*value),
        Flow::Series(values) => by_year((first_year..).zip(values.iter().copied()), Kind::Yearly),
        Flow::ByYear(values) => dated(values.iter().map(|(year, value)| (*year, *value))),
    }
}

/// People by year, in words.
pub fn dated(values: impl IntoIterator<Item = (Year, f64)>) -> String {
    by_year(values, Kind::Yearly)
}

fn with_doubt(low: f64, likely: f64, high: f64, kind: Kind) -> String {
    let range = format!("from {} to {}", kind.cell(low), kind.cell(high));
    format!("{}, likely; {range}", kind.constant(likely))
}

fn by_year(values: impl IntoIterator<Item = (Year, f64)>, kind: Kind) -> String {
    let mut runs: Vec<(Year, Year, f64)> = Vec::new();
    for (year, value) in values {
        match runs.last_mut() {
            Some((_, last, same)) if *last + 1 == year && *same == value => *last = year,
            _ => runs.push((year, year, value)),
        }
    }
    let entry = |(first, last, value): (Year, Year, f64)| {
        format!("{}: {}", years_from_to(first, last), kind.cell(value))
    };
    let entries: Vec<String> = runs.into_iter().map(entry).collect();
    let unit = if kind == Kind::Points { " (percentage points)" } else { "" };
    match entries.is_empty() {
        true => "none".to_owned(),
        false => format!("{}{unit}", entries.join("; ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn years_of_the_same_value_share_an_entry() {
        let words = amount(&Amount::Series(vec![120.0, 150.0, 150.0]), Kind::Yearly, 2018);
        assert_eq!(words, "2017/18: 120; 2018/19 to 2019/20: 150");
    }

    #[test]
    fn constants_carry_their_unit() {
        assert_eq!(amount(&Amount::Number(120.0), Kind::Yearly, 2018), "120 a year");
        assert_eq!(amount(&Amount::Number(0.13), Kind::Rate, 2018), "13%");
        assert_eq!(amount(&Amount::Number(0.02), Kind::Points, 2018), "2 percentage points");
    }
}
