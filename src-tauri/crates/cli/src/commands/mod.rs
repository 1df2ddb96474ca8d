//! One command a file: its arguments as clap reads them, and what it does.

pub mod actions;
pub mod benchmark;
pub mod chart;
pub mod check;
pub mod close_gap;
pub mod compare;
pub mod cost;
pub mod coverage;
pub mod export;
pub mod import;
pub mod import_joiners;
pub mod import_leavers;
pub mod import_ledger;
pub mod import_staff;
pub mod merge_pack;
pub mod optimise;
pub mod pack;
pub mod planning_return;
pub mod project;
pub mod recover;
pub mod register;
pub mod report;
pub mod sensitivity;
pub mod sign_off;
pub mod simulate;
