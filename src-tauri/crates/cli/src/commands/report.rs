//! `fivefold report`: a scenario as a report, in PDF or HTML.

use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use clap::Args;
use clap::builder::{PossibleValuesParser, TypedValueParser};
use fivefold_exchange::plan_json;
use fivefold_report::{Edition, Format, Section, Sections, of_scenario};
use fivefold_store::standing;

use crate::loaded_plan::load;
use crate::refusal::Refusal;
use crate::strict_date::strict_date;
use crate::target::MayReplace;
use crate::{output, scenario};

/// Report on a scenario as a PDF, or as a web page that says the same.
///
/// Its first page is about what the plan's first target is about, or all roles where there is
/// none. It says whether the plan is a draft, reviewed or approved, and a draft is marked on every
/// page. The same plan, scenario and date give the same bytes. An older output of the same name is
/// overwritten, once the new one is whole.
#[derive(Debug, Args)]
pub struct Arguments {
    /// A .fivefold plan or plan JSON.
    #[arg(value_name = "PLAN")]
    plan: PathBuf,
    /// The scenario; the first where it is left out.
    #[arg(long, value_name = "NAME")]
    scenario: Option<String>,
    /// The report's date. Left out, it is the day of the plan's last change; plan JSON keeps none,
    /// and is dated by its baseline, 31 March before the first projected year.
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = strict_date)]
    date: Option<NaiveDate>,
    /// The sections beside the summary, which is always there; all where it is left out.
    #[arg(long, value_name = "NAMES", value_delimiter = ',', value_parser = section())]
    sections: Option<Vec<Section>>,
    /// Sections to leave out.
    #[arg(long, value_name = "NAMES", value_delimiter = ',', value_parser = section())]
    without: Vec<Section>,
    /// Withhold counts of people below N, and what would give them away. 5 is usual.
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..))]
    suppress_below: Option<u32>,
    /// The PDF to write, or with the ending .html the web page.
    #[arg(short, long, value_name = "FILE.pdf|FILE.html")]
    output: PathBuf,
}

/// A section by its name; any other is refused with the names there are.
fn section() -> impl TypedValueParser<Value = Section> {
    PossibleValuesParser::new(Section::ALL.map(Section::name))
        .try_map(|name| Section::named(&name).ok_or("there is no such section"))
}

/// Writes a scenario's report.
///
/// # Errors
/// [`Refusal`] where the plan can't be read, has no such scenario, or the output can't be written or
/// has the name of something else.
pub fn run(arguments: &Arguments) -> Result<(), Refusal> {
    let loaded = load(&arguments.plan)?;
    let scenario = scenario::named_or_first(&loaded.plan, arguments.scenario.as_deref())?;
    let format = format_of(&arguments.output, &arguments.plan)?;
    let date = arguments.date.unwrap_or(loaded.date);
    let chosen = arguments.sections.clone().map(Sections::only).unwrap_or_default();
    let plan_hash = plan_json::content_hash(&loaded.plan);
    let edition = Edition {
        date,
        program_version: env!("CARGO_PKG_VERSION").to_owned(),
        standing: standing::as_reported(&loaded.sign_offs, &plan_hash),
        plan_hash,
        sections: chosen.without(arguments.without.iter().copied()),
        suppress_below: arguments.suppress_below,
    };
    let report = of_scenario(&loaded.plan, scenario, &edition, format)?;
    output::write_file(&arguments.output, &arguments.plan, MayReplace::NoPlan, &report)
}

/// What a report of this name is made as; a PDF where the name has no ending, as of a pipe. What
/// may not be replaced is refused for that first.
fn format_of(output: &Path, plan: &Path) -> Result<Format, Refusal> {
    match Format::of_file(output) {
        Some(format) => Ok(format),
        None if output.extension().is_none() => Ok(Format::Pdf),
        None => {
            output::writable(output, plan, MayReplace::NoPlan)?;
            Err(Refusal::NoReportName(output.to_owned()))
        }
    }
}
