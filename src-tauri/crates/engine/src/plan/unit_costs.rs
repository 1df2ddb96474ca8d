//! What lever rows cost a piece: one list of the costs of each kind of row, for whoever checks,
//! names, shows or edits them.

use super::{BindRow, BorrowRow, Bounce, Build, BuyRow, LeverRow};

/// A cost of a lever's row, pounds of the plan's price year.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct UnitCost {
    /// Its name in plan JSON.
    pub field: &'static str,
    /// What it is for, in words.
    pub words: &'static str,
    /// The pounds, where they are known.
    pub pounds: Option<f64>,
}

/// The costs a row can have, known or not.
pub trait UnitCosts {
    /// One of each.
    fn unit_costs(&self) -> Vec<UnitCost>;
}

impl UnitCosts for BuyRow {
    fn unit_costs(&self) -> Vec<UnitCost> {
        vec![cost("cost_per_hire", "Cost per hire", self.cost_per_hire)]
    }
}

impl UnitCosts for Build {
    fn unit_costs(&self) -> Vec<UnitCost> {
        vec![
            cost("cost_per_learner_year", "Cost per learner a year", self.cost_per_learner_year),
            cost(
                "bursary_per_learner_year",
                "Bursary per learner a year",
                self.bursary_per_learner_year,
            ),
        ]
    }
}

impl UnitCosts for BindRow {
    fn unit_costs(&self) -> Vec<UnitCost> {
        vec![
            cost("cost_per_person_kept", "Cost per person kept", self.cost_per_person_kept),
            cost("cost_per_head", "Cost per head in post a year", self.cost_per_head),
        ]
    }
}

impl UnitCosts for BorrowRow {
    fn unit_costs(&self) -> Vec<UnitCost> {
        vec![cost("cost_per_head_year", "Cost per head a year", self.cost_per_head_year)]
    }
}

impl UnitCosts for Bounce {
    fn unit_costs(&self) -> Vec<UnitCost> {
        vec![
            cost("cost_per_move", "Cost per move", self.cost_per_move),
            cost("cost_per_exit", "Cost per person let go", self.cost_per_exit),
        ]
    }
}

impl UnitCosts for LeverRow {
    fn unit_costs(&self) -> Vec<UnitCost> {
        match self {
            Self::Buy(row) => row.unit_costs(),
            Self::Build(row) => row.unit_costs(),
            Self::Bind(row) => row.unit_costs(),
            Self::Borrow(row) => row.unit_costs(),
            Self::Bounce(row) => row.unit_costs(),
        }
    }
}

fn cost(field: &'static str, words: &'static str, pounds: Option<f64>) -> UnitCost {
    UnitCost { field, words, pounds }
}
