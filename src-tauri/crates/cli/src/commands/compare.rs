//! `fivefold compare`: scenarios side by side.

use std::path::PathBuf;

use clap::{Args, ValueEnum};
use fivefold_charts::words::comparison as words;
use fivefold_engine::compare::{CompareQuestion, ComparedScenario, Comparison, compare};
use fivefold_engine::plan::{Year, financial_year};
use fivefold_engine::results::Contributions;
use fivefold_engine::summary::Unit;
use fivefold_exchange::answers_json;

use crate::loaded_plan::load;
use crate::output;
use crate::printable::printable;
use crate::refusal::Refusal;
use crate::scope::{SPELLING, TypedScope};
use crate::table::YearTable;
use crate::typed_year::typed_year;

/// Set up to three scenarios beside a base, by year and by lever.
#[derive(Debug, Args)]
pub struct Arguments {
    /// A .fivefold plan or plan JSON.
    #[arg(value_name = "PLAN")]
    plan: PathBuf,
    /// The scenario the others are compared with.
    #[arg(long, value_name = "NAME")]
    base: String,
    /// The others, separated by commas; a name with a comma in it is given alone, and --with again
    /// for the next.
    #[arg(long, value_name = "NAMES", required = true)]
    with: Vec<String>,
    /// The roles: all, or those of one role, service, staff group, team, band, employer or group.
    #[arg(long, value_name = SPELLING, default_value = "all")]
    scope: TypedScope,
    /// People or whole-time equivalents.
    #[arg(long, value_enum, default_value_t = ShownUnit::Heads)]
    unit: ShownUnit,
    /// The year of the table by lever; the last where it is left out.
    #[arg(long, value_name = "YEAR", value_parser = typed_year)]
    year: Option<Year>,
    /// How the comparison is written.
    #[arg(long, value_enum, default_value_t = Format::Table)]
    format: Format,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum ShownUnit {
    Heads,
    Wte,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Format {
    Table,
    Json,
}

/// Prints scenarios side by side.
///
/// # Errors
/// [`Refusal`] where the plan can't be read, or has no such scenario, scope or year.
pub fn run(arguments: &Arguments) -> Result<(), Refusal> {
    let plan = load(&arguments.plan)?.plan;
    let known = |name: &str| plan.scenario_index(name).is_some();
    let names = |given: &String| match known(given) {
        true => vec![given.clone()],
        false => given.split(',').map(|name| name.trim().to_owned()).collect(),
    };
    let question = CompareQuestion {
        base: arguments.base.clone(),
        with: arguments.with.iter().flat_map(names).collect(),
        scope: arguments.scope.in_plan(&plan)?,
        unit: match arguments.unit {
            ShownUnit::Heads => Unit::Heads,
            ShownUnit::Wte => Unit::Wte,
        },
    };
    let compared = compare(&plan, &question)?;
    let place = compared.place_of(arguments.year)?;
    output::print(&match arguments.format {
        Format::Table => text(&compared, place),
        Format::Json => answers_json::write(&compared),
    })
}

fn text(compared: &Comparison, place: usize) -> String {
    [
        format!("{}\n{}\n", printable(&compared.plan_title), printable(&words::sentence(compared))),
        by_year(compared).text(),
        by_lever(compared, place).text(),
    ]
    .join("\n")
}

fn by_year(compared: &Comparison) -> YearTable {
    let rounding = words::rounding(compared);
    let base = compared.base().map(|base| {
        let figures = base.years.iter().map(|year| rounding.people(year.in_post));
        (base.name.clone(), figures.collect())
    });
    let others = compared.scenarios.iter().skip(1).map(|scenario| {
        let figures = scenario.years.iter().map(|year| rounding.signed(year.difference));
        (format!("{}, difference", scenario.name), figures.collect())
    });
    YearTable {
        heading: format!("{}, in post, {}", printable(&compared.scope), unit(compared)),
        columns: compared.years.iter().map(|year| financial_year(*year)).collect(),
        rows: base.into_iter().chain(others).collect(),
    }
}

fn by_lever(compared: &Comparison, place: usize) -> YearTable {
    let rounding = words::rounding(compared);
    let row = |name: &str, of: &dyn Fn(&Contributions) -> f64| {
        let figure = |(nth, scenario): (usize, &ComparedScenario)| {
            let year = scenario.years.get(place);
            match nth {
                0 => year.map(|year| rounding.people(of(&year.contributions))),
                _ => year.map(|year| rounding.signed(of(&year.contribution_differences))),
            }
        };
        let figures = compared.scenarios.iter().enumerate();
        (name.to_owned(), figures.map(|each| figure(each).unwrap_or_default()).collect())
    };
    let year = compared.years.get(place).copied().unwrap_or(compared.baseline_year);
    YearTable {
        heading: format!("{}, the base and differences from it", financial_year(year)),
        columns: compared.scenarios.iter().map(|scenario| printable(&scenario.name)).collect(),
        rows: vec![
            row("Business as usual", &|of| of.base),
            row("+ Buy", &|of| of.buy),
            row("+ Build", &|of| of.build),
            row("+ Bind", &|of| of.bind),
            row("+ Bounce", &|of| of.bounce),
            row("= In post", &Contributions::in_post),
            row("Borrow, on top", &|of| of.borrow),
        ],
    }
}

fn unit(compared: &Comparison) -> &'static str {
    match compared.unit {
        Unit::Heads => "heads",
        Unit::Wte => "WTE",
    }
}
