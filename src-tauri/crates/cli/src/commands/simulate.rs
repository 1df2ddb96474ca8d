//! `fivefold simulate`: how far doubt about the rates reaches.

use std::path::PathBuf;
use std::str::FromStr;
use std::sync::atomic::AtomicBool;

use clap::{Args, ValueEnum};
use fivefold_engine::plan::RateKind;
use fivefold_engine::summary::Unit;
use fivefold_exchange::answers_json;
use fivefold_simulate::{DoubtQuestion, simulate, simulate_between};

use crate::loaded_plan::load;
use crate::refusal::Refusal;
use crate::scope::{SPELLING, TypedScope};
use crate::small_numbers::SuppressBelow;
use crate::{output, scenario, simulation_csv, simulation_text};

/// Project a scenario many times over, with every rate that is a range drawn from it.
///
/// Tells how those in post and capacity are spread by year, and how likely each target is met. The
/// same plan, draws and seed give the same figures anywhere.
#[derive(Debug, Args)]
#[command(after_help = "Formats:\n  \
    text  for reading: percentiles by year, the chance of meeting each target, correlations\n  \
    json  every figure, and every role by year\n  \
    csv   one row a year and measure, and every role by year")]
pub struct Arguments {
    /// A .fivefold plan or plan JSON.
    #[arg(value_name = "PLAN")]
    plan: PathBuf,
    /// The scenario; the first where it is left out.
    #[arg(long, value_name = "NAME")]
    scenario: Option<String>,
    /// Another scenario: tells what the first has more than this one, on the same draws.
    #[arg(long, value_name = "NAME")]
    against: Option<String>,
    /// How often the scenario is projected: 1 to 100,000.
    #[arg(long, value_name = "N", default_value_t = 10_000)]
    draws: u32,
    /// Which draws: the same seed gives the same ones.
    #[arg(long, value_name = "S", default_value_t = 1)]
    seed: u32,
    /// Another correlation than the plan's between rates of a kind, from 0 to below 1; once for each
    /// kind: leaver_rate=0.3.
    #[arg(long, value_name = "KIND=R")]
    correlation: Vec<TypedCorrelation>,
    /// The roles: all, or those of one role, service, staff group, team, band, employer or group.
    #[arg(long, value_name = SPELLING, default_value = "all")]
    scope: TypedScope,
    /// People or whole-time equivalents.
    #[arg(long, value_enum, default_value_t = ShownUnit::Heads)]
    unit: ShownUnit,
    /// How many threads work on it; all there are where it is left out. The figures are the same.
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..=256))]
    threads: Option<u32>,
    #[command(flatten)]
    small_numbers: SuppressBelow,
    /// How the answer is written.
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum ShownUnit {
    Heads,
    Wte,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Format {
    Text,
    Json,
    Csv,
}

/// A correlation as it is typed: `leaver_rate=0.3`.
#[derive(Debug, Clone, Copy, PartialEq)]
struct TypedCorrelation(RateKind, f64);

impl FromStr for TypedCorrelation {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let kinds = RateKind::ALL.map(RateKind::field).join(", ");
        let remedy =
            format!("write a kind and a number such as leaver_rate=0.3; the kinds are {kinds}");
        let (kind, number) = text.split_once('=').ok_or(&remedy)?;
        let kind = RateKind::ALL.into_iter().find(|other| other.field() == kind);
        let number = number.parse().map_err(|_| &remedy);
        Ok(Self(kind.ok_or(&remedy)?, number?))
    }
}

/// Prints a scenario in doubt, or two on the same draws.
///
/// # Errors
/// [`Refusal`] where the plan can't be read, or has no such scenario or scope, and where the question
/// can't be answered.
pub fn run(arguments: &Arguments) -> Result<(), Refusal> {
    let plan = load(&arguments.plan)?.plan;
    arguments.small_numbers.refuse(&plan)?;
    let name = scenario::named_or_first(&plan, arguments.scenario.as_deref())?;
    let question = DoubtQuestion {
        scope: arguments.scope.in_plan(&plan)?,
        unit: match arguments.unit {
            ShownUnit::Heads => Unit::Heads,
            ShownUnit::Wte => Unit::Wte,
        },
        draws: arguments.draws,
        seed: arguments.seed,
        correlation: arguments
            .correlation
            .iter()
            .map(|TypedCorrelation(kind, correlation)| (*kind, *correlation))
            .collect(),
        cells: arguments.against.is_none() && !matches!(arguments.format, Format::Text),
        threads: arguments.threads,
    };
    let never = AtomicBool::new(false);
    let said = match &arguments.against {
        None => {
            let doubt = simulate(&plan, name, &question, &never)?;
            match arguments.format {
                Format::Text => simulation_text::of(&doubt),
                Format::Json => answers_json::write(&doubt),
                Format::Csv => simulation_csv::of(&plan, &doubt),
            }
        }
        Some(other) => {
            let between = simulate_between(&plan, name, other, &question, &never)?;
            match arguments.format {
                Format::Text => simulation_text::of_both(&between),
                Format::Json => answers_json::write(&between),
                Format::Csv => simulation_csv::of_both(&between),
            }
        }
    };
    output::print(&said)
}
