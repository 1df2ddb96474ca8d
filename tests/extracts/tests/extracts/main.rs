//! The generator's promises, and what the importers make of its extracts.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

mod given;
mod imported;
mod promises;
