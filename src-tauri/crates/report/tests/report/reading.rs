//! Reading a PDF back: its text, and its structure tree.

use std::collections::BTreeMap;

use lopdf::content::Content;
use lopdf::{Dictionary, Document, Object, ObjectId};

/// A PDF read back.
pub struct ReadBack {
    document: Document,
}

impl ReadBack {
    pub fn of(pdf: &[u8]) -> Self {
        Self { document: Document::load_mem(pdf).expect("the PDF can be read") }
    }

    pub fn page_count(&self) -> usize {
        self.document.get_pages().len()
    }

    /// How many lines are drawn on each page.
    pub fn strokes(&self) -> Vec<usize> {
        let strokes = |page: &ObjectId| {
            let content = self.document.get_page_content(*page);
            let operations = Content::decode(&content).expect("it can be read").operations;
            operations.iter().filter(|operation| operation.operator == "S").count()
        };
        self.document.get_pages().values().map(strokes).collect()
    }

    /// The text of all pages, lines joined by spaces.
    pub fn text(&self) -> String {
        let pages: Vec<u32> = self.document.get_pages().into_keys().collect();
        let text = self.document.extract_text(&pages).expect("the text can be read");
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// How often each structure type occurs.
    pub fn structure_types(&self) -> BTreeMap<String, usize> {
        let mut counts = BTreeMap::new();
        for element in self.structure_elements() {
            *counts.entry(name(element, b"S")).or_default() += 1;
        }
        counts
    }

    /// The text alternatives of the figures.
    pub fn figure_alternatives(&self) -> Vec<String> {
        let figures = self.structure_elements().into_iter();
        figures
            .filter(|element| name(element, b"S") == "Figure")
            .map(|element| match element.get(b"Alt") {
                Ok(alt) => lopdf::decode_text_string(alt).expect("the alternative is text"),
                Err(_) => String::new(),
            })
            .collect()
    }

    /// The scopes of the header cells: how many head a row, a column, or both.
    pub fn header_scopes(&self) -> BTreeMap<String, usize> {
        let mut counts = BTreeMap::new();
        for element in self.structure_elements() {
            if name(element, b"S") == "TH" {
                *counts.entry(self.scope(element)).or_default() += 1;
            }
        }
        counts
    }

    /// An entry of the catalogue, as text.
    pub fn language(&self) -> String {
        let catalog = self.document.catalog().unwrap();
        lopdf::decode_text_string(catalog.get(b"Lang").unwrap()).unwrap()
    }

    /// The title and the creation date in the document's information.
    pub fn information(&self, key: &[u8]) -> String {
        let id = self.document.trailer.get(b"Info").unwrap().as_reference().unwrap();
        let information = self.document.get_dictionary(id).unwrap();
        lopdf::decode_text_string(information.get(key).unwrap()).unwrap()
    }

    /// The headings in the bookmarks of the first level.
    pub fn bookmarks(&self) -> Vec<String> {
        let catalog = self.document.catalog().unwrap();
        let outlines = self.dictionary(catalog.get(b"Outlines").unwrap());
        let mut titles = Vec::new();
        let mut next = outlines.get(b"First").ok();
        while let Some(object) = next {
            let bookmark = self.dictionary(object);
            titles.push(lopdf::decode_text_string(bookmark.get(b"Title").unwrap()).unwrap());
            next = bookmark.get(b"Next").ok();
        }
        titles
    }

    fn scope(&self, header: &Dictionary) -> String {
        let attributes = match header.get(b"A").and_then(|a| self.document.dereference(a)) {
            Ok((_, Object::Array(all))) => all.iter().map(|a| self.dictionary(a)).collect(),
            Ok((_, Object::Dictionary(one))) => vec![one],
            _ => Vec::new(),
        };
        let scopes = attributes.into_iter().filter(|attributes| attributes.has(b"Scope"));
        scopes.map(|attributes| name(attributes, b"Scope")).next().unwrap_or_default()
    }

    fn structure_elements(&self) -> Vec<&Dictionary> {
        let catalog = self.document.catalog().unwrap();
        let root = self.dictionary(catalog.get(b"StructTreeRoot").unwrap());
        let mut found = Vec::new();
        self.collect(root, &mut found);
        found
    }

    fn collect<'a>(&'a self, element: &'a Dictionary, found: &mut Vec<&'a Dictionary>) {
        if element.has(b"S") {
            found.push(element);
        }
        let Ok(kids) = element.get(b"K").and_then(|kids| self.document.dereference(kids)) else {
            return;
        };
        let kids = match kids.1 {
            Object::Array(kids) => kids.iter().collect(),
            other => vec![other],
        };
        for kid in kids {
            if let Ok((_, Object::Dictionary(kid))) = self.document.dereference(kid) {
                self.collect(kid, found);
            }
        }
    }

    fn dictionary<'a>(&'a self, object: &'a Object) -> &'a Dictionary {
        self.document.dereference(object).unwrap().1.as_dict().unwrap()
    }
}

fn name(dictionary: &Dictionary, key: &[u8]) -> String {
    let name = dictionary.get(key).and_then(Object::as_name).unwrap_or_default();
    String::from_utf8_lossy(name).into_owned()
}
