//! A figure changed behind the program's back is found, wherever it is.

use std::path::Path;

use fivefold_engine::edit::Edit;
use fivefold_engine::plan::Note;
use fivefold_store::{NewSignOff, PlanFile, SignOffAct, StoreError};
use rusqlite::Connection;
use rusqlite::types::ValueRef;
use sha2::{Digest, Sha256};

use crate::plans;
use crate::scratch::{NOW, Scratch, tamper};

const TABLES: [&str; 27] = [
    "action",
    "benchmark",
    "bind",
    "borrow",
    "bounce",
    "build",
    "buy",
    "competency",
    "competency_held",
    "competency_required",
    "context_measure",
    "establishment_change",
    "funding",
    "integrated",
    "note",
    "occupation_code",
    "outturn",
    "plan",
    "readiness",
    "role",
    "scenario",
    "stop",
    "strand",
    "target",
    "target_value",
    "team",
    "transfer",
];

/// Gives a file that was tampered with the digest and the seals of what it now holds, worked out a
/// second time.
pub fn sign(path: &Path) {
    let connection = Connection::open(path).unwrap();
    let mut bytes = Vec::new();
    for table in TABLES {
        bytes.extend(long(b't', table.as_bytes()));
        let rows = rows(&connection, &format!("SELECT * FROM {table} ORDER BY 1, 2"));
        bytes.extend(rows.into_iter().flatten().flat_map(|(_, cell)| cell));
    }
    let digest = Sha256::digest(&bytes).to_vec();
    connection.execute("UPDATE state SET digest = ?1", [digest]).unwrap();
    for table in ["history", "sign_off", "state", "version"] {
        let sealed = rows(&connection, &format!("SELECT * FROM {table} ORDER BY id"));
        let ids = rows(&connection, &format!("SELECT id AS seal, id FROM {table} ORDER BY id"));
        for (row, id) in sealed.into_iter().zip(ids) {
            let cells = row.into_iter().filter(|(column, _)| column != "seal");
            let seal = Sha256::digest(cells.flat_map(|(_, cell)| cell).collect::<Vec<_>>());
            let id = i64::from_le_bytes(id[1].1[1..].try_into().unwrap());
            let sql = format!("UPDATE {table} SET seal = ?1 WHERE id = ?2");
            connection.execute(&sql, (seal.to_vec(), id)).unwrap();
        }
    }
}

/// The rows of a table: each cell as the digest takes it, with its column.
fn rows(connection: &Connection, sql: &str) -> Vec<Vec<(String, Vec<u8>)>> {
    let mut statement = connection.prepare(sql).unwrap();
    let columns: Vec<String> = statement.column_names().into_iter().map(str::to_owned).collect();
    let rows = statement.query_map([], |row| {
        let cells = columns.iter().enumerate();
        Ok(cells
            .map(|(place, name)| (name.clone(), bytes_of(row.get_ref(place).unwrap())))
            .collect())
    });
    rows.unwrap().map(Result::unwrap).collect()
}

fn bytes_of(cell: ValueRef<'_>) -> Vec<u8> {
    match cell {
        ValueRef::Null => vec![b'n'],
        ValueRef::Integer(number) => [&b"i"[..], &number.to_le_bytes()].concat(),
        ValueRef::Real(number) => [&b"r"[..], &number.to_le_bytes()].concat(),
        ValueRef::Text(text) => long(b's', text),
        ValueRef::Blob(blob) => long(b'b', blob),
    }
}

fn long(kind: u8, text: &[u8]) -> Vec<u8> {
    [&[kind][..], &(text.len() as u64).to_le_bytes(), text].concat()
}

#[test]
fn a_changed_figure_is_found_in_every_table() {
    for sql in [
        "UPDATE role SET baseline_heads = coalesce(baseline_heads, 0) + 1 WHERE id = 'r0'",
        "UPDATE role SET leaver_rate = '0.5' WHERE id = 'r0'",
        "UPDATE plan SET title = title || '.'",
        "INSERT INTO note (position, heading, text) VALUES (99, 'x', 'y')",
        "INSERT INTO scenario (position, name) VALUES (99, 'x')",
        "INSERT INTO stop (position, title, scope, chart, scenario, unit)
         VALUES (99, 'x', '\"all\"', 'gap', 'x', 'heads')",
    ] {
        let scratch = Scratch::new();
        let path = scratch.plan_file("a.fivefold", &plans::plan(11));
        tamper(&path, sql);
        let before = scratch.files();
        let refused = PlanFile::open(&path).unwrap_err();
        assert!(matches!(refused, StoreError::Damaged(_)), "{sql}: {refused}");
        assert_eq!(scratch.files(), before);
    }
}

#[test]
fn signing_again_is_what_the_store_itself_does() {
    let scratch = Scratch::new();
    let path = scratch.plan_file("a.fivefold", &plans::plan(11));
    let before = scratch.files();
    sign(&path);
    assert_eq!(scratch.files()["a.fivefold"][100..], before["a.fivefold"][100..]);
    PlanFile::open(&path).unwrap();
}

#[test]
fn a_changed_row_about_the_file_is_found_in_every_table() {
    for sql in [
        "UPDATE history SET what = what || '.'",
        "UPDATE history SET undone = 1",
        "UPDATE version SET plan = replace(plan, '2026', '2027')",
        "UPDATE version SET seal = NULL",
        "UPDATE sign_off SET name = 'Ann Smyth'",
        "UPDATE sign_off SET note = NULL",
        "UPDATE state SET last_changed = '2026-04-01T09:40:00Z'",
        "UPDATE state SET revision = revision + 1",
    ] {
        let scratch = Scratch::new();
        let path = scratch.path("a.fivefold");
        let mut file = PlanFile::create(&path, &plans::plan(11), NOW).unwrap();
        let note = Note { heading: "x".to_owned(), text: "y".to_owned(), evidence: None };
        file.apply(&Edit::AddNote { note }, NOW).unwrap();
        let approval = NewSignOff {
            act: SignOffAct::Approved,
            name: "Ann Smith".to_owned(),
            role: "Director of workforce".to_owned(),
            date: "2026-03-31".to_owned(),
            note: Some("For the board.".to_owned()),
        };
        file.sign_off(&approval, "as signed", NOW).unwrap();
        drop(file);
        PlanFile::open(&path).unwrap();
        tamper(&path, sql);
        let before = scratch.files();
        for opened in [PlanFile::open(&path), PlanFile::open_read_only(&path)] {
            let refused = opened.unwrap_err();
            assert!(matches!(refused, StoreError::Damaged(_)), "{sql}: {refused}");
        }
        assert_eq!(scratch.files(), before);
    }
}
