//! Rows that aren't counted, whatever the extract is of: totals, headings again, and what the
//! mapping sets aside.

use crate::tables::{Cell, Heading, Row};

use super::cells::{Cells, RowProblem};
use super::ledger::RowEnd;
use super::mapping::SetAside;
use super::words::{folded, has_phrase, tidy};

/// How the first words of a line of totals read.
const TOTALS: [&str; 8] =
    ["total", "totals", "grand total", "sub total", "subtotal", "overall total", "overall", "sum"];

/// Whether a row is a line of totals, or the headings again at the top of a printed page.
pub fn is_no_staff(row: &Row, headings: &[Heading]) -> bool {
    let Some(first) = row.cells.iter().find(|cell| !cell.is_empty()) else { return true };
    match first {
        Cell::Text(text) => says_total(text) || is_headings(row, headings),
        _ => false,
    }
}

fn says_total(text: &str) -> bool {
    // Nearly no row says so: a look at the letters spares folding every one.
    let has = |letters: &str| {
        text.as_bytes()
            .windows(letters.len())
            .any(|part| part.eq_ignore_ascii_case(letters.as_bytes()))
    };
    if !has("total") && !has("overall") && !has("sum") {
        return false;
    }
    let folded = folded(text);
    TOTALS.contains(&folded.as_str())
        || folded.ends_with(" total")
        || folded.starts_with("total for ")
        || folded.starts_with("grand total ")
}

fn is_headings(row: &Row, headings: &[Heading]) -> bool {
    let said = row.cells.iter().enumerate().filter(|(_, cell)| !cell.is_empty());
    let mut same = said.map(|(column, cell)| {
        let place = headings.binary_search_by_key(&column, |heading| heading.column);
        let heading = place.ok().and_then(|place| headings.get(place));
        let Cell::Text(text) = cell else { return false };
        heading.is_some_and(|heading| tidy(text) == heading.name)
    });
    same.next() == Some(true) && same.next() == Some(true) && same.all(|same| same)
}

/// The phrases that set a row aside, folded once.
pub struct Aside(Vec<(SetAside, Vec<String>)>);

impl Aside {
    /// What a mapping sets aside.
    pub fn of(mapped: &[SetAside]) -> Self {
        let phrases = |aside: &SetAside| aside.values.iter().map(|value| folded(value)).collect();
        Self(mapped.iter().map(|aside| (aside.clone(), phrases(aside))).collect())
    }

    /// Why a row is set aside; none where it isn't.
    ///
    /// # Errors
    /// [`RowProblem`] where a column that decides can't be read.
    pub fn why(&self, cells: Cells) -> Result<Option<RowEnd>, RowProblem> {
        for (aside, phrases) in &self.0 {
            let Some(text) = cells.text(aside.column)? else { continue };
            let folded = folded(&text);
            if phrases.iter().any(|phrase| has_phrase(&folded, phrase)) {
                // A private column's words are in no reason.
                let what = if aside.column.is_private() { String::new() } else { text };
                return Ok(Some(RowEnd::SetAside(aside.column.words(), what)));
            }
        }
        Ok(None)
    }
}
