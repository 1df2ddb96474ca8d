//! The sheet of roles: the engine's figures, line by line.

use rust_xlsxwriter::ColNum;

use super::super::{Line, LineFigures, PlanningReturn};
use super::{is_total, sum_above, year_end_columns};
use crate::workbook::cells::{Cell, address};
use crate::workbook::table::{Column, Row, TableSheet};

/// The sheet's name.
pub const NAME: &str = "Roles";
/// The column of the lines' names.
pub const LINE: ColNum = 2;
/// The column of the opening; the year ends follow.
pub const OPENING: ColNum = 5;

/// The lines of every role, staff group by staff group.
pub fn sheet(planning_return: &PlanningReturn) -> TableSheet {
    let mut columns = vec![
        Column::text("Staff group", 40.0),
        Column::text("Role", 40.0),
        Column::text("Line", 28.0),
        Column::text("Figure is the", 25.0),
        Column::text("Weakest evidence", 17.0),
    ];
    columns.extend(year_end_columns(planning_return));
    let mut rows = Vec::new();
    for group in &planning_return.groups {
        for role in &group.roles {
            let heads = [group.name, role.role.name.as_str()];
            for (place, figures) in role.lines.iter().enumerate() {
                let weakest = planning_return.weakest_evidence(&role.role.id, &figures.line);
                rows.push(row(heads, figures, weakest, place, rows.len()));
            }
        }
    }
    TableSheet {
        name: NAME,
        table: "Role_lines",
        title: "WTE by role".to_owned(),
        remarks: [
            "Whole-time equivalents. The figures are the plan's own; totals and vacancies are \
             formulas."
                .to_owned(),
            "Bank, agency and other borrowed capacity are the year's average, and the plan holds \
             none for the opening."
                .to_owned(),
        ],
        columns,
        frozen: 3,
        rows,
    }
}

/// A line of a role, which is its line number `place`, on the table's row `row_place`.
fn row(
    heads: [&str; 2],
    figures: &LineFigures,
    weakest: &str,
    place: usize,
    row_place: usize,
) -> Row {
    let line = &figures.line;
    let mut cells = heads.map(Cell::text).to_vec();
    cells.push(Cell::Text(line.label()));
    cells.push(Cell::text(line.measured()));
    cells.push(Cell::text(weakest));
    let row = TableSheet::row(row_place);
    let values =
        std::iter::once(figures.opening).chain(figures.year_ends.iter().copied().map(Some));
    for (column, value) in (OPENING..).zip(values) {
        cells.push(match (line, value) {
            (_, None) => Cell::Empty,
            (Line::Total, Some(value)) => sum_above(row, place, column, value),
            (Line::Vacancy, Some(value)) => {
                // Establishment is the row above; substantive staff the role's first.
                let posts = address(row - 1, column);
                let staff = TableSheet::row(row_place - place);
                Cell::Formula(format!("={posts}-{}", address(staff, column)), value)
            }
            (_, Some(value)) => Cell::Number(value),
        });
    }
    Row { cells, total: is_total(line) }
}
