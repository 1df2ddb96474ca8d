//! The crates that cargo builds into the program.

use std::collections::{BTreeMap, BTreeSet};

use cargo_metadata::{DependencyKind, MetadataCommand, NodeDep, Package, PackageId};

use crate::{Component, repository};

/// The packages that ship.
const SHIPPED: [&str; 2] = ["fivefold-desktop", "fivefold-cli"];

/// Every crate a shipped package stands on, on any platform, but for what only builds or tests it.
pub fn bundled() -> Vec<Component> {
    let metadata = MetadataCommand::new()
        .manifest_path(repository().join("Cargo.toml"))
        .other_options(["--locked".to_owned()])
        .exec()
        .unwrap();
    let packages: BTreeMap<&PackageId, &Package> =
        metadata.packages.iter().map(|package| (&package.id, package)).collect();
    let needs: BTreeMap<&PackageId, &Vec<NodeDep>> = metadata
        .resolve
        .as_ref()
        .unwrap()
        .nodes
        .iter()
        .map(|node| (&node.id, &node.deps))
        .collect();

    let shipped = packages.values().filter(|package| SHIPPED.contains(&package.name.as_str()));
    let mut to_visit: Vec<&PackageId> = shipped.map(|package| &package.id).collect();
    let mut reached = BTreeSet::new();
    while let Some(id) = to_visit.pop() {
        if reached.insert(id) {
            to_visit.extend(needs[id].iter().filter(|need| is_linked(need)).map(|need| &need.pkg));
        }
    }
    let others = reached.into_iter().map(|id| packages[id]).filter(|package| is_not_ours(package));
    let mut components: Vec<Component> = others.map(component).collect();
    components.sort();
    components
}

fn is_linked(need: &NodeDep) -> bool {
    need.dep_kinds.iter().any(|kind| kind.kind == DependencyKind::Normal)
}

/// Ours have no source: they are in this workspace.
fn is_not_ours(package: &Package) -> bool {
    package.source.is_some()
}

fn component(package: &Package) -> Component {
    let (name, version) = (package.name.to_string(), package.version.to_string());
    let licence = package.license.clone().unwrap_or_default();
    let link = format!("https://crates.io/crates/{name}/{version}");
    Component { name, version, licence, link }
}
