//! A table as figures and the sums between them.

use super::{Rule, SmallNumbersError};

/// What a figure counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Counts {
    /// People, in post or leaving: told only where there are enough. Zero or more.
    People,
    /// Anything else, as WTE or a difference: withheld where it would give people away.
    Other,
}

/// One figure of a table.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Figure {
    /// Its value.
    pub value: f64,
    /// What it counts.
    pub counts: Counts,
}

/// A figure that readers know to be the sum of others, each times a factor.
#[derive(Debug, Clone, PartialEq)]
pub struct Sum {
    /// The total's place among the figures.
    pub total: usize,
    /// The parts' places, each with its factor.
    pub parts: Vec<(usize, f64)>,
}

/// Figures and the sums between them. Several tables that share figures are one.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Table {
    /// The figures.
    pub figures: Vec<Figure>,
    /// The sums.
    pub sums: Vec<Sum>,
}

impl Table {
    /// Adds a count of people and gives its place.
    pub fn people(&mut self, value: f64) -> usize {
        self.add(value, Counts::People)
    }

    /// Adds another figure and gives its place.
    pub fn other(&mut self, value: f64) -> usize {
        self.add(value, Counts::Other)
    }

    /// Adds the sum of counts that are there and gives its place.
    pub fn total_of(&mut self, parts: &[usize]) -> usize {
        let values = parts.iter().filter_map(|part| self.figures.get(*part));
        let value = values.map(|figure| figure.value).sum();
        let total = self.people(value);
        self.sums.push(Sum { total, parts: parts.iter().map(|part| (*part, 1.0)).collect() });
        total
    }

    fn add(&mut self, value: f64, counts: Counts) -> usize {
        self.figures.push(Figure { value, counts });
        self.figures.len() - 1
    }

    /// Whether it is a table that can be protected at all.
    pub(super) fn check(&self, rule: Rule) -> Result<(), SmallNumbersError> {
        if rule.below == 0 {
            return Err(SmallNumbersError::NoThreshold);
        }
        for Figure { value, counts } in self.figures.iter().copied() {
            let whole = !rule.whole || value.fract() == 0.0;
            let possible = value.is_finite() && (counts == Counts::Other || value >= 0.0 && whole);
            if !possible {
                return Err(SmallNumbersError::NoCount { value });
            }
        }
        self.sums.iter().try_for_each(|sum| self.check_sum(sum))
    }

    fn check_sum(&self, sum: &Sum) -> Result<(), SmallNumbersError> {
        let value = |place: usize| self.figures.get(place).map(|figure| figure.value);
        let unknown = SmallNumbersError::UnknownFigure;
        let total = value(sum.total).ok_or(unknown.clone())?;
        let (mut parts, mut size) = (0.0, total.abs());
        for (place, factor) in &sum.parts {
            let part = value(*place).ok_or(unknown.clone())? * factor;
            parts += part;
            size += part.abs();
        }
        if (total - parts).abs() > 1e-6 * size.max(1.0) {
            return Err(SmallNumbersError::DoesNotAddUp { total, parts });
        }
        Ok(())
    }
}
