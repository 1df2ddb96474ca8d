//! What many draws of one figure come to.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// How one figure is spread over the draws. A percentile is what numpy gives by default: of n draws in
/// rising order, the one at (n - 1) q, and between two the share of the way from one to the next.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize, TS)]
#[ts(export)]
pub struct Spread {
    /// One draw in twenty is lower.
    pub p5: f64,
    /// One in four is lower.
    pub p25: f64,
    /// The median.
    pub p50: f64,
    /// Three in four are lower.
    pub p75: f64,
    /// Nineteen in twenty are lower.
    pub p95: f64,
    /// The mean.
    pub mean: f64,
    /// The standard deviation, over the draws as they are.
    pub deviation: f64,
    /// What the plan's line says, with the likely value of every rate.
    pub plan: f64,
}

impl Spread {
    /// Of these draws of a figure, in this order, and what the plan's line says of it.
    #[must_use]
    pub fn of_draws(draws: &[f64], plan: f64) -> Self {
        Self::of(&mut draws.to_vec(), plan)
    }

    /// Of these draws, which are put into another order. The sums are in the order given.
    pub(crate) fn of(draws: &mut [f64], plan: f64) -> Self {
        let count = draws.len() as f64;
        let Some(&first) = draws.first() else { return Self { plan, ..Self::default() } };
        if draws.iter().all(|draw| *draw == first) {
            let all = [first; 5];
            return Self::new(all, first, 0.0, plan);
        }
        let mean = draws.iter().sum::<f64>() / count;
        let squares: f64 = draws.iter().map(|draw| (draw - mean) * (draw - mean)).sum();
        Self::new(percentiles(draws), mean, (squares / count).sqrt(), plan)
    }

    fn new([p5, p25, p50, p75, p95]: [f64; 5], mean: f64, deviation: f64, plan: f64) -> Self {
        Self { p5, p25, p50, p75, p95, mean, deviation, plan }
    }
}

/// The five percentiles, by selection instead of sorting all.
fn percentiles(draws: &mut [f64]) -> [f64; 5] {
    let last = draws.len() - 1;
    let places = [0.05, 0.25, 0.50, 0.75, 0.95].map(|share| last as f64 * share);
    let mut ranks: Vec<usize> = places
        .iter()
        .flat_map(|place| [*place as usize, (*place as usize + 1).min(last)])
        .collect();
    ranks.dedup();
    put_in_order(draws, 0, &ranks);
    places.map(|place| {
        let rank = place as usize;
        let at = |rank: usize| draws.get(rank).copied();
        let below = at(rank).unwrap_or_default();
        let above = at(rank + 1).unwrap_or(below);
        below + (above - below) * (place - rank as f64)
    })
}

/// Puts the draws of these ranks, which rise, where they would stand if all were sorted; `draws` are
/// those from rank `from` on.
fn put_in_order(draws: &mut [f64], from: usize, ranks: &[usize]) {
    let middle = ranks.len() / 2;
    let (Some(rank), Some(before)) = (ranks.get(middle), ranks.get(..middle)) else { return };
    let place = rank.saturating_sub(from);
    if place < draws.len() {
        let (lower, _, upper) = draws.select_nth_unstable_by(place, f64::total_cmp);
        put_in_order(lower, from, before);
        put_in_order(upper, rank + 1, ranks.get(middle + 1..).unwrap_or_default());
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::indexing_slicing)]

    use proptest::prelude::*;

    use super::*;

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(500) })]

        #[test]
        fn selection_finds_what_sorting_finds(mut draws in prop::collection::vec(-1e6..1e6_f64, 1..400)) {
            let found = Spread::of(&mut draws.clone(), 0.0);
            draws.sort_by(f64::total_cmp);
            let of = |share: f64| {
                let place = (draws.len() - 1) as f64 * share;
                let (low, part) = (place as usize, place.fract());
                let high = (low + 1).min(draws.len() - 1);
                draws[low] + (draws[high] - draws[low]) * part
            };
            let shares = [0.05, 0.25, 0.5, 0.75, 0.95].map(of);
            prop_assert_eq!([found.p5, found.p25, found.p50, found.p75, found.p95], shares);
        }
    }

    /// numpy: `np.percentile([3, 1, 2, 10], [5, 25, 50, 75, 95])`, `np.std`.
    #[test]
    fn percentiles_are_numpys() {
        let found = Spread::of(&mut [3.0, 1.0, 2.0, 10.0], 2.5);
        let figures = [found.p5, found.p25, found.p50, found.p75, found.p95, found.mean];
        let expected = [1.15, 1.75, 2.5, 4.75, 8.95, 4.0];
        for (found, expected) in figures.into_iter().zip(expected) {
            assert!((found - expected).abs() < 1e-14, "{found} {expected}");
        }
        assert!((found.deviation - 12.5_f64.sqrt()).abs() < 1e-14);
    }

    #[test]
    fn one_draw_is_its_own_percentile() {
        assert_eq!(Spread::of(&mut [7.0], 7.0), Spread::new([7.0; 5], 7.0, 0.0, 7.0));
    }
}
