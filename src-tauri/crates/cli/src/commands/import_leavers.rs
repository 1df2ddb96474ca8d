//! `fivefold import-leavers`: leavers of a period from an extract into a plan.

use std::path::{Path, PathBuf};

use chrono::{Days, NaiveDate};
use clap::{Args, ValueEnum};
use fivefold_engine::plan::LeaverDefinition;
use fivefold_exchange::extract::as_json;
use fivefold_exchange::extract::flows::{Period, StaffOn, StaffThen, count, import};
use fivefold_exchange::extract::mapping::{ExtractKind, Mapping, file};
use fivefold_exchange::extract::open::Corrections;
use fivefold_exchange::extract::preview::preview;
use fivefold_exchange::extract::staff::{self, StaffCount};

use crate::extract::{ExtractArguments, Format, file_name, flow_text, progress};
use crate::refusal::Refusal;
use crate::strict_date::strict_date;

/// Count the leavers of a period from an extract into leaver rates.
///
/// The rate is the published one: leavers of a year over the average of opening and closing heads.
/// These are the extract's own columns, else other extracts of staff in post, else the plan's
/// baseline. Nothing is written where the totals don't reconcile, and one undo takes an import
/// back.
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
    /// An extract of staff in post when the period began.
    #[arg(long, value_name = "EXTRACT")]
    opening: Option<PathBuf>,
    /// An extract of staff in post when the period ended.
    #[arg(long, value_name = "EXTRACT")]
    closing: Option<PathBuf>,
    /// The mapping of these two; guessed where left out.
    #[arg(long, value_name = "MAP.json")]
    staff_map: Option<PathBuf>,
    /// Which loss the extract counts.
    #[arg(long, value_enum)]
    definition: Option<Definition>,
}

/// Which loss a leaver rate counts.
#[derive(Debug, Clone, Copy, ValueEnum)]
enum Definition {
    /// Leaving the trust, moves to other trusts included.
    Trust,
    /// Leaving NHS trusts and commissioners.
    Nhs,
    /// Leaving the profession or its register.
    Profession,
    /// Not known.
    Unspecified,
}

/// Imports leavers; `now` is the time of the edit, RFC 3339.
///
/// # Errors
/// [`Refusal`] where extract, mapping or plan can't be read, and where totals don't reconcile.
pub fn run(arguments: &Arguments, now: &str) -> Result<(), Refusal> {
    let asked = &arguments.extract;
    let mapping = mapping(arguments)?;
    if let Some(to) = &asked.write_map {
        return asked.write_map(to, &mapping);
    }
    let plan = asked.open_plan()?;
    let refused = || Refusal::of_extract(&asked.extract);
    let period = Period::of(&mapping, plan.plan()).map_err(refused())?;
    let kind = ExtractKind::Leavers;
    let counted =
        count(&asked.extract, kind, &mapping, period, &Corrections::new(), &mut progress())
            .map_err(refused())?;
    let before = period.from.checked_sub_days(Days::new(1)).unwrap_or(period.from);
    let opening = staff_on(arguments, arguments.opening.as_deref(), before, &mapping)?;
    let closing = staff_on(arguments, arguments.closing.as_deref(), period.to, &mapping)?;
    let then = StaffThen {
        opening: opening.as_ref().map(StaffInPost::on),
        closing: closing.as_ref().map(StaffInPost::on),
    };
    let import = import(&counted, &mapping, &asked.source(), then, plan.plan());
    asked.write_rejected(&import.rejected)?;
    let told = match asked.format {
        Format::Table => flow_text(&import),
        Format::Json => as_json(&import),
    };
    asked.finish(plan, &told, import.edit(), now)
}

fn mapping(arguments: &Arguments) -> Result<Mapping, Refusal> {
    let mut mapping = arguments.extract.mapping(ExtractKind::Leavers)?;
    if let Some(day) = arguments.from {
        mapping.from = Some(day.to_string());
    }
    if let Some(day) = arguments.to {
        mapping.to = Some(day.to_string());
    }
    if let Some(definition) = arguments.definition {
        mapping.leaver_definition = Some(match definition {
            Definition::Trust => LeaverDefinition::Trust,
            Definition::Nhs => LeaverDefinition::Nhs,
            Definition::Profession => LeaverDefinition::Profession,
            Definition::Unspecified => LeaverDefinition::Unspecified,
        });
    }
    Ok(mapping)
}

/// Staff in post on a day, and the extract they are from.
struct StaffInPost {
    count: StaffCount,
    source: String,
}

impl StaffInPost {
    fn on(&self) -> StaffOn<'_> {
        StaffOn { count: &self.count, source: &self.source }
    }
}

/// Staff in post on a day, with roles told apart as those of the leavers are.
fn staff_on(
    arguments: &Arguments,
    extract: Option<&Path>,
    day: NaiveDate,
    leavers: &Mapping,
) -> Result<Option<StaffInPost>, Refusal> {
    let Some(extract) = extract else { return Ok(None) };
    let mut mapping = match &arguments.staff_map {
        Some(map) => file::read(map).map_err(Refusal::of_extract(map))?,
        None => {
            let guessed = preview(extract, ExtractKind::Staff, None, None);
            guessed.map_err(Refusal::of_extract(extract))?.guess.mapping
        }
    };
    mapping.role_by.clone_from(&leavers.role_by);
    let staff = staff::count(extract, &mapping, day, &Corrections::new(), &mut progress());
    let count = staff.map_err(Refusal::of_extract(extract))?;
    Ok(Some(StaffInPost { count, source: file_name(extract) }))
}
