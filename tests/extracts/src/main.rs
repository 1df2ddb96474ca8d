//! `fivefold-extracts`: writes a synthetic extract and, beside it, the truth about it.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, ValueEnum};
use fivefold_extracts::sheet::Sheet;
use fivefold_extracts::truth::Truth;
use fivefold_extracts::{ExtractError, Wanted, finance, movers, staff};

/// Writes a synthetic extract of a trust's records. Nobody in it exists.
#[derive(Debug, Parser)]
struct Arguments {
    /// What to write.
    what: What,
    /// Rows below the heading; for a ledger those of the staff extract it is about.
    #[arg(long, default_value_t = 200)]
    rows: u64,
    /// The same seed gives the same people.
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// Write an Excel workbook and not CSV.
    #[arg(long)]
    xlsx: bool,
    /// Put in titles, bad rows and odd spellings.
    #[arg(long)]
    mess: bool,
    /// The file to write.
    #[arg(short, long)]
    output: PathBuf,
    /// Where to write what is in it, as JSON.
    #[arg(long)]
    truth: Option<PathBuf>,
}

/// Which extract.
#[derive(Debug, Clone, Copy, ValueEnum)]
enum What {
    Staff,
    Leavers,
    Joiners,
    Ledger,
}

fn main() -> ExitCode {
    match write(&Arguments::parse()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn write(arguments: &Arguments) -> Result<(), ExtractError> {
    let wanted = Wanted { rows: arguments.rows, seed: arguments.seed, mess: arguments.mess };
    let mut sheet = Sheet::create(&arguments.output, arguments.xlsx)?;
    let truth = match arguments.what {
        What::Staff => staff::write(wanted, &mut sheet),
        What::Leavers => movers::write_leavers(wanted, &mut sheet),
        What::Joiners => movers::write_joiners(wanted, &mut sheet),
        What::Ledger => finance::write(wanted, &mut sheet),
    }?;
    sheet.finish()?;
    println!(
        "{} rows, {} people, {} assignments, {} WTE, {} bad rows",
        truth.rows,
        truth.people,
        truth.assignments,
        truth.wte,
        truth.bad_rows.len()
    );
    match &arguments.truth {
        Some(path) => write_truth(path, &truth),
        None => Ok(()),
    }
}

fn write_truth(path: &PathBuf, truth: &Truth) -> Result<(), ExtractError> {
    let unwritable = |reason: String| ExtractError::Unwritable { path: path.clone(), reason };
    let text =
        serde_json::to_string_pretty(truth).map_err(|error| unwritable(error.to_string()))?;
    std::fs::write(path, text).map_err(|error| unwritable(error.to_string()))
}
