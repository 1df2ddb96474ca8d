//! Those in post and their vacancies by role, and ledgers: where people come from and go to.

use fivefold_engine::plan::{Plan, Role, Year, financial_year};
use fivefold_engine::results::RoleYear;
use fivefold_engine::summary::{Summary, SummaryYear, Unit};

use super::role_years::RoleYears;
use super::year_table::{YearRow, YearTable, year_columns};
use super::{Sources, precision_of_plan};
use crate::figures::{Precision, people};

/// In post in heads and WTE, and vacancies, by role.
pub fn by_role(of: &Sources) -> Vec<YearTable> {
    let Sources { names, role_years, withheld, .. } = of;
    let plan = of.request.plan;
    let precision = precision_of_plan(role_years);
    // Year ends are counted from the baseline on.
    let told = |year_end: usize, role: usize, figure: String| match withheld {
        Some(withheld) => withheld.with_in_post(year_end, role, figure),
        None => figure,
    };
    let rows_of = |cells: &dyn Fn(&[&RoleYear]) -> Option<Vec<String>>| -> Vec<YearRow> {
        let row = |(place, role): (usize, &Role)| {
            let cells = cells(role_years.of_role(&role.id))?.into_iter().enumerate();
            let cells = cells.map(|(year, figure)| told(year + 1, place, figure));
            Some(YearRow::new(names.name(&role.id), cells.collect()))
        };
        plan.roles.iter().enumerate().filter_map(row).collect()
    };
    let heads = plan.roles.iter().enumerate().map(|(at, role)| {
        let years = role_years.of_role(&role.id);
        let opening = years.first().map(|year| year.opening);
        let closing = years.iter().map(|year| year.closing);
        let figures = opening.into_iter().chain(closing).map(|value| people(value, precision));
        let cells = figures.enumerate().map(|(year_end, figure)| match withheld {
            Some(withheld) => withheld.in_post(year_end, at, figure),
            None => figure,
        });
        YearRow::new(names.name(&role.id), cells.collect()).with_detail(place(role))
    });
    let heads = heads.collect();
    let wte = rows_of(&|years| {
        let differs = years.iter().any(|year| year.in_post_wte != year.in_post_heads);
        differs.then(|| years.iter().map(|year| people(year.in_post_wte, precision)).collect())
    });
    let vacancies = rows_of(&|years| {
        let shown = |year: &&RoleYear| {
            year.vacancy_wte.map_or("–".to_owned(), |wte| people(wte, precision))
        };
        let funded = years.iter().any(|year| year.vacancy_wte.is_some());
        funded.then(|| years.iter().map(shown).collect())
    });
    let table = |heading: &str, figures: &str, columns, rows| YearTable {
        heading: heading.to_owned(),
        figures: figures.to_owned(),
        rows_are: "Role".to_owned(),
        columns,
        rows,
    };
    let years = year_columns(plan.projected_years());
    let tables = [
        table(
            "Heads",
            "People in post on 31 March of each year; the first column is the baseline.",
            with_baseline(plan.baseline_year(), years.clone()),
            heads,
        ),
        table(
            "Whole-time equivalents",
            "WTE in post on 31 March, for the roles where a person is not one WTE.",
            years.clone(),
            wte,
        ),
        table(
            "Vacancies",
            "Funded posts less WTE in post on 31 March; negative where more are in post than \
             funded.",
            years,
            vacancies,
        ),
    ];
    tables.into_iter().filter(|table| !table.rows.is_empty()).collect()
}

fn with_baseline(year: Year, years: Vec<String>) -> Vec<String> {
    [financial_year(year)].into_iter().chain(years).collect()
}

/// Where a role is found: staff group, service, team and band.
fn place(role: &Role) -> String {
    let band = role.band.as_ref().map(|band| format!("band {band}"));
    let parts = [role.staff_group.clone(), role.service.clone(), role.team.clone(), band];
    super::joined(parts)
}

