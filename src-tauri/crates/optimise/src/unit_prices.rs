//! What one person through a row costs, year by year, and what offers to everyone in post do.

use fivefold_engine::plan::{LeverRow, UnitCosts};
use fivefold_engine::project::linear::PathOfOne;

use crate::ask::Ask;
use crate::setup::Setup;

/// What a row costs for each person or year, in all.
pub fn unit_cost(row: &LeverRow) -> f64 {
    row.unit_costs().iter().filter_map(|cost| cost.pounds).sum()
}

impl Setup<'_> {
    /// What becomes of one who sets out on a row in a year.
    pub fn path(&self, nth: usize, t: usize) -> Option<&PathOfOne> {
        self.paths.get(nth)?.get(t)
    }

    /// What one through a row in the year at place `t` costs, by year: its own costs, without offers
    /// to everyone in post. A learner costs at the start of each year of the programme.
    pub fn cost_of_one(&self, nth: usize, t: usize) -> Vec<f64> {
        let mut costs = vec![0.0; self.years];
        let Some(candidate) = self.candidates().get(nth) else { return costs };
        let mut in_year = |year: usize, pounds: f64| {
            if let Some(cost) = costs.get_mut(year) {
                *cost += pounds;
            }
        };
        match &candidate.row {
            LeverRow::Buy(row) => {
                let filled = row.fill_rate.as_ref().map_or(1.0, |rate| rate.at(t));
                in_year(t, filled * unit_cost(&candidate.row));
            }
            LeverRow::Bind(row) => in_year(t, row.cost_per_person_kept.unwrap_or(0.0)),
            LeverRow::Borrow(_) => in_year(t, unit_cost(&candidate.row)),
            LeverRow::Bounce(row) => {
                let exit = row.cost_per_exit.filter(|_| row.to.is_none()).unwrap_or(0.0);
                in_year(t, row.cost_per_move.unwrap_or(0.0) + exit);
            }
            LeverRow::Build(row) => {
                let each = unit_cost(&candidate.row);
                let duration = row.duration_years.unwrap_or(0) as usize;
                for year in t..(t + duration).min(self.years) {
                    let on_it = match year == t {
                        true => 1.0,
                        false => self
                            .path(nth, t)
                            .and_then(|path| path.away.get(year - 1))
                            .copied()
                            .unwrap_or(0.0),
                    };
                    in_year(year, each * on_it);
                }
            }
        }
        costs
    }

    /// The row whose offer to everyone in post using a row takes: its own, or that of the first step
    /// of its costs; none where there is no such offer.
    pub fn offer_of(&self, nth: usize) -> Option<usize> {
        let candidate = self.candidates().get(nth)?;
        let first = nth.checked_sub(candidate.step.unwrap_or(0))?;
        match &self.candidates().get(first)?.row {
            LeverRow::Bind(row) if row.cost_per_head.unwrap_or(0.0) > 0.0 => Some(first),
            _ => None,
        }
    }

    /// What the offers made cost for each in post of a role in a year.
    pub fn offer_pounds(&self, role: usize, t: usize, ask: &Ask) -> f64 {
        let Some(role) = self.plan.roles.get(role) else { return 0.0 };
        let offers = self.candidates().iter().enumerate().filter_map(|(nth, row)| match &row.row {
            LeverRow::Bind(row) if row.role == role.id && ask.is_made(nth, t) => row.cost_per_head,
            _ => None,
        });
        offers.sum()
    }
}
