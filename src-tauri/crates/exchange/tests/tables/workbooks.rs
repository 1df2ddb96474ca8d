//! Workbooks: what is read of them, and what is refused before it takes the memory.

use std::io::{Cursor, Write};

use chrono::NaiveDate;
use fivefold_exchange::tables::{Cell, Row, TableFile, TableKind, headings, likely_heading_row};
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook, Worksheet};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use crate::given::{Given, a_file, refusal_of, texts};

/// A workbook with one sheet, written by `fill`.
fn a_workbook(fill: impl FnOnce(&mut Worksheet)) -> Vec<u8> {
    let mut workbook = Workbook::new();
    fill(workbook.add_worksheet());
    workbook.save_to_buffer().unwrap()
}

fn opened(bytes: &[u8]) -> (Given, TableFile) {
    // The ending says something else on purpose.
    let given = a_file("extract.csv", bytes);
    let table = TableFile::open(&given.path).unwrap();
    (given, table)
}

fn rows_in(bytes: &[u8]) -> Vec<Row> {
    let (_given, table) = opened(bytes);
    table.rows(None).unwrap().map(|row| row.unwrap()).collect()
}

#[test]
fn every_kind_of_cell_comes_as_what_it_is() {
    let day = Format::new().set_num_format("dd/mm/yyyy");
    let rows = rows_in(&a_workbook(|sheet| {
        sheet.write(0, 0, "Nurse").unwrap();
        sheet.write(0, 1, 0.8).unwrap();
        sheet.write_with_format(0, 2, 0.12, &Format::new().set_num_format("0.0%")).unwrap();
        let date = ExcelDateTime::from_ymd(2017, 3, 31).unwrap();
        sheet.write_with_format(0, 3, &date, &day).unwrap();
        sheet.write(0, 4, true).unwrap();
        sheet.write_with_format(0, 6, 5, &Format::new().set_num_format("0\"% of\"")).unwrap();
        sheet.write_with_format(0, 7, 0.5, &Format::new().set_num_format("hh:mm")).unwrap();
        sheet.write(4, 1, "later").unwrap();
    }));
    let date = NaiveDate::from_ymd_opt(2017, 3, 31).unwrap();
    let expected = [
        Cell::Text("Nurse".into()),
        Cell::Number(0.8),
        Cell::Percent(0.12),
        Cell::Date(date),
        Cell::Flag(true),
        Cell::Empty,
        Cell::Number(5.0),
        Cell::Number(0.5),
    ];
    assert_eq!(rows[0].cells, expected);
    assert_eq!((rows[0].line, rows[1].line), (1, 5));
    assert_eq!(texts(&rows[1]), ["", "later"]);
}

#[test]
fn sheets_are_named_with_visible_ones_first() {
    let mut workbook = Workbook::new();
    workbook.add_worksheet().set_name("Notes & more").unwrap().set_hidden(true);
    let sheet = workbook.add_worksheet().set_name("Staff").unwrap().set_active(true);
    sheet.write(0, 0, "here").unwrap();
    workbook.add_worksheet().set_name("Leavers").unwrap();
    let (_given, table) = opened(&workbook.save_to_buffer().unwrap());
    assert_eq!(table.kind(), TableKind::Xlsx);
    assert_eq!(table.sheets(), ["Staff", "Leavers", "Notes & more"]);
    let row = table.rows(Some("Staff")).unwrap().next().unwrap().unwrap();
    assert_eq!(texts(&row), ["here"]);
    assert_eq!(table.rows(Some("Leavers")).unwrap().count(), 0);
    let words = table.rows(Some("staff")).unwrap_err().to_string();
    assert!(words.contains("no sheet \"staff\". It has \"Staff\", \"Leavers\""), "{words}");
}

#[test]
fn merged_headings_are_repeated_across_and_down_and_numbers_are_not() {
    let rows = rows_in(&a_workbook(|sheet| {
        let plain = Format::new();
        sheet.merge_range(0, 0, 0, 3, "Staff record of the trust", &plain).unwrap();
        sheet.merge_range(1, 0, 2, 0, "Role", &plain).unwrap();
        sheet.merge_range(1, 1, 1, 3, "WTE", &plain).unwrap();
        for (column, name) in [(1, "Budget"), (2, "Contracted"), (3, "Actual")] {
            sheet.write(2, column, name).unwrap();
        }
        sheet.merge_range(3, 0, 4, 0, "Nurse", &plain).unwrap();
        sheet.merge_range(3, 1, 4, 1, "", &plain).unwrap();
        sheet.write_number(3, 1, 12.0).unwrap();
        sheet.write(4, 3, 2).unwrap();
    }));
    assert_eq!(texts(&rows[1]), ["Role", "WTE", "WTE", "WTE"]);
    assert_eq!(texts(&rows[2]), ["Role", "Budget", "Contracted", "Actual"]);
    assert_eq!(texts(&rows[3]), ["Nurse", "12"]);
    assert_eq!(texts(&rows[4]), ["Nurse", "", "", "2"]);
    assert_eq!(likely_heading_row(&rows), 2);
    let names: Vec<String> = headings(&rows[2]).into_iter().map(|h| h.name).collect();
    assert_eq!(names, ["Role", "Budget", "Contracted", "Actual"]);
}