/// The ledger of the reported scope.
pub fn ledger_of_scope(summary: &Summary) -> YearTable {
    let in_post = summary.years.iter().map(|year| year.in_post);
    let precision = Precision::of_scope(in_post.clone());
    let opening = [summary.baseline].into_iter().chain(in_post);
    let shown = |value: &dyn Fn(&SummaryYear) -> f64| -> Vec<String> {
        summary.years.iter().map(|year| people(value(year), precision)).collect()
    };
    let given = |value: &dyn Fn(&SummaryYear) -> Option<f64>| -> Vec<String> {
        let cell = |year| value(year).map_or("–".to_owned(), |wte| people(wte, precision));
        summary.years.iter().map(cell).collect()
    };
    let opening = opening.take(summary.years.len()).map(|value| people(value, precision)).collect();
    let mut rows = vec![
        YearRow::new("In post on 1 April", opening),
        YearRow::new("Joined, arrived or came back", shown(&|year| year.arrivals))
            .with_detail("moves within the scope included"),
        YearRow::new("Moved away, transferred or let go", shown(&|year| year.departures)),
        YearRow::new("Leavers", shown(&|year| year.leavers)),
        YearRow::new("In post on 31 March", shown(&|year| year.in_post)).strong(),
        YearRow::new("Kept by Bind", shown(&|year| year.kept))
            .with_detail("already taken off the leavers"),
        YearRow::new("Borrowed", shown(&|year| year.contributions.borrow))
            .with_detail("the year's average, on top of in post"),
        YearRow::new("Employed learners", shown(&|year| year.in_training)),
        YearRow::new("Capacity", shown(&|year| year.capacity)).strong(),
    ];
    if summary.years.iter().any(|year| year.establishment_wte.is_some()) {
        rows.push(YearRow::new("Funded posts, WTE", given(&|year| year.establishment_wte)));
        rows.push(YearRow::new("Vacancies, WTE", given(&|year| year.vacancy_wte)));
    }
    YearTable {
        heading: format!("As on the first page: {}", summary.scope),
        figures: format!("{} by year.", unit_words(summary.unit)),
        rows_are: "What happens".to_owned(),
        columns: year_columns(summary.years.iter().map(|year| year.year)),
        rows,
    }
}

/// What a summary counts.
pub fn unit_words(unit: Unit) -> &'static str {
    match unit {
        Unit::Heads => "People",
        Unit::Wte => "Whole-time equivalents",
    }
}

/// The ledger of one role; lines in which nothing ever happens are left out.
pub fn ledger(plan: &Plan, role: &Role, role_years: &RoleYears) -> Option<YearTable> {
    let years = role_years.of_role(&role.id);
    let precision = Precision::of_scope(years.iter().map(|year| year.closing));
    let line = |name: &str, always: bool, value: fn(&RoleYear) -> f64| {
        let happens = always || years.iter().any(|year| value(year) != 0.0);
        let cells = years.iter().map(|year| people(value(year), precision)).collect();
        happens.then(|| YearRow::new(name, cells))
    };
    let funded = |name: &str, value: fn(&RoleYear) -> Option<f64>| {
        let given = years.iter().any(|year| value(year).is_some());
        let cell = |wte| people(wte, precision);
        let cells = years.iter().map(|year| value(year).map_or("–".to_owned(), cell)).collect();
        given.then(|| YearRow::new(name, cells))
    };
    let rows = [
        line("In post on 1 April", true, |year| year.opening),
        line("Usual joiners", true, |year| year.joined_usual),
        line("Service transfers", false, |year| year.transferred),
        line("Usual moves in", false, |year| year.usual_moves_in),
        line("Usual moves out", false, |year| year.usual_moves_out),
        line("Joined through Buy", false, |year| year.joined_buy),
        line("Arrived through Build", false, |year| year.joined_build),
        line("Arrived through Bounce", false, |year| year.joined_bounce),
        line("Came back from a pathway", false, |year| year.returned),
        line("Left for a pathway or let go", false, |year| year.departures),
        line("Leavers before Bind", false, |year| year.leavers_before_bind),
        line("Kept by Bind", false, |year| year.kept),
        line("Leavers", true, |year| year.leavers),
        line("In post on 31 March", true, |year| year.closing).map(YearRow::strong),
        funded("Funded posts, WTE", |year| year.establishment_wte),
        funded("Vacancies, WTE", |year| year.vacancy_wte),
        line("Borrowed, year's average", false, |year| year.borrow),
        line("Employed learners on their way in", false, |year| year.in_training),
        line("Capacity", true, |year| year.capacity_heads).map(YearRow::strong),
    ];
    (!years.is_empty()).then(|| YearTable {
        heading: role.name.clone(),
        figures: "People by year, but where WTE is said.".to_owned(),
        rows_are: "What happens".to_owned(),
        columns: year_columns(plan.projected_years()),
        rows: rows.into_iter().flatten().collect(),
    })
}
