//! The running order: what a room is shown, and what is noted at each stop.

use fivefold_engine::plan::{Plan, Stop};
use fivefold_engine::summary::Unit;
use serde::Serialize;

/// Roles of a scope stand in full up to this length.
const LONGEST_SCOPE: usize = 200;

/// A stop of the running order.
#[derive(Serialize)]
pub struct StopRow {
    /// Its place, from 1, and its title.
    title: String,
    chart: &'static str,
    /// The roles, the scenario and the unit.
    about: String,
    /// What is noted, one paragraph each.
    note: Vec<String>,
}

/// The plan's running order.
pub fn gather(plan: &Plan) -> Vec<StopRow> {
    let row = |(stop, nth): (&Stop, usize)| StopRow {
        title: format!("{nth}. {}", stop.title),
        chart: stop.chart.name(),
        about: about(plan, stop),
        note: super::paragraphs(stop.note.as_deref().unwrap_or_default()),
    };
    plan.running_order.iter().zip(1..).map(row).collect()
}

fn about(plan: &Plan, stop: &Stop) -> String {
    let unit = match stop.unit {
        Unit::Heads => "heads",
        Unit::Wte => "WTE",
    };
    let scope = super::shortened(&stop.scope.words(plan), LONGEST_SCOPE);
    super::joined([Some(scope), Some(stop.scenario.clone()), Some(unit.to_owned())])
}
