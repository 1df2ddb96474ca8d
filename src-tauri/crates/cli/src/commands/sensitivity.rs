//! `fivefold sensitivity`: what a gap hangs on.

use std::path::PathBuf;

use clap::{Args, ValueEnum};
use fivefold_charts::words::people;
use fivefold_engine::plan::{Year, financial_year};
use fivefold_engine::sensitivity::{Sensitivity, SensitivityBar, SensitivityQuestion, sensitivity};
use fivefold_exchange::answers_json;

use crate::loaded_plan::load;
use crate::printable::printable;
use crate::refusal::Refusal;
use crate::small_numbers::SuppressBelow;
use crate::table::YearTable;
use crate::typed_year::typed_year;
use crate::{output, scenario};

/// Say what a gap hangs on: every assumption at its low and high, each lever a tenth less and more.
///
/// An assumption without a range is tried a tenth either way. Each is changed alone and projected
/// again.
#[derive(Debug, Args)]
pub struct Arguments {
    /// A .fivefold plan or plan JSON.
    #[arg(value_name = "PLAN")]
    plan: PathBuf,
    /// The scenario; the first where it is left out.
    #[arg(long, value_name = "NAME")]
    scenario: Option<String>,
    /// The target; the first with a value in the plan's years where it is left out.
    #[arg(long, value_name = "NAME")]
    target: Option<String>,
    /// The year of the gap: 2020/21, or 2021; the target's last where it is left out.
    #[arg(long, value_name = "YEAR", value_parser = typed_year)]
    year: Option<Year>,
    /// How it is written.
    #[arg(long, value_enum, default_value_t = Format::Table)]
    format: Format,
    #[command(flatten)]
    small: SuppressBelow,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Format {
    Table,
    Json,
}

/// Prints what a gap hangs on.
///
/// # Errors
/// [`Refusal`] where the plan can't be read, or has no such scenario, target or year.
pub fn run(arguments: &Arguments) -> Result<(), Refusal> {
    let plan = load(&arguments.plan)?.plan;
    arguments.small.refuse(&plan)?;
    let question = SensitivityQuestion {
        scenario: scenario::named_or_first(&plan, arguments.scenario.as_deref())?.to_owned(),
        target: arguments.target.clone(),
        year: arguments.year,
    };
    let found = sensitivity(&plan, &question)?;
    output::print(&match arguments.format {
        Format::Table => text(&found),
        Format::Json => answers_json::write(&found),
    })
}

fn text(found: &Sensitivity) -> String {
    let heading = format!(
        "{}, {}, {}: gap {}\n",
        printable(&found.scenario),
        printable(&found.target),
        financial_year(found.year),
        people(found.gap),
    );
    let mut parts = vec![heading];
    for (heading, bars) in [("Assumption", &found.assumptions), ("Lever", &found.levers)] {
        if !bars.is_empty() {
            parts.push(table(heading, bars).text());
        }
    }
    let lines = |lines: &mut dyn Iterator<Item = &String>| -> String {
        lines.map(|line| format!("{}\n", printable(line))).collect()
    };
    parts.push(lines(&mut found.named.iter()));
    parts.push(lines(&mut found.break_even.iter().map(|even| &even.sentence)));
    parts.join("\n")
}

fn table(heading: &str, bars: &[SensitivityBar]) -> YearTable {
    let row = |bar: &SensitivityBar| {
        let figures = vec![
            bar.low.clone(),
            people(bar.gap_at_low),
            bar.high.clone(),
            people(bar.gap_at_high),
        ];
        (bar.what.clone(), figures)
    };
    YearTable {
        heading: heading.to_owned(),
        columns: ["Low", "Gap", "High", "Gap"].map(str::to_owned).to_vec(),
        rows: bars.iter().map(row).collect(),
    }
}
