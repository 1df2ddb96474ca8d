//! The sheets a workbook has, and the part each is in.

use std::collections::BTreeMap;

use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, XmlVersion};

use super::archive::{Archive, broken};
use crate::tables::{DateSystem, TableRefusal};

/// A sheet with a table.
#[derive(Debug, Clone)]
pub(super) struct SheetPart {
    pub(super) name: String,
    /// The part of the zip it is in; `None` in a binary workbook.
    pub(super) part: Option<String>,
}

/// What a workbook says about itself.
pub(super) struct Contents {
    /// Visible sheets first.
    pub(super) sheets: Vec<SheetPart>,
    pub(super) date_system: DateSystem,
}

/// The sheets of an .xlsx.
pub(super) fn contents(archive: &mut Archive) -> Result<Contents, TableRefusal> {
    let workbook = workbook_part(archive)?;
    let (folder, file) = workbook.rsplit_once('/').unwrap_or(("", &workbook));
    let folder = if folder.is_empty() { String::new() } else { format!("{folder}/") };
    let links = archive.text(&format!("{folder}_rels/{file}.rels"))?;
    let links: BTreeMap<String, Link> = links_in(&links)?.into_iter().collect();
    archive.measure_descriptions()?;
    let (mut visible, mut hidden) = (Vec::new(), Vec::new());
    let mut date_system = DateSystem::From1900;
    for_each_element(&archive.text(&workbook)?, |element| match element.local_name().as_ref() {
        "workbookPr" => {
            if matches!(attribute(element, "date1904").as_deref(), Some("1" | "true")) {
                date_system = DateSystem::From1904;
            }
        }
        "sheet" => {
            let link = attribute(element, "id").and_then(|id| links.get(&id));
            if let (Some(name), Some(link)) = (attribute(element, "name"), link)
                && link.kind.ends_with("/worksheet")
            {
                let part = Some(absolute(&folder, &link.target));
                let shown = attribute(element, "state").is_none_or(|state| state == "visible");
                let list = if shown { &mut visible } else { &mut hidden };
                list.push(SheetPart { name, part });
            }
        }
        _ => {}
    })?;
    visible.append(&mut hidden);
    Ok(Contents { sheets: visible, date_system })
}

/// The part that lists the sheets.
fn workbook_part(archive: &mut Archive) -> Result<String, TableRefusal> {
    let links = links_in(&archive.text("_rels/.rels")?)?;
    let document = links.into_iter().find(|(_, link)| link.kind.ends_with("/officeDocument"));
    let part = document.map(|(_, link)| absolute("", &link.target));
    let part = part.unwrap_or_else(|| String::from("xl/workbook.xml"));
    if archive.has(&part) {
        Ok(part)
    } else {
        Err(TableRefusal::OtherZip { what: "a zip archive" })
    }
}

struct Link {
    kind: String,
    target: String,
}

/// The links of a `.rels` part, by id.
fn links_in(xml: &str) -> Result<Vec<(String, Link)>, TableRefusal> {
    let mut links = Vec::new();
    for_each_element(xml, |element| {
        let (id, kind) = (attribute(element, "Id"), attribute(element, "Type"));
        if let (Some(id), Some(kind), Some(target)) = (id, kind, attribute(element, "Target")) {
            links.push((id, Link { kind, target }));
        }
    })?;
    Ok(links)
}

fn absolute(folder: &str, target: &str) -> String {
    match target.strip_prefix('/') {
        Some(from_the_top) => from_the_top.to_string(),
        None => format!("{folder}{target}"),
    }
}

fn for_each_element(xml: &str, mut each: impl FnMut(&BytesStart)) -> Result<(), TableRefusal> {
    let mut reader = Reader::from_str(xml);
    loop {
        match reader.read_event() {
            Ok(Event::Start(element) | Event::Empty(element)) => each(&element),
            Ok(Event::Eof) => return Ok(()),
            Ok(_) => {}
            Err(_) => return Err(broken("its list of sheets can't be read")),
        }
    }
}

/// An attribute, whatever prefix its name has.
fn attribute(element: &BytesStart, name: &str) -> Option<String> {
    let mut attributes = element.attributes();
    let mut sound = attributes.with_checks(false).flatten();
    let attribute = sound.find(|attribute| attribute.key.local_name().as_ref() == name)?;
    attribute.normalized_value(XmlVersion::Implicit1_0).ok().map(|value| value.into_owned())
}
