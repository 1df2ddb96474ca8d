//! What a plan has to satisfy before it is projected or stored.

use serde::Serialize;
use ts_rs::TS;

use crate::plan::Plan;

/// One thing wrong with a plan: where, of whom, and what to do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct Problem {
    /// The field, as a path in plan JSON: `roles[3].leaver_rate`.
    pub field: String,
    /// The name of the role it is about, if it is about one.
    pub role: Option<String>,
    /// What is wrong and what to do, one sentence.
    pub message: String,
}

/// What the engine refuses.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum EngineError {
    /// The plan can't be projected as it is. The first problem is the message.
    #[error("{}", first_of(.0))]
    Refused(Vec<Problem>),
    /// There is no scenario of that name.
    #[error("There is no scenario \"{wanted}\". The plan has: {}.", listed(.there_are))]
    UnknownScenario {
        /// The name asked for.
        wanted: String,
        /// The names there are.
        there_are: Vec<String>,
    },
    /// An edit names something the plan hasn't got.
    #[error("{0}")]
    EditRefused(String),
}

fn first_of(problems: &[Problem]) -> String {
    todo!()
}

fn listed(names: &[String]) -> String {
    names.join(", ")
}

/// Every problem of a plan, in the plan's order; empty where it can be projected.
pub fn validate(plan: &Plan) -> Vec<Problem> {
    todo!()
}
