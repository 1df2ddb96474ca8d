//! Whether a workbook is what a plan says: its hash compared, and its cells with those of the
//! workbook made again.

mod differences;

use std::path::Path;

use chrono::NaiveDate;
use fivefold_engine::Plan;

use super::{About, front, write};
use crate::ExchangeError;
use crate::tables::{Cell, TableFile};

pub use differences::{Difference, Differences};

/// What comes of comparing a workbook with a plan.
#[derive(Debug, Clone, PartialEq)]
pub enum Verdict {
    /// It is byte for byte what this program writes of the plan.
    Same(Told),
    /// Another program has saved it since, and every cell still shows what it did.
    SavedAgain(Told),
    /// It is of the plan as it is, and cells show something else.
    Changed(Told, Differences),
    /// It is of the plan as it is, but was written by another version of the program, which alone
    /// can write it again.
    MadeByAnother {
        /// That version, such as `Fivefold 0.2.0`.
        version: String,
    },
    /// It is of a plan with another content.
    OfAnother {
        /// The SHA-256 of that content.
        plan_hash: String,
    },
    /// It is no workbook of a scenario, or has lost what it said of itself.
    NoWorkbook,
}

/// What a workbook says of itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// The scenario's name.
    pub scenario: String,
    /// Its date; none where it can't be read any more.
    pub date: Option<NaiveDate>,
}

/// Compares a workbook with a plan whose content has this hash.
///
/// # Errors
/// [`ExchangeError::Table`] where the file can't be read, and what [`write`] refuses.
pub fn verify(
    path: &Path,
    plan: &Plan,
    plan_hash: &str,
    program_version: &str,
) -> Result<Verdict, ExchangeError> {
    let found = TableFile::open(path)?;
    if !found.sheets().iter().any(|sheet| sheet == front::NAME) {
        return Ok(Verdict::NoWorkbook);
    }
    let said = |label: &str| line(&found, label);
    let Some(hash) = said(front::PLAN_HASH)? else { return Ok(Verdict::NoWorkbook) };
    if hash != plan_hash {
        return Ok(Verdict::OfAnother { plan_hash: hash });
    }
    let version = said(front::MADE_WITH)?.unwrap_or_default();
    if version != front::made_with(program_version) {
        return Ok(Verdict::MadeByAnother { version });
    }
    let date = said(front::DATE)?.and_then(|date| front::date_from(&date));
    let name = said(front::SCENARIO)?.unwrap_or_default();
    // Where the name was changed, the comparison tells.
    let named = plan.scenarios.iter().find(|scenario| as_read(&scenario.name) == name);
    let scenario = named.or(plan.scenarios.first()).map_or("", |scenario| &scenario.name);
    let about = About { program_version, plan_hash, date: date.unwrap_or_default() };
    let again = write(plan, scenario, &about)?;
    let told = Told { scenario: scenario.to_owned(), date };
    if std::fs::read(path).is_ok_and(|bytes| bytes == again) {
        return Ok(Verdict::Same(told));
    }
    let differences = differences::between(&again, &found)?;
    Ok(match differences.all {
        0 => Verdict::SavedAgain(told),
        _ => Verdict::Changed(told, differences),
    })
}

/// What stands beside a label of the first sheet; none where the label is gone.
fn line(workbook: &TableFile, label: &str) -> Result<Option<String>, ExchangeError> {
    for row in workbook.rows(Some(front::NAME))? {
        let row = row?;
        if row.cell(0).text().as_deref() == Some(label) {
            return Ok(row.cell(1).text());
        }
    }
    Ok(None)
}

/// A text as it is read back from a cell.
fn as_read(text: &str) -> String {
    Cell::of_text(text).text().unwrap_or_default()
}
