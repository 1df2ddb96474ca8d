//! Floating-point operations counted: a number that counts what is done with it.

use std::cell::Cell;
use std::ops::{Add, AddAssign, Div, Mul, MulAssign, Neg, Sub, SubAssign};

use fivefold_engine::project::{Drawn, Draws, Number};

thread_local! {
    static COUNT: Cell<u64> = const { Cell::new(0) };
}

/// How many additions, subtractions, multiplications, divisions, comparisons and negations one draw
/// of a scenario takes, from its rates to its targets.
pub fn operations_of(draws: &Draws) -> u64 {
    let likely: Vec<Counting> =
        draws.rates().iter().map(|rate| Counting(rate.range.likely)).collect();
    COUNT.set(0);
    draws.project(&likely, &mut Drawn::default());
    COUNT.get()
}

#[derive(Debug, Clone, Copy, Default)]
struct Counting(f64);

fn counted(figure: f64) -> Counting {
    COUNT.set(COUNT.get() + 1);
    Counting(figure)
}

impl From<f64> for Counting {
    fn from(figure: f64) -> Self {
        Self(figure)
    }
}

impl Neg for Counting {
    type Output = Self;
    fn neg(self) -> Self {
        counted(-self.0)
    }
}

impl Add for Counting {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        counted(self.0 + other.0)
    }
}

impl Sub for Counting {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        counted(self.0 - other.0)
    }
}

impl Mul for Counting {
    type Output = Self;
    fn mul(self, other: Self) -> Self {
        counted(self.0 * other.0)
    }
}

impl Div for Counting {
    type Output = Self;
    fn div(self, other: Self) -> Self {
        counted(self.0 / other.0)
    }
}

impl AddAssign for Counting {
    fn add_assign(&mut self, other: Self) {
        *self = *self + other;
    }
}

impl SubAssign for Counting {
    fn sub_assign(&mut self, other: Self) {
        *self = *self - other;
    }
}

impl MulAssign for Counting {
    fn mul_assign(&mut self, other: Self) {
        *self = *self * other;
    }
}

impl Number for Counting {
    fn min(self, other: Self) -> Self {
        counted(self.0.min(other.0))
    }

    fn max(self, other: Self) -> Self {
        counted(self.0.max(other.0))
    }

    fn is_at_most(self, limit: Self) -> bool {
        counted(self.0).0 <= limit.0
    }

    fn at_most(self, limit: Self, then: Self, otherwise: Self) -> Self {
        if counted(self.0).0 <= limit.0 { then } else { otherwise }
    }
}
