//! What a scenario costs, as the engine reckons it: its levers, and the pay bill where that counts.

use fivefold_engine::money::cost_in;
use fivefold_engine::plan::{Lever, Scope};
use fivefold_engine::{EngineError, Model};

/// Pounds by projected year.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Ledger {
    /// The levers.
    pub levers: Vec<f64>,
    /// The pay bill, whether it counts or not.
    pub pay: Vec<f64>,
    /// What counts.
    pub years: Vec<f64>,
    /// Each row's own cost over all years, by lever and place in its list.
    pub rows: Vec<(Lever, usize, f64)>,
}

impl Ledger {
    /// What the row at this place of a lever's list costs over all years.
    pub fn of_row(&self, lever: Lever, index: usize) -> f64 {
        let row = self.rows.iter().find(|row| (row.0, row.1) == (lever, index));
        row.map_or(0.0, |row| row.2)
    }

    /// What counts, over all years.
    pub fn total(&self) -> f64 {
        self.years.iter().sum()
    }
}

/// What the scenario at this place of a model costs.
///
/// # Errors
/// [`EngineError::UnknownScenario`] where there is none.
pub fn scenario_cost(model: &Model, index: usize, counts_pay: bool) -> Result<Ledger, EngineError> {
    let cost = cost_in(model, index, &Scope::All).ok_or_else(|| EngineError::UnknownScenario {
        wanted: format!("number {}", index.saturating_add(1)),
        there_are: Vec::new(),
    })?;
    let levers: Vec<f64> = cost.years.iter().map(|year| year.levers).collect();
    let pay: Vec<f64> = cost.years.iter().map(|year| year.pay).collect();
    let counted = |(levers, pay): (&f64, &f64)| levers + if counts_pay { *pay } else { 0.0 };
    let years = levers.iter().zip(&pay).map(counted).collect();
    let rows = cost.rows.iter().map(|row| (row.lever, row.index, row.total)).collect();
    Ok(Ledger { levers, pay, years, rows })
}
