//! The beta distributions whose two shape parameters add up to six, as those of PERT do.

/// What the shape parameters of a PERT distribution add up to: 2 + lambda, with lambda 4.
pub const SHAPES: f64 = 6.0;
/// Gamma(6), the factorial of 5.
const GAMMA_OF_SHAPES: f64 = 120.0;

/// A beta distribution of shape `alpha` and 6 - `alpha`, both positive.
#[derive(Debug, Clone, Copy)]
pub struct Beta {
    alpha: f64,
    beta: f64,
    /// B(alpha, beta).
    function: f64,
}

impl Beta {
    /// Of this shape.
    pub fn of(alpha: f64) -> Self {
        let beta = SHAPES - alpha;
        let function = libm::tgamma(alpha) * libm::tgamma(beta) / GAMMA_OF_SHAPES;
        Self { alpha, beta, function }
    }

    /// The logarithm of `x` below which a share `p` lies, for p up to a half. From a guess below
    /// it, Newton's method on the logarithms of both stays below and closes in: the logarithm of
    /// the share is a concave function of that of `x`.
    pub fn quantile_logarithm(&self, p: f64, guess: f64) -> f64 {
        const MOST_STEPS: usize = 60;
        let wanted = libm::log(p);
        let mut logarithm = guess;
        for _ in 0..MOST_STEPS {
            let x = libm::exp(logarithm);
            let share = self.share_below(x);
            let slope = self.weight(x) / (1.0 - x) / share;
            let step = (wanted - libm::log(share)) / slope;
            logarithm = (logarithm + step).min(BELOW_ONE);
            if step.abs() < 1e-15 {
                break;
            }
        }
        logarithm
    }

    /// A guess that is below it: the first term of the series alone, which is more than the share.
    pub fn guess(&self, p: f64) -> f64 {
        (libm::log(p * self.alpha * self.function) / self.alpha).min(BELOW_ONE)
    }

    /// The share below `x`, for 0 < x < 1: the series of positive terms, from whichever end is
    /// nearer.
    pub fn share_below(&self, x: f64) -> f64 {
        if x <= 0.5 {
            self.weight(x) * series(self.alpha, x)
        } else {
            1.0 - self.weight(x) * series(self.beta, 1.0 - x)
        }
    }

    /// x^alpha (1 - x)^beta / B: the density times x (1 - x).
    fn weight(&self, x: f64) -> f64 {
        let (x, rest) = (libm::log(x), libm::log1p(-x));
        libm::exp(self.alpha * x + self.beta * rest) / self.function
    }
}

/// No quantile up to the median is nearer to 1.
const BELOW_ONE: f64 = -0.05;

/// The sum of 6 (6 + 1) ... (6 + n - 1) / (a (a + 1) ... (a + n)) x^n over n.
fn series(a: f64, x: f64) -> f64 {
    let mut term = 1.0 / a;
    let mut sum = term;
    let mut n = 0.0;
    while term > sum * 1e-17 {
        term *= (SHAPES + n) / (a + n + 1.0) * x;
        sum += term;
        n += 1.0;
    }
    sum
}
