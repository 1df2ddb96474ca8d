//! Text files: encodings, delimiters, line numbers, refusals.

use fivefold_exchange::tables::{Cell, Delimiter, RowRemark, TableFile, TableKind, TextEncoding};

use crate::given::{a_file, refusal_of, rows_of, texts};

/// A small table in a text, without its encoding.
const TABLE: &str = "Role,Trust,WTE\r\nNurse,Llanrwst – Tŷ Gwyn £,0.8\r\nSocial worker,b,1\r\n";

fn kind_of(bytes: &[u8]) -> (TextEncoding, Delimiter) {
    let given = a_file("extract.csv", bytes);
    match TableFile::open(&given.path).unwrap().kind() {
        TableKind::Csv { encoding, delimiter } => (encoding, delimiter),
        other => panic!("{other:?}"),
    }
}

fn utf16(text: &str, mark: bool, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
    let mark = mark.then_some(0xfeff);
    mark.into_iter().chain(text.encode_utf16()).flat_map(bytes).collect()
}

#[test]
fn every_encoding_gives_the_same_rows() {
    let expected = rows_of(TABLE.as_bytes());
    assert_eq!(texts(&expected[1]), ["Nurse", "Llanrwst – Tŷ Gwyn £", "0.8"]);
    let with_mark = format!("\u{feff}{TABLE}");
    for bytes in [
        with_mark.into_bytes(),
        utf16(TABLE, true, u16::to_le_bytes),
        utf16(TABLE, true, u16::to_be_bytes),
        utf16(TABLE, false, u16::to_le_bytes),
        utf16(TABLE, false, u16::to_be_bytes),
    ] {
        assert_eq!(rows_of(&bytes), expected);
    }
}

#[test]
fn encoding_and_delimiter_are_named() {
    let windows = b"Role;Trust\nNurse;Caf\xe9 \x80\n";
    assert_eq!(kind_of(windows), (TextEncoding::Windows1252, Delimiter::Semicolon));
    assert_eq!(texts(&rows_of(windows)[1]), ["Nurse", "Café €"]);
    assert_eq!(kind_of(TABLE.as_bytes()), (TextEncoding::Utf8, Delimiter::Comma));
    assert_eq!(kind_of(b"a\tb\n1\t2\n").1, Delimiter::Tab);
    assert_eq!(kind_of(b"a|b\n1,5|2\n").1, Delimiter::Pipe);
    assert_eq!(kind_of(b"WTE;Role\n1,5;a\n0,6;b\n1,0;c\n").1, Delimiter::Semicolon);
    assert_eq!(kind_of(b"only\none\ncolumn\n").1, Delimiter::Comma);
}

#[test]
fn titles_above_the_table_dont_hide_the_delimiter() {
    let text =
        b"Staff in post, by role, as at 31 March\n\nRun by me\n\nRole|WTE|Band\nA|1|5\nB|2|6\n";
    assert_eq!(kind_of(text).1, Delimiter::Pipe);
    let rows = rows_of(text);
    assert_eq!(rows.iter().map(|row| row.line).collect::<Vec<_>>(), [1, 3, 5, 6, 7]);
}

#[test]
fn a_first_line_for_excel_says_the_delimiter() {
    let rows = rows_of(b"sep=;\r\na,b;c\r\nd,e;f\r\n");
    assert_eq!(texts(&rows[0]), ["a,b", "c"]);
    assert_eq!(rows[0].line, 2);
}

#[test]
fn quoted_delimiters_line_breaks_and_quotation_marks_stay_in_their_cell() {
    let rows = rows_of(b"a,b\r\n\"x, \"\"y\"\"\",\"first\r\nsecond\r\nthird\"\r\n\r\nlast,1");
    assert_eq!(rows[1].cells[0], Cell::Text("x, \"y\"".into()));
    assert_eq!(rows[1].cells[1], Cell::Text("first\r\nsecond\r\nthird".into()));
    assert_eq!(rows.iter().map(|row| row.line).collect::<Vec<_>>(), [1, 2, 6]);
}

#[test]
fn lines_are_counted_whatever_ends_them() {
    for text in ["a,b\n\n\nc,d\ne,f", "a,b\r\n\r\n\r\nc,d\r\ne,f\r\n", "a,b\r\r\rc,d\re,f\r"] {
        let lines: Vec<u64> = rows_of(text.as_bytes()).iter().map(|row| row.line).collect();
        assert_eq!(lines, [1, 4, 5], "{text:?}");
    }
}

