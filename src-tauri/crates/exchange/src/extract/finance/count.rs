//! A ledger added up by cost centre, or by service or team, in one pass.

use std::collections::BTreeMap;
use std::path::Path;

use super::counted::{LedgerCount, LedgerFigures, LedgerLine, LedgerPart, LedgerRejectedRow};
use super::mapping::LedgerColumns;
use super::{LedgerKey, LedgerMapping, LedgerMeaning};
use crate::ExchangeError;
use crate::extract::exact::Exact;
use crate::extract::mapping::Columns;
use crate::extract::open::{Corrections, Tell, open, read_rows};
use crate::extract::reading_remarks::ReadingRemarks;
use crate::extract::rows::is_no_staff;
use crate::extract::words::{capital, folded, tidy};
use crate::extract::{MOST_REJECTED_LISTED, RowCounts};
use crate::tables::Row;

/// The most WTE a row may have, in either direction.
const MOST_IN_A_ROW: f64 = 1_000_000.0;

/// The most letters of a rejected row's cell that are kept.
const MOST_LETTERS: usize = 200;

/// What a person wrote in place of cells of rejected rows: by line, by what the column means.
pub type LedgerCorrections = BTreeMap<u64, BTreeMap<LedgerMeaning, String>>;

/// Adds a ledger up by cost centre, service or team, mended where a person has.
///
/// # Errors
/// [`ExchangeError`] where the file can't be read, the mapping doesn't fit it, or `tell` ends it.
pub fn count(
    path: &Path,
    mapping: &LedgerMapping,
    key: LedgerKey,
    corrections: &LedgerCorrections,
    tell: Tell,
) -> Result<LedgerCount, ExchangeError> {
    let opened = open(path, mapping.sheet.as_deref(), mapping.heading_row)?;
    let headings = opened.headings.clone();
    let columns = LedgerColumns::find(mapping, &headings)?;
    let mut counting = Counting::new(&columns, key)?;
    read_rows(opened, &Columns::default(), &Corrections::default(), tell, |row| {
        counting.rows.read += 1;
        counting.read_with.note(row);
        let mended = corrections.get(&row.line).map(|texts| columns.mended(row, texts));
        let row = mended.as_ref().unwrap_or(row);
        if is_no_staff(row, &headings) {
            counting.rows.no_staff += 1;
        } else {
            match counting.row(row) {
                Ok(()) => counting.rows.counted += 1,
                Err(problem) => counting.reject(problem),
            }
        }
        Ok(())
    })?;
    Ok(counting.done())
}

/// What each line is compared by: without regard to case and punctuation. Of a code of digits only
/// these count, whatever follows, and zeros in front don't, since Excel drops them.
pub(super) fn comparison_key(label: &str) -> String {
    let folded = folded(label);
    let first = folded.split(' ').next().unwrap_or_default();
    let is_code = first.len() >= 3 && first.bytes().all(|byte| byte.is_ascii_digit());
    if is_code { first.trim_start_matches('0').to_string() } else { folded }
}

/// A ledger being counted.
struct Counting<'a> {
    columns: &'a LedgerColumns,
    key: LedgerKey,
    part: Option<LedgerMeaning>,
    rows: RowCounts,
    rejected: Vec<LedgerRejectedRow>,
    lines: BTreeMap<String, Line>,
    read_with: ReadingRemarks,
}

#[derive(Default)]
struct Line {
    label: String,
    name: Option<String>,
    rows: u64,
    sums: Sums,
    parts: BTreeMap<String, Sums>,
}

/// In the order of [`LedgerMeaning::AMOUNTS`].
type Sums = [Exact; 5];

impl<'a> Counting<'a> {
    fn new(columns: &'a LedgerColumns, key: LedgerKey) -> Result<Self, ExchangeError> {
        let wrong = |problem: String| ExchangeError::WrongMapping { problem };
        if !columns.has(key.meaning()) {
            let what = key.meaning().words();
            return Err(wrong(format!(
                "No column is the {what}. Say which one is, or compare by something else."
            )));
        }
        if !LedgerMeaning::AMOUNTS.into_iter().any(|amount| columns.has(amount)) {
            return Err(wrong(String::from(
                "No column is WTE. Say which ones are the budgeted and the contracted WTE.",
            )));
        }
        let parts = [LedgerMeaning::StaffGroup, LedgerMeaning::Subjective];
        let part = parts.into_iter().find(|part| columns.has(*part));
        Ok(Self {
            columns,
            key,
            part,
            rows: RowCounts::default(),
            rejected: Vec::new(),
            lines: BTreeMap::new(),
            read_with: ReadingRemarks::default(),
        })
    }

