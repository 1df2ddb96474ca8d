//! Every row of a damaged file that can still be read.

use std::collections::BTreeSet;

use rusqlite::types::Value;
use rusqlite::{Connection, params_from_iter};

use crate::{StoreError, schema};

/// The tables a plan is put together from, owners before what they own, each with what it holds in
/// words; those about the file come last.
const TABLES: [(&str, &str); 29] = [
    ("plan", "plan's title and years"),
    ("role", "roles"),
    ("establishment_change", "establishment changes"),
    ("transfer", "transfers"),
    ("occupation_code", "occupation codes"),
    ("scenario", "scenarios"),
    ("buy", "Buy rows"),
    ("build", "Build pathways"),
    ("bind", "Bind rows"),
    ("bounce", "Bounce pathways"),
    ("borrow", "Borrow rows"),
    ("target", "targets"),
    ("target_value", "values of targets"),
    ("action", "agreed actions"),
    ("note", "notes"),
    ("context_measure", "context measures"),
    ("outturn", "outturn"),
    ("stop", "running order"),
    ("funding", "lines of funding"),
    ("strand", "strands of the picture"),
    ("team", "teams"),
    ("competency", "competencies"),
    ("competency_required", "competencies that roles require"),
    ("competency_held", "counts of people who hold a competency"),
    ("benchmark", "benchmarks"),
    ("readiness", "questions of readiness"),
    ("integrated", "integrated model"),
    ("version", "kept versions"),
    ("sign_off", "sign-offs"),
];

/// As many rows as are looked for one by one between two that can be read.
const LONGEST_GAP: i64 = 100_000;

/// A row as it is in the damaged file.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Row {
    columns: Vec<String>,
    cells: Vec<Value>,
}

/// What could be read of each table.
#[derive(Debug)]
pub(super) struct Tables(Vec<Table>);

#[derive(Debug)]
struct Table {
    name: &'static str,
    rows: Vec<Row>,
    whole: bool,
}

/// What a table holds, in words.
pub(super) fn called(table: &str) -> &'static str {
    TABLES.iter().find(|(name, _)| *name == table).map_or("rows", |(_, called)| called)
}

impl Row {
    /// Its cells but for its seal, and the seal.
    pub(super) fn cells_and_seal(&self) -> (Vec<&Value>, Option<&[u8]>) {
        let of = |sealing: bool| {
            let named = self.columns.iter().zip(&self.cells);
            named.filter(move |(name, _)| (*name == "seal") == sealing).map(|(_, cell)| cell)
        };
        let seal = of(true).find_map(|cell| match cell {
            Value::Blob(seal) => Some(seal.as_slice()),
            _ => None,
        });
        (of(false).collect(), seal)
    }

    /// The cell of that column.
    pub(super) fn cell(&self, column: &str) -> Option<&Value> {
        let place = self.columns.iter().position(|name| name == column)?;
        self.cells.get(place)
    }
}

impl Tables {
    pub(super) fn rows_of(&self, table: &str) -> impl Iterator<Item = &Row> {
        self.0.iter().filter(move |read| read.name == table).flat_map(|read| &read.rows)
    }

    /// The tables of the plan, owners first.
    pub(super) fn of_the_plan(&self) -> impl Iterator<Item = &'static str> {
        let names = self.0.iter().map(|table| table.name);
        names.filter(|name| crate::table::PLAN_TABLES.contains(name))
    }

    /// Every table, and whether all of it could be read.
    pub(super) fn read_whole(&self) -> impl Iterator<Item = (&'static str, bool)> {
        self.0.iter().map(|table| (table.name, table.whole))
    }
}

/// Reads what can be read.
///
/// # Errors
/// What SQLite refuses of a healthy file in memory.
pub(super) fn read(damaged: &Connection) -> Result<Tables, StoreError> {
    let version = schema::version_of(damaged)?;
    let expected = schema::empty_of(version)?;
    let tables = TABLES.into_iter().filter_map(|(name, _)| {
        let columns = columns_of(&expected, name).ok().filter(|columns| !columns.is_empty())?;
        Some(read_table(damaged, name, &columns))
    });
    Ok(Tables(tables.collect()))
}

