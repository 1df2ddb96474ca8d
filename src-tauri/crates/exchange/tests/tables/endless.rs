//! Text files made to take all the memory there is.

use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::PathBuf;

use fivefold_exchange::tables::TableFile;
use tempfile::TempDir;

/// A file of this beginning and then so many megabytes of the same letters.
fn a_long_file(begins: &str, goes_on: &str, megabytes: usize) -> (PathBuf, TempDir) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("extract.csv");
    let mut file = BufWriter::new(File::create(&path).unwrap());
    file.write_all(begins.as_bytes()).unwrap();
    let piece = goes_on.repeat((1 << 20) / goes_on.len());
    for _ in 0..megabytes {
        file.write_all(piece.as_bytes()).unwrap();
    }
    file.flush().unwrap();
    (path, folder)
}

/// How much was read until it was refused, in bytes, and why.
fn refused_after((path, _folder): (PathBuf, TempDir)) -> (u64, String) {
    let mut rows = TableFile::open(&path).unwrap().rows(None).unwrap();
    let refusal = rows.find_map(Result::err).expect("the file is read").to_string();
    (rows.progress().done_bytes, refusal)
}

#[test]
fn a_cell_of_a_hundred_megabytes_is_refused_after_the_first_of_them() {
    for (begins, goes_on, megabytes, says) in [
        ("Role,Heads\nNurse,", "a", 100, "Line 2 is longer than 1024 kB"),
        ("Role,Heads\nNurse,\"", "a\n", 10, "quotation mark that opens in line 2 makes a cell"),
        ("Role,Heads\nNurse,\"", "\"\"", 10, "Line 2 is longer than 1024 kB"),
        ("Role,Heads\nNurse", ",", 10, "more than 16384 columns"),
    ] {
        let (read, refusal) = refused_after(a_long_file(begins, goes_on, megabytes));
        assert!(refusal.contains(says), "{refusal}");
        assert!(read < 4 << 20, "{read} bytes were read");
    }
}

#[test]
fn returns_alone_end_lines_and_a_file_of_them_has_no_rows() {
    let (path, _folder) = a_long_file("Role\rNurse\r", "\r", 20);
    let rows = TableFile::open(&path).unwrap().rows(None).unwrap();
    assert_eq!(rows.map(|row| row.unwrap().line).collect::<Vec<_>>(), [1, 2]);
}

#[test]
fn a_file_beyond_the_limit_is_refused_unread() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("extract.csv");
    let mut file = File::create(&path).unwrap();
    file.write_all(b"Role,Heads\n").unwrap();
    // A sparse file: it has a size and no bytes.
    file.set_len(2_000_000_001).unwrap();
    let refusal = TableFile::open(&path).unwrap_err().to_string();
    assert!(refusal.contains("larger than 2000 MB, the most a CSV file may have"), "{refusal}");
}
