//! The lever schedule: what is asked of each lever by row and year, and what it brings by role.

use fivefold_engine::approaches::approach_name;
use fivefold_engine::plan::{
    Amount, AmountUnit, BindRow, BindUnit, BorrowRow, Bounce, Build, BuyRow, Flow, Lever, Plan,
    Scenario, Share,
};
use fivefold_engine::results::RoleYear;
use serde::Serialize;

use super::amounts::{self, Kind};
use super::role_names::RoleNames;
use super::role_years::RoleYears;
use super::year_table::{YearRow, YearTable, year_columns};
use super::{joined, precision_of_plan};
use crate::figures::people;

/// A lever in the schedule.
#[derive(Serialize)]
pub struct LeverSection {
    /// The lever's name, or that of what goes across levers.
    pub lever: &'static str,
    /// What the lever is, in words.
    pub meaning: &'static str,
    /// What is asked for, and what it brings.
    pub tables: Vec<YearTable>,
}

impl LeverSection {
    /// The same section with its tables cut to fit their pages.
    pub fn in_parts(self, landscape: bool) -> Self {
        let parts = self.tables.into_iter().flat_map(|table| table.in_parts(landscape));
        Self { tables: parts.collect(), ..self }
    }
}

/// One section for each lever the scenario pulls.
pub fn gather(
    plan: &Plan,
    names: &RoleNames,
    scenario: &Scenario,
    role_years: &RoleYears,
) -> Vec<LeverSection> {
    let section = |lever| {
        let asked = asked_of(plan, names, scenario, lever);
        let brings = brought_by(plan, names, lever, role_years);
        let tables: Vec<YearTable> = [asked, brings].into_iter().flatten().collect();
        (!tables.is_empty()).then(|| LeverSection {
            lever: Lever::name(lever),
            meaning: meaning(lever),
            tables,
        })
    };
    Lever::ALL.into_iter().filter_map(section).collect()
}

fn meaning(lever: Lever) -> &'static str {
    match lever {
        Lever::Buy => "Recruit people on top of the usual joiners.",
        Lever::Build => "Train and develop people into a role.",
        Lever::Bind => "Keep people who would otherwise leave.",
        Lever::Borrow => "Use bank, agency or seconded capacity; never counted as in post.",
        Lever::Bounce => "Move people between roles, or let them go.",
    }
}

/// What the plan asks of a lever, row by row as typed; none where it asks nothing.
fn asked_of(
    plan: &Plan,
    names: &RoleNames,
    scenario: &Scenario,
    lever: Lever,
) -> Option<YearTable> {
    let levers = &scenario.levers;
    let (figures, rows): (&str, Vec<YearRow>) = match lever {
        Lever::Buy => (
            "Posts to be filled in the year, as planned.",
            levers.buy.iter().map(|row| buy_row(plan, names, row)).collect(),
        ),
        Lever::Build => (
            "People who start in the year, as planned.",
            levers.build.iter().map(|row| build_row(plan, names, row)).collect(),
        ),
        Lever::Bind => (
            "People kept, or percentage points off the leaver rate, as planned.",
            levers.bind.iter().map(|row| bind_row(plan, names, row)).collect(),
        ),
        Lever::Borrow => (
            "Borrowed capacity as the year's average, as planned; negative where seconded out.",
            levers.borrow.iter().map(|row| borrow_row(plan, names, row)).collect(),
        ),
        Lever::Bounce => (
            "People who leave their role for the move in the year, as planned.",
            levers.bounce.iter().map(|row| bounce_row(plan, names, row)).collect(),
        ),
    };
    (!rows.is_empty()).then(|| YearTable {
        heading: format!("{}: what is planned", lever.name()),
        figures: figures.to_owned(),
        rows_are: "Role or programme".to_owned(),
        columns: year_columns(plan.projected_years()),
        rows,
    })
}

fn buy_row(plan: &Plan, names: &RoleNames, row: &BuyRow) -> YearRow {
    let filled = row.fill_rate.as_ref().map(|rate| match rate {
        Amount::Series(_) => "fill rate varies by year".to_owned(),
        rate => format!("{} filled", amounts::amount(rate, Kind::Rate, plan.first_year)),
    });
    YearRow::new(names.name(&row.role), cells(plan, &row.hires, Kind::Yearly)).with_detail(joined(
        [row.channel.clone(), Some(unit(row.unit)), filled, approach(&row.approach)],
    ))
}

