//! Hostile files: for each kind of file that is read, what is done with arbitrary bytes and what
//! has to hold whatever they are.
//!
//! 1. [`TARGETS`]: the kinds, each a function of bytes that panics where a promise is broken.
//! 2. [`plan_json`], [`table`], [`workbook`] and [`plan_file`]: what is done with each.
//! 3. `extract`: what the importers make of any table; `parts`: a workbook's parts as one text, so
//!    that the fuzzer changes XML and not packed bytes; `given`: bytes as a file; `said`: what a
//!    refusal has to be like.
//! 4. [`panics`]: which panics are a broken promise; [`memory`]: how much may be taken.
//!
//! `seeds/` has files of each kind, and `hurt/` every input that ever broke a promise.
//! `tests/replay.rs` reads them all again in seconds; `scripts/fuzz` looks for more of them.

// A promise that is broken here has to be loud.
#![allow(clippy::expect_used, clippy::panic)]

mod extract;
mod given;
pub mod memory;
pub mod panics;
mod parts;
pub mod plan_file;
pub mod plan_json;
mod said;
pub mod table;
pub mod workbook;

/// A kind of file that is read.
#[derive(Debug, Clone, Copy)]
pub struct Target {
    /// Its name, which is the folder of its seeds too.
    pub name: &'static str,
    /// Reads bytes as such a file, whatever they are, and panics where a promise is broken.
    pub read: fn(&[u8]),
}

/// The kinds of file.
pub const TARGETS: [Target; 4] = [
    Target { name: "plan-json", read: plan_json::read },
    Target { name: "table", read: table::read },
    Target { name: "workbook", read: workbook::read },
    Target { name: "plan-file", read: plan_file::read },
];

/// The kind of that name.
pub fn target(name: &str) -> Option<Target> {
    TARGETS.into_iter().find(|target| target.name == name)
}
