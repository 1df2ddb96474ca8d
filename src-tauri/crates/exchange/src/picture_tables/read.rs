//! Somebody's table of the picture, read into a plan.

use std::path::Path;

use fivefold_engine::edit::Edit;
use fivefold_engine::plan::{Picture, PictureRow, Plan};
use serde::Serialize;
use ts_rs::TS;

use crate::ExchangeError;
use crate::tables::{Row, TableFile, TableRefusal, headings, likely_heading_row};

use super::PictureTable;
use super::columns::{self, Column};
use super::taken::Taking;

/// A row that can't be taken, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct RejectedPictureRow {
    /// The line of the file, from 1.
    #[ts(type = "number")]
    pub line: u64,
    /// What is wrong with it and what to do.
    pub reason: String,
}

/// What a table gives.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct PictureImport {
    /// Which table it was read as.
    pub table: PictureTable,
    /// What the file is: "CSV, parted by semicolons, Windows-1252".
    pub kind: String,
    /// How many rows were read below the headings.
    pub rows: usize,
    /// How many of them are new.
    pub added: usize,
    /// How many took the place of what there was.
    pub replaced: usize,
    /// Columns of the file that were left alone.
    pub ignored: Vec<String>,
    /// What was not taken.
    pub rejected: Vec<RejectedPictureRow>,
    /// What it comes to, in a sentence.
    pub words: String,
    /// The edit that puts it into the plan; none where nothing was taken.
    #[serde(skip)]
    pub edit: Option<Edit>,
}

/// How many rows are looked at for the headings.
const LOOKED_AT: usize = 30;
/// The most rows a table may have.
const MOST_ROWS: usize = 20_000;

/// Reads a table into a plan: what has the same names takes the place of what there is, the rest is
/// added. A row whose role, team or competency the plan hasn't got is listed and left out.
///
/// # Errors
/// [`ExchangeError::Table`] for what is no table or can't be read; [`ExchangeError::WrongField`]
/// where a column is missing.
pub fn read(plan: &Plan, table: PictureTable, path: &Path) -> Result<PictureImport, ExchangeError> {
    let file = TableFile::open(path)?;
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned());
    let mut rows = file.rows(None)?;
    let first: Vec<Row> = rows.by_ref().take(LOOKED_AT).collect::<Result<_, _>>()?;
    let heading = likely_heading_row(&first);
    let (places, ignored) = places(table, first.get(heading))?;
    let mut taking = Taking::new(plan, table, name.unwrap_or_default());
    let mut found = PictureImport {
        table,
        kind: file.kind().words(),
        rows: 0,
        added: 0,
        replaced: 0,
        ignored,
        rejected: Vec::new(),
        words: String::new(),
        edit: None,
    };
    for row in first.into_iter().skip(heading + 1).map(Ok).chain(rows) {
        let row = row?;
        if row.is_blank() {
            continue;
        }
        if found.rows == MOST_ROWS {
            return Err(TableRefusal::TooManyRows { limit: MOST_ROWS as u64 }.into());
        }
        found.rows += 1;
        match taking.row(&row, &places) {
            Ok(true) => found.added += 1,
            Ok(false) => found.replaced += 1,
            Err(reason) => found.rejected.push(RejectedPictureRow { line: row.line, reason }),
        }
    }
    let edits = edits(&plan.picture, &taking.picture);
    found.words = format!(
        "{}: {} added, {} replaced, {} left out.",
        table.name(),
        if found.added == 1 { "1 row".to_owned() } else { format!("{} rows", found.added) },
        found.replaced,
        found.rejected.len(),
    );
    let what = format!("Import {}", table.name().to_lowercase());
    found.edit = (!edits.is_empty()).then_some(Edit::Together { what, edits });
    Ok(found)
}

/// Where each column of a table is in the file, and the headings that are none of them.
fn places(
    table: PictureTable,
    heading: Option<&Row>,
) -> Result<(Vec<Option<usize>>, Vec<String>), ExchangeError> {
    let named = heading.map(headings).unwrap_or_default();
    let columns = columns::of(table);
    // The heading itself before any other word it may go by.
    let find = |column: &Column| {
        let by = |is: &dyn Fn(&str) -> bool| {
            named.iter().find(|head| is(&head.name.to_lowercase())).map(|head| head.column)
        };
        by(&|name| name == column.head.to_lowercase())
            .or_else(|| by(&|name| column.also.contains(&name)))
    };
    let places: Vec<Option<usize>> = columns.iter().map(find).collect();
    let missing = columns.iter().zip(&places).find(|(column, at)| column.needed && at.is_none());
    if let Some((column, _)) = missing {
        let all: Vec<&str> =
            columns.iter().filter(|column| column.needed).map(|column| column.head).collect();
        return Err(ExchangeError::WrongField {
            place: format!("The column {}", column.head),
            problem: format!(
                "it is missing; give the table a row of headings with {}",
                all.join(", "),
            ),
        });
    }
    let ignored = named.iter().filter(|head| !places.contains(&Some(head.column)));
    let ignored = ignored.map(|head| head.label()).filter(|label| !label.starts_with("Column "));
    Ok((places.clone(), ignored.collect()))
}

/// What makes one picture of another that only has rows changed or added.
fn edits(before: &Picture, after: &Picture) -> Vec<Edit> {
    fn of_list<T: PartialEq + Clone>(
        before: &[T],
        after: &[T],
        row: impl Fn(T) -> PictureRow,
        edits: &mut Vec<Edit>,
    ) {
        for (index, new) in after.iter().enumerate() {
            match before.get(index) {
                Some(old) if old == new => {}
                Some(_) => edits.push(Edit::SetPictureRow { index, row: row(new.clone()) }),
                None => edits.push(Edit::AddPictureRow { row: row(new.clone()) }),
            }
        }
    }
    let mut edits = Vec::new();
    let to = &mut edits;
    of_list(&before.strands, &after.strands, PictureRow::Strands, to);
    of_list(&before.teams, &after.teams, |row| PictureRow::Teams(Box::new(row)), to);
    let competency = |row| PictureRow::Competencies(Box::new(row));
    of_list(&before.competencies, &after.competencies, competency, to);
    of_list(&before.required, &after.required, PictureRow::Required, to);
    of_list(&before.held, &after.held, PictureRow::Held, to);
    let benchmark = |row| PictureRow::Benchmarks(Box::new(row));
    of_list(&before.benchmarks, &after.benchmarks, benchmark, to);
    of_list(&before.readiness, &after.readiness, PictureRow::Readiness, to);
    if before.integrated != after.integrated {
        edits.push(Edit::SetIntegrated { model: after.integrated.clone().map(Box::new) });
    }
    edits
}
