//! How much closes a gap, found on real projections.
//!
//! A projection is linear in heads except where a limit bites or Bind is in points. So a straight
//! line is tried first; where the projection doesn't agree, the amount is enclosed and found by
//! false position, which halves whenever it would creep.

use crate::validate::EngineError;

/// Within what an amount is looked for.
#[derive(Debug, Clone, Copy)]
pub(super) struct Limits {
    /// The most there may be.
    pub most: f64,
    /// An amount small enough to tell the slope.
    pub unit: f64,
    /// A gap smaller than this is none.
    pub tolerance: f64,
    /// Whether more never brings less, as where nobody is taken from another role.
    pub only_rises: bool,
}

/// What was found.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Found {
    /// The amount.
    pub amount: f64,
    /// Whether a straight line led there.
    pub linear: bool,
    /// How often the plan was projected.
    pub projections: usize,
}

/// How the search ended.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Solved {
    /// The amount closes the gap.
    Closed(Found),
    /// No amount does; this one leaves the smallest gap.
    Most(Found),
}

/// More than enough for any gap: each round at least halves what is enclosed within two.
const ROUNDS: usize = 200;

/// The smallest amount from 0 up found at which the gap is none, given the gap at 0, which is
/// negative.
pub(super) fn solve(
    gap_at: &mut impl FnMut(f64) -> Result<f64, EngineError>,
    gap_at_nothing: f64,
    limits: Limits,
) -> Result<Solved, EngineError> {
    let mut search = Search { gap_at, limits, projections: 0 };
    let nothing = Point { amount: 0.0, gap: gap_at_nothing };
    if limits.most <= 0.0 {
        return Ok(Solved::Most(search.found(nothing, false)));
    }
    let small = search.point(limits.unit.min(limits.most))?;
    if let Some(straight) = straight_line(nothing, small, limits.most) {
        let there = search.point(straight)?;
        if let Some(there) = search.along_the_line(nothing, there)? {
            return Ok(Solved::Closed(search.found(there, true)));
        }
    }
    let tried = search.tried(nothing, small)?;
    if let Some((below, above)) = crossing(&tried, limits.tolerance) {
        let there = search.enclosed(below, above)?;
        return Ok(Solved::Closed(search.found(there, false)));
    }
    search.most(&tried)
}

/// An amount and the gap it leaves.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Point {
    amount: f64,
    gap: f64,
}

struct Search<'f, F> {
    gap_at: &'f mut F,
    limits: Limits,
    projections: usize,
}

/// Where a line through two points meets no gap, if that is within the limits.
fn straight_line(nothing: Point, small: Point, most: f64) -> Option<f64> {
    let slope = (small.gap - nothing.gap) / (small.amount - nothing.amount);
    let amount = -nothing.gap / slope;
    (slope > 0.0 && amount <= most).then_some(amount)
}

/// The first two neighbours between which the gap closes.
fn crossing(tried: &[Point], tolerance: f64) -> Option<(Point, Point)> {
    tried.windows(2).find_map(|pair| match pair {
        &[below, above] if below.gap < -tolerance && above.gap >= -tolerance => {
            Some((below, above))
        }
        _ => None,
    })
}

