//! What is linked into the program, platform by platform.

use std::collections::{BTreeMap, BTreeSet};

use cargo_metadata::{DependencyKind, MetadataCommand, Node, Package, PackageId};

use crate::repository;

/// The platforms the program is for.
pub const PLATFORMS: [&str; 4] = [
    "x86_64-pc-windows-msvc",
    "x86_64-unknown-linux-gnu",
    "aarch64-apple-darwin",
    "x86_64-apple-darwin",
];

/// The packages that ship.
const SHIPPED: [&str; 2] = ["fivefold-desktop", "fivefold-cli"];

/// A crate that is linked, and the features it is built with.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Linked {
    pub name: String,
    pub version: String,
    pub features: Vec<String>,
}

/// Every crate that is linked into what ships on a platform; what only builds it is left out.
pub fn on(platform: &str) -> BTreeSet<Linked> {
    let metadata = MetadataCommand::new()
        .manifest_path(repository().join("Cargo.toml"))
        .other_options(["--locked".to_owned(), "--filter-platform".into(), platform.to_owned()])
        .exec()
        .unwrap();
    let packages: BTreeMap<&PackageId, &Package> =
        metadata.packages.iter().map(|package| (&package.id, package)).collect();
    let nodes: BTreeMap<&PackageId, &Node> =
        metadata.resolve.as_ref().unwrap().nodes.iter().map(|node| (&node.id, node)).collect();
    let shipped = packages.values().filter(|package| SHIPPED.contains(&package.name.as_str()));
    let mut to_visit: Vec<&PackageId> = shipped.map(|package| &package.id).collect();
    assert_eq!(to_visit.len(), SHIPPED.len());
    let mut reached = BTreeSet::new();
    while let Some(id) = to_visit.pop() {
        // What a macro is made of runs in the compiler and not in the program.
        let runs_in_the_compiler = packages[id].targets.iter().any(|target| target.is_proc_macro());
        if runs_in_the_compiler || !reached.insert(id) {
            continue;
        }
        let linked = nodes[id]
            .deps
            .iter()
            .filter(|need| need.dep_kinds.iter().any(|kind| kind.kind == DependencyKind::Normal));
        to_visit.extend(linked.map(|need| &need.pkg));
    }
    let linked = |id: &&PackageId| Linked {
        name: packages[*id].name.to_string(),
        version: packages[*id].version.to_string(),
        features: nodes[*id].features.iter().map(ToString::to_string).collect(),
    };
    reached.iter().map(linked).collect()
}
