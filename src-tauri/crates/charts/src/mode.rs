//! Totals or change: what a chart's vertical axis measures.

use fivefold_engine::summary::Summary;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What a chart's vertical axis measures.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
#[ts(export)]
pub enum Mode {
    /// Whichever of the others tells more; see [`Mode::chosen_for`].
    #[default]
    Auto,
    /// Everyone in post, from zero: business as usual with the levers stacked on it.
    Totals,
    /// The levers alone, stacked from business as usual, against the gap it leaves.
    Change,
}

/// A chart shows change where what is to be told is less than this share of its height.
const SLIVER: f64 = 0.2;

impl Mode {
    /// The mode a summary is drawn in; never [`Mode::Auto`].
    ///
    /// `Auto` compares the largest thing to be told with the largest total. To be told are, in any
    /// year, the levers' contributions and Borrow added up by size, and the distance of a target
    /// from business as usual. Below a fifth of the largest total they would be slivers and the
    /// chart shows change; from a fifth on, and where there is nothing to tell, totals.
    #[must_use]
    pub fn chosen_for(self, summary: &Summary) -> Self {
        if self != Self::Auto {
            return self;
        }
        let told = largest(summary.years.iter().map(levers_by_size)).max(largest(
            summary
                .targets
                .iter()
                .flat_map(|target| &target.points)
                .map(|point| (point.value - point.business_as_usual).abs()),
        ));
        let whole = summary.baseline.abs().max(largest(
            summary.years.iter().map(|year| year.in_post.abs().max(year.contributions.base.abs())),
        ));
        if told > 0.0 && told < SLIVER * whole { Self::Change } else { Self::Totals }
    }
}

fn levers_by_size(year: &fivefold_engine::summary::SummaryYear) -> f64 {
    let of = &year.contributions;
    of.buy.abs() + of.build.abs() + of.bind.abs() + of.bounce.abs() + of.borrow.abs()
}

fn largest(figures: impl Iterator<Item = f64>) -> f64 {
    figures.fold(0.0, f64::max)
}
