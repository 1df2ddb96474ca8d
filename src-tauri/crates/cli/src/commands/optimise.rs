//! `fivefold optimise`: the best mix of a scenario's levers within limits.

use std::path::{Path, PathBuf};
use std::time::Duration;

use clap::{Args, ValueEnum};
use fivefold_engine::Plan;
use fivefold_engine::edit::apply;
use fivefold_engine::plan::MixLimits;
use fivefold_exchange::{answers_json, plan_json};
use fivefold_optimise::{
    BestMix, MixCurve, MixWhy, Patience, Progress, Watch, best_mix, explained, reasons, trade_off,
    with_mix,
};
use serde::Serialize;

use crate::loaded_plan::load;
use crate::mix_text;
use crate::output;
use crate::refusal::Refusal;
use crate::scenario;
use crate::target::MayReplace;

/// Looks are ten a second; after a second somebody is told that it goes on.
const LOOKS_UNTIL_TOLD: usize = 10;

/// Find the cheapest mix of levers that meets the targets, or what is at odds.
///
/// The rows of the scenario may be used, at the costs they have in the plan, as far as the limits
/// allow. What is found is projected again, and can be written as a plan with one scenario more; the
/// plan itself is left as it is.
#[derive(Debug, Args)]
pub struct Arguments {
    /// A .fivefold plan or plan JSON.
    #[arg(value_name = "PLAN")]
    plan: PathBuf,
    /// What is allowed, as JSON: docs/best-mix.md has every member. {} allows everything. The limits
    /// the scenario has in the plan where it is left out.
    #[arg(long, value_name = "LIMITS.json")]
    limits: Option<PathBuf>,
    /// The scenario whose rows may be used; the first where it is left out.
    #[arg(long, value_name = "NAME")]
    scenario: Option<String>,
    /// Cost against shortfall besides, in so many points.
    #[arg(long, value_name = "POINTS")]
    curve: Option<usize>,
    /// Say besides which limits bind, and what one more of each would save.
    #[arg(long)]
    why: bool,
    /// The longest one run of the solver may take.
    #[arg(long, value_name = "SECONDS", default_value_t = 10, value_parser = clap::value_parser!(u64).range(1..=86_400))]
    seconds: u64,
    /// How the answer is written.
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
    /// Write the plan with the mix as a new scenario here, as plan JSON; never over another plan.
    #[arg(short, long, value_name = "PLAN.json")]
    output: Option<PathBuf>,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Format {
    Text,
    Json,
}

/// Everything that was asked for.
#[derive(Debug, Serialize)]
pub struct Answer {
    /// The best mix.
    #[serde(flatten)]
    pub best: BestMix,
    /// Why it is as it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub why: Option<MixWhy>,
    /// Cost against shortfall.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub curve: Option<MixCurve>,
}

/// Says on standard error that it goes on, where it takes long.
struct Told;

impl Watch for Told {
    fn go_on(&self, progress: &Progress) -> bool {
        if progress.looks == LOOKS_UNTIL_TOLD {
            eprintln!("{}. Ctrl+C stops it.", progress.doing);
        }
        true
    }
}

/// Finds the best mix, prints it, and writes the plan with it.
///
/// # Errors
/// [`Refusal`] where plan or limits can't be read, contradict each other, or nothing is found in
/// time.
pub fn run(arguments: &Arguments) -> Result<(), Refusal> {
    let plan = load(&arguments.plan)?.plan;
    let scenario = scenario::named_or_first(&plan, arguments.scenario.as_deref())?;
    let limits = match &arguments.limits {
        Some(file) => read_limits(file)?,
        None => limits_of(&plan, scenario),
    };
    let patience =
        Patience { longest: Duration::from_secs(arguments.seconds), ..Patience::default() };
    let best = best_mix(&plan, scenario, &limits, &Told, patience)?;
    let why = match arguments.why {
        true => Some(reasons(&plan, scenario, &limits, &Told, patience)?),
        false => None,
    };
    let curve = match arguments.curve {
        Some(points) => Some(trade_off(&plan, scenario, &limits, points, &Told, patience)?),
        None => None,
    };
    let answer = Answer { best, why, curve };
    if let Some(file) = &arguments.output {
        write_plan(&plan, &answer, file, &arguments.plan)?;
    }
    output::print(&match arguments.format {
        Format::Text => mix_text::text(&plan, &answer),
        Format::Json => answers_json::write(&answer),
    })
}

/// The limits a scenario has in its plan; none allow everything.
fn limits_of(plan: &Plan, scenario: &str) -> MixLimits {
    let found = plan.scenarios.iter().find(|other| other.name == scenario);
    found.and_then(|scenario| scenario.limits.clone()).unwrap_or_default()
}

fn read_limits(file: &Path) -> Result<MixLimits, Refusal> {
    let unreadable = |reason| Refusal::Unreadable { file: file.to_owned(), reason };
    let text = std::fs::read_to_string(file).map_err(unreadable)?;
    let text = text.strip_prefix('\u{FEFF}').unwrap_or(&text);
    serde_json::from_str(text)
        .map_err(|reason| Refusal::Limits { file: file.to_owned(), reason: reason.to_string() })
}

/// The plan with the mix, and with the reasons beside its rows where they were asked for.
fn write_plan(plan: &Plan, answer: &Answer, file: &Path, made_from: &Path) -> Result<(), Refusal> {
    let Some(mix) = &answer.best.mix else { return Ok(()) };
    let with = match &answer.why {
        Some(why) => apply(plan, &explained(mix, why))?,
        None => with_mix(plan, mix)?,
    };
    let text = plan_json::write(&with);
    output::write_file(file, made_from, MayReplace::NoPlan, text.as_bytes())
}
