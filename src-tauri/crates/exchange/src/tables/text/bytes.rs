//! A text file as bytes whose line breaks, delimiters and quotation marks are those of ASCII.

use std::fs::File;
use std::io::{Read, Seek, SeekFrom};
use std::path::Path;

use encoding_rs::{Decoder, UTF_16BE, UTF_16LE};

use super::encoding::{TextEncoding, Written};
use crate::tables::recognise::unreadable;
use crate::tables::{Progress, TableRefusal};

/// Bytes read at a time.
const AT_A_TIME: usize = 64 * 1024;

/// The bytes of a file in turn: UTF-8 and Windows-1252 as they are, UTF-16 made UTF-8.
pub(super) struct PlainBytes {
    file: File,
    /// For UTF-16; the others are told apart record by record.
    decoder: Option<Decoder>,
    raw: Vec<u8>,
    decoded: String,
    progress: Progress,
    ended: bool,
}

impl std::fmt::Debug for PlainBytes {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_struct("PlainBytes").field("progress", &self.progress).finish()
    }
}

impl PlainBytes {
    pub(super) fn open(path: &Path, written: Written) -> Result<PlainBytes, TableRefusal> {
        let mut file = File::open(path).map_err(unreadable)?;
        let of_bytes = file.metadata().map_err(unreadable)?.len();
        let mark = written.mark_bytes as u64;
        file.seek(SeekFrom::Start(mark)).map_err(unreadable)?;
        let decoder = match written.encoding {
            TextEncoding::Utf8 | TextEncoding::Windows1252 => None,
            TextEncoding::Utf16Le => Some(UTF_16LE.new_decoder_without_bom_handling()),
            TextEncoding::Utf16Be => Some(UTF_16BE.new_decoder_without_bom_handling()),
        };
        Ok(PlainBytes {
            file,
            decoder,
            raw: vec![0; AT_A_TIME],
            decoded: String::new(),
            progress: Progress { done_bytes: mark, of_bytes },
            ended: false,
        })
    }

    /// How much of the file was read.
    pub(super) fn progress(&self) -> Progress {
        self.progress
    }

    /// The next bytes; none at the end.
    pub(super) fn next_bytes(&mut self) -> Result<&[u8], TableRefusal> {
        let mut raw_bytes = 0;
        self.decoded.clear();
        while !self.ended && raw_bytes == 0 && self.decoded.is_empty() {
            let read = self.file.read(&mut self.raw).map_err(unreadable)?;
            self.progress.done_bytes += read as u64;
            self.ended = read == 0;
            match &mut self.decoder {
                None => raw_bytes = read,
                Some(decoder) => {
                    let room = decoder.max_utf8_buffer_length(read).unwrap_or(4 * AT_A_TIME);
                    self.decoded.reserve(room);
                    let raw = self.raw.get(..read).unwrap_or_default();
                    let _ = decoder.decode_to_string(raw, &mut self.decoded, self.ended);
                }
            }
        }
        let raw = self.raw.get(..raw_bytes).unwrap_or_default();
        Ok(if self.decoder.is_some() { self.decoded.as_bytes() } else { raw })
    }

    /// The first bytes, as many as `most`.
    pub(super) fn start(mut self, most: u64) -> Result<Vec<u8>, TableRefusal> {
        let most = usize::try_from(most).unwrap_or(usize::MAX);
        let mut start = Vec::new();
        loop {
            let bytes = self.next_bytes()?;
            if bytes.is_empty() {
                return Ok(start);
            }
            start.extend(bytes.iter().take(most - start.len()));
            if start.len() == most {
                return Ok(start);
            }
        }
    }
}

/// The first bytes of a file as they are.
pub(super) fn start_of(path: &Path, most: u64) -> Result<Vec<u8>, TableRefusal> {
    let mut start = Vec::new();
    let file = File::open(path).map_err(unreadable)?;
    file.take(most).read_to_end(&mut start).map_err(unreadable)?;
    Ok(start)
}
