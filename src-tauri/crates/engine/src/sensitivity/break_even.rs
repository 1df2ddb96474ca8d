//! The value of an assumption at which a target is just met.

use crate::plan::{Amount, financial_year};

use super::BreakEven;
use super::assumptions::{Assumption, Kind};
use super::probe::Probe;
use super::setting::set;

/// Halvings after which a value is known well beyond what is said of it.
const HALVINGS: usize = 40;

/// Searches between nothing and the most the figure can be, the same value every year. A gap that
/// grows and shrinks again as the figure grows has more than one such value; one of them is found.
pub(super) fn of(probe: &mut Probe, assumption: &Assumption, gap: f64) -> BreakEven {
    let (least, most) = bounds(assumption);
    let mut gap_at =
        |value: f64| probe.gap_with(|plan| set(plan, &assumption.at, Amount::Number(value)));
    let (mut low, mut high) = (least, most);
    let (at_low, at_high) = (gap_at(low), gap_at(high));
    let crosses = (at_low < 0.0) != (at_high < 0.0);
    let value = crosses.then(|| {
        for _ in 0..HALVINGS {
            let middle = (low + high) / 2.0;
            if (gap_at(middle) < 0.0) == (at_low < 0.0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        (low + high) / 2.0
    });
    let sentence = sentence(probe, assumption, gap, value, at_low, at_high);
    BreakEven { what: assumption.what.clone(), at: assumption.at.clone(), value, sentence }
}

/// What the figure can be: a number of people up to ten times the largest the plan gives.
fn bounds(assumption: &Assumption) -> (f64, f64) {
    match assumption.kind {
        Kind::Rate => (0.0, 1.0),
        Kind::WtePerHead => (0.01, 1.5),
        Kind::Heads => {
            let largest = match &assumption.given {
                Amount::Series(values) => values.iter().copied().fold(0.0, f64::max),
                amount => amount.at(0),
            };
            (0.0, largest.max(1.0) * 10.0)
        }
    }
}

fn sentence(
    probe: &Probe,
    assumption: &Assumption,
    gap: f64,
    value: Option<f64>,
    at_low: f64,
    at_high: f64,
) -> String {
    let Assumption { what, kind, .. } = assumption;
    let (target, year) = (&probe.target().name, financial_year(probe.year()));
    let (least, most) = bounds(assumption);
    let Some(value) = value else {
        let possible = format!("from {} to {}", kind.words(least), kind.words(most));
        return if gap < 0.0 {
            let best = if at_low > at_high { least } else { most };
            format!(
                "{what}: no value {possible} alone meets \"{target}\" in {year}; at {} it comes \
                 nearest.",
                kind.words(best),
            )
        } else {
            format!("{what}: \"{target}\" is met in {year} at every value {possible}.")
        };
    };
    let met = if at_low < 0.0 { "at or above" } else { "at or below" };
    let now = assumption.likely_words();
    format!("{what}: \"{target}\" is met in {year} {met} {}, now {now}.", kind.words(value))
}
