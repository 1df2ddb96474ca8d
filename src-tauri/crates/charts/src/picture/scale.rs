//! A vertical axis that ends on round figures.

/// A vertical axis: its ends and the figures marked on it.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Scale {
    pub low: f64,
    pub high: f64,
    /// From the lowest to the highest, one step apart.
    pub ticks: Vec<f64>,
}

/// Figures are shown with one decimal at most, so marks are never closer than this.
const FINEST_STEP: f64 = 0.1;

impl Scale {
    /// An axis that holds both ends, with about as many steps as wanted, each 1, 2 or 5 times a
    /// power of ten.
    pub fn holding(low: f64, high: f64, steps_wanted: usize) -> Self {
        let high = if low == high { low + 1.0 } else { high };
        let step = round_step((high - low) / steps_wanted.max(1) as f64);
        let (first, last) = ((low / step).floor(), (high / step).ceil());
        // Steps of a tenth are written as divisions, so that no mark stands at 0.30000000000000004.
        let mark = |count: f64| match step < 1.0 {
            true => count / (1.0 / step).round(),
            false => count * step,
        };
        let count = (last - first).max(1.0) as usize;
        let ticks: Vec<f64> = (0..=count).map(|tick| mark(first + tick as f64)).collect();
        Self { low: mark(first), high: mark(first + count as f64), ticks }
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

    #[test]
    fn ends_on_round_figures() {
        assert_eq!(Scale::holding(0.0, 19_000.0, 5).ticks, [0.0, 5e3, 10e3, 15e3, 20e3]);
        assert_eq!(Scale::holding(-0.3, 0.9, 4).ticks, [-0.5, 0.0, 0.5, 1.0]);
        assert_eq!(Scale::holding(0.0, 0.0, 5).ticks.first(), Some(&0.0));
        assert_eq!(Scale::holding(0.0, 0.3, 5).ticks, [0.0, 0.1, 0.2, 0.3]);
        assert_eq!(Scale::holding(0.0, 1e8, 5).ticks.len(), 6);
    }
}
