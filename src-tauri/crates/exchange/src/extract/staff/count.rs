//! Staff counted from an extract, in one pass and in bounded memory.

use std::path::Path;

use chrono::NaiveDate;
use fivefold_engine::Plan;

use crate::ExchangeError;
use crate::extract::account::MappedExtract;
use crate::extract::ages::{AgeRange, age_range};
use crate::extract::cells::{Cells, RowProblem, Stop, blank};
use crate::extract::counting::{Assignment, Found, Groups, People, Seen, contradiction};
use crate::extract::exact::Exact;
use crate::extract::figures::{baseline_day, parse_day};
use crate::extract::ledger::{Ledger, RowEnd};
use crate::extract::mapping::{Columns, Mapping, Meaning, ZeroWte};
use crate::extract::open::{Corrections, Tell};
use crate::extract::rows::Aside;

use super::counted::{Table, roles_of};
use super::{Layout, StaffCount};

/// As many lines of repeated assignments as are listed; all are counted.
const MOST_REPEATED_LISTED: usize = 1_000;

/// The day staff are counted on: the mapping's, else the plan's baseline.
///
/// # Errors
/// [`ExchangeError::WrongMapping`] where the mapping's is no day.
pub fn as_at(mapping: &Mapping, plan: &Plan) -> Result<NaiveDate, ExchangeError> {
    let named =
        mapping.as_at.as_deref().map(|text| parse_day("The day staff are counted on", text));
    named.unwrap_or_else(|| Ok(baseline_day(plan)))
}

/// Counts an extract's staff on a day.
///
/// # Errors
/// [`ExchangeError`] where the file can't be read, the mapping doesn't fit it, or `tell` ends it.
pub fn count(
    path: &Path,
    mapping: &Mapping,
    as_at: NaiveDate,
    corrections: &Corrections,
    tell: Tell,
) -> Result<StaffCount, ExchangeError> {
    let extract = MappedExtract::open(path, mapping)?;
    let layout = Layout::of(mapping, &extract.columns, Meaning::Heads)?;
    let mut counting = Counting::new(mapping, &extract.columns, layout, as_at);
    let ledger = extract.account(corrections, tell, |cells| counting.row(cells))?;
    Ok(counting.done(ledger))
}

/// An extract being counted.
struct Counting {
    layout: Layout,
    as_at: NaiveDate,
    knows_wte: bool,
    zero_wte: ZeroWte,
    aside: Aside,
    groups: Groups,
    people: People,
    tables: Vec<Table>,
    rows: Vec<u64>,
    at_once: Exact,
    wte: Exact,
    repeated_lines: Vec<u64>,
    words: String,
}

impl Counting {
    fn new(mapping: &Mapping, columns: &Columns, layout: Layout, as_at: NaiveDate) -> Self {
        Self {
            layout,
            as_at,
            knows_wte: columns.has(Meaning::Wte),
            zero_wte: mapping.zero_wte,
            aside: Aside::of(&mapping.set_aside),
            groups: Groups::default(),
            people: People::default(),
            tables: Vec::new(),
            rows: Vec::new(),
            at_once: Exact::ZERO,
            wte: Exact::ZERO,
            repeated_lines: Vec::new(),
            words: String::new(),
        }
    }

    fn row(&mut self, cells: Cells) -> Result<RowEnd, Stop> {
        if let Some(end) = self.aside.why(cells)? {
            return Ok(end);
        }
        if let Some(end) = self.not_in_post(cells)? {
            return Ok(end);
        }
        let age = age_range(cells, self.as_at)?;
        match self.layout {
            Layout::Aggregated => self.table_row(cells, age),
            _ => self.assignment_row(cells, age),
        }
    }

