//! `fivefold planning-return`: a scenario's WTE by staff group, as a workbook or CSV.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::{Args, ValueEnum};
use fivefold_exchange::planning_return;

use crate::loaded_plan::load;
use crate::refusal::Refusal;
use crate::small_numbers::SuppressBelow;
use crate::strict_date::strict_date;
use crate::target::MayReplace;
use crate::{output, scenario};

/// Write a planning return: WTE by staff group and role, substantive, bank and agency.
///
/// Year ends of the whole horizon, and the months of the first year as a straight line between its
/// two year ends, marked so. The same plan, scenario and date give the same bytes. An older output
/// of the same name is overwritten, once the new one is whole.
#[derive(Debug, Args)]
#[command(after_help = "Formats:\n  \
    xlsx  a workbook with totals as formulas, the sources and a check of the totals\n  \
    csv   one row a staff group or role, line and date")]
pub struct Arguments {
    /// A .fivefold plan or plan JSON.
    #[arg(value_name = "PLAN")]
    plan: PathBuf,
    /// The scenario; the first where it is left out.
    #[arg(long, value_name = "NAME")]
    scenario: Option<String>,
    /// The return's date. Left out, it is the day of the plan's last change; plan JSON keeps none,
    /// and is dated by its baseline, 31 March before the first projected year.
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = strict_date)]
    date: Option<NaiveDate>,
    #[command(flatten)]
    small_numbers: SuppressBelow,
    /// What is written.
    #[arg(long, value_enum, default_value_t = Format::Xlsx)]
    format: Format,
    /// The file to write.
    #[arg(short, long, value_name = "FILE")]
    output: PathBuf,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Format {
    Xlsx,
    Csv,
}

/// Writes a scenario's planning return.
///
/// # Errors
/// [`Refusal`] where the plan can't be read, has no such scenario, or the output can't be written.
pub fn run(arguments: &Arguments) -> Result<(), Refusal> {
    let loaded = load(&arguments.plan)?;
    arguments.small_numbers.refuse(&loaded.plan)?;
    let scenario = scenario::named_or_first(&loaded.plan, arguments.scenario.as_deref())?;
    let date = arguments.date.unwrap_or(loaded.date);
    let made = planning_return::of_scenario(&loaded.plan, scenario, date)?;
    let bytes = match arguments.format {
        Format::Xlsx => planning_return::xlsx(&made)?,
        Format::Csv => planning_return::csv(&made).into_bytes(),
    };
    output::write_file(&arguments.output, &arguments.plan, MayReplace::NoPlan, &bytes)
}