fn build_row(plan: &Plan, names: &RoleNames, row: &Build) -> YearRow {
    let into = format!("into {}", names.name(&row.to));
    let from = row.from.as_deref().map(|id| format!("from {}", names.name(id)));
    let name = row.name.clone().unwrap_or_else(|| super::capitalised(&into));
    let detail = joined([
        row.name.is_some().then_some(into),
        from,
        Some(duration(row.duration_years)),
        shared(&row.annual_drop_out, "drop out each year"),
        shared(&row.join_rate, "of those who finish join"),
        approach(&row.approach),
    ]);
    YearRow::new(name, flow_cells(plan, &row.starts)).with_detail(detail)
}

fn bind_row(plan: &Plan, names: &RoleNames, row: &BindRow) -> YearRow {
    let (kind, unit) = match row.unit.unwrap_or_default() {
        BindUnit::Heads => (Kind::Yearly, "people kept"),
        BindUnit::Points => (Kind::Points, "percentage points off the leaver rate"),
    };
    let detail = joined([Some(unit.to_owned()), approach(&row.approach)]);
    YearRow::new(names.name(&row.role), cells(plan, &row.amount, kind)).with_detail(detail)
}

fn borrow_row(plan: &Plan, names: &RoleNames, row: &BorrowRow) -> YearRow {
    YearRow::new(names.name(&row.role), cells(plan, &row.amount, Kind::Yearly))
        .with_detail(joined([row.kind.clone(), Some(unit(row.unit)), approach(&row.approach)]))
}

fn bounce_row(plan: &Plan, names: &RoleNames, row: &Bounce) -> YearRow {
    let from = names.name(&row.from);
    let (name, detail) = match &row.to {
        Some(to) => (
            format!("{from} to {}", names.name(to)),
            joined([
                Some(duration(row.duration_years)),
                shared(&row.completion, "complete; the rest come back"),
                approach(&row.approach),
            ]),
        ),
        None => (
            from.to_owned(),
            joined([
                Some("let go: redundancy or voluntary exit".to_owned()),
                approach(&row.approach),
            ]),
        ),
    };
    YearRow::new(name, flow_cells(plan, &row.moves)).with_detail(detail)
}

/// What a lever brings by role, as projected; none where it brings nothing.
fn brought_by(
    plan: &Plan,
    names: &RoleNames,
    lever: Lever,
    role_years: &RoleYears,
) -> Option<YearTable> {
    let (figures, value): (&str, fn(&RoleYear) -> f64) = match lever {
        Lever::Buy => ("People who join in the year.", |row| row.joined_buy),
        Lever::Build => ("People who arrive from training in the year.", |row| row.joined_build),
        Lever::Bind => ("People kept in the year.", |row| row.kept),
        Lever::Borrow => ("Borrowed heads, the year's average.", |row| row.borrow),
        Lever::Bounce => {
            ("People who arrive from another role in the year.", |row| row.joined_bounce)
        }
    };
    let precision = precision_of_plan(role_years);
    let row = |role: &fivefold_engine::plan::Role| {
        let values: Vec<f64> = role_years.of_role(&role.id).iter().map(|row| value(row)).collect();
        let brings = values.iter().any(|value| *value != 0.0);
        let shown = values.iter().map(|value| people(*value, precision)).collect();
        brings.then(|| YearRow::new(names.name(&role.id), shown))
    };
    let rows: Vec<YearRow> = plan.roles.iter().filter_map(row).collect();
    (!rows.is_empty()).then(|| YearTable {
        heading: format!("{}: what it brings", lever.name()),
        figures: figures.to_owned(),
        rows_are: "Role".to_owned(),
        columns: year_columns(plan.projected_years()),
        rows,
    })
}

fn cells(plan: &Plan, amount: &Amount, kind: Kind) -> Vec<String> {
    let places = plan.projected_years().enumerate();
    places.map(|(place, _)| kind.briefly(amount.at(place))).collect()
}

fn flow_cells(plan: &Plan, flow: &Flow) -> Vec<String> {
    let at = |year| Kind::Yearly.briefly(flow.at(year, plan.first_year));
    plan.projected_years().map(at).collect()
}

/// What a row stands for in practice.
fn approach(written: &Option<String>) -> Option<String> {
    written.as_deref().map(|written| approach_name(written).to_owned())
}

fn unit(unit: Option<AmountUnit>) -> String {
    match unit.unwrap_or_default() {
        AmountUnit::Heads => "heads".to_owned(),
        AmountUnit::Wte => "WTE".to_owned(),
    }
}

fn duration(years: Option<u32>) -> String {
    match years.unwrap_or(0) {
        0 => "arrives in the same year".to_owned(),
        1 => "takes 1 year".to_owned(),
        years => format!("takes {years} years"),
    }
}

fn shared(share: &Option<Share>, what: &str) -> Option<String> {
    share.as_ref().map(|share| format!("{} {what}", amounts::share(share)))
}
