//! Ranges for rates in doubt, where a source gives one; none is made up where it doesn't.

use fivefold_engine::plan::{Confidence, Range, RateKind};
use serde::Serialize;
use ts_rs::TS;

use super::rows::{self, SupplyRow};

/// A range that a source gives for a rate: a suggestion, to be judged by whoever plans.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct SuggestedRange {
    /// The kind of rate.
    pub kind: RateKind,
    /// The range, as fractions a year.
    pub range: Range,
    /// What the source calls it, and of whom.
    pub about: String,
    /// The year or period, as published; empty where nothing is said.
    pub year: String,
    /// How the range follows from the figures as published.
    pub reading: String,
    /// Where it comes from.
    pub source: String,
    /// How far it can be trusted.
    pub confidence: Confidence,
    /// What to know about it; empty where there is nothing.
    pub note: String,
}

/// The ranges that sources give for rates of a kind, in the library's order. A programme's length in
/// years says what is lost each year, since sources tell what a whole course loses; without it no
/// drop-out is offered.
pub fn default_ranges(kind: RateKind, duration_years: Option<u32>) -> Vec<SuggestedRange> {
    let years = duration_years.filter(|years| (1..=MOST_YEARS).contains(years));
    rows::supply().iter().filter_map(|row| suggested(row, kind, years)).collect()
}

/// No course is longer.
const MOST_YEARS: u32 = 20;

fn suggested(row: &SupplyRow, kind: RateKind, years: Option<u32>) -> Option<SuggestedRange> {
    let (low, likely, high) = (row.low?, row.value?, row.high?);
    let whole_course =
        matches!(row.parameter.as_str(), "Course attrition" | "Course non-completion");
    let of_kind = match kind {
        RateKind::LeaverRate => matches!(row.parameter.as_str(), "Leavers" | "Leaver rate"),
        RateKind::AnnualDropOut => whole_course,
        RateKind::Completion => row.parameter == "Reskilling completion",
        RateKind::WtePerHead
        | RateKind::FillRate
        | RateKind::JoinRate
        | RateKind::ProductiveShare => false,
    };
    if !of_kind || !row.unit.starts_with('%') {
        return None;
    }
    let years = if whole_course { years? } else { 1 };
    let yearly = |percent: f64| lost_each_year(percent / 100.0, years);
    let range = Range { low: yearly(low), likely: yearly(likely), high: yearly(high) };
    let rises = 0.0 <= range.low && range.low <= range.likely && range.likely <= range.high;
    let published = format!("{likely}, from {low} to {high} {}", row.unit);
    let reading = match (whole_course, years) {
        (false, _) | (true, 1) => format!("As published: {published}."),
        (true, years) => format!("{published}, spread evenly over {years} years."),
    };
    (rises && range.high <= 1.0).then(|| SuggestedRange {
        kind,
        range,
        about: format!("{}: {}", row.parameter, row.staff_group_or_role),
        year: row.year.clone(),
        reading,
        source: row.source.clone(),
        confidence: row.confidence,
        note: row.definition_note.clone(),
    })
}

/// What is lost each year where a share is lost over some: 1 - (1 - share)^(1/years), by halving, so
/// that it is the same everywhere.
fn lost_each_year(share: f64, years: u32) -> f64 {
    if years == 1 {
        return share;
    }
    let over_all = |each: f64| 1.0 - (0..years).fold(1.0, |left, _| left * (1.0 - each));
    let (mut less, mut more) = (0.0, share);
    for _ in 0..60 {
        let middle = f64::midpoint(less, more);
        if over_all(middle) < share { less = middle } else { more = middle }
    }
    more
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing)]

    use super::*;

    #[test]
    fn a_source_with_a_range_is_offered_and_one_without_is_not() {
        let leavers = default_ranges(RateKind::LeaverRate, None);
        assert_eq!(leavers.len(), 1);
        assert_eq!(leavers[0].range, Range { low: 0.12, likely: 0.12, high: 0.13 });
        assert_eq!(leavers[0].confidence, Confidence::Published);
        assert!(leavers[0].source.contains("Public Accounts Committee"));
        for kind in [RateKind::WtePerHead, RateKind::FillRate, RateKind::JoinRate] {
            assert!(default_ranges(kind, Some(3)).is_empty(), "{kind:?}");
        }
    }

    #[test]
    fn what_a_course_loses_is_told_by_the_year() {
        assert!(default_ranges(RateKind::AnnualDropOut, None).is_empty());
        let offered = default_ranges(RateKind::AnnualDropOut, Some(3));
        let nurses = offered.iter().find(|range| range.about.contains("nursing students")).unwrap();
        let left = 1.0 - nurses.range.likely;
        assert!((left * left * left - (1.0 - 0.243)).abs() < 1e-12);
        assert!(nurses.reading.contains("24.3, from 20.9 to 33 % of intake"), "{}", nurses.reading);
        let once = default_ranges(RateKind::AnnualDropOut, Some(1));
        assert!(once.iter().any(|range| (range.range.likely - 0.243).abs() < 1e-12));
        println!("{} ranges for drop-out", offered.len());
        assert!(offered.len() >= 4);
    }

    #[test]
    fn every_range_offered_is_one_a_plan_takes_and_says_how_far_to_trust_it() {
        for kind in RateKind::ALL {
            for range in default_ranges(kind, Some(2)) {
                let Range { low, likely, high } = range.range;
                assert!(0.0 <= low && low <= likely && likely <= high && high <= 1.0);
                assert!(!range.source.is_empty(), "{}", range.about);
            }
        }
    }
}
