//! Which crate may know which, so that a wrong arrow fails.
//!
//! ```text
//! desktop, cli  ->  store, report, exchange, optimise  ->  charts  ->  simulate  ->  engine
//! ```
#![allow(clippy::unwrap_used)]

use std::collections::{BTreeMap, BTreeSet};

use cargo_metadata::{DependencyKind, MetadataCommand};

/// The packages each of ours is built on, by name; what only its tests use is left out.
fn built_on() -> BTreeMap<String, BTreeSet<String>> {
    let metadata = MetadataCommand::new().no_deps().exec().unwrap();
    let packages = metadata.packages.into_iter().map(|package| {
        let needed = package.dependencies.into_iter();
        let needed = needed.filter(|needs| needs.kind != DependencyKind::Development);
        (package.name.to_string(), needed.map(|needs| needs.name).collect())
    });
    packages.collect()
}

/// Those of a package's dependencies that are ours.
fn ours<'a>(all: &'a BTreeMap<String, BTreeSet<String>>, package: &str) -> BTreeSet<&'a str> {
    let needed = all.get(package).unwrap().iter().map(String::as_str);
    needed.filter(|name| all.contains_key(*name)).collect()
}

#[test]
fn the_engine_knows_none_of_the_others() {
    assert_eq!(ours(&built_on(), "fivefold-engine"), BTreeSet::new());
}

#[test]
fn the_crates_around_the_engine_do_not_know_one_another_but_charts_draw_doubt_and_report_draws_charts()
 {
    let all = built_on();
    for package in ["fivefold-store", "fivefold-exchange", "fivefold-optimise", "fivefold-simulate"]
    {
        assert_eq!(ours(&all, package), BTreeSet::from(["fivefold-engine"]), "{package}");
    }
    let drawn = BTreeSet::from(["fivefold-engine", "fivefold-simulate"]);
    assert_eq!(ours(&all, "fivefold-charts"), drawn);
    let allowed = BTreeSet::from(["fivefold-engine", "fivefold-charts", "fivefold-simulate"]);
    assert!(ours(&all, "fivefold-report").is_subset(&allowed));
}

#[test]
fn nobody_knows_the_window_or_the_command_line() {
    let all = built_on();
    for (package, needed) in &all {
        for shell in ["fivefold-desktop", "fivefold-cli"] {
            assert!(!needed.contains(shell), "{package} depends on {shell}");
        }
    }
}

#[test]
fn each_large_library_is_known_to_one_crate_only() {
    let knows = |name: &str, library: &str| {
        name == library
            || name.strip_prefix(library).is_some_and(|rest| rest.starts_with(['-', '_']))
    };
    for (library, owner) in [
        ("rusqlite", "fivefold-store"),
        ("plotters", "fivefold-charts"),
        ("typst", "fivefold-report"),
        ("tauri", "fivefold-desktop"),
        ("microlp", "fivefold-optimise"),
        ("rust_xlsxwriter", "fivefold-exchange"),
        ("calamine", "fivefold-exchange"),
    ] {
        for (package, needed) in built_on() {
            // It writes what the importers read, and shares no code with them on purpose.
            if package == "fivefold-extracts" {
                continue;
            }
            let known = needed.iter().any(|name| knows(name, library));
            assert_eq!(known, package == owner, "{package} and {library}");
        }
    }
}

#[test]
fn the_engine_stands_on_little() {
    let all = built_on();
    let needed: Vec<&str> =
        all.get("fivefold-engine").unwrap().iter().map(String::as_str).collect();
    assert_eq!(needed, ["serde", "thiserror", "ts-rs"]);
}
