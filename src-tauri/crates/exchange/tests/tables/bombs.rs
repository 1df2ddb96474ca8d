//! Workbooks made to take all the time or memory there is: small as files, without end as tables.

use std::time::Instant;

use crate::given::{a_file, refusal_of};
use crate::workbooks::{a_zip, by_hand, parts_by_hand, with_size};
use fivefold_exchange::ExchangeError;
use fivefold_exchange::tables::{Cell, Row, TableFile};

/// How many rows are read, and why no more, one row after another as an import does.
fn rows_read(bytes: &[u8]) -> (usize, Option<String>) {
    let given = a_file("extract.xlsx", bytes);
    let rows = match TableFile::open(&given.path).and_then(|table| table.rows(None)) {
        Ok(rows) => rows,
        Err(refusal) => return (0, Some(refusal.to_string())),
    };
    let mut read = 0;
    for row in rows {
        match row {
            Ok(_) => read += 1,
            Err(refusal) => return (read, Some(refusal.to_string())),
        }
    }
    (read, None)
}

fn sheet(rows: &str) -> Vec<u8> {
    format!("<worksheet><sheetData>{rows}</sheetData></worksheet>").into_bytes()
}

/// A list of one text of so many letters.
fn one_text(letters: usize) -> Vec<u8> {
    format!("<sst><si><t>{}</t></si></sst>", "a".repeat(letters)).into_bytes()
}

const SAID: &str = r#"<c t="s"><v>0</v></c>"#;

#[test]
fn one_long_text_in_every_cell_of_a_row_is_refused() {
    let row = format!("<row>{}</row>", SAID.repeat(16_000));
    let (read, refusal) = rows_read(&by_hand(&sheet(&row), &one_text(1_000)));
    assert_eq!(read, 0);
    let refusal = refusal.unwrap();
    assert!(refusal.contains("Line 1 is longer than 1024 kB"), "{refusal}");
}

#[test]
fn one_long_text_in_every_row_ends_at_the_most_a_sheet_may_have() {
    let row = format!("<row>{SAID}</row>");
    let bytes = by_hand(&sheet(&row.repeat(3_000)), &one_text(1_000_000));
    assert!(bytes.len() < 20_000, "{}", bytes.len());
    let (read, refusal) = rows_read(&bytes);
    let refusal = refusal.unwrap();
    assert!(refusal.contains("expands to more than 2000 MB"), "{refusal}");
    assert!((1_900..2_000).contains(&read), "{read}");
}

#[test]
fn a_merged_text_is_repeated_as_far_as_a_row_may_go() {
    let merged = "<mergeCells><mergeCell ref=\"A1:XFD2\"/></mergeCells>";
    let sheet = format!(
        "<worksheet><sheetData><row r=\"1\">{SAID}</row><row r=\"2\"><c r=\"A2\"/></row>\
         </sheetData>{merged}</worksheet>"
    );
    let given = a_file("a.xlsx", &by_hand(sheet.as_bytes(), &one_text(100_000)));
    let rows = TableFile::open(&given.path).unwrap().rows(None).unwrap();
    let rows: Vec<Row> = rows.collect::<Result<_, ExchangeError>>().unwrap();
    for row in rows {
        let texts = row.cells.iter().filter(|cell| matches!(cell, Cell::Text(_))).count();
        assert_eq!(texts, 10, "line {}", row.line);
    }
}

