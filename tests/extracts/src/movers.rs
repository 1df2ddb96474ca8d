//! Leavers and joiners of the year to 31 March 2017.

use crate::counter::{Purpose, below, weighted};
use crate::mess::Mess;
use crate::people::{Assignment, assignments};
use crate::sheet::{Sheet, Value};
use crate::staff::{HEADINGS, WTE_COLUMN, row_of};
use crate::trust::{ELSEWHERE, REASONS};
use crate::truth::{Counting, Truth};
use crate::{ExtractError, Wanted};

/// 1 April 2016, in days since 1 January 2000.
const FIRST_DAY: u64 = 5_935;

/// The days of the year.
const DAYS: u64 = 365;

/// People who left are others than those in post, so they come from another seed.
const LEAVERS: u64 = 0x1eaf;
const JOINERS: u64 = 0x10b5;

/// Writes an extract of leavers, with the date and the reason, and counts what is in it.
///
/// # Errors
/// [`ExtractError`] where the file can't be written.
pub fn write_leavers(wanted: Wanted, sheet: &mut Sheet) -> Result<Truth, ExtractError> {
    let headings = ["Leaving Date", "Reason for Leaving", "Destination on Leaving"];
    write(wanted, sheet, "Leavers", &headings, LEAVERS, |seed, number, assignment, counting| {
        let word = |purpose, list| weighted(seed, purpose, number, list).copied();
        let reason = word(Purpose::Reason, &REASONS).unwrap_or_default();
        // One in fifty has no reason at all.
        let reason = if below(seed, Purpose::Left, number, 50) == 0 { "" } else { reason };
        counting.count_reason(reason);
        let left = FIRST_DAY + below(seed, Purpose::Left, number, DAYS);
        let began = assignment.began.min(left.saturating_sub(30));
        let elsewhere = word(Purpose::Elsewhere, &ELSEWHERE).unwrap_or_default();
        (Value::Day(began), vec![Value::Day(left), Value::from(reason), Value::from(elsewhere)])
    })
}

/// Writes an extract of joiners, and counts what is in it.
///
/// # Errors
/// [`ExtractError`] where the file can't be written.
pub fn write_joiners(wanted: Wanted, sheet: &mut Sheet) -> Result<Truth, ExtractError> {
    write(wanted, sheet, "Joiners", &["Recruitment Source"], JOINERS, |seed, number, _, _| {
        let began = FIRST_DAY + below(seed, Purpose::Left, number, DAYS);
        let source = weighted(seed, Purpose::Elsewhere, number, &ELSEWHERE).copied();
        (Value::Day(began), vec![Value::from(source.unwrap_or_default())])
    })
}

/// What a row has beyond a row of staff in post: when the assignment began, and more columns.
type More = (Value, Vec<Value>);

fn write(
    wanted: Wanted,
    sheet: &mut Sheet,
    title: &str,
    more_headings: &[&str],
    other_people: u64,
    more: impl Fn(u64, u64, &Assignment, &mut Counting) -> More,
) -> Result<Truth, ExtractError> {
    let seed = wanted.seed ^ other_people;
    let mut counting = Counting::default();
    let mut mess = Mess::new(wanted);
    let headings: Vec<Value> =
        HEADINGS.iter().chain(more_headings).map(|heading| Value::from(*heading)).collect();
    mess.write_titles(sheet, title, headings.len())?;
    sheet.write(&headings)?;
    for (number, assignment) in (0..wanted.rows).zip(assignments(seed)) {
        let (began, columns) = more(seed, number, &assignment, &mut counting);
        let mut row = row_of(&assignment, began);
        row.extend(columns);
        mess.write(sheet, row, WTE_COLUMN, &mut counting)?;
        counting.count(&assignment);
    }
    mess.write_total(sheet, &mut counting)?;
    Ok(counting.truth())
}
