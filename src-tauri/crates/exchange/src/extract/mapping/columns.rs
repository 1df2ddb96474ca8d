//! A mapping found in a file: the place of each meaning's column.

use std::collections::BTreeMap;

use crate::ExchangeError;
use crate::extract::words::{folded, quoted, tidy};
use crate::tables::{Cell, Heading, Row, column_letters};

use super::{Mapping, Meaning};

/// How a column is named by its letter instead of its heading.
const BY_LETTER: &str = "column:";
/// As many headings as a refusal names.
const MOST_NAMED: usize = 30;

/// Where the columns of a mapping are in a file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Columns(BTreeMap<Meaning, (usize, String)>);

impl Columns {
    /// Finds a mapping's columns among a file's headings.
    ///
    /// # Errors
    /// [`ExchangeError::WrongMapping`] where a heading isn't in the file or is there twice.
    pub fn find(mapping: &Mapping, headings: &[Heading]) -> Result<Self, ExchangeError> {
        let place = |(&meaning, wanted): (&Meaning, &String)| {
            let (column, name) = column_of(meaning.words(), wanted, headings)?;
            Ok((meaning, (column, name)))
        };
        Ok(Self(mapping.columns.iter().map(place).collect::<Result<_, ExchangeError>>()?))
    }

    /// Whether a meaning has a column.
    pub fn has(&self, meaning: Meaning) -> bool {
        self.0.contains_key(&meaning)
    }

    /// The place of a meaning's column.
    pub fn place(&self, meaning: Meaning) -> Option<usize> {
        self.0.get(&meaning).map(|(place, _)| *place)
    }

    /// The heading of a meaning's column, as the file spells it.
    pub fn heading(&self, meaning: Meaning) -> Option<&str> {
        self.0.get(&meaning).map(|(_, heading)| heading.as_str())
    }

    /// A row's cell with a meaning; empty where the row is shorter or no column means it.
    pub fn cell<'a>(&self, row: &'a Row, meaning: Meaning) -> &'a Cell {
        self.place(meaning).map_or(&Cell::Empty, |place| row.cell(place))
    }

    /// The meanings there are columns of.
    pub fn meanings(&self) -> impl Iterator<Item = Meaning> + '_ {
        self.0.keys().copied()
    }
}

/// The column a mapping names, by its heading or as `column:F`, and its heading; `what` says in
/// words what is in it.
///
/// # Errors
/// [`ExchangeError::WrongMapping`] where the heading isn't in the file or is there twice.
pub fn column_of(
    what: &str,
    wanted: &str,
    headings: &[Heading],
) -> Result<(usize, String), ExchangeError> {
    if let Some(letters) = wanted.trim().strip_prefix(BY_LETTER) {
        let column = letters_column(letters).ok_or_else(|| {
            wrong(format!(
                "The column of the {} is {}; write a letter as the spreadsheet shows it: column:F.",
                what,
                quoted(wanted),
            ))
        })?;
        let heading = headings.iter().find(|heading| heading.column == column);
        let unnamed = || format!("Column {}", column_letters(column));
        return Ok((column, heading.map_or_else(unnamed, Heading::label)));
    }
    let same = |heading: &&Heading| tidy(&heading.name) == tidy(wanted);
    let alike = |heading: &&Heading| folded(&heading.name) == folded(wanted);
    let exact: Vec<&Heading> = headings.iter().filter(same).collect();
    let found = if exact.is_empty() { headings.iter().filter(alike).collect() } else { exact };
    match found.as_slice() {
        [only] => Ok((only.column, only.name.clone())),
        [] => Err(wrong(format!(
            "The file has no heading {} for the {}. It has: {}. Correct the mapping, or name the \
             line the headings are on.",
            quoted(wanted),
            what,
            named(headings),
        ))),
        [first, ..] => Err(wrong(format!(
            "The heading {} is there more than once. Say which column is the {} by its letter: \
             column:{}.",
            quoted(wanted),
            what,
            column_letters(first.column),
        ))),
    }
}

/// A column from its letters, `F` or `AB`.
fn letters_column(letters: &str) -> Option<usize> {
    let letters = letters.trim();
    if letters.is_empty() || letters.len() > 3 {
        return None;
    }
    let number = letters.chars().try_fold(0_usize, |number, letter| {
        let letter = letter.to_ascii_uppercase();
        let digit = letter.is_ascii_uppercase().then(|| usize::from(letter as u8 - b'A') + 1)?;
        Some(number * 26 + digit)
    })?;
    number.checked_sub(1)
}

fn named(headings: &[Heading]) -> String {
    let names: Vec<String> =
        headings.iter().take(MOST_NAMED).map(|heading| quoted(&heading.name)).collect();
    match headings.len().saturating_sub(MOST_NAMED) {
        0 => names.join(", "),
        more => format!("{} and {more} more", names.join(", ")),
    }
}

fn wrong(problem: String) -> ExchangeError {
    ExchangeError::WrongMapping { problem }
}

#[cfg(test)]
mod tests {
    use super::letters_column;

    #[test]
    fn letters_count_as_in_a_spreadsheet() {
        assert_eq!(letters_column("A"), Some(0));
        assert_eq!(letters_column("z"), Some(25));
        assert_eq!(letters_column("AA"), Some(26));
        assert_eq!(letters_column("4"), None);
        assert_eq!(letters_column(""), None);
    }
}
