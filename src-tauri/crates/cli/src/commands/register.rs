//! `fivefold register`: every input with what stands behind it.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::{Args, ValueEnum};
use fivefold_engine::plan::Confidence;
use fivefold_engine::register::{
    EvidenceFrom, RegisterCounts, RegisterEntry, RegisterFilter, counts, register,
};
use fivefold_exchange::{answers_json, register_csv};

use crate::loaded_plan::load;
use crate::output;
use crate::printable::printable;
use crate::refusal::Refusal;
use crate::small_numbers::SuppressBelow;
use crate::strict_date::strict_date;

/// List every input of a plan with its value and what stands behind it.
#[derive(Debug, Args)]
#[command(after_help = "Kinds:\n  \
    illustrative  made up to teach or to fill a hole\n  \
    unverified    seen, but not traced to a source\n  \
    overdue       to have been reviewed before the date\n  \
    empty         without any evidence, of its own or inherited\n  \
    overrides     set by hand over an import or a local share")]
pub struct Arguments {
    /// A .fivefold plan or plan JSON.
    #[arg(value_name = "PLAN")]
    plan: PathBuf,
    /// Only inputs of this kind.
    #[arg(long, value_enum, value_name = "KIND")]
    only: Option<Kind>,
    /// The day reviews are overdue on; today where it is left out.
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = strict_date)]
    on: Option<NaiveDate>,
    #[command(flatten)]
    small_numbers: SuppressBelow,
    /// How the list is written.
    #[arg(long, value_enum, default_value_t = Format::Table)]
    format: Format,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Kind {
    Illustrative,
    Unverified,
    Overdue,
    Empty,
    Overrides,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Format {
    Table,
    Json,
    Csv,
}

impl From<Kind> for RegisterFilter {
    fn from(kind: Kind) -> Self {
        match kind {
            Kind::Illustrative => Self::Illustrative,
            Kind::Unverified => Self::Unverified,
            Kind::Overdue => Self::Overdue,
            Kind::Empty => Self::Empty,
            Kind::Overrides => Self::Overrides,
        }
    }
}

/// Prints the inputs of a plan; `now` is the time, RFC 3339.
///
/// # Errors
/// [`Refusal`] where the plan can't be read.
pub fn run(arguments: &Arguments, now: &str) -> Result<(), Refusal> {
    let plan = load(&arguments.plan)?.plan;
    arguments.small_numbers.refuse(&plan)?;
    let today = now.split('T').next().unwrap_or_default().to_owned();
    let on = arguments.on.map_or(today, |date| date.to_string());
    let all = register(&plan);
    let counts = counts(&all, &on);
    let only = arguments.only.map(RegisterFilter::from);
    let chosen: Vec<RegisterEntry> =
        all.into_iter().filter(|entry| only.is_none_or(|only| entry.is(only, &on))).collect();
    output::print(&match arguments.format {
        Format::Table => text(&counts, &chosen),
        Format::Json => answers_json::write(&chosen),
        Format::Csv => register_csv::write(&chosen),
    })
}

fn text(counts: &RegisterCounts, entries: &[RegisterEntry]) -> String {
    let mut text = format!(
        "{} inputs: {} illustrative, {} unverified, {} overdue, {} without evidence, {} set by \
         hand\n",
        counts.all,
        counts.illustrative,
        counts.unverified,
        counts.overdue,
        counts.empty,
        counts.overrides,
    );
    for entry in entries {
        let scenario = entry.scenario.as_ref();
        let scenario = scenario.map_or_else(String::new, |name| format!("{name}: "));
        let lines = [
            format!("\n{scenario}{}\n", entry.what),
            format!("  {}\n", entry.value),
            format!("  {}\n", behind(entry)),
        ];
        text.extend(lines.iter().map(|line| printable_line(line)));
        let by_hand = entry.override_of.iter().map(|said| printable_line(&format!("  {said}\n")));
        text.extend(by_hand);
    }
    text
}

/// What stands behind an input, on a line.
fn behind(entry: &RegisterEntry) -> String {
    let Some(evidence) = &entry.evidence else { return "no evidence".to_owned() };
    let review = evidence.review_by.as_ref().map(|date| format!("review by {date}"));
    let parts: Vec<String> = [
        evidence.confidence.map(Confidence::word).map(str::to_owned),
        evidence.source.clone(),
        evidence.owner.clone(),
        review,
    ]
    .into_iter()
    .flatten()
    .collect();
    let said = if parts.is_empty() { "a rationale only".to_owned() } else { parts.join("; ") };
    let whose = entry.evidence_from.filter(|from| *from != EvidenceFrom::Own);
    match whose {
        Some(from) => format!("{said} ({})", from.words()),
        None => said,
    }
}

/// A line of its own whatever is in it.
fn printable_line(line: &str) -> String {
    let (before, rest) = line.split_at(line.len() - line.trim_start_matches('\n').len());
    format!("{before}{}\n", printable(rest.trim_end_matches('\n')))
}
