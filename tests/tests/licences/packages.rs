//! The npm packages that Vite builds into the window.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use serde::Deserialize;

use crate::{Component, repository};

/// What Svelte's compiled components import when they run. npm counts Svelte as a development
/// dependency, and most of what it stands on is its compiler, which stays out of the bundle.
const SVELTE_AT_RUN_TIME: [&str; 2] = ["svelte", "clsx"];

#[derive(Debug, Deserialize)]
struct Lock {
    packages: BTreeMap<String, Locked>,
}

#[derive(Debug, Deserialize)]
struct Locked {
    #[serde(default)]
    version: String,
    #[serde(default)]
    license: String,
    #[serde(default)]
    dependencies: BTreeMap<String, String>,
}

/// Svelte's run-time part, and every dependency of the window with what it stands on.
pub fn bundled() -> Vec<Component> {
    let json = fs::read_to_string(repository().join("ui/package-lock.json")).unwrap();
    let lock: Lock = serde_json::from_str(&json).unwrap();
    let mut reached: BTreeSet<&str> = SVELTE_AT_RUN_TIME.into();
    let mut to_visit: Vec<&str> =
        lock.packages[""].dependencies.keys().map(String::as_str).collect();
    while let Some(name) = to_visit.pop() {
        if reached.insert(name) {
            to_visit.extend(locked(&lock, name).dependencies.keys().map(String::as_str));
        }
    }
    reached.into_iter().map(|name| component(name, locked(&lock, name))).collect()
}

fn locked<'a>(lock: &'a Lock, name: &str) -> &'a Locked {
    &lock.packages[&format!("node_modules/{name}")]
}

fn component(name: &str, locked: &Locked) -> Component {
    Component {
        name: name.to_owned(),
        version: locked.version.clone(),
        licence: locked.license.clone(),
        link: format!("https://www.npmjs.com/package/{name}/v/{}", locked.version),
    }
}
