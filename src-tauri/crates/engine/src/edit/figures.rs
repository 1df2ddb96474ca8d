//! The figures an edit can change, compared before and after and written in words.

use crate::plan::{Amount, Flow, Plan, Share, UnitCost, Year, financial_year};
use crate::written::pounds;

/// How a value is written in a sentence.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Written {
    /// As it is.
    Number,
    /// A fraction as a percentage.
    Percent,
    /// A fraction as percentage points.
    Points,
    /// Pounds.
    Pounds,
}

impl Written {
    /// A value so written.
    pub fn value(self, value: f64) -> String {
        match self {
            Self::Number => trimmed(value),
            Self::Percent => format!("{} %", trimmed(value * 100.0)),
            Self::Points => format!("{} points", trimmed(value * 100.0)),
            Self::Pounds => pounds(value),
        }
    }
}

/// At most three decimals, none where none are needed.
fn trimmed(value: f64) -> String {
    let text = format!("{value:.3}");
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

/// Figures of a row or role that an edit can change: what they are called, how they are written,
/// and the value of each projected year.
pub type Values = Vec<(&'static str, Written, Vec<f64>)>;

fn series(plan: &Plan, at: impl Fn(usize) -> f64) -> Vec<f64> {
    (0..plan.years as usize).map(at).collect()
}

/// An amount's value of each projected year.
pub fn amount(plan: &Plan, amount: &Amount) -> Vec<f64> {
    series(plan, |t| amount.at(t))
}

/// The same of an amount that may be absent.
pub fn optional(plan: &Plan, value: &Option<Amount>, absent: f64) -> Vec<f64> {
    series(plan, |t| value.as_ref().map_or(absent, |value| value.at(t)))
}

/// Who sets out in each projected year; earlier years aren't shown.
pub fn flow(plan: &Plan, flow: &Flow) -> Vec<f64> {
    plan.projected_years().map(|year| flow.at(year, plan.first_year)).collect()
}

/// A share, the same every year, that may be absent.
pub fn share(share: Option<Share>, absent: f64) -> Vec<f64> {
    vec![share.map_or(absent, |share| share.value())]
}

/// The first figure of a new row, from the first year in which it isn't zero.
pub fn first_value(plan: &Plan, values: &Values) -> String {
    let of_row = values.first().and_then(|(_, written, series)| {
        let (place, value) = series.iter().enumerate().find(|(_, value)| **value != 0.0)?;
        Some(format!(": {} in {}", written.value(*value), year_label(plan, place)))
    });
    of_row.unwrap_or_default()
}

/// The one figure that changed, to follow the row's title: `, fill rate, 2027/28: 50 % to 100 %`.
/// How many years, where several did; none where several figures did.
pub fn one_change(plan: &Plan, before: &Values, after: &Values) -> Option<String> {
    let mut changes = before.iter().zip(after).filter(|(old, new)| old != new);
    let ((_, _, old), (name, written, new)) = changes.next()?;
    if changes.next().is_some() {
        return None;
    }
    let figure = match name.trim_end() {
        "" => String::new(),
        name => format!(", {name}"),
    };
    let mut differ = old.iter().zip(new).enumerate().filter(|(_, (old, new))| old != new);
    let (place, (from, to)) = differ.next()?;
    let from_to = format!("{} to {}", written.value(*from), written.value(*to));
    let every_year = old.iter().all(|value| value == from) && new.iter().all(|value| value == to);
    Some(if every_year {
        format!("{figure}: {from_to}")
    } else {
        match differ.count() {
            0 => format!("{figure}, {}: {from_to}", year_label(plan, place)),
            more => format!("{figure}: {} years", more + 1),
        }
    })
}

/// The one cost of a row that changed, to follow the row's title: `, cost per hire: £2,000 to
/// £2,500`; none where several did.
pub fn cost_change(before: &[UnitCost], after: &[UnitCost]) -> Option<String> {
    let mut changes = before.iter().zip(after).filter(|(old, new)| old.pounds != new.pounds);
    let (old, new) = changes.next()?;
    if changes.next().is_some() {
        return None;
    }
    let told = |cost: &UnitCost| cost.pounds.map_or_else(|| "none".to_owned(), pounds);
    Some(format!(", {}: {} to {}", new.words.to_lowercase(), told(old), told(new)))
}

/// The financial year at a place of the horizon.
pub fn year_label(plan: &Plan, place: usize) -> String {
    financial_year(plan.first_year.saturating_add(place as Year))
}
