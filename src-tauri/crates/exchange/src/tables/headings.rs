//! Where a table begins, and what its columns are called.

use std::collections::{BTreeMap, BTreeSet};

use super::{Cell, Row};

/// How many rows are looked at for the heading: reports put a title, a date and a filter above it.
const ROWS_LOOKED_AT: usize = 30;

/// One column's heading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heading {
    /// What the file calls the column; "Column F" where it says nothing.
    pub name: String,
    /// The column, from 0.
    pub column: usize,
    /// Whether another column has the same name, capitals and spaces aside.
    pub repeated: bool,
}

impl Heading {
    /// The name, with the column's letters where another has the same: "Date (column F)".
    pub fn label(&self) -> String {
        if self.repeated {
            format!("{} (column {})", self.name, column_letters(self.column))
        } else {
            self.name.clone()
        }
    }
}

/// The headings in a row, one for each of its columns.
pub fn headings(row: &Row) -> Vec<Heading> {
    let names: Vec<Option<String>> = row.cells.iter().map(name_in).collect();
    let mut how_often: BTreeMap<String, usize> = BTreeMap::new();
    for name in names.iter().flatten() {
        *how_often.entry(name.to_lowercase()).or_default() += 1;
    }
    let heading = |(column, name): (usize, Option<String>)| {
        let often = name.as_ref().and_then(|name| how_often.get(&name.to_lowercase()));
        let repeated = often.is_some_and(|times| *times > 1);
        let name = name.unwrap_or_else(|| format!("Column {}", column_letters(column)));
        Heading { name, column, repeated }
    };
    names.into_iter().enumerate().map(heading).collect()
}

/// A heading's text on one line.
fn name_in(cell: &Cell) -> Option<String> {
    let text = cell.text()?;
    let words: Vec<&str> = text.split_whitespace().collect();
    Some(words.join(" ")).filter(|name| !name.is_empty())
}

/// A column's letters as Excel shows them: A for 0, AA for 26.
pub fn column_letters(column: usize) -> String {
    let mut letters = Vec::new();
    let mut rest = column + 1;
    while rest > 0 {
        let letter = u8::try_from((rest - 1) % 26).unwrap_or(0);
        letters.push(char::from(b'A' + letter));
        rest = (rest - 1) / 26;
    }
    letters.iter().rev().collect()
}

/// Which of the first rows most likely holds the headings, as its place in `rows`; 0 when none
/// looks like it.
///
/// That is the first row whose cells are nearly all texts, each said once, about as many as the
/// table is wide. A title stands in one cell, a merged banner says one thing many times, and a
/// row of data has numbers, dates or the same word twice.
pub fn likely_heading_row(rows: &[Row]) -> usize {
    let looked_at = rows.iter().take(ROWS_LOOKED_AT);
    let width = looked_at.clone().map(filled).max().unwrap_or(0);
    let likely = |enough: &dyn Fn(usize) -> bool| {
        looked_at.clone().position(|row| enough(different_texts(row)) && is_all_names(row))
    };
    let wide = likely(&|texts| texts * 10 >= width * 7 && texts > 0);
    wide.or_else(|| likely(&|texts| texts * 10 >= width * 4 && texts > 1)).unwrap_or(0)
}

fn filled(row: &Row) -> usize {
    row.cells.iter().filter(|cell| !cell.is_empty()).count()
}

/// How many different texts, numbers aside, a row says.
fn different_texts(row: &Row) -> usize {
    let texts = row.cells.iter().filter(|cell| is_a_name(cell)).filter_map(name_in);
    texts.map(|text| text.to_lowercase()).collect::<BTreeSet<String>>().len()
}

/// Whether no more than a tenth of a row is something other than a name; a year may be a heading.
fn is_all_names(row: &Row) -> bool {
    let others = row.cells.iter().filter(|cell| !cell.is_empty() && !is_a_name(cell)).count();
    others * 10 <= filled(row)
}

/// Whether a cell could be a heading: a text that is no number and no date.
fn is_a_name(cell: &Cell) -> bool {
    match cell {
        Cell::Text(text) => {
            text.chars().any(char::is_alphabetic)
                && !matches!(cell.number(), Ok(Some(_)))
                && !matches!(cell.date(), Ok(Some(_)))
        }
        _ => false,
    }
}
