//! Money in words.

use crate::plan::{Plan, UnitCosts, financial_year};
use crate::written::with_thousands;

use super::rows::RoleYears;
use super::{Cost, CostYear, RowCost};

/// Pounds as a sentence says them: `£4.21 million`, `£310,000`, `£950`; three figures, with a true
/// minus sign.
///
/// ```
/// use fivefold_engine::money::about_pounds;
/// assert_eq!(about_pounds(4_214_000.0), "£4.21 million");
/// assert_eq!(about_pounds(-310_420.0), "−£310,000");
/// assert_eq!(about_pounds(1_234_567_890.0), "£1,230 million");
/// assert_eq!(about_pounds(949.6), "£950");
/// ```
#[must_use]
pub fn about_pounds(pounds: f64) -> String {
    let size = pounds.abs();
    let figure = if size >= 999_500.0 {
        format!("{} million", three_figures(size / 1e6))
    } else {
        three_figures(size)
    };
    let sign = if pounds < 0.0 && figure != "0" { "\u{2212}" } else { "" };
    format!("{sign}£{figure}")
}

/// Three figures: 4.21, 42.1, 421, 4,210.
fn three_figures(size: f64) -> String {
    let mut step = 0.01;
    while size / step >= 999.5 {
        step *= 10.0;
    }
    let rounded = (size / step).round() * step;
    let text = format!("{rounded:.2}");
    let (whole, decimals) = text.split_once('.').unwrap_or((&text, ""));
    let decimals = decimals.trim_end_matches('0');
    match decimals {
        "" => with_thousands(whole),
        decimals => format!("{}.{decimals}", with_thousands(whole)),
    }
}

/// What a scenario comes to in its last year, what of it is above business as usual, and whether the
/// funding reaches.
pub fn headline(cost: &Cost) -> String {
    let Some(last) = cost.years.last() else {
        return String::new();
    };
    let prices = match cost.price_year {
        Some(year) => format!("in {} prices", financial_year(year)),
        None => "in prices of a year the plan doesn't name".to_owned(),
    };
    let all = &cost.all_years;
    if all.total == 0.0 {
        return "Nothing in the plan has a price yet.".to_owned();
    }
    let mut words = format!(
        "{} costs {} in {}, {} of it pay and {} the levers, {prices}.",
        cost.scenario,
        about_pounds(last.total),
        financial_year(last.year),
        about_pounds(last.pay),
        about_pounds(last.levers),
    );
    words.push_str(&format!(
        " Over all years it is {} more than business as usual.",
        about_pounds(all.additional)
    ));
    if let Some(funding) = funding_words(&cost.years, cost) {
        words.push(' ');
        words.push_str(&funding);
    }
    words
}

fn funding_words(years: &[CostYear], cost: &Cost) -> Option<String> {
    let short: Vec<&CostYear> =
        years.iter().filter(|year| year.left_over.is_some_and(|left| left < -0.5)).collect();
    cost.all_years.funding?;
    let what = cost.funding_covers.words();
    Some(match short.as_slice() {
        [] => format!("The funding covers {what} in every year."),
        [only] => format!(
            "The funding covers {what} in every year but {}, when {} is missing.",
            financial_year(only.year),
            about_pounds(-only.left_over.unwrap_or(0.0)),
        ),
        [first, ..] => format!(
            "The funding falls short of {what} in {} of {} years, first in {}, by {} in all.",
            short.len(),
            years.len(),
            financial_year(first.year),
            about_pounds(-short.iter().filter_map(|year| year.left_over).sum::<f64>()),
        ),
    })
}

/// What has no price, a sentence each.
pub(super) fn unpriced(
    plan: &Plan,
    scenario: &str,
    roles: &[&RoleYears],
    rows: &[RowCost],
) -> Vec<String> {
    let mut sentences = Vec::new();
    let unpaid: Vec<&str> = roles
        .iter()
        .filter(|years| years.role.pay_per_wte.is_none())
        .map(|years| years.role.name.as_str())
        .collect();
    match unpaid.as_slice() {
        [] => {}
        [only] => sentences.push(format!(
            "{only} has no pay per WTE, so its pay counts as nothing; write it under Money.",
        )),
        several => sentences.push(format!(
            "{} of {} roles have no pay per WTE, so their pay counts as nothing; write it under \
             Money.",
            several.len(),
            roles.len(),
        )),
    }
    let levers = plan.scenarios.iter().find(|other| other.name == scenario).map(|s| &s.levers);
    let without: Vec<String> = rows
        .iter()
        .filter_map(|row| Some((row, levers?.row(row.lever, row.index)?)))
        .filter(|(_, of_plan)| of_plan.unit_costs().iter().all(|cost| cost.pounds.is_none()))
        .map(|(row, _)| format!("{}, {}", row.lever.name(), row.title))
        .collect();
    match without.as_slice() {
        [] => {}
        [only] => {
            sentences
                .push(format!("{only} has no cost, so it counts as free; write what it costs."));
        }
        [first, second] => sentences.push(format!(
            "{first} and {second} have no cost, so they count as free; write what they cost.",
        )),
        [first, rest @ ..] => sentences.push(format!(
            "{first} and {} more rows have no cost, so they count as free; write what they cost.",
            rest.len(),
        )),
    }
    if plan.price_year.is_none() && rows.iter().any(|row| row.total != 0.0) {
        sentences.push(
            "The plan doesn't say which year its prices are of; name the price year under Money."
                .to_owned(),
        );
    }
    sentences
}
