//! The return as a workbook: a front sheet, the lines by staff group and by role, the first year by
//! month, the sources, and a check against the engine's own totals.

mod check;
mod front;
mod groups;
mod months;
mod roles;
mod sources;

use std::ops::Range;

use fivefold_engine::plan::{Year, financial_year};
use rust_xlsxwriter::{ColNum, RowNum, Workbook, XlsxError};

use super::{Line, PlanningReturn};
use crate::workbook;
use crate::workbook::cells::{Cell, address};
use crate::workbook::table::{Column, TableSheet, fixed_range};

/// Writes the sheets. Their order is the order a reader needs them in.
pub fn workbook(planning_return: &PlanningReturn) -> Result<Workbook, XlsxError> {
    let title = format!("Planning return: {}", planning_return.plan.title);
    let subject = format!("Scenario: {}", planning_return.result.scenario);
    let mut book = workbook::new(&title, &subject, planning_return.date)?;
    let places = Places::of(planning_return);
    front::sheet(planning_return, &title).add_to(&mut book)?;
    groups::sheet(planning_return, &places).add_to(&mut book)?;
    roles::sheet(planning_return).add_to(&mut book)?;
    months::by_staff_group(planning_return).add_to(&mut book)?;
    months::by_role(planning_return).add_to(&mut book)?;
    sources::sheet(planning_return).add_to(&mut book)?;
    check::sheet(planning_return, &places).add_to(&mut book)?;
    front::name_its_cells(&mut book)?;
    Ok(book)
}

/// The head of a year end's column: `31 March 2018 (2017/18)`.
fn year_end_head(planning_return: &PlanningReturn, year: Year) -> String {
    if year == planning_return.plan.baseline_year() {
        format!("31 March {year} (opening)")
    } else {
        format!("31 March {year} ({})", financial_year(year))
    }
}

fn year_end_columns(planning_return: &PlanningReturn) -> impl Iterator<Item = Column> {
    planning_return
        .year_ends()
        .map(|year| Column::figures(year_end_head(planning_return, year), 14.0))
}

/// Where the lines of roles and staff groups are on their sheets.
struct Places {
    /// The rows of each staff group's roles on the sheet of roles.
    roles_of_group: Vec<Range<usize>>,
    /// How many rows the sheet of roles has.
    role_rows: usize,
    /// How many rows the staff groups take on theirs, before all staff.
    group_rows: usize,
}

impl Places {
    fn of(planning_return: &PlanningReturn) -> Self {
        let mut roles_of_group = Vec::new();
        let mut role_rows = 0;
        for group in &planning_return.groups {
            let rows: usize = group.roles.iter().map(|role| role.lines.len()).sum();
            roles_of_group.push(role_rows..role_rows + rows);
            role_rows += rows;
        }
        let group_rows = planning_return.groups.iter().map(|group| group.lines.len()).sum();
        Self { roles_of_group, role_rows, group_rows }
    }
}

/// The rows of a sheet between two places of its table.
fn rows(places: &Range<usize>) -> (RowNum, RowNum) {
    (TableSheet::row(places.start), TableSheet::row(places.end.saturating_sub(1)))
}

/// A formula that adds up the cells above in a column: `=SUM(E6:E9)`.
fn sum_above(row: RowNum, counted: usize, column: ColNum, value: f64) -> Cell {
    let first = row.saturating_sub(RowNum::try_from(counted).unwrap_or(RowNum::MAX));
    let range = format!("{}:{}", address(first, column), address(row - 1, column));
    Cell::Formula(format!("=SUM({range})"), value)
}

/// A formula that adds up, in a range of a sheet, the figures of the rows of one line. It compares
/// whole cells, so that no name is taken for a pattern.
fn sum_of_line(
    sheet: Option<&str>,
    (line_column, figure_column): (ColNum, ColNum),
    (first, last): (RowNum, RowNum),
    line_cell: &str,
    value: f64,
) -> Cell {
    let sheet = sheet.map(|name| format!("'{name}'!")).unwrap_or_default();
    let lines = fixed_range(line_column, first, last);
    let figures = fixed_range(figure_column, first, last);
    let formula = format!("=SUMPRODUCT(({sheet}{lines}={line_cell})*{sheet}{figures})");
    Cell::Formula(formula, value)
}

/// Whether the row of this line shows a total.
fn is_total(line: &Line) -> bool {
    *line == Line::Total
}
