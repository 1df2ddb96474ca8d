//! `fivefold cost`: what a scenario costs, by year, lever and row.

use std::path::PathBuf;

use clap::{Args, ValueEnum};
use fivefold_engine::money::{Cost, about_pounds, cost};
use fivefold_engine::plan::{Lever, financial_year};
use fivefold_exchange::{answers_json, cost_csv};

use crate::loaded_plan::load;
use crate::printable::printable;
use crate::refusal::Refusal;
use crate::scope::{SPELLING, TypedScope};
use crate::small_numbers::SuppressBelow;
use crate::table::YearTable;
use crate::{output, scenario};

/// Say what a scenario costs: the pay bill, each lever, and the funding beside them.
///
/// In constant prices of the plan's price year. What the plan gives no price for counts as nothing,
/// and is told.
#[derive(Debug, Args)]
pub struct Arguments {
    /// A .fivefold plan or plan JSON.
    #[arg(value_name = "PLAN")]
    plan: PathBuf,
    /// The scenario; the first where it is left out.
    #[arg(long, value_name = "NAME")]
    scenario: Option<String>,
    /// The roles: all, or those of one role, service, staff group, team, band, employer or group.
    /// Funding is for the whole plan, and only shown beside all of it.
    #[arg(long, value_name = SPELLING, default_value = "all")]
    scope: TypedScope,
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

/// Prints what a scenario costs.
///
/// # Errors
/// [`Refusal`] where the plan can't be read, or has no such scenario or scope.
pub fn run(arguments: &Arguments) -> Result<(), Refusal> {
    let plan = load(&arguments.plan)?.plan;
    arguments.small.refuse(&plan)?;
    let scenario = scenario::named_or_first(&plan, arguments.scenario.as_deref())?;
    let cost = cost(&plan, scenario, &arguments.scope.in_plan(&plan)?)?;
    output::print(&match arguments.format {
        Format::Table => text(&cost),
        Format::Json => answers_json::write(&cost),
        Format::Csv => cost_csv::write(&cost),
    })
}

fn text(cost: &Cost) -> String {
    let mut parts = vec![format!("{}\n", printable(&cost.headline)), by_year(cost).text()];
    parts.push(per_person(cost).text());
    if !cost.targets.is_empty() {
        parts.push(per_gap(cost).text());
    }
    if !cost.unpriced.is_empty() {
        let lines = cost.unpriced.iter().map(|line| format!("{}\n", printable(line)));
        parts.push(lines.collect());
    }
    parts.join("\n")
}

fn by_year(cost: &Cost) -> YearTable {
    let years = || cost.years.iter().chain([&cost.all_years]);
    let row = |name: &str, of: &dyn Fn(&fivefold_engine::money::CostYear) -> f64| {
        (name.to_owned(), years().map(|year| about_pounds(of(year))).collect())
    };
    let mut rows = vec![row("Pay", &|year| year.pay)];
    rows.extend(Lever::ALL.map(|lever| row(&format!("+ {}", lever.name()), &|y| y.of(lever))));
    rows.push(row("+ Usual pathways", &|year| year.usual));
    rows.push(row("= Total", &|year| year.total));
    rows.push(row("Above business as usual", &|year| year.additional));
    if cost.all_years.funding.is_some() {
        rows.push(row("Funding", &|year| year.funding.unwrap_or(0.0)));
        rows.push(row("Left over", &|year| year.left_over.unwrap_or(0.0)));
    }
    let columns = cost.years.iter().map(|year| financial_year(year.year));
    YearTable {
        heading: printable(&cost.scope),
        columns: columns.chain(["All years".to_owned()]).collect(),
        rows,
    }
}

fn per_person(cost: &Cost) -> YearTable {
    let row = |lever: &fivefold_engine::money::LeverCost| {
        let heads = fivefold_charts::words::people(lever.heads);
        let per_head = lever.per_head.map_or_else(|| "none".to_owned(), about_pounds);
        (lever.lever.name().to_owned(), vec![about_pounds(lever.cost), heads, per_head])
    };
    YearTable {
        heading: "Cost per extra person".to_owned(),
        columns: ["All years", "Heads", "Per head"].map(str::to_owned).to_vec(),
        rows: cost.levers.iter().map(row).collect(),
    }
}

fn per_gap(cost: &Cost) -> YearTable {
    let pounds = |value: Option<f64>| value.map_or_else(|| "none".to_owned(), about_pounds);
    let row = |target: &fivefold_engine::money::GapCost| {
        let closed = fivefold_charts::words::people(target.closed);
        let figures = vec![
            financial_year(target.year),
            closed,
            pounds(target.per_unit),
            pounds(target.per_point),
        ];
        (target.target.clone(), figures)
    };
    YearTable {
        heading: "Cost of closing the gap".to_owned(),
        columns: ["Year", "Closed", "Each", "A point"].map(str::to_owned).to_vec(),
        rows: cost.targets.iter().map(row).collect(),
    }
}
