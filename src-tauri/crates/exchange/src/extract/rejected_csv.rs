//! Rejected rows as CSV, for whoever mends them. Nothing in it tells who somebody is.

use std::collections::BTreeSet;

use crate::projection_csv::inert;

use super::finance::LedgerRejectedRow;
use super::ledger::RejectedRow;
use super::mapping::Meaning;

/// Writes rejected rows: line, column, reason, remedy, and what the row says in the columns that
/// are mapped and not private. The same rows give the same text.
pub fn write(rejected: &[RejectedRow]) -> String {
    // Every record has the header's length and goes to memory: nothing in it can fail.
    try_write(rejected).unwrap_or_default()
}

/// Writes rejected rows of a finance ledger: line, column, reason, remedy, and what the cell says.
pub fn of_ledger(rejected: &[LedgerRejectedRow]) -> String {
    try_of_ledger(rejected).unwrap_or_default()
}

fn try_of_ledger(rejected: &[LedgerRejectedRow]) -> Result<String, Box<dyn std::error::Error>> {
    let mut csv = csv::Writer::from_writer(Vec::new());
    csv.write_record(["line", "column", "reason", "remedy", "says"])?;
    for row in rejected {
        let line = row.line.to_string();
        let column = row.column.as_deref().unwrap_or_default();
        let cells = [line.as_str(), column, &row.reason, &row.remedy, &row.says];
        csv.write_record(cells.map(|text| inert(text).into_owned()))?;
    }
    Ok(String::from_utf8(csv.into_inner()?)?)
}

fn try_write(rejected: &[RejectedRow]) -> Result<String, Box<dyn std::error::Error>> {
    let said: BTreeSet<Meaning> =
        rejected.iter().flat_map(|row| row.says.keys()).copied().collect();
    let mut csv = csv::Writer::from_writer(Vec::new());
    let header = ["line", "column", "reason", "remedy"].into_iter();
    csv.write_record(header.chain(said.iter().map(|meaning| meaning.words())))?;
    for row in rejected {
        let line = row.line.to_string();
        let column = row.column.as_deref().unwrap_or_default();
        let about = [line.as_str(), column, &row.reason, &row.remedy];
        let says = said.iter().map(|meaning| row.says.get(meaning).map_or("", String::as_str));
        csv.write_record(about.into_iter().chain(says).map(|text| inert(text).into_owned()))?;
    }
    Ok(String::from_utf8(csv.into_inner()?)?)
}
