//! The gap table: what each target requires, what is projected, and the difference.

use fivefold_engine::plan::{
    Activity, Measured, Plan, PostsReadAs, Target, TargetUnit, Year, financial_year,
};
use fivefold_engine::results::TargetYear;
use fivefold_engine::small_numbers::Shown;
use fivefold_engine::sums::target_sums;
use serde::Serialize;

use super::Sources;
use crate::figures::{self, Precision, as_given, difference, people};

/// A target with its years.
#[derive(Serialize)]
pub struct TargetGroup {
    /// The target's name.
    name: String,
    /// Whom it counts and how, in words.
    counts: String,
    /// One row a year that has a value within the horizon.
    years: Vec<GapRow>,
}

/// A target in one year.
#[derive(Serialize)]
pub struct GapRow {
    year: String,
    /// The sum behind what is required; empty where that is a plain number.
    sum: String,
    required: String,
    projected: String,
    gap: String,
    /// `Met`, `Short` or `Above`.
    standing: &'static str,
}

/// Every target of the plan with the years that have a value.
pub fn gather(of: &Sources) -> Vec<TargetGroup> {
    let (plan, result) = (of.request.plan, of.request.result);
    let group = |target: &Target| {
        let years: Vec<&TargetYear> =
            result.targets.iter().filter(|year| year.target == target.name).collect();
        let precision = Precision::of_scope(years.iter().map(|year| year.projected));
        TargetGroup {
            name: super::or_when_blank(&target.name, "Unnamed target"),
            counts: counts(plan, target),
            years: years.into_iter().map(|year| gap_row(of, target, year, precision)).collect(),
        }
    };
    plan.targets.iter().map(group).collect()
}

fn gap_row(of: &Sources, target: &Target, year: &TargetYear, precision: Precision) -> GapRow {
    let gap = difference(year.gap, precision);
    let row = GapRow {
        year: financial_year(year.year),
        sum: sum_of(target, year.year),
        required: people(year.target_value, precision),
        projected: people(year.projected, precision),
        standing: standing(year.gap, &gap),
        gap,
    };
    let Some(withheld) = &of.withheld else { return row };
    let marks = withheld.target(of.request.plan, of.request.result, year);
    let sum_tells = marks.required == Shown::Value;
    GapRow {
        sum: if sum_tells { row.sum } else { String::new() },
        required: withheld.shown(marks.required, row.required),
        projected: withheld.shown(marks.projected, row.projected),
        standing: if marks.gap == Shown::Value { row.standing } else { "" },
        gap: withheld.shown(marks.gap, row.gap),
        ..row
    }
}

/// The arithmetic of a year, with what the range of the assumption would make of it.
fn sum_of(target: &Target, year: Year) -> String {
    let sums = target_sums(target);
    let Some(sum) = sums.into_iter().find(|sum| sum.year == year) else { return String::new() };
    [sum.sum.map(|sum| format!("{sum}.")), sum.range]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(" ")
}

/// Whether a target is met, as the shown gap says it.
pub fn standing(gap: f64, shown: &str) -> &'static str {
    match gap {
        _ if figures::is_zero(shown) => "Met",
        gap if gap < 0.0 => "Short",
        _ => "Above",
    }
}

/// Whom a target counts and how, one phrase after another.
fn counts(plan: &Plan, target: &Target) -> String {
    let confidence = target.evidence.as_ref().and_then(|evidence| evidence.confidence);
    super::joined([
        Some(target.scope.words(plan)),
        Some(what_is_counted(target)),
        Some(when_counted(target.measured_or_default()).to_owned()),
        (target.counts_borrowed == Some(true)).then(|| "borrowed capacity counts".to_owned()),
        target.activity.as_ref().map(activity),
        target.framework.as_ref().map(|framework| format!("from {framework}")),
        confidence.map(|confidence| confidence.word().to_owned()),
    ])
}

/// What a target is compared with, in words.
pub fn what_is_counted(target: &Target) -> String {
    let compared = match target.compared_with() {
        PostsReadAs::Heads => "people in post",
        PostsReadAs::Wte => "WTE in post",
        PostsReadAs::Establishment => "funded posts in WTE",
    };
    match target.unit.unwrap_or_default() {
        TargetUnit::Posts => format!("posts, read as {compared}"),
        TargetUnit::Heads | TargetUnit::Wte => compared.to_owned(),
    }
}

fn when_counted(measured: Measured) -> &'static str {
    match measured {
        Measured::YearEnd => "on 31 March",
        Measured::YearAverage => "the year's average",
    }
}

/// How activity becomes staff, in words.
pub fn activity(activity: &Activity) -> String {
    let scale = activity.scale.map(|scale| format!(" x {}", as_given(scale)));
    format!(
        "{}{} at {} a WTE",
        activity.measure,
        scale.unwrap_or_default(),
        as_given(activity.units_per_wte)
    )
}
