//! What leaves: the report as PDF and as web page, and the workbook of formulas.
//!
//! Each is made in a process of its own, as the command line makes it, which says how long it took,
//! how much memory it had at most, and how many pages came of it.

use std::fmt;
use std::path::Path;
use std::process::Command;
use std::str::FromStr;
use std::time::{Duration, Instant};

use chrono::NaiveDate;
use clap::ValueEnum;
use fivefold_engine::Plan;
use fivefold_exchange::model_workbook::{self, About};
use fivefold_exchange::plan_json;
use fivefold_report::{Edition, Format, Pages, Sections, Standing, of_scenario};

use crate::error::BenchError;
use crate::measure::{Repetition, Timing, durations};
use crate::numpy::output_of;
use crate::table::{Row, Unit};

const PROCESSES: usize = 10;
const AGAIN: Repetition = Repetition { warm_up: Duration::from_secs(1), times: 20 };

/// Something that leaves.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Output {
    /// The report as PDF, in all sections.
    Pdf,
    /// The same as a web page.
    Html,
    /// A scenario as a workbook of formulas.
    Workbook,
}

/// What making an output once took.
#[derive(Debug, Clone, Copy)]
pub struct Taken {
    nanoseconds: u128,
    /// The most memory the process has had; none where the system doesn't say.
    peak_kilobytes: Option<u64>,
    bytes: usize,
    /// None but of a PDF.
    pages: Option<usize>,
}

/// A row an output of a plan.
///
/// # Errors
/// [`BenchError::Report`] and [`BenchError::Exchange`] where one can't be made;
/// [`BenchError::Program`] where this program doesn't start again.
pub fn rows(of: &str, plan: &Plan, path: &Path) -> Result<Vec<Row>, BenchError> {
    let row = |output: &Output| {
        let all: Result<Vec<Taken>, BenchError> =
            (0..PROCESSES).map(|_| in_new_process(*output, path)).collect();
        let all = all?;
        let times = all.iter().map(|taken| taken.nanoseconds as f64).collect();
        let timing = Timing::of(times);
        let remark = all.first().map(|taken| remark(taken, timing)).unwrap_or_default();
        Ok(Row::taken(format!("{output}, {of}"), timing, Unit::Milliseconds, remark))
    };
    plan.scenarios.first().ok_or(BenchError::NoScenario)?;
    Output::value_variants().iter().map(row).collect()
}

/// The row of a PDF made again by a window that stays open, each of a plan whose baseline has
/// changed.
///
/// # Errors
/// [`BenchError::Report`] where it can't be made.
pub fn again_row(plan: &Plan) -> Result<Row, BenchError> {
    Output::Pdf.of(plan)?;
    let mut changing = plan.clone();
    let again = durations(AGAIN, || {
        for role in &mut changing.roles {
            role.baseline_heads = role.baseline_heads.map(|heads| heads + 1.0);
        }
        Output::Pdf.of(&changing)
    });
    Ok(Row::taken(
        "PDF, again after a change to every role",
        Timing::of(again),
        Unit::Milliseconds,
        "30 roles x 10 years; as a window that stays open makes it",
    ))
}

fn remark(taken: &Taken, timing: Option<Timing>) -> String {
    let mut said = vec![format!("{} kB", taken.bytes / 1000)];
    said.extend(taken.peak_kilobytes.map(|most| format!("{} MB at most", most / 1000)));
    said.extend(taken.pages.zip(timing).map(|(pages, timing)| {
        format!("{pages} pages, {:.1} ms each", timing.median / 1e6 / pages.max(1) as f64)
    }));
    said.join("; ")
}

impl Output {
    /// Makes it once and says what that took.
    ///
    /// # Errors
    /// [`BenchError::Report`] or [`BenchError::Exchange`] where it can't be made.
    #[allow(clippy::disallowed_methods, reason = "measuring is what it is for")]
    pub fn made_once(self, plan: &Plan) -> Result<Taken, BenchError> {
        let started = Instant::now();
        let bytes = self.of(plan)?.len();
        let nanoseconds = started.elapsed().as_nanos();
        let peak_kilobytes = peak_kilobytes();
        let pages = match self {
            Self::Pdf => {
                let scenario = plan.scenarios.first().ok_or(BenchError::NoScenario)?;
                Some(Pages::of_scenario(plan, &scenario.name, &edition(plan))?.count())
            }
            Self::Html | Self::Workbook => None,
        };
        Ok(Taken { nanoseconds, peak_kilobytes, bytes, pages })
    }

    fn of(self, plan: &Plan) -> Result<Vec<u8>, BenchError> {
        let scenario = &plan.scenarios.first().ok_or(BenchError::NoScenario)?.name;
        Ok(match self {
            Self::Pdf => of_scenario(plan, scenario, &edition(plan), Format::Pdf)?,
            Self::Html => of_scenario(plan, scenario, &edition(plan), Format::Html)?,
            Self::Workbook => {
                let about = About {
                    program_version: env!("CARGO_PKG_VERSION"),
                    plan_hash: &plan_json::content_hash(plan),
                    date: NaiveDate::default(),
                };
                model_workbook::write(plan, scenario, &about)?
            }
        })
    }
}

impl fmt::Display for Output {
    fn fmt(&self, to: &mut fmt::Formatter) -> fmt::Result {
        to.write_str(match self {
            Self::Pdf => "PDF",
            Self::Html => "Web page",
            Self::Workbook => "Workbook of formulas",
        })
    }
}

fn edition(plan: &Plan) -> Edition {
    Edition {
        date: NaiveDate::default(),
        program_version: env!("CARGO_PKG_VERSION").to_owned(),
        plan_hash: plan_json::content_hash(plan),
        standing: Standing::default(),
        sections: Sections::default(),
        suppress_below: None,
    }
}

fn in_new_process(output: Output, plan: &Path) -> Result<Taken, BenchError> {
    let program = |why: String| BenchError::Program { program: "This program".to_owned(), why };
    let ourselves = std::env::current_exe().map_err(|why| program(why.to_string()))?;
    let name = output.to_possible_value().map(|value| value.get_name().to_owned());
    let mut command = Command::new(ourselves);
    command.arg("--one").arg(name.unwrap_or_default()).arg("--plan").arg(plan);
    output_of(&mut command)?.parse().map_err(|_| program("it said not what it took".to_owned()))
}

/// As one process tells another: four numbers, 0 for none.
impl fmt::Display for Taken {
    fn fmt(&self, to: &mut fmt::Formatter) -> fmt::Result {
        let [peak, pages] = [self.peak_kilobytes, self.pages.map(|pages| pages as u64)]
            .map(Option::unwrap_or_default);
        write!(to, "{} {peak} {} {pages}", self.nanoseconds, self.bytes)
    }
}

impl FromStr for Taken {
    type Err = std::num::ParseIntError;

    fn from_str(said: &str) -> Result<Self, Self::Err> {
        let mut words = said.split_whitespace();
        let mut next = || words.next().unwrap_or_default();
        let (nanoseconds, peak) = (next().parse()?, next().parse::<u64>()?);
        let (bytes, pages) = (next().parse()?, next().parse::<usize>()?);
        Ok(Self {
            nanoseconds,
            peak_kilobytes: Some(peak).filter(|peak| *peak > 0),
            bytes,
            pages: Some(pages).filter(|pages| *pages > 0),
        })
    }
}

/// The most memory this process has had, as Linux tells it.
fn peak_kilobytes() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.trim().trim_end_matches("kB").trim().parse().ok()
}
