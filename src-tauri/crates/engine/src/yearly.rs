//! Figures by year with some years changed: a plain number stays one where all years are the same.

use crate::plan::{Amount, Flow, Plan, Year};

/// An amount with each year's value changed. A range becomes plain figures, since only a rate that
/// is the same every year can have one.
pub(crate) fn amount_with(
    plan: &Plan,
    amount: &Amount,
    change: impl Fn(Year, f64) -> f64,
) -> Amount {
    let values: Vec<f64> =
        plan.projected_years().enumerate().map(|(t, year)| change(year, amount.at(t))).collect();
    match (amount, values.as_slice()) {
        (Amount::Number(_) | Amount::Range(_), [first, rest @ ..])
            if rest.iter().all(|value| value == first) =>
        {
            Amount::Number(*first)
        }
        _ => Amount::Series(values),
    }
}

/// A flow with each projected year's value changed; one written by year stays so.
pub(crate) fn flow_with(plan: &Plan, flow: &Flow, change: impl Fn(Year, f64) -> f64) -> Flow {
    if let Flow::ByYear(by_year) = flow {
        let mut by_year = by_year.clone();
        for year in plan.projected_years() {
            let before = by_year.get(&year).copied().unwrap_or(0.0);
            let after = change(year, before);
            if after != before {
                by_year.insert(year, after);
            }
        }
        return Flow::ByYear(by_year);
    }
    let values: Vec<f64> =
        plan.projected_years().map(|year| change(year, flow.at(year, plan.first_year))).collect();
    match (flow, values.as_slice()) {
        (Flow::Number(_), [first, rest @ ..]) if rest.iter().all(|value| value == first) => {
            Flow::Number(*first)
        }
        _ => Flow::Series(values),
    }
}
