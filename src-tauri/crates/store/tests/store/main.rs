//! The tests of the store, a file for each file of its source.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

mod copy;
mod crash;
mod digest;
mod header;
mod history;
mod lock;
mod plan_file;
mod plans;
mod schema;
mod scratch;
mod sign_off;
mod step;
mod table;
mod version;
