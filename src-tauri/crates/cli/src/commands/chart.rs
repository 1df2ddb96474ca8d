//! `fivefold chart`: any chart of a plan, as SVG or PNG.

use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};
use fivefold_charts::{
    ChartKind, ChartQuestion, ChartSize, Mode, Theme, chart, png, refuse_small_numbers,
};
use fivefold_engine::plan::Year;
use fivefold_engine::skill_mix::MixBy;
use fivefold_engine::summary::Unit;
use fivefold_exchange::reference;

use crate::loaded_plan::load;
use crate::refusal::Refusal;
use crate::scope::{SPELLING, TypedScope};
use crate::target::MayReplace;
use crate::typed_year::typed_year;
use crate::{output, scenario};

/// Draw a chart of a plan: its headcount against the targets, or another kind.
///
/// An older output of the same name is overwritten, once the new one is whole. A plan is never
/// replaced.
#[derive(Debug, Args)]
pub struct Arguments {
    /// A .fivefold plan or plan JSON.
    #[arg(value_name = "PLAN")]
    plan: PathBuf,
    /// Which chart.
    #[arg(long, value_enum, default_value_t = Kind::Headcount)]
    kind: Kind,
    /// The scenario; the first where it is left out. Of scenarios side by side, the base.
    #[arg(long, value_name = "NAME")]
    scenario: Option<String>,
    /// A scenario to set beside it, up to three times; the first others where it is left out.
    #[arg(long, value_name = "NAME")]
    with: Vec<String>,
    /// The roles: all, or those of one role, service, staff group, team, band, employer or group.
    #[arg(long, value_name = SPELLING, default_value = "all")]
    scope: TypedScope,
    /// People or whole-time equivalents, where a chart is in one of them.
    #[arg(long, value_enum, default_value_t = ChartUnit::Heads)]
    unit: ChartUnit,
    /// Everyone, or the change from business as usual, from the base or from the opening figure.
    #[arg(long, value_enum, default_value_t = ChartMode::Auto)]
    mode: ChartMode,
    /// The first year of a bridge; the plan's first where it is left out.
    #[arg(long, value_name = "YEAR", value_parser = typed_year)]
    from: Option<Year>,
    /// The last year of a bridge; the plan's last where it is left out.
    #[arg(long, value_name = "YEAR", value_parser = typed_year)]
    to: Option<Year>,
    /// What a skill mix puts roles together by.
    #[arg(long, value_enum, default_value_t = By::Role)]
    by: By,
    /// What it is drawn for.
    #[arg(long, value_enum, default_value_t = Look::Screen)]
    theme: Look,
    /// Its width in pixels.
    #[arg(long, value_name = "PX", default_value_t = 960)]
    width: u32,
    /// Its height in pixels.
    #[arg(long, value_name = "PX", default_value_t = 540)]
    height: u32,
    /// Refuse where it would tell counts of people below N, or give them away. A chart of headcount
    /// may tell what its roles add up to. 5 is usual.
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..))]
    suppress_below: Option<u32>,
    /// The picture to write: SVG, or PNG where its name ends so.
    #[arg(short, long, value_name = "FILE.svg|FILE.png")]
    output: PathBuf,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Kind {
    /// Projected headcount against its targets.
    Headcount,
    /// From opening to closing, flow by flow.
    Bridge,
    /// Cohorts from start to arrival.
    Pipeline,
    /// Gaps to targets by role and year.
    Gap,
    /// Up to four scenarios side by side.
    Scenarios,
    /// The programmes of the Five Year Forward View for Mental Health.
    Million,
    /// Who goes from one role to another.
    Flows,
    /// What the workforce is made of.
    Mix,
    /// What it costs, and what funds it.
    Cost,
    /// What the gap to the first target of the roles hangs on.
    Sensitivity,
    /// In post in doubt, over 1,000 draws of the rates that are ranges.
    Fan,
}

