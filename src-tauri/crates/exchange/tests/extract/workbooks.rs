//! Extracts in workbooks that count their days otherwise than most.

use std::io::{Cursor, Read, Write};

use fivefold_exchange::extract::mapping::ExtractKind;
use fivefold_exchange::extract::open::Corrections;
use fivefold_exchange::extract::staff;
use rust_xlsxwriter::{Format, Workbook};
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

use crate::bench::{day, extract_of, guessed, new_plan, on};

/// 31 March 2025, 1 April 2025 and 28 February 2026 as a workbook from an older Mac counts days.
const FROM_1904: [f64; 3] = [44_285.0, 44_286.0, 44_619.0];

/// A workbook of three people who left on these days: shown as dates, or as the numbers they are.
fn leaving_dates(days: [f64; 3], as_dates: bool) -> Vec<u8> {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    let format = Format::new().set_num_format(if as_dates { "dd/mm/yyyy" } else { "0" });
    for (column, heading) in
        ["Employee Number", "Staff Group", "WTE", "Leaving Date"].iter().enumerate()
    {
        sheet.write(0, column as u16, *heading).unwrap();
    }
    for (row, day) in (1..).zip(days) {
        sheet.write(row, 0, row).unwrap();
        sheet.write(row, 1, "Nursing").unwrap();
        sheet.write(row, 2, 1).unwrap();
        sheet.write_number_with_format(row, 3, day, &format).unwrap();
    }
    workbook.save_to_buffer().unwrap()
}

/// The same workbook as one that counts from 1904: Excel says so in one attribute.
fn from_1904(workbook: &[u8]) -> Vec<u8> {
    let mut parts = ZipArchive::new(Cursor::new(workbook)).unwrap();
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for place in 0..parts.len() {
        let mut part = parts.by_index(place).unwrap();
        let mut bytes = Vec::new();
        part.read_to_end(&mut bytes).unwrap();
        let name = part.name().unwrap().into_owned();
        if name == "xl/workbook.xml" {
            let text = String::from_utf8(bytes).unwrap();
            assert!(text.contains("<workbookPr "), "{text}");
            bytes = text.replace("<workbookPr ", "<workbookPr date1904=\"1\" ").into_bytes();
        }
        zip.start_file(name, SimpleFileOptions::default()).unwrap();
        zip.write_all(&bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

#[test]
fn days_counted_from_1904_are_the_days_they_were_meant_to_be() {
    for as_dates in [true, false] {
        let extract = extract_of("extract.xlsx", &from_1904(&leaving_dates(FROM_1904, as_dates)));
        let mapping = guessed(&extract, ExtractKind::Staff);
        let none = Corrections::new();
        let on_day =
            |text| staff::count(&extract.path, &mapping, day(text), &none, &mut on).unwrap();
        // Four years off they would all have left in 2021, or not before 2029.
        assert_eq!(on_day("2025-03-31").people.value(), 3.0, "dates: {as_dates}");
        assert_eq!(on_day("2025-04-01").people.value(), 2.0, "dates: {as_dates}");
        assert_eq!(on_day("2025-04-02").people.value(), 1.0, "dates: {as_dates}");
        let all_left = on_day("2026-03-01");
        assert_eq!((all_left.people.value(), all_left.ledger.counts.set_aside), (0.0, 3));
        let import = staff::import(&on_day("2025-03-31"), &mapping, "staff.xlsx", &new_plan());
        assert!(import.problems.is_empty(), "{:?}", import.problems);
    }
}

#[test]
fn days_counted_from_1900_stay_what_they_are() {
    let extract =
        extract_of("extract.xlsx", &leaving_dates(FROM_1904.map(|day| day + 1462.0), false));
    let mapping = guessed(&extract, ExtractKind::Staff);
    let count =
        staff::count(&extract.path, &mapping, day("2025-04-01"), &Corrections::new(), &mut on);
    assert_eq!(count.unwrap().people.value(), 2.0);
}
