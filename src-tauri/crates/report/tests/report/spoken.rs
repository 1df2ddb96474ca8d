//! What a PDF says to somebody it is read to: its words in the order of its structure, by section.

use std::collections::BTreeMap;

use lopdf::content::Operation;
use lopdf::{Dictionary, Document, Encoding, Object, ObjectId};

/// A section's heading, and all it says behind it, without the spaces: where a PDF has them is a
/// matter of its layout. What stands before the first heading has none.
pub type Section = (String, String);

/// The sections of a PDF, without page headers, without charts and without the list of contents.
pub fn sections_of_pdf(pdf: &[u8]) -> Vec<Section> {
    let document = Document::load_mem(pdf).unwrap();
    let marked =
        document.get_pages().into_values().map(|page| (page, marked_text(&document, page)));
    let mut reader = Reader {
        document: &document,
        marked: marked.collect(),
        sections: vec![Section::default()],
    };
    let catalog = document.catalog().unwrap();
    let root = document.dereference(catalog.get(b"StructTreeRoot").unwrap()).unwrap().1;
    reader.read_kids(root.as_dict().unwrap(), None, false);
    let mut sections = reader.sections;
    sections.retain(|(heading, _)| heading != "Contents");
    sections
}

/// Text without the spaces in it, and without soft hyphens, which a PDF has wherever it likes.
pub fn without_spaces(text: &str) -> String {
    text.chars().filter(|&one| !one.is_whitespace() && one != '\u{AD}').collect()
}

/// The text of a page by the numbers of its marked content.
fn marked_text(document: &Document, page: ObjectId) -> BTreeMap<i64, String> {
    let fonts = document.get_page_fonts(page).unwrap();
    let encodings: BTreeMap<&Vec<u8>, Encoding> = fonts
        .iter()
        .map(|(name, font)| (name, font.get_font_encoding(document).unwrap()))
        .collect();
    let mut text: BTreeMap<i64, String> = BTreeMap::new();
    let mut marks: Vec<Option<i64>> = Vec::new();
    let mut encoding = None;
    for Operation { operator, operands } in
        document.get_and_decode_page_content(page).unwrap().operations
    {
        match operator.as_str() {
            "BMC" => marks.push(None),
            "BDC" => marks.push(operands[1].as_dict().ok().and_then(mark_of)),
            "EMC" => drop(marks.pop()),
            "Tf" => encoding = encodings.get(&operands[0].as_name().unwrap().to_vec()),
            "Tj" | "TJ" => {
                let Some(mark) = marks.iter().rev().find_map(|mark| *mark) else { continue };
                for bytes in strings(&operands) {
                    let said = Document::decode_text(encoding.unwrap(), bytes).unwrap();
                    text.entry(mark).or_default().push_str(&said);
                }
            }
            _ => {}
        }
    }
    text
}

fn mark_of(properties: &Dictionary) -> Option<i64> {
    properties.get(b"MCID").and_then(Object::as_i64).ok()
}

/// The strings among operands, in lists or not.
fn strings(operands: &[Object]) -> Vec<&[u8]> {
    let of_each = operands.iter().map(|operand| match operand {
        Object::Array(many) => strings(many),
        one => one.as_str().ok().into_iter().collect(),
    });
    of_each.flatten().collect()
}

struct Reader<'a> {
    document: &'a Document,
    marked: BTreeMap<ObjectId, BTreeMap<i64, String>>,
    sections: Vec<Section>,
}

impl Reader<'_> {
    /// Reads what is below an element, on this page unless it says another.
    fn read_kids(&mut self, element: &Dictionary, page: Option<ObjectId>, is_heading: bool) {
        let page = element.get(b"Pg").and_then(Object::as_reference).ok().or(page);
        let Ok(kids) = element.get(b"K") else { return };
        match self.document.dereference(kids).unwrap().1.clone() {
            Object::Array(kids) => {
                kids.iter().for_each(|kid| self.read_kid(kid, page, is_heading));
            }
            kid => self.read_kid(&kid, page, is_heading),
        }
    }

    fn read_kid(&mut self, kid: &Object, page: Option<ObjectId>, is_heading: bool) {
        match self.document.dereference(kid).unwrap().1.clone() {
            Object::Integer(mark) => self.say(page.unwrap(), mark, is_heading),
            Object::Dictionary(marked) if mark_of(&marked).is_some() => {
                let page = marked.get(b"Pg").and_then(Object::as_reference).ok().or(page);
                self.say(page.unwrap(), mark_of(&marked).unwrap(), is_heading);
            }
            Object::Dictionary(element) => {
                let kind = element.get(b"S").and_then(Object::as_name).unwrap_or_default();
                let starts_section = kind == b"H1";
                if starts_section {
                    self.sections.push(Section::default());
                }
                if kind != b"Figure" {
                    self.read_kids(&element, page, is_heading || starts_section);
                }
            }
            _ => {}
        }
    }

    fn say(&mut self, page: ObjectId, mark: i64, is_heading: bool) {
        let said = self.marked[&page].get(&mark).map_or("", String::as_str);
        let (heading, words) = self.sections.last_mut().unwrap();
        let to = if is_heading { heading } else { words };
        to.push_str(&without_spaces(said));
    }
}
