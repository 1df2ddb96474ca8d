//! What a power cut or a failing disk leaves of a plan file, at every write and sync of a save.
//!
//! SQLite writes through [`disk`], a file system of the tests' own that passes everything on to
//! real files and notes it down. From what was noted [`cut`] makes the files as a power cut at any
//! moment would have left them: what was synced is there; of what was not, nothing, all, some, or
//! torn sectors. The default file system of SQLite is the process's, so these tests have a program
//! of their own.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

mod cut;
mod disk;
#[path = "../store/plans/mod.rs"]
#[allow(dead_code, unused_imports, reason = "shared with the tests of the store")]
mod plans;
mod refusing;
#[path = "../store/scratch.rs"]
#[allow(dead_code, reason = "shared with the tests of the store")]
mod scratch;
