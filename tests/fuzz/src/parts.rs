//! A workbook as one text: before each part a line with `=> ` and its name. Zipped without being
//! packed, so that what the fuzzer changes of the text is changed in the part.

use std::io::{Cursor, Write};

use zip::write::{SimpleFileOptions, ZipWriter};
use zip::{CompressionMethod, result::ZipResult};

const BEFORE_A_PART: &[u8] = b"=> ";

/// The workbook, where the bytes are such a text.
pub fn zipped(bytes: &[u8]) -> Option<Vec<u8>> {
    bytes.starts_with(BEFORE_A_PART).then(|| zip(bytes).ok())?
}

fn zip(bytes: &[u8]) -> ZipResult<Vec<u8>> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    let mut begun = false;
    for line in bytes.split_inclusive(|byte| *byte == b'\n') {
        if let Some(name) = line.strip_prefix(BEFORE_A_PART) {
            zip.start_file(String::from_utf8_lossy(name.trim_ascii_end()), stored)?;
            begun = true;
        } else if begun {
            zip.write_all(line)?;
        }
    }
    Ok(zip.finish()?.into_inner())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use std::io::Read;

    use super::*;

    #[test]
    fn each_part_has_the_lines_below_its_name() {
        let zipped = zipped(b"=> a.xml\n<a>\n</a>\n=> b/c.bin\n\x00\x01").unwrap();
        let mut zip = zip::ZipArchive::new(Cursor::new(zipped)).unwrap();
        let mut read = |name: &str| {
            let mut bytes = Vec::new();
            zip.by_name(name).unwrap().read_to_end(&mut bytes).unwrap();
            bytes
        };
        assert_eq!((read("a.xml"), read("b/c.bin")), (b"<a>\n</a>\n".to_vec(), vec![0, 1]));
        assert_eq!(super::zipped(b"PK\x03\x04"), None);
    }
}
