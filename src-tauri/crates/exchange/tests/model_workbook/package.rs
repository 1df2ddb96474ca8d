//! A workbook's parts, so that single cells can be changed while everything else stays.

use std::io::{Cursor, Read, Write};

use calamine::{Reader, Xlsx};
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

use super::change::{Change, Value};
use super::figures::range_named;

/// A workbook as the parts of its archive.
pub struct Package {
    parts: Vec<(String, Vec<u8>)>,
    sheets: Vec<String>,
    names: Vec<(String, String)>,
}

impl Package {
    pub fn of(bytes: &[u8]) -> Self {
        let book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).unwrap();
        let (sheets, names) = (book.sheet_names(), book.defined_names().to_vec());
        let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
        let part = |place| {
            let mut file = archive.by_index(place).unwrap();
            let mut contents = Vec::new();
            file.read_to_end(&mut contents).unwrap();
            (file.name().unwrap().into_owned(), contents)
        };
        let parts = (0..bytes_parts(bytes)).map(part).collect();
        Self { parts, sheets, names }
    }

    pub fn bytes(&self) -> Vec<u8> {
        let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
        for (name, contents) in &self.parts {
            archive.start_file(name, SimpleFileOptions::default()).unwrap();
            archive.write_all(contents).unwrap();
        }
        archive.finish().unwrap().into_inner()
    }

    /// The same with a nought where a formula's figure was.
    pub fn without_figures(mut self) -> Self {
        for (name, contents) in &mut self.parts {
            if !name.starts_with("xl/worksheets/sheet") {
                continue;
            }
            let text = String::from_utf8(std::mem::take(contents)).unwrap();
            let mut pieces = text.split("</f><v>");
            let mut without = pieces.next().unwrap().to_owned();
            for piece in pieces {
                let (_, rest) = piece.split_once("</v>").unwrap();
                without.push_str("</f><v>0</v>");
                without.push_str(rest);
            }
            *contents = without.into_bytes();
        }
        self
    }

    /// Puts a changed input into its cell, which has to be no formula.
    pub fn set(&mut self, change: &Change) {
        let (sheet, [row, column], _) = range_named(&self.names, change.name);
        let place = self.sheets.iter().position(|name| *name == sheet).unwrap();
        let part = format!("xl/worksheets/sheet{}.xml", place + 1);
        let (_, contents) = self.parts.iter_mut().find(|(name, _)| *name == part).unwrap();
        let text = String::from_utf8(std::mem::take(contents)).unwrap();
        // A column to the left of a name's first: a unit stands before the years.
        let column = (column as isize + change.column) as u16;
        let letters = rust_xlsxwriter::utility::column_number_to_name(column);
        let address = format!("{letters}{}", row + change.row + 1);
        *contents = with_cell(&text, &address, &change.value).into_bytes();
    }
}

fn bytes_parts(bytes: &[u8]) -> usize {
    ZipArchive::new(Cursor::new(bytes)).unwrap().len()
}

fn with_cell(sheet: &str, address: &str, value: &Value) -> String {
    let begin = sheet.find(&format!("<c r=\"{address}\"")).unwrap_or_else(|| panic!("{address}"));
    let (before, cell) = sheet.split_at(begin);
    let tag_end = cell.find('>').unwrap();
    let end = match cell[..tag_end].ends_with('/') {
        true => tag_end + 1,
        false => cell.find("</c>").unwrap() + 4,
    };
    let (cell, after) = cell.split_at(end);
    assert!(!cell.contains("<f>"), "{address} is a formula: {cell}");
    let cell = match value {
        Value::Figure(figure) => format!("<c r=\"{address}\"><v>{figure}</v></c>"),
        Value::Word(word) => {
            format!("<c r=\"{address}\" t=\"inlineStr\"><is><t>{word}</t></is></c>")
        }
    };
    format!("{before}{cell}{after}")
}
