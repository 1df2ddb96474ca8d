//! Text files: whatever encoding, whatever delimiter, read record by record.
//!
//! [`encoding`] and [`delimiter`] are found from the start of the file. [`bytes`] hands the file
//! over as bytes in which line breaks and delimiters are those of ASCII; [`records`] finds records
//! in them, with the line each begins in; [`rows`] makes letters of a record's bytes.

mod bytes;
mod delimiter;
mod encoding;
mod records;
mod rows;

use std::path::{Path, PathBuf};

pub use delimiter::Delimiter;
pub use encoding::TextEncoding;
pub(super) use rows::TextRows;

use self::bytes::PlainBytes;
use self::encoding::Written;
use super::TableRefusal;
use super::recognise::unreadable;

/// The most a text file may have. A million rows of an extract are about 200 MB.
const MOST_MEGABYTES: u64 = 2_000;

/// How much of the start shows the encoding.
const START_FOR_ENCODING: u64 = 8 * 1024 * 1024;

/// How much of the start, once it is letters, shows the delimiter.
const START_FOR_DELIMITER: u64 = 256 * 1024;

/// A text file whose encoding and delimiter are known.
#[derive(Debug)]
pub(super) struct TextFile {
    path: PathBuf,
    written: Written,
    delimiter: Delimiter,
    begins: Beginning,
}

/// Where the first record begins: after a line `sep=;`, if there is one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Beginning {
    /// Bytes to skip of what [`PlainBytes`] gives.
    bytes: usize,
    /// The line the first record is in.
    line: u64,
}

impl TextFile {
    pub(super) fn open(path: &Path) -> Result<TextFile, TableRefusal> {
        let length = std::fs::metadata(path).map_err(unreadable)?.len();
        if length > MOST_MEGABYTES * 1_000_000 {
            return Err(TableRefusal::TooLarge { limit_mb: MOST_MEGABYTES, what: "a CSV file" });
        }
        let written = encoding::detect(&bytes::start_of(path, START_FOR_ENCODING)?)?;
        let start = PlainBytes::open(path, written)?.start(START_FOR_DELIMITER)?;
        if start.iter().all(u8::is_ascii_whitespace) && length <= START_FOR_DELIMITER {
            return Err(TableRefusal::Empty);
        }
        let (delimiter, begins) = delimiter::detect(&start);
        Ok(TextFile { path: path.to_path_buf(), written, delimiter, begins })
    }

    pub(super) fn encoding(&self) -> TextEncoding {
        self.written.encoding
    }

    pub(super) fn delimiter(&self) -> Delimiter {
        self.delimiter
    }

    pub(super) fn rows(&self) -> Result<TextRows, TableRefusal> {
        let bytes = PlainBytes::open(&self.path, self.written)?;
        TextRows::new(bytes, self.delimiter, self.written.encoding, self.begins)
    }
}
