//! `fivefold coverage`: how much of what teams have to do is covered, and who can do it.

use std::path::PathBuf;

use clap::{Args, ValueEnum};
use fivefold_engine::Model;
use fivefold_engine::picture::competencies::CompetencyRow;
use fivefold_engine::picture::functions::{FunctionCoverage, TeamCoverage};
use fivefold_engine::picture::{
    CompetencyPicture, FunctionalMap, competency_picture, functional_map,
};
use fivefold_engine::plan::{Plan, financial_year};
use fivefold_exchange::{answers_json, picture_csv};

use crate::loaded_plan::load;
use crate::printable::printable;
use crate::refusal::Refusal;
use crate::small_numbers::SuppressBelow;
use crate::table::YearTable;
use crate::{output, scenario};

/// Say how much of what teams have to do is covered, by function and year.
///
/// Hours really there for the functions against hours needed, from the projection. With
/// --competencies: who holds what roles require, and the training it takes.
#[derive(Debug, Args)]
pub struct Arguments {
    /// A .fivefold plan or plan JSON.
    #[arg(value_name = "PLAN")]
    plan: PathBuf,
    /// The scenario; the first where it is left out.
    #[arg(long, value_name = "NAME")]
    scenario: Option<String>,
    /// One team alone; all of them where it is left out.
    #[arg(long, value_name = "NAME", conflicts_with = "competencies")]
    team: Option<String>,
    /// Competencies by role instead of functions by team.
    #[arg(long)]
    competencies: bool,
    /// How it is written: a table, every figure as JSON, or tidy rows for a spreadsheet.
    #[arg(long, value_enum, default_value_t = Format::Table)]
    format: Format,
    #[command(flatten)]
    small: SuppressBelow,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Format {
    Table,
    Json,
    Csv,
}

/// Prints what is covered.
///
/// # Errors
/// [`Refusal`] where the plan can't be read, or has no such scenario or team.
pub fn run(arguments: &Arguments) -> Result<(), Refusal> {
    let plan = load(&arguments.plan)?.plan;
    arguments.small.refuse(&plan)?;
    let scenario = scenario::named_or_first(&plan, arguments.scenario.as_deref())?;
    let model = Model::new(&plan)?;
    let result = model.scenario_named(scenario)?;
    if arguments.competencies {
        let picture = competency_picture(&plan, &result);
        return output::print(&match arguments.format {
            Format::Table => of_competencies(&plan, &picture),
            Format::Json => answers_json::write(&picture),
            Format::Csv => picture_csv::competencies(&plan, &picture),
        });
    }
    let mut map = functional_map(&plan, &result);
    if let Some(name) = &arguments.team {
        keep_only(&mut map, name)?;
    }
    output::print(&match arguments.format {
        Format::Table => of_functions(&plan, &map),
        Format::Json => answers_json::write(&map),
        Format::Csv => picture_csv::coverage(&map),
    })
}

fn keep_only(map: &mut FunctionalMap, name: &str) -> Result<(), Refusal> {
    if map.teams.iter().all(|team| team.team != name) {
        let there_are = map.teams.iter().map(|team| team.team.to_owned()).collect();
        return Err(Refusal::NoSuchTeam { wanted: name.to_owned(), there_are });
    }
    map.teams.retain(|team| team.team == name);
    map.falls_below.retain(|fall| fall.team == name);
    Ok(())
}

/// Whole per cent, never more than there is: 99.6 % of what is needed is not all of it.
fn percent(share: Option<f64>) -> String {
    let whole = |share: f64| format!("{:.0} %", (share * 100.0 + 1e-9).floor());
    share.map_or_else(|| "none".to_owned(), whole)
}

fn lines<'a>(sentences: impl IntoIterator<Item = &'a str>) -> String {
    sentences.into_iter().map(|line| format!("{}\n", printable(line))).collect()
}

fn of_functions(plan: &Plan, map: &FunctionalMap) -> String {
    let columns: Vec<String> = map.years.iter().map(|year| financial_year(*year)).collect();
    let table = |team: &TeamCoverage| {
        let row = |function: &FunctionCoverage| {
            let name = match function.years.iter().any(|year| year.below) {
                true => format!("! {}", function.function),
                false => format!("  {}", function.function),
            };
            (name, function.years.iter().map(|year| percent(year.coverage)).collect())
        };
        let table = YearTable {
            heading: printable(team.team),
            columns: columns.clone(),
            rows: team.functions.iter().map(row).collect(),
        };
        table.text()
    };
    let mut parts = vec![lines([map.sentence.as_str()])];
    parts.extend(map.teams.iter().map(table));
    if map.teams.is_empty() && plan.picture.teams.is_empty() {
        parts.push("Map a team in the window, under Picture, or import one.\n".to_owned());
    }
    if !map.falls_below.is_empty() {
        parts.push(lines(map.falls_below.iter().map(|fall| fall.words.as_str())));
    }
    parts.join("\n")
}

fn of_competencies(plan: &Plan, picture: &CompetencyPicture) -> String {
    let row = |row: &CompetencyRow| {
        let name = plan.picture.competency_name(row.competency).to_owned();
        (name, row.years.iter().map(|year| percent(year.coverage)).collect())
    };
    let mut parts = vec![lines([picture.sentence.as_str()])];
    for role in &plan.roles {
        let rows = picture.rows.iter().filter(|row| row.role == role.id);
        let rows: Vec<(String, Vec<String>)> = rows.map(row).collect();
        if !rows.is_empty() {
            let columns = picture.years.iter().map(|year| financial_year(*year)).collect();
            let table = YearTable { heading: printable(&role.name), columns, rows };
            parts.push(table.text());
        }
    }
    if !picture.held_back.is_empty() {
        parts.push(lines(picture.held_back.iter().map(String::as_str)));
    }
    parts.join("\n")
}
