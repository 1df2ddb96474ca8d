//! The sheet of staff groups, each line the sum of its roles', and all staff below.

use rust_xlsxwriter::ColNum;

use super::super::{Line, LineFigures, PlanningReturn};
use super::{Places, is_total, roles, rows, sum_above, sum_of_line, year_end_columns};
use crate::workbook::cells::{Cell, address};
use crate::workbook::table::{Column, Row, TableSheet};

/// The sheet's name.
pub const NAME: &str = "Staff groups";
/// The column of the lines' names.
pub const LINE: ColNum = 1;
/// The column of the opening; the year ends follow.
pub const OPENING: ColNum = 3;
/// What all staff groups together are called.
pub const ALL_STAFF: &str = "All staff";

/// The lines of every staff group, and of all staff.
pub fn sheet(planning_return: &PlanningReturn, places: &Places) -> TableSheet {
    let mut columns = vec![
        Column::text("Staff group", 40.0),
        Column::text("Line", 28.0),
        Column::text("Figure is the", 25.0),
    ];
    columns.extend(year_end_columns(planning_return));
    let mut table = Vec::new();
    for (group, of_roles) in planning_return.groups.iter().zip(&places.roles_of_group) {
        let range = rows(of_roles);
        for (place, figures) in group.lines.iter().enumerate() {
            let row = TableSheet::row(table.len());
            let sum = |column: ColNum, value| {
                let columns = (roles::LINE, column - OPENING + roles::OPENING);
                let line = format!("${}", address(row, LINE));
                sum_of_line(Some(roles::NAME), columns, range, &line, value)
            };
            table.push(line_row(group.name, figures, |column, value| {
                if is_total(&figures.line) {
                    sum_above(row, place, column, value)
                } else {
                    sum(column, value)
                }
            }));
        }
    }
    let groups = rows(&(0..places.group_rows));
    for (place, figures) in planning_return.all_staff().iter().enumerate() {
        let row = TableSheet::row(table.len());
        let line = format!("${}", address(row, LINE));
        table.push(line_row(ALL_STAFF, figures, |column, value| match figures.line {
            Line::Total => sum_above(row, place, column, value),
            _ => sum_of_line(None, (LINE, column), groups, &line, value),
        }));
    }
    TableSheet {
        name: NAME,
        table: "Staff_group_lines",
        title: "WTE by staff group".to_owned(),
        remarks: [
            "Whole-time equivalents. Every figure is a formula over the sheet \"Roles\"; all staff \
             are below."
                .to_owned(),
            "Bank, agency and other borrowed capacity are the year's average, and the plan holds \
             none for the opening."
                .to_owned(),
        ],
        columns,
        frozen: 2,
        rows: table,
    }
}

fn line_row(name: &str, figures: &LineFigures, formula: impl Fn(ColNum, f64) -> Cell) -> Row {
    let line = &figures.line;
    let mut cells = vec![Cell::text(name), Cell::Text(line.label()), Cell::text(line.measured())];
    let values =
        std::iter::once(figures.opening).chain(figures.year_ends.iter().copied().map(Some));
    let figures = (OPENING..)
        .zip(values)
        .map(|(column, value)| value.map_or(Cell::Empty, |value| formula(column, value)));
    cells.extend(figures);
    Row { cells, total: is_total(line) }
}
