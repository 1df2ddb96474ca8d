//! The check: the engine's own totals beside what the sheets add up to.

use fivefold_engine::plan::Year;
use fivefold_engine::results::RoleYear;
use rust_xlsxwriter::ColNum;

use super::super::{Line, PlanningReturn};
use super::{Places, groups, roles, rows, year_end_head};
use crate::workbook::cells::{Cell, address};
use crate::workbook::table::{Column, Row, TableSheet, fixed_range};

/// The most by which two ways of adding up may differ: a billionth of what is added up.
const TOLERANCE: &str = "1E-9";

/// What is checked: its name, and how the engine's rows and the sheets add it up.
struct Measure {
    name: &'static str,
    line: Line,
    of_row: fn(&RoleYear, f64) -> f64,
}

const MEASURES: [Measure; 2] = [
    Measure { name: "Substantive", line: Line::Substantive, of_row: |row, _| row.in_post_wte },
    Measure {
        name: "Total workforce",
        line: Line::Total,
        of_row: |row, wte| row.in_post_wte + row.borrow * wte,
    },
];

/// One row a year end and measure, and how many WTE of learners the return leaves out.
pub fn sheet(planning_return: &PlanningReturn, places: &Places) -> TableSheet {
    let mut table = Vec::new();
    for (place, year) in planning_return.plan.projected_years().enumerate() {
        for measure in &MEASURES {
            let row = checked(planning_return, places, place, year, measure, table.len());
            table.push(row);
        }
        table.push(learners(planning_return, place, year));
    }
    TableSheet {
        name: "Check",
        table: "Check_of_totals",
        title: "Check of the totals".to_owned(),
        remarks: [
            "The totals of the plan's projection, as values, beside what the sheets add up to."
                .to_owned(),
            "They agree where they differ by less than a billionth.".to_owned(),
        ],
        columns: vec![
            Column::text("Year end", 26.0),
            Column::text("Measure", 40.0),
            Column::figures("Projection, WTE", 18.0),
            Column::figures("Sheet \"Roles\" adds up to", 18.0),
            Column::figures("Sheet \"Staff groups\" adds up to", 18.0),
            Column { figures: "0.0E+00", ..Column::figures("Largest difference", 18.0) },
            Column::text("Agrees", 12.0),
        ],
        frozen: 2,
        rows: table,
    }
}

fn checked(
    planning_return: &PlanningReturn,
    places: &Places,
    place: usize,
    year: Year,
    measure: &Measure,
    table_row: usize,
) -> Row {
    let projected = projected(planning_return, place, measure.of_row);
    let all = planning_return.all_staff();
    let of_line = all.iter().find(|figures| figures.line == measure.line);
    let added = of_line.and_then(|figures| figures.year_ends.get(place)).copied().unwrap_or(0.0);
    let year_column = 1 + ColNum::try_from(place).unwrap_or(ColNum::MAX / 2);
    let sum = |sheet: &str, (line, opening): (ColNum, ColNum), range: (u32, u32)| {
        let lines = fixed_range(line, range.0, range.1);
        let figures = fixed_range(opening + year_column, range.0, range.1);
        let label = measure.line.label();
        let formula = format!("=SUMPRODUCT(('{sheet}'!{lines}=\"{label}\")*'{sheet}'!{figures})");
        Cell::Formula(formula, added)
    };
    let row = TableSheet::row(table_row);
    let [own, by_role, by_group, off] = [2, 3, 4, 5].map(|column| address(row, column));
    let difference = (projected - added).abs();
    let agrees = difference <= 1e-9 * projected.abs().max(1.0);
    let cells = vec![
        Cell::Text(year_end_head(planning_return, year)),
        Cell::text(measure.name),
        Cell::Number(projected),
        sum(roles::NAME, (roles::LINE, roles::OPENING), rows(&(0..places.role_rows))),
        sum(groups::NAME, (groups::LINE, groups::OPENING), rows(&(0..places.group_rows))),
        Cell::Formula(format!("=MAX(ABS({own}-{by_role}),ABS({own}-{by_group}))"), difference),
        Cell::Says(
            format!("=IF({off}<={TOLERANCE}*MAX(1,ABS({own})),\"Agrees\",\"Differs\")"),
            if agrees { "Agrees" } else { "Differs" },
        ),
    ];
    Row { cells, total: false }
}

/// What the plan counts as capacity beside this return's total.
fn learners(planning_return: &PlanningReturn, place: usize, year: Year) -> Row {
    let left_out = projected(planning_return, place, |row, wte| {
        row.capacity_wte - row.in_post_wte - row.borrow * wte
    });
    let cells = vec![
        Cell::Text(year_end_head(planning_return, year)),
        Cell::text("Learners' share of capacity, not in this return"),
        // What is left of rounding is nothing.
        Cell::Number(if left_out.abs() < 1e-9 { 0.0 } else { left_out }),
    ];
    Row { cells, total: false }
}

/// The engine's rows of a year added up.
fn projected(
    planning_return: &PlanningReturn,
    place: usize,
    of_row: fn(&RoleYear, f64) -> f64,
) -> f64 {
    let plan = planning_return.plan;
    let rows = planning_return.result.rows.iter().skip(place * plan.roles.len());
    let with_roles = rows.zip(&plan.roles);
    with_roles
        .map(|(row, role)| {
            let wte = role.wte_per_head.as_ref().map_or(1.0, |wte| wte.at(place));
            of_row(row, wte)
        })
        .sum()
}
