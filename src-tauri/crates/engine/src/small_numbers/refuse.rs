//! What can't leave with some of its figures withheld, such as a plan as JSON or a picture: it
//! leaves where nothing of it is small, and else not at all.

use super::{ProjectionMarks, Rule, of_projection};
use crate::picture::competency_picture;
use crate::plan::{Plan, Scope};
use crate::project::{Model, project};
use crate::results::Projection;
use crate::summary::{Unit, summarise};
use crate::validate::EngineError;

/// Refuses to let a whole plan leave in a form that tells every figure, where a count below a
/// threshold or what gives it away is among them.
///
/// # Errors
/// [`EngineError::WouldTell`], and where the plan can't be projected or made safe.
pub fn refuse_to_tell(plan: &Plan, below: u32) -> Result<(), EngineError> {
    let (_, marks) = marks(plan, below)?;
    told(marks.tells_everything() && !few_hold_something(plan, below)?, below)
}

/// Whether few of a role hold a competency, or lack one they need, in any scenario.
fn few_hold_something(plan: &Plan, below: u32) -> Result<bool, EngineError> {
    let is_small = |heads: f64| heads > 1e-9 && heads < f64::from(below);
    if plan.picture.held.iter().any(|held| is_small(held.heads)) {
        return Ok(true);
    }
    if plan.picture.required.is_empty() {
        return Ok(false);
    }
    let model = Model::new(plan)?;
    let results = (0..plan.scenarios.len()).filter_map(|index| model.scenario(index));
    Ok(results.map(|result| competency_picture(plan, &result)).any(|picture| {
        picture.rows.iter().flat_map(|row| &row.years).any(|year| {
            let told = [year.required, year.held, year.untrained, year.lapsed, year.need];
            let more = [year.trained, year.held_before, year.required - year.held];
            told.into_iter().chain(more).any(is_small)
        })
    }))
}

/// Refuses to let the headcount of a scope leave, where it would tell a count below a threshold or
/// what gives it away.
///
/// # Errors
/// As [`refuse_to_tell`].
pub fn refuse_to_tell_scope(
    plan: &Plan,
    scenario: &str,
    scope: &Scope,
    unit: Unit,
    below: u32,
) -> Result<(), EngineError> {
    let (projection, marks) = marks(plan, below)?;
    let mut results = projection.scenarios.iter().enumerate();
    let tells = results.find(|(_, result)| result.scenario == scenario).is_some_and(|found| {
        marks.tells(plan, found, scope, &summarise(plan, found.1, scope, unit))
    });
    told(tells, below)
}

fn marks(plan: &Plan, below: u32) -> Result<(Projection<'_>, ProjectionMarks), EngineError> {
    let projection = project(plan)?;
    let marks = of_projection(plan, &projection, Rule::below(below))
        .map_err(|reason| EngineError::AskedWrongly(reason.to_string()))?;
    Ok((projection, marks))
}

fn told(tells: bool, below: u32) -> Result<(), EngineError> {
    if tells { Ok(()) } else { Err(EngineError::WouldTell { below }) }
}
