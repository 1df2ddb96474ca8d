//! The cells of one row, read as what their columns mean. What can't be read is a [`RowProblem`].

use chrono::NaiveDate;
use fivefold_engine::validate::LONGEST_NAME;

use crate::ExchangeError;
use crate::tables::{Cell, CellProblem, DateSystem, Row, ShareLimit, SharesAs};

use super::exact::Exact;
use super::mapping::{Columns, Mapping, Meaning, WteWrittenAs};
use super::words::{capital, folded, quoted, tidy};

/// The most WTE one assignment may have.
const MOST_WTE: f64 = 2.0;
/// The most heads or WTE a row of an aggregated table may have.
const MOST_IN_A_ROW: f64 = 100_000_000.0;

/// Why a row can't be counted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RowProblem {
    /// The columns it is about; a row is mended in these.
    pub meanings: Vec<Meaning>,
    /// What is wrong, a sentence.
    pub reason: String,
    /// What to do, a sentence.
    pub remedy: String,
}

impl RowProblem {
    /// A problem of one column's cell.
    pub fn of(meaning: Meaning, reason: impl Into<String>, remedy: impl Into<String>) -> Self {
        Self { meanings: vec![meaning], reason: reason.into(), remedy: remedy.into() }
    }
}

/// What ends the reading of a row before it is counted.
pub enum Stop {
    /// The row can't be counted; the next may be.
    Row(RowProblem),
    /// The whole extract can't.
    Extract(ExchangeError),
}

impl From<RowProblem> for Stop {
    fn from(problem: RowProblem) -> Self {
        Self::Row(problem)
    }
}

impl From<ExchangeError> for Stop {
    fn from(error: ExchangeError) -> Self {
        Self::Extract(error)
    }
}

/// A row being read.
#[derive(Clone, Copy)]
pub struct Cells<'a> {
    /// The row.
    pub row: &'a Row,
    /// Where its columns are.
    pub columns: &'a Columns,
    /// How they are written.
    pub mapping: &'a Mapping,
    /// What their bare numbers are as dates.
    pub dates: DateSystem,
}

impl Cells<'_> {
    /// A column's text on one line; none where the cell is blank.
    pub fn text(self, meaning: Meaning) -> Result<Option<String>, RowProblem> {
        let cell = self.columns.cell(self.row, meaning);
        if let Cell::Broken(_) = cell {
            return Err(RowProblem::of(
                meaning,
                format!("The {} is an error of a formula.", meaning.words()),
                "Mend the formula, or clear the cell.",
            ));
        }
        let Some(text) = cell.text().map(|text| tidy(&text)) else { return Ok(None) };
        let length = text.chars().count();
        if length > LONGEST_NAME {
            return Err(RowProblem::of(
                meaning,
                format!("The {} has {length} characters.", meaning.words()),
                format!("Shorten it to {LONGEST_NAME}."),
            ));
        }
        Ok(Some(text).filter(|text| !text.is_empty()))
    }

    /// The WTE of an assignment; none where the cell is blank.
    pub fn wte(self) -> Result<Option<Exact>, RowProblem> {
        let declared = match self.mapping.wte_written_as {
            WteWrittenAs::Wte => SharesAs::Fractions,
            WteWrittenAs::Percent => SharesAs::Percentages,
        };
        let cell = self.columns.cell(self.row, Meaning::Wte);
        let share = match cell.share(declared, ShareLimit::Any) {
            Err(CellProblem::NegativeShare { found }) => {
                return Err(negative(Meaning::Wte, &found));
            }
            other => other.map_err(|problem| unreadable(Meaning::Wte, &problem))?,
        };
        let Some(share) = share else { return Ok(None) };
        if share.fraction > MOST_WTE {
            let remedy = match (declared, share.fraction <= 100.0) {
                (SharesAs::Fractions, true) => {
                    "Correct it; if the column holds percentages of full time, say so in the \
                     mapping (wte_written_as percent)."
                }
                _ => "Correct it.",
            };
            let reason = format!(
                "A WTE of {} is more than the {MOST_WTE} an assignment can have.",
                share.fraction
            );
            return Err(RowProblem::of(Meaning::Wte, reason, remedy));
        }
        Ok(Some(Exact::of(share.fraction)))
    }

    /// People or WTE of a row of an aggregated table; none where the cell is blank.
    pub fn amount(self, meaning: Meaning) -> Result<Option<Exact>, RowProblem> {
        let number =
            match (self.columns.cell(self.row, meaning).number(), self.mapping.suppressed_as) {
                (Err(CellProblem::Suppressed { .. }), Some(counts_as)) => Some(counts_as),
                (Err(problem), _) => return Err(unreadable(meaning, &problem)),
                (Ok(number), _) => number,
            };
        match number {
            Some(number) if number < 0.0 => Err(negative(meaning, &number.to_string())),
            Some(number) if number > MOST_IN_A_ROW => Err(RowProblem::of(
                meaning,
                format!("The {} is {number}, more than {MOST_IN_A_ROW}.", meaning.words()),
                "Correct it.",
            )),
            number => Ok(number.map(Exact::of)),
        }
    }

    /// A day; none where the cell is blank.
    pub fn day(self, meaning: Meaning) -> Result<Option<NaiveDate>, RowProblem> {
        let date = self.columns.cell(self.row, meaning).date_in(self.dates);
        date.map_err(|problem| unreadable(meaning, &problem))
    }

    /// Yes or no; none where the cell is blank.
    pub fn yes_or_no(self, meaning: Meaning) -> Result<Option<bool>, RowProblem> {
        let Some(text) = self.text(meaning)? else { return Ok(None) };
        match folded(&text).as_str() {
            "y" | "yes" | "true" | "t" | "1" | "primary" | "main" | "registered" => Ok(Some(true)),
            "n" | "no" | "false" | "f" | "0" | "secondary" | "non primary" | "not primary"
            | "additional" | "not registered" | "unregistered" | "non registered" => {
                Ok(Some(false))
            }
            _ => Err(RowProblem::of(
                meaning,
                format!("{} is neither yes nor no.", quoted(&text)),
                "Write Y or N, or clear the cell.",
            )),
        }
    }
}

/// A blank cell in a column every row needs.
pub fn blank(meaning: Meaning, remedy: &str) -> RowProblem {
    RowProblem::of(meaning, format!("The {} is blank.", meaning.words()), remedy)
}

fn negative(meaning: Meaning, found: &str) -> RowProblem {
    RowProblem::of(
        meaning,
        format!("The {} is negative: {found}.", meaning.words()),
        "Correct it; if the row takes another back, delete both.",
    )
}

/// What a cell can't be read for. The words of private columns are not repeated.
fn unreadable(meaning: Meaning, problem: &CellProblem) -> RowProblem {
    if meaning.is_private() {
        return RowProblem::of(
            meaning,
            format!("The {} can't be read.", meaning.words()),
            "Write it as 1980-03-31, or clear the cell.",
        );
    }
    // Every cell problem is one sentence of what is wrong and one of what to do; only the first
    // repeats the cell.
    let message = problem.to_string();
    let (reason, remedy) = message.rsplit_once(". ").unwrap_or((&message, "Correct it"));
    RowProblem::of(
        meaning,
        format!("{}: {reason}.", capital(meaning.words())),
        format!("{}.", remedy.trim_end_matches('.')),
    )
}
