//! Extracts counted into plans: staff in post, leavers, joiners, and everything that can be wrong
//! with them.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

mod bench;
mod flows;
mod guessing;
mod matching;
mod properties;
mod rejected;
mod staff;
mod workbooks;
