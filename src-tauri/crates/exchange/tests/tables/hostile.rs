//! Whatever the bytes: read or refused, never a panic, and nothing invented.

use std::panic::catch_unwind;

use fivefold_exchange::ExchangeError;
use fivefold_exchange::tables::{Row, TableFile, headings, likely_heading_row};
use proptest::prelude::*;
use rust_xlsxwriter::Workbook;

use crate::given::{a_file, texts};

/// Everything that is read of a file with these bytes; every cell is read as everything.
fn read(bytes: &[u8]) -> Result<Vec<Row>, ExchangeError> {
    let given = a_file("extract", bytes);
    let table = TableFile::open(&given.path)?;
    let rows: Vec<Row> = table.rows(None)?.collect::<Result<_, _>>()?;
    likely_heading_row(&rows);
    for row in &rows {
        headings(row);
        for cell in &row.cells {
            let _ = (cell.number(), cell.date(), cell.text());
        }
    }
    Ok(rows)
}

/// A workbook of a few rows.
fn a_workbook() -> Vec<u8> {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    for row in 0..20 {
        sheet.write(row, 0, format!("Nurse {row}")).unwrap();
        sheet.write(row, 1, row).unwrap();
    }
    workbook.save_to_buffer().unwrap()
}

/// A cell's text that survives: no spaces around it, nothing that is a wrapping.
fn a_text() -> impl Strategy<Value = String> {
    "[a-zA-Z0-9é£–ŷ\",;|\t ]{0,12}".prop_map(|text| text.trim().to_string())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn random_bytes_are_read_or_refused(bytes in proptest::collection::vec(any::<u8>(), 0..3_000)) {
        let _ = read(&bytes);
    }

    #[test]
    fn random_text_is_read_or_refused(text in "[a-c,;|\t\"\r\n é]{0,400}") {
        let _ = read(text.as_bytes());
    }

    #[test]
    fn what_a_csv_writer_writes_is_read_back(
        rows in proptest::collection::vec(proptest::collection::vec(a_text(), 3), 3..30),
    ) {
        let mut writer = csv::Writer::from_writer(Vec::new());
        writer.write_record(["Role", "Trust", "Anything else"]).unwrap();
        for row in &rows {
            writer.write_record(row).unwrap();
        }
        let bytes = writer.into_inner().unwrap();
        let given = a_file("extract.csv", &bytes);
        let table = TableFile::open(&given.path).unwrap();
        let read: Vec<Vec<String>> = table.rows(None).unwrap().map(|row| texts(&row.unwrap())).collect();
        let filled: Vec<Vec<String>> =
            rows.into_iter().filter(|row| row.iter().any(|text| !text.is_empty())).collect();
        prop_assert_eq!(&read[1..], &filled[..]);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(150))]

    #[test]
    fn a_workbook_with_flipped_bytes_is_read_or_refused(
        flips in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..6),
    ) {
        let mut bytes = a_workbook();
        for (place, byte) in flips {
            let place = place.index(bytes.len());
            bytes[place] = byte;
        }
        prop_assert!(catch_unwind(|| read(&bytes)).is_ok());
    }

    #[test]
    fn a_workbook_cut_short_is_refused(kept in any::<prop::sample::Index>()) {
        let bytes = a_workbook();
        // Of fewer bytes than an archive is known by, what is left is a text of a word.
        const KNOWN_BY: usize = 4;
        let kept = KNOWN_BY + kept.index(bytes.len() - KNOWN_BY);
        prop_assert!(read(&bytes[..kept]).is_err());
    }
}
