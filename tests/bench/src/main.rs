//! Times what a planner waits for, and prints it as one table with the machine named.
//!
//! Started by `run.sh`, which sees to numpy and the plan. Read it in this order:
//!
//! 1. [`measure`]: how a duration is taken.
//! 2. [`projection`]: the engine, beside [`numpy`] in the same session on the same plan.
//! 3. [`best_mix`]: a whole best mix, beside HiGHS.
//! 4. [`doubt`]: many draws, beside numpy and LibreOffice; [`counting`] counts what they work out.
//! 5. [`chart`] and `leaving`: what is drawn of a projection, and what leaves the program.
//! 6. [`window`]: what the end-to-end tests took in the real window.
//! 7. [`machine`] and [`table`]: what it was measured on, and how it is written.

mod best_mix;
mod chart;
mod counting;
mod doubt;
mod error;
#[cfg(feature = "report")]
mod leaving;
mod machine;
mod measure;
mod numpy;
mod projection;
mod table;
mod window;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Parser;
use fivefold_engine::Plan;

use error::BenchError;
use table::Row;

/// Times engine, numpy model, chart, report and window; prints one Markdown table.
#[derive(Debug, Parser)]
struct Arguments {
    /// The plan JSON that is timed.
    #[arg(long, value_name = "PLAN.json")]
    plan: PathBuf,
    /// A larger plan, of which only what leaves is timed.
    #[arg(long, value_name = "PLAN.json")]
    large_plan: PathBuf,
    /// The plan with every rate in doubt.
    #[arg(long, value_name = "PLAN.json")]
    doubt_plan: PathBuf,
    /// The same, larger: of it a slider's draws are timed.
    #[arg(long, value_name = "PLAN.json")]
    large_doubt_plan: PathBuf,
    /// A Python with numpy.
    #[arg(long, value_name = "PYTHON")]
    python: PathBuf,
    /// The numpy model.
    #[arg(long, value_name = "FILE.py")]
    numpy_model: PathBuf,
    /// A Python with scipy, which the best mix is compared by.
    #[arg(long, value_name = "PYTHON")]
    scipy: PathBuf,
    /// What the end-to-end tests measured in the real window.
    #[arg(long, value_name = "FILE.json")]
    window: PathBuf,
}

/// What a process of its own is asked for: one output of a plan. It prints what that took.
#[cfg(feature = "report")]
#[derive(Debug, Parser)]
struct OneOutput {
    #[arg(long)]
    one: leaving::Output,
    #[arg(long)]
    plan: PathBuf,
}

#[cfg(feature = "report")]
impl OneOutput {
    fn run(&self) -> Result<(), BenchError> {
        println!("{}", self.one.made_once(&read_plan(&self.plan)?)?);
        Ok(())
    }
}

fn main() -> ExitCode {
    #[cfg(feature = "report")]
    if let Ok(one) = OneOutput::try_parse() {
        return done(one.run());
    }
    done(run(&Arguments::parse()))
}

fn done(outcome: Result<(), BenchError>) -> ExitCode {
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            eprintln!("{problem}");
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: &Arguments) -> Result<(), BenchError> {
    let plan = read_plan(&arguments.plan)?;
    let numpy = numpy::NumpyModel {
        python: &arguments.python,
        program: &arguments.numpy_model,
        plan: &arguments.plan,
    };
    println!("{}\n", machine::named(&numpy)?);
    println!("The plan: {}.\n", projection::size_in_words(&plan));
    let mut rows = projection::rows(&plan, &numpy)?;
    let folder = arguments.plan.parent().unwrap_or(Path::new("."));
    rows.extend(best_mix::rows(folder, &arguments.scipy)?);
    rows.extend(rows_of_doubt(arguments)?);
    rows.extend(chart::rows(&plan)?);
    rows.extend(rows_of_leaving(arguments, &plan)?);
    rows.extend(window::rows(&arguments.window)?);
    print!("{}", table::markdown(&rows));
    Ok(())
}

fn rows_of_doubt(arguments: &Arguments) -> Result<Vec<Row>, BenchError> {
    let plan = read_plan(&arguments.doubt_plan)?;
    let large = read_plan(&arguments.large_doubt_plan)?;
    let programs = doubt::Programs {
        python: &arguments.python,
        folder: arguments.numpy_model.parent().unwrap_or(Path::new(".")),
        plan: &arguments.doubt_plan,
        workbook: arguments.doubt_plan.with_extension("xlsx"),
    };
    doubt::rows(&plan, &large, &programs)
}

fn read_plan(path: &Path) -> Result<Plan, BenchError> {
    let json =
        std::fs::read(path).map_err(|source| BenchError::File { path: path.to_owned(), source })?;
    Ok(fivefold_exchange::plan_json::read(&json)?)
}

#[cfg(feature = "report")]
fn rows_of_leaving(arguments: &Arguments, plan: &Plan) -> Result<Vec<Row>, BenchError> {
    let large = read_plan(&arguments.large_plan)?;
    let mut rows = leaving::rows("30 roles x 10 years", plan, &arguments.plan)?;
    rows.extend(leaving::rows("60 roles x 15 years x 6 scenarios", &large, &arguments.large_plan)?);
    rows.push(leaving::again_row(plan)?);
    Ok(rows)
}

#[cfg(not(feature = "report"))]
fn rows_of_leaving(_: &Arguments, _: &Plan) -> Result<Vec<Row>, BenchError> {
    Ok(vec![Row::not_taken("PDF, web page and workbook", "left out; run without --without-report")])
}
