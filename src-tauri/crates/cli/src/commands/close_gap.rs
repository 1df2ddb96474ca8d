//! `fivefold close-gap`: how much of a lever would close the gap to a target.

use std::path::PathBuf;

use clap::{Args, ValueEnum};
use fivefold_charts::words::people;
use fivefold_engine::Plan;
use fivefold_engine::gap::{
    GapAnswer, GapGoal, GapMeans, GapQuestion, GapStep, GapTiming, close_gap,
};
use fivefold_engine::plan::{
    BindRow, BindUnit, BorrowRow, Bounce, Build, BuyRow, LeverRow, Year, financial_year,
};
use fivefold_exchange::answers_json;

use crate::loaded_plan::load;
use crate::names;
use crate::printable::printable;
use crate::refusal::Refusal;
use crate::typed_year::typed_year;
use crate::{notices, output, scenario};

/// Say how much of a lever would close the gap to a target, or why none of it can.
///
/// The answer is projected again with it in, and the plan is left as it is. It comes on top of the
/// scenario's first row of that lever and role; where there is none, it is a new row.
#[derive(Debug, Args)]
pub struct Arguments {
    /// A .fivefold plan or plan JSON.
    #[arg(value_name = "PLAN")]
    plan: PathBuf,
    /// The scenario; the first where it is left out.
    #[arg(long, value_name = "NAME")]
    scenario: Option<String>,
    /// The target.
    #[arg(long, value_name = "NAME")]
    target: String,
    /// By which year: 2020/21, or 2021.
    #[arg(long, value_name = "YEAR", value_parser = typed_year)]
    year: Year,
    /// The lever to pull.
    #[arg(long, value_enum)]
    lever: TypedLever,
    /// The id of the role people join, arrive in, stay in or are borrowed for.
    #[arg(long, value_name = "ID")]
    role: String,
    /// The id of the role people leave for it: needed for Bounce, and for Build from within.
    #[arg(long, value_name = "ID")]
    from: Option<String>,
    /// Years from start to arrival, of a new row of Build or Bounce.
    #[arg(long, value_name = "YEARS", default_value_t = 0)]
    duration: u32,
    /// Bind in points off the leaver rate instead of people kept, in a new row.
    #[arg(long)]
    points: bool,
    /// The year to pull the lever in; the latest whose people come in time where it is left out.
    #[arg(long, value_name = "YEAR", value_parser = typed_year, conflicts_with = "each_year")]
    start: Option<Year>,
    /// The same in every year up to the latest in time.
    #[arg(long)]
    each_year: bool,
    /// How the answer is written.
    #[arg(long, value_enum, default_value_t = Format::Table)]
    format: Format,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum TypedLever {
    Buy,
    Build,
    Bind,
    Borrow,
    Bounce,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Format {
    Table,
    Json,
}

/// Prints how a gap could be closed.
///
/// # Errors
/// [`Refusal`] where the plan can't be read, or has no such scenario, target or role.
pub fn run(arguments: &Arguments) -> Result<(), Refusal> {
    let plan = load(&arguments.plan)?.plan;
    let scenario = scenario::named_or_first(&plan, arguments.scenario.as_deref())?;
    for id in std::iter::once(&arguments.role).chain(&arguments.from) {
        known_role(&plan, id)?;
    }
    let question = GapQuestion {
        scenario: scenario.to_owned(),
        goal: GapGoal::Target { name: arguments.target.clone() },
        year: arguments.year,
        means: means(&plan, scenario, arguments)?,
        timing: match (arguments.start, arguments.each_year) {
            (Some(year), _) => GapTiming::Year { year },
            (None, true) => GapTiming::EachYear,
            (None, false) => GapTiming::Latest,
        },
    };
    let answer = close_gap(&plan, &question)?;
    output::print(&match arguments.format {
        Format::Table => text(&plan, &answer),
        Format::Json => answers_json::write(&answer),
    })
}

fn known_role(plan: &Plan, id: &str) -> Result<(), Refusal> {
    if plan.role(id).is_some() {
        return Ok(());
    }
    let there_are = names::listed(plan.roles.iter().map(|role| role.id.as_str()));
    Err(Refusal::UnknownScope {
        what: "role",
        wanted: id.to_owned(),
        there_are: format!("There are: {there_are}."),
    })
}

/// The first row of the lever and role, or a new one.
fn means(plan: &Plan, scenario: &str, arguments: &Arguments) -> Result<GapMeans, Refusal> {
    let new = new_row(arguments)?;
    let levers = plan.scenarios.iter().find(|other| other.name == scenario);
    let there = levers.and_then(|scenario| {
        scenario.levers.rows().find(|(_, row)| same_way(row, &new, arguments.from.is_some()))
    });
    Ok(match there {
        Some((index, row)) => GapMeans::Row { lever: row.lever(), index },
        None => GapMeans::New { row: new },
    })
}

/// Whether a row is of the same lever, for the same role and, where one is asked for, from the
/// same.
fn same_way(row: &LeverRow, asked: &LeverRow, from_asked: bool) -> bool {
    match (row, asked) {
        (LeverRow::Buy(row), LeverRow::Buy(asked)) => row.role == asked.role,
        (LeverRow::Bind(row), LeverRow::Bind(asked)) => {
            row.role == asked.role && row.unit.unwrap_or_default() == asked.unit.unwrap_or_default()
        }
        (LeverRow::Borrow(row), LeverRow::Borrow(asked)) => row.role == asked.role,
        (LeverRow::Build(row), LeverRow::Build(asked)) => {
            row.to == asked.to && (!from_asked || row.from == asked.from)
        }
        (LeverRow::Bounce(row), LeverRow::Bounce(asked)) => {
            (&row.from, &row.to) == (&asked.from, &asked.to)
        }
        _ => false,
    }
}

fn new_row(arguments: &Arguments) -> Result<LeverRow, Refusal> {
    let role = arguments.role.clone();
    let duration_years = Some(arguments.duration);
    Ok(match arguments.lever {
        TypedLever::Buy => LeverRow::Buy(BuyRow { role, ..BuyRow::default() }),
        TypedLever::Build => LeverRow::Build(Build {
            to: role,
            from: arguments.from.clone(),
            duration_years,
            ..Build::default()
        }),
        TypedLever::Bind => {
            let unit = arguments.points.then_some(BindUnit::Points);
            LeverRow::Bind(BindRow { role, unit, ..BindRow::default() })
        }
        TypedLever::Borrow => LeverRow::Borrow(BorrowRow { role, ..BorrowRow::default() }),
        TypedLever::Bounce => LeverRow::Bounce(Bounce {
            from: arguments.from.clone().ok_or(Refusal::NobodyToMove)?,
            to: Some(role),
            duration_years,
            ..Bounce::default()
        }),
    })
}

fn text(plan: &Plan, answer: &GapAnswer) -> String {
    let mut lines = vec![answer.question.clone(), answer.sentence.clone(), String::new()];
    lines.extend(answer.arithmetic.iter().cloned());
    lines.push(answer.timing.clone());
    lines.extend(answer.rounding.clone());
    if let Some(step) = answer.whole.as_ref().or(answer.exact.as_ref()) {
        lines.extend(effects(plan, step));
    }
    lines.iter().map(|line| format!("{}\n", printable(line))).collect()
}

/// What else a step does: to roles, to other targets, and where a limit bites.
fn effects(plan: &Plan, step: &GapStep) -> Vec<String> {
    let mut lines = vec![String::new(), format!("With {}", step.words)];
    lines.extend(step.roles.iter().map(|effect| {
        let (before, after) = (people(effect.before), people(effect.after));
        format!("  {}: {before} in post become {after}", plan.role_name(effect.role))
    }));
    lines.extend(step.targets.iter().map(|effect| {
        let (year, before) = (financial_year(effect.year), people(effect.gap_before));
        format!("  {}, {year}: gap {before} becomes {}", effect.target, people(effect.gap))
    }));
    lines
        .extend(step.notices.iter().map(|notice| format!("  {}", notices::sentence(plan, notice))));
    lines
}
