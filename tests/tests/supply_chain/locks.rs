//! The lock files, and that they are kept to.

use std::fs;

use serde_json::Value;

use crate::repository;

const CRATES_IO: &str = "registry+https://github.com/rust-lang/crates.io-index";
const NPM: &str = "https://registry.npmjs.org/";

/// The value of a member of a package of Cargo.lock, which has one a line.
fn member<'a>(package: &'a str, name: &str) -> Option<&'a str> {
    let line = package.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(" = \""))?;
    line.strip_suffix('"')
}

#[test]
fn every_crate_is_ours_or_from_crates_io_with_its_checksum() {
    let lock = fs::read_to_string(repository().join("Cargo.lock")).unwrap();
    let (mut ours, mut others) = (0, 0);
    for package in lock.split("[[package]]").skip(1) {
        let name = member(package, "name").unwrap();
        match member(package, "source") {
            None => {
                assert!(name.starts_with("fivefold-"), "{name} is from nowhere");
                ours += 1;
            }
            Some(source) => {
                assert_eq!(source, CRATES_IO, "{name}");
                let checksum = member(package, "checksum").unwrap_or_default();
                assert_eq!(checksum.len(), 64, "{name} has no checksum");
                others += 1;
            }
        }
    }
    assert!(others > 100, "only {others} crates were found");
    println!("{others} crates from crates.io with a checksum each, {ours} of our own");
}

#[test]
fn every_npm_package_is_from_the_registry_with_its_checksum() {
    for place in ["ui", "tests/e2e"] {
        let lock = fs::read_to_string(repository().join(place).join("package-lock.json")).unwrap();
        let lock: Value = serde_json::from_str(&lock).unwrap();
        let packages = lock["packages"].as_object().unwrap();
        let others = packages.iter().filter(|(name, _)| !name.is_empty());
        let mut checked = 0;
        for (name, package) in others.filter(|(_, package)| package["inBundle"] != true) {
            let text = |member: &str| package[member].as_str().unwrap_or_default().to_owned();
            // Where nothing else is said it is the registry npm is set to.
            let from = text("resolved");
            assert!(from.is_empty() || from.starts_with(NPM), "{place}: {name} is from {from}");
            assert!(text("integrity").starts_with("sha512-"), "{place}: {name} has no checksum");
            checked += 1;
        }
        assert!(checked > 5, "{place}: only {checked} packages were found");
        println!("{place}: {checked} packages from npm's registry with a checksum each");
    }
}

/// What changes a lock file where it isn't told not to.
#[test]
fn whatever_is_built_or_tested_keeps_to_the_lock_files() {
    let mut scripts = vec![repository().join("Makefile"), repository().join(".ci/run")];
    let folder = fs::read_dir(repository().join("scripts")).unwrap();
    scripts.extend(folder.map(|entry| entry.unwrap().path()));
    let mut commands = 0;
    for script in scripts {
        let text = fs::read_to_string(&script).unwrap().replace("\\\n", " ");
        for line in text.lines().filter(|line| !line.trim_start().starts_with('#')) {
            let cargo = ["build", "test", "clippy", "run", "install"];
            if cargo.iter().any(|command| line.contains(&format!("cargo {command} "))) {
                assert!(line.contains("--locked"), "{}: {line}", script.display());
                commands += 1;
            }
            let npm = ["npm install", "npm i ", "npm update"];
            assert!(!npm.iter().any(|command| line.contains(command)), "{line}");
        }
    }
    assert!(commands >= 5, "only {commands} commands were found");
}
