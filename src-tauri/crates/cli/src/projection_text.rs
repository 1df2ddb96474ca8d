//! A projection as text for reading in a terminal.

use fivefold_charts::words::{self, Rounding, people};
use fivefold_engine::Plan;
use fivefold_engine::plan::{Scope, financial_year};
use fivefold_engine::results::{Projection, ScenarioResult};
use fivefold_engine::summary::{Summary, SummaryYear, Unit, summarise};

use crate::notices;
use crate::printable::printable;
use crate::table::YearTable;

/// A projection for reading, scenario by scenario: what it comes to in a sentence, who is in post,
/// what that is made of, how far targets are, and where a limit bites.
pub fn of(plan: &Plan, projection: &Projection) -> String {
    let scenarios = projection.scenarios.iter();
    let parts: Vec<String> = scenarios.map(|result| scenario_text(plan, result)).collect();
    let title = printable(&plan.title);
    match parts.as_slice() {
        [] => format!("{title}\n\nThe plan has no scenario, so there is nothing to project.\n"),
        parts => format!("{title}\n\n{}", parts.join("\n")),
    }
}

fn scenario_text(plan: &Plan, result: &ScenarioResult) -> String {
    let everyone = summarise(plan, result, &Scope::All, Unit::Heads);
    let mainly = summarise(plan, result, &plan.main_scope(), plan.main_unit());
    let mut parts = vec![
        format!(
            "Scenario: {}\n{}\n",
            printable(result.scenario),
            printable(&words::sentence(&mainly))
        ),
        roles_table(plan, result, &everyone).text(),
        contributions_table(&mainly).text(),
    ];
    parts.extend(targets_text(result));
    parts.extend(notices_text(plan, result));
    parts.join("\n")
}

fn roles_table(plan: &Plan, result: &ScenarioResult, summary: &Summary) -> YearTable {
    let rounding = Rounding::of(summary);
    let rows = plan.roles.iter().enumerate().map(|(place, role)| {
        // Rows are by year, then in the plan's order of roles.
        let years = result.rows.iter().skip(place).step_by(plan.roles.len());
        let baseline = years.clone().take(1).map(|row| row.opening);
        let figures = baseline.chain(years.map(|row| row.closing));
        (role.name.clone(), figures.map(|figure| rounding.people(figure)).collect())
    });
    let in_all = summary.years.iter().map(|year| year.in_post);
    let in_all = std::iter::once(summary.baseline).chain(in_all);
    let in_all = ("All roles".to_owned(), in_all.map(|figure| rounding.people(figure)).collect());
    YearTable {
        heading: "In post on 31 March, heads".to_owned(),
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
        heading: format!("{}, {}", printable(&summary.scope), words::unit(summary)),
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

/// Targets with their years below them.
fn targets_text(result: &ScenarioResult) -> Option<String> {
    let mut text = String::from("Targets\n");
    for years in result.targets.chunk_by(|one, next| one.target == next.target) {
        let first = years.first()?;
        let unit = if first.unit == "wte" { "WTE" } else { first.unit };
        text.push_str(&format!("  {} ({unit})\n", printable(first.target)));
        for target in years {
            text.push_str(&format!(
                "    {}  target {}, projected {}: {}\n",
                financial_year(target.year),
                people(target.target_value),
                people(target.projected),
                gap_in_words(target.gap),
            ));
        }
    }
    (!result.targets.is_empty()).then_some(text)
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
    let sentences = result.notices.iter().map(|notice| notices::sentence(plan, notice));
    let lines = sentences.map(|sentence| format!("  {}\n", printable(&sentence)));
    (!result.notices.is_empty())
        .then(|| format!("Where a limit bites\n{}", lines.collect::<String>()))
}
