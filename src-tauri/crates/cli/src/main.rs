//! The command line of Fivefold: plans projected, converted, drawn and reported without a window.
//!
//! The whole program: arguments are read, one command runs, and it either is done (exit 0), says
//! on standard error why it is refused (1), or was asked wrongly (2, told by clap). Each command
//! is a file in `commands`; what they share is beside it.

mod actions_text;
mod commands;
mod extract;
mod loaded_plan;
mod mix_text;
mod names;
mod notices;
mod output;
mod printable;
mod projection_text;
mod refusal;
mod scenario;
mod scope;
mod sign_off_text;
mod simulation_csv;
mod simulation_text;
mod small_numbers;
mod strict_date;
mod table;
mod target;
mod typed_year;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

use commands::{
    actions, benchmark, chart, check, close_gap, compare, cost, coverage, export, import,
    import_joiners, import_leavers, import_ledger, import_staff, merge_pack, optimise, pack,
    planning_return, project, recover, register, report, sensitivity, sign_off, simulate,
};
use printable::printable;

/// Plan the workforce mix: project a plan, convert it, draw it, report on it.
///
/// PLAN is a Fivefold plan (.fivefold) or plan JSON, told apart by what is in the file. Exit
/// status: 0 done, 1 refused with the reason on standard error, 2 asked wrongly.
#[derive(Debug, Parser)]
#[command(name = "fivefold", version)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    Project(project::Arguments),
    Import(import::Arguments),
    ImportStaff(import_staff::Arguments),
    ImportLeavers(import_leavers::Arguments),
    ImportJoiners(import_joiners::Arguments),
    ImportLedger(import_ledger::Arguments),
    Export(export::Arguments),
    Chart(chart::Arguments),
    Report(report::Arguments),
    Actions(actions::Arguments),
    CloseGap(close_gap::Arguments),
    Compare(compare::Arguments),
    Cost(cost::Arguments),
    Coverage(coverage::Arguments),
    Benchmark(benchmark::Arguments),
    Sensitivity(sensitivity::Arguments),
    Simulate(simulate::Arguments),
    Optimise(optimise::Arguments),
    Register(register::Arguments),
    PlanningReturn(planning_return::Arguments),
    Pack(pack::Arguments),
    MergePack(merge_pack::Arguments),
    SignOff(sign_off::Arguments),
    Check(check::Arguments),
    Recover(recover::Arguments),
}

fn main() -> ExitCode {
    let done = match Arguments::parse().command {
        Command::Project(arguments) => project::run(&arguments),
        Command::Import(arguments) => import::run(&arguments, &now()),
        Command::ImportStaff(arguments) => import_staff::run(&arguments, &now()),
        Command::ImportLeavers(arguments) => import_leavers::run(&arguments, &now()),
        Command::ImportJoiners(arguments) => import_joiners::run(&arguments, &now()),
        Command::ImportLedger(arguments) => import_ledger::run(&arguments, &now()),
        Command::Export(arguments) => export::run(&arguments),
        Command::Chart(arguments) => chart::run(&arguments),
        Command::Report(arguments) => report::run(&arguments),
        Command::Actions(arguments) => actions::run(&arguments, &now()),
        Command::CloseGap(arguments) => close_gap::run(&arguments),
        Command::Compare(arguments) => compare::run(&arguments),
        Command::Cost(arguments) => cost::run(&arguments),
        Command::Coverage(arguments) => coverage::run(&arguments),
        Command::Benchmark(arguments) => benchmark::run(&arguments),
        Command::Sensitivity(arguments) => sensitivity::run(&arguments),
        Command::Simulate(arguments) => simulate::run(&arguments),
        Command::Optimise(arguments) => optimise::run(&arguments),
        Command::Register(arguments) => register::run(&arguments, &now()),
        Command::PlanningReturn(arguments) => planning_return::run(&arguments),
        Command::Pack(arguments) => pack::run(&arguments),
        Command::MergePack(arguments) => merge_pack::run(&arguments, &now()),
        Command::SignOff(arguments) => sign_off::run(&arguments, &now()),
        Command::Check(arguments) => check::run(&arguments),
        Command::Recover(arguments) => recover::run(&arguments, &now()),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(refusal) => {
            eprintln!("fivefold: {}", printable(&refusal.to_string()));
            ExitCode::from(1)
        }
    }
}

/// The program's only look at the clock: when a plan file came to be, or was changed.
#[allow(clippy::disallowed_methods, reason = "everything else takes the time as an argument")]
fn now() -> String {
    chrono::Utc::now().to_rfc3339_opts(chrono::SecondsFormat::Secs, true)
}
