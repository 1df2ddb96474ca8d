//! Packs: what is sent comes back as it was, each change is listed, and what is accepted is one
//! step.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

mod given;
mod merging;
mod refused;
mod sending;