#[test]
fn reading_a_sheet_tells_its_progress_and_may_be_given_up() {
    let bytes = a_workbook(|sheet| {
        for row in 0..20_000 {
            sheet.write(row, 0, format!("text {row}")).unwrap();
            sheet.write(row, 1, row).unwrap();
        }
    });
    let (_given, table) = opened(&bytes);
    let mut rows = table.rows(None).unwrap();
    assert!(rows.next().unwrap().is_ok());
    assert!(rows.progress().done_bytes < rows.progress().of_bytes);
    drop(rows);
    let mut rows = table.rows(None).unwrap();
    assert_eq!(rows.by_ref().filter(|row| row.is_ok()).count(), 20_000);
    assert_eq!(rows.progress().done_bytes, rows.progress().of_bytes);
}

/// A zip with these parts.
pub fn a_zip(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

const LINKS: &str = r#"<Relationships><Relationship Id="r1" Type="http://x/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#;
const WORKBOOK_LINKS: &str = r#"<Relationships><Relationship Id="r1" Type="http://x/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#;
const WORKBOOK: &str = r#"<workbook><workbookPr date1904="1"/><sheets><sheet name="One" sheetId="1" r:id="r1"/></sheets></workbook>"#;

/// The parts of a workbook by hand, with this sheet and list of texts.
pub fn parts_by_hand<'a>(sheet: &'a [u8], texts: &'a [u8]) -> Vec<(&'static str, &'a [u8])> {
    vec![
        ("[Content_Types].xml", b"<Types/>"),
        ("_rels/.rels", LINKS.as_bytes()),
        ("xl/workbook.xml", WORKBOOK.as_bytes()),
        ("xl/_rels/workbook.xml.rels", WORKBOOK_LINKS.as_bytes()),
        ("xl/worksheets/sheet1.xml", sheet),
        ("xl/sharedStrings.xml", texts),
    ]
}

/// A workbook by hand, with this sheet and list of texts.
pub fn by_hand(sheet: &[u8], texts: &[u8]) -> Vec<u8> {
    a_zip(&parts_by_hand(sheet, texts))
}

const NO_TEXTS: &[u8] = b"<sst/>";

#[test]
fn a_workbook_of_few_parts_and_the_1904_date_system_is_read() {
    let sheet = br#"<worksheet><sheetData><row r="2"><c r="B2" t="inlineStr"><is><t>a</t></is></c><c r="D2" t="e"><v>#REF!</v></c></row></sheetData></worksheet>"#;
    let bytes = by_hand(sheet, NO_TEXTS);
    let rows = rows_in(&bytes);
    let broken = Cell::Broken("#REF!".into());
    assert_eq!(rows, [Row::new(2, vec![Cell::Empty, Cell::Text("a".into()), Cell::Empty, broken])]);
    let (_given, table) = opened(&bytes);
    assert_eq!(
        Cell::Number(41363.0).date_in(table.date_system()).unwrap().unwrap().to_string(),
        "2017-03-31"
    );
}

#[test]
fn what_expands_beyond_the_limits_is_refused_before_it_takes_the_memory() {
    let mut text = b"<sst><si><t>".to_vec();
    text.extend(b"a".repeat(2_000_000));
    text.extend(b"</t></si></sst>");
    let sheet = b"<worksheet><sheetData></sheetData></worksheet>";
    assert!(refusal_of("a.xlsx", &by_hand(sheet, &text)).contains("more than 1024 kB of text"));
    let claims = b"<sst uniqueCount=\"99999999999999999999\"><si><t>a</t></si></sst>";
    assert!(
        refusal_of("a.xlsx", &by_hand(sheet, claims)).contains("sharedstrings.xml can't be read")
    );
    let many = b"<si><t>abcdefgh</t></si>".repeat(251_000_000 / 24);
    assert!(
        refusal_of("a.xlsx", &by_hand(sheet, &many))
            .contains("more than 250 MB of different texts")
    );
}

