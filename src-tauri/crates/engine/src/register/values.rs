//! The value of an input in words.

use std::collections::BTreeMap;

use crate::plan::{Amount, Flow, Plan, Range, Share, Year, financial_year};
use crate::written::{given, percent, pounds};

/// A number with what it counts: `1 head a year`, `12 heads a year`.
fn counted(value: f64, unit: &str) -> String {
    let figure = given(value);
    match unit.strip_prefix("heads").filter(|_| figure == "1") {
        Some(rest) => format!("1 head{rest}"),
        None => format!("{figure} {unit}"),
    }
}

/// How a value is written.
#[derive(Debug, Clone, Copy)]
pub(super) enum Kind {
    /// As it is.
    Plain,
    /// With what it counts, such as `WTE`.
    Counted(&'static str),
    /// A fraction as a percentage.
    Percent,
    /// A fraction as percentage points.
    Points,
    /// Pounds.
    Pounds,
}

impl Kind {
    /// One value.
    pub fn one(self, value: f64) -> String {
        match self {
            Self::Plain => given(value),
            Self::Counted(unit) => counted(value, unit),
            Self::Percent => percent(value),
            Self::Points => format!("{} points", given(value * 100.0)),
            Self::Pounds => pounds(value),
        }
    }

    /// A value for every projected year.
    pub fn amount(self, plan: &Plan, amount: &Amount) -> String {
        match amount {
            Amount::Number(value) => self.one(*value),
            Amount::Range(range) => self.range(*range),
            Amount::Series(_) => self
                .by_year(plan.projected_years().enumerate().map(|(t, year)| (year, amount.at(t)))),
        }
    }

    /// People who set out.
    pub fn flow(self, plan: &Plan, flow: &Flow) -> String {
        match flow {
            Flow::Number(value) => self.one(*value),
            Flow::Series(_) => self
                .by_year(plan.projected_years().map(|year| (year, flow.at(year, plan.first_year)))),
            Flow::ByYear(values) => self.dated(values),
        }
    }

    /// A share, the same every year.
    pub fn share(self, share: Share) -> String {
        match share {
            Share::Number(value) => self.one(value),
            Share::Range(range) => self.range(range),
        }
    }

    /// Values of single years.
    pub fn dated(self, values: &BTreeMap<Year, f64>) -> String {
        self.by_year(values.iter().map(|(year, value)| (*year, *value)))
    }

    fn range(self, range: Range) -> String {
        let [low, likely, high] =
            [range.low, range.likely, range.high].map(|value| self.one(value));
        format!("{likely}, from {low} to {high}")
    }

    /// `12 in 2017/18, 20 from 2018/19 to 2020/21`; only the value where it never changes.
    fn by_year(self, values: impl Iterator<Item = (Year, f64)>) -> String {
        let mut runs: Vec<(Year, Year, f64)> = Vec::new();
        for (year, value) in values {
            match runs.last_mut() {
                Some((_, last, same)) if *same == value && *last + 1 == year => *last = year,
                _ => runs.push((year, year, value)),
            }
        }
        let told = |(first, last, value): &(Year, Year, f64)| match first == last {
            true => format!("{} in {}", self.one(*value), financial_year(*first)),
            false => format!(
                "{} from {} to {}",
                self.one(*value),
                financial_year(*first),
                financial_year(*last),
            ),
        };
        match runs.as_slice() {
            [] => "None".to_owned(),
            runs => runs.iter().map(told).collect::<Vec<_>>().join(", "),
        }
    }
}
