//! What stands below a chart: what it is of, and what has to be known to read it.

use fivefold_engine::plan::{Measured, PostsReadAs};
use fivefold_engine::summary::Summary;

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
    if targets.iter().any(|target| target.posts_read_as == Some(PostsReadAs::Establishment)) {
        notes.push_str(" Funded posts: a target compared with posts, not with people.");
    }
    for target in targets {
        if let Some(activity) = &target.activity {
            notes.push_str(&format!(
                " {}: {}.",
                shortened(&target.name),
                activity.trim_end_matches('.')
            ));
        }
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
