//! THIRD-PARTY.md is what ships with the program, and all of it may.
//!
//! 1. [`crates`] and [`packages`]: what cargo and npm put into the program.
//! 2. [`others`]: what neither of them knows of.
//! 3. [`allowed`]: the licences that may be passed on under MIT.
//! 4. [`document`]: how it is written down.
//!
//! After a change of dependencies, write the file again:
//!
//! ```text
//! UPDATE=1 cargo test -p fivefold-tests --test licences
//! ```
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

mod allowed;
mod crates;
mod document;
mod others;
mod packages;

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

/// Something that ships with the program. Ordered as it is listed.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Component {
    /// Its name where it is published.
    pub name: String,
    /// The version that ships.
    pub version: String,
    /// Its licence, as an SPDX expression.
    pub licence: String,
    /// Where it and its source are.
    pub link: String,
}

/// The top of the repository.
pub fn repository() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().to_owned()
}

#[test]
fn the_list_of_what_ships_is_true() {
    let path = repository().join("THIRD-PARTY.md");
    let wanted = document::markdown(&crates::bundled(), &packages::bundled());
    if env::var_os("UPDATE").is_some() {
        fs::write(&path, &wanted).unwrap();
    }
    let found = fs::read_to_string(&path).unwrap_or_default().replace("\r\n", "\n");
    let first_difference =
        found.lines().zip(wanted.lines()).find(|(found, wanted)| found != wanted);
    assert!(
        found == wanted,
        "THIRD-PARTY.md is not what ships now; the first difference is {first_difference:?}. \
         Write it again: UPDATE=1 cargo test -p fivefold-tests --test licences"
    );
}

#[test]
fn every_licence_may_be_passed_on_under_mit() {
    let refused: Vec<Component> = [crates::bundled(), packages::bundled()]
        .concat()
        .into_iter()
        .filter(|component| !allowed::may_ship(&component.licence))
        .collect();
    assert_eq!(refused, [], "replace these, or add their licence to `allowed` with its reason");
}
