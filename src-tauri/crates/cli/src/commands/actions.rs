//! `fivefold actions`: what was agreed, what is overdue, and what nobody works on.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::{Args, ValueEnum};
use fivefold_engine::agreed::agreed_actions;
use fivefold_exchange::{actions_csv, actions_json};

use crate::loaded_plan::load;
use crate::refusal::Refusal;
use crate::small_numbers::SuppressBelow;
use crate::strict_date::strict_date;
use crate::{actions_text, output, scenario};

/// Print the agreed actions, and what a scenario assumes beside what they cover.
#[derive(Debug, Args)]
#[command(after_help = "Formats:\n  \
    table  for reading: coverage by lever and role, the actions, who decides them\n  \
    json   the same with every figure by year\n  \
    csv    one row an action, then one a lever, role and year of the coverage")]
pub struct Arguments {
    /// A .fivefold plan or plan JSON.
    #[arg(value_name = "PLAN")]
    plan: PathBuf,
    /// The scenario whose assumptions are to be covered; the first where it is left out.
    #[arg(long, value_name = "NAME")]
    scenario: Option<String>,
    /// The day that overdue is told against; today where it is left out.
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = strict_date)]
    on: Option<NaiveDate>,
    #[command(flatten)]
    small_numbers: SuppressBelow,
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

/// Prints a plan's actions. `now` is a time in RFC 3339, which begins with the day.
///
/// # Errors
/// [`Refusal`] where the plan can't be read or projected, or has no such scenario.
pub fn run(arguments: &Arguments, now: &str) -> Result<(), Refusal> {
    let plan = load(&arguments.plan)?.plan;
    arguments.small_numbers.refuse(&plan)?;
    let scenario = scenario::named_or_first(&plan, arguments.scenario.as_deref())?;
    let today = now.split('T').next().unwrap_or_default().to_owned();
    let on = arguments.on.map_or(today, |date| date.to_string());
    let agreed = agreed_actions(&plan, scenario, &on)?;
    output::print(&match arguments.format {
        Format::Table => actions_text::of(&plan, &agreed),
        Format::Json => actions_json::write(&plan, &agreed),
        Format::Csv => actions_csv::write(&plan, &agreed),
    })
}
