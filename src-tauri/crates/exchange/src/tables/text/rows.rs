//! Rows of a text file: a record's bytes made letters.

use encoding_rs::WINDOWS_1252;

use super::bytes::PlainBytes;
use super::records::{Fed, Records};
use super::{Beginning, Delimiter, TextEncoding};
use crate::tables::{Cell, Progress, Row, RowRemark, TableRefusal};

/// The most rows, five times those of Excel: of each something is kept while people are counted.
const MOST_ROWS: u64 = 5_000_000;

/// The rows of a text file, read as they are asked for.
#[derive(Debug)]
pub(in crate::tables) struct TextRows {
    bytes: PlainBytes,
    /// Bytes read and not yet used, from `used` on.
    chunk: Vec<u8>,
    used: usize,
    records: Records,
    encoding: TextEncoding,
    given: u64,
    ended: bool,
}

impl TextRows {
    pub(super) fn new(
        bytes: PlainBytes,
        delimiter: Delimiter,
        encoding: TextEncoding,
        begins: Beginning,
    ) -> Result<TextRows, TableRefusal> {
        let records = Records::new(delimiter, begins.line);
        let (chunk, given, ended) = (Vec::new(), 0, false);
        let mut rows = TextRows { bytes, chunk, used: 0, records, encoding, given, ended };
        rows.read_chunk()?;
        rows.used = begins.bytes;
        Ok(rows)
    }

    /// How far reading has come.
    pub(in crate::tables) fn progress(&self) -> Progress {
        let mut progress = self.bytes.progress();
        let waiting = self.chunk.len().saturating_sub(self.used) as u64;
        progress.done_bytes = progress.done_bytes.saturating_sub(waiting);
        progress
    }

    /// The next row; `None` at the end.
    pub(in crate::tables) fn read(&mut self) -> Result<Option<Row>, TableRefusal> {
        if !self.read_record()? {
            return Ok(None);
        }
        self.given += 1;
        if self.given > MOST_ROWS {
            return Err(TableRefusal::TooManyRows { limit: MOST_ROWS });
        }
        let row = row_of(&self.records, self.encoding)?;
        self.records.start_next();
        Ok(Some(row))
    }

    fn read_record(&mut self) -> Result<bool, TableRefusal> {
        while !self.ended {
            let rest = self.chunk.get(self.used..).unwrap_or_default();
            if let Fed::Record { used } = self.records.feed(rest)? {
                self.used += used;
                return Ok(true);
            }
            self.read_chunk()?;
            if self.ended {
                return self.records.finish();
            }
        }
        Ok(false)
    }

    fn read_chunk(&mut self) -> Result<(), TableRefusal> {
        self.chunk.clear();
        self.chunk.extend_from_slice(self.bytes.next_bytes()?);
        self.used = 0;
        self.ended = self.chunk.is_empty();
        Ok(())
    }
}

/// A record with its letters, each record read in the file's encoding if it can be.
fn row_of(records: &Records, encoding: TextEncoding) -> Result<Row, TableRefusal> {
    let bytes = records.bytes();
    let line = records.begun_in();
    if memchr::memchr(0, bytes).is_some() {
        return Err(TableRefusal::NulByte { line });
    }
    let utf8 = std::str::from_utf8(bytes);
    let unlike_ascii = !bytes.is_ascii();
    let remark = match (encoding, utf8.is_ok()) {
        (TextEncoding::Utf8, false) => Some(RowRemark::ReadAsWindows1252),
        (TextEncoding::Windows1252, true) if unlike_ascii => Some(RowRemark::ReadAsUtf8),
        (_, true) if utf8.is_ok_and(|text| text.contains('\u{fffd}')) => {
            Some(RowRemark::LettersReplaced)
        }
        _ => None,
    };
    let cell = |field: &[u8]| match std::str::from_utf8(field) {
        Ok(text) if utf8.is_ok() => Cell::of_text(text),
        _ => Cell::of_text(&WINDOWS_1252.decode_without_bom_handling(field).0),
    };
    Ok(Row { line, cells: records.fields().map(cell).collect(), remark })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use std::io::Write;

    use super::super::TextFile;
    use super::*;

    #[test]
    fn rows_beyond_the_limit_are_refused() {
        let mut file = tempfile::NamedTempFile::new().unwrap();
        file.write_all(b"a\nb\nc\n").unwrap();
        let mut rows = TextFile::open(file.path()).unwrap().rows().unwrap();
        rows.given = MOST_ROWS - 2;
        assert!(rows.read().unwrap().is_some() && rows.read().unwrap().is_some());
        assert_eq!(rows.read().unwrap_err(), TableRefusal::TooManyRows { limit: MOST_ROWS });
    }
}