impl From<Kind> for ChartKind {
    fn from(kind: Kind) -> Self {
        match kind {
            Kind::Headcount => Self::Headcount,
            Kind::Bridge => Self::Bridge,
            Kind::Pipeline => Self::Pipeline,
            Kind::Gap => Self::Gap,
            Kind::Scenarios => Self::Scenarios,
            Kind::Million => Self::Million,
            Kind::Flows => Self::Flows,
            Kind::Mix => Self::Mix,
            Kind::Cost => Self::Cost,
            Kind::Sensitivity => Self::Sensitivity,
            Kind::Fan => Self::Fan,
        }
    }
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

#[derive(Debug, Clone, Copy, ValueEnum)]
enum ChartMode {
    /// Whichever shows more.
    Auto,
    Totals,
    Change,
}

impl From<ChartMode> for Mode {
    fn from(mode: ChartMode) -> Self {
        match mode {
            ChartMode::Auto => Self::Auto,
            ChartMode::Totals => Self::Totals,
            ChartMode::Change => Self::Change,
        }
    }
}

#[derive(Debug, Clone, Copy, ValueEnum)]
#[value(rename_all = "snake_case")]
enum By {
    Role,
    Band,
    StaffGroup,
    Service,
}

impl From<By> for MixBy {
    fn from(by: By) -> Self {
        match by {
            By::Role => Self::Role,
            By::Band => Self::Band,
            By::StaffGroup => Self::StaffGroup,
            By::Service => Self::Service,
        }
    }
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Look {
    Screen,
    Dark,
    /// Larger type, stronger contrast.
    Projector,
    /// No ground, black text.
    Print,
}

impl From<Look> for Theme {
    fn from(look: Look) -> Self {
        match look {
            Look::Screen => Self::Screen,
            Look::Dark => Self::Dark,
            Look::Projector => Self::Projector,
            Look::Print => Self::Print,
        }
    }
}

/// Writes a chart.
///
/// # Errors
/// [`Refusal`] where the plan can't be read, has no such scenario, scope or years, or the output
/// can't be written.
pub fn run(arguments: &Arguments) -> Result<(), Refusal> {
    let plan = load(&arguments.plan)?.plan;
    let as_png = is_png(&arguments.output)?;
    let spanned = arguments.from.is_some() || arguments.to.is_some();
    let question = ChartQuestion {
        kind: arguments.kind.into(),
        scenario: scenario::named_or_first(&plan, arguments.scenario.as_deref())?.to_owned(),
        with: arguments.with.clone(),
        scope: arguments.scope.in_plan(&plan)?,
        unit: arguments.unit.into(),
        mode: arguments.mode.into(),
        span: spanned.then(|| {
            let from = arguments.from.unwrap_or(plan.first_year);
            (from, arguments.to.unwrap_or_else(|| plan.last_year()))
        }),
        by: arguments.by.into(),
        theme: arguments.theme.into(),
        size: ChartSize { width: arguments.width, height: arguments.height },
    };
    if let Some(below) = arguments.suppress_below {
        refuse_small_numbers(&plan, &question, below)?;
    }
    let drawn = chart(&plan, &question, &reference::programmes())?;
    let picture = if as_png { png(&drawn.svg)? } else { drawn.svg.into_bytes() };
    output::write_file(&arguments.output, &arguments.plan, MayReplace::NoPlan, &picture)
}

/// Endings of pictures and documents that are neither SVG nor PNG: a chart under such a name would
/// not open.
const OTHERS: [&str; 9] = ["jpg", "jpeg", "gif", "webp", "bmp", "tif", "tiff", "emf", "pdf"];

/// Whether the picture is PNG, by the ending of its name; otherwise it is SVG.
fn is_png(file: &Path) -> Result<bool, Refusal> {
    let ending = file.extension().map(|ending| ending.to_string_lossy().to_lowercase());
    match ending.as_deref() {
        Some("png") => Ok(true),
        Some(other) if OTHERS.contains(&other) => Err(Refusal::NoPicture(file.to_owned())),
        _ => Ok(false),
    }
}
