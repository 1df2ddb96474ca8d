//! Reading a web page back, as a browser's parser does.

use dom_query::{Document, NodeRef};

use crate::spoken::{Section, without_spaces};

/// A web page read back.
pub struct Page(pub Document);

impl Page {
    pub fn of(html: &[u8]) -> Self {
        Self(Document::from(std::str::from_utf8(html).expect("the page is UTF-8")))
    }

    /// All elements, in reading order.
    pub fn elements(&self) -> Vec<NodeRef<'_>> {
        self.0.root().descendants().into_iter().filter(NodeRef::is_element).collect()
    }

    /// The elements of a selector.
    pub fn all(&self, selector: &str) -> Vec<NodeRef<'_>> {
        self.0.select(selector).nodes().to_vec()
    }

    /// An attribute of every element of a selector; empty where one hasn't got it.
    pub fn attributes(&self, selector: &str, name: &str) -> Vec<String> {
        self.all(selector).iter().map(|node| node.attr_or(name, "").to_string()).collect()
    }

    /// The sections, as those of the PDF are read: without charts, without the list of contents,
    /// and without what only those hear who can't see a table's place.
    pub fn sections(&self) -> Vec<Section> {
        let mut sections = vec![Section::default()];
        for section in self.all("main > section") {
            read(&section, false, &mut sections);
        }
        sections
    }
}

fn read(node: &NodeRef, in_heading: bool, sections: &mut Vec<Section>) {
    if node.is_text() {
        let (heading, words) = sections.last_mut().unwrap();
        let to = if in_heading { heading } else { words };
        to.push_str(&without_spaces(&node.text()));
        return;
    }
    let name = node.node_name().unwrap_or_default();
    if &*name == "svg" || node.has_class("unseen") {
        return;
    }
    let starts_section = &*name == "h2";
    if starts_section {
        sections.push(Section::default());
    }
    node.children_it(false).for_each(|child| read(&child, in_heading || starts_section, sections));
}
