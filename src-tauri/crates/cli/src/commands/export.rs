//! `fivefold export`: a plan as plan JSON, its projection as tidy CSV, or a scenario as a workbook
//! of formulas or a Vensim model.

use std::path::PathBuf;

use clap::{Args, ValueEnum};
use fivefold_engine::small_numbers::{Rule, refuse_to_tell};
use fivefold_exchange::model_workbook::{self, About};
use fivefold_exchange::{plan_json, projection_csv, vensim};

use crate::loaded_plan::load;
use crate::refusal::Refusal;
use crate::target::MayReplace;
use crate::{output, scenario};

/// Write a plan as JSON, its projection as CSV, or a scenario as a workbook or Vensim model.
///
/// An older output of the same name is overwritten, once the new one is whole. A plan is never
/// replaced, except that plan JSON is by a newer export of plan JSON.
///
/// With --suppress-below, CSV has <N for a count below N and * for a figure withheld so that none of
/// those can be worked back, and only those in post, leavers, borrowed capacity, posts and targets.
#[derive(Debug, Args)]
#[command(after_help = "Formats:\n  \
    json  the whole plan, which import makes the same plan of again\n  \
    csv   the projection of every scenario, one row a role or target, year and measure\n  \
    xlsx  one scenario as a workbook of formulas that works itself out, inputs to results\n  \
    mdl   one scenario as a model for Vensim and PySD, with every equation")]
pub struct Arguments {
    /// A .fivefold plan or plan JSON.
    #[arg(value_name = "PLAN")]
    plan: PathBuf,
    /// What is written.
    #[arg(long, value_enum)]
    format: Format,
    /// The scenario: of CSV this one alone, of a workbook or model the first where it is left out.
    /// Plan JSON always has them all.
    #[arg(long, value_name = "NAME")]
    scenario: Option<String>,
    /// Withhold counts of people below N, and what would give them away. Only CSV can have some of its
    /// figures withheld; the other formats are refused where one would be. 5 is usual.
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..))]
    suppress_below: Option<u32>,
    /// The file to write.
    #[arg(short, long, value_name = "FILE")]
    output: PathBuf,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Format {
    Json,
    Csv,
    Xlsx,
    Mdl,
}

/// Writes a plan in an open format.
///
/// # Errors
/// [`Refusal`] where the plan can't be read or the output can't be written.
pub fn run(arguments: &Arguments) -> Result<(), Refusal> {
    let loaded = load(&arguments.plan)?;
    let plan = &loaded.plan;
    let named = arguments.scenario.as_deref();
    if let (Format::Json | Format::Xlsx | Format::Mdl, Some(below)) =
        (arguments.format, arguments.suppress_below)
    {
        refuse_to_tell(plan, below)?;
    }
    let (bytes, may_replace) = match arguments.format {
        Format::Json if named.is_some() => return Err(Refusal::ScenarioOfPlanJson),
        Format::Json => (plan_json::write(plan).into_bytes(), MayReplace::PlanJson),
        Format::Csv => {
            let projection = scenario::project(plan, named)?;
            let csv = match arguments.suppress_below {
                None => projection_csv::write(plan, &projection),
                Some(below) => {
                    projection_csv::write_suppressed(plan, &projection, Rule::below(below))?
                }
            };
            (csv.into_bytes(), MayReplace::NoPlan)
        }
        Format::Xlsx => {
            let scenario = scenario::named_or_first(plan, named)?;
            let about = About {
                program_version: env!("CARGO_PKG_VERSION"),
                plan_hash: &plan_json::content_hash(plan),
                date: loaded.date,
            };
            (model_workbook::write(plan, scenario, &about)?, MayReplace::NoPlan)
        }
        Format::Mdl => {
            let scenario = scenario::named_or_first(plan, named)?;
            (vensim::write(plan, scenario)?.into_bytes(), MayReplace::NoPlan)
        }
    };
    output::write_file(&arguments.output, &arguments.plan, may_replace, &bytes)
}
