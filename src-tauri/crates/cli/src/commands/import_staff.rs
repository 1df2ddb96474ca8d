//! `fivefold import-staff`: staff in post from an extract into a plan.

use chrono::NaiveDate;
use clap::Args;
use fivefold_exchange::extract::as_json;
use fivefold_exchange::extract::mapping::ExtractKind;
use fivefold_exchange::extract::open::Corrections;
use fivefold_exchange::extract::staff::{as_at, count, import};

use crate::extract::{ExtractArguments, Format, progress, staff_text};
use crate::refusal::Refusal;
use crate::strict_date::strict_date;

/// Count staff in post from an extract into a plan.
///
/// One row is an assignment, and people are counted once by their identifier, which is never kept;
/// or a row is several people with their heads and WTE. Nothing is written where the totals don't
/// reconcile, and one undo takes an import back.
#[derive(Debug, Args)]
pub struct Arguments {
    #[command(flatten)]
    extract: ExtractArguments,
    /// The day staff are counted on; the plan's baseline where left out.
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = strict_date)]
    as_at: Option<NaiveDate>,
}

/// Imports staff; `now` is the time of the edit, RFC 3339.
///
/// # Errors
/// [`Refusal`] where extract, mapping or plan can't be read, and where totals don't reconcile.
pub fn run(arguments: &Arguments, now: &str) -> Result<(), Refusal> {
    let asked = &arguments.extract;
    let mut mapping = asked.mapping(ExtractKind::Staff)?;
    if let Some(day) = arguments.as_at {
        mapping.as_at = Some(day.to_string());
    }
    if let Some(to) = &asked.write_map {
        return asked.write_map(to, &mapping);
    }
    let plan = asked.open_plan()?;
    let refused = || Refusal::of_extract(&asked.extract);
    let day = as_at(&mapping, plan.plan()).map_err(refused())?;
    let counted = count(&asked.extract, &mapping, day, &Corrections::new(), &mut progress())
        .map_err(refused())?;
    let import = import(&counted, &mapping, &asked.source(), plan.plan());
    asked.write_rejected(&import.rejected)?;
    let told = match asked.format {
        Format::Table => staff_text(&import),
        Format::Json => as_json(&import),
    };
    asked.finish(plan, &told, import.edit(), now)
}
