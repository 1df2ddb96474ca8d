//! `fivefold project`: what the plan comes to, on standard output.

use std::path::PathBuf;

use clap::{Args, ValueEnum};
use fivefold_exchange::{projection_csv, projection_json};

use crate::loaded_plan::load;
use crate::refusal::Refusal;
use crate::{output, projection_text, scenario};

/// Project a plan and print the result.
#[derive(Debug, Args)]
#[command(after_help = "Formats:\n  \
    table  for reading: in post by role and year, what each lever contributes, gaps, notices\n  \
    json   every figure, in the shape documented for plan results\n  \
    csv    one row a scenario, role or target, year and measure")]
pub struct Arguments {
    /// A .fivefold plan or plan JSON.
    #[arg(value_name = "PLAN")]
    plan: PathBuf,
    /// Only this scenario; all where it is left out.
    #[arg(long, value_name = "NAME")]
    scenario: Option<String>,
    /// How the result is written.
    #[arg(long, value_enum, default_value_t = Format::Table)]
    format: Format,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Format {
    Table,
    Json,
    Csv,
}

/// Prints a plan's projection.
///
/// # Errors
/// [`Refusal`] where the plan can't be read or projected, or has no such scenario.
pub fn run(arguments: &Arguments) -> Result<(), Refusal> {
    let plan = load(&arguments.plan)?.plan;
    let projection = scenario::project(&plan, arguments.scenario.as_deref())?;
    output::print(&match arguments.format {
        Format::Table => projection_text::of(&plan, &projection),
        Format::Json => projection_json::write(&projection),
        Format::Csv => projection_csv::write(&plan, &projection),
    })
}
