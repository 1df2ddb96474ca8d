//! Which figures are kept of every draw, and in which order.

use fivefold_engine::Plan;
use fivefold_engine::plan::Scope;
use fivefold_engine::project::{Drawn, Draws, Number};
use fivefold_engine::summary::Unit;

use crate::question::DoubtQuestion;

/// The figures of a draw: the scope's baseline; in post, then capacity, by year; every target's gaps;
/// and, where they are asked for, every role of the scope by year.
#[derive(Debug, Clone, PartialEq)]
pub struct Layout {
    roles: usize,
    pub years: usize,
    unit: Unit,
    /// The places of the roles in scope.
    pub places: Vec<usize>,
    /// The target and year of each gap, by their places.
    pub gaps: Vec<(usize, usize)>,
    cells: bool,
}

impl Layout {
    /// Of a question about a scenario.
    pub fn of(plan: &Plan, draws: &Draws, question: &DoubtQuestion) -> Self {
        let scope: &Scope = &question.scope;
        Self {
            roles: plan.roles.len(),
            years: plan.years as usize,
            unit: question.unit,
            places: scope.role_indices(plan),
            gaps: draws.gap_places(),
            cells: question.cells,
        }
    }

    /// How many figures there are.
    pub fn figures(&self) -> usize {
        let cells = if self.cells { self.years * self.places.len() } else { 0 };
        1 + 2 * self.years + self.gaps.len() + cells
    }

    /// Where the scope's baseline is.
    pub fn baseline(&self) -> usize {
        0
    }

    /// Where in post of the year at place `t` is.
    pub fn in_post(&self, t: usize) -> usize {
        1 + t
    }

    /// Where capacity of the year at place `t` is.
    pub fn capacity(&self, t: usize) -> usize {
        1 + self.years + t
    }

    /// Where this of the gaps is.
    pub fn gap(&self, nth: usize) -> usize {
        1 + 2 * self.years + nth
    }

    /// Where those in post of this of the roles in scope are, in the year at place `t`.
    pub fn cell(&self, t: usize, nth: usize) -> usize {
        1 + 2 * self.years + self.gaps.len() + t * self.places.len() + nth
    }

    /// Takes the figures of what was drawn, in this order.
    pub fn take<N: Number>(&self, drawn: &Drawn<N>, figures: &mut Vec<N>) {
        let none = N::from(0.0);
        let row = |t: usize, place: usize| drawn.rows.get(t * self.roles + place);
        let sum = |t: usize, of: &dyn Fn(&fivefold_engine::project::RoleDraw<N>) -> N| {
            self.places.iter().filter_map(|place| row(t, *place)).fold(none, |sum, row| {
                sum + match self.unit {
                    Unit::Heads => of(row),
                    Unit::Wte => of(row) * row.wte_per_head,
                }
            })
        };
        figures.push(sum(0, &|row| row.opening));
        figures.extend((0..self.years).map(|t| sum(t, &|row| row.closing)));
        figures.extend((0..self.years).map(|t| sum(t, &|row| row.capacity)));
        figures.extend(&drawn.gaps);
        if self.cells {
            let cell = |(t, place): (usize, usize)| row(t, place).map_or(none, |row| row.closing);
            let places = |t: usize| self.places.iter().map(move |place| (t, *place));
            figures.extend((0..self.years).flat_map(places).map(cell));
        }
    }
}
