//! Random plans with limits, and what HiGHS found for them: `tests/optimise/cases.json`.

use std::path::PathBuf;
use std::sync::OnceLock;

use fivefold_engine::Plan;
use fivefold_engine::plan::MixLimits;
use fivefold_optimise::{BestMix, MixError, Patience, Unwatched, best_mix};
use serde::Deserialize;

/// One plan with its limits.
#[derive(Debug, Clone, Deserialize)]
pub struct Case {
    pub seed: u64,
    pub plan: Plan,
    pub limits: MixLimits,
    pub expected: Expected,
}

/// What HiGHS found.
#[derive(Debug, Clone, Deserialize)]
pub struct Expected {
    pub status: String,
    pub shortfall: f64,
    pub objective: f64,
}

/// The scenario of every case whose rows may be used.
pub const SCENARIO: &str = "Candidates";

/// A file of the project.
pub fn project_file(path: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../..").join(path)
}

/// Every case, read once.
pub fn cases() -> &'static [Case] {
    static CASES: OnceLock<Vec<Case>> = OnceLock::new();
    CASES.get_or_init(|| {
        let text = std::fs::read_to_string(project_file("tests/optimise/cases.json")).unwrap();
        serde_json::from_str(&text).unwrap()
    })
}

/// The best mix, nobody looking on.
pub fn mix_of(plan: &Plan, limits: &MixLimits) -> Result<BestMix, MixError> {
    best_mix(plan, &plan.scenarios[0].name, limits, &Unwatched, Patience::default())
}
