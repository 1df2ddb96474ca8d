//! What ships with the program, as `THIRD-PARTY.md` lists it. A test writes that file and keeps it
//! true, so it is read here instead of being listed again.

use serde::Serialize;
use ts_rs::TS;

/// The list, as it was when the program was built.
const THIRD_PARTY: &str = include_str!("../../THIRD-PARTY.md");

/// A part of what ships.
#[derive(Debug, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct ShippedSection {
    /// What it is a list of.
    pub heading: String,
    /// What ships.
    pub components: Vec<Shipped>,
}

/// Something that ships.
#[derive(Debug, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct Shipped {
    /// Its name, with its version where it has one.
    pub name: String,
    /// Its licence: an SPDX expression, or a few words.
    pub licence: String,
    /// Where it and its source are.
    pub from: String,
}

/// Everything that ships with the program, by kind.
pub fn sections() -> Vec<ShippedSection> {
    // What stands before the first heading is about the file.
    let sections = THIRD_PARTY.split("\n## ").skip(1);
    sections.filter_map(|section| section_of(section.lines())).collect()
}

fn section_of<'a>(mut lines: impl Iterator<Item = &'a str>) -> Option<ShippedSection> {
    let heading = lines.next()?.to_owned();
    // The table's head and the line beneath it.
    let rows = lines.filter(|line| line.starts_with('|')).skip(2);
    Some(ShippedSection { heading, components: rows.filter_map(component).collect() })
}

/// A row: `| [name](link) | version | licence |` or `| what | licence | where it is from |`.
fn component(row: &str) -> Option<Shipped> {
    let mut cells = row.trim_matches('|').split(" | ").map(str::trim);
    let (first, second, third) = (cells.next()?, cells.next()?, cells.next()?);
    let shipped = match link(first) {
        Some((name, from)) => Shipped {
            name: format!("{name} {second}"),
            licence: third.to_owned(),
            from: from.to_owned(),
        },
        None => Shipped { name: plain(first), licence: plain(second), from: plain(third) },
    };
    Some(shipped)
}

/// A cell that is a link and nothing else.
fn link(cell: &str) -> Option<(&str, &str)> {
    cell.strip_prefix('[')?.strip_suffix(')')?.split_once("](")
}

/// A cell without its marks; a link within it becomes its words.
fn plain(cell: &str) -> String {
    let mut words = String::new();
    let mut rest = cell;
    while let Some((before, linked)) = rest.split_once('[') {
        let Some((text, after)) = linked.split_once("](") else { break };
        words.push_str(before);
        words.push_str(text);
        rest = after.split_once(')').map_or("", |(_, after)| after);
    }
    words.push_str(rest);
    words.replace(['`', '<', '>'], "")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_of_the_list_is_there_with_name_licence_and_place() {
        let sections = sections();
        let headings: Vec<&str> = sections.iter().map(|section| section.heading.as_str()).collect();
        assert_eq!(
            headings,
            ["Fonts, data and C code", "npm packages in the window", "Rust crates"]
        );
        let rows = THIRD_PARTY.lines().filter(|line| line.starts_with('|')).count() - 3 * 2;
        let components: Vec<&Shipped> = sections.iter().flat_map(|s| &s.components).collect();
        assert_eq!(components.len(), rows);
        println!("{rows} components in About");
        for shipped in components {
            let Shipped { name, licence, from } = shipped;
            assert!(!name.is_empty() && !licence.is_empty() && !from.is_empty(), "{shipped:?}");
            assert!(!format!("{name}{licence}{from}").contains(['`', '[', '|']), "{shipped:?}");
        }
    }

    #[test]
    fn both_kinds_of_row_are_read() {
        let written = "| [svelte](https://www.npmjs.com/package/svelte/v/5.57.3) | 5.57.3 | MIT |";
        let named = |name: &str, licence: &str, from: &str| Shipped {
            name: name.to_owned(),
            licence: licence.to_owned(),
            from: from.to_owned(),
        };
        let svelte = named("svelte 5.57.3", "MIT", "https://www.npmjs.com/package/svelte/v/5.57.3");
        assert_eq!(component(written), Some(svelte));
        let written = "| Inter (`assets/fonts`) | OFL-1.1, in [OFL.txt](a/OFL.txt) | <https://x> |";
        let inter = named("Inter (assets/fonts)", "OFL-1.1, in OFL.txt", "https://x");
        assert_eq!(component(written), Some(inter));
    }
}