#[test]
fn one_file_in_two_encodings_is_read_line_by_line_with_a_remark() {
    let rows = rows_of("Trust,n\nTŷ Gwyn,1\nCaf\u{1}é,2\n".replace('\u{1}', "").as_bytes());
    assert!(rows.iter().all(|row| row.remark.is_none()));
    let mixed = [b"Trust,n\nT\xc5\xb7 Gwyn,1\nCaf\xe9,2\n".as_slice()].concat();
    let rows = rows_of(&mixed);
    assert_eq!(texts(&rows[1]), ["Tŷ Gwyn", "1"]);
    assert_eq!(texts(&rows[2]), ["Café", "2"]);
    assert_eq!(rows[1].remark, None);
    assert_eq!(rows[2].remark, Some(RowRemark::ReadAsWindows1252));
    // Far behind what is looked at to tell the encoding, the other way round too.
    let mut long = b"Caf\xe9,1\n".to_vec();
    long.extend(b"plain,1\n".repeat(1_200_000));
    long.extend("Tŷ,1\n".as_bytes());
    assert_eq!(rows_of(&long).pop().unwrap().remark, Some(RowRemark::ReadAsUtf8));
}

#[test]
fn rows_without_anything_in_them_are_left_out() {
    let rows = rows_of("a,b\n,\n \u{a0},\t\n\"\",\nc,d\n".as_bytes());
    assert_eq!(rows.len(), 2);
    assert_eq!(rows[1].line, 5);
}

#[test]
fn a_quotation_mark_that_swallows_the_file_is_found_where_it_opens() {
    let stray = b"a,b\n1,2\n3,\"4\n5,6\n7,8\n";
    assert!(refusal_of("a.csv", stray).contains("opens in line 3 never closes"));
    let later = b"a,b\n1,2\n\"3\n3\n3\",\"4\n5,6\n7,8\n";
    assert!(refusal_of("a.csv", later).contains("opens in line 5 never closes"));
    let mut long = b"a,b\n1,2\n3,\"4\n".to_vec();
    long.extend(b"5,6\n".repeat(400_000));
    assert!(refusal_of("a.csv", &long).contains("opens in line 3 makes a cell of more than 1024"));
    let mut one_line = b"a,b\n1,".to_vec();
    one_line.extend(b"x".repeat(3_000_000));
    assert!(refusal_of("a.csv", &one_line).contains("Line 2 is longer than 1024 kB"));
    let mut wide = b"a,b\n".to_vec();
    wide.extend(b",".repeat(20_000));
    assert!(refusal_of("a.csv", &wide).contains("Line 2 has more than 16384 columns"));
}

#[test]
fn what_is_no_text_is_refused_by_name() {
    assert!(refusal_of("a.csv", b"").contains("empty"));
    assert!(refusal_of("a.csv", b"\xef\xbb\xbf\r\n \r\n").contains("empty"));
    assert!(refusal_of("a.csv", b"a,b\nc\0,d\n").contains("Line 2 holds a NUL byte"));
    assert!(refusal_of("a.csv", b"%PDF-1.7\n").contains("a PDF document"));
    assert!(refusal_of("a.xlsx", b"\x89PNG\r\n\x1a\n").contains("a picture"));
    assert!(refusal_of("a.xls", b"\r\n<html xmlns:x=\"\"><table>").contains("a web page"));
    assert!(refusal_of("a.xls", b"\xef\xbb\xbf<?xml version=\"1.0\"?><Workbook>").contains("XML"));
    let mut late = b"a,b\n".to_vec();
    late.extend(b"plain,1\n".repeat(1_200_000));
    late.extend(b"\0,1\n");
    assert!(refusal_of("a.csv", &late).contains("Line 1200002 holds a NUL byte"));
}

#[test]
fn what_is_no_file_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let words = |path: &std::path::Path| TableFile::open(path).unwrap_err().to_string();
    assert!(words(folder.path()).contains("folder"));
    assert!(words(&folder.path().join("none.csv")).contains("it isn't there"));
    assert!(words(std::path::Path::new("/dev/null")).contains("device"));
}
