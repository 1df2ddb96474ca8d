//! The quantile of a PERT distribution as a function of the normal variable it comes of.
//!
//! PERT's shape parameters are alpha = 1 + 4 t and 6 - alpha, with t where the likely figure stands
//! between low (0) and high (1): all PERT distributions are one family in t. Its quantiles are worked
//! out once, at 32 Chebyshev nodes of alpha and at every sixteenth of z, and every other shape is
//! interpolated between the nodes, every other z by the polynomial through the nearest six. The error
//! is below 1e-10 of the range's width; `tests/quantiles.rs` holds it against scipy.

use std::f64::consts::PI;
use std::sync::LazyLock;

use super::beta::{Beta, SHAPES};

/// Beyond this the normal variable is cut: once in 1e16 draws.
const MOST_Z: f64 = 8.5;
/// Steps of z to one.
const STEPS: usize = 16;
/// Stretches of z there are.
const STRETCHES: usize = 17 * STEPS;
/// Points of z: the ends of the stretches, and two more at either side.
const POINTS: usize = STRETCHES + 5;
/// Nodes of alpha.
const NODES: usize = 32;

/// The quantile of one PERT distribution, from 0 at its low figure to 1 at its high one, as a
/// function of a normal variable.
#[derive(Debug, Clone)]
pub struct PertQuantile {
    /// A polynomial of fifth degree a stretch, from the constant on.
    stretches: Vec<[f64; 6]>,
}

impl PertQuantile {
    /// Of the distribution whose likely figure stands at `t` between its low and its high one.
    pub fn of(t: f64) -> Self {
        let figures = FAMILY.at(1.0 + 4.0 * t);
        Self { stretches: figures.windows(6).map(through_six).collect() }
    }

    /// The quantile at z, the normal variable.
    #[inline]
    pub fn at(&self, z: f64) -> f64 {
        let place = (z.clamp(-MOST_Z, MOST_Z) + MOST_Z) * STEPS as f64;
        let nth = (place as usize).min(STRETCHES - 1);
        let s = place - nth as f64;
        let Some([a, b, c, d, e, f]) = self.stretches.get(nth) else { return 0.0 };
        (a + s * (b + s * (c + s * (d + s * (e + s * f))))).clamp(0.0, 1.0)
    }
}

/// The quantile of a PERT distribution whose likely figure stands at `t` between low (0) and high
/// (1), where a normal variable is `z`: what scipy calls `beta.ppf(norm.cdf(z), 1 + 4 t, 5 - 4 t)`.
/// The error is below 1e-10. The simulation keeps the table this makes anew for every call.
#[must_use]
pub fn pert_quantile_of_normal(t: f64, z: f64) -> f64 {
    PertQuantile::of(t).at(z)
}

/// The polynomial through six points at -2, -1, 0, 1, 2 and 3; the six are always given.
fn through_six(points: &[f64]) -> [f64; 6] {
    let &[a, b, c, d, e, f] = points else { return [0.0; 6] };
    [
        c,
        (6.0 * a - 60.0 * b - 40.0 * c + 120.0 * d - 30.0 * e + 4.0 * f) / 120.0,
        (-5.0 * a + 80.0 * b - 150.0 * c + 80.0 * d - 5.0 * e) / 120.0,
        (-5.0 * a - 5.0 * b + 50.0 * c - 70.0 * d + 35.0 * e - 5.0 * f) / 120.0,
        (5.0 * a - 20.0 * b + 30.0 * c - 20.0 * d + 5.0 * e) / 120.0,
        (-a + 5.0 * b - 10.0 * c + 10.0 * d - 5.0 * e + f) / 120.0,
    ]
}

/// Quantiles of every PERT distribution, by node of alpha and then z.
struct Family {
    /// The nodes and what each weighs in the barycentric formula.
    nodes: Vec<(f64, f64)>,
    quantiles: Vec<Vec<f64>>,
}

static FAMILY: LazyLock<Family> = LazyLock::new(Family::new);

impl Family {
    fn new() -> Self {
        let node = |nth: usize| {
            let angle = PI * (2.0 * nth as f64 + 1.0) / (2.0 * NODES as f64);
            let sign = if nth.is_multiple_of(2) { 1.0 } else { -1.0 };
            (SHAPES / 2.0 + 2.0 * libm::cos(angle), sign * libm::sin(angle))
        };
        let nodes: Vec<(f64, f64)> = (0..NODES).map(node).collect();
        let halves: Vec<Vec<f64>> = nodes.iter().map(|(alpha, _)| lower_half(*alpha)).collect();
        // Half of a distribution is the other half of the one that leans the other way.
        let whole = halves.iter().zip(halves.iter().rev()).map(|(lower, mirrored)| {
            let upper = mirrored.iter().rev().skip(1).map(|share| 1.0 - share);
            lower.iter().copied().chain(upper).collect()
        });
        let quantiles = whole.collect();
        Self { nodes, quantiles }
    }

    /// The quantiles of one shape, by z.
    fn at(&self, alpha: f64) -> Vec<f64> {
        let mut weights: Vec<f64> =
            self.nodes.iter().map(|(node, weight)| weight / (alpha - node)).collect();
        if let Some(nth) = self.nodes.iter().position(|(node, _)| *node == alpha) {
            weights = (0..NODES).map(|other| if other == nth { 1.0 } else { 0.0 }).collect();
        }
        let all: f64 = weights.iter().sum();
        let mut figures = vec![0.0; POINTS];
        for (weight, quantiles) in weights.iter().zip(&self.quantiles) {
            for (figure, quantile) in figures.iter_mut().zip(quantiles) {
                *figure += weight / all * quantile;
            }
        }
        figures
    }
}

/// The quantiles of one shape from the lowest z to 0.
fn lower_half(alpha: f64) -> Vec<f64> {
    let beta = Beta::of(alpha);
    let lowest = -MOST_Z - 2.0 / STEPS as f64;
    let mut last: Option<f64> = None;
    (0..=POINTS / 2)
        .map(|point| {
            let z = lowest + point as f64 / STEPS as f64;
            let share = 0.5 * libm::erfc(-z * std::f64::consts::FRAC_1_SQRT_2);
            // Quantiles rise, so the last one is below this one too.
            let guess = last.unwrap_or_else(|| beta.guess(share)).max(beta.guess(share));
            let logarithm = beta.quantile_logarithm(share, guess);
            last = Some(logarithm);
            libm::exp(logarithm)
        })
        .collect()
}
