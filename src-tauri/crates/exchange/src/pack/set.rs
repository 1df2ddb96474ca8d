//! One year of a figure set, and what stands behind it.

use fivefold_engine::Plan;
use fivefold_engine::plan::{Amount, Evidence, FieldEvidence, Flow, Year};

/// Sets what stands behind a field, keeping when it should be looked at again.
pub(super) fn set_evidence(fields: &mut FieldEvidence, member: &str, evidence: Evidence) {
    let review_by = fields.get(member).and_then(|before| before.review_by.clone());
    fields.insert(member.to_owned(), Evidence { review_by, ..evidence });
}

/// The same of an amount that may be absent, which then stood for `absent` in every year.
pub(super) fn set_optional(
    plan: &Plan,
    amount: &mut Option<Amount>,
    absent: f64,
    year: Year,
    value: f64,
) {
    set(plan, amount.get_or_insert(Amount::Number(absent)), year, value);
}

/// Sets one year of an amount, which stays one number where all years are alike.
pub(super) fn set(plan: &Plan, amount: &mut Amount, year: Year, value: f64) {
    let values = plan.projected_years().enumerate();
    let values: Vec<f64> =
        values.map(|(place, other)| if other == year { value } else { amount.at(place) }).collect();
    *amount = match values.first() {
        Some(first) if values.iter().all(|other| other == first) => Amount::Number(*first),
        _ => Amount::Series(values),
    };
}

/// The same of people who set out; years before the horizon stay as they are.
pub(super) fn set_flow(plan: &Plan, flow: &mut Flow, year: Year, value: f64) {
    if let Flow::ByYear(values) = flow {
        values.insert(year, value);
        return;
    }
    let values = plan.projected_years();
    let values: Vec<f64> = values
        .map(|other| if other == year { value } else { flow.at(other, plan.first_year) })
        .collect();
    *flow = match values.first() {
        Some(first) if values.iter().all(|other| other == first) => Flow::Number(*first),
        _ => Flow::Series(values),
    };
}
