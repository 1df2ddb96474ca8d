//! The sheet of sources: every input behind every line, with its evidence.

use super::super::PlanningReturn;
use super::super::sources::{Source, trust};
use crate::workbook::cells::Cell;
use crate::workbook::table::{Column, Row, TableSheet};

/// Every input, role by role.
pub fn sheet(planning_return: &PlanningReturn) -> TableSheet {
    let by_role = planning_return.sources.iter();
    let rows: Vec<Row> = by_role
        .flat_map(|of_role| of_role.inputs.iter().map(|input| row(&of_role.role.name, input)))
        .collect();
    let none = || Row { cells: vec![Cell::text("The plan has no inputs")], total: false };
    TableSheet {
        name: "Sources",
        table: "Sources_of_lines",
        title: "Sources of each line".to_owned(),
        remarks: [
            "Every input of the plan that moves a line of this return, and what it rests on."
                .to_owned(),
            "A move between roles stands under both.".to_owned(),
        ],
        columns: vec![
            Column::text("Role", 30.0),
            Column::text("Line", 20.0),
            Column::text("Input", 24.0),
            Column::text("Value", 26.0),
            Column::text("Confidence", 14.0),
            Column::text("Source", 44.0),
            Column::text("Why", 44.0),
            Column::text("Owner", 18.0),
            Column::text("Review by", 12.0),
        ],
        frozen: 3,
        rows: if rows.is_empty() { vec![none()] } else { rows },
    }
}

fn row(role: &str, input: &Source) -> Row {
    let evidence = input.evidence;
    let text = |text: Option<&String>| Cell::text(text.map(String::as_str).unwrap_or_default());
    let cells = vec![
        Cell::text(role),
        Cell::Text(input.line.label()),
        Cell::text(&*input.input),
        Cell::text(&*input.value),
        Cell::text(trust(evidence)),
        text(evidence.and_then(|evidence| evidence.source.as_ref())),
        text(evidence.and_then(|evidence| evidence.rationale.as_ref())),
        text(evidence.and_then(|evidence| evidence.owner.as_ref())),
        text(evidence.and_then(|evidence| evidence.review_by.as_ref())),
    ];
    Row { cells, total: false }
}
