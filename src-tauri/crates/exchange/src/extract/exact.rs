//! Heads and WTE added up without error, so that the order of an extract's rows changes no figure.

use std::iter::Sum;
use std::ops::{Add, AddAssign, Sub, SubAssign};

/// How many units one head or one WTE has: a thousand millionth is far below what a payroll keeps.
const UNITS: f64 = 1e9;

/// A number of heads or WTE, kept in thousand millionths. Sums are exact and stop at the ends of
/// the range, some nine thousand million people.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Exact(i64);

impl Exact {
    /// None.
    pub const ZERO: Self = Self(0);
    /// One head or one WTE.
    pub const ONE: Self = Self(1_000_000_000);

    /// The nearest there is to a finite number.
    pub fn of(value: f64) -> Self {
        // `as` stops at the ends of the range.
        Self((value * UNITS).round() as i64)
    }

    /// The number.
    pub fn value(self) -> f64 {
        self.0 as f64 / UNITS
    }
}

impl Add for Exact {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }
}

impl Sub for Exact {
    type Output = Self;

    fn sub(self, other: Self) -> Self {
        Self(self.0.saturating_sub(other.0))
    }
}

impl AddAssign for Exact {
    fn add_assign(&mut self, other: Self) {
        *self = *self + other;
    }
}

impl SubAssign for Exact {
    fn sub_assign(&mut self, other: Self) {
        *self = *self - other;
    }
}

impl Sum for Exact {
    fn sum<I: Iterator<Item = Self>>(all: I) -> Self {
        all.fold(Self::ZERO, Add::add)
    }
}

#[cfg(test)]
mod tests {
    use super::Exact;

    #[test]
    fn tenths_add_up_in_any_order() {
        let tenths = [0.1, 0.2, 0.3, 0.4];
        let forwards: Exact = tenths.into_iter().map(Exact::of).sum();
        let backwards: Exact = tenths.into_iter().rev().map(Exact::of).sum();
        assert_eq!(forwards, backwards);
        assert_eq!(forwards.value(), 1.0);
        assert_eq!(Exact::of(f64::MAX) + Exact::ONE, Exact::of(f64::MAX));
    }
}
