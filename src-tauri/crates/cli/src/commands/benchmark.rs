//! `fivefold benchmark`: the plan's measures beside those of others.

use std::path::PathBuf;

use clap::{Args, ValueEnum};
use fivefold_engine::Model;
use fivefold_engine::picture::{BenchmarkResult, benchmarks};
use fivefold_exchange::{answers_json, picture_csv};

use crate::loaded_plan::load;
use crate::printable::printable;
use crate::refusal::Refusal;
use crate::small_numbers::SuppressBelow;
use crate::{output, scenario};

/// Say where the plan stands among its peers, and how far it is in WTE from the median and from a
/// standard.
#[derive(Debug, Args)]
pub struct Arguments {
    /// A .fivefold plan or plan JSON.
    #[arg(value_name = "PLAN")]
    plan: PathBuf,
    /// The scenario whose projection is compared in later years; the first where it is left out.
    #[arg(long, value_name = "NAME")]
    scenario: Option<String>,
    /// How it is written: sentences, every figure as JSON, or tidy rows for a spreadsheet.
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
    #[command(flatten)]
    small: SuppressBelow,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Format {
    Text,
    Json,
    Csv,
}

/// Prints where the plan stands.
///
/// # Errors
/// [`Refusal`] where the plan can't be read, or has no such scenario.
pub fn run(arguments: &Arguments) -> Result<(), Refusal> {
    let plan = load(&arguments.plan)?.plan;
    arguments.small.refuse(&plan)?;
    let scenario = scenario::named_or_first(&plan, arguments.scenario.as_deref())?;
    let model = Model::new(&plan)?;
    let found = benchmarks(&plan, &model.scenario_named(scenario)?);
    output::print(&match arguments.format {
        Format::Text => text(&found),
        Format::Json => answers_json::write(&found),
        Format::Csv => picture_csv::benchmarks(scenario, &found),
    })
}

fn text(found: &[BenchmarkResult]) -> String {
    if found.is_empty() {
        return "Nothing is compared yet. Add a benchmark in the window, under Picture, or import \
                a table of peers.\n"
            .to_owned();
    }
    let line = |of: &BenchmarkResult| {
        format!(
            "{} ({}). {}\n",
            printable(of.benchmark),
            printable(&of.scope),
            printable(&of.words)
        )
    };
    found.iter().map(line).collect()
}