#[test]
fn merged_cells_over_merged_cells_are_left_alone() {
    let merged = "<mergeCell ref=\"A1:XFD1048576\"/>".repeat(20_000);
    let rows: String = (1..=300)
        .map(|row| format!(r#"<row><c r="A{row}" t="inlineStr"><is><t>a</t></is></c></row>"#))
        .collect();
    let sheet = format!(
        "<worksheet><sheetData>{rows}</sheetData><mergeCells>{merged}</mergeCells></worksheet>"
    );
    let began = now();
    let (read, refusal) = rows_read(&by_hand(sheet.as_bytes(), b"<sst/>"));
    assert_eq!((read, refusal), (300, None));
    assert!(began.elapsed().as_secs() < 60, "{:?}", began.elapsed());
}

#[test]
fn a_long_name_in_every_style_is_refused() {
    let font = format!("<fonts><font><name val=\"{}\"/></font></fonts>", "a".repeat(500_000));
    let formats = "<xf numFmtId=\"0\" fontId=\"0\"/>".repeat(100_000);
    let styles = format!("<styleSheet>{font}<cellXfs>{formats}</cellXfs></styleSheet>");
    let (sheet, texts) = (sheet(""), b"<sst/>");
    let mut parts = parts_by_hand(&sheet, texts);
    parts.push(("xl/styles.xml", styles.as_bytes()));
    let refusal = refusal_of("a.xlsx", &a_zip(&parts));
    assert!(refusal.contains("more styles than Excel can hold"), "{refusal}");
    // As many formats as Excel has, with names as people have them, are fine.
    let formats = "<xf numFmtId=\"0\" fontId=\"0\"/>".repeat(65_000);
    let styles = format!("<styleSheet><cellXfs>{formats}</cellXfs></styleSheet>");
    let mut parts = parts_by_hand(&sheet, texts);
    parts.push(("xl/styles.xml", styles.as_bytes()));
    assert_eq!(rows_read(&a_zip(&parts)), (0, None));
}

#[test]
fn more_parts_than_a_workbook_has_are_refused() {
    let names: Vec<String> = (0..10_001).map(|part| format!("xl/media/{part}.png")).collect();
    let parts: Vec<(&str, &[u8])> = names.iter().map(|name| (name.as_str(), &b""[..])).collect();
    let refusal = refusal_of("a.xlsx", &a_zip(&parts));
    assert!(refusal.contains("more than 10000 parts"), "{refusal}");
}

#[test]
fn two_parts_of_one_name_are_refused() {
    let (sheet, texts) = (sheet(""), b"<sst/>");
    let mut parts = parts_by_hand(&sheet, texts);
    parts.push(("XL\\sharedStrings.XML", b"<sst/>"));
    let refusal = refusal_of("a.xlsx", &a_zip(&parts));
    assert!(refusal.contains("two of its parts have the same name"), "{refusal}");
}

#[test]
fn a_part_larger_than_it_says_is_refused_where_it_is_unpacked() {
    let many = sheet(&"<row><c><v>1</v></c></row>".repeat(1_000));
    let bytes = by_hand(&many, b"<sst/>");
    let lies = with_size(&bytes, "xl/worksheets/sheet1.xml", 500);
    let (read, refusal) = rows_read(&lies);
    assert_eq!((rows_read(&bytes), read), ((1_000, None), 0));
    assert!(refusal.unwrap().contains("sheet1.xml can't be read"));
}

#[test]
fn elements_in_elements_without_end_take_no_stack_and_little_time() {
    let deep = "<row><c>".to_owned() + &"<a>".repeat(2_000_000);
    let began = now();
    let (read, refusal) = rows_read(&by_hand(&sheet(&deep), b"<sst/>"));
    assert_eq!(read, 0);
    assert!(refusal.unwrap().contains("damaged"));
    assert!(began.elapsed().as_secs() < 60, "{:?}", began.elapsed());
}

#[test]
fn the_names_of_sheets_in_a_refusal_are_short() {
    let name = "a".repeat(400_000);
    let (sheet, texts) = (sheet(""), b"<sst/>");
    let book = format!(r#"<workbook><sheets><sheet name="{name}" r:id="r1"/></sheets></workbook>"#);
    let mut parts = parts_by_hand(&sheet, texts);
    parts.retain(|(part, _)| *part != "xl/workbook.xml");
    parts.push(("xl/workbook.xml", book.as_bytes()));
    let given = a_file("a.xlsx", &a_zip(&parts));
    let table = TableFile::open(&given.path).unwrap();
    let refusal = table.rows(Some(&"b".repeat(400_000))).unwrap_err().to_string();
    assert!(refusal.chars().count() < 300, "{refusal}");
}

#[allow(clippy::disallowed_methods, reason = "how long it takes is what is tested")]
fn now() -> Instant {
    Instant::now()
}
