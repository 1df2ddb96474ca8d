//! The same seed gives the same file, the truth is the file's, and bad rows are where it says.

use std::collections::{BTreeMap, BTreeSet};

use fivefold_exchange::tables::{Cell, Row, TableFile, headings, likely_heading_row};
use fivefold_extracts::{Wanted, finance, movers, staff};

use crate::given::{Write, made, made_at};

const ALL: [Write; 4] =
    [staff::write, movers::write_leavers, movers::write_joiners, finance::write];

fn rows_of(path: &std::path::Path) -> Vec<Row> {
    let table = TableFile::open(path).unwrap();
    table.rows(None).unwrap().map(|row| row.unwrap()).collect()
}

#[test]
fn the_same_seed_gives_the_same_bytes_and_another_seed_others() {
    let folder = tempfile::tempdir().unwrap();
    for write in ALL {
        let bytes = |name: &str, seed| {
            let path = folder.path().join(name);
            made_at(&path, write, Wanted { rows: 300, seed, mess: true }, false);
            std::fs::read(path).unwrap()
        };
        assert_eq!(bytes("one.csv", 1), bytes("two.csv", 1));
        assert_ne!(bytes("one.csv", 1), bytes("two.csv", 2));
    }
}

#[test]
fn the_truth_is_what_a_plain_reading_of_a_clean_file_finds() {
    let made = made(staff::write, 5_000, false, false);
    let rows = rows_of(&made.path);
    assert_eq!(rows.len() as u64, made.truth.rows + 1);
    let texts =
        |column: usize| rows.iter().skip(1).map(move |row| row.cell(column).text().unwrap());
    let people: BTreeSet<String> = texts(0).collect();
    assert_eq!(people.len() as u64, made.truth.people);
    let assignments: BTreeSet<String> = texts(1).collect();
    assert_eq!(assignments.len() as u64, made.truth.assignments);
    let wte: f64 = texts(staff::WTE_COLUMN).map(|text| text.parse::<f64>().unwrap()).sum();
    assert!((wte - made.truth.wte).abs() < 1e-6, "{wte}");
    let grouped: u64 = made.truth.groups.iter().map(|group| group.assignments).sum();
    assert_eq!(grouped, made.truth.assignments);
    let second = made.truth.assignments - made.truth.people;
    assert!((250..=450).contains(&second), "{second} second assignments of 5,000");
}

#[test]
fn bad_rows_are_where_the_truth_says_in_csv_and_in_a_workbook() {
    for xlsx in [false, true] {
        let made = made(staff::write, 400, true, xlsx);
        let rows = rows_of(&made.path);
        let by_line: BTreeMap<u64, &Row> = rows.iter().map(|row| (row.line, row)).collect();
        let kinds: BTreeSet<&str> = made.truth.bad_rows.iter().map(|bad| bad.kind).collect();
        assert!(kinds.len() >= 15, "{kinds:?}");
        for bad in &made.truth.bad_rows {
            let row = by_line[&bad.line];
            let wte = row.cell(staff::WTE_COLUMN);
            match bad.kind {
                "WTE with thousands" => assert_eq!(wte.number(), Ok(Some(1234.5))),
                "suppressed" | "WTE in words" => assert!(wte.number().is_err(), "{wte:?}"),
                "negative WTE" => assert_eq!(wte.number(), Ok(Some(-0.6))),
                "blank WTE" | "short row" => assert_eq!(wte, &Cell::Empty),
                "no-break spaces" => assert!(matches!(wte.number(), Ok(Some(_)))),
                "no employee number" => assert_eq!(row.cell(0), &Cell::Empty),
                "line in Windows-1252" => assert_eq!(row.remark.is_some(), !xlsx),
                "line break in a cell" => {
                    assert!(row.cell(10).text().unwrap().contains("two lines, \"quoted\""));
                }
                "line of totals" => assert_eq!(row.cell(0).text().unwrap(), "Total"),
                "repeated heading" => assert_eq!(row.cell(0).text().unwrap(), "Employee Number"),
                "date in words" => assert!(matches!(row.cell(16).date(), Ok(Some(_)))),
                "WTE as a percentage" => assert!(wte.text().unwrap().ends_with('%')),
                "repeated row" => assert!(row.cell(0).text().unwrap().len() == 8),
                other => panic!("{other}"),
            }
        }
        let heading = likely_heading_row(&rows);
        assert_eq!(rows[heading].line, 3);
        let repeated: Vec<usize> =
            headings(&rows[heading]).iter().filter(|h| h.repeated).map(|h| h.column).collect();
        assert_eq!(repeated, [5, 17]);
    }
}
