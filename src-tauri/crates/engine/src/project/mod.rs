//! One year after another, for every role.

use crate::plan::Plan;
use crate::results::{Projection, ScenarioResult};
use crate::validate::EngineError;

/// A plan made ready to project: validated, and every name resolved to a place.
pub struct Model<'a> {
    plan: &'a Plan,
}

impl<'a> Model<'a> {
    /// Validates a plan and resolves its names.
    ///
    /// # Errors
    /// [`EngineError::Refused`] with every problem found.
    pub fn new(plan: &'a Plan) -> Result<Self, EngineError> {
        todo!()
    }

    /// Projects the scenario at this place; none where there is none.
    pub fn scenario(&self, index: usize) -> Option<ScenarioResult<'a>> {
        todo!()
    }

    /// Projects the scenario of this name.
    ///
    /// # Errors
    /// [`EngineError::UnknownScenario`] with the names there are.
    pub fn scenario_named(&self, name: &str) -> Result<ScenarioResult<'a>, EngineError> {
        todo!()
    }
}

/// Projects every scenario of a plan.
///
/// # Errors
/// [`EngineError::Refused`] where the plan isn't valid.
pub fn project(plan: &Plan) -> Result<Projection<'_>, EngineError> {
    todo!()
}
