//! A figure changed behind the program's back is found, wherever it is.

use std::path::Path;

use fivefold_store::{PlanFile, StoreError};
use rusqlite::Connection;
use rusqlite::types::ValueRef;
use sha2::{Digest, Sha256};

use crate::plans;
use crate::scratch::{Scratch, tamper};

const TABLES: [&str; 18] = [
    "action",
    "bind",
    "borrow",
    "bounce",
    "build",
    "buy",
    "context_measure",
    "establishment_change",
    "note",
    "occupation_code",
    "outturn",
    "plan",
    "role",
    "scenario",
    "stop",
    "target",
    "target_value",
    "transfer",
];

/// Gives a file that was tampered with the digest of what it now holds, worked out a second time.
pub fn sign(path: &Path) {
    let connection = Connection::open(path).unwrap();
    let mut bytes = Vec::new();
    let long =
        |kind: u8, text: &[u8]| [&[kind][..], &(text.len() as u64).to_le_bytes(), text].concat();
    for table in TABLES {
        bytes.extend(long(b't', table.as_bytes()));
        let sql = format!("SELECT * FROM {table} ORDER BY 1, 2");
        let mut statement = connection.prepare(&sql).unwrap();
        let columns = statement.column_count();
        let mut rows = statement.query([]).unwrap();
        while let Some(row) = rows.next().unwrap() {
            for column in 0..columns {
                bytes.extend(match row.get_ref(column).unwrap() {
                    ValueRef::Null => vec![b'n'],
                    ValueRef::Integer(number) => [&b"i"[..], &number.to_le_bytes()].concat(),
                    ValueRef::Real(number) => [&b"r"[..], &number.to_le_bytes()].concat(),
                    ValueRef::Text(text) => long(b's', text),
                    ValueRef::Blob(blob) => long(b'b', blob),
                });
            }
        }
    }
    let digest = Sha256::digest(&bytes).to_vec();
    connection.execute("UPDATE state SET digest = ?1", [digest]).unwrap();
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
