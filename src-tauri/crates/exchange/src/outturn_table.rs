//! Outturn from somebody's table: who was in post at a year's end, a row a role and year.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use chrono::{Datelike, NaiveDate};
use fivefold_engine::edit::Edit;
use fivefold_engine::plan::{Evidence, Outturn, Plan, Year, financial_year};
use serde::Serialize;
use ts_rs::TS;

use crate::ExchangeError;
use crate::extract::quoted;
use crate::tables::{Cell, Row, TableFile, TableRefusal, headings, likely_heading_row};

/// A row that can't be taken, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct RejectedOutturn {
    /// The line of the file, from 1.
    #[ts(type = "number")]
    pub line: u64,
    /// What is wrong with it and what to do.
    pub reason: String,
}

/// What a table gives.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct OutturnTable {
    /// What the file is: "CSV, parted by semicolons, Windows-1252".
    pub kind: String,
    /// How many rows were read below the headings.
    pub rows: usize,
    /// What was taken, in the file's order.
    pub outturn: Vec<Outturn>,
    /// What was not.
    pub rejected: Vec<RejectedOutturn>,
    /// All the heads taken.
    pub heads: f64,
    /// All the WTE taken.
    pub wte: f64,
}

/// The columns that are looked for, by the words they may be headed with.
const COLUMNS: [(Column, &[&str]); 4] = [
    (Column::Role, &["role", "role name", "role id", "job role", "name"]),
    (
        Column::Year,
        &["year", "financial year", "year end", "year ending", "year to", "as at", "date"],
    ),
    (Column::Heads, &["heads", "headcount", "people", "staff", "in post", "heads in post"]),
    (Column::Wte, &["wte", "fte", "whole time equivalent", "wte in post", "contracted wte"]),
];

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Column {
    Role,
    Year,
    Heads,
    Wte,
}

/// How many rows are looked at for the headings.
const LOOKED_AT: usize = 30;

/// The most rows a table of outturn may have: more than 2,000 roles have in 100 years.
const MOST_ROWS: usize = 250_000;

/// Reads a table with the columns role, year and heads or WTE. A year is `2018/19`, the year it
/// ends in, or a date within it. Every row that can't be taken is listed with its line and reason.
///
/// # Errors
/// [`ExchangeError::Table`] for what is no table or can't be read; [`ExchangeError::WrongField`]
/// where a column is missing.
pub fn read(plan: &Plan, path: &Path) -> Result<OutturnTable, ExchangeError> {
    let file = TableFile::open(path)?;
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned());
    let source = Evidence { source: name, ..Evidence::default() };
    let mut rows = file.rows(None)?;
    let first: Vec<Row> = rows.by_ref().take(LOOKED_AT).collect::<Result<_, _>>()?;
    let heading = likely_heading_row(&first);
    let columns = columns(first.get(heading))?;
    let mut table = OutturnTable {
        kind: file.kind().words(),
        rows: 0,
        outturn: Vec::new(),
        rejected: Vec::new(),
        heads: 0.0,
        wte: 0.0,
    };
    let roles = Roles::of(plan);
    let mut seen: BTreeMap<(String, Year), u64> = BTreeMap::new();
    for row in first.into_iter().skip(heading + 1).map(Ok).chain(rows) {
        let row = row?;
        if table.rows == MOST_ROWS {
            return Err(TableRefusal::TooManyRows { limit: MOST_ROWS as u64 }.into());
        }
        table.rows += 1;
        match outturn(&roles, &row, &columns).and_then(|read| once(read, row.line, &mut seen)) {
            Ok(read) => {
                table.heads += read.heads.unwrap_or(0.0);
                table.wte += read.wte.unwrap_or(0.0);
                table.outturn.push(Outturn { evidence: Some(source.clone()), ..read });
            }
            Err(reason) => table.rejected.push(RejectedOutturn { line: row.line, reason }),
        }
    }
    Ok(table)
}

/// The edit that puts a table's outturn into the plan, in the place of what there is for the same
/// role and year: one step of undo. None where nothing was taken.
pub fn edit(plan: &Plan, table: &OutturnTable) -> Option<Edit> {
    let mut places = BTreeMap::new();
    for (place, old) in plan.outturn.iter().enumerate() {
        places.entry((old.role.as_str(), old.year)).or_insert(place);
    }
    let place = |new: &Outturn| places.get(&(new.role.as_str(), new.year)).copied();
    let edits: Vec<Edit> = table
        .outturn
        .iter()
        .map(|new| match place(new) {
            Some(index) => Edit::SetOutturn { index, outturn: new.clone() },
            None => Edit::AddOutturn { outturn: new.clone() },
        })
        .collect();
    let what = format!("Import what turned out: {} figures", edits.len());
    (!edits.is_empty()).then_some(Edit::Together { what, edits })
}

