//! What parts the cells of a text file.

use std::collections::BTreeMap;

use super::Beginning;
use super::records::fields_a_record;

/// What parts the cells of a text file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Delimiter {
    /// `,`
    Comma,
    /// `;`
    Semicolon,
    /// A tab.
    Tab,
    /// `|`
    Pipe,
}

impl Delimiter {
    const ALL: [Delimiter; 4] =
        [Delimiter::Comma, Delimiter::Semicolon, Delimiter::Tab, Delimiter::Pipe];

    /// As the file has it.
    pub(super) fn byte(self) -> u8 {
        match self {
            Delimiter::Comma => b',',
            Delimiter::Semicolon => b';',
            Delimiter::Tab => b'\t',
            Delimiter::Pipe => b'|',
        }
    }

    /// Its name, of many.
    pub fn words(self) -> &'static str {
        match self {
            Delimiter::Comma => "commas",
            Delimiter::Semicolon => "semicolons",
            Delimiter::Tab => "tabs",
            Delimiter::Pipe => "vertical bars",
        }
    }
}

/// How many records of the start are looked at.
const RECORDS_LOOKED_AT: usize = 200;

/// The delimiter of a file that begins so, and where its first record begins. A first line such as
/// `sep=;`, which Excel understands, says it; else it is the one that parts most records into
/// equally many cells, and into more of them where several do. A table of one column has a comma.
pub(super) fn detect(start: &[u8]) -> (Delimiter, Beginning) {
    if let Some(said) = said_by_first_line(start) {
        return said;
    }
    let from_the_top = Beginning { bytes: 0, line: 1 };
    let mut best = (Delimiter::Comma, (0, 0));
    for delimiter in Delimiter::ALL {
        let agreement = agreement(&fields_a_record(start, delimiter, RECORDS_LOOKED_AT));
        if agreement > best.1 {
            best = (delimiter, agreement);
        }
    }
    (best.0, from_the_top)
}

/// How many records have the commonest number of cells above one, and that number.
fn agreement(fields: &[usize]) -> (usize, usize) {
    let mut how_often: BTreeMap<usize, usize> = BTreeMap::new();
    for count in fields.iter().filter(|count| **count > 1) {
        *how_often.entry(*count).or_default() += 1;
    }
    how_often.into_iter().map(|(count, records)| (records, count)).max().unwrap_or((0, 0))
}

/// `sep=;` in the first line.
fn said_by_first_line(start: &[u8]) -> Option<(Delimiter, Beginning)> {
    let end = start.iter().position(|byte| matches!(byte, b'\n' | b'\r'))?;
    let (line, rest) = start.split_at(end);
    let quoted = line.strip_prefix(b"\"").and_then(|line| line.strip_suffix(b"\""));
    let said = match quoted.unwrap_or(line) {
        [b's' | b'S', b'e' | b'E', b'p' | b'P', b'=', byte] => *byte,
        _ => return None,
    };
    let delimiter = Delimiter::ALL.into_iter().find(|delimiter| delimiter.byte() == said)?;
    let line_break = if rest.starts_with(b"\r\n") { 2 } else { 1 };
    Some((delimiter, Beginning { bytes: end + line_break, line: 2 }))
}
