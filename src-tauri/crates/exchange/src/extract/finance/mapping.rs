//! Which column of a ledger means what.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{LedgerMeaning, spellings};
use crate::ExchangeError;
use crate::extract::mapping::column_of;
use crate::extract::open::mend;
use crate::extract::words::{any_of, folded, quoted, tidy};
use crate::tables::{Cell, Heading, Row, column_letters};

/// The version of the mapping.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub enum LedgerMappingFormat {
    /// The only one there is so far.
    #[default]
    #[serde(rename = "fivefold-ledger-map/1")]
    V1,
}

/// How a ledger is read.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(export, optional_fields)]
pub struct LedgerMapping {
    /// Always `fivefold-ledger-map/1`.
    pub format: LedgerMappingFormat,
    /// The workbook's sheet; the first where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sheet: Option<String>,
    /// The line the headings are on, from 1; found where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub heading_row: Option<u64>,
    /// The heading of the column with each meaning, or `column:F` for a column by its letter.
    pub columns: BTreeMap<LedgerMeaning, String>,
}

/// A guessed mapping, and what a person has to decide.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct LedgerGuess {
    /// The mapping, with what could be told for sure.
    pub mapping: LedgerMapping,
    /// What could not.
    pub unsure: Vec<LedgerUnsure>,
    /// Headings nothing is made of.
    pub unused: Vec<String>,
}

/// A meaning that more than one column could have.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct LedgerUnsure {
    /// The meaning.
    pub meaning: LedgerMeaning,
    /// The columns, as a mapping names them.
    pub columns: Vec<String>,
    /// What to do, in a sentence.
    pub message: String,
}

/// Guesses a mapping from the headings of a ledger.
pub fn guess(headings: &[Heading]) -> LedgerGuess {
    let (mut used, mut columns, mut unsure) = (BTreeSet::new(), BTreeMap::new(), Vec::new());
    for meaning in LedgerMeaning::ALL {
        let found = candidates(meaning, headings, &used);
        used.extend(found.iter().map(|heading| heading.column));
        match found.as_slice() {
            [] => {}
            [only] => {
                columns.insert(meaning, reference(only));
            }
            several => unsure.push(undecided(meaning, several)),
        }
    }
    let unused = headings.iter().filter(|heading| !used.contains(&heading.column));
    let unused = unused.map(Heading::label).collect();
    LedgerGuess { mapping: LedgerMapping { columns, ..LedgerMapping::default() }, unsure, unused }
}

/// The free headings with the surest spelling of a meaning there is.
fn candidates<'a>(
    meaning: LedgerMeaning,
    headings: &'a [Heading],
    used: &BTreeSet<usize>,
) -> Vec<&'a Heading> {
    let with_any = |spellings: &&[&str]| {
        let free = headings.iter().filter(|heading| !used.contains(&heading.column));
        let fits = free.filter(|heading| spellings.contains(&folded(&heading.name).as_str()));
        fits.collect::<Vec<_>>()
    };
    let mut found = spellings::of(meaning).iter().map(with_any);
    found.find(|found| !found.is_empty()).unwrap_or_default()
}

fn undecided(meaning: LedgerMeaning, several: &[&Heading]) -> LedgerUnsure {
    let labels = several.iter().map(|heading| {
        format!("{} (column {})", quoted(&heading.name), column_letters(heading.column))
    });
    let message = format!("{} could each be the {}. Choose one.", any_of(labels), meaning.words());
    let columns = several.iter().map(|heading| reference(heading)).collect();
    LedgerUnsure { meaning, columns, message }
}

/// A heading as a mapping names it: by its letter where its name is there twice.
fn reference(heading: &Heading) -> String {
    if heading.repeated {
        format!("column:{}", column_letters(heading.column))
    } else {
        tidy(&heading.name)
    }
}

/// Where the columns of a mapping are in a file.
#[derive(Debug)]
pub(super) struct LedgerColumns(BTreeMap<LedgerMeaning, (usize, String)>);

impl LedgerColumns {
    /// Finds a mapping's columns among a file's headings.
    pub(super) fn find(
        mapping: &LedgerMapping,
        headings: &[Heading],
    ) -> Result<LedgerColumns, ExchangeError> {
        let place = |(&meaning, wanted): (&LedgerMeaning, &String)| {
            Ok((meaning, column_of(meaning.words(), wanted, headings)?))
        };
        let places = mapping.columns.iter().map(place).collect::<Result<_, ExchangeError>>()?;
        Ok(LedgerColumns(places))
    }

    pub(super) fn has(&self, meaning: LedgerMeaning) -> bool {
        self.0.contains_key(&meaning)
    }

    /// The heading of a meaning's column, as the file spells it.
    pub(super) fn heading(&self, meaning: LedgerMeaning) -> Option<&str> {
        self.0.get(&meaning).map(|(_, heading)| heading.as_str())
    }

    /// A row with other texts in some of its cells.
    pub(super) fn mended(&self, row: &Row, texts: &BTreeMap<LedgerMeaning, String>) -> Row {
        let mut row = row.clone();
        let place = |meaning| self.0.get(meaning).map(|(place, _)| *place);
        mend(&mut row, texts.iter().filter_map(|(meaning, text)| Some((place(meaning)?, text))));
        row
    }

    /// A row's cell with a meaning; empty where no column means it.
    pub(super) fn cell<'a>(&self, row: &'a Row, meaning: LedgerMeaning) -> &'a Cell {
        self.0.get(&meaning).map_or(&Cell::Empty, |(place, _)| row.cell(*place))
    }
}