    fn row(&mut self, row: &Row) -> Result<(), LedgerRejectedRow> {
        let mut sums = Sums::default();
        for (sum, meaning) in sums.iter_mut().zip(LedgerMeaning::AMOUNTS) {
            *sum = self.amount(row, meaning)?;
        }
        let text = |meaning| self.columns.cell(row, meaning).text().map(|text| tidy(&text));
        let Some(label) = text(self.key.meaning()) else {
            return Err(self.problem(
                row,
                self.key.meaning(),
                format!("The {} is blank.", self.key.meaning().words()),
                "Fill it in on every row; a pivot table does so with \"Repeat all item labels\".",
            ));
        };
        let name =
            text(LedgerMeaning::CostCentreName).filter(|_| self.key == LedgerKey::CostCentre);
        let part = self.part.map(|part| text(part).unwrap_or_default());
        let line = self.lines.entry(comparison_key(&label)).or_default();
        if line.rows == 0 {
            line.label = label;
        }
        line.name = line.name.take().or(name);
        line.rows += 1;
        add(&mut line.sums, &sums);
        if let Some(part) = part {
            add(line.parts.entry(part).or_default(), &sums);
        }
        Ok(())
    }

    /// An amount; a ledger takes WTE back with a minus.
    fn amount(&self, row: &Row, meaning: LedgerMeaning) -> Result<Exact, LedgerRejectedRow> {
        match self.columns.cell(row, meaning).number() {
            Ok(None) => Ok(Exact::ZERO),
            Ok(Some(number)) if number.abs() <= MOST_IN_A_ROW => Ok(Exact::of(number)),
            Ok(Some(number)) => {
                let what = meaning.words();
                let reason = format!("The {what} is {number}, more than {MOST_IN_A_ROW}.");
                Err(self.problem(row, meaning, reason, "Check that the column isn't pounds."))
            }
            Err(problem) => {
                let message = problem.to_string();
                let (reason, remedy) =
                    message.rsplit_once(". ").unwrap_or((&message, "Correct it"));
                let reason = format!("{}: {reason}.", capital(meaning.words()));
                Err(self.problem(row, meaning, reason, &format!("{remedy}.")))
            }
        }
    }

    fn problem(
        &self,
        row: &Row,
        meaning: LedgerMeaning,
        reason: String,
        remedy: &str,
    ) -> LedgerRejectedRow {
        let said = self.columns.cell(row, meaning).text().unwrap_or_default();
        LedgerRejectedRow {
            line: row.line,
            meaning,
            column: self.columns.heading(meaning).map(str::to_owned),
            says: tidy(&said).chars().take(MOST_LETTERS).collect(),
            reason,
            remedy: remedy.to_owned(),
        }
    }

    fn reject(&mut self, problem: LedgerRejectedRow) {
        self.rows.rejected += 1;
        if self.rejected.len() < MOST_REJECTED_LISTED {
            self.rejected.push(problem);
        }
    }

    fn done(self) -> LedgerCount {
        let mut totals = Sums::default();
        let figures = |sums: &Sums| figures_of(sums, self.columns);
        let line = |(key, line): (String, Line)| {
            add(&mut totals, &line.sums);
            let part = |(part, sums): (String, Sums)| LedgerPart { part, figures: figures(&sums) };
            LedgerLine {
                label: line.label,
                name: line.name,
                rows: line.rows,
                figures: figures(&line.sums),
                parts: line.parts.into_iter().map(part).collect(),
                key,
            }
        };
        let lines = self.lines.into_iter().map(line).collect();
        LedgerCount {
            key: self.key,
            rows: self.rows,
            rejected: self.rejected,
            lines,
            totals: figures_of(&totals, self.columns),
            remarks: self.read_with.sentences().collect(),
        }
    }
}

fn add(sums: &mut Sums, more: &Sums) {
    for (sum, more) in sums.iter_mut().zip(more) {
        *sum += *more;
    }
}

fn figures_of(sums: &Sums, columns: &LedgerColumns) -> LedgerFigures {
    let [budgeted, contracted, bank, agency, actual] = *sums;
    let known = |sum: Exact, meaning| columns.has(meaning).then(|| sum.value());
    LedgerFigures {
        budgeted_wte: known(budgeted, LedgerMeaning::Budgeted),
        contracted_wte: known(contracted, LedgerMeaning::Contracted),
        bank_wte: known(bank, LedgerMeaning::Bank),
        agency_wte: known(agency, LedgerMeaning::Agency),
        actual_wte: known(actual, LedgerMeaning::Actual),
    }
}
