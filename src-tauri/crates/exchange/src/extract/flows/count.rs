//! Leavers or joiners counted from an extract, in one pass and in bounded memory.

use std::collections::BTreeMap;
use std::path::Path;

use crate::ExchangeError;
use crate::extract::account::MappedExtract;
use crate::extract::cells::{Cells, RowProblem, Stop, blank};
use crate::extract::counting::{Assignment, Group, Groups, People, Reasons, Seen, contradiction};
use crate::extract::exact::Exact;
use crate::extract::ledger::{Ledger, RowEnd};
use crate::extract::mapping::{Columns, ExtractKind, Mapping, Meaning};
use crate::extract::open::{Corrections, Tell};
use crate::extract::rows::Aside;
use crate::extract::staff::Layout;
use crate::extract::words::{folded, has_phrase};

use super::Period;

/// What somebody's going to another employer of the NHS is called.
const NHS: &str = "nhs";

/// One role's leavers or joiners as counted.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CountedFlow {
    /// What tells it apart and what its rows say.
    pub group: Group,
    /// People.
    pub people: Exact,
    /// People by reason.
    pub reasons: BTreeMap<String, Exact>,
    /// People in post when the period began, where the extract says so.
    pub opening: Option<Exact>,
    /// People in post when it ended, where the extract says so.
    pub closing: Option<Exact>,
}

/// Leavers or joiners counted from an extract. Nobody's number is in it.
#[derive(Debug, Clone)]
pub struct FlowCount {
    /// Leavers or joiners.
    pub kind: ExtractKind,
    /// The period.
    pub period: Period,
    /// What a row is.
    pub layout: Layout,
    /// What became of the rows.
    pub ledger: Ledger,
    /// People.
    pub people: Exact,
    /// The roles, in the order of their words.
    pub roles: Vec<CountedFlow>,
    /// Whether rows have no day, so that all are taken to be of the period.
    pub without_days: bool,
    /// Whether any of those counted went to another employer of the NHS.
    pub some_to_nhs: bool,
}

/// Counts an extract's leavers or joiners of a period.
///
/// # Errors
/// [`ExchangeError`] where the file can't be read, the mapping doesn't fit it, or `tell` ends it.
pub fn count(
    path: &Path,
    kind: ExtractKind,
    mapping: &Mapping,
    period: Period,
    corrections: &Corrections,
    tell: Tell,
) -> Result<FlowCount, ExchangeError> {
    let extract = MappedExtract::open(path, mapping)?;
    let mut counting = Counting::new(kind, mapping, &extract.columns, period)?;
    let ledger = extract.account(corrections, tell, |cells| counting.row(cells))?;
    Ok(counting.done(ledger))
}

/// An extract being counted.
struct Counting {
    kind: ExtractKind,
    period: Period,
    layout: Layout,
    /// The columns of the people counted at once, and of their day.
    amount: Meaning,
    day: Meaning,
    has_day: bool,
    aside: Aside,
    groups: Groups,
    people: People,
    reasons: Reasons,
    tables: BTreeMap<u32, Table>,
    at_once: Exact,
    some_to_nhs: bool,
    words: String,
}

/// What rows of several people add up to, in one group.
#[derive(Debug, Clone, Default)]
struct Table {
    reasons: BTreeMap<u32, Exact>,
    opening: Option<Exact>,
    closing: Option<Exact>,
}

impl Counting {
    fn new(
        kind: ExtractKind,
        mapping: &Mapping,
        columns: &Columns,
        period: Period,
    ) -> Result<Self, ExchangeError> {
        let (amount, day) = match kind {
            ExtractKind::Joiners => (Meaning::Joiners, Meaning::StartDate),
            ExtractKind::Leavers | ExtractKind::Staff => (Meaning::Leavers, Meaning::LeavingDate),
        };
        let layout = Layout::of(mapping, columns, amount)?;
        if columns.has(Meaning::Reason) && columns.has(Meaning::OpeningHeads) {
            return Err(ExchangeError::WrongMapping {
                problem: "In a table with a row for each reason the opening heads would count \
                          once a reason. Take the reason or the opening heads out of the mapping."
                    .to_owned(),
            });
        }
        Ok(Self {
            kind,
            period,
            layout,
            amount,
            day,
            has_day: columns.has(day),
            aside: Aside::of(&mapping.set_aside),
            groups: Groups::default(),
            people: People::default(),
            reasons: Reasons::default(),
            tables: BTreeMap::new(),
            at_once: Exact::ZERO,
            some_to_nhs: false,
            words: String::new(),
        })
    }

