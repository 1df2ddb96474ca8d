//! `fivefold import-joiners`: joiners of a period from an extract into a plan.

use chrono::NaiveDate;
use clap::Args;
use fivefold_exchange::extract::as_json;
use fivefold_exchange::extract::flows::{Period, StaffThen, count, import};
use fivefold_exchange::extract::mapping::ExtractKind;
use fivefold_exchange::extract::open::Corrections;

use crate::extract::{ExtractArguments, Format, flow_text, progress};
use crate::refusal::Refusal;
use crate::strict_date::strict_date;

/// Count the joiners of a period from an extract into usual joiners a year.
///
/// Nothing is written where the totals don't reconcile, and one undo takes an import back.
#[derive(Debug, Args)]
pub struct Arguments {
    #[command(flatten)]
    extract: ExtractArguments,
    /// The period's first day; a year before its last where left out.
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = strict_date)]
    from: Option<NaiveDate>,
    /// The period's last day; the plan's baseline where left out.
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = strict_date)]
    to: Option<NaiveDate>,
}

/// Imports joiners; `now` is the time of the edit, RFC 3339.
///
/// # Errors
/// [`Refusal`] where extract, mapping or plan can't be read, and where totals don't reconcile.
pub fn run(arguments: &Arguments, now: &str) -> Result<(), Refusal> {
    let asked = &arguments.extract;
    let mut mapping = asked.mapping(ExtractKind::Joiners)?;
    if let Some(day) = arguments.from {
        mapping.from = Some(day.to_string());
    }
    if let Some(day) = arguments.to {
        mapping.to = Some(day.to_string());
    }
    if let Some(to) = &asked.write_map {
        return asked.write_map(to, &mapping);
    }
    let plan = asked.open_plan()?;
    let refused = || Refusal::of_extract(&asked.extract);
    let period = Period::of(&mapping, plan.plan()).map_err(refused())?;
    let kind = ExtractKind::Joiners;
    let counted =
        count(&asked.extract, kind, &mapping, period, &Corrections::new(), &mut progress())
            .map_err(refused())?;
    let import = import(&counted, &mapping, &asked.source(), StaffThen::default(), plan.plan());
    asked.write_rejected(&import.rejected)?;
    let told = match asked.format {
        Format::Table => flow_text(&import),
        Format::Json => as_json(&import),
    };
    asked.finish(plan, &told, import.edit(), now)
}
