//! The picture worked out, as CSV: coverage by function and year, competencies by role and year,
//! benchmarks by year. Hours are a week; shares are fractions; years are the calendar years financial
//! years end in, the first being the baseline's.

use fivefold_engine::Plan;
use fivefold_engine::picture::{BenchmarkResult, CompetencyPicture, FunctionalMap};

use crate::tidy_csv::{self, Cell};

fn year(year: i32) -> Cell {
    Cell::Figure(f64::from(year))
}

fn maybe(figure: Option<f64>) -> Cell {
    figure.map_or(Cell::Empty, Cell::Figure)
}

/// Coverage: a row a team, function and year.
pub fn coverage(map: &FunctionalMap) -> String {
    let header = [
        "scenario",
        "team",
        "function",
        "year",
        "needed",
        "full",
        "offered",
        "supervised",
        "supervision",
        "covered",
        "coverage",
        "minimum",
        "short",
        "short_wte",
    ];
    let rows = map.teams.iter().flat_map(|team| {
        team.functions.iter().flat_map(move |function| {
            function.years.iter().map(move |of| {
                [
                    map.scenario.into(),
                    team.team.into(),
                    function.function.into(),
                    year(of.year),
                    of.needed.into(),
                    of.full.into(),
                    of.offered.into(),
                    of.supervised.into(),
                    of.supervision.into(),
                    of.covered.into(),
                    maybe(of.coverage),
                    function.minimum.into(),
                    of.short.into(),
                    of.short_wte.into(),
                ]
            })
        })
    });
    tidy_csv::write(header, rows)
}

/// Competencies: a row a role, competency and year.
pub fn competencies(plan: &Plan, picture: &CompetencyPicture) -> String {
    let header = [
        "scenario",
        "role",
        "competency",
        "name",
        "year",
        "required",
        "held",
        "coverage",
        "lapsed",
        "need",
        "trained",
        "held_untrained",
    ];
    let rows = picture.rows.iter().flat_map(|row| {
        row.years.iter().map(move |of| {
            [
                picture.scenario.into(),
                row.role.into(),
                row.competency.into(),
                plan.picture.competency_name(row.competency).into(),
                year(of.year),
                of.required.into(),
                of.held.into(),
                maybe(of.coverage),
                of.lapsed.into(),
                of.need.into(),
                of.trained.into(),
                of.untrained.into(),
            ]
        })
    });
    tidy_csv::write(header, rows)
}

/// Benchmarks: a row a benchmark and year.
pub fn benchmarks(scenario: &str, found: &[BenchmarkResult]) -> String {
    let header = [
        "scenario",
        "benchmark",
        "measure",
        "scope",
        "year",
        "value",
        "lower_quartile",
        "median",
        "upper_quartile",
        "wte_to_median",
        "standard",
        "wte_to_standard",
    ];
    let rows = found.iter().flat_map(|of| {
        of.by_year.iter().map(move |at| {
            [
                scenario.into(),
                of.benchmark.into(),
                of.measure.words().into(),
                of.scope.as_str().into(),
                year(at.year),
                maybe(at.value),
                maybe(of.peers.map(|peers| peers.lower_quartile)),
                maybe(of.peers.map(|peers| peers.median)),
                maybe(of.peers.map(|peers| peers.upper_quartile)),
                maybe(at.wte_to_median),
                maybe(of.standard),
                maybe(at.wte_to_standard),
            ]
        })
    });
    tidy_csv::write(header, rows)
}
