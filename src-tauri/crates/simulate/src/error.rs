//! What is refused, and what to do.

use fivefold_engine::EngineError;
use fivefold_engine::plan::RateKind;

use crate::question::MOST_DRAWS;

/// Why there is no answer.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum SimulateError {
    /// The plan can't be projected, or has no such scenario.
    #[error(transparent)]
    Engine(#[from] EngineError),
    /// Nothing can be said of no draws.
    #[error("No draws were asked for. Ask for 1,000, or 10,000 for a report.")]
    NoDraws,
    /// More draws than anybody can tell the difference of.
    #[error(
        "{0} draws are too many. Ask for {MOST_DRAWS} at most; 10,000 are enough for a report."
    )]
    TooManyDraws(u32),
    /// A correlation is no correlation of a shared factor.
    #[error(
        "The correlation of {} is {correlation}. Give one from 0 to below 1; 0.5 is usual.",
        kind.words()
    )]
    CorrelationOutside {
        /// The kind of rate.
        kind: RateKind,
        /// What was asked for.
        correlation: f64,
    },
    /// A scenario is compared with itself.
    #[error("Scenario \"{0}\" was to be compared with itself. Name another one.")]
    WithItself(String),
    /// The draws of all figures don't fit into memory.
    #[error(
        "{draws} draws of {figures} figures are more than fit into memory. Ask for {fit} draws or \
         fewer, or leave the figures of single roles out."
    )]
    TooMuch {
        /// Draws asked for.
        draws: u32,
        /// Figures kept of each.
        figures: usize,
        /// As many draws as fit.
        fit: u32,
    },
    /// The system gives no threads.
    #[error("The system gave no threads to simulate on: {0}. Close other programs and try again.")]
    NoThreads(String),
    /// Whoever asked no longer wants the answer.
    #[error("The simulation was stopped before it was done. Ask again for its figures.")]
    Cancelled,
}
