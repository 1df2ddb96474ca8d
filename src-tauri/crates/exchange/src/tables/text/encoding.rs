//! How the letters of a text file are written.

use crate::tables::TableRefusal;

/// How the letters of a text file are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TextEncoding {
    /// UTF-8, or plain ASCII. Lines that aren't are read as Windows-1252, with a remark.
    Utf8,
    /// Windows-1252, what Excel writes as "CSV" in Britain. Lines of UTF-8 are read as that, with
    /// a remark.
    Windows1252,
    /// UTF-16, low byte first: what Excel writes as "Unicode Text".
    Utf16Le,
    /// UTF-16, high byte first.
    Utf16Be,
}

impl TextEncoding {
    /// Its name.
    pub fn words(self) -> &'static str {
        match self {
            TextEncoding::Utf8 => "UTF-8",
            TextEncoding::Windows1252 => "Windows-1252",
            TextEncoding::Utf16Le | TextEncoding::Utf16Be => "UTF-16",
        }
    }
}

/// An encoding, with the bytes of its mark at the start of the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Written {
    pub(super) encoding: TextEncoding,
    pub(super) mark_bytes: usize,
}

/// The encoding of a file that begins so.
///
/// # Errors
/// [`TableRefusal::NulByte`] where it has bytes that no text has.
pub(super) fn detect(start: &[u8]) -> Result<Written, TableRefusal> {
    use TextEncoding::{Utf8, Utf16Be, Utf16Le, Windows1252};
    let written = |encoding, mark_bytes| Ok(Written { encoding, mark_bytes });
    match start {
        [0xef, 0xbb, 0xbf, ..] => return written(Utf8, 3),
        [0xff, 0xfe, ..] => return written(Utf16Le, 2),
        [0xfe, 0xff, ..] => return written(Utf16Be, 2),
        _ => {}
    }
    let nuls = |offset: usize| start.iter().skip(offset).step_by(2).filter(|b| **b == 0).count();
    let (even, odd) = (nuls(0), nuls(1));
    let pairs = start.len() / 2;
    if odd * 10 > pairs * 4 && even * 20 < pairs {
        return written(Utf16Le, 0);
    }
    if even * 10 > pairs * 4 && odd * 20 < pairs {
        return written(Utf16Be, 0);
    }
    if let Some(place) = memchr::memchr(0, start) {
        let before = start.get(..place).unwrap_or_default();
        return Err(TableRefusal::NulByte { line: lines_begun(before) });
    }
    let (sound, broken) = multibyte_letters(start);
    written(if broken > 0 && sound == 0 { Windows1252 } else { Utf8 }, 0)
}

/// The line that comes after these bytes, from 1.
fn lines_begun(bytes: &[u8]) -> u64 {
    1 + memchr::memchr_iter(b'\n', bytes).count() as u64
}

/// How many letters of several bytes are sound UTF-8, and how many places aren't. What the start
/// cuts off at its end is neither.
fn multibyte_letters(start: &[u8]) -> (usize, usize) {
    let (mut sound, mut broken) = (0, 0);
    for chunk in start.utf8_chunks() {
        sound += chunk.valid().chars().filter(|letter| !letter.is_ascii()).count();
        broken += usize::from(!chunk.invalid().is_empty());
    }
    let cut_off = std::str::from_utf8(start).is_err_and(|error| error.error_len().is_none());
    (sound, if cut_off { broken - 1 } else { broken })
}
