//! `fivefold pack`: a slice of a plan as a workbook for a service lead.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::Args;
use fivefold_engine::Plan;
use fivefold_engine::plan::{Role, Scope};
use fivefold_exchange::pack::{self, PackRequest};

use crate::loaded_plan::load;
use crate::refusal::Refusal;
use crate::small_numbers::SuppressBelow;
use crate::strict_date::strict_date;
use crate::target::MayReplace;
use crate::{names, output, scenario};

/// Write a workbook for a service lead: some roles' baseline and levers, to check and to correct.
///
/// Only the cells that are asked for take what is typed. What comes back is merged with merge-pack,
/// difference by difference. The same plan, arguments and date give the same bytes.
#[derive(Debug, Args)]
pub struct Arguments {
    /// A .fivefold plan or plan JSON.
    #[arg(value_name = "PLAN")]
    plan: PathBuf,
    #[command(flatten)]
    roles: Roles,
    /// The scenario whose levers are sent; the first where it is left out.
    #[arg(long, value_name = "NAME")]
    scenario: Option<String>,
    /// Whom it goes to.
    #[arg(long, value_name = "NAME", default_value = "")]
    lead: String,
    /// What is asked of them.
    #[arg(long, value_name = "TEXT", default_value = "")]
    asked: String,
    /// When it should be back, as people write it.
    #[arg(long, value_name = "TEXT", default_value = "")]
    by: String,
    /// The day it is sent. Left out, it is the day of the plan's last change.
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = strict_date)]
    date: Option<NaiveDate>,
    #[command(flatten)]
    small_numbers: SuppressBelow,
    /// The workbook to write.
    #[arg(short, long, value_name = "FILE.xlsx")]
    output: PathBuf,
}

/// Which roles are sent.
#[derive(Debug, Args)]
#[group(required = true, multiple = false)]
struct Roles {
    /// The ids of roles, parted by commas.
    #[arg(long, value_name = "IDS", value_delimiter = ',')]
    roles: Option<Vec<String>>,
    /// Every role of a service.
    #[arg(long, value_name = "NAME")]
    service: Option<String>,
    /// Every role of a staff group.
    #[arg(long, value_name = "NAME")]
    staff_group: Option<String>,
}

/// Writes a pack.
///
/// # Errors
/// [`Refusal`] where the plan can't be read, has no such scenario or role, or the output can't be
/// written.
pub fn run(arguments: &Arguments) -> Result<(), Refusal> {
    let loaded = load(&arguments.plan)?;
    arguments.small_numbers.refuse(&loaded.plan)?;
    let scenario = scenario::named_or_first(&loaded.plan, arguments.scenario.as_deref())?;
    let request = PackRequest {
        scenario: scenario.to_owned(),
        scope: arguments.roles.scope(&loaded.plan)?,
        lead: arguments.lead.clone(),
        asked: arguments.asked.clone(),
        by: arguments.by.clone(),
    };
    let date = arguments.date.unwrap_or(loaded.date);
    let bytes = pack::write(&loaded.plan, &request, date, loaded.revision)?;
    output::write_file(&arguments.output, &arguments.plan, MayReplace::NoPlan, &bytes)
}

impl Roles {
    /// The roles as a scope of the plan, each of them there.
    fn scope(&self, plan: &Plan) -> Result<Scope, Refusal> {
        let known = |what, wanted: &str, label: fn(&Role) -> Option<&str>| {
            if plan.roles.iter().any(|role| label(role) == Some(wanted)) {
                return Ok(wanted.to_owned());
            }
            let there_are = match names::listed(plan.roles.iter().filter_map(label)) {
                names if names.is_empty() => "No role has one.".to_owned(),
                names => format!("There are: {names}."),
            };
            Err(Refusal::UnknownScope { what, wanted: wanted.to_owned(), there_are })
        };
        if let Some(name) = &self.service {
            return Ok(Scope::Service(known("service", name, |role| role.service.as_deref())?));
        }
        if let Some(name) = &self.staff_group {
            let known = known("staff group", name, |role| role.staff_group.as_deref());
            return Ok(Scope::StaffGroup(known?));
        }
        let ids = self.roles.iter().flatten();
        let ids = ids.map(|id| known("role", id.trim(), |role| Some(&role.id)));
        Ok(Scope::Roles(ids.collect::<Result<_, _>>()?))
    }
}
