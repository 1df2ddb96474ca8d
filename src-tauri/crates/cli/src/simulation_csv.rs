//! A simulation as tidy CSV: one row a year and measure.

use fivefold_engine::Plan;
use fivefold_engine::plan::Year;
use fivefold_engine::summary::Unit;
use fivefold_exchange::tidy_csv::{Cell, write};
use fivefold_simulate::{Doubt, DoubtBetween, Spread};

const HEADER: [&str; 15] = [
    "scenario",
    "about",
    "id",
    "name",
    "year",
    "measure",
    "unit",
    "p5",
    "p25",
    "p50",
    "p75",
    "p95",
    "mean",
    "deviation",
    "plan",
];

/// A scenario in doubt: scope, targets, then every role. `chance` is the share of the draws in which
/// a target is met; it is the last column.
pub fn of(plan: &Plan, doubt: &Doubt) -> String {
    let unit = unit(doubt.unit);
    let scope = |year: Year, measure: &str, spread: &Spread| {
        let about = [doubt.scenario.as_str(), "scope", "", &doubt.scope];
        row(about, year, [measure, unit], spread, [Cell::Empty])
    };
    let years = doubt.years.iter().flat_map(|year| {
        [scope(year.year, "in_post", &year.in_post), scope(year.year, "capacity", &year.capacity)]
    });
    let targets = doubt.targets.iter().flat_map(|target| {
        target.years.iter().map(|year| {
            let about = [doubt.scenario.as_str(), "target", &target.name, &target.name];
            let measure = ["gap", target.unit.as_str()];
            row(about, year.year, measure, &year.gap, [year.chance.into()])
        })
    });
    let cells = doubt.cells.iter().map(|cell| {
        let about = [doubt.scenario.as_str(), "role", &cell.role, plan.role_name(&cell.role)];
        row(about, cell.year, ["in_post", "heads"], &cell.in_post, [Cell::Empty])
    });
    write::<16>(header(["chance"]), years.chain(targets).chain(cells))
}

/// Two scenarios on the same draws: `more` is the share of the draws in which the first has more, or
/// falls short by less; `level` that in which both are the same.
pub fn of_both(between: &DoubtBetween) -> String {
    let unit = unit(between.unit);
    let name = format!("{} less {}", between.scenario, between.against);
    let years = between.years.iter().flat_map(|year| {
        let about = [name.as_str(), "scope", "", &between.scope];
        let post = [year.in_post_more.into(), year.in_post_level.into()];
        let capacity = [year.capacity_more.into(), year.capacity_level.into()];
        [
            row(about, year.year, ["in_post", unit], &year.in_post, post),
            row(about, year.year, ["capacity", unit], &year.capacity, capacity),
        ]
    });
    let targets = between.targets.iter().flat_map(|target| {
        let about = [name.as_str(), "target", &target.name, &target.name];
        target.years.iter().map(move |year| {
            let shares = [year.nearer.into(), year.level.into()];
            row(about, year.year, ["shortfall", target.unit.as_str()], &year.shortfall, shares)
        })
    });
    write::<17>(header(["more", "level"]), years.chain(targets).collect::<Vec<_>>())
}

fn header<const MORE: usize, const ALL: usize>(more: [&'static str; MORE]) -> [&'static str; ALL] {
    let mut all = HEADER.into_iter().chain(more);
    std::array::from_fn(|_| all.next().unwrap_or_default())
}

fn row<const MORE: usize, const ALL: usize>(
    about: [&str; 4],
    year: Year,
    measure: [&str; 2],
    spread: &Spread,
    more: [Cell; MORE],
) -> [Cell; ALL] {
    let Spread { p5, p25, p50, p75, p95, mean, deviation, plan } = *spread;
    let mut all = about
        .into_iter()
        .map(Cell::from)
        .chain([Cell::Figure(f64::from(year))])
        .chain(measure.map(Cell::from))
        .chain([p5, p25, p50, p75, p95, mean, deviation, plan].map(Cell::Figure))
        .chain(more);
    std::array::from_fn(|_| all.next().unwrap_or(Cell::Empty))
}

fn unit(unit: Unit) -> &'static str {
    match unit {
        Unit::Heads => "heads",
        Unit::Wte => "WTE",
    }
}
