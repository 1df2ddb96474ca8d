//! The commands the window may call, by subject.

pub mod about;
pub mod actions;
pub mod audience;
pub mod baseline;
pub mod chart;
pub mod compare;
mod counting;
pub mod edit;
pub mod export;
pub mod extract;
pub mod gap;
pub mod ledger;
pub mod library;
pub mod new_plan;
pub mod outturn;
pub mod pack;
pub mod pipeline;
pub mod plan;
pub mod planning_return;
pub mod project;
pub mod register;
pub mod report;
pub mod required;
pub mod safety;
pub mod sign_off;
pub mod stage;
pub mod versions;
