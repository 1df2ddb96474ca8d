//! The command line as a person or a script meets it: the binary itself, its output and its exit
//! status.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

mod actions;
mod against;
mod agreement;
mod bad_input;
mod chart_and_report;
mod check;
mod command;
mod extracts;
mod help;
mod import_and_export;
mod ledger;
mod names;
mod optimise;
mod output;
mod packs;
mod picture;
mod planning_return;
mod projection;
mod questions;
mod recover;
mod sign_off;
mod simulation;
mod small_numbers;
mod workbook;