fn columns(heading: Option<&Row>) -> Result<BTreeMap<Column, usize>, ExchangeError> {
    let named = heading.map(headings).unwrap_or_default();
    let mut found = BTreeMap::new();
    for (column, words) in COLUMNS {
        let named = named.iter().find(|head| words.contains(&head.name.to_lowercase().as_str()));
        found.extend(named.map(|head| (column, head.column)));
    }
    let missing = [(Column::Role, "Role"), (Column::Year, "Year")];
    let missing = missing.into_iter().find(|(column, _)| !found.contains_key(column));
    let counts = found.contains_key(&Column::Heads) || found.contains_key(&Column::Wte);
    let place = match (missing, counts) {
        (None, true) => return Ok(found),
        (Some((_, name)), _) => name,
        (None, false) => "Heads or WTE",
    };
    Err(ExchangeError::WrongField {
        place: format!("The column {place}"),
        problem: "it is missing; give the table a row of headings with Role, Year and Heads or WTE"
            .to_owned(),
    })
}

fn outturn(roles: &Roles, row: &Row, columns: &BTreeMap<Column, usize>) -> Result<Outturn, String> {
    let cell = |column: Column| columns.get(&column).map_or(&Cell::Empty, |at| row.cell(*at));
    let figure = |column: Column, name: &str| {
        let read = cell(column).number().map_err(|problem| format!("{name}: {problem}"))?;
        match read {
            Some(value) if value < 0.0 => {
                Err(format!("{name}: nobody is in post less than nothing; check the figure."))
            }
            read => Ok(read),
        }
    };
    let role = roles.find(&cell(Column::Role).text().unwrap_or_default())?;
    let year = year(cell(Column::Year))?;
    let (heads, wte) = (figure(Column::Heads, "Heads")?, figure(Column::Wte, "WTE")?);
    if heads.is_none() && wte.is_none() {
        return Err("There is no figure in it; give its heads, its WTE or both.".to_owned());
    }
    Ok(Outturn { role, year, heads, wte, ..Outturn::default() })
}

/// The plan's roles, to be found by what a table calls them.
struct Roles<'a> {
    ids: BTreeSet<&'a str>,
    by_name: BTreeMap<String, Vec<&'a str>>,
}

impl<'a> Roles<'a> {
    fn of(plan: &'a Plan) -> Self {
        let mut roles = Self { ids: BTreeSet::new(), by_name: BTreeMap::new() };
        for role in &plan.roles {
            roles.ids.insert(&role.id);
            roles.by_name.entry(role.name.to_lowercase()).or_default().push(&role.id);
        }
        roles
    }

    /// The role of this id, or of this name whatever its capitals.
    fn find(&self, text: &str) -> Result<String, String> {
        if text.is_empty() {
            return Err("It names no role; write one of the plan's.".to_owned());
        }
        if self.ids.contains(text) {
            return Ok(text.to_owned());
        }
        let shown = quoted(text);
        match self.by_name.get(&text.to_lowercase()).map(Vec::as_slice).unwrap_or_default() {
            [id] => Ok((*id).to_owned()),
            [] => Err(format!("The plan has no role {shown}; write its name as the plan has it.")),
            _ => Err(format!("The plan has several roles {shown}; write the role's id instead.")),
        }
    }
}

/// `2018/19`, `2018-19`, `2019`, or a date of the year.
fn year(cell: &Cell) -> Result<Year, String> {
    let text = cell.text().unwrap_or_default();
    if text.is_empty() {
        return Err("It names no year; write one such as 2018/19.".to_owned());
    }
    let shown = quoted(&text);
    if let Some((from, to)) = text.split_once(['/', '-', '\u{2013}'])
        && let (4, 2 | 4, Ok(from)) = (from.len(), to.len(), from.parse::<Year>())
        && let Ok(to) = to.parse::<Year>()
    {
        let next = from.saturating_add(1);
        return match to == next || (to < 100 && to == next.rem_euclid(100)) {
            true => Ok(next),
            false => Err(format!(
                "{shown} is no financial year; the one that begins in {from} is {}.",
                financial_year(next)
            )),
        };
    }
    if let Ok(year) = text.parse::<Year>()
        && (1900..=2200).contains(&year)
    {
        return Ok(year);
    }
    let unread = || format!("{shown} is no year; write one such as 2018/19.");
    cell.date().map_err(|_| unread())?.map(year_of).ok_or_else(unread)
}