impl<F: FnMut(f64) -> Result<f64, EngineError>> Search<'_, F> {
    fn point(&mut self, amount: f64) -> Result<Point, EngineError> {
        self.projections += 1;
        Ok(Point { amount, gap: (self.gap_at)(amount)? })
    }

    fn closes(&self, point: Point) -> bool {
        point.gap.abs() <= self.limits.tolerance
    }

    fn found(&self, point: Point, linear: bool) -> Found {
        Found { amount: point.amount, linear, projections: self.projections }
    }

    /// The amount near one that a straight line led to, once what rounding of a small slope left is
    /// taken out; none where the line does not hold.
    fn along_the_line(
        &mut self,
        nothing: Point,
        mut there: Point,
    ) -> Result<Option<Point>, EngineError> {
        const HOLDS: f64 = 1e-6;
        const CORRECTIONS: usize = 4;
        for _ in 0..CORRECTIONS {
            if self.closes(there) {
                return Ok(Some(there));
            }
            if there.gap.abs() > HOLDS * nothing.gap.abs() {
                return Ok(None);
            }
            let share = nothing.gap / (nothing.gap - there.gap);
            there = self.point((there.amount * share).min(self.limits.most))?;
        }
        Ok(self.closes(there).then_some(there))
    }

    /// Amounts from nothing up to the first that closes the gap, each twice the one before, or to
    /// the most there may be. Where neither a little nor the most changes anything, only those.
    fn tried(&mut self, nothing: Point, small: Point) -> Result<Vec<Point>, EngineError> {
        let most = self.point(self.limits.most)?;
        let moves = |point: Point| (point.gap - nothing.gap).abs() > self.limits.tolerance;
        if !moves(small) && !moves(most) {
            return Ok(vec![nothing, small, most]);
        }
        let mut tried = vec![nothing, small];
        let mut amount = small.amount * 2.0;
        while amount < self.limits.most {
            let point = self.point(amount)?;
            tried.push(point);
            if point.gap >= -self.limits.tolerance {
                return Ok(tried);
            }
            amount *= 2.0;
        }
        tried.push(most);
        Ok(tried)
    }

    /// The amount between two at which the gap closes.
    fn enclosed(&mut self, mut below: Point, mut above: Point) -> Result<Point, EngineError> {
        for round in 0..ROUNDS {
            if self.closes(above) || above.amount - below.amount <= f64::EPSILON * above.amount {
                break;
            }
            let share = below.gap / (below.gap - above.gap);
            let line = below.amount + (above.amount - below.amount) * share;
            let within = line > below.amount && line < above.amount;
            let amount = match within && round % 3 != 2 {
                true => line,
                false => f64::midpoint(below.amount, above.amount),
            };
            if amount <= below.amount || amount >= above.amount {
                break;
            }
            let point = self.point(amount)?;
            if self.closes(point) {
                return Ok(point);
            }
            if point.gap < 0.0 { below = point } else { above = point }
        }
        Ok(above)
    }

    /// The smallest amount that leaves the smallest gap of those tried, and what lies beside it.
    fn most(&mut self, tried: &[Point]) -> Result<Solved, EngineError> {
        let best = tried.iter().map(|point| point.gap).fold(f64::NEG_INFINITY, f64::max);
        let near_enough = best - self.limits.tolerance;
        let place = tried.iter().position(|point| point.gap >= near_enough).unwrap_or(0);
        let there = tried.get(place).copied().unwrap_or(Point { amount: 0.0, gap: best });
        let Some(before) = place.checked_sub(1).and_then(|before| tried.get(before)) else {
            return Ok(Solved::Most(self.found(there, false)));
        };
        let after = tried.get(place + 1).copied().unwrap_or(there);
        let peak = match self.limits.only_rises {
            true => there,
            false => self.peak(*before, there, after)?,
        };
        if peak.gap >= -self.limits.tolerance {
            let closed = self.enclosed(*before, peak)?;
            return Ok(Solved::Closed(self.found(closed, false)));
        }
        let enough = self.enough(*before, peak)?;
        // Where it rises up to the peak, the peak itself is meant, and not a hair less.
        let rises = peak.amount - enough.amount <= 1e-6 * peak.amount;
        Ok(Solved::Most(self.found(if rises { peak } else { enough }, false)))
    }

    /// The smallest amount that leaves no more of a gap than a peak does.
    fn enough(&mut self, mut below: Point, mut peak: Point) -> Result<Point, EngineError> {
        let near_enough = peak.gap - self.limits.tolerance;
        while peak.amount - below.amount > 1e-12 * peak.amount {
            let middle = self.point(f64::midpoint(below.amount, peak.amount))?;
            if middle.gap >= near_enough { peak = middle } else { below = middle }
        }
        Ok(peak)
    }

    /// The highest point around one that is no lower than its neighbours, by thirds.
    fn peak(&mut self, before: Point, there: Point, after: Point) -> Result<Point, EngineError> {
        let (mut from, mut to, mut best) = (before.amount, after.amount, there);
        for _ in 0..ROUNDS / 2 {
            if to - from <= 1e-9 * to {
                break;
            }
            let third = (to - from) / 3.0;
            let (one, other) = (self.point(from + third)?, self.point(to - third)?);
            if one.gap < other.gap {
                from = one.amount
            } else {
                to = other.amount
            }
            for point in [one, other] {
                let higher = point.gap > best.gap + self.limits.tolerance;
                let sooner = point.gap >= best.gap && point.amount < best.amount;
                if higher || sooner {
                    best = point;
                }
            }
        }
        Ok(best)
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::panic)]
    use super::*;

    fn solved(gap: impl Fn(f64) -> f64, most: f64) -> Solved {
        let limits = Limits { most, unit: 1.0, tolerance: 1e-9, only_rises: false };
        solve(&mut |amount| Ok(gap(amount)), gap(0.0), limits).unwrap()
    }

    #[test]
    fn a_straight_line_needs_two_looks() {
        let Solved::Closed(found) = solved(|x| 0.76 * x - 1_900.0, 1e8) else { panic!() };
        assert!(found.linear && found.projections == 2 && (found.amount - 2_500.0).abs() < 1e-6);
    }

    #[test]
    fn a_slope_lost_in_rounding_is_a_straight_line_still() {
        let rounded = |x: f64| (194_000.0 + 0.751 * x) - 213_000.0;
        let Solved::Closed(found) = solved(rounded, 1e8) else { panic!() };
        assert!(found.linear && rounded(found.amount).abs() <= 1e-9, "{found:?}");
    }

    #[test]
    fn a_bend_is_found_all_the_same() {
        let bent = |x: f64| x.min(40.0) + 0.1 * (x - 40.0).max(0.0) - 50.0;
        let Solved::Closed(found) = solved(bent, 1e8) else { panic!() };
        assert!(!found.linear && (found.amount - 140.0).abs() < 1e-6, "{found:?}");
        let slow = |x: f64| 100.0 * x / (1.0 + x) - 99.0;
        let Solved::Closed(found) = solved(slow, 1e8) else { panic!() };
        assert!((found.amount - 99.0).abs() < 1e-6, "{found:?}");
    }

    #[test]
    fn the_most_is_no_more_than_helps() {
        let Solved::Most(found) = solved(|x| x.min(30.0) - 50.0, 1e8) else { panic!() };
        assert!((found.amount - 30.0).abs() < 1e-6, "{found:?}");
        let Solved::Most(found) = solved(|x| x - 50.0, 20.0) else { panic!() };
        assert_eq!(found.amount, 20.0);
        let Solved::Most(found) = solved(|x| -50.0 - x, 20.0) else { panic!() };
        assert_eq!(found.amount, 0.0);
        let Solved::Most(found) = solved(|_| -50.0, 20.0) else { panic!() };
        assert_eq!(found.amount, 0.0);
        let hill = |x: f64| 10.0 - (x - 13.0).abs() - 20.0;
        let Solved::Most(found) = solved(hill, 100.0) else { panic!() };
        assert!((found.amount - 13.0).abs() < 1e-3, "{found:?}");
    }
}
