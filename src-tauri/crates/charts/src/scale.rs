//! A vertical axis with round figures on it.

/// A vertical axis: its ends and the figures marked on it.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Scale {
    pub low: f64,
    pub high: f64,
    /// Round figures from low to high, one step apart.
    pub ticks: Vec<f64>,
}

/// Figures are shown with one decimal at most, so marks are never closer than this.
const FINEST_STEP: f64 = 0.1;
/// The axis reaches beyond what it holds by this share, or to the next mark if that is nearer.
const BEYOND: f64 = 0.06;
/// With fewer marks than this an axis can't be read.
const FEWEST_TICKS: usize = 3;

impl Scale {
    /// An axis that holds both ends, of which one is 0 or they lie on either side of it, with
    /// about as many steps as wanted, each 1, 2 or 5 times a power of ten.
    pub fn holding(low: f64, high: f64, steps_wanted: usize) -> Self {
        let high = if low == high { low + 1.0 } else { high.max(low + 3.0 * FINEST_STEP) };
        let step = round_step((high - low) / steps_wanted.max(1) as f64);
        // Steps of a tenth are written as divisions, so that no mark stands at 0.30000000000000004.
        let mark = |count: f64| match step < 1.0 {
            true => count / (1.0 / step).round(),
            false => count * step,
        };
        let (first, last) = ((low / step).floor(), (high / step).ceil());
        let beyond = BEYOND * (high - low);
        let low = if low < 0.0 { mark(first).max(low - beyond) } else { low };
        let high = if high > 0.0 { mark(last).min(high + beyond) } else { high };
        let ticks: Vec<f64> = (0..=(last - first) as usize)
            .map(|count| mark(first + count as f64))
            .filter(|tick| (low..=high).contains(tick))
            .collect();
        if ticks.len() < FEWEST_TICKS && step > FINEST_STEP {
            return Self::holding(low, high, steps_wanted + 1);
        }
        Self { low, high, ticks }
    }

    /// An axis with round figures that holds both ends, neither below zero, but needn't hold zero.
    pub fn around(low: f64, high: f64, steps: usize) -> Self {
        let beyond = BEYOND * (high - low).max(0.01 * high);
        let (lowest, low, high) = (low, (low - beyond).max(0.0), high + beyond);
        let spaced = Self::holding(0.0, high - low, steps).ticks;
        let step = match spaced.as_slice() {
            [first, second, ..] => second - first,
            _ => high - low,
        };
        let first = (low / step).ceil();
        let count = ((high / step).floor() - first).max(0.0) as usize;
        let ticks = (0..=count).map(|nth| (first + nth as f64) * step);
        let ticks: Vec<f64> = ticks.filter(|tick| (low..=high).contains(tick)).collect();
        match ticks.len() {
            // Ends closer together than the finest marks: from zero there are some.
            0 | 1 => Self::holding(lowest.min(0.0), high, steps),
            _ => Self { low, high, ticks },
        }
    }
}

fn round_step(wanted: f64) -> f64 {
    let wanted = wanted.max(FINEST_STEP);
    let mut power = FINEST_STEP;
    while power * 10.0 <= wanted {
        power = if power < 1.0 { 1.0 } else { power * 10.0 };
    }
    for factor in [1.0, 2.0, 5.0] {
        if power * factor >= wanted {
            return power * factor;
        }
    }
    if power < 1.0 { 1.0 } else { power * 10.0 }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn marks_are_round() {
        assert_eq!(Scale::holding(0.0, 19_000.0, 5).ticks, [0.0, 5e3, 10e3, 15e3, 20e3]);
        assert_eq!(Scale::holding(-0.3, 0.9, 4).ticks, [0.0, 0.5, 1.0]);
        assert_eq!(Scale::holding(0.0, 0.0, 5).ticks.first(), Some(&0.0));
        assert_eq!(Scale::holding(0.0, 0.3, 5).ticks, [0.0, 0.1, 0.2, 0.3]);
        assert_eq!(Scale::holding(0.0, 1e8, 5).ticks.len(), 6);
    }

    #[test]
    fn a_sliver_below_zero_takes_no_whole_step() {
        let scale = Scale::holding(-1.0, 22.0, 3);
        assert_eq!(scale.ticks, [0.0, 10.0, 20.0]);
        assert!(scale.low > -3.0);
    }

    proptest! {
        #[test]
        fn an_axis_around_two_ends_has_marks_within_it(
            low in 0.0..1e9_f64,
            more in 0.0..1.0_f64,
            shrunk in prop::sample::select(vec![1.0, 1e-3, 1e-6, 1e-9, 1e-12]),
            steps in 2..=6_usize,
        ) {
            let (low, high) = (low * shrunk, low * shrunk * (1.0 + more));
            let scale = Scale::around(low, high, steps);
            prop_assert!(scale.low <= low && high <= scale.high);
            prop_assert!(scale.ticks.len() >= 2, "{scale:?}");
            let within = scale.ticks.iter().all(|tick| (scale.low..=scale.high).contains(tick));
            prop_assert!(within, "{scale:?}");
        }

        #[test]
        fn any_axis_holds_its_ends_and_can_be_read(
            low in -1e9..=0.0_f64,
            high in 0.0..1e9_f64,
            shrunk in prop::sample::select(vec![1.0, 1e-3, 1e-6, 1e-9, 1e-12]),
            steps in 2..=6_usize,
        ) {
            let (low, high) = (low * shrunk, high * shrunk);
            let scale = Scale::holding(low, high, steps);
            prop_assert!(scale.low <= low && high <= scale.high);
            prop_assert!((2..=12).contains(&scale.ticks.len()), "{scale:?}");
        }
    }
}
