//! A target in words: how it is measured, and how far what is projected is from it.

use fivefold_engine::plan::{Confidence, Measured, PostsReadAs, financial_year};
use fivefold_engine::summary::{Summary, SummaryTarget, TargetPoint};

use super::{Rounding, with_unit};
use crate::mode::Mode;

/// The point of a target's last year.
pub(super) fn last_point(target: &SummaryTarget) -> Option<&TargetPoint> {
    target.points.iter().max_by_key(|point| point.year)
}

/// The gap of one year: `2,000 short of target by 2020/21`, `On target by 2020/21`,
/// `300 over target by 2020/21`.
#[must_use]
pub fn gap(summary: &Summary, point: &TargetPoint) -> String {
    let rounding = Rounding::of(summary);
    let year = financial_year(point.year);
    if rounding.is_nothing(point.gap) {
        return format!("On target by {year}");
    }
    let direction = if point.gap < 0.0 { "short of" } else { "over" };
    let size = with_unit(summary, &rounding.people(point.gap.abs()));
    format!("{size} {direction} target by {year}")
}

/// A target on a chart: its figure, how it is measured and its name: `Target 213,000: Stepping
/// Forward`. In change mode the gap that business as usual leaves comes first: `Target +19,000, to
/// 213,000: Stepping Forward`.
#[must_use]
pub fn target(
    summary: &Summary,
    target: &SummaryTarget,
    point: &TargetPoint,
    mode: Mode,
) -> String {
    let rounding = Rounding::of(summary);
    let value = rounding.people(point.value);
    let figure = match mode {
        Mode::Change => {
            let left = rounding.signed(point.value - point.business_as_usual);
            format!("Target {left}, to {value}")
        }
        Mode::Totals | Mode::Auto => format!("Target {value}"),
    };
    let qualifiers = qualifiers(target);
    let measured = match qualifiers.is_empty() {
        true => String::new(),
        false => format!(" ({})", qualifiers.join(", ")),
    };
    format!("{figure}{measured}: {}", target.name)
}

/// What has to be known to read a target: when it is measured, how posts are read, whether it
/// comes from activity or is a share of a larger place's, whether Borrow counts, how far to trust it. Empty for a plain, published
/// target at the year's end.
#[must_use]
pub fn qualifiers(target: &SummaryTarget) -> Vec<&'static str> {
    let average = (target.measured == Measured::YearAverage).then_some("year average");
    let posts = target.posts_read_as.map(|read_as| match read_as {
        PostsReadAs::Heads => "posts read as heads",
        PostsReadAs::Wte => "posts read as WTE",
        PostsReadAs::Establishment => "funded posts",
    });
    let activity = target.activity.as_ref().map(|_| "from activity");
    let share = target.local_share.as_ref().map(|_| "local share");
    let borrowed = target.counts_borrowed.then_some("Borrow counts");
    let confidence = target.confidence.filter(|confidence| *confidence != Confidence::Published);
    [average, posts, activity, share, borrowed, confidence.map(Confidence::word)]
        .into_iter()
        .flatten()
        .collect()
}
