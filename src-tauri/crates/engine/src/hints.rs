//! What the program tells beside a role or scenario; not part of a projection.

use serde::Serialize;
use ts_rs::TS;

use crate::plan::{Plan, Year};

/// Something worth knowing that stops nothing.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(export)]
pub struct Hint {
    /// The id of the role it is about, if any.
    pub role: Option<String>,
    /// The scenario it is about, if any.
    pub scenario: Option<String>,
    /// One sentence, remedy included.
    pub message: String,
}

/// Every hint about a plan.
pub fn hints(plan: &Plan) -> Vec<Hint> {
    todo!()
}
