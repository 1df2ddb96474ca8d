//! The arithmetic behind a target's values, written out year by year: a share of a larger place's,
//! people treated turned into staff.

use serde::Serialize;
use ts_rs::TS;

use crate::local_share::is_by_hand;
use crate::plan::{Activity, Basis, LocalShare, Populations, Target, Year};
use crate::project::staff_required;
use crate::written::{figure, given, percent};

/// A target's value of one year and how it comes about.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct TargetSum {
    /// The financial year.
    pub year: Year,
    /// The value in the plan: people treated where it is activity, else staff.
    pub value: f64,
    /// The staff it requires, before the baseline is added to an increase.
    pub staff: f64,
    /// The staff it would require if one WTE delivered the most of its range.
    pub staff_low: Option<f64>,
    /// The staff it would require if one WTE delivered the fewest.
    pub staff_high: Option<f64>,
    /// The sum: `3.1 % of England's 30,000 = 930`; none where the value is a plain number.
    pub sum: Option<String>,
    /// What the range of the assumption would make of it.
    pub range: Option<String>,
    /// Whether the value was set by hand beside its local share.
    pub by_hand: bool,
    /// The value its local share would give.
    pub share: Option<f64>,
}

/// Every year of a target that has a value.
pub fn target_sums(target: &Target) -> Vec<TargetSum> {
    target.values.iter().map(|(&year, &value)| sum_of(target, year, value)).collect()
}

fn sum_of(target: &Target, year: Year, value: f64) -> TargetSum {
    let local = target.local_share.as_ref();
    let shared = local.and_then(|local| Some((local, *local.values.get(&year)?)));
    let by_hand = is_by_hand(target, year);
    let staff = staff_required(target, value);
    let at = |units: Option<f64>| {
        let activity = target.activity.as_ref()?;
        Some(staff * activity.units_per_wte / units?)
    };
    let activity = target.activity.as_ref();
    let staff_low = at(activity.and_then(|activity| activity.units_high));
    let staff_high = at(activity.and_then(|activity| activity.units_low));
    let on_top = match target.basis.unwrap_or_default() {
        Basis::Increase if activity.is_some() => ", on top of the baseline",
        Basis::Increase | Basis::Total => "",
    };
    let sum = match (activity, shared) {
        (Some(activity), shared) => {
            let shared = shared.filter(|_| !by_hand);
            Some(format!("{}{on_top}", of_activity(activity, shared, value, staff)))
        }
        (None, Some((local, whole))) => Some(of_share(local, whole, value, by_hand)),
        (None, None) => None,
    };
    TargetSum {
        year,
        value,
        staff,
        staff_low,
        staff_high,
        sum,
        range: activity.and_then(|activity| of_range(activity, staff_low, staff_high)),
        by_hand,
        share: shared.map(|(local, whole)| whole * local.share),
    }
}

/// `3.1 % of England's 30,000 = 930`, and what was put in its place by hand.
fn of_share(local: &LocalShare, whole: f64, value: f64, by_hand: bool) -> String {
    let share = format!("{} of {} {}", percent(local.share), possessive(&local.of), given(whole));
    let sum = format!("{share} = {}{}", figure(whole * local.share), ratio_in_words(local));
    if by_hand { format!("{sum}; set by hand to {}", given(value)) } else { sum }
}

/// The populations a share is the ratio of, where it is one: ` (1,750,000 of 56,500,000 people)`.
fn ratio_in_words(local: &LocalShare) -> String {
    let written = |of: Populations| format!(" ({} of {} people)", given(of.ours), given(of.whole));
    local.populations.map(written).unwrap_or_default()
}

/// `60,000 women × 3.1 % ÷ 230 per WTE a year = 8.1 WTE`.
fn of_activity(
    activity: &Activity,
    shared: Option<(&LocalShare, f64)>,
    value: f64,
    staff: f64,
) -> String {
    let measure = &activity.measure;
    let per_wte =
        format!("{} per WTE a year = {} WTE", given(activity.units_per_wte), figure(staff));
    let scale = activity.scale.filter(|scale| *scale != 1.0);
    if let (true, Some(scale)) = (measure.starts_with('%'), scale) {
        // The scale of a percentage is what it is a percentage of, a hundredth.
        let (base, count) = (given(scale * 100.0), figure(value * scale));
        return format!(
            "{} {measure}, of {base} here = {count}; {count} ÷ {per_wte}",
            given(value)
        );
    }
    let (start, share) = match shared {
        Some((local, whole)) => {
            let place = format!("{} {measure} ({})", given(whole), local.of);
            (place, format!(" × {}", percent(local.share)))
        }
        None => (format!("{} {measure}", given(value)), String::new()),
    };
    let scaled = scale.map(|scale| match scale < 1.0 {
        true => format!(" × {}", percent(scale)),
        false => format!(" × {}", given(scale)),
    });
    format!("{start}{share}{} ÷ {per_wte}", scaled.unwrap_or_default())
}

/// `At 60 to 30 per WTE: 31 to 62 WTE.`
fn of_range(activity: &Activity, least: Option<f64>, most: Option<f64>) -> Option<String> {
    let (low, high) = (activity.units_low.map(given), activity.units_high.map(given));
    match (high.zip(least), low.zip(most)) {
        (Some((high, least)), Some((low, most))) => {
            Some(format!("At {high} to {low} per WTE: {} to {} WTE.", figure(least), figure(most)))
        }
        (Some((high, least)), None) => {
            Some(format!("At the most one WTE delivers, {high}: {} WTE.", figure(least)))
        }
        (None, Some((low, most))) => {
            Some(format!("At the fewest one WTE delivers, {low}: {} WTE.", figure(most)))
        }
        (None, None) => None,
    }
}

fn possessive(place: &str) -> String {
    let ending = if place.ends_with('s') { "\u{2019}" } else { "\u{2019}s" };
    format!("{place}{ending}")
}
