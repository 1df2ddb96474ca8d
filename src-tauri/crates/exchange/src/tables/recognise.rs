//! What a file is, by its first bytes and never by its ending.

use std::fs::{File, Metadata};
use std::io::Read;
use std::path::Path;

use super::TableRefusal;

/// How much of the start is looked at.
const START_BYTES: u64 = 64 * 1024;

/// What a file was recognised as.
pub(super) enum Family {
    /// Text; whether it is a table shows in reading it.
    Text,
    /// A zip, as workbooks of today are.
    Zip,
    /// Microsoft's old container, which holds an old workbook or an encrypted one.
    Ole,
}

/// Beginnings that are neither text nor a workbook, with the words for them.
const OTHER_BEGINNINGS: [(&[u8], &str); 12] = [
    (b"%PDF-", "a PDF document"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"BM", "a picture"),
    (b"II*\0", "a picture"),
    (b"MM\0*", "a picture"),
    (b"{\\rtf", "a text document (RTF)"),
    (b"\x1f\x8b", "a packed file (gzip)"),
    (b"7z\xbc\xaf", "a packed file (7z)"),
    (b"Rar!", "a packed file (RAR)"),
    (b"SQLite format 3\0", "a database or a Fivefold plan"),
];

/// Opens a file for reading and looks at what it is.
///
/// # Errors
/// [`TableRefusal`] where it can't be read, is no file, is empty or is something else.
pub(super) fn recognise(path: &Path) -> Result<Family, TableRefusal> {
    let metadata = std::fs::metadata(path).map_err(unreadable)?;
    refuse_what_is_no_file(&metadata)?;
    let mut start = Vec::new();
    let file = File::open(path).map_err(unreadable)?;
    file.take(START_BYTES).read_to_end(&mut start).map_err(unreadable)?;
    if start.is_empty() {
        return Err(TableRefusal::Empty);
    }
    family(&start)
}

fn refuse_what_is_no_file(metadata: &Metadata) -> Result<(), TableRefusal> {
    if metadata.is_dir() {
        Err(TableRefusal::Folder)
    } else if metadata.is_file() {
        Ok(())
    } else {
        Err(TableRefusal::NotAFile)
    }
}

/// The refusal for what the system says.
pub(super) fn unreadable(error: std::io::Error) -> TableRefusal {
    let reason = match error.kind() {
        std::io::ErrorKind::NotFound => String::from("it isn't there"),
        std::io::ErrorKind::PermissionDenied => String::from("you aren't allowed to read it"),
        _ => error.to_string(),
    };
    TableRefusal::Unreadable { reason }
}

fn family(start: &[u8]) -> Result<Family, TableRefusal> {
    if start.starts_with(b"PK\x03\x04") || start.starts_with(b"PK\x05\x06") {
        return Ok(Family::Zip);
    }
    if start.starts_with(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1") {
        return Ok(Family::Ole);
    }
    if is_bare_old_workbook(start) {
        return Err(TableRefusal::OldWorkbook);
    }
    let other = OTHER_BEGINNINGS.iter().find(|(beginning, _)| start.starts_with(beginning));
    // "BM" may well begin a heading: a picture says its own length next, which no text does.
    if let Some((beginning, what)) = other
        && (*beginning != b"BM" || start.iter().take(32).any(|byte| *byte == 0))
    {
        return Err(TableRefusal::NoTable { what });
    }
    refuse_markup(start)?;
    Ok(Family::Text)
}

/// A workbook of Excel 2 to 5 without a container: the record BOF first, then its small length.
fn is_bare_old_workbook(start: &[u8]) -> bool {
    matches!(start, [0x09, 0x00 | 0x02 | 0x04 | 0x08, 0x04..=0x10, 0x00, ..])
}

/// Web pages and XML, which some reports save under .xls.
fn refuse_markup(start: &[u8]) -> Result<(), TableRefusal> {
    let beginning: Vec<u8> = start.iter().take(4096).copied().filter(|byte| *byte != 0).collect();
    let text = String::from_utf8_lossy(&beginning).to_ascii_lowercase();
    let text = text
        .trim_start_matches(|c: char| c.is_whitespace() || matches!(c, '\u{feff}' | '\u{fffd}'));
    let web = ["<!doctype html", "<html", "<head", "<table", "<meta", "<body", "<style", "<div"];
    if web.iter().any(|tag| text.starts_with(tag)) || text.starts_with("mime-version:") {
        return Err(TableRefusal::WebPage);
    }
    if text.starts_with("<?xml") {
        return Err(if text.contains("<html") { TableRefusal::WebPage } else { TableRefusal::Xml });
    }
    Ok(())
}
