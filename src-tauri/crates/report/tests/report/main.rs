//! The report as its readers get it: a PDF, read back.
#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic
)]

mod agreed;
mod conformance;
mod contents;
mod fixture;
mod hostile;
mod kept;
mod reading;
mod sections;
mod signed;
mod structure;
