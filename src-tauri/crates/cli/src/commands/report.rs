//! `fivefold report`: a scenario as a PDF report.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::Args;
use fivefold_charts::{ChartSize, Mode, Theme, headcount, words};
use fivefold_engine::summary::{Unit, summarise};
use fivefold_report::{ReportChart, ReportRequest, pdf};

use crate::loaded_plan::load;
use crate::refusal::Refusal;
use crate::{output, scenario, scope};

/// The chart of the first page, as wide as its text.
const SIZE: ChartSize = ChartSize { width: 720, height: 400 };

/// Report on a scenario as a PDF.
///
/// Its first page is about the roles of the plan's first target, or all where there is none. The
/// same plan, scenario and date give the same bytes. An older output of the same
/// name is overwritten, once the new one is whole.
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
    #[arg(long, value_name = "YYYY-MM-DD")]
    date: Option<NaiveDate>,
    /// The PDF to write.
    #[arg(short, long, value_name = "FILE.pdf")]
    output: PathBuf,
}

/// Writes a scenario's report.
///
/// # Errors
/// [`Refusal`] where the plan can't be read, has no such scenario, or the output can't be written.
pub fn run(arguments: &Arguments) -> Result<(), Refusal> {
    let loaded = load(&arguments.plan)?;
    let result = scenario::project_one(&loaded.plan, arguments.scenario.as_deref())?;
    let summary = summarise(&loaded.plan, &result, &scope::headline(&loaded.plan), Unit::Heads);
    let chart = headcount(&summary, Mode::Auto, Theme::Print, SIZE)?;
    let report = pdf(&ReportRequest {
        plan: &loaded.plan,
        result: &result,
        summary: &summary,
        chart: ReportChart {
            svg: &chart.svg,
            alt: &chart.alt,
            sentence: &words::sentence(&summary),
        },
        date: arguments.date.unwrap_or(loaded.date),
        program_version: env!("CARGO_PKG_VERSION"),
    })?;
    output::write_file(&arguments.output, &arguments.plan, &report)
}
