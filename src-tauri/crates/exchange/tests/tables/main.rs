//! Other people's tables: every encoding, delimiter and way of writing, and every refusal.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

mod binary_workbooks;
mod bombs;
mod dates;
mod endless;
mod given;
mod heading_rows;
mod hostile;
mod numbers;
mod shares;
mod text_files;
mod workbooks;