fn columns_of(file: &Connection, table: &str) -> Result<Vec<String>, StoreError> {
    let mut statement = file.prepare("SELECT name FROM pragma_table_info(?1)")?;
    let names = statement.query_map([table], |row| row.get(0))?;
    Ok(names.collect::<Result<_, _>>()?)
}

fn read_table(damaged: &Connection, name: &'static str, columns: &[String]) -> Table {
    let quoted: Vec<_> = columns.iter().map(|column| format!("\"{column}\"")).collect();
    let select = format!("SELECT {} FROM \"{name}\"", quoted.join(", "));
    let key = if name == "target_value" { ["target", "year"].as_slice() } else { &["id"] };
    let ordered = |way: &str| {
        let by: Vec<_> = key.iter().map(|column| format!("{column} {way}")).collect();
        format!("{select} NOT INDEXED ORDER BY {}", by.join(", "))
    };

    let (mut rows, whole) = until_unreadable(damaged, &ordered("ASC"), columns);
    if whole {
        return Table { name, rows, whole };
    }
    let (mut from_the_end, _) = until_unreadable(damaged, &ordered("DESC"), columns);
    from_the_end.reverse();
    from_the_end.retain(|row| !rows.contains(row));
    let number = |row: Option<&Row>| match row?.cell("id")? {
        Value::Integer(id) => Some(*id),
        _ => None,
    };
    if let (Some(last), Some(next)) = (number(rows.last()), number(from_the_end.first())) {
        let one = format!("{select} WHERE id = ?1");
        let between = last.saturating_add(1)..next.min(last.saturating_add(LONGEST_GAP));
        rows.extend(between.filter_map(|id| one_row(damaged, &one, id, columns)));
    }
    rows.extend(from_the_end);
    Table { name, rows, whole }
}

/// The rows up to the first that can't be read, and whether there was none such.
fn until_unreadable(damaged: &Connection, sql: &str, columns: &[String]) -> (Vec<Row>, bool) {
    let mut read = Vec::new();
    let mut seen = BTreeSet::new();
    let Ok(mut statement) = damaged.prepare(sql) else { return (read, false) };
    let Ok(mut rows) = statement.query([]) else { return (read, false) };
    let mut whole = true;
    loop {
        match rows.next() {
            Ok(Some(row)) => {
                let cells: Result<Vec<Value>, _> =
                    (0..columns.len()).map(|column| row.get(column)).collect();
                let Ok(cells) = cells else {
                    whole = false;
                    continue;
                };
                // A page that leads back to itself would be read for ever.
                if !seen.insert(key_of(columns, &cells)) {
                    return (read, false);
                }
                read.push(Row { columns: columns.to_vec(), cells });
            }
            Ok(None) => return (read, whole),
            Err(_) => return (read, false),
        }
    }
}

fn key_of(columns: &[String], cells: &[Value]) -> String {
    let of_key =
        columns.iter().zip(cells).take(if columns.iter().any(|name| name == "id") { 1 } else { 2 });
    of_key.map(|(_, cell)| format!("{cell:?} ")).collect()
}

fn one_row(damaged: &Connection, sql: &str, id: i64, columns: &[String]) -> Option<Row> {
    let cells = damaged.prepare_cached(sql).ok()?.query_row([id], |row| {
        (0..columns.len()).map(|column| row.get(column)).collect::<Result<Vec<Value>, _>>()
    });
    Some(Row { columns: columns.to_vec(), cells: cells.ok()? })
}

/// Puts a row into a table of a healthy file.
///
/// # Errors
/// Where its cells are not what the columns hold, or its key is taken.
pub(super) fn insert(file: &Connection, table: &str, row: &Row) -> Result<(), StoreError> {
    let columns: Vec<_> = row.columns.iter().map(|column| format!("\"{column}\"")).collect();
    let places: Vec<_> = (1..=row.cells.len()).map(|place| format!("?{place}")).collect();
    let sql =
        format!("INSERT INTO \"{table}\" ({}) VALUES ({})", columns.join(", "), places.join(", "));
    file.prepare_cached(&sql)?.execute(params_from_iter(&row.cells))?;
    Ok(())
}
