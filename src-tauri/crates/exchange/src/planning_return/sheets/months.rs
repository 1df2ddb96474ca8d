//! The first year month by month, by staff group and by role.

use rust_xlsxwriter::{ColNum, RowNum};

use super::super::{LineFigures, PlanningReturn, STRAIGHT_LINE, months};
use super::{groups, is_total, roles, sum_above};
use crate::workbook::cells::{Cell, address};
use crate::workbook::table::{Column, Row, TableSheet};

/// Where a line's opening and year end are.
struct Source {
    sheet: &'static str,
    opening: ColNum,
}

/// Months of every staff group and of all staff.
pub fn by_staff_group(planning_return: &PlanningReturn) -> TableSheet {
    let source = Source { sheet: groups::NAME, opening: groups::OPENING };
    let mut rows = Vec::new();
    let mut row_of_source = 0;
    let all = planning_return.all_staff();
    let groups = planning_return.groups.iter().map(|group| (group.name, &group.lines));
    for (name, lines) in groups.chain([(groups::ALL_STAFF, &all)]) {
        add_rows(&mut rows, &[name], lines, &source, &mut row_of_source);
    }
    sheet(planning_return, "Months by staff group", "Month_staff_groups", &["Staff group"], rows)
}

/// Months of every role.
pub fn by_role(planning_return: &PlanningReturn) -> TableSheet {
    let source = Source { sheet: roles::NAME, opening: roles::OPENING };
    let mut rows = Vec::new();
    let mut row_of_source = 0;
    for group in &planning_return.groups {
        for role in &group.roles {
            let names = [group.name, role.role.name.as_str()];
            add_rows(&mut rows, &names, &role.lines, &source, &mut row_of_source);
        }
    }
    sheet(planning_return, "Months by role", "Month_roles", &["Staff group", "Role"], rows)
}

fn sheet(
    planning_return: &PlanningReturn,
    name: &'static str,
    table: &'static str,
    about: &[&str],
    rows: Vec<Row>,
) -> TableSheet {
    let year = planning_return.plan.first_year;
    let mut columns: Vec<Column> = about.iter().map(|about| Column::text(*about, 40.0)).collect();
    columns.push(Column::text("Line", 28.0));
    let month_ends = months::ends_of(year).map(|end| {
        let head = format!("{}: {STRAIGHT_LINE}", end.format("%-d %B %Y"));
        Column::figures(head, 15.0)
    });
    columns.extend(month_ends);
    let frozen = ColNum::try_from(about.len() + 1).unwrap_or(1);
    TableSheet {
        name,
        table,
        title: format!("{name}, {}", fivefold_engine::plan::financial_year(year),),
        remarks: [
            format!("Every month is a {STRAIGHT_LINE}."),
            "Bank, agency and other borrowed capacity stand at the year's average in every month."
                .to_owned(),
        ],
        columns,
        frozen,
        rows,
    }
}

/// Adds the lines that go through the year month by month. `row_of_source` counts all the lines of
/// the sheet they are worked out from.
fn add_rows(
    rows: &mut Vec<Row>,
    names: &[&str],
    lines: &[LineFigures],
    source: &Source,
    row_of_source: &mut usize,
) {
    for (place, figures) in lines.iter().enumerate() {
        let from = TableSheet::row(*row_of_source);
        *row_of_source += 1;
        if !figures.line.has_months() {
            continue;
        }
        let mut cells: Vec<Cell> = names.iter().copied().map(Cell::text).collect();
        cells.push(Cell::Text(figures.line.label()));
        let row = TableSheet::row(rows.len());
        for (month, value) in (1u16..).zip(months::of_line(figures, lines)) {
            let column = ColNum::try_from(cells.len()).unwrap_or(ColNum::MAX);
            cells.push(if is_total(&figures.line) {
                sum_above(row, place, column, value)
            } else {
                Cell::Formula(month_formula(figures, source, from, month), value)
            });
        }
        rows.push(Row { cells, total: is_total(&figures.line) });
    }
}

fn month_formula(figures: &LineFigures, source: &Source, row: RowNum, month: u16) -> String {
    let cell = |column| format!("'{}'!{}", source.sheet, address(row, column));
    let (opening, end) = (cell(source.opening), cell(source.opening + 1));
    match figures.opening {
        Some(_) => format!("={opening}+({end}-{opening})*{month}/12"),
        None => format!("={end}"),
    }
}
