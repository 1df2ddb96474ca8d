//! Staff in post: one row an assignment.

use crate::mess::Mess;
use crate::people::{Assignment, assignments};
use crate::sheet::{Sheet, Value};
use crate::trust::TRUST;
use crate::truth::{Counting, Truth};
use crate::{ExtractError, Wanted};

/// The columns, in their order.
pub const HEADINGS: [&str; 18] = [
    "Employee Number",
    "Assignment Number",
    "Primary Assignment",
    "Employer",
    "Service",
    "Organisation",
    "Cost Centre",
    "Staff Group",
    "Occupation Code",
    "Job Role",
    "Position Title",
    "Pay Scale",
    "FTE",
    "Assignment Category",
    "Assignment Status",
    "Age Band",
    "Latest Start Date",
    "Organisation",
];

/// Where the WTE is among the columns; what makes a row bad is mostly there.
pub const WTE_COLUMN: usize = 12;

/// Writes the extract and counts what is in it.
///
/// # Errors
/// [`ExtractError`] where the file can't be written.
pub fn write(wanted: Wanted, sheet: &mut Sheet) -> Result<Truth, ExtractError> {
    let mut counting = Counting::default();
    let mut mess = Mess::new(wanted);
    mess.write_titles(sheet, "Staff in post", HEADINGS.len())?;
    sheet.write(&HEADINGS.map(Value::from))?;
    let rows = usize::try_from(wanted.rows).unwrap_or(usize::MAX);
    for assignment in assignments(wanted.seed).take(rows) {
        let row = row_of(&assignment, Value::Day(assignment.began));
        mess.write(sheet, row, WTE_COLUMN, &mut counting)?;
        counting.count(&assignment);
    }
    mess.write_total(sheet, &mut counting)?;
    Ok(counting.truth())
}

/// An assignment's row; its last column is the trust's name again, under a heading that is there
/// twice.
pub fn row_of(assignment: &Assignment, began: Value) -> Vec<Value> {
    let Assignment { role, team, .. } = assignment;
    let number = format!("{:08}", assignment.employee_number);
    let title = format!("{}, {}", role.job_role, team.team);
    vec![
        Value::from(number.as_str()),
        Value::Text(format!("{number}-{}", assignment.place)),
        Value::from(if assignment.is_primary() { "Yes" } else { "No" }),
        Value::from(TRUST),
        Value::from(team.service),
        Value::from(team.team),
        Value::from(team.cost_centre),
        Value::from(role.staff_group),
        Value::from(role.occupation_code),
        Value::from(role.job_role),
        Value::Text(title),
        Value::from(role.pay_scale),
        Value::Wte(assignment.wte),
        Value::from(assignment.category),
        Value::from(assignment.status),
        Value::from(assignment.age_band),
        began,
        Value::from(TRUST),
    ]
}
