//! What the year step computes with: one figure, or the same figure in several draws side by side.
//!
//! There is one year step for both. It takes no branch that depends on a figure but by the functions
//! here, so that each of [`Lanes`] comes to the same bits as it would alone.

use std::ops::{Add, AddAssign, Div, Mul, MulAssign, Neg, Sub, SubAssign};

/// A figure of a projection: `f64`, or [`Lanes`] of it.
pub trait Number:
    Copy
    + Default
    + 'static
    + From<f64>
    + Neg<Output = Self>
    + Add<Output = Self>
    + Sub<Output = Self>
    + Mul<Output = Self>
    + Div<Output = Self>
    + AddAssign
    + SubAssign
    + MulAssign
{
    /// The smaller of the two.
    fn min(self, other: Self) -> Self;
    /// The larger of the two.
    fn max(self, other: Self) -> Self;
    /// Whether it is at most this, in every draw.
    fn is_at_most(self, limit: Self) -> bool;
    /// `then` where it is at most the limit, `otherwise` where it is more.
    fn at_most(self, limit: Self, then: Self, otherwise: Self) -> Self;
}

impl Number for f64 {
    #[inline(always)]
    fn min(self, other: Self) -> Self {
        self.min(other)
    }

    #[inline(always)]
    fn max(self, other: Self) -> Self {
        self.max(other)
    }

    #[inline(always)]
    fn is_at_most(self, limit: Self) -> bool {
        self <= limit
    }

    #[inline(always)]
    fn at_most(self, limit: Self, then: Self, otherwise: Self) -> Self {
        if self <= limit { then } else { otherwise }
    }
}

/// How many draws are projected side by side.
pub const LANES: usize = 8;

/// One figure in several draws. Every operation is done lane by lane.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
#[repr(align(64))]
pub struct Lanes(pub [f64; LANES]);

impl Lanes {
    #[inline(always)]
    fn with(mut self, other: Self, of: impl Fn(f64, f64) -> f64) -> Self {
        for (lane, other) in self.0.iter_mut().zip(&other.0) {
            *lane = of(*lane, *other);
        }
        self
    }
}

impl From<f64> for Lanes {
    #[inline(always)]
    fn from(figure: f64) -> Self {
        Self([figure; LANES])
    }
}

impl Neg for Lanes {
    type Output = Self;

    #[inline(always)]
    fn neg(self) -> Self {
        Self(self.0.map(|lane| -lane))
    }
}

impl Add for Lanes {
    type Output = Self;

    #[inline(always)]
    fn add(self, other: Self) -> Self {
        self.with(other, |one, other| one + other)
    }
}

impl Sub for Lanes {
    type Output = Self;

    #[inline(always)]
    fn sub(self, other: Self) -> Self {
        self.with(other, |one, other| one - other)
    }
}

impl Mul for Lanes {
    type Output = Self;

    #[inline(always)]
    fn mul(self, other: Self) -> Self {
        self.with(other, |one, other| one * other)
    }
}

impl Div for Lanes {
    type Output = Self;

    #[inline(always)]
    fn div(self, other: Self) -> Self {
        self.with(other, |one, other| one / other)
    }
}

impl AddAssign for Lanes {
    #[inline(always)]
    fn add_assign(&mut self, other: Self) {
        *self = *self + other;
    }
}

impl SubAssign for Lanes {
    #[inline(always)]
    fn sub_assign(&mut self, other: Self) {
        *self = *self - other;
    }
}

impl MulAssign for Lanes {
    #[inline(always)]
    fn mul_assign(&mut self, other: Self) {
        *self = *self * other;
    }
}

impl Number for Lanes {
    #[inline(always)]
    fn min(self, other: Self) -> Self {
        self.with(other, |one, other| if other < one { other } else { one })
    }

    #[inline(always)]
    fn max(self, other: Self) -> Self {
        self.with(other, |one, other| if other > one { other } else { one })
    }

    #[inline(always)]
    fn is_at_most(self, limit: Self) -> bool {
        // Without a way out in between, so that the lanes are compared at once.
        self.0.iter().zip(&limit.0).fold(true, |all, (lane, limit)| all & (lane <= limit))
    }

    #[inline(always)]
    fn at_most(self, limit: Self, then: Self, mut otherwise: Self) -> Self {
        let lanes = self.0.iter().zip(&limit.0).zip(&then.0);
        for (((lane, limit), then), out) in lanes.zip(&mut otherwise.0) {
            *out = if lane <= limit { *then } else { *out };
        }
        otherwise
    }
}
