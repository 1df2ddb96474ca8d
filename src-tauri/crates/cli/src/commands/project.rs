//! `fivefold project`: what the plan comes to, on standard output.

use std::path::PathBuf;

use clap::{Args, ValueEnum};
use fivefold_charts::words::{self, Rounding, people};
use fivefold_engine::Plan;
use fivefold_engine::plan::{Scope, financial_year};
use fivefold_engine::results::{Projection, ScenarioResult};
use fivefold_engine::summary::{Summary, SummaryYear, Unit, summarise};
use fivefold_exchange::{projection_csv, projection_json};

use crate::loaded_plan::load;
use crate::refusal::Refusal;
use crate::table::YearTable;
use crate::{notices, output, scenario, scope};

/// Project a plan and print the result.
#[derive(Debug, Args)]
#[command(after_help = "Formats:\n  \
    table  for reading: in post by role and year, what each lever contributes, gaps, notices\n  \
    json   every figure, in the shape documented for plan results\n  \
    csv    one row a scenario, role or target, year and measure")]
pub struct Arguments {
    /// A .fivefold plan or plan JSON.
    #[arg(value_name = "PLAN")]
    plan: PathBuf,
    /// Only this scenario; all where it is left out.
    #[arg(long, value_name = "NAME")]
    scenario: Option<String>,
    /// How the result is written.
    #[arg(long, value_enum, default_value_t = Format::Table)]
    format: Format,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Format {
    Table,
    Json,
    Csv,
}

/// Prints a plan's projection.
///
/// # Errors
/// [`Refusal`] where the plan can't be read or projected, or has no such scenario.
pub fn run(arguments: &Arguments) -> Result<(), Refusal> {
    let plan = load(&arguments.plan)?.plan;
    let projection = scenario::project(&plan, arguments.scenario.as_deref())?;
    output::print(&match arguments.format {
        Format::Table => tables(&plan, &projection),
        Format::Json => projection_json::write(&projection),
        Format::Csv => projection_csv::write(&plan, &projection),
    })
}

fn tables(plan: &Plan, projection: &Projection) -> String {
    let scenarios = projection.scenarios.iter();
    let parts: Vec<String> = scenarios.map(|result| scenario_text(plan, result)).collect();
    match parts.as_slice() {
        [] => {
            format!("{}\n\nThe plan has no scenario, so there is nothing to project.\n", plan.title)
        }
        parts => format!("{}\n\n{}", plan.title, parts.join("\n")),
    }
}

fn scenario_text(plan: &Plan, result: &ScenarioResult) -> String {
    let everyone = summarise(plan, result, &Scope::All, Unit::Heads);
    let headline = summarise(plan, result, &scope::headline(plan), Unit::Heads);
    let mut parts = vec![
        format!("Scenario: {}\n{}\n", result.scenario, words::sentence(&headline)),
        roles_table(plan, result, &everyone).text(),
        contributions_table(&headline).text(),
    ];
    parts.extend(targets_text(result));
    parts.extend(notices_text(plan, result));
    parts.join("\n")
}

fn roles_table(plan: &Plan, result: &ScenarioResult, summary: &Summary) -> YearTable {
    let rounding = Rounding::of(summary);
    let of_role = |id: &str| {
        let rows = result.rows.iter().filter(|row| row.role == id);
        rows.map(|row| (row.opening, row.closing)).collect::<Vec<_>>()
    };
    let rows = plan.roles.iter().map(|role| {
        let years = of_role(&role.id);
        let baseline = years.first().map(|(opening, _)| *opening);
        let figures = baseline.into_iter().chain(years.iter().map(|(_, closing)| *closing));
        (role.name.clone(), figures.map(|figure| rounding.people(figure)).collect())
    });
    let in_all = summary.years.iter().map(|year| year.in_post);
    let in_all = std::iter::once(summary.baseline).chain(in_all);
    let in_all = ("All roles".to_owned(), in_all.map(|figure| rounding.people(figure)).collect());
    YearTable {
        heading: "In post on 31 March, people".to_owned(),
        columns: std::iter::once(summary.baseline_year)
            .chain(summary.years.iter().map(|year| year.year))
            .map(financial_year)
            .collect(),
        rows: rows.chain([in_all]).collect(),
    }
}

fn contributions_table(summary: &Summary) -> YearTable {
    let rounding = Rounding::of(summary);
    let row = |name: &str, figure: fn(&SummaryYear) -> f64| {
        let figures = summary.years.iter().map(|year| rounding.people(figure(year)));
        (name.to_owned(), figures.collect())
    };
    YearTable {
        heading: format!("{}, people", summary.scope),
        columns: summary.years.iter().map(|year| financial_year(year.year)).collect(),
        rows: vec![
            row("Business as usual", |year| year.contributions.base),
            row("+ Buy", |year| year.contributions.buy),
            row("+ Build", |year| year.contributions.build),
            row("+ Bind", |year| year.contributions.bind),
            row("+ Bounce", |year| year.contributions.bounce),
            row("= In post", |year| year.in_post),
            row("Borrow, on top", |year| year.contributions.borrow),
            row("Capacity", |year| year.capacity),
        ],
    }
}

fn targets_text(result: &ScenarioResult) -> Option<String> {
    let lines = result.targets.iter().map(|target| {
        let year = financial_year(target.year);
        let unit = if target.unit == "wte" { "WTE" } else { target.unit };
        let value = people(target.target_value);
        let projected = people(target.projected);
        let gap = gap_in_words(target.gap);
        format!(
            "  {year}  {}: target {value} {unit}, projected {projected}, {gap}\n",
            target.target
        )
    });
    (!result.targets.is_empty()).then(|| format!("Targets\n{}", lines.collect::<String>()))
}

/// A gap as it stands once it is rounded.
fn gap_in_words(gap: f64) -> String {
    match people(gap.abs()).as_str() {
        "0" => "on target".to_owned(),
        size if gap < 0.0 => format!("{size} short"),
        size => format!("{size} over"),
    }
}

fn notices_text(plan: &Plan, result: &ScenarioResult) -> Option<String> {
    let lines = result.notices.iter().map(|it| format!("  {}\n", notices::sentence(plan, it)));
    (!result.notices.is_empty())
        .then(|| format!("Where a limit bites\n{}", lines.collect::<String>()))
}
