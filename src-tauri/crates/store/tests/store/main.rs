//! The tests of the store, a file for each file of its source.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

mod backup;
mod copy;
mod crash;
mod damage;
mod digest;
mod following;
mod header;
mod history;
mod lock;
mod places;
mod plan_file;
mod plans;
mod recover;
mod schema;
mod scratch;
mod sign_off;
mod step;
mod table;
mod version;
