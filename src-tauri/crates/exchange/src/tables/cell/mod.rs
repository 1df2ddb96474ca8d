//! A cell, and reading it as what its column is said to hold.
//!
//! [`number`] and [`date`] read what people write, [`share`] a part of a whole, and [`problem`]
//! has every reason for refusing. Where two readings are possible the cell is refused and not
//! guessed at.

mod date;
mod number;
mod plain;
mod problem;
mod share;

use chrono::NaiveDate;

pub use date::DateSystem;
pub use problem::CellProblem;
pub(super) use problem::shortened;
pub use share::{Share, ShareLimit, SharesAs, likely_shares_as};

/// What the file has in a cell, before anybody says what the column means.
///
/// Text files have only [`Cell::Empty`] and [`Cell::Text`]; workbooks tell the kinds apart.
#[derive(Debug, Clone, PartialEq, Default)]
pub enum Cell {
    /// Nothing, or only spaces.
    #[default]
    Empty,
    /// Text as it stands in the file.
    Text(String),
    /// A number of a workbook.
    Number(f64),
    /// A number of a workbook shown with a % sign, as a fraction: 0.12 where Excel shows 12%.
    Percent(f64),
    /// A date of a workbook; the time of day is left out.
    Date(NaiveDate),
    /// TRUE or FALSE of a workbook.
    Flag(bool),
    /// An error of a workbook, `#REF!`.
    Broken(String),
}

impl Cell {
    /// A text file's cell.
    pub fn of_text(text: &str) -> Cell {
        if plain::is_blank(text) { Cell::Empty } else { Cell::Text(text.to_string()) }
    }

    /// Whether nothing is in it.
    pub fn is_empty(&self) -> bool {
        match self {
            Cell::Empty => true,
            Cell::Text(text) => plain::is_blank(text),
            _ => false,
        }
    }

    /// The cell as text, without spaces around it: a whole number without decimals, a date as
    /// 2017-03-31, an error as Excel shows it. `None` where nothing is in it.
    pub fn text(&self) -> Option<String> {
        let text = match self {
            Cell::Empty => return None,
            Cell::Text(text) => plain::without_wrapping(text),
            Cell::Number(number) => number.to_string(),
            Cell::Percent(share) => share::percent_words(*share),
            Cell::Date(date) => date.to_string(),
            Cell::Flag(flag) => String::from(if *flag { "TRUE" } else { "FALSE" }),
            Cell::Broken(error) => error.clone(),
        };
        Some(text).filter(|text| !text.is_empty())
    }

    /// The cell as a number; `None` where it is blank or says "-" or "n/a".
    ///
    /// # Errors
    /// Whatever isn't a number, or could be two, and a suppressed small number.
    pub fn number(&self) -> Result<Option<f64>, CellProblem> {
        match self {
            Cell::Empty => Ok(None),
            Cell::Text(text) => number::read(text),
            Cell::Number(number) => number::finite(*number).map(Some),
            Cell::Percent(share) => {
                Err(CellProblem::Percentage { found: share::percent_words(*share) })
            }
            Cell::Date(date) => {
                Err(CellProblem::DateForNumber { found: date.format("%d/%m/%Y").to_string() })
            }
            Cell::Flag(_) => Err(CellProblem::NotANumber { found: problem::shown(self) }),
            Cell::Broken(error) => Err(CellProblem::Broken { found: error.clone() }),
        }
    }

    /// The cell as a date; `None` where it is blank or says "-" or "n/a". A bare number is read as
    /// a day of the 1900 date system, which Excel uses unless told otherwise.
    ///
    /// # Errors
    /// Whatever isn't a date, could be two, or is a day no calendar has.
    pub fn date(&self) -> Result<Option<NaiveDate>, CellProblem> {
        self.date_in(DateSystem::From1900)
    }

    /// The cell as a date, where the workbook's date system is known.
    ///
    /// # Errors
    /// As [`Cell::date`].
    pub fn date_in(&self, system: DateSystem) -> Result<Option<NaiveDate>, CellProblem> {
        match self {
            Cell::Empty => Ok(None),
            Cell::Text(text) => date::read(text, system),
            Cell::Number(number) => date::of_number(*number, system).map(Some),
            Cell::Date(date) => Ok(Some(*date)),
            Cell::Percent(_) | Cell::Flag(_) => {
                Err(CellProblem::NotADate { found: problem::shown(self) })
            }
            Cell::Broken(error) => Err(CellProblem::Broken { found: error.clone() }),
        }
    }

    /// The cell as a part of a whole; `None` where it is blank. A number is read as its column is
    /// declared; what carries a % sign says itself what it is.
    ///
    /// # Errors
    /// As [`Cell::number`]; a negative share, and one above the limit.
    pub fn share(
        &self,
        declared: SharesAs,
        limit: ShareLimit,
    ) -> Result<Option<Share>, CellProblem> {
        share::read(self, declared, limit)
    }
}
