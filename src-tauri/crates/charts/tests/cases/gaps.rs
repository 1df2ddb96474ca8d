//! Gap tables to draw, built by hand.

use fivefold_engine::gap_table::{GapCell, GapRow, GapTable};
use fivefold_engine::plan::Year;
use fivefold_engine::summary::Unit;

/// A name of sixty characters.
pub const LONG: &str = "Psychological wellbeing practitioners, adults and older adlt";

/// A row of what is required and projected in each year.
pub fn row(name: &str, counted_in: Option<&'static str>, cells: &[Option<[f64; 2]>]) -> GapRow {
    let cell = |[required, projected]: [f64; 2]| GapCell {
        required,
        projected,
        gap: projected - required,
        target: "Stepping Forward".to_owned(),
    };
    GapRow {
        name: name.to_owned(),
        counted_in,
        cells: cells.iter().map(|at| at.map(cell)).collect(),
    }
}

pub fn table(first: Year, targets: Vec<GapRow>, roles: Vec<GapRow>) -> GapTable {
    let years = targets.first().map_or(0, |row| row.cells.len());
    GapTable {
        plan_title: "Stepping Forward, England".to_owned(),
        scenario: "Published split".to_owned(),
        scope: "Mental health services".to_owned(),
        unit: Unit::Heads,
        years: (first..).take(years).collect(),
        targets,
        roles,
        assumption: Some("Shared out in proportion to what is projected.".to_owned()),
    }
}

/// As many targets and roles over as many years, each figure about so large, every fifth cell with
/// nothing required.
pub fn many(targets: usize, roles: usize, years: usize, size: f64) -> GapTable {
    // Up to three targets are counted alike.
    let kinds = if targets > 3 { 3 } else { 1 };
    let counted_in = |place: usize| ["WTE", "heads", "posts"].get(place % kinds).copied();
    let rows = |count: usize, is_target: bool| -> Vec<GapRow> {
        let cells = |row: usize| -> Vec<Option<[f64; 2]>> {
            let cell = |year: usize| {
                let required = size * (1.0 + (row * 7 % 11) as f64 / 3.0);
                let share = 0.7 + ((row * 5 + year * 3) % 13) as f64 / 30.0;
                (!(row * 3 + year).is_multiple_of(5)).then_some([required, required * share])
            };
            (0..years).map(cell).collect()
        };
        let name = |place: usize| match place % 3 {
            0 => format!("{LONG} {place}"),
            1 => format!("Nurses {place}"),
            _ => format!("Clinical psychologists {place}"),
        };
        (0..count)
            .map(|place| {
                let counted_in = counted_in(place).filter(|_| is_target);
                row(&name(place), counted_in, &cells(place))
            })
            .collect()
    };
    table(2018, rows(targets, true), rows(roles, false))
}

/// One of each kind that a chart has to bear.
pub fn all() -> Vec<(&'static str, GapTable)> {
    vec![
        ("many", many(3, 60, 15, 400.0)),
        ("targets-only", many(9, 0, 6, 20_000.0)),
        ("one", many(1, 1, 1, 120.0)),
        ("huge", many(2, 6, 12, 9e7)),
        ("tiny", many(1, 4, 5, 0.8)),
        ("usual", many(2, 9, 5, 900.0)),
        ("nothing", many(0, 0, 0, 0.0)),
    ]
}