/// The financial year a day is in.
fn year_of(day: NaiveDate) -> Year {
    if day.month() >= 4 { day.year().saturating_add(1) } else { day.year() }
}

/// Refuses a second figure for the same role and year.
fn once(
    read: Outturn,
    line: u64,
    seen: &mut BTreeMap<(String, Year), u64>,
) -> Result<Outturn, String> {
    match seen.insert((read.role.clone(), read.year), line) {
        None => Ok(read),
        Some(first) => Err(format!(
            "Line {first} already gives this role in {}; keep one of them.",
            financial_year(read.year)
        )),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing)]

    use std::io::Write;

    use fivefold_engine::edit::apply;
    use fivefold_engine::plan::Role;

    use super::*;

    fn plan() -> Plan {
        let role =
            |id: &str, name: &str| Role { id: id.into(), name: name.into(), ..Role::default() };
        Plan {
            first_year: 2018,
            years: 3,
            roles: vec![role("nurse", "Nurse"), role("doctor", "Doctor")],
            ..Plan::default()
        }
    }

    fn read_text(text: &str) -> Result<OutturnTable, ExchangeError> {
        let mut file = tempfile::Builder::new().suffix(".csv").tempfile().unwrap();
        file.write_all(text.as_bytes()).unwrap();
        read(&plan(), file.path())
    }

    #[test]
    fn a_row_a_role_and_year_whatever_way_the_year_is_written() {
        let table = read_text(
            "Staff in post\nRole,Year,Heads,WTE\nNurse,2017/18,\"1,200\",950.5\n\
             nurse,2019,1100,\nDOCTOR,31/03/2018,,40\nDoctor,2018-2019,50,44\n",
        )
        .unwrap();
        assert_eq!(table.rejected, []);
        let told: Vec<_> = table
            .outturn
            .iter()
            .map(|read| (read.role.as_str(), read.year, read.heads, read.wte))
            .collect();
        assert_eq!(
            told,
            [
                ("nurse", 2018, Some(1_200.0), Some(950.5)),
                ("nurse", 2019, Some(1_100.0), None),
                ("doctor", 2018, None, Some(40.0)),
                ("doctor", 2019, Some(50.0), Some(44.0)),
            ]
        );
        assert_eq!((table.rows, table.heads, table.wte), (4, 2_350.0, 1_034.5));
    }

    #[test]
    fn every_rejected_row_has_its_line_and_reason() {
        let table = read_text(
            "Role,Year,Heads\nNurse,2018/19,10\nPorter,2018/19,10\nNurse,2018/20,10\n\
             Nurse,soon,10\nNurse,2017/18,<5\nNurse,2018/19,11\nDoctor,2018/19,-1\nDoctor,2018/19,\n",
        )
        .unwrap();
        assert_eq!((table.rows, table.outturn.len()), (8, 1));
        let lines: Vec<u64> = table.rejected.iter().map(|rejected| rejected.line).collect();
        assert_eq!(lines, [3, 4, 5, 6, 7, 8, 9]);
        for (rejected, words) in table.rejected.iter().zip([
            "no role \"Porter\"",
            "the one that begins in 2018 is 2018/19",
            "\"soon\" is no year",
            "Heads: ",
            "Line 2 already gives this role in 2018/19",
            "less than nothing",
            "no figure in it",
        ]) {
            assert!(rejected.reason.contains(words), "{}", rejected.reason);
        }
    }

    #[test]
    fn a_missing_column_is_named() {
        let refusal = read_text("Role,Heads\nNurse,10\n").unwrap_err().to_string();
        assert!(refusal.starts_with("The column Year: it is missing"), "{refusal}");
        let refusal = read_text("Role,Year\nNurse,2018\n").unwrap_err().to_string();
        assert!(refusal.contains("Heads or WTE"), "{refusal}");
    }

    #[test]
    fn an_import_takes_the_place_of_what_there_was_in_one_step() {
        let mut before = plan();
        before.scenarios.push(Default::default());
        before.scenarios[0].name = "Only".into();
        before.outturn = vec![Outturn {
            role: "nurse".into(),
            year: 2018,
            heads: Some(1.0),
            ..Outturn::default()
        }];
        let table = read_text("Role,Year,Heads\nNurse,2018,12\nDoctor,2018,5\n").unwrap();
        let after = apply(&before, &edit(&before, &table).unwrap()).unwrap();
        let heads: Vec<_> = after.outturn.iter().map(|it| it.heads).collect();
        assert_eq!(heads, [Some(12.0), Some(5.0)]);
        assert_eq!(edit(&before, &OutturnTable { outturn: Vec::new(), ..table }), None);
    }
}
