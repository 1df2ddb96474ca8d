//! The best mix against an independent solver, against its own limits, and what it refuses.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

mod answers;
mod cases;
mod held;
mod highs;
mod properties;
mod refusals;
mod small;
mod stopped;