#[test]
fn rows_beyond_excels_and_out_of_order_are_refused() {
    let with = |rows: &str| {
        let sheet = format!("<worksheet><sheetData>{rows}</sheetData></worksheet>");
        refusal_of("a.xlsx", &by_hand(sheet.as_bytes(), NO_TEXTS))
    };
    let beyond = with(r#"<row r="1048577"><c r="A1048577"><v>1</v></c></row>"#);
    assert!(beyond.contains("damaged"), "{beyond}");
    let many = with(&"<row><c><v>1</v></c></row>".repeat(1_048_577));
    assert!(many.contains("more rows than Excel can hold"), "{many}");
    let backwards =
        with(r#"<row r="3"><c r="A3"><v>1</v></c></row><row r="2"><c r="A2"><v>1</v></c></row>"#);
    assert!(backwards.contains("its row 2 comes after row 3"), "{backwards}");
}

#[test]
fn a_workbook_that_says_it_is_small_and_is_not_is_refused() {
    let bytes = by_hand(&b"<c r=\"A1\"/>".repeat(30_000), NO_TEXTS);
    // 1,600 MB of the same, packed by hand would take long: the directory alone is enough here.
    let told = refusal_of("a.xlsx", &with_size(&bytes, "xl/worksheets/sheet1.xml", 3_000_000_000));
    assert!(told.contains("expands to more than 1500 MB"), "{told}");
}

/// The zip with another size of a part, before it and in its directory.
pub fn with_size(zip: &[u8], name: &str, size: u32) -> Vec<u8> {
    let mut bytes = zip.to_vec();
    // Where in what stands before a part and in the directory the size is, the name's length, and
    // the name.
    for (begins, sizes, length, names) in [(b"PK\x01\x02", 24, 28, 46), (b"PK\x03\x04", 22, 26, 30)]
    {
        let places: Vec<usize> = memchr::memmem::find_iter(&bytes, begins).collect();
        for at in places {
            let letters =
                usize::from(u16::from_le_bytes([bytes[at + length], bytes[at + length + 1]]));
            if bytes.get(at + names..at + names + letters) == Some(name.as_bytes()) {
                bytes[at + sizes..at + sizes + 4].copy_from_slice(&size.to_le_bytes());
            }
        }
    }
    bytes
}

#[test]
fn zips_that_are_no_workbook_are_told_apart() {
    assert!(refusal_of("a.xlsx", &a_zip(&[("extract.csv", b"a,b")])).contains("a zip archive"));
    let word = a_zip(&[("[Content_Types].xml", b"<Types/>"), ("word/document.xml", b"<w/>")]);
    assert!(refusal_of("a.xlsx", &word).contains("a Word document"));
    let ods = a_zip(&[
        ("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"),
        ("content.xml", b"<x/>"),
    ]);
    assert!(refusal_of("a.xlsx", &ods).contains("OpenDocument"));
    let charts = a_zip(&[
        ("[Content_Types].xml", b"<Types/>"),
        ("_rels/.rels", LINKS.as_bytes()),
        ("xl/workbook.xml", WORKBOOK.as_bytes()),
        (
            "xl/_rels/workbook.xml.rels",
            WORKBOOK_LINKS.replace("/worksheet\"", "/chartsheet\"").as_bytes(),
        ),
    ]);
    assert!(refusal_of("a.xlsx", &charts).contains("no sheet with a table"));
}

/// A file in Microsoft's old container, with one stream.
fn old_container(stream: &str) -> Vec<u8> {
    let mut container = cfb::CompoundFile::create(Cursor::new(Vec::new())).unwrap();
    container.create_stream(stream).unwrap().write_all(b"whatever").unwrap();
    container.flush().unwrap();
    container.into_inner().into_inner()
}

#[test]
fn old_and_protected_workbooks_are_refused_with_the_remedy() {
    let old = refusal_of("renamed.xlsx", &old_container("/Workbook"));
    assert!(old.contains("old Excel format (.xls), whatever its ending says"), "{old}");
    let protected = refusal_of("a.xlsx", &old_container("/EncryptedPackage"));
    assert!(protected.contains("remove the password"), "{protected}");
    assert!(refusal_of("a.xls", &old_container("/WordDocument")).contains("no workbook"));
    assert!(
        refusal_of("a.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 cut short").contains("old Excel")
    );
    assert!(refusal_of("a.xls", b"\x09\x08\x10\0\0\x06\x05\0").contains("old Excel"));
}
