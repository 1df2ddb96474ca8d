//! Rates that may be ranges: which they are, and what a projection takes in their place.

use crate::plan::{Amount, Range, RateKind, Share};

use super::number::Number;

/// A rate of a plan that is a range.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct RateInDoubt {
    /// What kind of rate it is.
    pub kind: RateKind,
    /// Whose rate it is.
    pub of: RateOf,
    /// From where to where it may be.
    pub range: Range,
}

/// Whose rate it is, by its place in the plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RateOf {
    /// The role at this place.
    Role(usize),
    /// The Buy row at this place in the scenario.
    Buy(usize),
    /// The programme at this place in business as usual.
    UsualBuild(usize),
    /// The move at this place in business as usual.
    UsualBounce(usize),
    /// The programme at this place in the scenario.
    Build(usize),
    /// The route at this place in the scenario.
    Bounce(usize),
}

/// What a projection takes in the place of a range. Asked for every range of a plan and scenario
/// once, in an order that depends on the plan alone.
pub trait Rates<N> {
    /// The value of a rate that is a range.
    fn value(&mut self, kind: RateKind, of: RateOf, range: Range) -> N;
}

/// The likely value of each.
pub struct Likely;

impl Rates<f64> for Likely {
    fn value(&mut self, _: RateKind, _: RateOf, range: Range) -> f64 {
        range.likely
    }
}

/// The likely value of each, and which they are.
#[derive(Default)]
pub struct Listed(pub Vec<RateInDoubt>);

impl Rates<f64> for Listed {
    fn value(&mut self, kind: RateKind, of: RateOf, range: Range) -> f64 {
        self.0.push(RateInDoubt { kind, of, range });
        range.likely
    }
}

/// Values given one after another, in the order of [`Listed`]; the likely one where they end.
pub struct Given<'v, N>(pub std::slice::Iter<'v, N>);

impl<N: Number> Rates<N> for Given<'_, N> {
    fn value(&mut self, _: RateKind, _: RateOf, range: Range) -> N {
        self.0.next().copied().unwrap_or_else(|| N::from(range.likely))
    }
}

/// A rate in every projected year.
pub enum Yearly<'p, N> {
    /// The same every year.
    Same(N),
    /// One value a year; 0 beyond the last.
    Series(&'p [f64]),
}

impl<'p, N: Number> Yearly<'p, N> {
    /// A rate of a plan; `absent` where it isn't given.
    pub fn of(
        amount: Option<&'p Amount>,
        absent: f64,
        kind: RateKind,
        of: RateOf,
        rates: &mut impl Rates<N>,
    ) -> Self {
        match amount {
            None => Self::Same(N::from(absent)),
            Some(Amount::Number(value)) => Self::Same(N::from(*value)),
            Some(Amount::Series(values)) => Self::Series(values),
            Some(Amount::Range(range)) => Self::Same(rates.value(kind, of, *range)),
        }
    }

    /// The value of the year at this place in the horizon.
    pub fn at(&self, t: usize) -> N {
        match self {
            Self::Same(value) => *value,
            Self::Series(values) => N::from(values.get(t).copied().unwrap_or(0.0)),
        }
    }
}

/// A rate that is the same every year; `absent` where it isn't given.
pub fn share<N: Number>(
    share: Option<Share>,
    absent: f64,
    kind: RateKind,
    of: RateOf,
    rates: &mut impl Rates<N>,
) -> N {
    match share {
        None => N::from(absent),
        Some(Share::Number(value)) => N::from(value),
        Some(Share::Range(range)) => rates.value(kind, of, range),
    }
}
