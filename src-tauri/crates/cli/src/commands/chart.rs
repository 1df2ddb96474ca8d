//! `fivefold chart`: projected headcount against its targets, as SVG.

use std::path::PathBuf;

use clap::{Args, ValueEnum};
use fivefold_charts::{ChartSize, Mode, Theme, headcount};
use fivefold_engine::Model;
use fivefold_engine::summary::{Unit, summarise};

use crate::loaded_plan::load;
use crate::refusal::Refusal;
use crate::scope::{SPELLING, TypedScope};
use crate::target::MayReplace;
use crate::{output, scenario};

/// What fits a page or a slide, in CSS pixels.
const SIZE: ChartSize = ChartSize { width: 960, height: 540 };

/// Draw a scenario's headcount against its targets.
///
/// An older output of the same name is overwritten, once the new one is whole. A plan is never
/// replaced.
#[derive(Debug, Args)]
pub struct Arguments {
    /// A .fivefold plan or plan JSON.
    #[arg(value_name = "PLAN")]
    plan: PathBuf,
    /// The scenario; the first where it is left out.
    #[arg(long, value_name = "NAME")]
    scenario: Option<String>,
    /// The roles: all, or those of one role, service, staff group, team, band, employer or group.
    #[arg(long, value_name = SPELLING, default_value = "all")]
    scope: TypedScope,
    /// People or whole-time equivalents.
    #[arg(long, value_enum, default_value_t = ChartUnit::Heads)]
    unit: ChartUnit,
    /// The SVG to write.
    #[arg(short, long, value_name = "FILE.svg")]
    output: PathBuf,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum ChartUnit {
    Heads,
    Wte,
}

impl From<ChartUnit> for Unit {
    fn from(unit: ChartUnit) -> Self {
        match unit {
            ChartUnit::Heads => Self::Heads,
            ChartUnit::Wte => Self::Wte,
        }
    }
}

/// Writes a scenario's chart.
///
/// # Errors
/// [`Refusal`] where the plan can't be read, has no such scenario or scope, or the output can't be
/// written.
pub fn run(arguments: &Arguments) -> Result<(), Refusal> {
    let plan = load(&arguments.plan)?.plan;
    let scenario = scenario::named_or_first(&plan, arguments.scenario.as_deref())?;
    let result = Model::new(&plan)?.scenario_named(scenario)?;
    let scope = arguments.scope.in_plan(&plan)?;
    let summary = summarise(&plan, &result, &scope, arguments.unit.into());
    let chart = headcount(&summary, Mode::Auto, Theme::Light, SIZE)?;
    output::write_file(&arguments.output, &arguments.plan, MayReplace::NoPlan, chart.svg.as_bytes())
}
