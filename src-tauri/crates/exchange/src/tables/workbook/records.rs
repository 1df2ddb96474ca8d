//! The list of texts of a binary workbook, looked through record by record.
//!
//! A text says its own length. What reads the list believes it, and where a text says more than its
//! record has, takes the rest from the record before: a few bytes a text would each become a
//! million letters.

use std::io::Read;

use super::archive::broken_part;
use crate::tables::TableRefusal;

/// The kind of record that holds a text.
const TEXT: u16 = 0x0013;

/// The bytes before a text's letters: what formatting it has, and how many letters.
const BEFORE_LETTERS: usize = 5;

/// Refuses a list in which a text says that it is longer than its record.
pub(super) fn check_texts(part: impl Read, name: &str) -> Result<(), TableRefusal> {
    let mut part = std::io::BufReader::new(part);
    let broken = || broken_part(name);
    while let Some(kind) = kind(&mut part).map_err(|_| broken())? {
        let length = length(&mut part).map_err(|_| broken())?;
        let mut record = part.by_ref().take(length);
        if kind == TEXT {
            let mut before = [0; BEFORE_LETTERS];
            record.read_exact(&mut before).map_err(|_| broken())?;
            let [_, letters @ ..] = before;
            let letters = u64::from(u32::from_le_bytes(letters));
            if letters * 2 + BEFORE_LETTERS as u64 > length {
                return Err(broken());
            }
        }
        std::io::copy(&mut record, &mut std::io::sink()).map_err(|_| broken())?;
        if record.limit() > 0 {
            return Err(broken());
        }
    }
    Ok(())
}

/// What the next record is; none at the end.
fn kind(part: &mut impl Read) -> std::io::Result<Option<u16>> {
    let mut first = [0];
    if part.read(&mut first)? == 0 {
        return Ok(None);
    }
    let [first] = first;
    if first & 0x80 == 0 {
        return Ok(Some(u16::from(first)));
    }
    Ok(Some(u16::from(first & 0x7f) | u16::from(byte(part)? & 0x7f) << 7))
}

/// How many bytes it has: seven bits a byte, the lowest first, in four bytes at most.
fn length(part: &mut impl Read) -> std::io::Result<u64> {
    let mut length = 0;
    for place in 0..4 {
        let byte = byte(part)?;
        length |= u64::from(byte & 0x7f) << (7 * place);
        if byte & 0x80 == 0 {
            break;
        }
    }
    Ok(length)
}

fn byte(part: &mut impl Read) -> std::io::Result<u8> {
    let mut one = [0];
    part.read_exact(&mut one)?;
    let [byte] = one;
    Ok(byte)
}

#[cfg(test)]
mod tests {
    use super::check_texts;

    /// A record of this kind with this content.
    fn record(kind: u8, content: &[u8]) -> Vec<u8> {
        let length = content.len() as u8;
        [[kind, length].as_slice(), content].concat()
    }

    fn text(letters: u8, content: &[u8]) -> Vec<u8> {
        record(0x13, &[[0, letters, 0, 0, 0].as_slice(), content].concat())
    }

    #[test]
    fn a_text_may_be_as_long_as_its_record_and_no_longer() {
        let begin = [[0x9f, 0x01, 8].as_slice(), &[0; 8]].concat();
        let sound = [begin.clone(), text(2, b"a\0b\0"), text(0, b"")].concat();
        assert!(check_texts(sound.as_slice(), "xl/sharedStrings.bin").is_ok());
        for wrong in [
            [begin.clone(), text(2, b"a\0b\0"), record(0x13, b"")].concat(),
            [begin.clone(), text(3, b"a\0b\0")].concat(),
            [begin, vec![0x13, 200, 0]].concat(),
        ] {
            assert!(check_texts(wrong.as_slice(), "xl/sharedStrings.bin").is_err(), "{wrong:?}");
        }
    }
}
