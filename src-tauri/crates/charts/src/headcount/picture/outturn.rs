//! What turned out, as points beside the line.

use fivefold_engine::outturn::ScopeError;
use fivefold_engine::summary::Summary;

use super::target::place_of;
use crate::mode::Mode;
use crate::scene::Place;
use crate::words;

/// What turned out in one year, of every role in the scope.
#[derive(Debug)]
pub(crate) struct OutturnPoint {
    pub place: Place,
    /// The point in words: its figure, its year and how far the plan was from it.
    pub what: String,
}

/// One point a year of which the outturn of every role is known: a part of the roles can't be
/// compared with all of them.
pub(super) fn points(summary: &Summary, mode: Mode) -> Vec<OutturnPoint> {
    let point = |of: &ScopeError| {
        let place = place_of(summary, of.year)?;
        let business_as_usual = summary.years.get(place - 1)?.contributions.base;
        let height = match mode {
            Mode::Change => of.over.actual - business_as_usual,
            Mode::Totals | Mode::Auto => of.over.actual,
        };
        Some(OutturnPoint { place: (place as f64, height), what: words::outturn(summary, of) })
    };
    words::outturn_known(summary).filter_map(point).collect()
}
