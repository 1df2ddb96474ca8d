//! The register: every input of a plan in words, with what stands behind it.
//!
//! [`register`] lists them in the plan's order. [`InputAt`] says where each one is, so that a
//! window can go there; [`set_evidence`] makes the edit that gives one of them evidence of its own;
//! [`told_by`] finds the step of the history that set it.

mod at;
mod dated;
mod entry;
mod evidence;
mod filter;
mod history;
mod levers;
mod limits;
mod picture;
mod roles;
mod set;
mod targets;
mod values;

pub use at::InputAt;
pub use entry::{EvidenceFrom, RegisterEntry};
pub use filter::{RegisterCounts, RegisterFilter, counts};
pub use history::told_by;
pub use set::set_evidence;

use crate::plan::Plan;

/// Every input of a plan: roles and their funded posts, usual pathways, service transfers, lever
/// rows of each scenario, targets with their activity and local share, context, outturn, funding, limits
/// of best mixes, and the picture: functions, competencies, benchmarks, the integrated model.
pub fn register(plan: &Plan) -> Vec<RegisterEntry> {
    let mut entries = roles::of_roles(plan);
    entries.extend(levers::of_usual(plan));
    entries.extend(dated::of_transfers(plan));
    entries.extend(levers::of_scenarios(plan));
    entries.extend(targets::of_targets(plan));
    entries.extend(targets::of_context(plan));
    entries.extend(dated::of_outturn(plan));
    entries.extend(dated::of_funding(plan));
    entries.extend(limits::of_limits(plan));
    entries.extend(picture::of_picture(plan));
    entries
}
