//! Why there is no table.

use std::io;
use std::path::PathBuf;

/// Why there is no table.
#[derive(Debug, thiserror::Error)]
pub enum BenchError {
    /// A file can't be read.
    #[error("{} can't be read: {source}. Start the measurement with tests/bench/run.sh.", path.display())]
    File {
        /// The file.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// The plan is refused.
    #[error(transparent)]
    Exchange(#[from] fivefold_exchange::ExchangeError),
    /// The plan can't be projected.
    #[error(transparent)]
    Engine(#[from] fivefold_engine::EngineError),
    /// There is no best mix of it.
    #[error(transparent)]
    Mix(#[from] fivefold_optimise::MixError),
    /// The plan can't be simulated.
    #[error(transparent)]
    Simulate(#[from] fivefold_simulate::SimulateError),
    /// The plan has no scenario to project.
    #[error("The plan has no scenario, so there is nothing to time. Name a plan that has one.")]
    NoScenario,
    /// The chart can't be drawn.
    #[error(transparent)]
    Chart(#[from] fivefold_charts::ChartError),
    /// The report can't be made.
    #[cfg(feature = "report")]
    #[error(transparent)]
    Report(#[from] fivefold_report::ReportError),
    /// Another program doesn't start, fails, or says something else than expected.
    #[error("{program} did not do its part: {why}. Start the measurement with tests/bench/run.sh.")]
    Program {
        /// The program.
        program: String,
        /// What it said.
        why: String,
    },
    /// The window's figures are in another shape.
    #[error("{} is not as tests/bench/README.md describes it: {why}. Measure the window again.", path.display())]
    Window {
        /// The file.
        path: PathBuf,
        /// What is wrong.
        why: serde_json::Error,
    },
}
