//! `fivefold check`: what a file is, every problem of it, and what is worth knowing; or whether a
//! report or workbook is what a plan says.

mod against;
mod plan;

use std::path::PathBuf;

use clap::Args;

use crate::refusal::Refusal;

/// Say what a file is and whether it can be projected, or whether a report is what a plan says.
///
/// Of a plan, every problem is listed with its field and its remedy, and then what is worth knowing
/// but stops nothing. Exit status 1 where there is a problem.
///
/// With --against, FILE is a report or a workbook of formulas that was made of PLAN. It is made
/// again and compared. Exit status 0 only where it is what the program makes of the plan as it is;
/// a workbook may have been saved by another program since.
#[derive(Debug, Args)]
pub struct Arguments {
    /// A .fivefold plan or plan JSON; with --against, a report or a workbook.
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// The plan that a report or workbook is compared with.
    #[arg(long, value_name = "PLAN")]
    against: Option<PathBuf>,
}

/// Prints what a file is, its problems and hints, or how it compares with a plan.
///
/// # Errors
/// [`Refusal`] where it can't be read; [`Refusal::Checked`] where the plan has a problem; one of
/// those about reports where it isn't what the plan says.
pub fn run(arguments: &Arguments) -> Result<(), Refusal> {
    match &arguments.against {
        None => plan::check(&arguments.file),
        Some(plan) => against::check(&arguments.file, plan),
    }
}
