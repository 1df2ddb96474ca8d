//! Why a cell can't be read as what its column is said to hold.

use super::Cell;

/// The most letters of a cell that a message repeats.
const LETTERS_SHOWN: usize = 40;

/// Why a cell can't be read. Each message names what stands there and what to do; the caller adds
/// line and column.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum CellProblem {
    /// Words where a number should be.
    #[error("\"{found}\" is not a number. Write it in figures, such as 1,234.5, or clear the cell")]
    NotANumber {
        /// What stands there.
        found: String,
    },
    /// A comma that may be a decimal point or may part thousands.
    #[error(
        "\"{found}\" has a comma that may be a decimal point or may part thousands. Write it as \
         1234.5 or 1,234.5"
    )]
    AmbiguousNumber {
        /// What stands there.
        found: String,
    },
    /// Not counted because few people are behind it.
    #[error(
        "\"{found}\" is a small number that was suppressed, so nobody knows it here. Get the \
         extract unsuppressed, or say what such cells count as"
    )]
    Suppressed {
        /// What stands there.
        found: String,
        /// What it is below, where it says so: 5 for "<5".
        below: Option<f64>,
    },
    /// An Excel error.
    #[error("{found} is an error of a formula. Mend the formula, or clear the cell")]
    Broken {
        /// The error, `#REF!`.
        found: String,
    },
    /// A percentage where a plain number should be.
    #[error(
        "\"{found}\" is a percentage where a plain number is needed. Write the number itself, or \
         say that the column holds percentages"
    )]
    Percentage {
        /// What stands there.
        found: String,
    },
    /// A date where a number should be.
    #[error(
        "{found} is a date where a number is needed. Format the cell as a number in Excel, or \
         choose another column"
    )]
    DateForNumber {
        /// The day, dd/mm/yyyy.
        found: String,
    },
    /// More than any number held.
    #[error("\"{found}\" is larger than any number that can be counted with. Check the cell")]
    TooLarge {
        /// What stands there.
        found: String,
    },
    /// A share above the whole.
    #[error("\"{found}\" {reading}, which is over 100 %. {remedy}")]
    OverTheWhole {
        /// What stands there.
        found: String,
        /// How it was read: "read as 1,200 %".
        reading: String,
        /// What to do.
        remedy: &'static str,
    },
    /// A share below nothing.
    #[error("\"{found}\" is negative, and a share can't be. Check the cell")]
    NegativeShare {
        /// What stands there.
        found: String,
    },
    /// No date.
    #[error("\"{found}\" is not a date. Write it as 31/03/2017 or 2017-03-31, or clear the cell")]
    NotADate {
        /// What stands there.
        found: String,
    },
    /// A month, but which day of it?
    #[error("\"{found}\" names no day. Write it as 31/03/2017 or 2017-03-31")]
    NoDay {
        /// What stands there.
        found: String,
    },
    /// A day no calendar has.
    #[error("\"{found}\" is a day that no calendar has. Check the cell")]
    ImpossibleDate {
        /// What stands there.
        found: String,
    },
    /// The month first.
    #[error(
        "\"{found}\" has the month first, as Americans write it; then others in this column may \
         too, and 04/05 can't be told. Save the column as 2017-03-31"
    )]
    MonthFirst {
        /// What stands there.
        found: String,
    },
}

/// What stands in a cell, short enough for a message.
pub(super) fn shown(cell: &Cell) -> String {
    shortened(&cell.text().unwrap_or_default())
}

/// A text short enough for a message, on one line.
pub(in crate::tables) fn shortened(text: &str) -> String {
    let line: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    if line.chars().count() <= LETTERS_SHOWN {
        return line;
    }
    let start: String = line.chars().take(LETTERS_SHOWN).collect();
    format!("{} …", start.trim_end())
}
