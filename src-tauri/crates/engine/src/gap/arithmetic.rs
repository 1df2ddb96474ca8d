//! The arithmetic of an answer, a sentence a step.

use crate::plan::{LeverRow, Plan, Share};
use crate::written::{figure, given, percent};

use super::answer::GapStep;
use super::means::GapUnit;
use super::reasons::place_of;
use super::solve::Found;
use super::words::{Wording, counts, number};

/// `211,100 projected − 213,000 wanted = −1,900 heads by 2020/21.`
pub(super) fn gap_sum(wording: &Wording) -> String {
    format!(
        "{} projected \u{2212} {} wanted = {} by {}.",
        figure(wording.asked.projected),
        figure(wording.asked.value),
        wording.people(wording.asked.gap),
        wording.year(),
    )
}

/// What becomes of an amount before anybody is in post.
pub(super) fn chain(wording: &Wording) -> Option<String> {
    let Wording { plan, pulled, .. } = wording;
    let first = pulled.years.first().and_then(|year| place_of(plan, *year))?;
    let share = |share: Option<Share>, absent: f64| share.map_or(absent, |share| share.value());
    match &pulled.row {
        LeverRow::Buy(row) => {
            let filled = row.fill_rate.as_ref().map_or(1.0, |rate| rate.at(first));
            (filled < 1.0).then(|| {
                format!(
                    "At a fill rate of {}, 100 hires bring {}.",
                    percent(filled),
                    given(filled * 100.0)
                )
            })
        }
        LeverRow::Build(row) if row.from.is_none() => {
            let stay = 1.0 - share(row.annual_drop_out, 0.0);
            let arrive = (0..pulled.duration()).fold(1.0, |product, _| product * stay)
                * share(row.join_rate, 1.0);
            (arrive < 1.0).then(|| {
                format!(
                    "Of 100 who start {} arrive: {} drop out a year, and {} of those who finish \
                     join.",
                    figure(arrive * 100.0),
                    percent(share(row.annual_drop_out, 0.0)),
                    percent(share(row.join_rate, 1.0)),
                )
            })
        }
        LeverRow::Build(row) => row.from.as_deref().map(|from| taken_from(plan, from)),
        LeverRow::Bounce(row) => Some(taken_from(plan, &row.from)),
        LeverRow::Bind(_) | LeverRow::Borrow(_) => None,
    }
}

fn taken_from(plan: &Plan, from: &str) -> String {
    format!(
        "Everyone who sets out leaves {} for it; those who don't complete come back, and some \
         leave on the way as they would have there.",
        plan.role_name(from),
    )
}

/// How the amount follows from the gap, or how it was found.
pub(super) fn division(wording: &Wording, found: Found) -> String {
    let (one, several) = counts(wording.pulled.unit);
    let gap = wording.asked.gap.abs();
    let amount = number(wording.pulled.unit, found.amount);
    if !found.linear {
        return format!(
            "What each brings is not the same throughout, so the amount was found by projecting \
             again, {} times: {amount} {several}.",
            found.projections,
        );
    }
    let in_units = match wording.pulled.unit {
        GapUnit::Points => found.amount * 100.0,
        _ => found.amount,
    };
    let a_year = if wording.pulled.years.len() > 1 { " a year" } else { "" };
    format!(
        "Each {one}{a_year} brings {each} {}: {} \u{f7} {each} = {amount} {several}{a_year}.",
        wording.unit(),
        figure(gap),
        each = finely(gap / in_units),
    )
}

/// Four figures, so that a division can be followed.
fn finely(value: f64) -> String {
    if value.abs() < 10.0 { given(value) } else { figure(value) }
}

/// The same sum with the answer in it.
pub(super) fn projected_again(wording: &Wording, step: &GapStep) -> String {
    format!(
        "Projected again with {}: {} \u{2212} {} = {}.",
        step.words,
        figure(step.projected),
        figure(wording.asked.value),
        wording.people(nearly(step.gap)),
    )
}

/// A gap with what is left of a search taken off.
fn nearly(gap: f64) -> f64 {
    if gap.abs() < 1e-6 { 0.0 } else { gap }
}

/// What rounding does, where it does anything.
pub(super) fn rounding(
    wording: &Wording,
    exact: Option<&GapStep>,
    whole: Option<&GapStep>,
) -> Option<String> {
    let exact = exact?;
    let unit = wording.pulled.unit;
    let Some(whole) = whole else {
        return Some(format!(
            "{} is less than can be rounded down to, so no whole number of it helps.",
            number(unit, exact.amount),
        ));
    };
    if (whole.amount - exact.amount).abs() < 1e-6 * exact.amount.max(1.0) {
        return None;
    }
    let direction = if whole.amount > exact.amount { "up" } else { "down" };
    let gap = nearly(whole.gap);
    let left = match (figure(gap).as_str(), gap < 0.0) {
        ("0", _) => "the gap is still closed".to_owned(),
        (_, true) => format!("a gap of {} is left", wording.people(-gap)),
        (_, false) => format!("{} more than wanted", wording.people(gap)),
    };
    Some(format!(
        "{} rounded {direction} to {}: {left}.",
        number(unit, exact.amount),
        number(unit, whole.amount),
    ))
}