    fn row(&mut self, cells: Cells) -> Result<RowEnd, Stop> {
        if let Some(end) = self.aside.why(cells)? {
            return Ok(end);
        }
        if let Some(end) = self.outside_period(cells)? {
            return Ok(end);
        }
        let reason = self.reasons.number(cells.text(Meaning::Reason)?.as_deref())?;
        let end = match self.layout {
            Layout::Aggregated => self.table_row(cells, reason)?,
            _ => self.person_row(cells, reason)?,
        };
        self.some_to_nhs |= goes_to_nhs(cells)?;
        Ok(end)
    }

    fn outside_period(&self, cells: Cells) -> Result<Option<RowEnd>, RowProblem> {
        if !self.has_day {
            return Ok(None);
        }
        let remedy = "Fill it in: without it nobody knows whether it is in the period.";
        let day = cells.day(self.day)?.ok_or_else(|| blank(self.day, remedy))?;
        let why = match (day < self.period.from, day > self.period.to) {
            (true, _) => "before the period",
            (_, true) => "after the period",
            _ => return Ok(None),
        };
        Ok(Some(RowEnd::SetAside(why, String::new())))
    }

    fn person_row(&mut self, cells: Cells, reason: u32) -> Result<RowEnd, Stop> {
        let wte = cells.wte()?.unwrap_or(Exact::ZERO);
        let primary = cells.yes_or_no(Meaning::Primary)?.unwrap_or(false);
        let whose = self.layout.whose(cells)?;
        let found = self.groups.of(cells, &mut self.words)?;
        let group = found.group;
        let assignment = Assignment { group, wte, primary, age: None, reason };
        let Some((person, itself)) = whose else {
            self.groups.count(found);
            self.people.add_unknown(assignment);
            return Ok(RowEnd::Counted);
        };
        match self.people.add(person, itself, cells.row.line, assignment, &self.groups) {
            Seen::New => {
                self.groups.count(found);
                Ok(RowEnd::Counted)
            }
            Seen::Repeated => {
                Ok(RowEnd::SetAside("repeats an assignment that is counted", String::new()))
            }
            Seen::Contradicted(said) => {
                Err(contradiction(said, &assignment, &self.groups, cells.mapping).into())
            }
        }
    }

    fn table_row(&mut self, cells: Cells, reason: u32) -> Result<RowEnd, Stop> {
        let remedy = "Fill it in, or delete the row.";
        let people = cells.amount(self.amount)?.ok_or_else(|| blank(self.amount, remedy))?;
        let opening = cells.amount(Meaning::OpeningHeads)?;
        let closing = cells.amount(Meaning::ClosingHeads)?;
        let found = self.groups.of(cells, &mut self.words)?;
        self.groups.count(found);
        let table = self.tables.entry(found.group).or_default();
        *table.reasons.entry(reason).or_default() += people;
        self.at_once += people;
        add(&mut table.opening, opening);
        add(&mut table.closing, closing);
        Ok(RowEnd::Counted)
    }

    fn done(self, ledger: Ledger) -> FlowCount {
        let mut tables = self.tables;
        for main in &self.people.main {
            let table = tables.entry(main.group).or_default();
            *table.reasons.entry(main.reason).or_default() += Exact::ONE;
        }
        let groups = (0_u32..).zip(self.groups.into_groups());
        let flow = |(number, group): (u32, Group)| {
            let table = tables.remove(&number)?;
            Some(CountedFlow {
                group,
                people: table.reasons.values().copied().sum(),
                reasons: self.reasons.named(table.reasons.into_iter()),
                opening: table.opening,
                closing: table.closing,
            })
        };
        let mut roles: Vec<CountedFlow> = groups.filter_map(flow).collect();
        roles.sort_by(|one, other| one.group.key.cmp(&other.group.key));
        FlowCount {
            kind: self.kind,
            period: self.period,
            layout: self.layout,
            ledger,
            people: Exact::of(self.people.main.len() as f64) + self.at_once,
            roles,
            without_days: !self.has_day,
            some_to_nhs: self.some_to_nhs,
        }
    }
}

fn add(sum: &mut Option<Exact>, more: Option<Exact>) {
    if let Some(more) = more {
        *sum = Some(sum.unwrap_or_default() + more);
    }
}

/// Whether a row says that somebody went to another employer of the NHS.
fn goes_to_nhs(cells: Cells) -> Result<bool, RowProblem> {
    for meaning in [Meaning::Destination, Meaning::Reason] {
        if cells.text(meaning)?.is_some_and(|text| has_phrase(&folded(&text), NHS)) {
            return Ok(true);
        }
    }
    Ok(false)
}
