//! What stands below a chart: what it is of, and what has to be known to read it.

use fivefold_engine::plan::{Measured, PostsReadAs};
use fivefold_engine::summary::Summary;

use super::outturn::outturn_told;
use super::{shortened, unit};

/// The caption, one paragraph an entry: source, then the reading of contributions, then what
/// this chart needs besides.
#[must_use]
pub fn caption(summary: &Summary) -> Vec<String> {
    let Summary { plan_title, scenario, scope, years, targets, .. } = summary;
    let mut notes =
        "Business as usual and what each lever adds to this mix, not what it would do alone."
            .to_owned();
    if years.iter().any(|year| year.contributions.borrow != 0.0) {
        notes.push_str(" Borrow is each year's average, as capacity on top of those in post.");
    }
    if years.iter().any(|year| {
        let of = &year.contributions;
        [of.base, of.buy, of.build, of.bind, of.bounce].iter().any(|figure| *figure < 0.0)
    }) {
        notes.push_str(" What takes people away is stacked below zero.");
    }
    if targets.iter().any(|target| target.measured == Measured::YearAverage) {
        notes.push_str(" Year average: a target compared with the mean of opening and closing.");
    }
    let reads = |read_as| targets.iter().any(|target| target.posts_read_as == Some(read_as));
    if reads(PostsReadAs::Establishment) {
        notes.push_str(" Funded posts: a target compared with posts, not with people.");
    }
    if reads(PostsReadAs::Heads) {
        notes.push_str(" Posts read as heads: a target in posts, compared with people in post.");
    }
    if reads(PostsReadAs::Wte) {
        notes.push_str(" Posts read as WTE: a target in posts, compared with WTE in post.");
    }
    for target in targets {
        if let Some(sum) = target.activity.as_ref().or(target.local_share.as_ref()) {
            notes.push_str(&format!(
                " {}: {}.",
                shortened(&target.name),
                sum.trim_end_matches('.')
            ));
        }
    }
    if let Some(told) = outturn_told(summary) {
        notes.push_str(&format!(" {told}"));
    }
    vec![
        format!(
            "{}. Scenario: {}. {}, in {}.",
            shortened(plan_title),
            shortened(scenario),
            shortened(scope),
            unit(summary)
        ),
        notes,
    ]
}
