//! The report as its readers get it: a PDF and a web page, read back.
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
mod page;
mod picture;
mod pictured;
mod reading;
mod sections;
mod signed;
mod spoken;
mod structure;
mod twins;
mod verify;
mod web_page;
mod withheld;
