//! What holds across the crates, tested in one place; a crate's own tests are beside it.
//!
//! - `tests/architecture.rs`: which crate may know which.
//! - `tests/whole_way.rs`: an example from JSON through the plan file to chart and report.
//! - `tests/licences/`: what else ships with the program, and that it may; writes THIRD-PARTY.md.
//! - `tests/supply_chain/`: what the program is built of comes from where it should, and none of it
//!   is a network's.
//! - `tests/teaching_figures.rs`: the figures the examples are made to show.
//! - `cases/`: plans with what follows from them, read by the tests of engine and command line.
//! - `fuzz/`: what is fed to the readers to break them.
//! - `bench/`: what is timed, and the same model in numpy.

use fivefold_engine::Plan;
use fivefold_exchange::{examples, plan_json};

/// The example plans that come with the program, read.
///
/// # Errors
/// The id of the one that can't be read, and why.
pub fn example_plans() -> Result<Vec<(String, Plan)>, String> {
    let read = |example: examples::Example| match plan_json::read(example.json.as_bytes()) {
        Ok(plan) => Ok((example.id, plan)),
        Err(refusal) => Err(format!("{}: {refusal}", example.id)),
    };
    examples::all().into_iter().map(read).collect()
}
