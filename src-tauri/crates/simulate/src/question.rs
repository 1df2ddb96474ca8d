//! What is asked.

use std::collections::BTreeMap;

use fivefold_engine::Plan;
use fivefold_engine::plan::{RateKind, Scope};
use fivefold_engine::summary::Unit;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::error::SimulateError;

/// The most draws there may be.
pub const MOST_DRAWS: u32 = 100_000;
/// The most numbers kept of all draws: 800 MB.
const MOST_NUMBERS: usize = 100_000_000;

/// Of whom, in what unit, by how many draws.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
#[ts(export, optional_fields)]
pub struct DoubtQuestion {
    /// Of whom.
    pub scope: Scope,
    /// Heads or WTE.
    pub unit: Unit,
    /// How often the plan is projected: 1 to [`MOST_DRAWS`].
    pub draws: u32,
    /// Which draws: the same seed gives the same ones.
    pub seed: u32,
    /// Correlations other than the plan's, by kind of rate: from 0 to below 1.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    #[ts(as = "Option<BTreeMap<RateKind, f64>>")]
    pub correlation: BTreeMap<RateKind, f64>,
    /// Whether every role in scope is told in every year too.
    pub cells: bool,
    /// How many threads work on it; all there are where absent. The figures are the same.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub threads: Option<u32>,
}

impl Default for DoubtQuestion {
    fn default() -> Self {
        Self {
            scope: Scope::All,
            unit: Unit::Heads,
            draws: 1_000,
            seed: 1,
            correlation: BTreeMap::new(),
            cells: false,
            threads: None,
        }
    }
}

impl DoubtQuestion {
    /// Refuses what can't be answered, whatever the plan.
    pub(crate) fn check(&self) -> Result<(), SimulateError> {
        if self.draws == 0 {
            return Err(SimulateError::NoDraws);
        }
        if self.draws > MOST_DRAWS {
            return Err(SimulateError::TooManyDraws(self.draws));
        }
        match self.correlation.iter().find(|(_, given)| !(0.0..1.0).contains(*given)) {
            Some((&kind, &correlation)) => {
                Err(SimulateError::CorrelationOutside { kind, correlation })
            }
            None => Ok(()),
        }
    }

    /// Refuses more figures of a draw than fit into memory with all the others.
    pub(crate) fn check_size(&self, figures: usize) -> Result<(), SimulateError> {
        let draws = self.draws;
        if figures.saturating_mul(draws as usize) <= MOST_NUMBERS {
            return Ok(());
        }
        let fit = (MOST_NUMBERS / figures).try_into().unwrap_or(draws);
        Err(SimulateError::TooMuch { draws, figures, fit })
    }

    /// The correlation in use between rates of a kind.
    pub(crate) fn correlation_of(&self, plan: &Plan, kind: RateKind) -> f64 {
        self.correlation.get(&kind).copied().unwrap_or_else(|| plan.correlation_of(kind))
    }
}
