//! The report as a PDF.

use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

use chrono::NaiveDate;
use fivefold_engine::Plan;
use fivefold_exchange::plan_json;
use fivefold_report::{Edition, Format, Sections, of_scenario};

use crate::error::BenchError;
use crate::measure::{Repetition, Timing, durations};
use crate::numpy::output_of;
use crate::table::{Row, Unit};

const PROCESSES: usize = 10;
const AGAIN: Repetition = Repetition { warm_up: Duration::from_secs(1), times: 20 };

/// Rows of the first report of a process, as the command line makes it, and of later ones, as a
/// window that stays open makes them, each of a plan whose baseline has changed.
///
/// # Errors
/// [`BenchError::Report`] where the report can't be made; [`BenchError::Program`] where this
/// program doesn't start again.
pub fn rows(plan: &Plan, path: &Path) -> Result<Vec<Row>, BenchError> {
    let bytes = report(plan)?.len();
    let firsts: Result<Vec<f64>, BenchError> =
        (0..PROCESSES).map(|_| first_in_new_process(path)).collect();
    let mut changing = plan.clone();
    let again = durations(AGAIN, || {
        for role in &mut changing.roles {
            role.baseline_heads = role.baseline_heads.map(|heads| heads + 1.0);
        }
        report(&changing)
    });
    Ok(vec![
        Row::taken(
            "PDF report, the first of a process",
            Timing::of(firsts?),
            Unit::Milliseconds,
            format!("{} kB; projection and chart included", bytes / 1000),
        ),
        Row::taken(
            "PDF report, again after a change to every role",
            Timing::of(again),
            Unit::Milliseconds,
            String::new(),
        ),
    ])
}

/// Nanoseconds of the first report this process makes.
///
/// # Errors
/// [`BenchError::Report`] where it can't be made.
#[allow(clippy::disallowed_methods, reason = "measuring is what it is for")]
pub fn first_of_a_process(plan: &Plan) -> Result<u128, BenchError> {
    let started = Instant::now();
    report(plan)?;
    Ok(started.elapsed().as_nanos())
}

fn first_in_new_process(plan: &Path) -> Result<f64, BenchError> {
    let program = |why: String| BenchError::Program { program: "This program".to_owned(), why };
    let ourselves = std::env::current_exe().map_err(|why| program(why.to_string()))?;
    let mut command = Command::new(ourselves);
    command.arg("--one-report").arg("--plan").arg(plan);
    // Required of every call, and not used by this one.
    command.args(["--python", "unused", "--numpy-model", "unused", "--window", "unused"]);
    output_of(&mut command)?.parse().map_err(|_| program("it said no duration".to_owned()))
}

fn report(plan: &Plan) -> Result<Vec<u8>, BenchError> {
    let scenario = plan.scenarios.first().ok_or(BenchError::NoScenario)?;
    let edition = Edition {
        date: NaiveDate::default(),
        program_version: env!("CARGO_PKG_VERSION").to_owned(),
        plan_hash: plan_json::content_hash(plan),
        sections: Sections::default(),
    };
    Ok(of_scenario(plan, &scenario.name, &edition, Format::Pdf)?)
}
