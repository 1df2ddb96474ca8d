//! Binary workbooks (.xlsb): read like others, made here record by record, since nothing writes
//! them but Excel.

use fivefold_exchange::tables::{Cell, DateSystem, TableFile, TableKind};

use crate::given::{a_file, refusal_of};
use crate::workbooks::a_zip;

/// A record: its number, its length, and what is in it.
fn record(number: u16, contents: &[u8]) -> Vec<u8> {
    let mut record = match number {
        0..0x80 => vec![number as u8],
        _ => vec![(number & 0x7F) as u8 | 0x80, (number >> 7) as u8],
    };
    record.extend([(contents.len() & 0x7F) as u8 | 0x80, (contents.len() >> 7) as u8]);
    record.extend(contents);
    record
}

/// A text with its length before it, as the format has it.
fn wide(text: &str) -> Vec<u8> {
    let letters: Vec<u16> = text.encode_utf16().collect();
    let mut wide = (letters.len() as u32).to_le_bytes().to_vec();
    wide.extend(letters.iter().flat_map(|letter| letter.to_le_bytes()));
    wide
}

fn row(number: u32) -> Vec<u8> {
    record(0x00, &number.to_le_bytes())
}

/// A cell: its column, its style, its value.
fn cell(kind: u16, column: u32, style: u32, value: &[u8]) -> Vec<u8> {
    record(kind, &[&column.to_le_bytes()[..], &style.to_le_bytes()[..], value].concat())
}

const TEXT: u16 = 0x07;
const NUMBER: u16 = 0x05;

/// A workbook of one sheet, one heading from the list of texts, a number and a date.
fn a_binary_workbook(texts: &[u8]) -> Vec<u8> {
    let book = [
        record(0x99, &[0; 12]),
        record(0x8F, &[]),
        record(
            0x9C,
            &[&[0; 4][..], &1_u32.to_le_bytes()[..], &wide("r1"), &wide("Staff")].concat(),
        ),
        record(0x90, &[]),
        record(0x84, &[]),
    ]
    .concat();
    let sheet = [
        record(0x81, &[]),
        record(0x94, &[0; 16]),
        record(0x91, &[]),
        row(0),
        cell(TEXT, 0, 0, &0_u32.to_le_bytes()),
        row(2),
        cell(NUMBER, 0, 0, &0.8_f64.to_le_bytes()),
        cell(NUMBER, 2, 1, &42_825.0_f64.to_le_bytes()),
        record(0x92, &[]),
        record(0x82, &[]),
    ]
    .concat();
    // Two styles: as it comes, and number format 14, which is a date.
    let style = |format: u8| record(0x2F, &[[0, 0, format, 0].as_slice(), &[0; 12]].concat());
    let styles =
        [record(0x269, &2_u32.to_le_bytes()), style(0), style(14), record(0x26A, &[])].concat();
    let links = r#"<Relationships><Relationship Id="r1" Type="http://x/worksheet" Target="worksheets/sheet1.bin"/></Relationships>"#;
    a_zip(&[
        ("[Content_Types].xml", b"<Types/>"),
        ("xl/workbook.bin", &book),
        ("xl/_rels/workbook.bin.rels", links.as_bytes()),
        ("xl/worksheets/sheet1.bin", &sheet),
        ("xl/sharedStrings.bin", texts),
        ("xl/styles.bin", &styles),
    ])
}

/// The list of texts, saying that it has so many.
fn texts(claimed: u32) -> Vec<u8> {
    let counts = [claimed.to_le_bytes(), claimed.to_le_bytes()].concat();
    [record(0x9F, &counts), record(0x13, &[&[0][..], &wide("WTE")].concat())].concat()
}

#[test]
fn a_binary_workbook_is_read_cell_by_cell() {
    let given = a_file("staff.csv", &a_binary_workbook(&texts(1)));
    let table = TableFile::open(&given.path).unwrap();
    assert_eq!((table.kind(), table.date_system()), (TableKind::Xlsb, DateSystem::From1900));
    assert_eq!(table.sheets(), ["Staff"]);
    let rows: Vec<_> = table.rows(Some("Staff")).unwrap().map(|row| row.unwrap()).collect();
    assert_eq!((rows[0].line, rows[1].line), (1, 3));
    assert_eq!(rows[0].cells, [Cell::Text("WTE".into())]);
    let date = "2017-03-31".parse().unwrap();
    assert_eq!(rows[1].cells, [Cell::Number(0.8), Cell::Empty, Cell::Date(date)]);
}

#[test]
fn a_damaged_binary_workbook_is_refused_and_nothing_else_ends() {
    let claims = refusal_of("a.xlsb", &a_binary_workbook(&texts(4_000_000_000)));
    assert!(claims.contains("xl/workbook.bin can't be read"), "{claims}");
    let nothing = refusal_of("a.xlsb", &a_binary_workbook(&[0x9F]));
    assert!(nothing.contains("damaged"), "{nothing}");
    let no_sheet = a_zip(&[("[Content_Types].xml", b"<Types/>"), ("xl/workbook.bin", b"")]);
    assert!(refusal_of("a.xlsb", &no_sheet).contains("damaged"));
}
