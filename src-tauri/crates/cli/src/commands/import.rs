//! `fivefold import`: plan JSON becomes a Fivefold plan.

use std::path::PathBuf;

use clap::Args;
use fivefold_exchange::plan_json;
use fivefold_store::PlanFile;

use crate::loaded_plan::{FileKind, kind_of};
use crate::refusal::Refusal;

/// Make a Fivefold plan of plan JSON.
///
/// A plan is never overwritten: where there is a file of the output's name, nothing is done.
#[derive(Debug, Args)]
pub struct Arguments {
    /// The plan JSON, format "fivefold-plan/1".
    #[arg(value_name = "PLAN.json")]
    plan: PathBuf,
    /// The new plan.
    #[arg(short, long, value_name = "PLAN.fivefold")]
    output: PathBuf,
}

/// Creates a plan file; `when` is the time it came to be, RFC 3339.
///
/// # Errors
/// [`Refusal`] where the plan can't be read, the output isn't named as a plan is, or the file is
/// there already or can't be written.
pub fn run(arguments: &Arguments, when: &str) -> Result<(), Refusal> {
    let ending = arguments.output.extension();
    if !ending.is_some_and(|ending| ending.eq_ignore_ascii_case("fivefold")) {
        return Err(Refusal::NotAPlanName(arguments.output.clone()));
    }
    if kind_of(&arguments.plan) == FileKind::PlanFile {
        // Another program's, a newer or a damaged file is told apart from a sound plan.
        PlanFile::open_read_only(&arguments.plan)?;
        return Err(Refusal::AlreadyPlanFile(arguments.plan.clone()));
    }
    let plan =
        plan_json::read_file(&arguments.plan).map_err(Refusal::of_plan_json(&arguments.plan))?;
    PlanFile::create(&arguments.output, &plan, when)?;
    Ok(())
}
