//! The one sentence above a chart.

use fivefold_engine::plan::{Measured, PostsReadAs, financial_year};
use fivefold_engine::summary::{Summary, SummaryTarget, TargetPoint};

use super::target::last_point;
use super::{Rounding, baseline_date, in_question, shortened, with_unit};

/// What a chart says, in a sentence or two made from the numbers:
/// `By 2020/21: 213,000 in post, on target. Business as usual would leave a gap of 19,000.`
///
/// With several targets the one in question is named and the others are counted; with none to
/// compare with, the last year is compared with business as usual, and why there is none is said.
#[must_use]
pub fn sentence(summary: &Summary) -> String {
    match in_question(summary) {
        Some((target, point)) => of_target(summary, target, point),
        None => without_target(summary),
    }
}

fn of_target(summary: &Summary, target: &SummaryTarget, point: &TargetPoint) -> String {
    let rounding = Rounding::of(summary);
    let figure = |value: f64| rounding.people(value.abs());
    let year = financial_year(point.year);
    let projected = with_unit(summary, &rounding.people(point.projected));
    let counted = counted(target);
    let several = summary.targets.len() > 1;
    let the_target = match several {
        true => format!("the target “{}”", shortened(&target.name)),
        false => "target".to_owned(),
    };
    let standing = match (rounding.is_nothing(point.gap), point.gap < 0.0) {
        (true, _) => format!("on {the_target}"),
        (false, true) => format!("{} short of {the_target}", figure(point.gap)),
        (false, false) => format!("{} over {the_target}", figure(point.gap)),
    };
    let left = point.business_as_usual - point.value;
    let usual = match (rounding.is_nothing(left), left < 0.0) {
        (true, _) => "Business as usual would be on target too.".to_owned(),
        (false, true) => format!("Business as usual would leave a gap of {}.", figure(left)),
        (false, false) => format!("Business as usual would be {} over.", figure(left)),
    };
    let others = if several { format!(" {}", met(summary)) } else { String::new() };
    format!("By {year}: {projected} {counted}, {standing}. {usual}{others}")
}

/// What a target counts, after its figure.
fn counted(target: &SummaryTarget) -> String {
    if target.posts_read_as == Some(PostsReadAs::Establishment) {
        return "funded posts".to_owned();
    }
    let who = if target.counts_borrowed { "in post or borrowed" } else { "in post" };
    let posts = match target.posts_read_as {
        Some(PostsReadAs::Heads) => " (posts read as heads)",
        Some(PostsReadAs::Wte) => " (posts read as WTE)",
        Some(PostsReadAs::Establishment) | None => "",
    };
    match target.measured {
        Measured::YearEnd => format!("{who}{posts}"),
        Measured::YearAverage => format!("{who} on average over the year{posts}"),
    }
}

/// How many targets are met, each in its last year.
fn met(summary: &Summary) -> String {
    let rounding = Rounding::of(summary);
    let last: Vec<&TargetPoint> = summary.targets.iter().filter_map(last_point).collect();
    let met = |point: &&&TargetPoint| point.gap >= 0.0 || rounding.is_nothing(point.gap);
    match (last.iter().filter(met).count(), last.len()) {
        (all, of) if all == of => format!("All {of} targets are met in their last year."),
        (1, of) => format!("1 of {of} targets is met in its last year."),
        (0, of) => format!("None of the {of} targets is met in its last year."),
        (met, of) => format!("{met} of {of} targets are met in their last year."),
    }
}

fn without_target(summary: &Summary) -> String {
    let rounding = Rounding::of(summary);
    let Some(last) = summary.years.last() else {
        let baseline = with_unit(summary, &rounding.people(summary.baseline));
        return format!("On {}: {baseline} in post.", baseline_date(summary));
    };
    let change = last.in_post - last.contributions.base;
    let compared = match (rounding.is_nothing(change), change < 0.0) {
        (true, _) => "as business as usual would have it".to_owned(),
        (false, fewer) => {
            let direction = if fewer { "fewer" } else { "more" };
            format!("{} {direction} than business as usual", rounding.people(change.abs()))
        }
    };
    let in_post = with_unit(summary, &rounding.people(last.in_post));
    let year = financial_year(last.year);
    format!("By {year}: {in_post} in post, {compared}. {}", nothing_to_compare_with(summary))
}

/// Why no target of these roles is on the chart: there is none, or they are counted otherwise:
/// `Their 2 targets are counted in WTE.`
fn nothing_to_compare_with(summary: &Summary) -> String {
    let (without_value, otherwise) = (summary.targets.len(), summary.compared_otherwise.len());
    let counted_in = counted_in(&summary.compared_otherwise);
    match (without_value, otherwise) {
        (0, 0) => "No target is set for these roles.".to_owned(),
        (0, 1) => format!("Their target is counted in {counted_in}."),
        (0, otherwise) => format!("Their {otherwise} targets are counted in {counted_in}."),
        (1, 0) => "Their target has no value in these years.".to_owned(),
        (without_value, 0) => {
            format!("None of their {without_value} targets has a value in these years.")
        }
        (without_value, otherwise) => {
            let all = without_value + otherwise;
            let are = if otherwise == 1 { "is" } else { "are" };
            format!(
                "{otherwise} of their {all} targets {are} counted in {counted_in}, and no other \
                 has a value in these years."
            )
        }
    }
}

/// What targets are counted in: `WTE`, `heads and funded posts`.
fn counted_in(compared_with: &[PostsReadAs]) -> String {
    let units = [
        (PostsReadAs::Heads, "heads"),
        (PostsReadAs::Wte, "WTE"),
        (PostsReadAs::Establishment, "funded posts"),
    ];
    let named = units.into_iter().filter(|(unit, _)| compared_with.contains(unit));
    named.map(|(_, name)| name).collect::<Vec<_>>().join(" and ")
}
