//! `fivefold export`: a plan as plan JSON, or its projection as tidy CSV.

use std::path::PathBuf;

use clap::{Args, ValueEnum};
use fivefold_exchange::{plan_json, projection_csv};

use crate::loaded_plan::load;
use crate::refusal::Refusal;
use crate::target::MayReplace;
use crate::{output, scenario};

/// Write a plan as JSON, or its projection as CSV.
///
/// An older output of the same name is overwritten, once the new one is whole. A plan is never
/// replaced, except that plan JSON is by a newer export of plan JSON.
#[derive(Debug, Args)]
#[command(after_help = "Formats:\n  \
    json  the whole plan, which import makes the same plan of again\n  \
    csv   the projection of every scenario, one row a role or target, year and measure")]
pub struct Arguments {
    /// A .fivefold plan or plan JSON.
    #[arg(value_name = "PLAN")]
    plan: PathBuf,
    /// What is written.
    #[arg(long, value_enum)]
    format: Format,
    /// The file to write.
    #[arg(short, long, value_name = "FILE")]
    output: PathBuf,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Format {
    Json,
    Csv,
}

/// Writes a plan in an open format.
///
/// # Errors
/// [`Refusal`] where the plan can't be read or the output can't be written.
pub fn run(arguments: &Arguments) -> Result<(), Refusal> {
    let plan = load(&arguments.plan)?.plan;
    let (text, may_replace) = match arguments.format {
        Format::Json => (plan_json::write(&plan), MayReplace::PlanJson),
        Format::Csv => {
            let projection = scenario::project(&plan, None)?;
            (projection_csv::write(&plan, &projection), MayReplace::NoPlan)
        }
    };
    output::write_file(&arguments.output, &arguments.plan, may_replace, text.as_bytes())
}