    /// Somebody who had left before the day, or has yet to come.
    fn not_in_post(&self, cells: Cells) -> Result<Option<RowEnd>, RowProblem> {
        let left = cells.day(Meaning::LeavingDate)?.is_some_and(|day| day < self.as_at);
        let to_come = cells.day(Meaning::StartDate)?.is_some_and(|day| day > self.as_at);
        let why = match (left, to_come) {
            (true, _) => "left before the day counted on",
            (_, true) => "starts after the day counted on",
            _ => return Ok(None),
        };
        Ok(Some(RowEnd::SetAside(why, String::new())))
    }

    fn assignment_row(&mut self, cells: Cells, age: Option<AgeRange>) -> Result<RowEnd, Stop> {
        let wte = match (self.knows_wte, cells.wte()?) {
            (false, _) => Exact::ZERO,
            (true, Some(wte)) => wte,
            (true, None) => {
                let remedy = "Fill it in, or write 0 for somebody without contracted hours.";
                return Err(blank(Meaning::Wte, remedy).into());
            }
        };
        if self.knows_wte && wte == Exact::ZERO && self.zero_wte == ZeroWte::SetAside {
            return Ok(RowEnd::SetAside("no contracted WTE (0)", String::new()));
        }
        let primary = cells.yes_or_no(Meaning::Primary)?.unwrap_or(false);
        let whose = self.layout.whose(cells)?;
        let found = self.groups.of(cells, &mut self.words)?;
        let assignment = Assignment { group: found.group, wte, primary, age, reason: 0 };
        match whose {
            None => self.people.add_unknown(assignment),
            Some((person, itself)) => {
                let line = cells.row.line;
                match self.people.add(person, itself, line, assignment, &self.groups) {
                    Seen::New => {}
                    Seen::Repeated => return Ok(self.repeated(line)),
                    Seen::Contradicted(said) => {
                        let groups = &self.groups;
                        return Err(contradiction(said, &assignment, groups, cells.mapping).into());
                    }
                }
            }
        }
        self.counted(found, wte);
        Ok(RowEnd::Counted)
    }

    fn table_row(&mut self, cells: Cells, age: Option<AgeRange>) -> Result<RowEnd, Stop> {
        let remedy = "Fill it in, or delete the row.";
        let heads = cells.amount(Meaning::Heads)?.ok_or_else(|| blank(Meaning::Heads, remedy))?;
        let wte = match (self.knows_wte, cells.amount(Meaning::Wte)?) {
            (false, _) => Exact::ZERO,
            (true, Some(wte)) => wte,
            (true, None) => return Err(blank(Meaning::Wte, remedy).into()),
        };
        let found = self.groups.of(cells, &mut self.words)?;
        let place = found.group as usize;
        if self.tables.len() <= place {
            self.tables.resize(place + 1, Table::default());
        }
        self.at_once += heads;
        if let Some(table) = self.tables.get_mut(place) {
            table.heads += heads;
            table.wte += wte;
            if let Some(age) = age {
                *table.ages.entry(age).or_default() += heads;
            }
        }
        self.counted(found, wte);
        Ok(RowEnd::Counted)
    }

    fn counted(&mut self, found: Found, wte: Exact) {
        self.groups.count(found);
        let place = found.group as usize;
        if self.rows.len() <= place {
            self.rows.resize(place + 1, 0);
        }
        if let Some(rows) = self.rows.get_mut(place) {
            *rows += 1;
        }
        self.wte += wte;
    }

    fn repeated(&mut self, line: u64) -> RowEnd {
        if self.repeated_lines.len() < MOST_REPEATED_LISTED {
            self.repeated_lines.push(line);
        }
        RowEnd::SetAside("repeats an assignment that is counted", String::new())
    }

    fn done(self, ledger: Ledger) -> StaffCount {
        let (roles, moved) =
            roles_of(self.groups.into_groups(), &self.people, self.tables, self.rows);
        StaffCount {
            as_at: self.as_at,
            layout: self.layout,
            ledger,
            people: Exact::of(self.people.main.len() as f64) + self.at_once,
            wte: self.knows_wte.then_some(self.wte),
            roles,
            moved,
            repeated_lines: self.repeated_lines,
        }
    }
}
