//! Records in bytes, with the line each begins in.
//!
//! The state machine is csv-core's. What it doesn't tell is added around it: on which line a record
//! begins when blank lines come before it, that a quotation mark never closes, and that a record
//! grows beyond what a row of a table can be.

use csv_core::{ReadRecordResult, Reader, ReaderBuilder};

use super::Delimiter;
use crate::tables::TableRefusal;

/// The most bytes a record may have: more is a quotation mark that swallows the file.
pub(super) const MOST_RECORD_BYTES: usize = 1024 * 1024;

/// The most columns, as many as Excel has.
pub(super) const MOST_COLUMNS: usize = 16_384;

/// A record under way or whole.
#[derive(Debug)]
pub(super) struct Records {
    reader: Reader,
    /// The bytes of all fields one after another.
    fields: Vec<u8>,
    filled: usize,
    /// Where each field ends in them.
    ends: Vec<usize>,
    ended: usize,
    /// The line the next byte is in.
    line: u64,
    /// The line the record under way begins in.
    begun_in: Option<u64>,
    after_return: bool,
}

/// What feeding bytes came to.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Fed {
    /// A record is whole; so many bytes were used.
    Record { used: usize },
    /// All bytes were used, and the record goes on.
    More,
}

impl Records {
    pub(super) fn new(delimiter: Delimiter, first_line: u64) -> Records {
        Records {
            reader: ReaderBuilder::new().delimiter(delimiter.byte()).build(),
            fields: vec![0; 4096],
            filled: 0,
            ends: vec![0; 64],
            ended: 0,
            line: first_line,
            begun_in: None,
            after_return: false,
        }
    }

    /// The line the record begins in.
    pub(super) fn begun_in(&self) -> u64 {
        self.begun_in.unwrap_or(self.line)
    }

    /// The bytes of the whole record, all fields together.
    pub(super) fn bytes(&self) -> &[u8] {
        self.fields.get(..self.filled).unwrap_or_default()
    }

    /// The fields of the whole record.
    pub(super) fn fields(&self) -> impl Iterator<Item = &[u8]> {
        let mut begin = 0;
        self.ends.iter().take(self.ended).map(move |end| {
            let field = self.fields.get(begin..*end).unwrap_or_default();
            begin = *end;
            field
        })
    }

    /// How many fields the whole record has.
    pub(super) fn field_count(&self) -> usize {
        self.ended
    }

    /// Forgets the whole record for the next one.
    pub(super) fn start_next(&mut self) {
        (self.filled, self.ended, self.begun_in) = (0, 0, None);
    }

    /// Takes bytes up to the end of the record.
    pub(super) fn feed(&mut self, bytes: &[u8]) -> Result<Fed, TableRefusal> {
        let mut used = if self.begun_in.is_none() { self.pass_blank_lines(bytes) } else { 0 };
        if used == bytes.len() {
            return Ok(Fed::More);
        }
        self.begun_in.get_or_insert(self.line);
        loop {
            let rest = bytes.get(used..).unwrap_or_default();
            if rest.is_empty() {
                // To csv-core nothing is the end of the file.
                return Ok(Fed::More);
            }
            let space = self.fields.get_mut(self.filled..).unwrap_or_default();
            let ends = self.ends.get_mut(self.ended..).unwrap_or_default();
            let (result, taken, written, ended) = self.reader.read_record(rest, space, ends);
            self.count_lines(rest.get(..taken).unwrap_or_default());
            used += taken;
            self.filled += written;
            self.ended += ended;
            match result {
                ReadRecordResult::Record => return Ok(Fed::Record { used }),
                ReadRecordResult::InputEmpty | ReadRecordResult::End => return Ok(Fed::More),
                ReadRecordResult::OutputFull => self.make_room_for_bytes()?,
                ReadRecordResult::OutputEndsFull => self.make_room_for_fields()?,
            }
        }
    }

    /// Ends the file: whether a last record without a line break is whole now.
    pub(super) fn finish(&mut self) -> Result<bool, TableRefusal> {
        let Some(begun_in) = self.begun_in else {
            return Ok(false);
        };
        let (fed, line) = (self.feed(b"\n")?, self.quote_line(begun_in));
        match fed {
            Fed::Record { .. } => Ok(true),
            Fed::More => Err(TableRefusal::QuoteNeverCloses { line }),
        }
    }

    fn pass_blank_lines(&mut self, bytes: &[u8]) -> usize {
        let is_break = |byte: &u8| matches!(byte, b'\r' | b'\n');
        let blank = bytes.iter().position(|byte| !is_break(byte)).unwrap_or(bytes.len());
        self.count_lines(bytes.get(..blank).unwrap_or_default());
        blank
    }

    /// Counts line breaks, "\r\n" as one.
    fn count_lines(&mut self, bytes: &[u8]) {
        for byte in bytes {
            let second_half = *byte == b'\n' && self.after_return;
            self.line += u64::from(matches!(byte, b'\r' | b'\n') && !second_half);
            self.after_return = *byte == b'\r';
        }
    }

    fn make_room_for_bytes(&mut self) -> Result<(), TableRefusal> {
        if self.fields.len() < MOST_RECORD_BYTES {
            let room = (self.fields.len() * 2).min(MOST_RECORD_BYTES);
            self.fields.resize(room, 0);
            return Ok(());
        }
        let begun_in = self.begun_in();
        let limit_kb = MOST_RECORD_BYTES / 1024;
        Err(if self.line > begun_in {
            TableRefusal::QuoteSwallows { line: self.quote_line(begun_in), limit_kb }
        } else {
            TableRefusal::RowTooLong { line: begun_in, limit_kb }
        })
    }

    fn make_room_for_fields(&mut self) -> Result<(), TableRefusal> {
        if self.ends.len() > MOST_COLUMNS {
            return Err(TableRefusal::TooManyColumns {
                line: self.begun_in(),
                limit: MOST_COLUMNS,
            });
        }
        let room = (self.ends.len() * 2).min(MOST_COLUMNS + 1);
        self.ends.resize(room, 0);
        Ok(())
    }

    /// The line the field under way begins in: the record's, and the line breaks of the fields
    /// before it.
    fn quote_line(&self, begun_in: u64) -> u64 {
        let last_end = self.ended.checked_sub(1).and_then(|last| self.ends.get(last)).copied();
        let before = self.fields.get(..last_end.unwrap_or(0)).unwrap_or_default();
        begun_in + memchr::memchr_iter(b'\n', before).count() as u64
    }
}

/// How many fields each of the first records has, parted so. The last one may be cut off and isn't
/// counted unless it is the only one.
pub(super) fn fields_a_record(start: &[u8], delimiter: Delimiter, most: usize) -> Vec<usize> {
    let mut records = Records::new(delimiter, 1);
    let mut counts = Vec::new();
    let mut rest = start;
    while counts.len() < most {
        match records.feed(rest) {
            Ok(Fed::Record { used }) => {
                counts.push(records.field_count());
                records.start_next();
                rest = rest.get(used..).unwrap_or_default();
            }
            Ok(Fed::More) if counts.is_empty() && records.finish().is_ok_and(|whole| whole) => {
                counts.push(records.field_count());
                break;
            }
            _ => break,
        }
    }
    counts
}
